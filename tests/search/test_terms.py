"""A topic's terms are synonyms in search as soon as they are saved, without a rebuild."""

import pytest

from search.present import present_vocabulary
from tests import factories as make
from tests.search.indexed import found, key

pytestmark = pytest.mark.django_db

LONG = "extracorporeal cardiopulmonary resuscitation"


def test_terms_of_a_topic_are_one_group_with_its_title():
    make.topic("ECPR", terms=["E-CPR", LONG])
    make.topic("Weaning")
    assert present_vocabulary().groups == (("ECPR", "E-CPR", LONG),)


def test_a_term_finds_what_is_called_by_another():
    make.topic("ECPR", terms=["E-CPR", LONG])
    talk = make.talk(f"Outcomes of {LONG}")
    assert key(talk) in found("e-cpr")
    assert key(talk) in found("ECPR")


def test_a_new_term_works_at_once():
    topic = make.topic("ECPR")
    talk = make.talk("Outcomes of ECPR")
    assert found("reanimatieslang") == []
    topic.terms.create(text="reanimatieslang", language="nl", kind="hidden")
    topic.save()
    assert key(talk) in found("reanimatieslang")


def test_a_withdrawn_topic_s_terms_are_no_synonyms_any_more():
    topic = make.topic("ECPR", terms=["reanimatieslang"])
    talk = make.talk("Outcomes of ECPR")
    assert key(talk) in found("reanimatieslang")
    topic.unpublish()
    assert key(talk) not in found("reanimatieslang")
