"""A large catalogue to measure with: talks made from the demonstration's words, written in bulk."""

import datetime
import random
from collections.abc import Iterator
from itertools import islice

from django.utils.text import slugify
from wagtail.models import Page

from catalogue.models import (
    Appearance,
    CaptionTrack,
    CongressesPage,
    CongressPage,
    Person,
    Recording,
    SessionPage,
    Talk,
    TopicPage,
    TranscriptCue,
)

SESSIONS_A_CONGRESS = 20
TALKS_A_SESSION = 10
LINE_MS = 4_000
CROWDED = "bench-crowded"


class LargeCatalogue:
    """Talks in sessions of congresses, each with a recording and captions of `lines` lines of 4 s."""

    def __init__(self, talks: int, lines: int, seed: int = 1):
        self.talks, self.lines = talks, lines
        self.random = random.Random(seed)
        self.sentences = _sentences()
        self.topics = list(TopicPage.objects.filter(locale__language_code="en"))

    def write(self) -> None:
        """About a thousand talks at a time."""
        people = self._people(self.talks // 20 + 1)
        sessions = self._sessions()
        while chunk := list(islice(sessions, 100)):
            self._write_talks(
                [self._talk(session, n) for session in chunk for n in range(TALKS_A_SESSION)], people
            )

    def write_crowded(self) -> CongressPage:
        """One congress with a day of 360 talks in 6 rooms, a session of 300 posters, 2,000 talks at no time."""
        people = list(Person.objects.order_by("-pk")[:1000])
        day = datetime.datetime(2020, 5, 2, 8, tzinfo=datetime.UTC)
        congress = CongressPage(title="Crowded congress", slug=CROWDED, starts_on=day.date())
        Page.objects.get(pk=CongressesPage.objects.first().pk).add_child(instance=congress)
        blocks = [
            self._session(congress, place, day + datetime.timedelta(hours=place // 6), f"Hall {place % 6}")
            for place in range(30)
        ]
        posters = self._session(congress, 30, day + datetime.timedelta(hours=6), "Foyer")
        made = [self._talk(session, n) for session in blocks for n in range(12)]
        made += [self._talk(posters, n) for n in range(300)]
        made += [Talk(page_id=congress.pk, title=self._title(), slug=f"poster-{n}") for n in range(2000)]
        self._write_talks(made, people)
        return congress

    def _people(self, count: int) -> list[Person]:
        words = " ".join(self.sentences).title().split()
        names = [f"{self.random.choice(words)} {self.random.choice(words)}" for _ in range(count)]
        rows = [Person(name=name, slug=f"{slugify(name)}-b{n}") for n, name in enumerate(names)]
        return Person.objects.bulk_create(rows, batch_size=1000)

    def _sessions(self) -> Iterator[SessionPage]:
        parent = CongressesPage.objects.first()
        needed = -(-self.talks // TALKS_A_SESSION)
        for number in range(-(-needed // SESSIONS_A_CONGRESS)):
            day = datetime.date(2010 + number % 15, 5, 2)
            title = f"Congress {number} of {day.year}"
            congress = CongressPage(title=title, slug=f"bench-{number}", starts_on=day)
            Page.objects.get(pk=parent.pk).add_child(instance=congress)
            for place in range(min(SESSIONS_A_CONGRESS, needed - number * SESSIONS_A_CONGRESS)):
                starts_at = datetime.datetime(day.year, 5, 2, 8 + place % 10, tzinfo=datetime.UTC)
                yield self._session(congress, place, starts_at)

    def _session(self, congress, place: int, starts_at, room="") -> SessionPage:
        fields = {"slug": f"session-{place}", "starts_at": starts_at, "room": room}
        return congress.add_child(instance=SessionPage(title=self._title(), **fields))

    def _write_talks(self, made, people) -> None:
        talks = Talk.objects.bulk_create(made)
        tagged = [(talk, topic) for talk in talks for topic in self.random.sample(self.topics, 2)]
        through = Talk.topics.through
        through.objects.bulk_create(through(talk_id=t.pk, topicpage_id=topic.pk) for t, topic in tagged)
        Appearance.objects.bulk_create(
            Appearance(talk=talk, person=person) for talk in talks for person in self.random.sample(people, 2)
        )
        recordings = Recording.objects.bulk_create(self._recording(talk) for talk in talks)
        tracks = CaptionTrack.objects.bulk_create(
            CaptionTrack(recording=recording, language="en") for recording in recordings
        )
        cues = (self._cue(track, line) for track in tracks for line in range(self.lines))
        TranscriptCue.objects.bulk_create(cues, batch_size=5000)

    def _talk(self, session, number: int) -> Talk:
        return Talk(
            page_id=session.pk,
            title=self._title(),
            slug=f"talk-{number}",
            abstract=" ".join(self.random.choices(self.sentences, k=6)),
            starts_at=session.starts_at,
        )

    def _recording(self, talk) -> Recording:
        level = self.random.choice((0, 0, 1, 2))
        return Recording(talk=talk, kind="youtube", address="aqz-KE-bpKQ", level=level)

    def _cue(self, track, line: int) -> TranscriptCue:
        start = line * LINE_MS
        text = self.random.choice(self.sentences)
        return TranscriptCue(track=track, start_ms=start, end_ms=start + LINE_MS, text=text)

    def _title(self) -> str:
        words = " ".join(self.random.choices(self.sentences, k=2)).split()
        return " ".join(self.random.sample(words, min(8, len(words)))).capitalize()[:200]


def _sentences() -> list[str]:
    """What is said and written in the demonstration, sentence by sentence."""
    lines = list(TranscriptCue.objects.filter(track__language="en").values_list("text", flat=True))
    lines += list(Talk.objects.values_list("abstract", flat=True))
    found = [part.strip() for line in lines for part in line.replace("\n", " ").split(". ")]
    return [sentence for sentence in found if len(sentence.split()) > 3]
