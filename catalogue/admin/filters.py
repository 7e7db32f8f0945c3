"""How editors narrow a listing. No filter ever offers more than a congress's sessions or the topics."""

import django_filters
from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.widgets import BooleanRadioSelect
from wagtail.models import Locale

from catalogue.models import CaptionTrack, CongressPage, Person, Recording, SessionPage, Talk, TopicPage

from . import completeness


def values_of(model, field):
    """The values in use, as choices."""

    def choices():
        found = model.objects.order_by(field).values_list(field, flat=True).distinct()
        return [(value, value) for value in found if value]

    return choices


def yes_or_no(label, condition):
    """A filter by a condition such as "has a recording"."""

    def filter_rows(queryset, name, value):
        return queryset.filter(condition() if value else ~condition())

    return django_filters.BooleanFilter(label=label, method=filter_rows, widget=BooleanRadioSelect)


def one_of(model, field, label):
    return django_filters.ChoiceFilter(field_name=field, label=label, choices=values_of(model, field))


def topics(request):
    return TopicPage.objects.filter(locale=Locale.get_default())


class TopicField(django_filters.fields.ModelChoiceField):
    def label_from_instance(self, topic):
        return "\u2003" * (topic.depth - 4) + topic.title


class TopicFilter(django_filters.ModelChoiceFilter):
    field_class = TopicField


class CongressFilter(django_filters.ModelChoiceFilter):
    """What was given in a congress: in its sessions, or in itself. `path` leads from the row to the page."""

    def __init__(self, path="page__path", **kwargs):
        congresses = CongressPage.objects.order_by("-starts_on", "title")
        super().__init__(queryset=congresses, label=_("Congress"), widget=forms.Select, **kwargs)
        self.path = path

    def filter(self, queryset, congress):
        if not congress:
            return queryset
        paths = [self.path] if isinstance(self.path, str) else self.path
        below = Q()
        for path in paths:
            below |= Q(**{f"{path}__startswith": congress.path})
        return queryset.filter(below)


class SessionFilter(django_filters.ModelChoiceFilter):
    """A session of the chosen congress; there is nothing to choose before."""

    def __init__(self, **kwargs):
        super().__init__(queryset=self.of_the_congress, label=_("Session"), field_name="page", **kwargs)

    @staticmethod
    def of_the_congress(request):
        chosen = request.GET.get("congress", "") if request else ""
        congress = CongressPage.objects.filter(pk=chosen).first() if chosen.isdecimal() else None
        if congress is None:
            return SessionPage.objects.none()
        return SessionPage.objects.child_of(congress).order_by("starts_at", "title")

    def filter(self, queryset, session):
        return queryset.filter(page=session.pk) if session else queryset


class TalkFilters(WagtailFilterSet):
    STATUS = {
        "live": (_("On the site"), Q(live=True)),
        "changed": (_("On the site, with changes waiting"), Q(live=True, has_unpublished_changes=True)),
        "draft": (_("Draft, never published"), Q(live=False, last_published_at=None)),
        "withdrawn": (_("Withdrawn"), Q(live=False, last_published_at__isnull=False)),
    }

    congress = CongressFilter()
    session = SessionFilter()
    topic = TopicFilter(field_name="topics", label=_("Topic"), queryset=topics)
    status = django_filters.ChoiceFilter(
        label=_("Status"), method="by_status", choices=[(key, label) for key, (label, _q) in STATUS.items()]
    )
    language = one_of(Talk, "language", _("Language"))
    type = one_of(Talk, "type", _("Type"))
    has_recording = yes_or_no(_("Has a recording"), completeness.with_recording)
    has_captions = yes_or_no(_("Has captions"), completeness.with_captions)

    class Meta:
        model = Talk
        fields = []

    def by_status(self, queryset, name, value):
        return queryset.filter(self.STATUS[value][1])


class PersonFilters(WagtailFilterSet):
    live = django_filters.BooleanFilter(label=_("Shown"), widget=BooleanRadioSelect)
    has_part = django_filters.BooleanFilter(
        field_name="appearances",
        lookup_expr="isnull",
        exclude=True,
        distinct=True,
        label=_("Has a part"),
        widget=BooleanRadioSelect,
    )

    class Meta:
        model = Person
        fields = []


class RecordingFilters(WagtailFilterSet):
    congress = CongressFilter(path=("talk__page__path", "session__path"))
    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=Recording.Kind.choices)
    level = django_filters.ChoiceFilter(label=_("Who may watch"), choices=Recording.level.field.choices)
    live = django_filters.BooleanFilter(label=_("Published"), widget=BooleanRadioSelect)
    has_captions = django_filters.BooleanFilter(
        field_name="tracks",
        lookup_expr="isnull",
        exclude=True,
        distinct=True,
        label=_("Has captions"),
        widget=BooleanRadioSelect,
    )

    class Meta:
        model = Recording
        fields = []


class CaptionFilters(WagtailFilterSet):
    language = one_of(CaptionTrack, "language", _("Language"))
    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=CaptionTrack.Kind.choices)
    origin = django_filters.ChoiceFilter(label=_("Origin"), choices=CaptionTrack.Origin.choices)
    live = django_filters.BooleanFilter(label=_("Published"), widget=BooleanRadioSelect)

    class Meta:
        model = CaptionTrack
        fields = []
