"""What counts how much in the order of hits, whichever engine counts."""

from math import log

PUBLIC = 1.0
TITLE = 0.5
SAID = 0.6
MACHINE = 0.7  # how much less the words of a machine's captions count
PAIR = 0.3
ALL_WORDS = 0.25
MOST_WORDS_FOR_BONUS = 4
TIE = 0.1  # of the worse of two ways to say a thing, beside the best


def rarity(entries: int, uses: int) -> float:
    """Inverse document frequency, as BM25 counts it, of a word that `uses` of `entries` hold."""
    uses = min(entries, uses)
    return max(0.1, log(1 + (entries - uses + 0.5) / (uses + 0.5)))
