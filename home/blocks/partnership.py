"""What societies say about themselves and about what they do together."""

import datetime

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

LIGHT = ["bold", "italic", "link"]


class SignatoryBlock(blocks.StructBlock):
    name = blocks.CharBlock(label=_("Name"), max_length=120)
    office = blocks.CharBlock(label=_("Office"), max_length=120, default=_("President"))
    society = blocks.CharBlock(label=_("Society"), max_length=160)

    class Meta:
        label = _("Signatory")
        icon = "user"


class JointCommitmentBlock(blocks.StructBlock):
    """A statement of several societies, signed by those who answer for it."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=160)
    statement = blocks.RichTextBlock(label=_("Statement"), features=[*LIGHT, "ol", "ul"])
    signatories = blocks.ListBlock(SignatoryBlock(), label=_("Signed by"), min_num=1)
    signed_on = blocks.DateBlock(label=_("Signed on"), required=False)

    class Meta:
        label = _("Joint commitment")
        icon = "edit"
        template = "home/blocks/joint_commitment.html"
        description = _("What societies promise together, with the signatures of their presidents.")
        preview_value = {
            "heading": "Our joint commitment",
            "statement": "<p>We teach together what neither of us could teach alone.</p>",
            "signatories": [
                {"name": "Ada Vermeer", "office": "President", "society": "Society of the North"},
                {"name": "Noor Haddad", "office": "President", "society": "Society of the South"},
            ],
            "signed_on": datetime.date(2025, 3, 1),
        }


class FieldOfExpertiseBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), max_length=120)
    text = blocks.TextBlock(label=_("Text"), max_length=600)
    page = blocks.PageChooserBlock(label=_("Read on"), required=False)

    class Meta:
        label = _("Field")
        icon = "tick"


class ExpertiseBlock(blocks.StructBlock):
    """What a society or a group is good at."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=160)
    introduction = blocks.TextBlock(label=_("Introduction"), required=False)
    fields = blocks.ListBlock(FieldOfExpertiseBlock(), label=_("Fields"), min_num=1)

    class Meta:
        label = _("Our expertise")
        icon = "clipboard-list"
        template = "home/blocks/expertise.html"
        description = _("Fields in which a society or a group is at home, each with a few lines.")
        preview_value = {
            "heading": "Our expertise",
            "introduction": "What our members bring along.",
            "fields": [
                {"title": "Cannulation", "text": "Courses with simulators, four times a year.", "page": None},
                {"title": "Echo", "text": "A bedside curriculum in five views.", "page": None},
            ],
        }


class InvitationBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), max_length=120)
    text = blocks.TextBlock(label=_("Text"), max_length=400, required=False)
    address = blocks.URLBlock(label=_("Web address"), required=False)

    class Meta:
        label = _("Invitation")
        icon = "link"


class CommunityBlock(blocks.StructBlock):
    """Where people meet, and how to join them."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=160)
    text = blocks.RichTextBlock(label=_("Text"), features=[*LIGHT, "ul"])
    invitations = blocks.ListBlock(InvitationBlock(), label=_("Ways to join in"))

    class Meta:
        label = _("Community")
        icon = "group"
        template = "home/blocks/community.html"
        description = _("Groups, meetings and mailing lists that visitors can join.")
        preview_value = {
            "heading": "Community",
            "text": "<p>Nobody has to look after a circuit alone.</p>",
            "invitations": [
                {"title": "Monthly case evening", "text": "First Tuesday, 19:00.", "address": ""}
            ],
        }
