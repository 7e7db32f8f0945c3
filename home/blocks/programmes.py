"""What has a course in time: grants that close, studies that go on."""

import datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .partnership import LIGHT


class GrantBlock(blocks.StructBlock):
    """A grant programme, which closes itself at its deadline."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=160)
    text = blocks.RichTextBlock(label=_("Text"), features=[*LIGHT, "ol", "ul"])
    amount = blocks.CharBlock(label=_("Amount"), max_length=80, required=False)
    deadline = blocks.DateTimeBlock(
        label=_("Deadline"), help_text=_("From then on the page says that the programme is closed.")
    )
    application_address = blocks.URLBlock(label=_("Where to apply"), required=False)

    class Meta:
        label = _("Grant programme")
        icon = "calendar-alt"
        template = "home/blocks/grant.html"
        description = _("What can be applied for, and until when. It closes itself at the deadline.")
        preview_value = {
            "heading": "Travel grants",
            "text": "<p>For nurses and perfusionists who visit another centre for a week.</p>",
            "amount": "€ 1,500",
            "deadline": datetime.datetime(2030, 1, 31, 23, tzinfo=datetime.UTC),
            "application_address": "https://example.org/grants",
        }

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        context["is_closed"] = bool(value["deadline"]) and value["deadline"] <= timezone.now()
        return context


class StudyUpdateBlock(blocks.StructBlock):
    on = blocks.DateBlock(label=_("Date"))
    text = blocks.RichTextBlock(label=_("What is new"), features=LIGHT)

    class Meta:
        label = _("Update")
        icon = "history"


class StudyBlock(blocks.StructBlock):
    """A study with its dated updates, the newest first however they were entered."""

    class Status:
        CHOICES = [
            ("preparing", _("In preparation")),
            ("recruiting", _("Recruiting")),
            ("following", _("In follow-up")),
            ("completed", _("Completed")),
        ]

    heading = blocks.CharBlock(label=_("Heading"), max_length=160)
    status = blocks.ChoiceBlock(label=_("Status"), choices=Status.CHOICES, default="preparing")
    question = blocks.TextBlock(label=_("Question"), max_length=600)
    text = blocks.RichTextBlock(label=_("Text"), features=[*LIGHT, "ul"], required=False)
    registration = blocks.CharBlock(label=_("Registration"), max_length=120, required=False)
    updates = blocks.ListBlock(StudyUpdateBlock(), label=_("Updates"))

    class Meta:
        label = _("Study")
        icon = "list-ul"
        template = "home/blocks/study.html"
        description = _("A study: its question, where it stands, and dated updates.")
        preview_value = {
            "heading": "A registry of weaning",
            "status": "recruiting",
            "question": "Does a daily question shorten the run?",
            "text": "",
            "registration": "",
            "updates": [{"on": datetime.date(2025, 2, 1), "text": "<p>One hundred patients.</p>"}],
        }

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        context["status"] = dict(self.Status.CHOICES).get(value["status"], "")
        context["updates"] = sorted(value["updates"], key=lambda update: update["on"], reverse=True)
        return context
