"""Recordings: plain rows with a file or an address, or spans of a session's recording."""

from django.db import transaction

from catalogue.admin.slugs import slug_of
from catalogue.announce import keys_of_recordings
from catalogue.importers.door import Unsuitable
from catalogue.importers.stored_files import DOCUMENTS, PLAYABLE, drop, store, told_apart
from catalogue.media.types import PICTURES
from catalogue.media.working import hint_media
from catalogue.models import Chapter, ImportItem, MediaFile, Recording, Slide

from .base import Change, Kind, State, write_columns

COLUMNS = (
    "kind", "address", "title", "language", "duration_ms", "level", "open_from", "do_not_record",
    "start_ms", "end_ms",
)  # fmt: skip
SUBJECTS = ("talk", "session", "webinar")
FILES = {"file": "recordings", "poster": "posters", "slides": "slides"}
OF_THE_ROW = ("file", "poster")


def elsewhere(source_id: str) -> list | None:
    """[kind, primary key] of what has this id in another source. Raises Unsuitable where several things do."""
    items = ImportItem.objects.filter(source_id=source_id, kind__in=SUBJECTS)[:20]
    found = {(item.kind, item.talk_id or item.page_id) for item in items}
    if len(found) > 1:
        raise Unsuitable(f"several sources have the id {source_id!r}; rename it in one of them")
    return list(found.pop()) if found else None


