"""Entries for the contract suite, in as few words as a test needs."""

from itertools import count

from search.entries import Entry
from search.passages import cut_passages

_numbers = count(1001)  # tests name their own below
CUE_MS = 4_000


def entry(
    title="A talk", *, key=None, said=(), said_above=(), level=0, recording=1, machine=False, **fields
) -> Entry:
    """A talk; `said` are (start_ms, text) heard from `level` on, `said_above` the same for members only."""
    language = fields.get("language", "en")
    passages = _cut(said, level, recording, language, machine, 0)
    passages += _cut(said_above, 2, recording + 1, language, machine, len(passages))
    fields.setdefault("kind", "talk")
    return Entry(
        key=key or f"{fields['kind']}:{next(_numbers)}", title=title, passages=tuple(passages), **fields
    )


def _cut(said, level, recording, language, machine, first):
    cues = [(start, start + CUE_MS, text) for start, text in said]
    return cut_passages(
        cues, recording=recording, level=level, language=language, machine=machine, first=first
    )


def keys(results) -> list[str]:
    return [hit.key for hit in results.hits]


def titles(results) -> list[str]:
    return ["".join(span.text for span in hit.title) for hit in results.hits]


def counts(results, facet: str) -> dict[str, int]:
    return {value.value: value.count for value in results.facets[facet]}


def marked(spans) -> list[str]:
    return [span.text for span in spans if span.hit]


FILLER = (
    "We report our experience in a series of patients over several years and discuss the results in detail. "
)
