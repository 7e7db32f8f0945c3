"""Ways to choose: topics in their tree, keywords by typing."""

import json

from django import forms
from django.apps import apps
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from taggit.utils import edit_string_for_tags, parse_tags
from wagtail.models import Locale

LONGEST_KEYWORD = 255


class TopicTree(forms.CheckboxSelectMultiple):
    """The topics of the default language, narrower ones below and to the right of the broader."""

    template_name = "catalogue/admin/topic_tree.html"
    option_template_name = "catalogue/admin/topic_option.html"

    def _render(self, template_name, context, renderer=None):
        # The project's own templates, which the renderer of forms does not look through.
        return render_to_string(template_name, context)

    def optgroups(self, name, value, attrs=None):
        default = Locale.get_default().pk
        groups = super().optgroups(name, value, attrs)
        return [group for group in groups if group[1][0]["topic"].locale_id == default]

    def create_option(self, name, value, *args, **kwargs):
        option = super().create_option(name, value, *args, **kwargs)
        option["topic"] = value.instance
        option["depth"] = value.instance.depth
        return option


class KeywordInput(forms.TextInput):
    """Words with commas between them; those that exist are offered while typing."""

    def build_attrs(self, *args, **kwargs):
        options = {"allowSpaces": True, "tagLimit": None, "autocompleteOnly": False}
        return super().build_attrs(*args, **kwargs) | {
            "data-controller": "w-tag",
            "data-w-tag-delay-value": 200,
            "data-w-tag-url-value": str(reverse_lazy("catalogue_admin:keywords")),
            "data-w-tag-options-value": json.dumps(options),
        }


class KeywordsField(forms.CharField):
    """Keywords as words."""

    widget = KeywordInput

    def __init__(self, **kwargs):
        kwargs.setdefault("required", False)
        kwargs.setdefault("label", _("Keywords"))
        kwargs.setdefault(
            "help_text", _("Words of the organiser, with commas between them: searched, not shown.")
        )
        super().__init__(**kwargs)

    def prepare_value(self, value):
        return value if isinstance(value, str) or value is None else edit_string_for_tags(_Named(*value))

    def clean(self, value):
        words = parse_tags(super().clean(value))
        too_long = next((word for word in words if len(word) > LONGEST_KEYWORD), None)
        if too_long:
            raise ValidationError(_("“%(word)s…” is too long for a keyword."), params={"word": too_long[:40]})
        return words

    def has_changed(self, initial, data):
        shown = self.prepare_value(initial or [])
        return sorted(parse_tags(data or "")) != sorted(parse_tags(shown))


class KeywordsForm:
    """For model forms with a KeywordsField: makes the keywords that are missing.

    Those that nobody touched stay as they are: an organiser's may hold quotes and commas, which words with
    commas between them cannot.
    """

    def clean(self):
        cleaned = super().clean()
        if "keywords" in cleaned:
            is_touched = "keywords" in self.changed_data
            before = list(self.initial.get("keywords") or [])
            cleaned["keywords"] = keywords_named(cleaned["keywords"]) if is_touched else before
        return cleaned


class _Named(list):
    """Keywords as `edit_string_for_tags` wants them: things with a name."""

    def __init__(self, *keywords):
        super().__init__(_Name(keyword.text) for keyword in keywords)


class _Name:
    def __init__(self, name):
        self.name = name


def keywords_named(words) -> list:
    """The keywords with these texts; those that are missing are made."""
    keyword_class = apps.get_model("catalogue", "Keyword")
    found = keyword_class.objects.filter(text__in=words)
    missing = set(words) - {keyword.text for keyword in found}
    if missing:
        keyword_class.objects.bulk_create(
            [keyword_class(text=word) for word in sorted(missing)], ignore_conflicts=True
        )
        found = found.all()
    return sorted(found, key=lambda keyword: words.index(keyword.text))
