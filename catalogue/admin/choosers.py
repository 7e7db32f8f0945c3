"""Choosing one of thousands: search by words, ten at a time; a person who is missing is made on the spot."""

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet
from wagtail.snippets.widgets import AdminSnippetChooser

from catalogue.models import Appearance, Talk

from .schedules import know_schedules


class WordsForm(BaseFilterForm):
    """Rows with every word, each sought by the chooser's `search_for`."""

    q = forms.CharField(
        label=_("Search term"), required=False, widget=forms.TextInput(attrs={"placeholder": _("Search")})
    )

    def __init__(self, *args, search_for, **kwargs):
        super().__init__(*args, **kwargs)
        self.search_for = search_for

    def filter(self, objects):
        objects = super().filter(objects)
        self.search_query = self.cleaned_data["q"]
        self.is_searching = bool(self.search_query)
        for word in self.search_query.split()[:8]:
            objects = objects.filter(self.search_for(word))
        return objects


class SearchedByWords:
    search_for = None
    columns_shown = ()

    @property
    def columns(self):
        return [*super().columns, *self.columns_shown]

    def get_results_page(self, request):
        page = super().get_results_page(request)
        page.object_list = list(page.object_list)
        if issubclass(self.model_class, Talk):
            know_schedules(page.object_list)
        return page

    def get_filter_form(self):
        return WordsForm(self.request.GET, search_for=self.search_for)


class WordsChooseView(SearchedByWords, ChooseView):
    pass


class WordsChooseResultsView(SearchedByWords, ChooseResultsView):
    pass


class CatalogueChooser(AdminSnippetChooser):
    """Says what its chooser does in the language of whoever sees it, where Wagtail's keeps that of the start."""

    def __init__(self, **options):
        super().__init__(**options)
        for name in ("choose_one_text", "choose_another_text", "link_to_chosen_text"):
            setattr(self, name, getattr(type(self), name))


class CatalogueChooserViewSet(SnippetChooserViewSet):
    """A chooser that searches with `search_for(word)` and shows `columns_shown` beside the title."""

    base_widget_class = CatalogueChooser
    choose_view_class = WordsChooseView
    choose_results_view_class = WordsChooseResultsView
    columns_shown = ()

    @staticmethod
    def search_for(word) -> Q:
        raise NotImplementedError

    def get_common_view_kwargs(self, **kwargs):
        return super().get_common_view_kwargs(
            search_for=self.search_for, columns_shown=self.columns_shown, **kwargs
        )


class TalkChooserViewSet(CatalogueChooserViewSet):
    icon = "openquote"
    choose_one_text = _("Choose a talk")
    choose_another_text = _("Choose another talk")
    edit_item_text = _("Edit this talk")
    columns_shown = (Column("page", label=_("Given in")),)

    @staticmethod
    def search_for(word):
        spoken = Appearance.objects.filter(person__name__icontains=word, talk__isnull=False)
        return Q(title__icontains=word) | Q(pk__in=spoken.values("talk"))

    def get_object_list(self):
        return self.model.objects.select_related("page", "latest_revision").order_by("-pk")


class PersonChooserViewSet(CatalogueChooserViewSet):
    icon = "group"
    choose_one_text = _("Choose a person")
    choose_another_text = _("Choose another person")
    edit_item_text = _("Edit this person")
    creation_form_class = "catalogue.admin.people.NewPersonForm"
    creation_tab_label = _("New person")
    create_action_label = _("Create and choose")
    columns_shown = (Column("affiliation", label=_("Affiliation")),)

    @staticmethod
    def search_for(word):
        return Q(name__icontains=word) | Q(affiliation__icontains=word)


class RecordingChooserViewSet(CatalogueChooserViewSet):
    icon = "media"
    choose_one_text = _("Choose a recording")
    choose_another_text = _("Choose another recording")
    edit_item_text = _("Edit this recording")
    columns_shown = (Column("get_kind_display", label=_("Kind")),)

    @staticmethod
    def search_for(word):
        return (
            Q(title__icontains=word)
            | Q(talk__title__icontains=word)
            | Q(session__title__icontains=word)
            | Q(webinar__title__icontains=word)
        )

    def get_object_list(self):
        return self.model.objects.select_related("talk", "session", "webinar").order_by("-pk")
