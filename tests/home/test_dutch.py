"""The Dutch of the site's own words."""

import polib
import pytest
from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext

DUTCH = settings.BASE_DIR / "locale" / "nl" / "LC_MESSAGES"


def test_every_text_has_its_dutch():
    assert [entry.msgid for entry in polib.pofile(str(DUTCH / "django.po")) if not entry.translated()] == []


def test_what_is_compiled_is_what_was_written():
    written = {entry.msgid: entry.msgstr for entry in polib.pofile(str(DUTCH / "django.po"))}
    compiled = {entry.msgid: entry.msgstr for entry in polib.mofile(str(DUTCH / "django.mo"))}
    assert compiled == written


@pytest.mark.parametrize(
    "text, dutch", [("Open until", "Open tot"), ("Watch, for members", "Bekijken, voor leden")]
)
def test_visitors_read_it(text, dutch):
    with translation.override("nl"):
        assert gettext(text) == dutch
