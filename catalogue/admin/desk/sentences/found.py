"""What a first look at a source found, counted."""

from django.utils.translation import gettext_noop

SENTENCES = (
    gettext_noop("{total} in all; on the first page {found}"),
    gettext_noop("on the first page {found}"),
    gettext_noop("{n} links; the first ones: {found}"),
    gettext_noop("{n} recordings in the last 30 days; of them and of what is to come {found}"),
    gettext_noop("{n} refused, the first at {where}: {reason}"),
    gettext_noop("{n} still being written"),
    gettext_noop("nothing that can be taken in"),
    gettext_noop("a feed without a title"),
    gettext_noop("{n} congress"),
    gettext_noop("{n} congresses"),
    gettext_noop("{n} session"),
    gettext_noop("{n} sessions"),
    gettext_noop("{n} webinar"),
    gettext_noop("{n} webinars"),
    gettext_noop("{n} talk"),
    gettext_noop("{n} talks"),
    gettext_noop("{n} person"),
    gettext_noop("{n} people"),
    gettext_noop("{n} topic"),
    gettext_noop("{n} topics"),
    gettext_noop("{n} recording"),
    gettext_noop("{n} recordings"),
    gettext_noop("{n} captions"),
    gettext_noop("{n} slides"),
)
