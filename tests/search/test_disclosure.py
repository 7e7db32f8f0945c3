"""What a visitor may not watch is disclosed by nothing that search says."""

import pytest

from catalogue.models import CaptionTrack
from search.indexing import index_pending
from tests import factories as make

pytestmark = pytest.mark.django_db

SECRET = "pseudoaneurysm"


@pytest.fixture
def talks():
    """An open talk, and one in which members alone hear the secret word."""
    make.site()
    session = make.session("Programme")
    make.captions(make.recording(make.talk("Open talk", page=session)), [(5_000, "an ordinary word")])
    closed = make.talk("Closed talk", page=session)
    make.captions(make.recording(closed, level=2), [(5_000, f"a large {SECRET} appeared")])
    index_pending()
    return closed


def visitors():
    return {"guest": None, "account": make.user(), "member": make.member()}


def search_as(client, who, **parameters):
    client.logout()
    if visitor := visitors()[who]:
        client.force_login(visitor)
    return client.get("/search/", parameters)


@pytest.mark.parametrize("who", ["guest", "account"])
@pytest.mark.parametrize("words", [SECRET, SECRET[:-1], f'"{SECRET}"', f"{SECRET} appeared"])
def test_members_words_are_found_by_nobody_else(client, talks, who, words):
    answer = search_as(client, who, q=words).context["answer"]
    assert (answer.found, answer.total, answer.partial, answer.corrected) == ([], 0, 0, "")
    assert [choice for facet in answer.facets for choice in facet.choices if choice.count] == []


def test_members_find_them_with_the_moment(client, talks):
    page = search_as(client, "member", q=SECRET)
    [one] = page.context["answer"].found
    assert one.thing == talks
    assert f"{talks.url()}?t=5" in page.text


def test_what_was_closed_is_heard_no_more_though_the_index_is_behind(client, talks):
    make.captions(make.recording(opened := make.talk("Once open")), [(5_000, "an unguarded remark")])
    index_pending()
    assert [one.moments for one in search_as(client, "guest", q="unguarded").context["answer"].found] != [()]
    opened.recordings.update(level=2)
    page = search_as(client, "guest", q="unguarded")
    assert [one.moments for one in page.context["answer"].found] == [()]
    assert "unguarded remark" not in page.text


def test_a_moment_is_shown_though_another_track_begins_a_line_at_the_same_time(client, talks):
    recording = make.recording(make.talk("Heard twice"))
    make.captions(recording, [(5_000, "an unguarded remark")])
    make.captions(recording, [(5_000, "un regarded remark")], origin="machine")
    index_pending()
    [one] = search_as(client, "guest", q="unguarded").context["answer"].found
    [moment] = one.moments
    assert "".join(span.text for span in moment.text) == "an unguarded remark"


def withdraw(track):
    track.live = False
    track.save()


def write_anew(track):
    track.cues.update(text="[inaudible]")


@pytest.mark.parametrize("change", [withdraw, write_anew, CaptionTrack.delete])
def test_captions_that_are_gone_are_quoted_no_more_though_the_index_is_behind(client, talks, change):
    track = make.captions(make.recording(make.talk("Once heard")), [(5_000, "an unguarded remark")])
    index_pending()
    change(track)
    page = search_as(client, "guest", q="unguarded")
    assert [one.moments for one in page.context["answer"].found] == [()]
    assert "unguarded remark" not in page.text


def test_members_words_correct_no_guest_s_typo(client, talks):
    assert SECRET not in search_as(client, "guest", q="pseudoaneurism").text
    assert SECRET in search_as(client, "member", q="pseudoaneurism").text


@pytest.mark.parametrize("who", ["guest", "account", "member"])
def test_what_was_said_is_never_suggested(client, talks, who):
    client.logout()
    if visitor := visitors()[who]:
        client.force_login(visitor)
    assert SECRET not in client.get("/search/suggest/", {"q": SECRET[:6]}).text


@pytest.mark.parametrize(("who", "count"), [("guest", 1), ("account", 1), ("member", 2)])
def test_filters_count_recordings_that_the_visitor_may_watch(client, talks, who, count):
    facets = search_as(client, who, q="talk").context["answer"].facets
    [only] = [facet for facet in facets if facet.name == "only"]
    assert {choice.name: choice.count for choice in only.choices} == {
        "has_recording": count,
        "has_captions": count,
    }
    assert len(search_as(client, who, q="talk", has_recording="1").context["answer"].found) == count


def test_a_guest_s_page_may_be_shared_and_a_member_s_may_not(client, talks):
    assert "private" not in search_as(client, "guest", q="talk").get("Cache-Control", "")
    assert "private" in search_as(client, "member", q="talk")["Cache-Control"]


def test_the_title_of_a_closed_talk_is_public(client, talks):
    assert [one.thing for one in search_as(client, "guest", q="closed").context["answer"].found] == [talks]
