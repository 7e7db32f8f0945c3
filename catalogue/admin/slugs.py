"""The last part of an address, made once from a title or a name."""

from itertools import count

from django.utils.text import slugify
from wagtail.coreutils import string_to_ascii

LONGEST = 200


def slug_of(text: str, otherwise: str) -> str:
    """A slug of ASCII letters, digits and hyphens, cut at a word; `otherwise` where `text` gives none."""
    slug = slugify(string_to_ascii(text))
    if len(slug) > LONGEST:
        slug = slug[: LONGEST + 1].rpartition("-")[0] or slug[:LONGEST]
    return slug or otherwise


def free_slug(text: str, taken, otherwise: str) -> str:
    """`slug_of(text)`, numbered where a row of the queryset `taken` has it."""
    slug = slug_of(text, otherwise)
    used = set(taken.filter(slug__startswith=slug).values_list("slug", flat=True))
    if slug not in used:
        return slug
    return next(name for number in count(2) if (name := f"{slug}-{number}") not in used)


def is_made_of(slug: str, text: str, otherwise: str) -> bool:
    """Whether `free_slug(text)` may have given `slug`."""
    made = slug_of(text, otherwise)
    return slug == made or (slug.startswith(f"{made}-") and slug[len(made) + 1 :].isdecimal())
