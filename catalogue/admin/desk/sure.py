"""Asks once more before a whole run is approved or taken back, and says how much that is."""

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from catalogue.models import ImportChange

from .run_words import name_of
from .steering import AtRun

Action, State = ImportChange.Action, ImportChange.State

# What may be asked for: its title, what becomes of things, the button, and which changes of the run it is about.
ASKED = {
    "approve_all": (
        gettext_lazy("Approve all"),
        gettext_lazy(
            "All of it is done. What somebody edits meanwhile stays as edited; what the source no longer says "
            "so is shown again. The run can be undone afterwards."
        ),
        gettext_lazy("Yes, approve all"),
        State.PROPOSED,
    ),
    "undo": (
        gettext_lazy("Undo this run"),
        gettext_lazy(
            "What is new is withdrawn, what was changed says again what it said before, what had vanished "
            "returns. What somebody edited since stays as it is and is named. The source then rests until "
            "somebody starts it."
        ),
        gettext_lazy("Yes, undo this run"),
        State.APPLIED,
    ),
}


class SureView(WagtailAdminTemplateMixin, AtRun, TemplateView):
    """The question; the answer is posted to where runs are steered."""

    http_method_names = ["get"]
    template_name = "catalogue/admin/desk/sure.html"
    header_icon = "download"
    _show_breadcrumbs = True

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if kwargs["what"] not in ASKED:
            raise Http404
        self.page_title, self.becomes, self.button, self.state = ASKED[kwargs["what"]]

    def dispatch(self, request, *args, **kwargs):
        self.asked_of = self.run(kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        run = {
            "url": reverse("catalogue_importrun:inspect", args=[self.asked_of.pk]),
            "label": name_of(self.asked_of),
        }
        return [*self.breadcrumbs_items, run, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        told = {"run": self.asked_of, "name": name_of(self.asked_of), "what": self.kwargs["what"]}
        told |= {"becomes": self.becomes, "button": self.button, "amounts": self.amounts()}
        return super().get_context_data(**kwargs) | told

    def amounts(self) -> list[str]:
        """How many things, and of those that change how many fields."""
        rows = self.asked_of.changes.filter(state=self.state).order_by()
        new = rows.filter(action=Action.CREATED).count()
        gone = rows.filter(action=Action.WITHDRAWN).count()
        changed = list(rows.filter(action=Action.CHANGED).values_list("new", flat=True))
        said = [
            new and ngettext("%(n)s new thing", "%(n)s new things", new) % {"n": new},
            changed and _changed(len(changed), sum(map(len, changed))),
            gone and ngettext("%(n)s thing that vanished", "%(n)s things that vanished", gone) % {"n": gone},
        ]
        return [one for one in said if one]


def _changed(things: int, fields: int) -> str:
    said = ngettext("%(n)s changed thing", "%(n)s changed things", things) % {"n": things}
    return _("%(things)s (%(fields)s)") % {
        "things": said,
        "fields": ngettext("%(n)s field", "%(n)s fields", fields) % {"n": fields},
    }
