"""What every page of the catalogue does with a request: its context, its talks' addresses, its caching."""

from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from catalogue.access import kept_private
from catalogue.admin.drafts import PageForm


class Shown:
    """A page that shows more than its own fields: what, `catalogue.pages` says for its class."""

    base_form_class = PageForm

    def get_context(self, request, *args, **kwargs):
        # The pages' modules read the models and cannot be imported before them.
        from catalogue.pages import context_of

        return super().get_context(request, *args, **kwargs) | context_of(self, request)

    def serve(self, request, *args, **kwargs):
        return kept_private(super().serve(request, *args, **kwargs), request.user)


class TalksBelow(Shown, RoutablePageMixin):
    """A page that shows its talks below its own address."""

    def get_route_paths(self):
        """The page and its talks: where redirects are left when its address changes."""
        return [
            *super().get_route_paths(),
            *(f"/talks/{slug}/" for slug in self.talks.values_list("slug", flat=True)),
        ]

    @path("talks/<slug:slug>/", name="talk")
    def talk(self, request, slug):
        from catalogue.models import Talk
        from catalogue.pages.talk import talk_context

        # Who came this far has met every restriction on this page, and all above it is live.
        talk = get_object_or_404(Talk, page=self, live=True, slug=slug)
        talk.page = self
        return TemplateResponse(request, "catalogue/talk.html", talk_context(talk, request))
