"""What old runs did is forgotten one day: from then on they can no longer be undone."""

from datetime import timedelta

from django.utils import timezone

from catalogue.models import ImportChange

KEPT_FOR = timedelta(days=180)
AT_ONCE = 2000


def forget_old_changes() -> int:
    """Delete the changes of runs that ended long ago, save what an editor declined; returns how many."""
    rows = ImportChange.objects.filter(run__finished_at__lt=timezone.now() - KEPT_FOR)
    rows = rows.exclude(state=ImportChange.State.DECLINED).order_by()
    number = 0
    while pks := list(rows.values_list("pk", flat=True)[:AT_ONCE]):
        number += ImportChange.objects.filter(pk__in=pks).delete()[0]
    return number
