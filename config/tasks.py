"""What the scheduler has done for the whole house."""

from celery import shared_task
from django.core.management import call_command


@shared_task
def publish_scheduled() -> None:
    """Publish and withdraw what editors set a time for."""
    call_command("publish_scheduled")


@shared_task
def clear_sessions() -> None:
    """Forget the sessions of visitors that are over."""
    call_command("clearsessions")
