"""Text with the place and the stems of each of its words: analysed once, when it is written to an index."""

from typing import NamedTuple

from search.analysis import forms, readable, runs

PART, FURTHER = "_", "|"


class Placed(NamedTuple):
    """`text`, where each run of letters in it starts and ends, and the run's forms.

    The forms of a run are its stems in order and what it also stands for, "va_ecmo|vaecmo"; most often one.
    """

    text: str
    starts: list[int]
    ends: list[int]
    forms: list[str]


def place(text: str, language: str = "en") -> Placed:
    """`text` (made readable) with its words placed."""
    text = readable(text)
    found = [(start, end, _joined(*forms(run, language))) for start, end, run in runs(text)]
    starts, ends, words = ([*column] for column in zip(*found, strict=True)) if found else ([], [], [])
    return Placed(text, starts, ends, words)


def _joined(stems: tuple[str, ...], further: tuple[str, ...]) -> str:
    return PART.join(stems) + (FURTHER + PART.join(further) if further else "")


def parted(form: str) -> tuple[list[str], list[str]]:
    """The stems and the further forms of one run."""
    stems, _, further = form.partition(FURTHER)
    return stems.split(PART), further.split(PART) if further else []


def packed(placed: Placed) -> list:
    """Plain values for JSON."""
    return [placed.text, placed.starts, placed.ends, " ".join(placed.forms)]


def unpacked(values: list) -> Placed:
    text, starts, ends, words = values
    return Placed(text, starts, ends, words.split(" ") if words else [])
