"""Slides that came by themselves: a PDF hung on the recording of what has its id, wherever that came from.

The row is the recording's; `live` says whether this document hangs there. What is withdrawn is taken off the
recording and stays in the storage, so that it can return.
"""

from django.core.files.storage import default_storage

from catalogue.admin.slugs import slug_of
from catalogue.importers.comparing import Values
from catalogue.importers.context import Unresolved
from catalogue.importers.door import Unsuitable
from catalogue.importers.stored_files import DOCUMENTS, drop, store, told_apart
from catalogue.models import Recording, Slide

from .base import Change, Kind, State
from .recordings import elsewhere


class Documents(Kind):
    name = "slides"
    model = Recording

    def said(self, record, context):
        found = elsewhere(record.of)
        if found is None:
            raise Unresolved(
                f"no recording, talk, session or webinar has the id {record.of!r}; bring it first"
            )
        kind, pk = found
        recordings = Recording.objects.filter(**{kind: pk}, live=True)
        return {
            "recording": self._one_of(recordings, record),
            "slides": told_apart(record.file, DOCUMENTS, record.digest),
            "live": True,
        }

    def _one_of(self, recordings, record) -> int:
        """The only recording, or the only one in the language of the slides."""
        found = dict(recordings.values_list("pk", "language"))
        spoken = [pk for pk, language in found.items() if record.language and language == record.language]
        if len(spoken) == 1 or len(found) == 1:
            return spoken[0] if len(spoken) == 1 else next(iter(found))
        if not found:
            raise Unresolved(f"{record.of!r} has no recording to show slides with; bring its recording first")
        raise Unsuitable(
            f"{record.of!r} has {len(found)} recordings; put the slides on the form of one of them"
        )

    def adopt(self, record, raw, context):
        """The recording; refused where it has slides of an editor's or of another source."""
        if Slide.objects.filter(recording=raw["recording"], start_ms=None).exists():
            raise Unsuitable("its recording has slides already")
        return raw["recording"]

    def states(self, pks):
        rows = Recording.objects.filter(pk__in=pks).prefetch_related("slides")
        return {row.pk: State(row, _present(row)) for row in rows}

    def recall(self, said: Values, written: Values):
        """A document whose contents are as before is the one that is stored."""
        before = written.get("slides")
        if said.get("slides") and before and before["digest"] == said["slides"]["digest"]:
            said["slides"] = before

    def resolve(self, context, field, value):
        return value.get("stored") if field == "slides" and value else value

    def prepare(self, change: Change):
        if change.has("live", "slides") and "stored" not in change.said["slides"]:
            stem = slug_of(change.record.of, "slides")
            change.said["slides"]["stored"] = store(change.record.file, "slides", stem)

    def discard(self, change: Change):
        if stored := (change.said.get("slides") or {}).pop("stored", ""):
            drop(stored)

    def update(self, changes: list[Change], context):
        for change in changes:
            before = change.item.written if change.item else {}
            ours = [stored for one in (before, change.said) if (stored := _stored(one))]
            Slide.objects.filter(recording=change.thing.pk, start_ms=None, file__in=ours).delete()
            if change.said.get("live", True) and ours and default_storage.exists(ours[-1]):
                Slide.objects.create(recording_id=change.thing.pk, file=ours[-1])
        return set()


def _stored(values: Values) -> str:
    return (values.get("slides") or {}).get("stored", "")


def _present(row: Recording) -> Values:
    """Nothing is said of a document that is not there: it is no editor's correction."""
    names = [slide.file.name for slide in row.slides.all() if slide.start_ms is None]
    return {"live": True, "slides": names[0]} if names else {"live": False}


DOCUMENT = Documents()
