"""What an import changes is announced in the transaction that changes it, and nothing else is."""

import pytest

from catalogue.announce import entries_changed, terms_changed
from catalogue.models import Person, SessionPage, Talk, TopicPage, WebinarPage
from tests import factories

from .conftest import CONGRESS, talk

pytestmark = pytest.mark.django_db

SESSION = {"kind": "session", "id": "s", "congress": "c", "title": "Shock", "faculty": ["Ada Vermeer"]}
WEBINAR = {"kind": "webinar", "id": "w", "title": "Echo", "faculty": ["Bo Lindqvist"]}
RECORDING = {"kind": "recording", "id": "r", "talk": "t1", "youtube": "aqz-KE-bpKQ"}
CAPTIONS = {
    "kind": "captions",
    "id": "k",
    "recording": "r",
    "language": "en",
    "cues": [{"start_ms": 0, "end_ms": 1000, "text": "Hello."}],
}
LINES = [CONGRESS, SESSION, talk("t1", session="s", faculty=["Cleo Adeyemi"]), WEBINAR, RECORDING, CAPTIONS]


@pytest.fixture
def announced():
    """The keys announced so far; clear it to begin again."""
    factories.site()
    found = set()

    def hear(keys, **kwargs):
        found.update(keys)

    entries_changed.connect(hear)
    yield found
    entries_changed.disconnect(hear)


def key(model, kind):
    return f"{kind}:{model.objects.get().pk}"


def person(name):
    return f"person:{Person.objects.get(name=name).pk}"


def test_everything_new_is_announced_with_its_people(bring, announced):
    bring(*LINES)
    expected = {key(Talk, "talk"), key(SessionPage, "session"), key(WebinarPage, "webinar")}
    assert expected <= announced
    assert {person("Ada Vermeer"), person("Bo Lindqvist"), person("Cleo Adeyemi")} <= announced


def test_what_is_unchanged_is_not_announced(bring, announced):
    bring(*LINES)
    announced.clear()
    bring(*LINES)
    assert announced == set()


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        (2, {"abstract": "New."}),
        (4, {"level": "member"}),
        (5, {"cues": [{"start_ms": 0, "end_ms": 1000, "text": "Bye."}]}),
    ],
)
def test_a_change_of_talk_recording_or_captions_announces_the_talk(bring, announced, line, fields):
    bring(*LINES)
    announced.clear()
    bring(*(one | fields if n == line else one for n, one in enumerate(LINES)))
    assert announced == {key(Talk, "talk")}


def test_a_speaker_who_leaves_and_one_who_comes_are_announced(bring, announced):
    bring(*LINES)
    announced.clear()
    bring(*LINES[:2], talk("t1", session="s", faculty=["Ada Vermeer"]), *LINES[3:])
    assert announced == {key(Talk, "talk"), person("Ada Vermeer"), person("Cleo Adeyemi")}


def test_what_is_withdrawn_is_announced_with_all_below(bring, announced):
    bring(*LINES)
    announced.clear()
    bring({"kind": "gone", "id": "s"})
    assert {key(SessionPage, "session"), key(Talk, "talk"), person("Cleo Adeyemi")} <= announced


def test_new_terms_are_announced(bring, announced):
    heard = []

    def hear(**kwargs):
        heard.append(kwargs)

    terms_changed.connect(hear)
    bring({"kind": "topic", "id": "x", "title": "ECPR", "terms": [{"text": "E-CPR"}]})
    terms_changed.disconnect(hear)
    assert heard
    assert f"topic:{TopicPage.objects.get().pk}" in announced


def test_what_cannot_be_written_is_not_announced(bring, announced):
    bring(*LINES)
    announced.clear()
    tally = bring(*LINES, CAPTIONS | {"id": "k2"})
    assert (len(tally.refused), announced) == (1, set())
