"""Topics and collections: what cannot be is said on their forms."""

import pytest
from django.urls import reverse

from catalogue.models import CollectionPage, TopicPage
from catalogue.terms import terms_offered
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


@pytest.mark.parametrize("text", ["…", "=>", "--", "()"])
def test_a_term_without_letter_or_digit_is_refused_at_its_field(editor, text):
    topic = factories.topic(slug="ecpr")
    response = editor.post(
        edit(topic), page_data() | rows("terms", TERM, TERM | {"text": text}) | rows("codes")
    )
    assert errors(response) == [
        {},
        {"text": [f"A term needs a letter or a digit: nobody can search for “{text}”."]},
    ]
    assert not topic.terms.exists()


@pytest.fixture
def receiver():
    """Somebody who uses terms, can't use "E=CPR", and remembers what was offered."""
    offered = []

    def weigh(title, terms, **kwargs):
        offered.append((title, terms))
        return {term: "It has an equals sign." for term in terms if term == "E=CPR"}

    terms_offered.connect(weigh)
    yield offered
    terms_offered.disconnect(weigh)


def test_a_term_that_somebody_cannot_use_is_said_at_its_field_and_the_others_stay_on_the_form(
    editor, receiver
):
    topic = factories.topic(slug="ecpr")
    terms = rows("terms", TERM, TERM | {"text": "E=CPR"}, TERM | {"text": "reanimation on ECMO"})
    response = editor.post(edit(topic), page_data() | terms | rows("codes"))
    assert errors(response) == [{}, {"text": ["It has an equals sign."]}, {}]
    page = response.content.decode()
    assert [text in page for text in ("It has an equals sign.", "reanimation on ECMO")] == [True, True]
    editor.post(edit(topic), page_data() | terms | {"terms-1-DELETE": "on"} | rows("codes"))
    assert [term.text for term in topic.terms.all()] == ["E-CPR", "reanimation on ECMO"]


def test_only_terms_that_are_new_or_changed_are_offered(editor, receiver):
    topic = factories.topic(slug="ecpr", terms=["E=CPR", "E-CPR"])
    old, kept = (TERM | {"text": term.text, "id": term.pk} for term in topic.terms.all())
    terms = rows("terms", old, kept, TERM | {"text": "ECLS"}) | {"terms-INITIAL_FORMS": 2}
    editor.post(edit(topic), page_data(title="Resuscitation") | terms | rows("codes"))
    assert receiver == [("Resuscitation", ("ECLS",))]
    assert topic.terms.count() == 3


def errors(response) -> list[dict]:
    return response.context["form"].formsets["terms"].errors


def test_an_item_of_a_collection_is_one_thing(editor):
    collection, talk, session = factories.collection(slug="ecpr"), factories.talk(), factories.session()
    nothing = {"talk": "", "session": "", "webinar": "", "reason": "Because"}
    for wrong in (nothing, nothing | {"talk": talk.pk, "session": session.pk}):
        response = editor.post(edit(collection), page_data(introduction="") | rows("items", wrong))
        assert "Choose one talk, session or webinar." in response.content.decode()
    editor.post(edit(collection), page_data(introduction="") | rows("items", nothing | {"talk": talk.pk}))
    assert [item.talk for item in CollectionPage.objects.get().items.all()] == [talk]