class Recordings(Kind):
    name = "recording"
    model = Recording
    columns = COLUMNS

    def said(self, record, context):
        if record.of in context.known.things or not (record.anywhere and elsewhere(record.of)):
            context.reference("what it is a recording of", record.of, *SUBJECTS)
        if record.part_of:
            self._check_span(record, context)
        return {
            **super().said(record, context),
            "of": record.of,
            "part_of": record.part_of,
            "file": told_apart(record.file, PLAYABLE, record.file_digest),
            "poster": told_apart(record.poster, PICTURES),
            "slides": told_apart(record.slides, DOCUMENTS, record.slides_digest),
            "chapters": [
                [mark.start_ms, mark.title] for mark in sorted(record.chapters, key=lambda one: one.start_ms)
            ],
            "live": True,
        }

    def _check_span(self, record, context):
        talk = context.reference("what it is a recording of", record.of, "talk")
        whole = context.reference("part_of", record.part_of, "recording")
        if record.of not in context.known.things or whole.pk is None or talk.pk is None:
            return
        row = Recording.objects.get(pk=whole.pk)
        if row.part_of_id:
            raise Unsuitable(f"part_of: {record.part_of!r} is a span itself; name the whole recording")
        if (
            not row.session_id
            or not type(row)
            .talk.field.related_model.objects.filter(pk=talk.pk, page_id=row.session_id)
            .exists()
        ):
            raise Unsuitable(f"part_of: {record.part_of!r} is not a recording of the talk's own session")
        if row.duration_ms and record.end_ms > row.duration_ms:
            raise Unsuitable(
                f"the span ends at {record.end_ms} ms, after the recording does ({row.duration_ms} ms); "
                "correct end_ms"
            )

    def weight(self, record, is_known):
        return 100 if record.file else 1

    def resolve(self, context, field, value):
        if field == "of":
            thing = context.known.things.get(value)
            return [thing.kind, thing.pk] if thing else elsewhere(value)
        if field == "part_of":
            return context.known.pk(value) if value else None
        if field in FILES:
            return value.get("stored") if value else ""
        return value

    def states(self, pks):
        rows = (
            Recording.objects.filter(pk__in=pks)
            .select_related("media")
            .prefetch_related("chapters", "slides")
        )
        return {row.pk: State(row, self.live_values(row)) for row in rows}

    def live_values(self, row):
        subject = next(kind for kind in ("talk", "session", "webinar") if getattr(row, f"{kind}_id"))
        return {
            **super().live_values(row),
            "duration_ms": None if _was_measured(row) else row.duration_ms,
            "of": [subject, getattr(row, f"{subject}_id")],
            "part_of": row.part_of_id,
            "file": row.file.name or "",
            "poster": row.poster.name or "",
            "slides": next((slide.file.name for slide in row.slides.all() if slide.start_ms is None), ""),
            "chapters": [[chapter.start_ms, chapter.title] for chapter in row.chapters.all()],
        }

    def recall(self, said, written):
        """A file whose contents are as before is the one that is stored."""
        for name in FILES:
            before = written.get(name)
            if said.get(name) and before and before["digest"] == said[name]["digest"]:
                said[name] = before

    def prepare(self, change: Change):
        for name, folder in FILES.items():
            path = getattr(change.record, name)
            if path is not None and change.has(name):
                change.said[name]["stored"] = store(
                    path, folder, slug_of(change.record.source_id, "recording")
                )

    def discard(self, change: Change):
        for name in FILES:
            if change.said[name] and change.has(name) and "stored" in change.said[name]:
                drop(change.said[name].pop("stored"))

    def create(self, changes: list[Change], context):
        rows = [
            Recording(live=True, **change.columns(COLUMNS), **self._keys(change, context))
            for change in changes
        ]
        for change, row in zip(changes, Recording.objects.bulk_create(rows), strict=True):
            change.thing.pk = row.pk
        self._write_chapters(changes)
        self._write_slides(changes, context)
        self._have_looked_at(changes)
        return keys_of_recordings(rows)

    def update(self, changes: list[Change], context):
        keys = keys_of_recordings([change.thing.pk for change in changes])
        write_columns(self, changes, (*COLUMNS, "live"))
        for change in changes:
            self._drop_replaced(change)
            if change.has("of", "part_of", "file", "poster"):
                Recording.objects.filter(pk=change.thing.pk).update(**self._keys(change, context))
        self._write_chapters(changes)
        self._write_slides(changes, context)
        self._have_looked_at(changes)
        return keys | keys_of_recordings([change.thing.pk for change in changes])

    def _drop_replaced(self, change: Change):
        """The files that were stored before go when the new ones are safely in."""
        old = [
            change.state.live[name] for name in FILES if name in change.changed and change.state.live[name]
        ]
        transaction.on_commit(lambda: [drop(name) for name in old])

    def _keys(self, change: Change, context) -> dict:
        keys = {}
        if change.has("of"):
            subject, pk = self.resolve(context, "of", change.said["of"])
            keys = {"talk_id": None, "session_id": None, "webinar_id": None, f"{subject}_id": pk}
        if change.has("part_of"):
            keys["part_of_id"] = self.resolve(context, "part_of", change.said["part_of"])
        return keys | {
            name: self.resolve(context, name, change.said[name]) or ""
            for name in OF_THE_ROW
            if change.has(name)
        }

    def _have_looked_at(self, changes: list[Change]):
        """New files are looked at, once they are in; a length that the source says is no longer the file's."""
        if any(change.has("file") and change.said.get("file") for change in changes):
            hint_media()
        said = [change.thing.pk for change in changes if "duration_ms" in change.changed]
        if said:
            MediaFile.objects.filter(recording__in=said).update(gave_duration=False)

    def _write_chapters(self, changes: list[Change]):
        wanted = [change for change in changes if change.has("chapters")]
        Chapter.objects.filter(
            recording__in=[change.thing.pk for change in wanted if not change.is_new]
        ).delete()
        Chapter.objects.bulk_create(
            Chapter(recording_id=change.thing.pk, start_ms=start_ms, title=title)
            for change in wanted
            for start_ms, title in change.said["chapters"]
        )

    def _write_slides(self, changes: list[Change], context):
        """The document of all slides; pictures with times are left alone."""
        wanted = [change for change in changes if change.has("slides")]
        replaced = [change.thing.pk for change in wanted if not change.is_new]
        if replaced:
            Slide.objects.filter(recording__in=replaced, start_ms=None).delete()
        Slide.objects.bulk_create(
            Slide(recording_id=change.thing.pk, file=stored)
            for change in wanted
            if (stored := self.resolve(context, "slides", change.said["slides"]))
        )


def _was_measured(row: Recording) -> bool:
    """Whether its length is the one found in its file: nobody said it, so to an import it is empty."""
    media = getattr(row, "media", None)
    return bool(media and media.gave_duration and media.duration_ms == row.duration_ms)


RECORDING = Recordings()
