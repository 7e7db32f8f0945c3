"""What holds for the whole site."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


@register_setting(icon="site")
class SiteSettings(BaseSiteSetting):
    society = models.CharField(_("name of the society"), max_length=120, blank=True)
    demo_notice = models.CharField(
        _("notice on every page"),
        max_length=255,
        blank=True,
        help_text=_("Such as: everything here is invented."),
    )
    contact_email = models.EmailField(_("e-mail address for questions"), blank=True)

    class Meta:
        verbose_name = _("site")
