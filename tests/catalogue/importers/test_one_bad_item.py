"""Invariant: one bad item never stops the rest, and is listed with what is wrong and where."""

import json

import pytest

from catalogue.importers.runs import import_from
from catalogue.models import (
    CaptionTrack,
    CongressPage,
    ImportProblem,
    ImportRun,
    Person,
    Recording,
    SessionPage,
    Talk,
)
from tests import factories

from .conftest import CONGRESS, talk

pytestmark = pytest.mark.django_db

SESSION = {"kind": "session", "id": "s", "congress": "c", "title": "Shock"}
RECORDING = {"kind": "recording", "id": "r", "talk": "good", "youtube": "aqz-KE-bpKQ"}


@pytest.fixture(autouse=True)
def home():
    return factories.site()


def spoken(**fields):
    cues = [{"start_ms": 0, "end_ms": 1000, "text": "Hello."}]
    return {"kind": "captions", "id": "k", "recording": "r", "language": "en", "cues": cues, **fields}


BAD = [
    ('{"kind": "talk", "id": "bad", ', "broken JSON at column"),
    ("[1, 2]", "a line must be a JSON object"),
    (talk("bad", title=None), "title is missing"),
    (talk("bad", title="<script>alert(1)</script>"), "empty once its markup is taken away"),
    (talk("bad", title=["a"]), "title: it must be text"),
    (
        talk("bad", congress=None),
        "exactly one of session, webinar, congress must be given, and none is there",
    ),
    (
        talk("bad", congress="nowhere"),
        "nothing has the id 'nowhere'; correct the id, or bring its line along",
    ),
    (talk("bad", congress="good"), "the id 'good' is that of a talk"),
    (talk("bad", faculty=[{"person": "nobody"}]), "faculty: nothing has the id 'nobody'"),
    (talk("bad", topics=["none"]), "topics: nothing has the id 'none'"),
    (talk("bad", starts_at="in spring"), "starts_at: 'in spring' is no date and time"),
    (
        talk("bad", starts_at="2026-05-14T10:00:00Z", ends_at="2026-05-14T09:00:00Z"),
        "it ends before it starts (2026-05-14T10:00:00+00:00 to 2026-05-14T09:00:00+00:00)",
    ),
    (talk("bad", duration=-5), "duration: -5 is out of range"),
    (talk("good", title="Again"), "the id 'good' was used before, at programme.jsonl:2"),
    ({"kind": "lecture", "id": "bad"}, "'lecture' is no kind; there are congress, session, talk"),
    ({"kind": "talk", "congress": "c", "title": "x"}, "the id is missing"),
    (
        {"kind": "congress", "id": "bad", "title": "x", "starts_on": "2026-05-02", "ends_on": "2026-05-01"},
        "it ends before",
    ),
    (
        {"kind": "webinar", "id": "bad", "title": "x", "time_zone": "Mars/Olympus"},
        "'Mars/Olympus' is no time zone",
    ),
    (
        {"kind": "recording", "id": "bad", "talk": "good", "file": "../../secret.mp4"},
        "lies outside the folder",
    ),
    (
        {"kind": "recording", "id": "bad", "talk": "good", "file": "missing.mp4"},
        "there is no file 'missing.mp4'",
    ),
    (
        {"kind": "recording", "id": "bad", "talk": "good", "link": "javascript:alert(1)"},
        "must begin with http://",
    ),
    ({"kind": "recording", "id": "bad", "talk": "good", "youtube": "x"}, "'x' is no video of youtube"),
    (
        {"kind": "recording", "id": "bad", "talk": "good", "part_of": "r", "start_ms": 9, "end_ms": 5},
        "the span ends before it starts",
    ),
    (
        {"kind": "recording", "id": "bad", "talk": "good", "part_of": "r", "start_ms": 1, "end_ms": 5},
        "part_of: 'r' is not a recording of the talk's own session",
    ),
    (spoken(id="bad", recording="nothing"), "no recording, talk, session or webinar has the id 'nothing'"),
    (spoken(id="bad", language="Klingonese"), "'Klingonese' is no language"),
    (spoken(id="bad"), "This recording has captions of this language, kind and origin."),
]


