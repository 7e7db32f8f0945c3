"""The examples in docstrings say what is so."""

import doctest
from importlib import import_module

import pytest

MODULES = [
    "adapters.feed_entries",
    "adapters.pretalx",
    "adapters.videos",
    "adapters.vimeo",
    "adapters.youtube_asking",
    "adapters.youtube_answers",
    "adapters.private",
    "caption_files",
    "failures",
    "outside.addresses",
    "outside.answers",
]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name):
    assert doctest.testmod(import_module(f"catalogue.importers.{name}")).failed == 0
