"""The bare site: root, home page and the lists below it. What is there already is left as it is."""

from django.utils import timezone
from wagtail.models import Locale, Page, Site

from catalogue.models import CollectionsPage, CongressesPage, TopicsPage, WebinarsPage
from home.models import HomePage

LISTS = [
    (TopicsPage, "Topics", "Subjects from broad to narrow, each with all that was said about it."),
    (CongressesPage, "Congresses", "Programmes by day, room and time, with the recordings."),
    (WebinarsPage, "Webinars", "What is coming up, and what can be watched on demand."),
    (CollectionsPage, "Collections", "Chosen by hand, in an order that makes sense, with the reason why."),
]


def plant() -> HomePage:
    """The home page of the default language, with a list of each kind below it."""
    home = HomePage.objects.filter(locale=Locale.get_default()).first() or build_home()
    for page_class, title, introduction in LISTS:
        if not page_class.objects.exists():
            add_below(home, page_class(title=title, introduction=introduction, show_in_menus=True))
    return home


def build_home() -> HomePage:
    root = Page.get_first_root_node()
    root.get_children().delete()  # Wagtail's own welcome page
    home = Page.objects.get(pk=root.pk).add_child(
        instance=HomePage(
            title="What was said, found again",
            slug="home",
            introduction="Congress sessions and webinars, by topic, searchable to the second.",
            locale=Locale.get_default(),
        )
    )
    defaults = {"hostname": "localhost", "root_page": home, "site_name": "Rounds"}
    Site.objects.update_or_create(is_default_site=True, defaults=defaults)
    return home


def add_below(parent: Page, page: Page) -> Page:
    """Publish `page` below `parent`, with the revision that an editor starts from."""
    page.locale = parent.locale
    page.first_published_at = page.last_published_at = timezone.now()
    Page.objects.get(pk=parent.pk).add_child(instance=page)
    page.save_revision(changed=False)
    return page
