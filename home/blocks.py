"""What editorial pages are built from."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

BODY_BLOCKS = [
    (
        "text",
        blocks.RichTextBlock(label=_("Text"), features=["h2", "h3", "bold", "italic", "link", "ol", "ul"]),
    ),
]
