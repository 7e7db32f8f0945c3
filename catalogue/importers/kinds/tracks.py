"""Captions: one track with its cues, hung on a recording."""

import hashlib
from collections import defaultdict

from catalogue.announce import keys_of_tracks
from catalogue.importers.context import Unresolved
from catalogue.importers.door import Unsuitable
from catalogue.models import CaptionTrack, ImportItem, Recording, TranscriptCue

from .base import Change, Kind, State, write_columns

COLUMNS = ("language", "kind", "origin", "generator")
SUBJECTS = ("talk", "session", "webinar")
LATE_MS = 60_000


class Tracks(Kind):
    name = "captions"
    model = CaptionTrack
    columns = COLUMNS

    def said(self, record, context):
        return {
            **super().said(record, context),
            "recording": self._recording(record, context),
            "cues": digest((cue.start_ms, cue.end_ms, cue.voice, cue.text) for cue in record.cues),
            "live": True,
            "last_ms": max((cue.start_ms for cue in record.cues), default=0),
        }

    def fitted(self, raw, notices):
        """Captions that go on long after the recording's end may be another's; that is remarked on."""
        last_ms, recording = raw.pop("last_ms"), raw["recording"]
        if isinstance(recording, int) and last_ms > LATE_MS:
            ended = Recording.objects.filter(pk=recording, duration_ms__lt=last_ms - LATE_MS)
            notices += [
                f"its last cue begins at {last_ms // 1000} s, long after the recording ends ({end_ms // 1000} s); "
                "check whether these are its captions"
                for end_ms in ended.values_list("duration_ms", flat=True)
            ]
        return super().fitted(raw, notices)

    def _recording(self, record, context) -> int | str:
        """The recording, by the first id that stands for one; in this source, else in all."""
        for source_id in record.of:
            thing = context.known.things.get(source_id)
            if thing is None:
                continue
            if thing.kind == "recording":
                return thing.pk or f"planned:{source_id}"
            if thing.kind in SUBJECTS:
                return self._only_one(source_id, thing.kind, thing.pk, context)
        return self._elsewhere(record, context)

    def _only_one(self, source_id: str, kind: str, pk: int | None, context) -> int | str:
        found: list = (
            list(Recording.objects.filter(**{kind: pk}, live=True).values_list("pk", flat=True)) if pk else []
        )
        planned = context.planned_recordings[source_id]
        found += [f"planned:{one}" for one in planned if context.known.pk(one) is None]
        if len(found) == 1:
            return found[0]
        if not found:
            raise Unresolved(f"{source_id!r} has no recording to hang captions on; bring its recording first")
        raise Unsuitable(f"{source_id!r} has {len(found)} recordings; name one of them by its own id")

    def _elsewhere(self, record, context) -> int:
        items = ImportItem.objects.filter(source_id__in=record.of).exclude(import_source=context.known.source)
        found = list(items.select_related("import_source")[:20])
        recordings = {item.recording_id for item in found if item.kind == "recording"}
        for item in found:
            if item.kind in SUBJECTS:
                pk = item.talk_id or item.page_id
                recordings |= set(
                    Recording.objects.filter(**{item.kind: pk}, live=True).values_list("pk", flat=True)
                )
        if len(recordings) == 1:
            return recordings.pop()
        if recordings:
            sources = ", ".join(sorted({item.import_source.name for item in found}))
            raise Unsuitable(
                f"{record.of[-1]!r} stands for several recordings ({sources}); say which with --source"
            )
        raise Unresolved(
            f"no recording, talk, session or webinar has the id {record.of[-1]!r}; bring it first"
        )

    def adopt(self, record, raw, context):
        """The track that hangs there already; refused where it came from somewhere else."""
        if isinstance(raw["recording"], str):
            return None
        row = CaptionTrack.objects.filter(
            recording=raw["recording"], **{name: raw[name] for name in COLUMNS[:3]}
        ).first()
        if row is None:
            return None
        if other := row.import_items.select_related("import_source").first():
            raise Unsuitable(
                f"the recording has such captions already, from {other.import_source} as {other.source_id!r}"
            )
        return row.pk

    def weight(self, record, is_known):
        return 1 + len(record.cues) / 40

    def states(self, pks):
        rows = CaptionTrack.objects.filter(pk__in=pks)
        cues = defaultdict(list)
        said = TranscriptCue.objects.filter(track__in=pks).order_by("start_ms", "pk")
        for track, *cue in said.values_list("track", "start_ms", "end_ms", "voice", "text"):
            cues[track].append(cue)
        return {
            row.pk: State(
                row, {**self.live_values(row), "recording": row.recording_id, "cues": digest(cues[row.pk])}
            )
            for row in rows
        }

    def replaced(self, change):
        if change.is_new or "cues" not in change.changed:
            return {}
        rows = TranscriptCue.objects.filter(track=change.thing.pk).order_by("start_ms", "pk")
        return {"cues": [list(cue) for cue in rows.values_list("start_ms", "end_ms", "text", "voice")]}

    def create(self, changes: list[Change], context):
        rows = [
            CaptionTrack(recording_id=change.said["recording"], live=True, **change.columns(COLUMNS))
            for change in changes
        ]
        for change, row in zip(changes, CaptionTrack.objects.bulk_create(rows), strict=True):
            change.thing.pk = row.pk
        self._write_cues(changes)
        return keys_of_tracks(rows)

    def update(self, changes: list[Change], context):
        keys = keys_of_tracks([change.thing.pk for change in changes])
        write_columns(self, changes, (*COLUMNS, "live"))
        for change in changes:
            if change.has("recording"):
                CaptionTrack.objects.filter(pk=change.thing.pk).update(recording=change.said["recording"])
        self._write_cues(changes)
        return keys | keys_of_tracks([change.thing.pk for change in changes])

    def _write_cues(self, changes: list[Change]):
        wanted = [change for change in changes if change.has("cues")]
        TranscriptCue.objects.filter(
            track__in=[change.thing.pk for change in wanted if not change.is_new]
        ).delete()
        TranscriptCue.objects.bulk_create(
            (
                TranscriptCue(
                    track_id=change.thing.pk,
                    start_ms=cue.start_ms,
                    end_ms=cue.end_ms,
                    text=cue.text,
                    voice=cue.voice,
                )
                for change in wanted
                for cue in change.record.cues
            ),
            batch_size=2000,
        )


def digest(cues) -> str:
    """What tells one transcript from another."""
    found = hashlib.sha256()
    for cue in cues:
        found.update("\x1f".join(map(str, cue)).encode() + b"\x1e")
    return found.hexdigest()


CAPTIONS = Tracks()
