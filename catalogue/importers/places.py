"""Where new pages land: where the source says, else below lists under the default site's home, made where missing."""

from functools import cached_property

from wagtail.models import Page, Site

from catalogue.models import CongressesPage, ImportSource, TopicsPage, WebinarsPage

from .files import UnreadableSource


class Places:
    """The parents of what has no parent of its own: the source's own choice, else the first list there is."""

    def __init__(self, source: ImportSource | None = None):
        self.source = source

    @cached_property
    def home(self) -> Page:
        site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
        if site is None or site.root_page.depth < 2:
            raise UnreadableSource("there is no home page to import below; run manage.py seed first")
        return site.root_page

    def _list(self, model: type[Page], title: str, slug: str) -> Page:
        found = model.objects.descendant_of(self.home).order_by("-live", "path").first()
        if found is None:
            found = self.home.add_child(instance=model(title=title, slug=slug, locale=self.home.locale))
            self.home.refresh_from_db()
        return found

    @cached_property
    def congresses(self) -> int:
        chosen = self.source and self.source.congresses_below_id
        return chosen or self._list(CongressesPage, "Congresses", "congresses").pk

    @cached_property
    def webinars(self) -> int:
        chosen = self.source and self.source.webinars_below_id
        return chosen or self._list(WebinarsPage, "Webinars", "webinars").pk

    @cached_property
    def topics(self) -> int:
        return self._list(TopicsPage, "Topics", "topics").pk
