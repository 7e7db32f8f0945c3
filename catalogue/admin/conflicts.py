"""What the database refuses is said on the form."""

import re

from django.apps import apps
from django.db import IntegrityError
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
