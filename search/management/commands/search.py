"""Search from the terminal, as a visitor of a level would."""

import json
from urllib.parse import urljoin

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.http import QueryDict
from django.utils.translation import get_language

from catalogue.access import Level
from catalogue.models import ImportItem, TopicPage
from search.engines.protocol import EngineUnavailable
from search.forms import KINDS, SearchForm, Several
from search.found import Found, read_hits
from search.present import present_engine
from search.query import SORTS

FILTERS = {
    "kind": f"one of {', '.join(KINDS)}",
    "topic": "the number or the last part of the address of a topic",
    "congress": "the number of a congress",
    "year": "a year such as 2024",
    "language": "a language's tag such as nl or pt-BR",
    "has_captions": "yes or left out",
    "has_recording": "yes or left out",
    "sort": f"one of {', '.join(SORTS)}",
}


class Command(BaseCommand):
    help = "Print what a search finds: source id, title, address, score, and the moments where it was said."

    def add_arguments(self, parser):
        parser.add_argument("words")
        parser.add_argument(
            "--filter",
            action="append",
            default=[],
            metavar="NAME=VALUE",
            dest="filters",
            help=f"{', '.join(FILTERS)}; may be repeated. A topic by number or slug.",
        )
        parser.add_argument("--limit", type=at_least_one, default=20)
        parser.add_argument("--json", action="store_true", help="print a JSON array")
        parser.add_argument("--level", choices=[level.name.lower() for level in Level], default="open")

    def handle(self, *, words, filters, limit, level, **options):
        form = SearchForm(parameters(words, filters))
        query = form.query(Level[level.upper()], get_language() or settings.LANGUAGE_CODE, limit)
        try:
            hits = present_engine().search(query).hits
        except EngineUnavailable as problem:
            raise CommandError(f"Search does not answer: {problem}") from None
        rows = described(read_hits(hits, None, None, Level[level.upper()]))
        if options["json"]:
            self.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1))
        else:
            self.tell(rows)

    def tell(self, rows):
        for row in rows:
            self.stdout.write(f"{row['score']:8.2f}  {row['title']}  [{row['source_id']}]  {row['url']}")
            for moment in row["moments"]:
                seconds = moment["start_ms"] / 1000
                self.stdout.write(f"          {seconds:.1f} s in {moment['recording']}: {moment['text']}")
        if not rows:
            self.stdout.write("Nothing found.")


def at_least_one(written: str) -> int:
    number = int(written)
    if number < 1:
        raise ValueError(written)
    return number


def parameters(words: str, filters: list[str]) -> QueryDict:
    """The address's parameters that the words and filters stand for."""
    asked = QueryDict(mutable=True)
    asked["q"] = words
    for pair in filters:
        name, given, value = pair.partition("=")
        if not given or name not in FILTERS:
            raise CommandError(f"{pair!r} is no filter; write one of {', '.join(FILTERS)}, as in year=2024.")
        if name == "topic":
            value = _topic(value)
        field = SearchForm.base_fields[name]
        # The page leaves out what makes no sense; who types a command wants to know.
        if (field.read(value) is None) if isinstance(field, Several) else (value not in ("1", "true", "yes")):
            raise CommandError(f"{name} is {FILTERS[name]}, not {value!r}.")
        asked.appendlist(name, value)
    return asked


def _topic(value: str) -> str:
    if value.isdigit():
        return value
    pk = TopicPage.objects.filter(slug=value).order_by("path").values_list("pk", flat=True).first()
    if pk is None:
        raise CommandError(f"There is no topic {value!r}; write its number or the last part of its address.")
    return str(pk)


def described(found: list[Found]) -> list[dict]:
    """Plain values to print; a thing that no source brought is called by its key."""
    ids = outside_ids(found)
    return [
        {
            "source_id": ids.get(one.hit.key, one.hit.key),
            "key": one.hit.key,
            "title": str(one.thing),
            "url": urljoin(settings.BASE_URL, one.url),
            "score": round(one.hit.score, 4),
            "moments": [
                {
                    "recording": ids.get(f"recording:{place.moment.recording}", place.moment.recording),
                    "start_ms": place.moment.start_ms,
                    "text": "".join(span.text for span in place.moment.text),
                }
                for place in one.moments
            ],
        }
        for one in found
    ]


def outside_ids(found: list[Found]) -> dict[str, str]:
    """Source ids by key, the first where a thing has several."""
    pks = {"talk": [], "person": [], "page": [], "recording": []}
    for one in found:
        pks[one.kind if one.kind in pks else "page"].append(one.thing.pk)
        pks["recording"] += [place.moment.recording for place in one.moments]
    kinds = {one.thing.pk: one.kind for one in found if one.kind not in pks}
    ids = {}
    for column, those in pks.items():
        rows = ImportItem.objects.filter(**{f"{column}__in": those}).order_by("-pk")
        for pk, source_id in rows.values_list(column, "source_id"):
            ids[f"{kinds[pk] if column == 'page' else column}:{pk}"] = source_id
    return ids