@pytest.mark.parametrize(("line", "reason"), BAD, ids=[reason[:30] for _, reason in BAD])
def test_it_is_refused_with_place_and_reason_and_the_rest_comes_in(bring, line, reason):
    tally = bring(CONGRESS, talk("good"), SESSION, RECORDING, spoken(), line, talk("last"))
    [refused] = tally.refused
    assert reason in refused.reason
    assert refused.place == "programme.jsonl:6"
    assert sorted(Talk.objects.values_list("title", flat=True)) == ["Talk good", "Talk last"]
    assert (SessionPage.objects.count(), Recording.objects.count(), CaptionTrack.objects.count()) == (1, 1, 1)
    problem = ImportProblem.objects.get(is_refusal=True)
    assert (problem.place, problem.reason) == (refused.place, refused.reason)
    assert ImportRun.objects.get().refused == 1


def test_all_that_is_wrong_with_a_line_is_said_at_once(bring):
    [refused] = bring({"kind": "talk", "id": "bad", "title": "", "duration": "long"}).refused
    assert refused.reason == (
        "exactly one of session, webinar, congress must be given, and none is there; "
        "duration: it must be a number, not 'long'; title: it is empty"
    )


def test_what_hangs_on_something_refused_is_refused_with_that_reason(bring):
    tally = bring({**CONGRESS, "time_zone": "Nowhere"}, talk("t1"), RECORDING | {"talk": "t1"})
    assert [(one.source_id, one.place) for one in tally.refused] == [
        ("c", "programme.jsonl:1"),
        ("t1", "programme.jsonl:2"),
        ("r", "programme.jsonl:3"),
    ]
    assert "'c' was refused itself, at programme.jsonl:1" in tally.refused[1].reason


def test_what_the_database_refuses_is_refused_alone(bring):
    """Its batch is written again item by item, and the neighbours come in."""
    twice = [spoken(id=f"k{n}", language=language) for n, language in enumerate(["en", "nl", "en", "fr"])]
    tally = bring(CONGRESS, talk("good"), RECORDING, *twice)
    assert [one.source_id for one in tally.refused] == ["k2"]
    assert sorted(CaptionTrack.objects.values_list("language", flat=True)) == ["en", "fr", "nl"]


def test_hostile_text_is_cleaned_and_nothing_of_it_is_lost_that_can_be_read(bring):
    title = "ECPR\u0000 in \ud800 <b>adults</b>&#58; <img src=x onerror=alert(1)>a \u202ereview"
    abstract = "<p>First.</p><script>alert(1)</script><p>Second: $T_1$ &amp; p < 0.05.</p>"
    tally = bring(
        CONGRESS, json.dumps(talk("t1", title=title, abstract=abstract, faculty=["<i>Ada</i> Vermeer\u0007"]))
    )
    row = Talk.objects.get()
    assert tally.refused == []
    assert row.title == "ECPR in adults: a review"
    assert row.abstract == "First.\n\nSecond: $T_1$ & p < 0.05."
    assert Person.objects.get().name == "Ada Vermeer"


def test_a_long_title_is_cut_at_a_word_kept_in_full_in_the_abstract_and_reported(bring):
    title = "Extracorporeal cardiopulmonary resuscitation " * 8
    tally = bring(CONGRESS, talk("t1", title=title, abstract="Words."))
    row = Talk.objects.get()
    assert len(row.title) <= 255
    assert row.title.endswith("…")
    assert title.strip().startswith(row.title[:-1])
    assert title[len(row.title) - 1] == " "
    assert row.abstract == f"{title.strip()}\n\nWords."
    [notice] = tally.notices
    assert "cut to 255" in notice.reason
    assert tally.refused == []
    assert bring(CONGRESS, talk("t1", title=title, abstract="Words.")).totals()["changed"] == 0


def test_unknown_fields_are_left_out_with_a_notice(bring):
    [notice] = bring(CONGRESS, talk("t1", abstrat="typo")).notices
    assert (notice.place, notice.reason) == ("programme.jsonl:2", "not known and left out: abstrat")


def test_a_file_of_another_encoding_is_refused_line_by_line(tmp_path):
    path = tmp_path / "programme.jsonl"
    lines = [
        json.dumps(CONGRESS),
        json.dumps(talk("t1", title="Réanimation"), ensure_ascii=False),
        json.dumps(talk("t2")),
    ]
    path.write_bytes("\n".join(lines).encode("latin-1"))
    tally = import_from("records", path).tally
    [refused] = tally.refused
    assert refused.place == "programme.jsonl:2"
    assert "not UTF-8" in refused.reason
    assert (CongressPage.objects.count(), Talk.objects.count()) == (1, 1)
