"""The congress or webinar that a talk or session belongs to, as a relation: `prefetch_related("event")` loads those
of many in one question."""

from django.db.models import prefetch_related_objects
from django.db.models.functions import Coalesce
from wagtail.models import Page

# A congress and a webinar stand below their list, which stands below the home page below the root.
EVENT_DEPTH = 4


class Event:
    """Found by the tree path, in which `path_of` a thing begins with that of its event.

    Follows the protocol of Django's own descriptors for prefetching related objects.
    """

    def __init__(self, path_of):
        self.path_of = path_of

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        """The event's page with its title, address and `time_zone`; None where nothing of this kind is above."""
        if instance is None:
            return self
        if not self.is_cached(instance):
            prefetch_related_objects([instance], self.name)
        return instance._state.fields_cache[self.name]

    def is_cached(self, instance) -> bool:
        return self.name in instance._state.fields_cache

    def get_prefetch_querysets(self, instances, querysets=None):
        zone = Coalesce("congresspage__time_zone", "webinarpage__time_zone")
        events = (
            Page.objects.filter(path__in={self._event_path(one) for one in instances})
            .annotate(time_zone=zone)
            .only("path", "depth", "title", "url_path")
        )
        return events, lambda page: page.path, self._event_path, True, self.name, False

    def _event_path(self, instance) -> str:
        return self.path_of(instance)[: EVENT_DEPTH * Page.steplen]
