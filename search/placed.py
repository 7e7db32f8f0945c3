"""Text with the forms of its words: analysed once, when it is written to an index, and shown by hits."""

from typing import NamedTuple

from search.analysis import compounds, landmarks, line, readable


class Placed(NamedTuple):
    """`text` and the form of each run of letters in it.

    `compounds` are the numbers of the few forms that are more than one stem, so that nobody looks for them;
    `numbers` and `places` those of some runs and where these start, from which the others are found.
    """

    text: str
    forms: list[str]
    compounds: list[int]
    numbers: list[int]
    places: list[int]


def place(text: str, language: str = "en") -> Placed:
    """`text`, made readable, with its forms."""
    text = readable(text)
    forms = line(text, language)
    return Placed(text, forms.split(), compounds(forms), *landmarks(text))


def packed(placed: Placed) -> list:
    """Plain values for JSON."""
    return [placed.text, " ".join(placed.forms), placed.compounds, placed.numbers, placed.places]


def unpacked(values: list) -> Placed:
    text, forms, *numbers = values
    return Placed(text, forms.split(), *numbers)
