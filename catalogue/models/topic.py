"""Curated subjects, from broad to narrow, and the terms they are known by."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable, Page
from wagtail_localize.fields import BaseTranslatableField

from catalogue.admin.desk.kept_panel import KeptPanel
from catalogue.admin.topic_form import TopicForm
from catalogue.querysets import TopicManager

from .routing import Shown


class TopicsPage(Shown, Page):
    """The tree of topics."""

    introduction = models.TextField(_("introduction"), blank=True)

    show_in_menus_default = True
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["catalogue.TopicPage"]
    content_panels = [*Page.content_panels, "introduction"]

    class Meta:
        verbose_name = _("list of topics")


class TopicPage(Shown, Page):
    """A curated subject. Its parent, where that is a topic, is its broader topic."""

    introduction = RichTextField(_("introduction"), blank=True, features=["bold", "italic", "link", "ul"])
    image = models.ForeignKey(
        "wagtailimages.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("image"),
    )

    objects = TopicManager()

    parent_page_types = ["catalogue.TopicsPage", "catalogue.TopicPage"]
    subpage_types = ["catalogue.TopicPage"]
    # Terms and codes are rows of the default language's page; its translations have none of their own.
    exclude_fields_in_copy = ["terms", "codes"]
    override_translatable_fields = [BaseTranslatableField("terms"), BaseTranslatableField("codes")]
    content_panels = [
        KeptPanel(),
        *Page.content_panels,
        FieldPanel("introduction"),
        FieldPanel("image"),
        InlinePanel("terms", label=_("term")),
        InlinePanel("codes", label=_("code")),
    ]
    base_form_class = TopicForm

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")


class TopicTerm(Orderable):
    """A name by which a topic is known; search treats a topic's terms as the same."""

    class Kind(models.TextChoices):
        LABEL = "label", _("Label")
        SYNONYM = "synonym", _("Synonym")
        HIDDEN = "hidden", _("Hidden: found, never shown")

    topic = ParentalKey(TopicPage, on_delete=models.CASCADE, related_name="terms")
    text = models.CharField(_("term"), max_length=255)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.SYNONYM)
    language = models.CharField(_("language"), max_length=35, default="en")

    class Meta(Orderable.Meta):
        verbose_name = _("term")
        constraints = [
            models.UniqueConstraint(fields=["topic", "text", "language"], name="a_topic_has_each_term_once")
        ]

    def __str__(self):
        return self.text

    def clean(self):
        if not any(character.isalnum() for character in self.text):
            said = _("A term needs a letter or a digit: nobody can search for “%(term)s”.")
            raise ValidationError({"text": ValidationError(said, params={"term": self.text})})


class TopicCode(models.Model):
    """A topic's code in a published vocabulary, such as MeSH D015199."""

    topic = ParentalKey(TopicPage, on_delete=models.CASCADE, related_name="codes")
    scheme = models.CharField(_("vocabulary"), max_length=40, default="MeSH")
    code = models.CharField(_("code"), max_length=60)

    class Meta:
        verbose_name = _("code")
        constraints = [
            models.UniqueConstraint(fields=["topic", "scheme", "code"], name="a_topic_has_each_code_once")
        ]

    def __str__(self):
        return f"{self.scheme} {self.code}"
