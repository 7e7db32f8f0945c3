"""How each kind of record meets its rows: what is compared, and how it is written. One module a kind."""

from catalogue.importers import records

from .base import Change, Kind, State
from .documents import DOCUMENT
from .pages import CONGRESS, SESSION, WEBINAR
from .people import PERSON
from .recordings import RECORDING
from .talks import TALK
from .topics import TOPIC
from .tracks import CAPTIONS

# In the order in which one may refer to another.
KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (TOPIC, PERSON, CONGRESS, SESSION, WEBINAR, TALK, RECORDING, CAPTIONS, DOCUMENT)
}
KIND_OF = {
    records.TopicRecord: "topic",
    records.PersonRecord: "person",
    records.CongressRecord: "congress",
    records.SessionRecord: "session",
    records.WebinarRecord: "webinar",
    records.TalkRecord: "talk",
    records.RecordingRecord: "recording",
    records.CaptionsRecord: "captions",
    records.SlidesRecord: "slides",
}

__all__ = ["KINDS", "KIND_OF", "Change", "Kind", "State"]
