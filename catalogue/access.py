"""Who may see and who may watch: the only place that decides.

Seeing is about pages and rows: titles, abstracts and faculty of what is published are public. Watching is
about recordings and all that is said or shown in them: captions, transcripts, chapters, slides.
"""

import datetime

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, PageViewRestriction, get_page_models

# When all has opened that ever opens.
AT_LAST = datetime.datetime.max.replace(tzinfo=datetime.UTC)


class Level(models.IntegerChoices):
    """What a recording asks of its visitor; each level includes those below."""

    OPEN = 0, _("Open to everyone")
    ACCOUNT = 1, _("With an account")
    MEMBER = 2, _("Members only")


def level_of(user) -> Level:
    """The level of a visitor: a user, signed in or anonymous, or None."""
    if user is None or not user.is_authenticated or not user.is_active:
        return Level.OPEN
    return Level(user.access_level)


def kept_private(response, visitor):
    """`response`, marked as nobody else's when `visitor` stands above open."""
    if level_of(visitor) > Level.OPEN:
        patch_cache_control(response, private=True)
    return response


def hidden_paths(opened: Page | None = None) -> list[str]:
    """Tree paths below which nothing is shown in lists: withdrawn parents and view restrictions.

    With `opened`, a page that a visit has opened at its own address: only those below it, since whoever came
    there has met every restriction above.
    """
    # Not asked: whether anything is below. The tree's own count of children is no ground to disclose on.
    withdrawn = Page.objects.filter(content_type__in=_branching(), live=False, depth__gt=1).order_by()
    restricted = PageViewRestriction.objects.order_by()
    if opened is not None:
        withdrawn = withdrawn.filter(path__startswith=opened.path, depth__gt=opened.depth)
        restricted = restricted.filter(page__path__startswith=opened.path, page__depth__gt=opened.depth)
    paths = []
    for (path,) in sorted(withdrawn.values_list("path").union(restricted.values_list("page__path"))):
        if not paths or not path.startswith(paths[-1]):
            paths.append(path)
    return paths


def hidden_for(request) -> list[str]:
    """`hidden_paths()`, asked once a request."""
    if not hasattr(request, "_hidden_paths"):
        request._hidden_paths = hidden_paths()
    return request._hidden_paths


def above(page) -> list[Page]:
    """The pages above one that a request has opened, from the home page down, withdrawn ones too; asked once."""
    if not hasattr(page, "_above"):
        page._above = list(page.get_ancestors().filter(depth__gt=1))
    return page._above


def may_open(request, page) -> bool:
    """Whether this visit may open `page` at its own address: all above it live, all restrictions met."""
    if not all(one.live for one in (*above(page), page)):
        return False
    return all(restriction.accept_request(request) for restriction in page.get_view_restrictions())


def _branching() -> list[int]:
    """The kinds of page that may have others below: a few hundred rows where the tree has thousands."""
    kinds = [model for model in get_page_models() if model is Page or model.allowed_subpage_models()]
    return [kind.pk for kind in ContentType.objects.get_for_models(*kinds).values()]


def visible_pages(visitor, prefix: str = "", hidden: list[str] | None = None) -> Q:
    """The condition for a page (or, with `prefix` "page__", what hangs on it) that `visitor` may see listed.

    The page and all above it are live and nothing above it is under a view restriction: what is restricted
    shows at its own address only. `hidden` are `hidden_paths()`, for who asks more than once.
    """
    condition = Q(**{f"{prefix}live": True})
    for path in hidden_paths() if hidden is None else hidden:
        condition &= ~Q(**{f"{prefix}path__startswith": path})
    return condition


def watchable(visitor, prefix: str = "", now=None) -> Q:
    """The condition for a recording that `visitor` may watch now, given that they may see what it is of."""
    level = level_of(visitor)
    whole = Q(**{f"{prefix}part_of__isnull": True}) | Q(**{f"{prefix}part_of__level__lte": level})
    return opened(prefix, now) & Q(**{f"{prefix}level__lte": level}) & whole


def opened(prefix: str = "", now=None) -> Q:
    """The condition for a recording that is there to be watched now, by those whose level allows it."""
    now = now or timezone.now()

    def is_open(prefix):
        begun = Q(**{f"{prefix}open_from__isnull": True}) | Q(**{f"{prefix}open_from__lte": now})
        return begun & Q(**{f"{prefix}live": True, f"{prefix}do_not_record": False})

    agreed = Q(**{f"{prefix}talk__isnull": True}) | Q(**{f"{prefix}talk__do_not_record": False})
    whole = Q(**{f"{prefix}part_of__isnull": True}) | is_open(f"{prefix}part_of__")
    return agreed & is_open(prefix) & whole


def may_watch(visitor, recording, now=None) -> bool:
    """Whether `visitor` may watch `recording` now: what it is of is visible, and level and time allow it."""
    return is_open_to(level_of(visitor), recording, now) and recording.subject_visible_to(visitor)


def is_open_to(level: Level, recording, now=None) -> bool:
    """Whether level and time allow `recording`, and the whole it is a part of."""
    now = now or timezone.now()
    if recording.talk and recording.talk.do_not_record:
        return False
    return all(
        one.live
        and not one.do_not_record
        and one.level <= level
        and (not one.open_from or one.open_from <= now)
        for one in (recording, recording.part_of)
        if one is not None
    )
