"""The keys of everything in the database, shown or not, in the order in which an index lists its own."""

from collections.abc import Iterable, Iterator
from itertools import islice

from django.db.models import CharField
from django.db.models.functions import Cast

from catalogue.announce import PAGE_MODELS
from catalogue.models import Person, Talk

MODELS = {"talk": Talk, **PAGE_MODELS, "person": Person}
PAGE = 2_000


def all_keys(after: str = "") -> Iterator[str]:
    """Every key behind `after`, as texts are ordered: "talk:10" before "talk:2". Read in pages."""
    first, _, number = after.partition(":")
    for kind in sorted(MODELS):
        if kind >= first:
            yield from _keys_of(kind, number if kind == first else "")


def _keys_of(kind: str, last: str) -> Iterator[str]:
    numbers = MODELS[kind].objects.annotate(number=Cast("pk", CharField())).order_by("number")
    while page := list(numbers.filter(number__gt=last).values_list("number", flat=True)[:PAGE]):
        last = page[-1]
        yield from (f"{kind}:{number}" for number in page)


def count_all() -> int:
    """How many things a rebuild reads."""
    return sum(model.objects.count() for model in MODELS.values())


def in_batches(those: Iterable, size: int) -> Iterator[list]:
    those = iter(those)
    while batch := list(islice(those, size)):
        yield batch
