"""The form of a source: what its kind must be told, when it runs, and what may happen with what it brings."""

import datetime
import secrets
from pathlib import Path

from django import forms
from django.contrib.auth import get_user_model
from django.db.models import Q
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from catalogue.admin.upload import UploadForm, UploadInput, within_limit
from catalogue.importers.adapters import WrongSetting
from catalogue.importers.adapters.allowed import allowed_path
from catalogue.importers.adapters.protocol import settled
from catalogue.importers.secrets import UnreadableSecrets, seal, unseal
from catalogue.models import ImportSource

from .adapter_fields import asks_elsewhere, fields_of, form_field, takes_file
from .said import said
from .schedules import EVERY, WEEKDAYS, Rhythm, keep_rhythm, rhythm_of

SETTING = "setting-"
FORGET = "forget-"
DRAFTS = {
    "congress": _("Congresses"),
    "session": _("Sessions"),
    "talk": _("Talks"),
    "webinar": _("Webinars"),
    "recording": _("Recordings"),
    "topic": _("Topics"),
}


def who_may_own():
    """People who may enter the admin."""
    may = Q(is_superuser=True) | Q(groups__permissions__codename="access_admin")
    return get_user_model().objects.filter(may, is_active=True).distinct().order_by("pk")


class SourceForm(UploadForm, forms.ModelForm):
    """Needs `for_user`: who edits. Paths on the server are those that IMPORT_FOLDERS allows, save for superusers."""

    upload = forms.FileField(label=_("File"), required=False, widget=UploadInput(""))
    every = forms.ChoiceField(label=_("Runs"), choices=list(EVERY.items()), required=False)
    at = forms.TimeField(
        label=_("At"), required=False, widget=forms.TimeInput({"type": "time"}, "%H:%M"), initial="03:00"
    )
    weekday = forms.ChoiceField(label=_("On"), choices=list(WEEKDAYS.items()), required=False)
    drafts = forms.MultipleChoiceField(
        label=_("Waits as a draft"),
        choices=list(DRAFTS.items()),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_(
            "What is new of these waits until somebody publishes it; the rest is on the site at once."
        ),
    )

    class Meta:
        model = ImportSource
        fields = [
            "name",
            "owner",
            "congresses_below",
            "webinars_below",
            "waits_for_approval",
            "grace",
            "drafts",
        ]

    def __init__(self, *args, for_user, kind="", **kwargs):
        super().__init__(*args, **kwargs)
        self.for_user = for_user
        self.instance.kind = self.instance.kind or kind
        self.before = dict(self.instance.settings)
        self.kept = self._kept_secrets()
        self.asked = fields_of(self.instance.kind)
        self.takes_file = takes_file(self.instance.kind)
        for one in self.asked:
            self._add(one)
        if not self.takes_file:
            del self.fields["upload"]
        self.fields["owner"].queryset = who_may_own()
        for name in ("congresses_below", "webinars_below"):
            self.fields[name].empty_label = _("The site's own list")
        self._fill_in_rhythm()

    def _kept_secrets(self) -> dict[str, str]:
        self.has_lost_secrets = False
        try:
            return unseal(self.instance.sealed)
        except UnreadableSecrets:
            self.has_lost_secrets = True
            return {}

    def _add(self, one):
        name, is_kept = SETTING + one.name, one.secret and one.name in self.kept
        self.fields[name] = form_field(one, is_kept)
        if one.kind == "path" and self.takes_file:
            self.fields[name].required = False
        if is_kept and not one.required:
            self.fields[FORGET + one.name] = forms.BooleanField(
                label=_("Forget the kept one: %(name)s") % {"name": one.label}, required=False
            )
        if not one.secret and one.name in self.before:
            self.initial[name] = self.before[one.name]

    def _fill_in_rhythm(self):
        rhythm = rhythm_of(self.instance) if self.instance.pk else Rhythm()
        self.zone = rhythm.zone if rhythm.every else timezone.get_current_timezone_name()
        self.initial |= {"every": rhythm.every, "at": rhythm.at, "weekday": rhythm.weekday}

    def setting_fields(self):
        """The bound fields of the kind's own settings, the file's among them."""
        names = [name for name in self.fields if name.startswith((SETTING, FORGET))]
        return [self[name] for name in (["upload"] if self.takes_file else []) + names]

    def clean_upload(self):
        upload = self.cleaned_data["upload"]
        return within_limit(upload) if upload else None

    def clean(self):
        cleaned = super().clean()
        given = dict(self.before)
        for one in self.asked:
            if not one.secret:
                value = cleaned.get(SETTING + one.name)
                given[one.name] = "" if value is None else str(value)
        self.given, self.secrets = given, self._clean_secrets(cleaned, given)
        self._clean_file(cleaned)
        if not self.errors:
            self._clean_as_the_adapter_does()
        return cleaned

    def _clean_secrets(self, cleaned, given) -> dict[str, str]:
        """Those typed now, and the kept ones; a kept one is never sent to another host than it was given for."""
        moves = asks_elsewhere(self.instance.kind, self.before, given)
        secrets_now = {}
        for one in (one for one in self.asked if one.secret):
            typed = cleaned.get(SETTING + one.name)
            if typed:
                secrets_now[one.name] = typed
            elif one.name in self.kept and not cleaned.get(FORGET + one.name):
                if moves:
                    self.add_error(SETTING + one.name, _("The address has changed: type this again."))
                secrets_now[one.name] = self.kept[one.name]
        return secrets_now

    def _clean_file(self, cleaned):
        """Either an uploaded file or a path, which IMPORT_FOLDERS must allow where somebody else than a superuser
        types it."""
        if self.takes_file and (cleaned.get("upload") or not self.given.get("path")):
            self.given.pop("path", None)
            if not cleaned.get("upload") and not self.instance.file and not self.errors:
                self.add_error("upload", _("Choose a file."))
        path = self.given.get("path", "")
        is_new = path and path != self.before.get("path")
        if is_new and not self.for_user.is_superuser and not path.startswith(("https://", "http://")):
            try:
                self.given["path"] = str(allowed_path("path", path))
            except WrongSetting as error:
                self.add_error(f"{SETTING}path", said(str(error)))

    def _clean_as_the_adapter_does(self):
        told = {**({"path": "file"} if self.takes_file else {}), **self.given, **self.secrets}
        try:
            settled(fields_of(self.instance.kind), told)
        except WrongSetting as error:
            name = SETTING + error.name
            self.add_error(name if name in self.fields else None, said(str(error)))

    @property
    def reads_something_else(self) -> bool:
        """Whether what is read is no longer what was read before, so that it is read from the beginning."""
        return self.given != self.before or self.secrets != self.kept or bool(self.cleaned_data.get("upload"))

    def changed_labels(self) -> list[str]:
        """What was changed, by labels in English: of secrets, too, that they were, and never to what."""
        settings = [one for one in self.asked if self._is_changed(one)]
        others = [name for name in self.changed_data if not name.startswith((SETTING, FORGET))]
        with translation.override("en"):
            labels = [one.label for one in settings]
            labels += [
                "Schedule" if name in ("every", "at", "weekday") else self.fields[name].label
                for name in others
            ]
            return list(dict.fromkeys(map(str, labels)))

    def _is_changed(self, one) -> bool:
        if one.secret:
            return self.secrets.get(one.name, "") != self.kept.get(one.name, "")
        before, now = (str(side.get(one.name) or one.default or "") for side in (self.before, self.given))
        return before != now

    def save(self, commit=True):
        source = self.instance
        if self.reads_something_else:
            source.position = {}
            source.paused_reason = ""
        source.settings, source.sealed = self.given, seal(self.secrets)
        before = source.file.name
        if upload := self.cleaned_data.get("upload"):
            # A folder of its own: what is referred to beside it is only what came with it.
            source.file.save(f"{secrets.token_hex(8)}/{Path(upload.name).name}", upload, save=False)
        elif self.given.get("path"):
            source.file = ""
        source = super().save(commit)
        if before and before != source.file.name:
            source.file.storage.delete(before)
        keep_rhythm(source, self._rhythm())
        return source

    def _rhythm(self) -> Rhythm:
        cleaned = self.cleaned_data
        at = cleaned.get("at") or datetime.time(3)
        return Rhythm(cleaned.get("every") or "", at, cleaned.get("weekday") or "1", self.zone)
