"""Values of fields as an editor reads them: names instead of outside ids, lines counted, instants by the clock."""

from datetime import datetime

from django.core.exceptions import FieldDoesNotExist
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import strip_tags
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from catalogue.admin.times import written_place
from catalogue.importers.kinds import KINDS
from catalogue.models import Appearance, ImportChange, ImportItem, Person, Recording, TopicPage

LABELS = {
    "faculty": gettext_lazy("Faculty"),
    "page": gettext_lazy("Given in"),
    "congress": gettext_lazy("Congress"),
    "broader": gettext_lazy("Below"),
    "topics": gettext_lazy("Topics"),
    "keywords": gettext_lazy("Keywords"),
    "live": gettext_lazy("Published"),
    "of": gettext_lazy("Of"),
    "part_of": gettext_lazy("Part of"),
    "cues": gettext_lazy("Lines"),
    "slides": gettext_lazy("Slides"),
    "chapters": gettext_lazy("Chapters"),
    "terms": gettext_lazy("Terms"),
    "codes": gettext_lazy("Codes"),
}
REFERENCES = {"page", "congress", "of", "part_of", "broader"}
LONGEST = 1500
NOTHING = "–"


def kind_label(kind: str) -> str:
    """What people call a thing of this kind, such as "Talk"."""
    known = kind in KINDS and kind not in LABELS
    return capfirst(str(KINDS[kind].model._meta.verbose_name if known else LABELS.get(kind, kind)))


def field_label(kind: str, name: str) -> str:
    if name in LABELS:
        return str(LABELS[name])
    try:
        return capfirst(str(KINDS[kind].model._meta.get_field(name).verbose_name))
    except (FieldDoesNotExist, KeyError):
        return capfirst(name.replace("_", " "))


class Names:
    """What outside ids and keys are called, looked up at once for all (field, value) of a page of changes."""

    def __init__(self, source, run=None, values=()):
        ids, keys = set(), {"topics": set(), "people": set(), "pages": set(), "recordings": set()}
        for field, value in values:
            listed = value if isinstance(value, list) else [value]
            if field == "faculty":
                _sort([part[0] for part in listed if part], ids, keys["people"])
            elif field == "topics":
                _sort(listed, ids, keys["topics"])
            elif field == "recording":
                _sort(listed, ids, keys["recordings"])
            elif field in REFERENCES:
                _sort(listed[-1:], ids, keys["pages"])
        self.ids = _titles(source, run, ids)
        self.keys = {
            "topics": dict(TopicPage.objects.filter(pk__in=keys["topics"]).values_list("pk", "title")),
            "people": dict(Person.objects.filter(pk__in=keys["people"]).values_list("pk", "name")),
            "recordings": _recordings(keys["recordings"]),
            "pages": dict(Page.objects.filter(pk__in=keys["pages"]).values_list("pk", "title")),
        }

    def of(self, one: object, kind: str = "pages") -> str:
        if isinstance(one, int):
            return self.keys[kind].get(one, f"#{one}")
        text = str(one).removeprefix("planned:")
        return self.ids.get(text) or text.removeprefix("name:")


def _recordings(keys: set[int]) -> dict[int, str]:
    if not keys:
        return {}
    rows = Recording.objects.filter(pk__in=keys).select_related("talk", "session", "webinar")
    return {row.pk: str(row) for row in rows}


def _sort(found: list, ids: set[str], keys: set[int]) -> None:
    """Our own keys are numbers, outside ids are texts."""
    for one in found:
        (keys if isinstance(one, int) else ids).add(
            one if isinstance(one, int) else str(one).removeprefix("planned:")
        )


def _titles(source, run, ids: set[str]) -> dict[str, str]:
    if not ids:
        return {}
    told = ImportChange.objects.filter(run=run, source_id__in=ids).values_list("source_id", "title")
    found = {source_id: title for source_id, title in told if title} if run else {}
    items = ImportItem.objects.filter(import_source=source, source_id__in=ids)
    for item in items.select_related("page", "talk", "person"):
        thing = item.page or item.talk or item.person
        if thing is not None:
            found[item.source_id] = str(thing)
    return found


def in_words(field: str, value: object, names: Names) -> str:
    """`value` of `field`, normalised as `comparing.normal` leaves it, for reading."""
    if value is None or value == "" or value == [] or value == {}:
        return NOTHING
    if field == "faculty":
        return "\n".join(_part(part, names) for part in value)
    if field == "topics":
        return ", ".join(names.of(one, "topics") for one in value)
    if field == "recording":
        return names.of(value, "recordings")
    if field == "introduction":
        return strip_tags(str(value).replace("</p>", "\n").replace("</li>", "\n")).strip()
    if field in REFERENCES:
        return names.of(value[-1] if isinstance(value, list) else value)
    if field in ("duration", "duration_ms", "start_ms", "end_ms"):
        return written_place(value) if isinstance(value, int) else str(value)
    return _plain(field, value)


def _plain(field: str, value: object) -> str:
    match value:
        case bool():
            return _("yes") if value else _("no")
        case dict():
            return (
                _("another file") if "digest" in value else ", ".join(f"{k}: {v}" for k, v in value.items())
            )
        case str() if field == "cues":
            return _("other lines")
        case list():
            return "\n".join(_listed(one) for one in value)[:LONGEST]
        case str():
            return _instant(value) or (value if len(value) <= LONGEST else f"{value[:LONGEST]}…")
    return str(value)


def _listed(one: object) -> str:
    return ", ".join(str(part) for part in one if part) if isinstance(one, list) else str(one)


def _part(part: list, names: Names) -> str:
    who, role, *rest = part
    known = dict(Appearance.Role.choices)
    said = ", ".join(str(one) for one in rest if one)
    name = names.of(who, "people")
    return f"{name} ({known.get(role, role)}){': ' + said if said else ''}"


def _instant(text: str) -> str:
    if len(text) < 19 or text[4:5] != "-" or text[10:11] != "T":
        return ""
    try:
        return date_format(timezone.localtime(datetime.fromisoformat(text)), "j F Y, H:i")
    except ValueError:
        return ""
