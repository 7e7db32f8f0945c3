"""What members register in Wagtail's admin."""

from django.core.exceptions import PermissionDenied
from wagtail import hooks

from .models import User


@hooks.register("before_bulk_action")
def accounts_by_the_dozen(request, action_type, objects, action):
    """Roles, activity and deletion of accounts are for administrators, many at once as one by one."""
    if action.model is User and not request.user.is_superuser:
        raise PermissionDenied
