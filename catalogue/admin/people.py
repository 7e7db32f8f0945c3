"""People in the admin."""

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.widgets.button import Button, HeaderButton
from wagtail.snippets.views.snippets import CreateView, EditView, SnippetViewSet

from catalogue.models import Person

from .choosers import PersonChooserViewSet
from .conflicts import ConflictsOnTheForm
from .desk.kept_panel import KeptPanel
from .filters import PersonFilters
from .listing import CatalogueIndexView
from .panels import AppearancesPanel
from .slugs import free_slug


class PersonForm(WagtailAdminModelForm):
    """Someone's address is made from the name, once."""

    def save(self, commit=True):
        if not self.instance.slug:
            self.instance.slug = free_slug(self.instance.name, Person.objects.all(), "person")
        return super().save(commit)


class NewPersonForm(PersonForm):
    """What is asked of someone who is made while being chosen."""

    class Meta(WagtailAdminModelForm.Meta):
        model = Person
        fields = ["name", "affiliation", "orcid"]


PERSON_PANELS = ObjectList(
    [
        KeptPanel(),
        "name",
        "affiliation",
        "portrait",
        "biography",
        MultiFieldPanel([FieldRowPanel(["orcid", "website"])], heading=_("Elsewhere")),
        FieldPanel("live", help_text=_("Whether this person has a page of their own.")),
        AppearancesPanel(heading=_("Their parts")),
    ],
    base_form_class=PersonForm,
)


class PersonIndexView(CatalogueIndexView):
    list_display = [
        "name",
        "affiliation",
        Column("parts", label=_("Parts"), width="10%"),
        BooleanColumn("live", label=_("Shown"), sort_key="live"),
    ]

    def get_base_queryset(self):
        return super().get_base_queryset().defer("biography")

    def search_for(self, word):
        return Q(name__icontains=word) | Q(affiliation__icontains=word) | Q(orcid=word)

    def load(self, rows):
        some = Person.objects.filter(pk__in=[person.pk for person in rows]).order_by()
        parts = dict(some.annotate(parts=Count("appearances")).values_list("pk", "parts"))
        for person in rows:
            person.parts = parts[person.pk]

    def get_list_more_buttons(self, instance):
        buttons = super().get_list_more_buttons(instance)
        if instance.live and getattr(instance, "parts", 0):
            buttons.append(
                Button(_("See on site"), url=instance.get_absolute_url(), icon_name="view", priority=5)
            )
        return buttons


class PersonCreateView(ConflictsOnTheForm, CreateView):
    pass


class PersonEditView(ConflictsOnTheForm, EditView):
    @property
    def header_buttons(self):
        if not Person.objects.visible_to(None).filter(pk=self.object.pk).exists():
            return []
        url = reverse("catalogue:person", args=[self.object.slug])
        return [HeaderButton(_("See on site"), url=url, icon_name="view", attrs={"target": "_blank"})]


class PersonViewSet(SnippetViewSet):
    model = Person
    icon = "group"
    menu_label = _("People")
    menu_order = 200
    edit_handler = PERSON_PANELS
    index_view_class = PersonIndexView
    add_view_class = PersonCreateView
    edit_view_class = PersonEditView
    chooser_viewset_class = PersonChooserViewSet
    filterset_class = PersonFilters
    list_per_page = 30
    ordering = "name"
    copy_view_enabled = False
    list_export = ["name", "affiliation", "orcid", "website", "live"]
