"""How editors change accounts and memberships."""

from django import forms
from django.forms import inlineformset_factory
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput
from wagtail.users.forms import UserCreationForm, UserEditForm

from .models import Membership, User

# What only administrators change: through these an account could be taken over, or made powerful.
FOR_ADMINISTRATORS = ("email", "is_active", "is_superuser", "groups")


class NewAccountForm(UserCreationForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("first_name", "last_name"):
            self.fields[name].required = False


class AccountForm(UserEditForm):
    """Those who are no administrators change names and memberships only."""

    def __init__(self, *args, for_user, **kwargs):
        self.by_administrator = for_user.is_superuser
        super().__init__(*args, **kwargs)
        for name in ("first_name", "last_name"):
            self.fields[name].required = False
        for name in FOR_ADMINISTRATORS:
            if name in self.fields and not self.by_administrator:
                self.fields[name].disabled = True

    @property
    def password_enabled(self):
        return self.by_administrator and super().password_enabled


class MembershipForm(forms.ModelForm):
    grade = forms.ChoiceField(label=_("Grade"), choices=[("", "–"), *Membership.Grade.choices])
    valid_from = forms.DateField(label=_("Valid from"), initial=timezone.localdate, widget=AdminDateInput)

    class Meta:
        model = Membership
        fields = ["grade", "valid_from", "valid_until"]
        widgets = {"valid_until": AdminDateInput}


MembershipFormSet = inlineformset_factory(User, Membership, form=MembershipForm, extra=1)
