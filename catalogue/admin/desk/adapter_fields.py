"""What an adapter asks for, as fields of a form. Of a secret that is kept a form says only that there is one."""

from urllib.parse import urlsplit

from django import forms
from django.utils.translation import gettext_lazy as _

from catalogue.admin.language import LanguageField
from catalogue.importers.adapters import ADAPTERS, Field

KEPT = _("kept; type to replace")
# Kinds that watch a folder of the server: there is nothing to upload.
FOLDERS = {"folder"}


class SecretInput(forms.PasswordInput):
    """Never holds a value, not even the one that was just typed."""

    def __init__(self, is_kept: bool):
        shown = {"placeholder": KEPT} if is_kept else {}
        super().__init__(attrs={"autocomplete": "new-password", "spellcheck": "false", **shown})


def fields_of(kind: str) -> tuple[Field, ...]:
    return ADAPTERS[kind].fields if kind in ADAPTERS else ()


def label_of(kind: str) -> str:
    """What people call the kind; of one that is no longer known, its name."""
    return str(ADAPTERS[kind].label) if kind in ADAPTERS else kind


def asks(kind: str) -> str:
    """What the kind wants to be told, by the labels of what it must be: "a file", "address, token"."""
    fields = fields_of(kind)
    replaced = {one.instead_of for one in fields}
    wanted = [
        _("a file") if one.kind == "path" else str(one.label)
        for one in fields
        if one.required or one.name in replaced
    ]
    return ", ".join(str(one) for one in wanted)


def takes_file(kind: str) -> bool:
    """Whether a file may be uploaded instead of naming a path of the server."""
    return kind not in FOLDERS and any(one.kind == "path" for one in fields_of(kind))


def form_field(one: Field, is_kept: bool = False) -> forms.Field:
    """A setting as a field of a form; a secret that is kept need not be typed again."""
    told = {"label": one.label, "required": one.required and not is_kept, "help_text": one.help}
    if one.secret:
        return forms.CharField(widget=SecretInput(is_kept), max_length=5000, **told)
    told["initial"] = one.default or None
    if one.choices:
        return forms.ChoiceField(choices=one.choices, **told)
    if one.kind == "number":
        return forms.IntegerField(min_value=0, **told)
    if one.kind == "language":
        return LanguageField(**told)
    widget = forms.URLInput if one.kind == "address" else forms.TextInput
    return forms.CharField(widget=widget, max_length=2000, **told)


def host_of(address: object) -> str:
    """Scheme, host and port: to whom a secret is sent that goes with this address."""
    parts = urlsplit(str(address or ""))
    return f"{parts.scheme}://{parts.netloc}".lower()


def asks_elsewhere(kind: str, before: dict, now: dict) -> bool:
    """Whether the settings `now` send secrets to another host than those `before` did."""
    addresses = [one.name for one in fields_of(kind) if one.kind == "address"]
    return any(host_of(before.get(name)) != host_of(now.get(name)) for name in addresses)
