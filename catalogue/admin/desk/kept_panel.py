"""On a form: "kept by you; the source says …", moved beside its field by kept.js, on top of the form without it.

Models use the panel, so it looks up models only when it is shown.
"""

from django.utils.functional import cached_property
from wagtail.admin.panels import Panel


class KeptPanel(Panel):
    class BoundPanel(Panel.BoundPanel):
        template_name = "catalogue/admin/desk/kept_panel.html"

        @cached_property
        def kept(self):
            from .kept import kept_of

            return kept_of(self.instance)

        def is_shown(self):
            return super().is_shown() and bool(self.kept)

        def get_context_data(self, parent_context=None):
            return super().get_context_data(parent_context) | {"kept": self.kept}
