"""The forms of congresses, sessions and webinars."""

import zoneinfo

from django import forms
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from .language import LanguageField
from .times import VenueTimeField, set_zone
from .venue import zone_of
from .widgets import KeywordsField, KeywordsForm


def zone_choices():
    return [
        (name, name.replace("_", " "))
        for name in sorted(zoneinfo.available_timezones())
        if "/" in name or name == "UTC"
    ]


class ZoneSelect(forms.Select):
    """The time zones of the world, by name."""

    def __init__(self, attrs=None):
        super().__init__(attrs, choices=lazy(zone_choices, list)())

    def optgroups(self, name, value, attrs=None):
        known = {zone for zone, _label in self.choices}
        for odd in set(value) - known - {""}:
            self.choices = [*self.choices, (odd, odd)]
        return super().optgroups(name, value, attrs)


class CongressForm(KeywordsForm, WagtailAdminPageForm):
    language = LanguageField(initial="en")
    keywords = KeywordsField()


class ScheduledForm(CongressForm):
    """For what has instants: they are written by the clock of the venue."""

    starts_at = VenueTimeField(label=_("Starts at"), required=False)
    ends_at = VenueTimeField(label=_("Ends at"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        set_zone(self, self.zone_name() or "UTC")

    def zone_name(self) -> str | None:
        raise NotImplementedError


class SessionForm(ScheduledForm):
    def zone_name(self):
        return zone_of(self.parent_page)


class WebinarForm(ScheduledForm):
    def zone_name(self):
        return self.data.get("time_zone") or self.instance.time_zone
