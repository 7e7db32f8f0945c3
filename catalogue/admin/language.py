"""How editors write languages: "nl", "Dutch" and "dut" are the same."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from catalogue.importers.languages import language_tag


class LanguageField(forms.CharField):
    """A BCP 47 tag in its usual case, from any usual way to write a language."""

    def __init__(self, **kwargs):
        kwargs.setdefault("label", _("Language"))
        kwargs.setdefault("help_text", _("BCP 47, such as en, nl or pt-BR."))
        super().__init__(max_length=35, **kwargs)

    def clean(self, value):
        try:
            return language_tag(super().clean(value))
        except ValueError as error:
            raise ValidationError(
                _("“%(text)s” is no language: write a tag such as en, nl or pt-BR."), params={"text": value}
            ) from error
