"""Fill an empty site with the demonstration, or with the bare pages that every site needs."""

import datetime
import os
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.core.management import BaseCommand, CommandError
from django.utils import timezone
from wagtail.models import Site

from catalogue.admin.editors import editors_group
from catalogue.announce import work_ended
from catalogue.importers.applying import apply
from catalogue.importers.interchange import Interchange
from catalogue.importers.planning import plan
from catalogue.importers.records import Arrival, WebinarRecord
from catalogue.models import ImportItem, ImportSource, TopicPage, TopicsPage
from home.demo import pages
from home.demo.translate import translate
from home.demo.tree import plant
from home.models import SiteSettings
from members.models import Membership, User

CONTENT = Path(pages.__file__).parent
SOURCE = "Demonstration"
SIGN_IN = "sign-in.txt"
NOTICE = (
    "Demonstration: people, societies, hospitals, talks and figures are invented."
    " · Demonstratie: personen, verenigingen, ziekenhuizen, voordrachten en cijfers zijn verzonnen."
)
# Days from this week's Wednesday: one webinar is always still to come, one always just over.
AHEAD = {"webinar-paediatric-cardiac-panel": 21, "webinar-differentiele-hypoxemie": -7}


class Command(BaseCommand):
    help = "Add the demonstration: invented content in two languages, and three accounts to try it with."

    def add_arguments(self, parser):
        parser.add_argument(
            "--bare", action="store_true", help="only the home page, the lists and the editors' group"
        )

    def handle(self, *, bare, **options):
        home = plant()
        editors_group()
        if not bare:
            self.demonstrate(home)
        work_ended.send(Command)

    def demonstrate(self, home):
        bring_in()
        written = pages.write(home, primary_key)
        topics = TopicPage.objects.filter(locale=home.locale).order_by("path")
        translate([home, *TopicsPage.objects.filter(locale=home.locale), *topics, *written], "nl")
        say_what_it_is()
        if settings.SESSION_COOKIE_SECURE:
            self.stdout.write("These are production settings, so no accounts were made: use createsuperuser.")
        else:
            self.show(make_accounts())

    def show(self, accounts: list[str]):
        """On the terminal, and in a file that only its owner can read: each site has passwords of its own."""
        if accounts:
            path = settings.DATA_DIR / SIGN_IN
            with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
                file.write("\n".join([*accounts, ""]))
            self.stdout.write("\n".join([*accounts, f"(kept in {path})"]))


def bring_in():
    """The programme and the recordings, through the importer like anybody's."""
    source, _ = ImportSource.objects.get_or_create(name=SOURCE, defaults={"kind": "records"})
    arrivals = in_present(Interchange(CONTENT).records(), timezone.localdate())
    tally = apply(plan(arrivals, source, Interchange.lists))
    if tally.refused:
        raise CommandError("\n".join(f"{one.place}: {one.reason}" for one in tally.refused))


def in_present(arrivals: Iterable[Arrival], today: datetime.date) -> Iterator[Arrival]:
    """`arrivals` with the webinars of AHEAD moved to their days around `today`, at their own time of day."""
    wednesday = today - datetime.timedelta(days=today.weekday() - 2)
    for arrival in arrivals:
        if isinstance(arrival, WebinarRecord) and arrival.source_id in AHEAD:
            days = wednesday + datetime.timedelta(days=AHEAD[arrival.source_id]) - arrival.starts_at.date()
            yield replace(arrival, starts_at=arrival.starts_at + days, ends_at=arrival.ends_at + days)
        else:
            yield arrival


def primary_key(source_id: str) -> int:
    item = ImportItem.objects.get(import_source__name=SOURCE, source_id=source_id)
    return item.page_id or item.talk_id


def say_what_it_is():
    site_settings = SiteSettings.for_site(Site.objects.get(is_default_site=True))
    site_settings.society = site_settings.society or "Meridian Society (fictional)"
    site_settings.demo_notice = site_settings.demo_notice or NOTICE
    site_settings.contact_email = site_settings.contact_email or "library@example.org"
    site_settings.save()


def make_accounts() -> list[str]:
    """An editor, a member and a guest, those that are missing; a line to sign in by for each new one."""
    emails = {name: f"{name.lower()}@example.org" for name in ("Editor", "Member", "Guest")}
    there = set(User.objects.filter(email__in=emails.values()).values_list("email", flat=True))
    password = secrets.token_urlsafe(9)
    encoded = make_password(password)  # once for all three: it is slow on purpose
    new = {name: email for name, email in emails.items() if email not in there}
    for name, email in new.items():
        make_account(name, email, encoded)
    return [f"{name}: {email}  password: {password}" for name, email in new.items()]


def make_account(name: str, email: str, encoded_password: str):
    user = User.objects.create(email=email, password=encoded_password, first_name=name)
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    if name == "Editor":
        user.groups.add(editors_group())
    elif name == "Member":
        Membership.objects.create(user=user)
