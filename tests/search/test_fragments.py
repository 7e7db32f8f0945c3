"""What other pages fetch from search: titles while typing, and things like the one shown."""

import pytest

from search.indexing import index_pending
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_titles_go_on_as_typed(client):
    talk = make.talk("Venting the left ventricle")
    make.topic("Ventilation")
    index_pending()
    options = client.get("/search/suggest/", {"q": "vent"}).context["options"]
    assert {option["title"] for option in options} == {"Venting the left ventricle", "Ventilation"}
    assert {"title": talk.title, "kind": "Talk", "url": talk.url()} in options


def test_no_more_than_eight_are_offered(client):
    session = make.session("Programme")
    for number in range(12):
        make.talk(f"Venting {number}", page=session)
    index_pending()
    assert len(client.get("/search/suggest/", {"q": "vent"}).context["options"]) == 8


@pytest.mark.parametrize("typed", ["", " ", "\0", "<b>", "x" * 5000, "\\", '"'])
def test_whatever_is_typed_is_answered(client, typed):
    make.talk()
    index_pending()
    assert client.get("/search/suggest/", {"q": typed}).status_code == 200


def test_what_is_withdrawn_is_offered_no_longer(client):
    talk = make.talk("Venting")
    index_pending()
    talk.unpublish()
    assert client.get("/search/suggest/", {"q": "vent"}).context["options"] == []


def test_markup_in_a_title_is_offered_as_text(client):
    make.talk("Venting <img src=x onerror=alert(1)>")
    index_pending()
    assert "<img" not in client.get("/search/suggest/", {"q": "vent"}).text


def test_related_shows_others_on_the_same_subject(client):
    topic, session = make.topic("Weaning"), make.session("Programme")
    talk = make.talk("Weaning early", page=session, topics=[topic])
    other = make.talk("Weaning late", page=session, topics=[topic])
    make.talk("Cannulas", page=session)
    index_pending()
    page = client.get(f"/search/related/talk/{talk.pk}/")
    assert [one.thing for one in page.context["found"]] == [other]


@pytest.mark.parametrize("address", ["talk/999", "nonsense/1", "person/0", f"talk/{10**25}"])
def test_nothing_is_related_to_what_is_not_there(client, address):
    assert client.get(f"/search/related/{address}/").status_code == 404


@pytest.mark.parametrize("address", ["suggest/?q=vent", "related/talk/{pk}/"])
def test_search_away_leaves_other_pages_alone(client, settings, tmp_path, address):
    talk = make.talk()
    settings.SEARCH_INDEX_DIR = tmp_path / "file"
    settings.SEARCH_INDEX_DIR.write_text("no folder")
    assert client.get(f"/search/{address.format(pk=talk.pk)}").status_code == 200


def test_related_is_a_fragment_for_htmx_and_a_page_for_who_follows_the_link(client):
    talk = make.talk()
    index_pending()
    address = f"/search/related/talk/{talk.pk}/"
    assert "<html" not in client.get(address, headers={"HX-Request": "true"}).text
    assert "<html" in client.get(address).text
