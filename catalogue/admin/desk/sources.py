"""Making a source and changing it: kind, settings, secrets, schedule."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import TemplateView
from wagtail.admin.views import generic
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.widgets.button import HeaderButton

from catalogue.admin.upload import UploadView
from catalogue.importers.adapters import ADAPTERS
from catalogue.importers.pushed.hosts import HOSTS
from catalogue.models import ImportSource

from .adapter_fields import asks, label_of
from .audit import tell
from .run_words import tell_run
from .schedules import forget_rhythm, in_words, rhythm_of
from .source_list import tell_standing, with_standing
from .testing import tried_form

SHOWN_RUNS = 20


class WithSourceForm(UploadView):
    """A form that knows who edits, can be tried out before it is saved, and appears in no error report."""

    template_name = "catalogue/admin/desk/source_form.html"

    @method_decorator(sensitive_post_parameters())
    def dispatch(self, request, *args, **kwargs):
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"for_user": self.request.user, "kind": self.kind}

    def post(self, request, *args, **kwargs):
        if "try" not in request.POST:
            return super().post(request, *args, **kwargs)
        self.form = self.get_form()
        # The form's fields are laid over the object that it is given, here never to be saved.
        answer = tried_form(self.form) if self.form.is_valid() else None
        if request.htmx:
            context = {"answer": answer, "form": self.form}
            return TemplateResponse(request, "catalogue/admin/desk/answer.html", context)
        return self.render_to_response(self.get_context_data(form=self.form, answer=answer))

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return context | {"kind_label": label_of(self.kind), "was_tried": "try" in self.request.POST}

    def get_success_url(self):
        return reverse("import_sources:inspect", args=[self.object.pk])

    def get_success_message_for_json(self):
        return self.success_message % {"object": self.object}


class SourceCreateView(WithSourceForm, generic.CreateView):
    """First the kind, then the form that the kind asks for."""

    page_subtitle = _("Add a source")
    success_message = _("The source “%(object)s” has been added; nothing has been imported yet.")
    submit_button_label = _("Add")
    submit_button_active_label = _("Adding…")

    @property
    def kind(self):
        return self.request.GET.get("kind", "")

    def dispatch(self, request, *args, **kwargs):
        if not self.user_has_permission("add"):
            raise PermissionDenied
        if not self.kind:
            return redirect("import_sources:choose")
        if self.kind not in ADAPTERS:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_initial(self):
        return super().get_initial() | {"owner": self.request.user.pk}

    def get_initial_form_instance(self):
        return ImportSource(kind=self.kind)

    def get_add_url(self):
        return f"{super().get_add_url()}?kind={self.kind}"

    def get_success_buttons(self):
        return []


class SourceEditView(WithSourceForm, generic.EditView):
    success_message = _("The source “%(object)s” has been saved.")

    @property
    def kind(self):
        return self.object.kind

    def get_object(self, queryset=None):
        return super().get_object(ImportSource.objects.select_related("schedule__crontab"))

    def post(self, request, *args, **kwargs):
        self.object = self.get_object()
        return super().post(request, *args, **kwargs)

    def save_instance(self):
        changed = self.form.changed_labels()
        saved = super().save_instance()
        if changed:
            tell(saved, "settings", fields=changed)
        return saved

    def get_success_buttons(self):
        return []


class ChooseKindView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """The kinds there are."""

    model = ImportSource
    permission_required = "add"
    template_name = "catalogue/admin/desk/choose_kind.html"
    page_title = _("What do you want to import?")
    header_icon = "download"
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self):
        index = {"url": reverse("import_sources:index"), "label": _("Imports")}
        return [*self.breadcrumbs_items, index, {"url": "", "label": _("Add a source")}]

    def get_context_data(self, **kwargs):
        kinds = [(name, one.label, asks(name)) for name, one in ADAPTERS.items()]
        return super().get_context_data(**kwargs) | {"kinds": kinds}


class SourceDeleteView(generic.DeleteView):
    @property
    def confirmation_message(self):
        return _(
            "Delete the source “%(object)s”? What it brought stays in the catalogue and becomes the editors' "
            "own; its runs can be undone no more."
        ) % {"object": self.object}

    def delete_action(self):
        forget_rhythm(self.object)
        stored = self.object.file
        super().delete_action()
        if stored:
            stored.storage.delete(stored.name)


class SourceView(generic.InspectView):
    """A source as it stands, with its runs."""

    any_permission_required = ["add", "change", "delete", "view"]
    template_name = "catalogue/admin/desk/source.html"
    page_title = _("Source")

    def get_object(self, queryset=None):
        found = with_standing(ImportSource.objects.filter(pk=self.pk)).first()
        if found is None:
            raise Http404
        return tell_standing(found)

    def get_breadcrumbs_items(self):
        index = {"url": reverse(self.index_url_name), "label": _("Imports")}
        return [*self.breadcrumbs_items, index, {"url": "", "label": str(self.object)}]

    @property
    def header_more_buttons(self):
        return []

    @property
    def header_buttons(self):
        if not self.get_edit_url():
            return []
        history = reverse("import_sources:history", args=[self.object.pk])
        return [
            HeaderButton(_("Edit"), url=self.get_edit_url(), icon_name="edit"),
            HeaderButton(_("History"), url=history, icon_name="history"),
        ]

    def get_context_data(self, **kwargs):
        runs = [tell_run(run) for run in self.object.runs.all()[: SHOWN_RUNS + 1]]
        return super().get_context_data(**kwargs) | {
            "source": self.object,
            "rhythm": in_words(rhythm_of(self.object)),
            "runs": runs[:SHOWN_RUNS],
            "has_more": len(runs) > SHOWN_RUNS,
            **told_at_once(self.object),
            "may_run": self.request.user.has_perm("catalogue.change_importrun"),
        }


def told_at_once(source: ImportSource) -> dict:
    """Where its host may tell what is new, and when it last did; nothing for kinds that cannot."""
    if source.kind not in HOSTS:
        return {}
    path = reverse("pushed:source", args=[source.pk])
    last = source.notices.order_by("-pk").values_list("came_at", flat=True).first()
    return {"pushed_to": f"{settings.BASE_URL}{path}", "told_at": last}
