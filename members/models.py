"""Who watches: people who sign in by e-mail, and the memberships that say what they may watch."""

from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from catalogue.access import Level


class UserManager(BaseUserManager):
    use_in_migrations = True

    def create_user(self, email, password=None, **fields):
        user = self.model(email=self.normalize_email(email), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email, password=None, **fields):
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, email):
        return self.get(email__iexact=email)


class User(AbstractUser):
    """Someone with an account, known by e-mail address."""

    username = None
    email = models.EmailField(_("e-mail address"), unique=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = []
    objects = UserManager()

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="one_user_per_email")]

    def __str__(self):
        return self.get_full_name() or self.email

    @cached_property
    def access_level(self) -> Level:
        """What this person may watch today: editors and members everything, others what an account opens."""
        if self.has_perm("wagtailadmin.access_admin") or self.memberships.valid().exists():
            return Level.MEMBER
        return Level.ACCOUNT


class MembershipQuerySet(models.QuerySet):
    def valid(self, on=None):
        on = on or timezone.localdate()
        return self.filter(Q(valid_from__lte=on), Q(valid_until__isnull=True) | Q(valid_until__gte=on))


class Membership(models.Model):
    """A person's membership of the society for a while."""

    class Grade(models.TextChoices):
        FULL = "full", _("Full member")
        TRAINEE = "trainee", _("Trainee")
        ALLIED = "allied", _("Nurse or allied professional")
        HONORARY = "honorary", _("Honorary member")

    user = models.ForeignKey(User, models.CASCADE, related_name="memberships", verbose_name=_("person"))
    grade = models.CharField(_("grade"), max_length=20, choices=Grade, default=Grade.FULL)
    valid_from = models.DateField(_("valid from"), default=timezone.localdate)
    valid_until = models.DateField(
        _("valid until"), null=True, blank=True, help_text=_("The last day included. Empty: without end.")
    )

    objects = MembershipQuerySet.as_manager()

    class Meta:
        ordering = ["-valid_from"]
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
                name="membership_ends_after_it_begins",
                violation_error_message=_("A membership cannot end before it begins."),
            )
        ]

    def __str__(self):
        return f"{self.user}, {self.get_grade_display()}"
