"""The home page and the pages that editors write themselves, partner pages included."""

from itertools import accumulate

from django.db import models
from django.http import Http404
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.models import Locale, Page
from wagtail.url_routing import RouteResult

from catalogue.access import above
from catalogue.admin.drafts import PageForm
from home.blocks import BODY_BLOCKS
from home.front import front


class HomePage(Page):
    """The front door of one language."""

    introduction = models.TextField(_("introduction"), blank=True)
    body = StreamField(BODY_BLOCKS, blank=True, verbose_name=_("body"))

    parent_page_types = ["wagtailcore.Page"]
    base_form_class = PageForm
    content_panels = [*Page.content_panels, "introduction", "body"]

    class Meta:
        verbose_name = _("home page")

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | front(request)

    def route(self, request, path_components):
        """Routes here, else in the tree of the default language, so that every address opens under both.

        What stands below a withdrawn page is withdrawn with it.
        """
        result = self._route(request, path_components)
        if not all(page.live for page in above(result.page)):
            raise Http404
        return result

    def _at_once(self, request, path_components):
        """What level by level leads to, asked for in one question: the deepest page on the way goes on."""
        steps = (f"{component}/" for component in path_components)
        ways = list(accumulate(steps, initial=self.url_path))[1:]
        # The index is on slugs.
        on_the_way = Page.objects.filter(slug__in=path_components, url_path__in=ways)
        page = on_the_way.order_by("-depth").first()
        if page is None:
            return None
        try:
            return page.specific.route(request, path_components[page.depth - self.depth :])
        except Http404:
            return None

    def _route(self, request, path_components):
        try:
            return self._at_once(request, path_components) or super().route(request, path_components)
        except Http404:
            default = Locale.get_default()
            if self.locale_id == default.id:
                raise
            other = self.get_translation_or_none(default)
            if other is None or not other.live:
                raise
            result = other.specific._route(request, path_components)
            translated = result.page.get_translation_or_none(self.locale)
            return RouteResult(translated.specific) if translated and translated.live else result


class EditorialPage(Page):
    """A page written by an editor: about us, a partner, a campaign."""

    introduction = models.TextField(_("introduction"), blank=True)
    body = StreamField(BODY_BLOCKS, blank=True, verbose_name=_("body"))

    parent_page_types = ["home.HomePage", "home.EditorialPage"]
    subpage_types = ["home.EditorialPage"]
    base_form_class = PageForm
    content_panels = [*Page.content_panels, "introduction", "body"]

    class Meta:
        verbose_name = _("editorial page")
