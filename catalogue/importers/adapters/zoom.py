"""Zoom: the cloud recordings and coming webinars of some hosts, by server-to-server OAuth.

Zoom tells of a month at most at once, so a listing goes by months; the latest are listed again, since transcripts
come after the video, names are changed, and recordings go to the trash. Never all there is: nothing vanishes
because it was not named, only what Zoom says is gone.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from catalogue.importers.outside import A_LOOK, A_RUN, Limits
from catalogue.importers.records import Arrivals

from .fetched import forget_old, spool
from .protocol import Field, Page, Position, Settings, WrongSetting, in_words, settled
from .saved import saved_answer
from .videos import SIZES, VIDEOS, Becoming, arriving_fields
from .zoom_asking import Asking
from .zoom_listing import Listing
from .zoom_saved import of_answer

FIRST_LOOK_BACK = timedelta(days=180)


class Zoom:
    """Recordings and webinars of the hosts named; of others nothing is read, whatever the token would allow."""

    label = "Zoom"
    fields = (
        Field(
            "account_id",
            _("Account ID"),
            help=_(
                "Of a Server-to-Server OAuth app at marketplace.zoom.us that may read cloud recordings and webinars."
            ),
        ),
        Field("client_id", _("Client ID")),
        Field("client_secret", _("Client secret"), secret=True),
        Field(
            "hosts",
            _("Hosts"),
            default="me",
            help=_("Whose recordings: e-mail addresses, separated by commas; “me” is who made the app."),
        ),
        Field(
            "which",
            _("What is read"),
            "choice",
            choices=(
                ("webinars", _("Webinars")),
                ("meetings", _("Recorded meetings")),
                ("both", _("Webinars and recorded meetings")),
            ),
            default="webinars",
        ),
        Field(
            "since",
            _("Since"),
            required=False,
            help=_("The first day, such as 2025-01-31. Empty: half a year ago."),
        ),
        Field(
            "files",
            _("Recordings"),
            "choice",
            choices=(("copy", _("Are copied here")), ("link", _("Stay at Zoom, as links"))),
            default="copy",
        ),
        Field(
            "webhook_token",
            _("Secret token of the app's event subscription"),
            required=False,
            secret=True,
            help=_("With it Zoom tells at once what is new; docs/adapters.md says how."),
        ),
        *arriving_fields("member"),
        SIZES,
    )
    lists = VIDEOS

    def __init__(
        self, base: str = "https://api.zoom.us/v2", sign_in: str = "https://zoom.us/oauth/token", today=None
    ):
        self.base, self.sign_in = base, sign_in
        self.today = today or (lambda: datetime.now(UTC).date())

    def listing(self, settings: Settings, position: Position | None = None) -> Iterator[Page]:
        values = settled(self.fields, settings)
        begins = first_day(values["since"], self.today())
        forget_old()
        with self._asking(values) as asking:
            listing = Listing(asking, values, dict(position or {}), begins, self.today(), spool())
            yield from listing.pages()

    def test(self, settings: Settings) -> str:
        values = settled(self.fields, settings)
        first_day(values["since"], self.today())
        with self._asking(values, A_LOOK) as asking:
            begins = self.today() - timedelta(days=29)
            listing = Listing(asking, values, {}, begins, self.today(), Path())
            found, number = listing.first_look()
            return (
                f"{number} recordings in the last 30 days; of them and of what is to come {in_words(found)}"
            )

    def saved(self, path: Path) -> Arrivals:
        becoming = Becoming(settled(arriving_fields("member"), {}), "")
        yield from saved_answer(path, lambda value: of_answer(value, path.name, becoming))

    def again(self, position: Position, told: list[dict], known: set[str]) -> Position:
        """Where a run begins that looks only at what Zoom told of; `known` are ids that it brought before.

        Others are looked for on their day among the recordings of the hosts, so that nobody else's come.
        """
        ids = sorted({one["id"] for one in told if one.get("id") in known})
        days = sorted({one["day"] for one in told if one.get("day") and one.get("id") not in known})
        is_news = any(one.get("upcoming") for one in told) or not (ids or days)
        return {**position, "only": {"ids": ids, "days": days, "upcoming": is_news}}

    def _asking(self, values: dict[str, str], limits: Limits = A_RUN) -> Asking:
        return Asking(self.base, self.sign_in, values, limits)


def first_day(written: str, today: date) -> date:
    """Raises WrongSetting."""
    try:
        found = date.fromisoformat(written) if written else today - FIRST_LOOK_BACK
    except ValueError:
        raise WrongSetting("since", f"{written[:40]!r} is no day; write one such as 2025-01-31") from None
    if found.year < 2011 or found > today:
        raise WrongSetting("since", f"{found} is no day from which Zoom could have recordings")
    return found
