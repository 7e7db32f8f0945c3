"""Translations of editors' pages, made as an editor makes them, with wagtail-localize."""

import json
from collections.abc import Iterable
from pathlib import Path

from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

TEXTS = Path(__file__).with_name("dutch.json")


def translate(pages: Iterable[Page], language: str) -> None:
    """Publish each page in `language` unless it is there; parents come before what is below them.

    What dutch.json does not hold stays in the original's words, and the translator's screen says so.
    """
    locale, _ = Locale.objects.get_or_create(language_code=language)
    texts = json.loads(TEXTS.read_text(encoding="utf-8"))
    for page in pages:
        if not page.has_translation(locale):
            publish_translation(type(page).objects.get(pk=page.pk), locale, texts)


def publish_translation(page: Page, locale: Locale, texts: dict[str, str]) -> None:
    source, _ = TranslationSource.update_or_create_from_instance(page)
    translation, _ = Translation.objects.get_or_create(source=source, target_locale=locale)
    StringTranslation.objects.bulk_create(
        StringTranslation(
            translation_of=segment.string,
            context=segment.context,
            locale=locale,
            data=texts[segment.string.data],
            translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
        )
        for segment in StringSegment.objects.filter(source=source).select_related("string", "context")
        if segment.string.data in texts
    )
    translation.save_target(publish=True)
