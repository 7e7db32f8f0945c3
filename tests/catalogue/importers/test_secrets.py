"""Secrets of sources at rest."""

import pytest

from catalogue.importers.secrets import UnreadableSecrets, seal, unseal


def test_what_was_sealed_comes_back_and_shows_nothing():
    sealed = seal({"token": "hunter2", "other": ""})
    assert "hunter2" not in sealed
    assert unseal(sealed) == {"token": "hunter2"}


def test_no_secrets_are_an_empty_text():
    assert (seal({}), seal({"token": ""}), unseal("")) == ("", "", {})


def test_the_same_secret_never_looks_the_same():
    assert seal({"token": "hunter2"}) != seal({"token": "hunter2"})


def test_an_earlier_key_still_opens_and_the_present_one_seals(settings):
    settings.SECRET_KEY = "the first"
    sealed = seal({"token": "hunter2"})
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "the second", ["the first"]
    assert unseal(sealed) == {"token": "hunter2"}
    renewed = seal(unseal(sealed))
    settings.SECRET_KEY_FALLBACKS = []
    assert unseal(renewed) == {"token": "hunter2"}


def test_without_the_key_the_sentence_says_what_to_do_and_quotes_nothing(settings):
    sealed = seal({"token": "hunter2"})
    settings.SECRET_KEY = "another"
    with pytest.raises(UnreadableSecrets, match="type them again") as caught:
        unseal(sealed)
    assert (caught.value.__cause__, sealed in str(caught.value)) == (None, False)
