"""What the home page, editorial pages and partner pages are built from."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .curated import CuratedSessionsBlock, CuratedWebinarsBlock, SignpostsBlock
from .partnership import CommunityBlock, ExpertiseBlock, JointCommitmentBlock
from .programmes import GrantBlock, StudyBlock

PROSE = ["h2", "h3", "bold", "italic", "link", "ol", "ul"]


class ProseBlock(blocks.RichTextBlock):
    class Meta:
        label = _("Text")
        icon = "pilcrow"
        template = "home/blocks/prose.html"
        description = _("Headings, paragraphs and lists.")
        preview_value = "<h2>About us</h2><p>We keep what was said, so that it can be found again.</p>"


BODY_BLOCKS = [
    ("text", ProseBlock(features=PROSE)),
    ("signposts", SignpostsBlock()),
    ("joint_commitment", JointCommitmentBlock()),
    ("expertise", ExpertiseBlock()),
    ("curated_sessions", CuratedSessionsBlock()),
    ("curated_webinars", CuratedWebinarsBlock()),
    ("grant", GrantBlock()),
    ("community", CommunityBlock()),
    ("study", StudyBlock()),
]

__all__ = ["BODY_BLOCKS", "PROSE"]
