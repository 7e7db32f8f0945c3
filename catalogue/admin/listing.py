"""What the catalogue's listings have in common: search by words, and facts loaded for the rows shown only."""

from django.db.models import F, Q
from django.http import QueryDict
from django.utils.functional import cached_property
from wagtail.snippets.views.snippets import IndexView


class CatalogueIndexView(IndexView):
    """A listing that costs as many queries for thirty rows as for one.

    `search_for(word)` gives the condition for rows with that word; `load(rows)` what the columns show.
    """

    def search_for(self, word: str) -> Q:
        raise NotImplementedError

    def load(self, rows: list) -> None:
        """Set on each row what its columns show and its table does not hold."""

    @cached_property
    def is_searchable(self):
        return True

    def order_queryset(self, queryset):
        """By the column asked for, what has no value last on every database, and always the same way."""
        column = F(self.ordering.lstrip("-"))
        is_descending = self.ordering.startswith("-")
        order = column.desc(nulls_last=True) if is_descending else column.asc(nulls_last=True)
        return queryset.order_by(order, "-pk" if is_descending else "pk")

    def search_queryset(self, queryset):
        for word in self.search_query.split()[:8]:
            queryset = queryset.filter(self.search_for(word))
        return queryset

    def paginate_queryset(self, queryset, page_size):
        paginator, page, rows, has_others = super().paginate_queryset(queryset, page_size)
        # Sorting thousands of keys is quick, sorting thousands of rows with all that is joined to them is not.
        keys = list(rows.select_related(None).prefetch_related(None).values_list("pk", flat=True))
        found = self.get_base_queryset().order_by().in_bulk(keys)
        page.object_list = [found[key] for key in keys]
        self.load(page.object_list)
        return paginator, page, page.object_list, has_others


def initial_from(query: QueryDict, names) -> dict[str, str]:
    """What an address fills in on a new form: primary keys, for the fields `names`."""
    return {name: query[name] for name in names if query.get(name, "").isdecimal()}
