"""What is published while a draft of it is on its way stays published."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm


class DraftForm:
    """For the forms of what has drafts: refuses to write a row that was a draft when it was read, and is one no more.

    A request reads the row at its start, and writes the whole of it where that was not published then. Drafts keep
    themselves, so one from the same browser or another may arrive after somebody has published. Wagtail's views
    understand PermissionDenied so far as a draft that is not the newest: what was written stays on the screen.
    """

    def save(self, commit=True):
        if not (commit and self.instance.pk):
            return super().save(commit)
        with transaction.atomic():
            rows = type(self.instance)._base_manager.select_for_update().filter(pk=self.instance.pk)
            if not self.instance.live and rows.values_list("live", flat=True).first():
                raise PermissionDenied(
                    _("This was published meanwhile. Reload the page to go on with what is published.")
                )
            return super().save(commit)


class PageForm(DraftForm, WagtailAdminPageForm):
    pass
