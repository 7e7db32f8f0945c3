"""Synonyms, spelling and codes: one table of ours, used by every engine."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Vocabulary:
    """Groups of terms that mean the same, from the topics' terms: ("ECPR", "E-CPR", "extracorporeal ...")."""

    groups: tuple[tuple[str, ...], ...] = ()
