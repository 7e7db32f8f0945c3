"""Hand-picked parts of the catalogue. What was withdrawn since is left out when the page is shown."""

from django.apps import apps
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.models import Locale

from catalogue.access import visible_pages
from catalogue.models import SessionPage, TopicPage, WebinarPage


def shown(model, pages, context) -> dict:
    """The chosen pages that the visitor may see, by primary key, loaded as their cards need them."""
    chosen = [page.pk for page in pages if page]
    request = (context or {}).get("request")
    visible = model.objects.visible_to(getattr(request, "user", None))
    return visible.for_cards().in_bulk(chosen)


def in_present_language(model, pages) -> dict:
    """The chosen pages that can be shown, by translation key, in the visitor's language if they have it."""
    keys = [page.translation_key for page in pages if page]
    languages = [Locale.get_default(), Locale.get_active()]  # the later one wins
    found = model.objects.filter(visible_pages(None), translation_key__in=keys, locale__in=languages)
    by_language = sorted(found, key=lambda page: page.locale_id == languages[-1].pk)
    return {page.translation_key: page for page in by_language}


class SessionsUnderTopicBlock(blocks.StructBlock):
    topic = blocks.PageChooserBlock("catalogue.TopicPage", label=_("Topic"))
    sessions = blocks.ListBlock(blocks.PageChooserBlock("catalogue.SessionPage"), label=_("Sessions"))

    class Meta:
        label = _("Topic with sessions")
        icon = "tag"


class CuratedSessionsBlock(blocks.StructBlock):
    """Congress sessions chosen by hand, each under a topic as its heading."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=160)
    introduction = blocks.TextBlock(label=_("Introduction"), required=False)
    topics = blocks.ListBlock(SessionsUnderTopicBlock(), label=_("Topics"), min_num=1)

    class Meta:
        label = _("Curated congress sessions")
        icon = "list-ol"
        template = "home/blocks/curated_sessions.html"
        description = _("Congress sessions that you choose, arranged under topics.")

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        topics = in_present_language(TopicPage, [group["topic"] for group in value["topics"]])
        sessions = shown(
            SessionPage, [one for group in value["topics"] for one in group["sessions"]], context
        )
        context["groups"] = [
            {
                "topic": topics[group["topic"].translation_key],
                "sessions": present(group["sessions"], sessions),
            }
            for group in value["topics"]
            if group["topic"] and group["topic"].translation_key in topics
        ]
        return context

    def get_preview_value(self):
        group = {"topic": TopicPage.objects.live().first(), "sessions": list(SessionPage.objects.live()[:2])}
        return self.normalize({"heading": _("Congress sessions"), "introduction": "", "topics": [group]})


class CuratedWebinarsBlock(blocks.StructBlock):
    """Webinars chosen by hand, in that order."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=160)
    introduction = blocks.TextBlock(label=_("Introduction"), required=False)
    webinars = blocks.ListBlock(blocks.PageChooserBlock("catalogue.WebinarPage"), label=_("Webinars"))

    class Meta:
        label = _("Curated webinars")
        icon = "media"
        template = "home/blocks/curated_webinars.html"
        description = _("Webinars that you choose, in your order: upcoming ones and those on demand.")

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        context["webinars"] = present(value["webinars"], shown(WebinarPage, value["webinars"], context))
        return context

    def get_preview_value(self):
        webinars = list(WebinarPage.objects.live()[:2])
        return self.normalize({"heading": _("Webinars"), "introduction": "", "webinars": webinars})


class SignpostsBlock(blocks.StructBlock):
    """Editorial pages worth reading next, in the visitor's language."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=160)
    pages = blocks.ListBlock(blocks.PageChooserBlock("home.EditorialPage"), label=_("Pages"), min_num=1)

    class Meta:
        label = _("Signposts")
        icon = "arrow-right-full"
        template = "home/blocks/signposts.html"
        description = _("Links to editorial pages, each with its title and introduction.")

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        found = in_present_language(apps.get_model("home.EditorialPage"), value["pages"])
        keys = [page.translation_key for page in value["pages"] if page]
        context["pages"] = [found[key] for key in keys if key in found]
        return context

    def get_preview_value(self):
        pages = list(apps.get_model("home.EditorialPage").objects.live()[:3])
        return self.normalize({"heading": _("Read on"), "pages": pages})


def present(chosen, loaded: dict) -> list:
    """Those of the chosen pages that were loaded, in the editor's order."""
    return [loaded[page.pk] for page in chosen if page and page.pk in loaded]
