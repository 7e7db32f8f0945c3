"""Addresses of talks below the page they were given in: <page>/talks/<slug>/."""

from django.shortcuts import get_object_or_404
from wagtail.contrib.routable_page.models import RoutablePageMixin, path


class TalksBelow(RoutablePageMixin):
    """A page that shows its talks below its own address."""

    @path("talks/<slug:slug>/", name="talk")
    def talk(self, request, slug):
        from catalogue.models import Talk

        talk = get_object_or_404(Talk.objects.filter(page=self).visible_to(request.user), slug=slug)
        return self.render(request, context_overrides={"talk": talk}, template="catalogue/talk.html")
