"""How editors write times: instants by the clock of the venue, durations and places in a recording."""

import datetime
import re
import zoneinfo

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateTimeInput

_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:\.(\d{1,3}))?|(\d{1,6})(?:\.(\d{1,3}))?", re.ASCII)
_PROGRAMME = re.compile(r"(\d{1,4})|(\d{1,3}):(\d{2})(?::(\d{2}))?", re.ASCII)


class VenueTimeField(forms.DateTimeField):
    """An instant, shown and written by the clock of `zone`: in a programme, that of the venue."""

    widget = AdminDateTimeInput
    zone = zoneinfo.ZoneInfo("UTC")

    def prepare_value(self, value):
        if isinstance(value, datetime.datetime) and timezone.is_aware(value):
            return value.astimezone(self.zone).replace(tzinfo=None)
        return value

    def to_python(self, value):
        with timezone.override(self.zone):
            instant = super().to_python(value)
        if instant and not 1 < instant.year < 9999:  # no clock of another zone shows these
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return instant


def set_zone(form, zone_name: str, names=("starts_at", "ends_at")):
    """Let the form's instants be those of the zone, and say so."""
    for name in names:
        if name in form.fields:
            form.fields[name].zone = known_zone(zone_name)
            form.fields[name].help_text = _("By the clock of %(zone)s.") % {"zone": zone_name}


def known_zone(name: str) -> zoneinfo.ZoneInfo:
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError):
        return zoneinfo.ZoneInfo("UTC")


class PlaceField(forms.CharField):
    """A place in a recording in ms, written as a player shows it: 12:34, 1:02:03 or 12:34.500."""

    def prepare_value(self, value):
        return written_place(value) if isinstance(value, int) else value

    def to_python(self, value):
        text = super().to_python(value)
        if text in self.empty_values:
            return None
        match = _CLOCK.fullmatch(text)
        if not match:
            raise ValidationError(_("Write a time such as 12:34, 1:02:03 or 12:34.500."))
        hours, minutes, seconds, part, alone, its_part = match.groups()
        whole = int(alone) if alone else (int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)
        return whole * 1000 + int((part or its_part or "0").ljust(3, "0"))

    def has_changed(self, initial, data):
        try:
            return initial != self.to_python(data)
        except ValidationError:
            return True


def written_place(ms: int) -> str:
    seconds, part = divmod(ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
    return f"{text}.{part:03}" if part else text


class LengthField(forms.CharField):
    """A talk's duration, written as in a programme: 15 (minutes), 1:30 (hours) or 0:12:34."""

    def prepare_value(self, value):
        return written_length(value) if isinstance(value, datetime.timedelta) else value

    def to_python(self, value):
        text = super().to_python(value)
        if text in self.empty_values:
            return None
        match = _PROGRAMME.fullmatch(text)
        if not match:
            raise ValidationError(_("Write minutes, such as 15, or hours and minutes, such as 1:30."))
        alone, hours, minutes, seconds = (int(number or 0) for number in match.groups())
        return datetime.timedelta(hours=hours, minutes=alone + minutes, seconds=seconds)

    def has_changed(self, initial, data):
        try:
            return initial != self.to_python(data)
        except ValidationError:
            return True


def written_length(length: datetime.timedelta) -> str:
    minutes, seconds = divmod(round(length.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    if seconds:
        return f"{hours}:{minutes:02}:{seconds:02}"
    return f"{hours}:{minutes:02}" if hours else str(minutes)
