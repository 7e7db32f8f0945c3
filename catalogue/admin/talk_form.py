"""The form of a talk."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.models import Page

from catalogue.models import CongressPage, SessionPage, Talk, WebinarPage

from .drafts import DraftForm
from .language import LanguageField
from .slugs import free_slug, is_made_of
from .times import LengthField, VenueTimeField, set_zone
from .venue import zone_of
from .widgets import KeywordsField, KeywordsForm

GIVEN_IN = (SessionPage, WebinarPage, CongressPage)


class TalkForm(DraftForm, KeywordsForm, WagtailAdminModelForm):
    """Its slug follows the title until it is published for the first time, unless one is written."""

    starts_at = VenueTimeField(label=_("Starts at"), required=False)
    duration = LengthField(
        label=_("Duration"),
        required=False,
        help_text=_("Minutes, such as 15, or hours and minutes, such as 1:30."),
    )
    language = LanguageField(initial="en")
    keywords = KeywordsField()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if zone := zone_of(self._page()):
            set_zone(self, zone, ["starts_at"])
        if "slug" in self.fields:
            self._prepare_slug(self.fields["slug"])

    @property
    def was_public(self) -> bool:
        return bool(self.instance.live or self.instance.first_published_at) and bool(self.instance.pk)

    def _page(self):
        chosen = str(self.data.get("page") or self.initial.get("page") or "")
        return Page.objects.filter(pk=chosen).first() if chosen.isdecimal() else None

    def _prepare_slug(self, slug):
        slug.required = False
        slug.help_text = _("The last part of its address. Empty: made from the title.")
        if self.was_public:
            slug.disabled = True
            slug.help_text = _("The last part of its address: stays as it is once the talk was published.")
        elif is_made_of(self.instance.slug, self.instance.title, "talk"):
            self.initial["slug"] = ""

    def clean_page(self):
        page = self.cleaned_data.get("page")
        if page and not issubclass(page.specific_class or Page, GIVEN_IN):
            self.add_error("page", _("A talk is given in a session, a webinar or a congress."))
        return page

    def clean(self):
        cleaned = super().clean()
        page, slug = cleaned.get("page"), cleaned.get("slug")
        if page is None or "slug" not in self.fields:
            return cleaned
        others = Talk.objects.filter(page=page).exclude(pk=self.instance.pk)
        taken = slug and others.filter(slug=slug).exists()
        if not slug or (taken and self.was_public):
            cleaned["slug"] = free_slug(cleaned.get("title") or "", others, "talk")
        elif taken:
            self.add_error("slug", _("Another talk there has this slug."))
        return cleaned
