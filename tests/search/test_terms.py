"""A topic's terms are synonyms in search as soon as they are saved, without a rebuild."""

import pytest

from catalogue.terms import problems_with_terms
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


ODD = ["E=>CPR", "a, b", 'C"', "\\", "½ dose", "venoarteriële ECMO", "中文"]


def test_terms_that_can_be_searched_for_are_taken():
    assert problems_with_terms("ECPR", ["E-CPR", LONG, "the", *ODD[:3], *ODD[4:]]) == {}


def test_a_term_in_which_search_reads_no_word_is_named():
    problems = problems_with_terms("ECPR", ["E-CPR", "❤️"])
    assert problems == {"❤️": "Search finds no word in this term."}


def test_terms_are_taken_while_search_is_away(settings):
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:9"
    assert problems_with_terms("ECPR", ["E-CPR", "❤️"]) == {"❤️": "Search finds no word in this term."}


@pytest.mark.elasticsearch
def test_a_server_is_asked_what_it_has_against_terms(own_elasticsearch):
    assert problems_with_terms("ECPR", ["E-CPR", LONG, *ODD]) == {"\\": "Search finds no word in this term."}
