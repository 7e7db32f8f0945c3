"""Accounts and memberships in the admin."""

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.users.views.users import EditView, IndexView, UserFilterSet, UserViewSet

from .admin_forms import AccountForm, MembershipFormSet, NewAccountForm
from .models import Membership


def may_edit(editor, user) -> bool:
    """Whoever enters the admin is edited by administrators only."""
    return editor.is_superuser or not (user.is_superuser or user.has_perm("wagtailadmin.access_admin"))


class AccountFilters(UserFilterSet):
    STATES = [
        ("valid", _("Member today")),
        ("past", _("Was or will be a member")),
        ("none", _("Never a member")),
    ]

    membership = django_filters.ChoiceFilter(label=_("Membership"), choices=STATES, method="by_membership")
    grade = django_filters.ChoiceFilter(label=_("Grade"), choices=Membership.Grade.choices, method="by_grade")

    def by_membership(self, queryset, name, value):
        any_of_theirs = Membership.objects.filter(user=OuterRef("pk")).order_by()
        today, ever = Exists(any_of_theirs.valid()), Exists(any_of_theirs)
        return queryset.filter({"valid": today, "past": ever & ~today, "none": ~ever}[value])

    def by_grade(self, queryset, name, value):
        return queryset.filter(pk__in=Membership.objects.filter(grade=value).order_by().values("user"))


def latest_membership(user) -> str:
    """The last of the memberships as loaded."""
    for membership in user.memberships.all()[:1]:
        until = f"– {membership.valid_until}" if membership.valid_until else ""
        return f"{membership.get_grade_display()}, {membership.valid_from} {until}".strip()
    return ""


class AccountIndexView(IndexView):
    page_title = _("Members")

    @cached_property
    def columns(self):
        *before, last_login = super().columns
        return [*before, Column("membership", accessor=latest_membership, label=_("Membership")), last_login]

    def get_base_queryset(self):
        return super().get_base_queryset().prefetch_related("memberships")

    def search_queryset(self, queryset):
        for word in self.search_query.split()[:8]:
            named = Q(first_name__icontains=word) | Q(last_name__icontains=word) | Q(email__icontains=word)
            queryset = queryset.filter(named)
        return queryset


class AccountEditView(EditView):
    """An account with its memberships, in one form."""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.is_refused = not may_edit(request.user, self.object)

    def dispatch(self, request, *args, **kwargs):
        if self.is_refused:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"for_user": self.request.user}

    @cached_property
    def memberships(self):
        if not self.request.user.has_perm("members.change_membership"):
            return None
        return MembershipFormSet(self.request.POST or None, instance=self.object, prefix="memberships")

    def is_valid(self, form):
        forms_are_valid = self.memberships is None or self.memberships.is_valid()
        if not forms_are_valid:
            form.add_error(None, _("Please look at the memberships below."))
        return super().is_valid(form) and forms_are_valid

    def save_instance(self):
        instance = super().save_instance()
        if self.memberships is not None:
            self.memberships.save()
        return instance

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs) | {"memberships": self.memberships}
        if self.memberships is not None:
            context["media"] += self.memberships.media
        return context


class AccountViewSet(UserViewSet):
    menu_label = _("Members")
    menu_order = 300
    add_to_settings_menu = False
    add_to_admin_menu = True
    index_view_class = AccountIndexView
    edit_view_class = AccountEditView
    filterset_class = AccountFilters
    edit_template_name = "members/admin/edit_account.html"

    def get_form_class(self, for_update=False):
        return AccountForm if for_update else NewAccountForm
