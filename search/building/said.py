"""What is said in the recordings of talks, sessions and webinars, and from which level on it may be heard."""

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from catalogue.access import opened
from catalogue.models import CaptionTrack, Recording, TranscriptCue
from search.entries import Passage
from search.passages import cut_passages


@dataclass
class Said:
    """The lowest levels that may watch and read captions now, None where nobody may, and the passages."""

    watchable_from: int | None = None
    captioned_from: int | None = None
    passages: list[Passage] = field(default_factory=list)

    def add_recording(self, level: int) -> None:
        self.watchable_from = _lower(self.watchable_from, level)

    def add_passages(self, level: int, passages: list[Passage]) -> None:
        if passages:
            self.captioned_from = _lower(self.captioned_from, level)
            self.passages += passages


def said_in(subject: str, pks, now=None) -> dict[int, Said]:
    """What is said in the recordings of these talks, sessions or webinars (`subject` names which).

    Three queries. A span takes the cues of its whole between its two ends; all times are of the file. Where a
    recording has several tracks in one language, people's captions come before machines'.
    """
    recordings = _recordings(subject, pks, now)
    tracks = _tracks({r["id"] for r in recordings} | {r["part_of"] for r in recordings if r["part_of"]})
    cues = _cues(track["id"] for of in tracks.values() for track in of)
    found = defaultdict(Said)
    for recording in recordings:
        said = found[recording[subject]]
        level = max(recording["level"], recording["part_of__level"] or 0)
        said.add_recording(level)
        for track in _one_each_language(recording, tracks):
            cut = cut_passages(
                _inside(cues[track["id"]], recording),
                recording=recording["id"],
                level=level,
                language=track["language"],
                machine=track["origin"] == CaptionTrack.Origin.MACHINE,
                first=len(said.passages),
            )
            said.add_passages(level, cut)
    return found


def _recordings(subject, pks, now) -> list[dict]:
    rows = Recording.objects.filter(opened(now=now), **{f"{subject}__in": pks}).order_by("pk")
    return list(rows.values("id", subject, "level", "part_of", "part_of__level", "start_ms", "end_ms"))


def _tracks(recordings) -> dict[int, list[dict]]:
    """Live tracks of each recording, the best of a language first: a person's, then captions."""
    rows = CaptionTrack.objects.filter(recording__in=recordings, live=True)
    rows = rows.order_by("recording", "origin", "kind", "pk").values("id", "recording", "language", "origin")
    return {recording: list(of) for recording, of in groupby(rows, itemgetter("recording"))}


def _cues(tracks) -> dict[int, list[tuple[int, int, str]]]:
    rows = TranscriptCue.objects.filter(track__in=list(tracks)).order_by("track", "start_ms", "pk")
    cues = defaultdict(list)
    for track, *cue in rows.values_list("track", "start_ms", "end_ms", "text").iterator(chunk_size=5000):
        cues[track].append(tuple(cue))
    return cues


def _one_each_language(recording, tracks):
    """The tracks as they are shown: a span's own or else its whole's, and of each language the best."""
    chosen = {}
    for track in tracks.get(recording["id"]) or tracks.get(recording["part_of"], ()):
        chosen.setdefault(track["language"], track)
    return chosen.values()


def _inside(cues, recording):
    if recording["part_of"] is None:
        return cues
    return [cue for cue in cues if cue[1] > recording["start_ms"] and cue[0] < recording["end_ms"]]


def _lower(level: int | None, other: int) -> int:
    return other if level is None else min(level, other)
