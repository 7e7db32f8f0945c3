"""Which adapter reads which kind. A new adapter is one module and one line here; docs/adapters.md shows it."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _

from catalogue.importers.caption_files import CaptionFiles
from catalogue.importers.files import UnreadableSource, existing
from catalogue.importers.frab import FrabSchedule
from catalogue.importers.interchange import Interchange
from catalogue.importers.pyvideo import PyvideoTalks

from .bigbluebutton import BigBlueButton
from .bucket import BucketAdapter
from .feed import FeedAdapter
from .files import Files
from .folder import Folder
from .ical import ICalendar
from .indico import Indico
from .oembed import OEmbed
from .opencast import Opencast
from .peertube import PeerTube
from .pretalx import Pretalx
from .protocol import Adapter, Field, Page, WrongSetting
from .reading import Listed, Reading, Saved
from .table import TableAdapter
from .vimeo import Vimeo
from .youtube import YouTube
from .zoom import Zoom

__all__ = ["ADAPTERS", "Adapter", "Field", "Page", "WrongSetting", "adapter"]

ADAPTERS: dict[str, Adapter] = {
    "records": Files(_("Our own interchange (JSON Lines)"), Interchange),
    "frab": Files(_("frab or pretalx schedule in a file"), FrabSchedule),
    "pyvideo": Files(_("pyvideo collection"), PyvideoTalks),
    "captions": Files(_("Caption files"), CaptionFiles),
    "table": TableAdapter(),
    "folder": Folder(),
    "bucket": BucketAdapter(),
    "pretalx": Pretalx(),
    "indico": Indico(),
    "ical": ICalendar(),
    "feed": FeedAdapter(),
    "vimeo": Vimeo(),
    "youtube": YouTube(),
    "peertube": PeerTube(),
    "opencast": Opencast(),
    "bigbluebutton": BigBlueButton(),
    "oembed": OEmbed(),
    "zoom": Zoom(),
}


def adapter(kind: str, where: Path | str) -> Reading:
    """What `kind` reads at `where`, all of it: a path, or an address for kinds that have one.

    Raises UnreadableSource.
    """
    if kind not in ADAPTERS:
        raise UnreadableSource(f"{kind!r} is no kind of import; there are {', '.join(sorted(ADAPTERS))}")
    found = ADAPTERS[kind]
    if isinstance(found, Files):
        return found.reader(existing(Path(where)))
    if isinstance(where, Path):
        return Saved(found, existing(where))
    return Listed(found, where)
