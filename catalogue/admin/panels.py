"""Panels that show what belongs to the thing on the form: its sessions, talks, recordings, captions, parts.

Models use them, so they look up models only when they are shown.
"""

from wagtail.admin.panels import FieldPanel, FieldRowPanel, Panel

FACULTY_PANELS = [
    FieldRowPanel(["person", "role"]),
    "affiliation",
    FieldPanel("disclosure", classname="collapsed"),
]


class RowsPanel(Panel):
    """A table of rows below a form's object; empty, with a word about why, until the object is stored."""

    template_name = ""

    def rows(self, instance, request) -> dict:
        """What the template shows."""
        raise NotImplementedError

    class BoundPanel(Panel.BoundPanel):
        @property
        def template_name(self):
            return self.panel.template_name

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context) | {
                "object": self.instance,
                "request": self.request,
            }
            if self.instance.pk:
                context |= self.panel.rows(self.instance, self.request)
            return context


class SessionsPanel(RowsPanel):
    """A congress's sessions."""

    template_name = "catalogue/admin/sessions_panel.html"

    def rows(self, instance, request):
        from .belonging import sessions_of

        may_add = instance.permissions_for_user(request.user).can_add_subpage()
        return {"sessions": sessions_of(instance), "zone": instance.time_zone, "may_add": may_add}


class TalksPanel(RowsPanel):
    """The talks of a session, webinar or congress, in their order."""

    template_name = "catalogue/admin/talks_panel.html"

    def rows(self, instance, request):
        from .belonging import listing_of, talks_of
        from .venue import zone_of

        talks = talks_of(instance)
        timed = len({talk.starts_at for talk in talks}) > 1
        return {
            "talks": talks,
            "talk_count": instance.talks.count(),
            "all_talks": listing_of(instance),
            "zone": zone_of(instance) or "UTC",
            "is_timed": timed,
            "may_order": not timed and len(talks) > 1 and request.user.has_perm("catalogue.change_talk"),
            "may_add": request.user.has_perm("catalogue.add_talk"),
        }


class RecordingsPanel(RowsPanel):
    """The recordings of a talk, session or webinar, with their captions."""

    template_name = "catalogue/admin/recordings_panel.html"

    def rows(self, instance, request):
        from .belonging import recordings_of

        return {
            "recordings": recordings_of(instance),
            "kind_of_object": {"talk": "talk", "sessionpage": "session"}.get(
                instance._meta.model_name, "webinar"
            ),
            "may_add": request.user.has_perm("catalogue.add_recording"),
        }


class TracksPanel(RowsPanel):
    """The captions of a recording."""

    template_name = "catalogue/admin/tracks_panel.html"

    def rows(self, instance, request):
        from .belonging import tracks_of

        return {"tracks": tracks_of(instance), "may_add": request.user.has_perm("catalogue.add_captiontrack")}


class MediaPanel(RowsPanel):
    """What was found in a recording's file, and what is made of it."""

    template_name = "catalogue/admin/media_panel.html"

    def rows(self, instance, request):
        from .desk.media_status import status

        return status(instance, request)


class CuesPanel(RowsPanel):
    """The first lines of captions."""

    template_name = "catalogue/admin/cues_panel.html"

    def rows(self, instance, request):
        return {"cues": instance.cues.all()[:12], "count": instance.cues.count()}


class AppearancesPanel(RowsPanel):
    """What a person took part in."""

    template_name = "catalogue/admin/appearances_panel.html"

    def rows(self, instance, request):
        parts = instance.appearances.select_related("talk", "session", "webinar")
        return {"appearances": parts.order_by("-pk")[:100]}
