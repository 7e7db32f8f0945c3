"""Which talks wait for their hour: looked up once for a whole list, where Wagtail asks for each row."""

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Revision

from catalogue.models import Talk


def know_schedules(talks) -> None:
    """Fill in each talk's `scheduled_revision`, on which its status depends: one query."""
    waiting = Revision.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Talk),
        object_id__in=[str(talk.pk) for talk in talks],
        approved_go_live_at__isnull=False,
    )
    revisions = {revision.object_id: revision for revision in waiting.defer("content")}
    for talk in talks:
        talk.scheduled_revision = revisions.get(str(talk.pk))
