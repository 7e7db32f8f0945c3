"""Publishing and withdrawing many rows at once."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy, ngettext
from wagtail.log_actions import log
from wagtail.models import DraftStateMixin
from wagtail.snippets.bulk_actions.snippet_bulk_action import SnippetBulkAction

from catalogue.models import CaptionTrack, Person, Recording, Talk

from .moved import leaving_a_redirect


class CatalogueBulkAction(SnippetBulkAction):
    """Does `act(row, user)` to each chosen row; rows that cannot follow are named, the others go on."""

    models = [Talk, Person, Recording, CaptionTrack]
    template_name = "catalogue/admin/confirm_bulk.html"
    done = staticmethod(lambda count: "")

    def check_perm(self, row):
        action = "publish" if isinstance(row, DraftStateMixin) else "change"
        return self.permission_policy.user_has_permission_for_instance(self.request.user, action, row)

    @staticmethod
    def act(row, user):
        raise NotImplementedError

    @classmethod
    def execute_action(cls, objects, user=None, **kwargs):
        view, count = kwargs["self"], 0
        for row in objects:
            try:
                count += cls.act(row, view.request.user)
            except ValidationError as error:
                messages.error(view.request, f"{row}: {' '.join(error.messages)}")
        return count, 0

    def get_success_message(self, num_parent_objects, num_child_objects):
        return self.done(num_parent_objects)

    def get_context_data(self, **kwargs):
        names = {"question": self.question, "heading": capfirst(self.model._meta.verbose_name_plural)}
        return super().get_context_data(**kwargs) | names | {"action_button_text": self.display_name}


class PublishBulkAction(CatalogueBulkAction):
    display_name = gettext_lazy("Publish")
    action_type = "publish"
    aria_label = gettext_lazy("Publish what is selected")
    action_priority = 10
    question = gettext_lazy("Publish these, drafts as they stand?")
    done = staticmethod(lambda count: ngettext("%d is published.", "%d are published.", count) % count)

    @staticmethod
    def act(row, user):
        return publish(row, user)


class WithdrawBulkAction(CatalogueBulkAction):
    display_name = gettext_lazy("Withdraw")
    action_type = "withdraw"
    aria_label = gettext_lazy("Withdraw what is selected from the site")
    action_priority = 20
    classes = {"serious"}
    question = gettext_lazy("Take these off the site? Nothing is deleted.")
    done = staticmethod(lambda count: ngettext("%d is withdrawn.", "%d are withdrawn.", count) % count)

    @staticmethod
    def act(row, user):
        return withdraw(row, user)


def publish(row, user) -> bool:
    """Put the row on the site, with its pending changes; whether that changed anything.

    Raises ValidationError where the draft is not fit for it.
    """
    if not isinstance(row, DraftStateMixin):
        return _set_live(row, True, "wagtail.publish", user)
    if row.live and not row.has_unpublished_changes:
        return False
    draft = row.get_latest_revision_as_object()
    draft.full_clean()
    revision = row.get_latest_revision() if row.has_unpublished_changes else None
    with leaving_a_redirect(row.pk):
        (revision or row.save_revision(user=user)).publish(user=user)
    return True


def withdraw(row, user) -> bool:
    """Take the row off the site; whether it was there."""
    if not isinstance(row, DraftStateMixin):
        return _set_live(row, False, "wagtail.unpublish", user)
    if row.live:
        row.unpublish(user=user)
        return True
    return False


def _set_live(row, live, action, user) -> bool:
    if row.live == live:
        return False
    row.live = live
    row.save(update_fields=["live"])
    log(instance=row, action=action, user=user)
    return True
