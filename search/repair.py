"""Slips of the finger: the known word that was meant by an unknown one."""

from search.analysis.spelling import one_spelling
from search.question import Lexicon

LETTERS = "abcdefghijklmnopqrstuvwxyz"
SHORTEST = 4
LONGEST = 30
TWO_SLIPS_FROM = 7


def one_slip(word: str, lexicon: Lexicon) -> str | None:
    """The most used known word that is one slip away from the unknown folded `word`.

    A slip is a letter missing, added, changed, or swapped with its neighbour; rarely it is the first letter,
    and in words of up to five letters never.
    """
    if 1 not in slips_in(word):
        return None
    known = [
        (other[0] == word[0], count, other)
        for other, count in lexicon.near(word, 1)
        if (other[0] == word[0] or len(word) > 5) and distance(word, other, 1) == 1
    ]
    return max(known)[2] if known else None


def two_slips(word: str, lexicon: Lexicon) -> str | None:
    """The known word two slips away from an unknown one of seven letters or more.

    The first letter is taken to be right. Spelling differences are no slips, so that "hemorage" finds
    "haemorrhage".
    """
    if 2 not in slips_in(word):
        return None
    plain = one_spelling(word)
    letters = frozenset(plain)
    near = []
    for other, count in lexicon.near(word, 2):
        if abs(len(other) - len(word)) > 3 or len(letters.symmetric_difference(other)) > 4:
            continue
        if (slips := distance(plain, one_spelling(other), 2)) <= 2:
            near.append((slips, -count, other))
    return next((other for _, _, other in sorted(near) if lexicon.uses(other)), None)


def slips_in(word: str) -> tuple[int, ...]:
    """How many slips the unknown folded `word` may have."""
    if not (SHORTEST <= len(word) <= LONGEST and word.isascii() and word.isalpha()):
        return ()
    return (1,) if len(word) < TWO_SLIPS_FROM else (1, 2)


def one_away(word: str) -> set[str]:
    """Every word one slip away from `word`."""
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    missing = {left + letter + right for left, right in cuts for letter in LETTERS}
    changed = {left + letter + right[1:] for left, right in cuts if right for letter in LETTERS}
    added = {left + right[1:] for left, right in cuts if right}
    swapped = {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    return (missing | changed | added | swapped) - {word, ""}


def distance(one: str, other: str, limit: int) -> int:
    """Slips between two words, neighbours swapped counting once; `limit` + 1 when there are more."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, sign in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != sign))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == sign:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return row[-1]
