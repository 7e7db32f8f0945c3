"""Asks the house what it has against the terms that an editor offers for a topic; search answers."""

from collections.abc import Iterable

from django.dispatch import Signal

# Sent with title=str and terms=tuple[str, ...]; a receiver answers with what is wrong by term: dict[str, str].
terms_offered = Signal()


def problems_with_terms(title: str, terms: Iterable[str]) -> dict[str, str]:
    """What those who use the terms of the topic `title` have against some of these, by term."""
    terms = tuple(terms)
    if not terms:
        return {}
    answers = terms_offered.send(sender="catalogue", title=title, terms=terms)
    return {term: problem for _, problems in answers for term, problem in (problems or {}).items()}
