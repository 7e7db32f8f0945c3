"""The search page as a visitor meets it."""

import pytest
from django.urls import reverse

from search.indexing import index_pending
from search.models import Announcement
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def look(client):
    """The page for these parameters, with everything announced indexed first."""

    def look(visitor=None, index=True, **parameters):
        make.site()
        if index:
            index_pending()
        client.logout()
        if visitor:
            client.force_login(visitor)
        return client.get(reverse("search:search"), parameters)

    return look


def titles(response) -> list[str]:
    return [str(one.thing) for one in response.context["answer"].found]


def test_words_find_a_talk_and_are_marked(look):
    talk = make.talk("Venting the left ventricle", speakers=[make.person("Ada Vermeer")])
    page = look(q="venting")
    assert titles(page) == ["Venting the left ventricle"]
    assert "<mark>Venting</mark> the left ventricle" in page.text
    assert talk.url() in page.text
    assert "Ada Vermeer" in page.text


def test_no_words_list_everything(look):
    make.talk()
    assert len(titles(look())) == 3


def test_markup_in_a_title_is_shown_and_not_run(look):
    make.talk("<script>alert(1)</script> venting <b>now</b>")
    page = look(q="venting")
    assert "<script>alert" not in page.text
    assert "&lt;script&gt;" in page.text


def test_what_is_withdrawn_is_gone_at_once_with_the_index_behind(look):
    talk, other = make.talk("Venting the ventricle"), make.talk("Venting again")
    look()
    talk.unpublish()
    page = look(q="venting", index=False)
    assert Announcement.objects.exists()
    assert titles(page) == [other.title]
    assert page.context["answer"].total == 1
    assert look(q="venting").context["answer"].total == 1


def test_filters_narrow_and_show_counts_and_ticks(look):
    topic = make.topic("Weaning")
    narrow = make.topic("Weaning from VA-ECMO", broader=topic)
    make.talk("Venting early", topics=[narrow], language="nl")
    make.talk("Venting late")
    page = look(q="venting", topic=[topic.pk], language=["nl"])
    assert titles(page) == ["Venting early"]
    facets = {facet.name: facet.choices for facet in page.context["answer"].facets}
    assert [(c.label, c.count, c.ticked, c.depth) for c in facets["topic"]] == [
        ("Weaning", 1, True, 0),
        ("Weaning from VA-ECMO", 1, False, 1),
    ]
    assert [(c.label, c.count, c.ticked) for c in facets["language"]] == [("Dutch", 1, True)]


def test_nonsense_in_the_address_is_left_out(look):
    make.talk("Venting")
    nonsense = {"topic": "x", "year": "9" * 40, "kind": "<b>", "sort": "up", "page": "-1", "language": "'"}
    assert titles(look(q="venting\0", **nonsense)) == ["Venting"]


def test_pages_lead_on_and_back(look):
    session = make.session("Programme")
    for number in range(25):
        make.talk(f"Venting {number}", page=session)
    first, second = look(q="venting"), look(q="venting", page=2)
    assert len(titles(first)) == 20
    assert len(titles(second)) == 5
    assert 'rel="next" href="?q=venting&amp;page=2"' in first.text
    assert 'rel="prev" href="?q=venting&amp;page=1"' in second.text
    assert not set(titles(first)) & set(titles(second))
    assert titles(look(q="venting", page=99)) == titles(second)


def test_a_typo_is_corrected_and_said(look):
    make.talk("Cannulation of the femoral artery")
    page = look(q="canulation")
    assert titles(page) == ["Cannulation of the femoral artery"]
    assert "Searched for <strong>cannulation</strong> instead of <strong>canulation</strong>" in page.text


def test_nothing_found_says_what_else_to_do(look):
    topic = make.topic()
    page = look(q="zymurgy")
    assert "Nothing found for “zymurgy”" in page.text
    assert topic.get_parent().get_url() in page.text


def test_a_moment_leads_to_its_second(look):
    talk = make.talk("Shock")
    whole = make.recording(talk.page.specific)
    make.captions(whole, [(61_000, "good morning"), (754_000, "then ventricular distension")])
    make.recording(talk, part_of=whole, start_ms=700_000, end_ms=900_000)
    page = look(q="distension", kind="talk")
    assert f"{talk.url()}?t=54" in page.text
    assert "0:54" in page.text


def test_search_away_leaves_the_page_open(look, settings, tmp_path):
    topic = make.topic()
    settings.SEARCH_INDEX_DIR = tmp_path / "file"
    settings.SEARCH_INDEX_DIR.write_text("no folder")
    page = look(q="venting", index=False)
    assert page.status_code == 200
    assert "Search is resting" in page.text
    assert topic.get_parent().get_url() in page.text


def test_dutch_stands_under_its_own_address(client):
    make.talk("Venting")
    index_pending()
    page = client.get("/nl/search/", {"q": "venting"})
    assert page.status_code == 200
    assert 'href="/nl/' in page.text


@pytest.mark.parametrize("wrong", ["page", "q"])
def test_a_post_is_read_as_an_empty_search(client, wrong):
    make.site()
    assert client.get(reverse("search:search") + f"?{wrong}=%FF%00%ED%A0%80").status_code == 200


def test_as_many_queries_for_one_result_as_for_thirty(client, django_assert_max_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    session, topic, counts = make.session("Programme"), make.topic(), []
    for size in (1, 3, 30):
        for number in range(size):
            talk = make.talk(f"Venting {size} {number}", page=session, topics=[topic])
            make.appearance(make.person(f"Ada {size} {number}"), talk=talk)
            make.captions(make.recording(talk), [(1_000, "venting it")])
        index_pending()
        client.get("/search/?q=venting")
        with CaptureQueriesContext(connection) as queries:
            client.get("/search/?q=venting&kind=talk")
        counts.append(len(queries))
    assert counts[0] == counts[1] == counts[2]
