"""The three indexes: what a document of each holds. These classes are the one definition of the mappings.

All text comes analysed by `search.analysis` as words with blanks between: the server cuts at blanks, and knows
the site's synonyms when it is asked. A change always writes whole documents: `_source` does not keep them.

What an entry shows is read from a column: stored fields would be unpacked together with the text of hours of speech,
which the server keeps for its own recovery.
"""

import hashlib
import json
from base64 import b64decode, b64encode
from collections.abc import Iterator

import orjson
from elasticsearch.dsl import Binary, Date, Document, Integer, Keyword, Long, Object, Text, mapped_field

from search.analysis import readable
from search.entries import Entry
from search.prepared import APART, LEVELS, Prepared, prepare, prepare_passages

# Grows when what is written means something else though the mapping stays: other stems, other weights.
CONTENT = 4
ASKED = "asked"  # the analyser of what is asked: words, and the site's terms for each other


def words(**options):
    """Words with blanks between, in order, for phrases."""
    return mapped_field(Text(analyzer="whitespace", **options))


def word_set():
    """Words of which only the presence counts."""
    return mapped_field(Text(analyzer="whitespace", index_options="docs", norms=False))


def column(kind=Binary, **options):
    """Shown by hits, never searched."""
    return mapped_field(kind(doc_values=True, **options))


class EntryDocument(Document):
    """One talk, session, webinar, person, congress, topic or collection."""

    key: str = mapped_field(Keyword())
    kind: str = mapped_field(Keyword())
    language: str = mapped_field(Keyword())
    topic: list[int] = mapped_field(Long())
    congress: int = mapped_field(Long())
    year: int = mapped_field(Long())
    captioned: int = mapped_field(Integer())
    watchable: int = mapped_field(Integer())
    heard: int = mapped_field(Integer())
    human: list[int] = mapped_field(Integer())
    sort_at: str = mapped_field(Date(format="epoch_second"))
    revision: int = mapped_field(Long())
    passages: int = mapped_field(Integer(index=False))
    title: str = words()
    public: str = words(search_analyzer=ASKED)
    said_0: str = words(search_analyzer=ASKED)
    said_1: str = words(search_analyzer=ASKED)
    said_2: str = words(search_analyzer=ASKED)
    written_0: str = word_set()
    written_1: str = word_set()
    written_2: str = word_set()
    beginnings: str = word_set()
    acronyms: list[str] = mapped_field(Keyword())
    acronym_sides: list[str] = mapped_field(Keyword(doc_values=False))
    title_shown: str = column(Keyword, index=False)
    shown: bytes = column()

    class Index:
        name = "entries"


class PassageDocument(Document):
    """About 30 s of what was said in one entry's recording.

    `state` names the entry as it was when this was written: a hit shows the passages of its own state and no
    others, whatever an interrupted write left.
    """

    state: str = mapped_field(Keyword())
    level: int = mapped_field(Integer())
    text: str = words()
    shown: dict = mapped_field(Object(enabled=False))

    class Index:
        name = "passages"


class WordDocument(Document):
    """A word that some entry held when it was written, for beginnings and slips; `_id` is the word.

    It outlives its entries until the next rebuild: whoever offers it asks first whether it is still held.
    """

    word: str = mapped_field(Keyword())
    spelling: str = mapped_field(Keyword(doc_values=False))

    class Index:
        name = "words"


DOCUMENTS = {"entries": EntryDocument, "passages": PassageDocument, "words": WordDocument}


def mappings(name: str) -> dict:
    """The mapping of one index, refusing fields that it does not name."""
    mapping = DOCUMENTS[name]._doc_type.mapping.to_dict() | {"dynamic": "strict"}
    if name == "entries":
        # A rewrite asks how many passages there were.
        mapping["_source"] = {"includes": ["passages"]}
    return mapping


def packed(shown: list) -> str:
    """Plain values as a column holds them."""
    return b64encode(orjson.dumps(shown)).decode()


def unpacked(hit: dict) -> list:
    """What `packed` put into the column `shown` of a hit."""
    return orjson.loads(b64decode(hit["fields"]["shown"][0]))


def state_of(key: str, revision: int) -> str:
    """One entry at one revision, as its passages name it."""
    return f"{readable(key)}@{revision}"


def said(level: int) -> str:
    """The field of all that a visitor of `level` may hear."""
    return f"said_{level}"


def written(level: int) -> str:
    """The field of the unstemmed words that `level` meets first, public ones at the lowest."""
    return f"written_{level}"


def layout() -> str:
    """Changes with whatever an index must be rebuilt for."""
    everything = [CONTENT, *(mappings(name) for name in DOCUMENTS)]
    return hashlib.sha256(json.dumps(everything, sort_keys=True).encode()).hexdigest()[:12]


def entry_source(entry: Entry, prepared: Prepared | None = None) -> dict:
    """One document of `entries`; access is the choice of one `said` and one `written` field."""
    prepared = prepared or prepare(entry)
    sides = {side for pair in prepared.acronyms for side in pair.split("=")}
    source = {
        "key": readable(entry.key),
        "kind": readable(entry.kind),
        "language": readable(entry.language),
        "topic": list(dict.fromkeys(entry.topic_ids)),
        "congress": entry.congress_id,
        "year": entry.year,
        "sort_at": int(entry.sort_at.timestamp()) if entry.sort_at else None,
        "revision": entry.revision,
        "passages": max((passage.n + 1 for passage in entry.passages), default=0),
        "beginnings": " ".join(prepared.beginnings),
        "acronym_sides": sorted(sides),
        "shown": packed(prepared.shown),
    }
    same = ("captioned", "watchable", "heard", "human", "title", "public", "acronyms", "title_shown")
    source |= {name: getattr(prepared, name) for name in same} | dict(_by_level(prepared))
    return {name: value for name, value in source.items() if value not in (None, "", [], ())}


def _by_level(prepared: Prepared) -> Iterator[tuple[str, str]]:
    for level in LEVELS:
        # Silence is one word that nobody asks for: how rare a word is must be counted among all entries.
        yield said(level), prepared.said[level] or APART.strip()
        yield written(level), " ".join(prepared.words[level])


def passage_sources(entry: Entry) -> Iterator[tuple[int, dict]]:
    """Number and document of each passage."""
    for passage in prepare_passages(entry):
        yield (
            passage.n,
            {
                "state": state_of(entry.key, entry.revision),
                "level": passage.level,
                "text": passage.text,
                "shown": {"heard": passage.shown},
            },
        )
