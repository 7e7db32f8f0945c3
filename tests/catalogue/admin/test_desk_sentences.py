"""Every sentence that the importers can write about an item or a source has its pattern, and with it its Dutch."""

import ast
import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import translation

from catalogue.admin.desk.said import said
from catalogue.admin.desk.sentences import SENTENCES

IMPORTERS = sorted((settings.BASE_DIR / "catalogue" / "importers").rglob("*.py"))
READERS = [*IMPORTERS, *sorted((settings.BASE_DIR / "catalogue" / "captions").rglob("*.py"))]
# Tables of words and patterns, and what is no sentence for an editor.
NO_SENTENCES = {
    "inserting.py",
    "table_columns.py",
    "table_people.py",
    "languages.py",
    "markup.py",
    "light_markup.py",
}
NOT_FOR_READING = {
    "Private video", "Deleted video", "page token", "no element found", "unclosed token",
    "unclosed CDATA section", "Unterminated string", "Found | Refused", "text/plain; charset=utf-8",
    "Rounds (a medical society's catalogue)", "stamina raises the last failure itself",
    ' data-block-key="[^"]*"', "its XML is broken, and it", "and none is there", "a complete listing",
    "the address", "Vimeo: x/texttracks", "YouTube: x", "YouTube: x0", "YouTube: x1", "Zoom: trash",
    "x: payload.object",
    "x: days[x].rooms['x'][x]",
}  # fmt: skip
# Parts of sentences that are put together; the whole ones stand below.
PARTS = {
    "x has x tags; x are read at most", "; x refused, the first at x: x", "exactly one of x must be given, x",
    "'x' is no kind", "x; there are x", "x complete listings", "it was missing from x of its source",
}  # fmt: skip
TOGETHER = {
    "kind: it must be one of congress, talk, not 'x'": "kind: het moet een van congress, talk zijn, niet 'x'",
    "exactly one of talk, session must be given, and none is there; language is missing": (
        "precies een van talk, session moet er staan, en er staat er geen; language ontbreekt"
    ),
    "exactly one of file, address must be given, not file and address": (
        "precies een van file, address moet er staan, niet file and address"
    ),
    "it must be a list, not 'x'": "het moet een lijst zijn, niet 'x'",
    "'tlk' is no kind; there are congress, talk": "'tlk' is geen soort; er zijn congress, talk",
    "it has 9 tags; 5 are read at most": "het heeft 9 tags; hoogstens 5 worden gelezen",
    "line 4: a cue without words was left out; a cue later than 48 hours was left out; and 2 more of the kind": (
        "regel 4: een tekstregel zonder woorden is weggelaten; een tekstregel later dan 48 uur is "
        "weggelaten; en nog 2 van die soort"
    ),
    "day.xlsx: 1 congress, 36 talks; 2 refused, the first at row 7: column B (Titel): the title is missing": (
        "day.xlsx: 1 congres, 36 voordrachten; 2 geweigerd, het eerste bij rij 7: kolom B (Titel): de titel ontbreekt"
    ),
    "column B (Van): '25:00' is no time; write hours and minutes, such as 09:30": (
        "kolom B (Van): '25:00' is geen tijd; schrijf uren en minuten, zoals 09:30"
    ),
    "dag.xlsx: Dag 1, zaal 3, row 12": "dag.xlsx: Dag 1, zaal 3, rij 12",
    "programma.csv: row 3": "programma.csv: rij 3",
    "T1.en.vtt": "T1.en.vtt",
    "session: the id 'S1' is that of a talk": "session: de id 'S1' is die van een voordracht",
    "somebody was left out: a person has no name": "iemand is weggelaten: een persoon heeft geen naam",
    "its captions cannot be read: cue 3: 'x' is no line of SubRip times; this cue was left out": (
        "de ondertitels ervan kunnen niet gelezen worden: tekstregel 3: 'x' is geen regel met tijden van SubRip; "
        "deze tekstregel is weggelaten"
    ),
}

CALLS_WITHOUT = {
    "gettext_noop", "_", "Field", "compile", "search", "sub", "fullmatch", "match", "split", "AssertionError",
    "debug", "info", "warning", "error", "exception",
}  # fmt: skip


def sentences(path: Path) -> Iterator[tuple[str, ...]]:
    """Each sentence in a module: filled in the ways in which it may be."""
    tree = ast.parse(path.read_text())
    others = set(itertools.chain.from_iterable(_others(node) for node in ast.walk(tree)))
    for node in ast.walk(tree):
        if id(node) not in others and isinstance(node, ast.Constant | ast.JoinedStr):
            filled = tuple(map("".join, itertools.product(*_parts(node))))
            if all(len(re.findall(r"[a-z]{2,}", one)) > 1 and " " in one for one in filled):
                yield filled


def _others(node) -> Iterator[int]:
    """What stands in docstrings, in logs, in patterns, and within another string."""
    if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef):
        first = node.body[0] if node.body else None
        yield from [id(first.value)] if isinstance(first, ast.Expr) else []
    if isinstance(node, ast.JoinedStr):
        yield from (id(one) for one in ast.walk(node) if one is not node)
    if (
        isinstance(node, ast.Call)
        and getattr(node.func, "id", getattr(node.func, "attr", "")) in CALLS_WITHOUT
    ):
        yield from (id(one) for one in ast.walk(node) if one is not node)


def _parts(node) -> Iterator[tuple[str, ...]]:
    for one in node.values if isinstance(node, ast.JoinedStr) else [node]:
        if isinstance(one, ast.Constant):
            yield (one.value if isinstance(one.value, str) else "",)
        elif one.conversion in (ord("r"), ord("a")):
            yield ("'x'", "7")
        elif isinstance(one.value, ast.IfExp):
            yield (one.value.body.value, one.value.orelse.value) if _is_plain(one.value) else ("x",)
        else:
            yield ("x", "7")


def _is_plain(choice: ast.IfExp) -> bool:
    return isinstance(choice.body, ast.Constant) and isinstance(choice.orelse, ast.Constant)


ALL = [
    pytest.param(filled, id=f"{path.stem}: {filled[0][:60]}")
    for path in READERS
    if path.name not in NO_SENTENCES
    for filled in sentences(path)
    if not (NOT_FOR_READING | PARTS) & set(filled) and not re.search(r"[\n\\\ue000]", filled[0])
]


@pytest.mark.parametrize("filled", ALL)
def test_what_an_importer_says_is_said_in_dutch(filled):
    with translation.override("nl"):
        assert any(said(one) != one for one in filled), (
            f"no pattern in the desk's sentences for {filled[0]!r}"
        )


@pytest.mark.parametrize("english", TOGETHER)
def test_what_is_put_together_is_said_whole(english):
    with translation.override("nl"):
        assert said(english) == TOGETHER[english]


def test_english_stays_as_it_was_written():
    with translation.override("en"):
        for [filled] in (one.values for one in ALL):
            assert [said(one) for one in filled] == list(filled)


def test_no_pattern_stands_twice():
    assert len(set(SENTENCES)) == len(SENTENCES)
