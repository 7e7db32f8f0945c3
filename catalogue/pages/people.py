"""People: the list by first letter, and a person with their parts."""

import unicodedata

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from catalogue.access import hidden_for
from catalogue.models import Person, SessionPage, Talk, WebinarPage
from catalogue.querysets import NEWEST_FIRST
from catalogue.structured_data import person_data

from .frame import Kind, by_kind, paged

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
OTHER = "other"
PER_PAGE = 60
# Latin letters with marks, by the letter that they are listed under.
_MARKED = {
    letter: [
        mark
        for mark in map(chr, range(0xC0, 0x180))
        if unicodedata.normalize("NFD", mark)[0].upper() == letter and mark.upper() != letter
    ]
    for letter in LETTERS
}


def people(request) -> dict:
    """Those whose names begin with the letter that `?letter=` asks for, with or without a mark on it."""
    letter = request.GET.get("letter", "A").upper()
    letter = letter if letter in LETTERS and len(letter) == 1 else OTHER
    shown = Person.objects.visible_to(request.user, hidden_for(request))
    found = shown.filter(_beginning_with(letter)).order_by("name", "pk")
    return {"letters": LETTERS, "letter": letter, "other": OTHER, "things": paged(found, request, PER_PAGE)}


def person(person, request) -> dict:
    hidden = hidden_for(request)

    def part(name, label, model):
        own = person.appearances.order_by().values(model._meta.model_name.removesuffix("page"))
        things = model.objects.filter(pk__in=own).visible_to(request.user, hidden).order_by(*NEWEST_FIRST)
        return Kind(name, label, things, counted=things, walked=things)

    kinds = [
        part("talks", _("Talks"), Talk),
        part("sessions", _("Sessions"), SessionPage),
        part("webinars", _("Webinars"), WebinarPage),
    ]
    return {
        "person": person,
        "structured_data": person_data(person, request),
        **by_kind(kinds, request),
    }


def _beginning_with(letter) -> Q:
    if letter == OTHER:
        return ~_any(LETTERS) & ~_any(mark for marks in _MARKED.values() for mark in marks)
    return _any([letter, *_MARKED[letter]])


def _any(beginnings) -> Q:
    condition = Q()
    for beginning in beginnings:
        condition |= Q(name__istartswith=beginning)
    return condition
