"""The addresses that search engines may know: what an anonymous visitor sees listed, each at its own."""

from django.contrib.sitemaps import Sitemap
from django.db.models import Q
from wagtail.models import Page

from catalogue.access import visible_pages
from catalogue.models import Person, Talk


class LargeSitemap(Sitemap):
    limit = 1000

    def get_latest_lastmod(self):
        """None: the index does without, since finding it would read every row."""


class PageSitemap(LargeSitemap):
    """Every page in the tree, in each language's."""

    def items(self):
        return Page.objects.filter(visible_pages(None), Q(depth__gt=1)).order_by("path")

    def location(self, page):
        return page.get_url() or "/"

    def lastmod(self, page):
        return page.last_published_at


class TalkSitemap(LargeSitemap):
    def items(self):
        return Talk.objects.visible_to(None).select_related("page").order_by("pk")

    def location(self, talk):
        return talk.url()

    def lastmod(self, talk):
        return talk.last_published_at


class PersonSitemap(LargeSitemap):
    def items(self):
        return Person.objects.visible_to(None).order_by("pk")


SITEMAPS = {"pages": PageSitemap, "talks": TalkSitemap, "people": PersonSitemap}
