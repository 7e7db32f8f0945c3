"""Where two texts differ, word by word or line by line. Pure."""

import re
from difflib import SequenceMatcher

Parts = list[tuple[bool, str]]
# Comparing takes time with the square of the length.
MOST_WORDS = 400
# Less in common than this is another text, and marking each word would only be in the way.
ALIKE = 0.3
_WORDS = re.compile(r"\s*\w+|\s*[^\w\s]|\s+")
_LINES = re.compile(r"\n|[^\n]+")


def differing(old: str, new: str, by_line: bool = False) -> tuple[Parts, Parts]:
    """Both texts as (differs, part) in order; whole and unmarked where they have little in common.

    `by_line` is for lists, of which a line is there or is not.

    >>> differing("Weening from ECMO", "Weaning from ECMO")
    ([(True, 'Weening'), (False, ' from ECMO')], [(True, 'Weaning'), (False, ' from ECMO')])
    >>> differing("Venting", "Shock teams")
    ([(False, 'Venting')], [(False, 'Shock teams')])
    """
    unit = _LINES if by_line else _WORDS
    before, after = unit.findall(old), unit.findall(new)
    whole = [(False, old)], [(False, new)]
    if not old or not new or max(len(before), len(after)) > MOST_WORDS:
        return whole
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if not by_line and matcher.ratio() < ALIKE:
        return whole
    left, right = [], []
    for tag, start, end, begin, stop in matcher.get_opcodes():
        left.append((tag != "equal", "".join(before[start:end])))
        right.append((tag != "equal", "".join(after[begin:stop])))
    return [one for one in left if one[1]], [one for one in right if one[1]]
