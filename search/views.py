"""The search page and the fragments that other pages fetch from search."""

from django.http import Http404
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

from catalogue.access import kept_private, level_of
from search.answers import ask
from search.engines.protocol import EngineUnavailable
from search.forms import SearchForm
from search.found import address_of, kind_names, read_hits, read_things
from search.present import present_engine
from search.query import SearchQuery

SUGGESTIONS = 8
# More than are shown, since some may have been withdrawn after they were indexed.
SPARE = 4
LONGEST_PREFIX = 100
RELATED = 6


def search(request):
    """Everything that holds the words of `?q=`, by the filters of the address."""
    form = SearchForm(request.GET)
    form.full_clean()
    try:
        context = {"answer": ask(form, request)}
    except EngineUnavailable:
        context = {"is_resting": True}
    context |= {"words": form.cleaned_data["q"], "sort": form.cleaned_data["sort"]}
    return kept_private(render(request, "search/search.html", context), request.user)


def suggest(request):
    """Titles that go on as typed in `?q=`, as options of a list box; empty while search is away."""
    typed = request.GET.get("q", "").replace("\0", " ")[:LONGEST_PREFIX]
    try:
        offered = present_engine().suggest(typed, SUGGESTIONS + SPARE) if typed.strip() else []
    except EngineUnavailable:
        offered = []
    things = read_things([one.key for one in offered], request.user, for_cards=False)
    shown = [one for one in offered if one.key in things][:SUGGESTIONS]
    names = kind_names()
    options = [
        {
            "title": one.title,
            "kind": names[one.key.partition(":")[0]],
            "url": address_of(things[one.key], request),
        }
        for one in shown
    ]
    return render(request, "search/suggestions.html", {"options": options})


def related(request, kind, pk):
    """Talks, sessions and webinars like this one, by its title and topics; empty while search is away.

    A fragment for htmx; a page of its own where the link to it was followed.
    """
    key = f"{kind}:{pk}"
    thing = read_things([key], request.user, for_cards=False).get(key) if kind in kind_names() else None
    if thing is None:
        raise Http404
    query = SearchQuery(
        text=" ".join([str(thing), *_topic_titles(thing)]),
        level=level_of(request.user),
        kinds=("talk", "session", "webinar"),
        limit=RELATED + SPARE,
    )
    try:
        hits = present_engine().search(query).hits
    except EngineUnavailable:
        hits = ()
    found = read_hits([hit for hit in hits if hit.key != key], request, request.user)[:RELATED]
    context = {"found": found, "thing": thing, "url": address_of(thing, request)}
    template = "search/related.html" if request.htmx else "search/related_page.html"
    response = render(request, template, context)
    patch_vary_headers(response, ["HX-Request"])
    return kept_private(response, request.user)


def _topic_titles(thing) -> list[str]:
    topics = getattr(thing, "topics", None)
    return list(topics.values_list("title", flat=True)) if topics is not None else []
