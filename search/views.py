"""The search page and the fragments that other pages fetch from search."""

from django.db.models import BigAutoField
from django.http import Http404
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers, patch_vary_headers

from catalogue.access import hidden_for, kept_private, level_of
from search.answers import ask
from search.browsing import places_to_browse
from search.engines.patience import waiting_at_most
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


@waiting_at_most()
def search(request):
    """Everything that holds the words of `?q=`, by the filters of the address; while search is away, what to browse.

    With 200 then, too: balancers take a server that answers 503 out of service, with all its other pages, and
    htmx would not show the page.
    """
    form = SearchForm(request.GET)
    form.full_clean()
    context = {"words": form.cleaned_data["q"], "sort": form.cleaned_data["sort"]}
    try:
        context["answer"] = ask(form, request)
    except EngineUnavailable:
        context["resting"] = places_to_browse(request)
        return _kept_by_nobody(render(request, "search/search.html", context))
    return kept_private(render(request, "search/search.html", context), request.user)


@waiting_at_most()
def suggest(request):
    """Titles that go on as typed in `?q=`, as options of a list box; empty while search is away."""
    typed = request.GET.get("q", "").replace("\0", " ")[:LONGEST_PREFIX]
    try:
        offered = present_engine().suggest(typed, SUGGESTIONS + SPARE) if typed.strip() else []
    except EngineUnavailable:
        return _kept_by_nobody(render(request, "search/suggestions.html", {"options": []}))
    things = read_things(
        [one.key for one in offered], request.user, for_cards=False, hidden=hidden_for(request)
    )
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


@waiting_at_most()
def related(request, kind, pk):
    """Talks, sessions and webinars like this one, by its title and topics; empty while search is away.

    A fragment for htmx; a page of its own where the link to it was followed.
    """
    key = f"{kind}:{pk}"
    hidden = hidden_for(request)
    is_key = kind in kind_names() and pk <= BigAutoField.MAX_BIGINT
    known = read_things([key], request.user, for_cards=False, hidden=hidden) if is_key else {}
    thing = known.get(key)
    if thing is None:
        raise Http404
    query = SearchQuery(
        text=" ".join([str(thing), *_topic_titles(thing)]),
        level=level_of(request.user),
        kinds=("talk", "session", "webinar"),
        limit=RELATED + SPARE,
        counting=False,
    )
    is_away = False
    try:
        hits = present_engine().search(query).hits
    except EngineUnavailable:
        hits, is_away = (), True
    others = [hit for hit in hits if hit.key != key]
    found = read_hits(others, request, request.user, hidden=hidden)[:RELATED]
    context = {"found": found, "thing": thing, "url": address_of(thing, request), "is_away": is_away}
    template = "search/related.html" if request.htmx else "search/related_page.html"
    response = render(request, template, context)
    patch_vary_headers(response, ["HX-Request"])
    return _kept_by_nobody(response) if is_away else kept_private(response, request.user)


def _kept_by_nobody(response):
    """`response`, which is true only until search is back."""
    add_never_cache_headers(response)
    return response


def _topic_titles(thing) -> list[str]:
    topics = getattr(thing, "topics", None)
    return list(topics.values_list("title", flat=True)) if topics is not None else []
