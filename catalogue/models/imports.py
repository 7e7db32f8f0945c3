"""Where things came from."""

from django.db import models
from django.db.models import Q

from .import_run import ImportRun
from .import_source import ImportSource


def _object(model: str) -> models.ForeignKey:
    """What an item may be: one of these is set, and indexed only where it is."""
    return models.ForeignKey(model, models.CASCADE, null=True, related_name="import_items", db_index=False)


class ImportItem(models.Model):
    """One outside thing: (import source, source_id) stands for one object; an object may have several.

    `offered` is what the source last said and `written` what we last wrote, field by field, normalised. A
    field whose present value differs from `written` is the editor's. `declined` is what the source said when an
    editor declined or undid it: it is not done again while the source says the same. `missed` counts complete
    listings in a row that it was missing from; `seen_page` is the page of `seen_in` that it was on.
    """

    import_source = models.ForeignKey(ImportSource, models.CASCADE, related_name="items", db_index=False)
    source_id = models.CharField(max_length=500)
    kind = models.CharField(max_length=20)
    page = _object("wagtailcore.Page")
    talk = _object("catalogue.Talk")
    person = _object("catalogue.Person")
    recording = _object("catalogue.Recording")
    track = _object("catalogue.CaptionTrack")
    written = models.JSONField(default=dict)
    offered = models.JSONField(default=dict)
    declined = models.JSONField(default=dict, db_default={})
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_reason = models.TextField(default="", db_default="")
    missed = models.PositiveSmallIntegerField(default=0, db_default=0)
    seen_in = models.ForeignKey(ImportRun, models.SET_NULL, null=True, related_name="+")
    seen_page = models.PositiveIntegerField(default=0, db_default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["import_source", "source_id"], name="an_outside_id_stands_for_one_object"
            ),
            models.CheckConstraint(
                condition=Q(page__isnull=False, talk=None, person=None, recording=None, track=None)
                | Q(page=None, talk__isnull=False, person=None, recording=None, track=None)
                | Q(page=None, talk=None, person__isnull=False, recording=None, track=None)
                | Q(page=None, talk=None, person=None, recording__isnull=False, track=None)
                | Q(page=None, talk=None, person=None, recording=None, track__isnull=False),
                name="an_item_is_one_object",
            ),
        ]
        indexes = [
            models.Index(fields=[name], condition=Q(**{f"{name}__isnull": False}), name=f"import_item_{name}")
            for name in ("page", "talk", "person", "recording", "track")
        ]

    def __str__(self):
        return f"{self.import_source}: {self.source_id}"
