"""Somebody was faster: what the database refuses is said on the form, and what is published stays so."""

import re

from django.apps import apps
from django.db import IntegrityError, transaction
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _


class ConflictsOnTheForm:
    """For create and edit views: what no form could foresee (somebody was faster) is no crash."""

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except IntegrityError as error:
            form.add_error(None, refusal(error))
            self.produced_error_code = "validation_error"
            self.produced_error_message = self.get_error_message()
            return self.form_invalid(form)


class DraftsOverThePublished:
    """For the edit view of what has drafts: what is published while a form is on its way stays published.

    A request reads the object at its start, and writes its whole row where that was a draft and no more. A draft
    kept by itself, from the same browser or another, can so be older than what was published by its end.
    """

    def form_valid(self, form):
        with transaction.atomic():
            now = get_object_or_404(self.model.objects.select_for_update(), pk=self.object.pk)
            meanwhile = {
                name: getattr(now, name)
                for name in ("live", "expired", "live_revision_id", "first_published_at", "last_published_at")
                if getattr(now, name) != getattr(form.instance, name)
            }
            if meanwhile and self.expects_json_response:
                self.form = form
                said = _("This was published or withdrawn meanwhile. Reload the page to go on from there.")
                return self.json_error_response("invalid_revision", said)
            for name, value in meanwhile.items():
                setattr(form.instance, name, value)
            return super().form_valid(form)


def refusal(error: IntegrityError) -> str:
    """What to tell the editor: the constraint's own words where its name is in the database's message."""
    said = str(error)
    for model in apps.get_app_config("catalogue").get_models():
        for constraint in model._meta.constraints:
            if constraint.name in said or _names_the_columns(said, model, constraint):
                return str(constraint.violation_error_message)
    return _("This was not stored, because something else that was stored meanwhile excludes it.")


def _names_the_columns(said: str, model, constraint) -> bool:
    """SQLite names a unique constraint by its columns: "UNIQUE constraint failed: catalogue_talk.slug"."""
    columns = {column for table, column in re.findall(r"(\w+)\.(\w+)", said) if table == model._meta.db_table}
    fields = getattr(constraint, "fields", ())
    return bool(columns) and columns == {model._meta.get_field(name).column for name in fields}
