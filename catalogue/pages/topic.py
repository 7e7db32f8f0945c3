"""The tree of topics, and a topic with what there is about it and about its narrower ones."""

from django.db.models import Exists, OuterRef, prefetch_related_objects
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from catalogue.access import hidden_for
from catalogue.models import SessionPage, Talk, TopicPage, TopicTerm, WebinarPage
from catalogue.querysets import NEWEST_FIRST

from .frame import Kind, by_kind


def topics(page, request) -> dict:
    """The whole tree: some hundred topics at most, each with those below it."""
    found = list(
        TopicPage.objects.descendant_of(page)
        .visible_to(request.user, hidden_for(request))
        .order_by("path")
        .for_chips()
    )
    return {"tree": _tree(found)}


def topic(page, request) -> dict:
    own, hidden = _with_rows(page), hidden_for(request)
    shown = TopicPage.objects.visible_to(request.user, hidden)
    below = list(shown.descendant_of(own, inclusive=True).values_list("pk", flat=True))
    near = list(shown.filter(shown.parent_of_q(page) | shown.child_of_q(page)).order_by("path"))
    prefetch_related_objects([own, *near], "terms")
    return {
        "broader": next((topic for topic in near if topic.depth < page.depth), None),
        "narrower": [topic for topic in near if topic.depth > page.depth],
        "terms": _known_as(own, page.title),
        "codes": own.codes.all(),
        **by_kind(kinds_about(below, request.user, hidden), request),
    }


def _tree(found) -> list[dict]:
    """Nested {topic, below}, from topics in path order; what hangs below an unseen one goes with it."""
    nodes = {topic.path: {"topic": topic, "below": []} for topic in found}
    depth = min((topic.depth for topic in found), default=0)
    for path, node in nodes.items():
        if parent := nodes.get(path[: -TopicPage.steplen]):
            parent["below"].append(node)
    return [node for node in nodes.values() if node["topic"].depth == depth]


def _with_rows(page):
    """The topic of the default language, on which terms, codes and talks hang."""
    default = Locale.get_default()
    return page if page.locale_id == default.pk else page.get_translation_or_none(default) or page


def _known_as(own, title) -> list[str]:
    """Its other names: labels and synonyms of the visitor's language first, each once; hidden ones never."""
    shown = [term for term in own.terms.all() if term.kind != TopicTerm.Kind.HIDDEN]
    shown.sort(key=lambda term: term.language != get_language())
    return [
        text for text in dict.fromkeys(term.text for term in shown) if text.casefold() != title.casefold()
    ]


def kinds_about(keys, visitor, hidden) -> list[Kind]:
    def about(name, label, model):
        through = model.topics.through
        (field,) = [one.name for one in through._meta.fields if one.related_model is model]
        tagged = through.objects.filter(topicpage__in=keys)
        shown = model.objects.visible_to(visitor, hidden)
        in_order = shown.order_by(*NEWEST_FIRST)
        return Kind(
            name,
            label,
            in_order.filter(pk__in=tagged.values(field)),
            counted=tagged.filter(Exists(shown.order_by().filter(pk=OuterRef(field))))
            .values(field)
            .distinct(),
            walked=in_order.filter(Exists(tagged.filter(**{field: OuterRef("pk")}))),
        )

    return [
        about("talks", _("Talks"), Talk),
        about("sessions", _("Sessions"), SessionPage),
        about("webinars", _("Webinars"), WebinarPage),
    ]
