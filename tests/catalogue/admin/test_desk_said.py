"""What runs wrote down in English is read in the editor's language; what others said stays as it was said."""

from datetime import timedelta

import pytest
from django.utils import translation

from catalogue.admin.desk.said import said
from catalogue.importers.failures import ContentRefused, Gone, NotAuthorised, QuotaExceeded, Temporary

HOUR = timedelta(hours=2)
FAILURES = [
    NotAuthorised("https://example.org/api", "Bad key (401)"),
    QuotaExceeded("YouTube", "", HOUR),
    Gone("https://example.org"),
    ContentRefused("https://example.org/a", "it has more than 32 MB"),
    Temporary("https://example.org/a", "it takes too long", HOUR),
]


@pytest.mark.parametrize("failure", FAILURES, ids=lambda one: type(one).__name__)
def test_a_failure_reads_the_same_in_english_and_keeps_its_words_in_dutch(failure):
    with translation.override("en"):
        assert said(str(failure)) == str(failure)
    with translation.override("nl"):
        dutch = said(str(failure))
        within = said(failure.said)
    assert dutch != str(failure)
    assert failure.place in dutch
    assert within in dutch


def test_a_sentence_within_a_sentence_is_translated_too():
    stored = f"Three runs in a row failed. The last: {FAILURES[4]}"
    with translation.override("nl"):
        assert said(stored) == (
            "Drie uitvoeringen op rij zijn mislukt. De laatste: https://example.org/a antwoordt niet zoals het "
            "hoort (het duurt te lang); het wordt over 2 uur opnieuw gevraagd"
        )


@pytest.mark.parametrize("sentence", ["", "42 talks overlap", "%(place)s {place} 100%", "a {b} cannot"])
def test_what_nobody_of_us_said_stays_as_it_is(sentence):
    with translation.override("nl"):
        assert said(sentence) == sentence
