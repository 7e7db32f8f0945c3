"""The tree of topics, and a topic with what there is about it and about its narrower ones."""

from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from catalogue.models import SessionPage, Talk, TopicPage, TopicTerm, WebinarPage
from catalogue.querysets import NEWEST_FIRST

from .frame import Kind, by_kind


def topics(page, request) -> dict:
    """The whole tree: some hundred topics at most, each with those below it."""
    found = list(TopicPage.objects.descendant_of(page).visible_to(request.user).order_by("path").for_chips())
    return {"tree": _tree(found)}


def topic(page, request) -> dict:
    own = _with_rows(page)
    below = list(
        TopicPage.objects.descendant_of(own, inclusive=True)
        .visible_to(request.user)
        .values_list("pk", flat=True)
    )
    shown = TopicPage.objects.visible_to(request.user).for_chips().order_by("path")
    parent = page.get_parent()
    return {
        "broader": shown.filter(pk=parent.pk).first(),
        "narrower": list(shown.child_of(page)),
        "terms": _known_as(own, page.title),
        "codes": own.codes.all(),
        **by_kind(_about(below, request.user), request),
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


def _about(keys, visitor) -> list[Kind]:
    def about(things):
        through = things.model.topics.through
        (field,) = [one.name for one in through._meta.fields if one.related_model is things.model]
        tagged = through.objects.filter(topicpage__in=keys).values(field)
        return things.filter(Q(pk__in=tagged)).visible_to(visitor).order_by(*NEWEST_FIRST)

    return [
        Kind("talks", _("Talks"), about(Talk.objects.all())),
        Kind("sessions", _("Sessions"), about(SessionPage.objects.all())),
        Kind("webinars", _("Webinars"), about(WebinarPage.objects.all())),
    ]
