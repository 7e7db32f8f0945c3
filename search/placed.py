"""Text with the forms of its words: analysed once, when it is written to an index, and shown by hits."""

from typing import NamedTuple

from search.analysis import line, readable


class Placed(NamedTuple):
    """`text` and the form of each run of letters in it; `search.analysis.spans` says where these stand."""

    text: str
    forms: list[str]


def place(text: str, language: str = "en") -> Placed:
    """`text`, made readable, with its forms."""
    text = readable(text)
    return Placed(text, line(text, language).split())


def packed(placed: Placed) -> list[str]:
    """Plain values for JSON."""
    return [placed.text, " ".join(placed.forms)]


def unpacked(values: list[str]) -> Placed:
    text, forms = values
    return Placed(text, forms.split())
