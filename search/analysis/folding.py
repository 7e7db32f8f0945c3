"""Folding: the same letters for what people type as the same word."""

import re
import unicodedata

NAMES = """alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma
    tau upsilon phi chi psi omega"""
GREEK = dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", NAMES.split(), strict=True))
LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "þ": "th", "ð": "d"}
)
MICRO_UNIT = re.compile(r"^μ(?=[a-z])")
MICRO_WORD = re.compile(r"^[μµ](?=[A-Z])")
LONE_GREEK = re.compile("[" + "".join(GREEK) + "]")
GREEK_WORD = re.compile("[Ͱ-Ͽἀ-῿]{3}")
NO_LETTER = re.compile(r"[^\w\0]|_")  # some signs stand for several words; \0 is a decimal point here
UNREADABLE = re.compile("[\x00\ud800-\udfff]")


def readable(text: str) -> str:
    """`text` without what no index can hold: NUL and lone surrogates become spaces, so that places stay."""
    return UNREADABLE.sub(" ", text)


def fold(word: str) -> str:
    """One word in lower case, without accents and typographic variants: "Besançon" is "besancon".

    Greek letters that stand alone or beside others are spelled out ("β2" is "beta2"), the micro sign before a
    unit is "u" ("µm" is "um") and before a capital "micro" ("µCT" is "microct"); Greek words stay Greek.
    """
    if word.isascii():
        return word.lower()
    word = MICRO_WORD.sub("micro", word)
    word = unicodedata.normalize("NFKC", word).lower()
    word = unicodedata.normalize("NFD", MICRO_UNIT.sub("u", word))
    # Letters of their own after the accents: "ǽ" is "æ" with one.
    word = "".join(letter for letter in word if unicodedata.category(letter) != "Mn").translate(LETTERS)
    if not GREEK_WORD.search(word):
        word = LONE_GREEK.sub(lambda letter: GREEK[letter[0]], word)
    return NO_LETTER.sub("", unicodedata.normalize("NFC", word))
