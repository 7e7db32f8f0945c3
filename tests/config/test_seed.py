"""`manage.py seed`: once, twice, bare, and where no account may be made."""

import stat

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client, TestCase
from wagtail.models import Page, Site

from catalogue.access import Level, level_of
from catalogue.models import Talk, TopicPage, TopicTerm, WebinarPage
from config.management.commands.seed import SIGN_IN
from home.models import EditorialPage, SiteSettings
from members.models import User
from tests import factories


def seed(*arguments):
    with TestCase.captureOnCommitCallbacks(execute=True):
        call_command("seed", *arguments)


@pytest.mark.django_db
def test_a_bare_site_has_lists_and_nothing_in_them():
    home = factories.site()
    seed("--bare")
    assert {page.title for page in Page.objects.child_of(home)} == {
        "Topics",
        "Congresses",
        "Webinars",
        "Collections",
    }
    assert not User.objects.exists()


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory):
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def seeded(django_db_setup, django_db_blocker, data_dir):
    """The site after one seed, made once for the tests below it, in a transaction that is thrown away."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "DATA_DIR", data_dir)
        patch.setattr(settings, "MEDIA_ROOT", data_dir / "media")
        patch.setattr(settings, "SEARCH_INDEX_DIR", data_dir / "index")
        # Translating asks which migration was the last; tests have none, and PostgreSQL minds.
        MigrationRecorder(connection).ensure_schema()
        with transaction.atomic():
            factories.site()
            seed()
            yield data_dir
            transaction.set_rollback(True)


@pytest.mark.django_db
def test_the_demonstration_is_whole_and_in_two_languages(seeded):
    assert Talk.objects.count() == 41
    assert WebinarPage.objects.count() == 10
    assert {page.locale.language_code for page in TopicPage.objects.live()} == {"en", "nl"}
    dutch = EditorialPage.objects.get(locale__language_code="nl", slug="va-ecmo")
    assert dutch.live
    assert dutch.title == "Mechanische circulatoire ondersteuning: VA-ECMO"


@pytest.mark.django_db
def test_the_dutch_front_page_leads_on_in_dutch(seeded):
    html = Client().get("/nl/").content.decode()
    assert "Nieuw hier?" in html
    assert 'href="/nl/partners/va-ecmo/"' in html


@pytest.mark.django_db
def test_terms_belong_to_the_default_language_s_topic_alone(seeded):
    assert {
        term.topic.locale.language_code for term in TopicTerm.objects.select_related("topic__locale")
    } == {"en"}


@pytest.mark.django_db
def test_every_page_says_that_it_is_invented(seeded):
    assert "invented" in SiteSettings.for_site(Site.objects.get(is_default_site=True)).demo_notice


@pytest.mark.django_db
def test_the_partner_page_opens(seeded):
    html = Client().get("/partners/va-ecmo/").content.decode()
    for text in ("Our joint commitment", "Weaning from VA-ECMO", "Open until", "Closed since", "DAILY-Q"):
        assert text in html


@pytest.mark.django_db
def test_passwords_are_each_site_s_own_and_only_its_owner_reads_them(seeded):
    path = seeded / SIGN_IN
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    for line in path.read_text().splitlines():
        email, _, password = line.split(": ", 1)[1].partition("  password: ")
        assert User.objects.get(email=email).check_password(password)


@pytest.mark.django_db
def test_the_three_accounts_may_do_what_their_names_say(seeded):
    level = {user.first_name: level_of(user) for user in User.objects.all()}
    assert level == {"Editor": Level.MEMBER, "Member": Level.MEMBER, "Guest": Level.ACCOUNT}
    editor = User.objects.get(first_name="Editor")
    assert editor.has_perm("catalogue.publish_talk")
    assert not editor.is_superuser


@pytest.mark.django_db
def test_a_second_seed_changes_nothing_and_keeps_what_editors_wrote(seeded, settings):
    settings.DATA_DIR, settings.SEARCH_INDEX_DIR = seeded, seeded / "index"
    about = EditorialPage.objects.get(slug="about")
    about.title = "About us"
    about.save()
    pages, passwords = Page.objects.count(), (seeded / SIGN_IN).read_text()
    seed()
    assert Page.objects.count() == pages
    assert EditorialPage.objects.get(slug="about").title == "About us"
    assert (seeded / SIGN_IN).read_text() == passwords


@pytest.mark.django_db
def test_production_settings_get_no_accounts(seeded, settings):
    settings.SESSION_COOKIE_SECURE, settings.SEARCH_INDEX_DIR = True, seeded / "index"
    User.objects.all().delete()
    seed()
    assert not User.objects.exists()
