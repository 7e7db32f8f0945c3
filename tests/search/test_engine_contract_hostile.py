"""Every engine: whatever is typed or written, it answers."""

import pytest

from search.query import SearchQuery
from tests.search.builders import entry, keys

HOSTILE = [
    "\0",
    "wean\0ing",
    "\ud800 lone \udfff",
    "weaning " * 1_250,
    "x" * 10_000,
    "é" * 10_000,
    "((((((((((",
    'title:weaning AND NOT (x OR "y',
    "weaning~2^5 [a TO z} {* TO *]",
    "*",
    "?*.*",
    "/.*/",
    "\\",
    '"',
    '""',
    '"" "weaning"',
    "-weaning +weaning",
    "'; DROP TABLE talks; --",
    "<script>alert(1)</script>",
    "%00%ff",
    "🫀 heart",
    "\u202eweaning",
    "a b c d e f g h i j k l m n o p q r s t u v w x y z " * 20,
    "- _ - _",
    "1.2.3.4,5,6",
    "體外膜氧合" * 300,
    "ﬁbrosis ﷺ ½ Ⅳ",
    "e" + "-e" * 3_000,
    "=" * 50,
    "mri= _ ^wea |",
]


@pytest.fixture
def library(engine):
    engine.write([entry("Weaning from VA-ECMO (VAE)", key="talk:1", said=[(0, "weaning now")])])
    return engine


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("sort", ["relevance", "newest", "no such sort"])
def test_no_text_is_too_strange_to_answer(library, text, sort):
    results = library.search(SearchQuery(text, level=1, sort=sort))
    assert results.total + results.partial <= 1
    library.suggest(text)


@pytest.mark.parametrize("text", ["", "  \t\n", "\0"])
def test_a_blank_question_lists_everything(library, text):
    assert keys(library.search(SearchQuery(text))) == ["talk:1"]


@pytest.mark.parametrize("text", ["???", "--- * ---", '"!"'])
def test_a_question_without_words_finds_nothing(library, text):
    assert library.search(SearchQuery(text)).hits == ()


@pytest.mark.parametrize(
    "strange",
    [
        {"level": -1},
        {"level": 99},
        {"offset": -5},
        {"offset": 10**30},
        {"limit": -1},
        {"limit": 10**30},
        {"topics": (10**30,)},
        {"congresses": (-1,)},
        {"years": (0, -(10**30))},
        {"kinds": ("\ud800", "", "talk\0")},
        {"languages": ("x" * 100_000,)},
        {"language": "\ud800"},
        {"language": ""},
    ],
)
def test_no_filter_is_too_strange_to_answer(library, strange):
    results = library.search(SearchQuery("weaning", **strange))
    assert results.total in (0, 1)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_entry_is_too_strange_to_write(engine, text):
    strange = entry(
        text,
        key="talk:1",
        abstract=text,
        faculty=(text,),
        keywords=(text, ""),
        said=[(0, text), (5_000, "pump")],
    )
    engine.write([strange, entry("Weaning", key="talk:2")])
    assert "talk:2" in keys(engine.search(SearchQuery("weaning")))
    assert engine.search(SearchQuery("")).total == 2


def test_an_entry_without_any_text_is_listed(engine):
    engine.write([entry("", key="talk:1")])
    assert keys(engine.search(SearchQuery(""))) == ["talk:1"]
