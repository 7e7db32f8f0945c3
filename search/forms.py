"""What may stand in the address of a search, read tolerantly: what makes no sense is left out."""

import re

from django import forms

from search.query import SORTS, SearchQuery

LONGEST_QUERY = 300
PAGE_SIZE = 20
LAST_PAGE = 5_000
# Ticks beyond these come from no person.
MOST_VALUES = 50
LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}")
KINDS = ("talk", "session", "webinar", "congress", "person", "topic", "collection")


class Several(forms.Field):
    """All values of a repeated parameter that `read` understands, each once."""

    widget = forms.MultipleHiddenInput

    def __init__(self, read):
        super().__init__(required=False)
        self.read = read

    def clean(self, value):
        read = (self.read(one) for one in (value or [])[:MOST_VALUES])
        return tuple(dict.fromkeys(one for one in read if one is not None))


class Words(forms.CharField):
    """Text of bearable length, without what cannot be typed."""

    def __init__(self):
        super().__init__(required=False)
        self.validators = []

    def to_python(self, value):
        return super().to_python((value or "").replace("\0", " "))[:LONGEST_QUERY].strip()


def number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def kind(text: str) -> str | None:
    return text if text in KINDS else None


def language(text: str) -> str | None:
    return text if LANGUAGE_TAG.fullmatch(text) else None


class SearchForm(forms.Form):
    q = Words()
    kind = Several(kind)
    topic = Several(number)
    congress = Several(number)
    year = Several(number)
    language = Several(language)
    has_captions = forms.BooleanField(required=False)
    has_recording = forms.BooleanField(required=False)
    sort = Several(lambda text: text if text in SORTS else None)
    page = Several(number)

    def query(self, level: int, visitor_language: str, limit: int = PAGE_SIZE) -> SearchQuery:
        """The question of a visitor of this level and language."""
        self.full_clean()
        asked = self.cleaned_data
        return SearchQuery(
            text=asked["q"],
            level=int(level),
            language=visitor_language,
            kinds=asked["kind"],
            topics=asked["topic"],
            congresses=asked["congress"],
            years=asked["year"],
            languages=asked["language"],
            has_captions=asked["has_captions"],
            has_recording=asked["has_recording"],
            sort=(*asked["sort"], SORTS[0])[0],
            offset=(min(max((*asked["page"], 1)[0], 1), LAST_PAGE) - 1) * limit,
            limit=limit,
        )
