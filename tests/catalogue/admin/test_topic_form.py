"""Topics and collections: what cannot be is said on their forms."""

import pytest
from django.urls import reverse

from catalogue.models import CollectionPage, TopicPage
from tests import factories

pytestmark = pytest.mark.django_db


def rows(prefix, *rows):
    data = {f"{prefix}-TOTAL_FORMS": len(rows), f"{prefix}-INITIAL_FORMS": 0}
    data |= {f"{prefix}-MIN_NUM_FORMS": 0, f"{prefix}-MAX_NUM_FORMS": 1000}
    for number, row in enumerate(rows):
        data |= {f"{prefix}-{number}-{name}": value for name, value in row.items()}
        data[f"{prefix}-{number}-ORDER"] = number
    return data


def page_data(**fields):
    data = {"title": "ECPR", "slug": "ecpr", "seo_title": "", "search_description": "", "language": "en"}
    data |= {"introduction": "null", "image": ""}
    return data | rows("comments") | {"action-publish": "1"} | fields


def edit(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


TERM = {"text": "E-CPR", "kind": "synonym", "language": "en"}
CODE = {"scheme": "MeSH", "code": "D015199"}


def test_a_topic_s_terms_and_codes_are_kept(editor):
    topic = factories.topic(slug="ecpr")
    editor.post(edit(topic), page_data() | rows("terms", TERM) | rows("codes", CODE))
    topic = TopicPage.objects.get()
    assert [term.text for term in topic.terms.all()] == ["E-CPR"]
    assert [str(code) for code in topic.codes.all()] == ["MeSH D015199"]


@pytest.mark.parametrize(
    ("terms", "codes"), [([TERM, TERM], []), ([TERM], [CODE, CODE])], ids=["a term twice", "a code twice"]
)
def test_the_same_twice_is_said_on_the_form(editor, terms, codes):
    topic = factories.topic(slug="ecpr")
    response = editor.post(edit(topic), page_data() | rows("terms", *terms) | rows("codes", *codes))
    assert response.status_code == 200
    assert not topic.terms.exists()


def test_an_item_of_a_collection_is_one_thing(editor):
    collection, talk, session = factories.collection(slug="ecpr"), factories.talk(), factories.session()
    nothing = {"talk": "", "session": "", "webinar": "", "reason": "Because"}
    for wrong in (nothing, nothing | {"talk": talk.pk, "session": session.pk}):
        response = editor.post(edit(collection), page_data(introduction="") | rows("items", wrong))
        assert "Choose one talk, session or webinar." in response.content.decode()
    editor.post(edit(collection), page_data(introduction="") | rows("items", nothing | {"talk": talk.pk}))
    assert [item.talk for item in CollectionPage.objects.get().items.all()] == [talk]
