"""A visitor's search from its form to what the page shows."""

from dataclasses import dataclass, replace

from django.utils.translation import get_language

from catalogue.access import hidden_for, level_of
from search.facets import Facet, named_facets
from search.forms import PAGE_SIZE, SearchForm
from search.found import Found, read_hits
from search.present import present_engine
from search.query import SearchQuery, SearchResults


@dataclass(frozen=True)
class Answer:
    """What was found: `total` things that hold all words, `partial` more with some of them."""

    query: SearchQuery
    found: list[Found]
    facets: list[Facet]
    total: int
    partial: int
    corrected: str
    page: int
    pages: int

    @property
    def is_filtered(self) -> bool:
        return any(facet.is_ticked for facet in self.facets)

    @property
    def following(self) -> int | None:
        return self.page + 1 if self.page < self.pages else None

    @property
    def preceding(self) -> int | None:
        return self.page - 1 if self.page > 1 else None


def ask(form: SearchForm, request) -> Answer:
    """The answer for this visitor. Raises EngineUnavailable when search is away."""
    query = form.query(level_of(request.user), get_language())
    engine = present_engine()
    results = engine.search(query)
    if not results.hits and query.offset and _size(results):
        query = replace(query, offset=(_pages(results) - 1) * PAGE_SIZE)
        results = engine.search(query)
    hidden = hidden_for(request)
    found = read_hits(results.hits, request, request.user, hidden=hidden)
    total, partial = _corrected_counts(results, len(found))
    return Answer(
        query=query,
        found=found,
        facets=named_facets(results.facets, hidden),
        total=total,
        partial=partial,
        corrected=results.corrected,
        page=query.offset // PAGE_SIZE + 1,
        pages=_pages(results),
    )


def _size(results: SearchResults) -> int:
    return results.total + results.partial


def _pages(results: SearchResults) -> int:
    return max(1, -(-_size(results) // PAGE_SIZE))


def _corrected_counts(results: SearchResults, shown: int) -> tuple[int, int]:
    """Counts without the hits of this page that were withdrawn since they were indexed."""
    withdrawn = len(results.hits) - shown
    from_total = min(withdrawn, results.total)
    return results.total - from_total, max(0, results.partial - (withdrawn - from_total))
