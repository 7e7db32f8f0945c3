"""The two indexes: what a document of each holds.

All text is analysed by `search.analysis` and handed over as words with blanks between, so that the engine's
own "whitespace" tokenizer, which every reader has, is all that it needs.
"""

import tantivy

from search.prepared import LEVELS

# Grows when fields or the analysis of words change: an index of another layout must be rebuilt.
LAYOUT = 5

NO_DATE = -(2**62)

FACET_FIELDS = {
    "kind": "kind",
    "topic": "topic",
    "congress": "congress_id",
    "year": "year",
    "language": "language",
    "has_captions": "captioned",
    "has_recording": "watchable",
}


def said(level: int) -> str:
    """The field of all that a visitor of `level` may hear, what is open to lower levels included."""
    return f"said_{level}"


def words(level: int) -> str:
    """The field of the unstemmed words that `level` hears first, public ones at the lowest: for spelling."""
    return f"words_{level}"


def entries_schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for name in ("key", "state", "human"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", stored=name == "key")
    for name in ("kind", "language"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", stored=True, fast=True)
    for name in ("topic", "congress_id", "year", "captioned", "watchable"):
        builder.add_integer_field(name, indexed=True, fast=True)
    for name in ("sort_at", "revision", "heard"):
        builder.add_integer_field(name, fast=True)
    builder.add_text_field("title_shown", tokenizer_name="raw", index_option="basic", stored=True)
    builder.add_bytes_field("shown", stored=True)
    for name in ("public", "title", *map(said, LEVELS)):
        builder.add_text_field(name, tokenizer_name="whitespace")
    for name in ("acronyms", "beginnings", *map(words, LEVELS)):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="basic")
    return builder.build()


def passages_schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for name in ("entry", "heard_by"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("text", tokenizer_name="whitespace")
    builder.add_bytes_field("shown", stored=True)
    return builder.build()
