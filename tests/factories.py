"""One plain builder per model. A test starts with `site()`: a built root page, locales and home page."""

import datetime
from itertools import count

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone
from django.utils.text import slugify
from wagtail.models import Locale, Page, Site

from catalogue.models import (
    Appearance,
    CaptionTrack,
    CollectionItem,
    CollectionPage,
    CollectionsPage,
    CongressesPage,
    CongressPage,
    MediaFile,
    MediaJob,
    Person,
    Recording,
    SessionPage,
    Talk,
    TopicPage,
    TopicsPage,
    TopicTerm,
    TranscriptCue,
    WebinarPage,
    WebinarsPage,
)
from home.models import EditorialPage, HomePage
from members.models import Membership, User

_number = count(1)


def site() -> HomePage:
    """The English home page of the default site, built with its root and locales where they are missing."""
    home = HomePage.objects.filter(depth=2, locale__language_code="en").first()
    if home:
        return home
    english, _ = Locale.objects.get_or_create(language_code="en")
    Locale.objects.get_or_create(language_code="nl")
    root = Page.objects.filter(depth=1).first() or Page.add_root(
        instance=Page(title="Root", slug="root", locale=english)
    )
    for page in root.get_children():
        page.delete()
    root = Page.objects.get(pk=root.pk)
    home = root.add_child(instance=HomePage(title="Rounds", slug="home", locale=english))
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "root_page": home, "site_name": "Rounds"}
    )
    return home


def _below(parent, page_class, title, fields):
    fields.setdefault("slug", f"{slugify(title)[:200]}-{next(_number)}")
    parent = Page.objects.get(pk=parent.pk)
    return parent.add_child(instance=page_class(title=title, **fields))


def _list_page(page_class, title):
    return page_class.objects.first() or _below(site(), page_class, title, {"slug": slugify(title)})


def congress(title="Congress of Extracorporeal Support", **fields) -> CongressPage:
    fields.setdefault("starts_on", datetime.date(2024, 5, 2))
    fields.setdefault("ends_on", datetime.date(2024, 5, 4))
    fields.setdefault("time_zone", "Europe/Amsterdam")
    return _below(_list_page(CongressesPage, "Congresses"), CongressPage, title, fields)


def session(title="Weaning", congress_page=None, **fields) -> SessionPage:
    return _below(congress_page or congress(), SessionPage, title, fields)


def webinar(title="Echo in ECMO", **fields) -> WebinarPage:
    return _below(_list_page(WebinarsPage, "Webinars"), WebinarPage, title, fields)


def topic(title="ECPR", broader=None, terms=(), **fields) -> TopicPage:
    page = _below(broader or _list_page(TopicsPage, "Topics"), TopicPage, title, fields)
    for text in terms:
        TopicTerm.objects.create(topic=page, text=text)
    return page


def collection(title="Start here", items=(), **fields) -> CollectionPage:
    page = _below(_list_page(CollectionsPage, "Collections"), CollectionPage, title, fields)
    for order, item in enumerate(items):
        kind = {Talk: "talk", SessionPage: "session", WebinarPage: "webinar"}[type(item)]
        CollectionItem.objects.create(collection=page, sort_order=order, **{kind: item})
    return page


def editorial(title="About us", **fields) -> EditorialPage:
    return _below(site(), EditorialPage, title, fields)


def talk(title="Venting the left ventricle", page=None, topics=(), speakers=(), **fields) -> Talk:
    fields.setdefault("slug", f"{slugify(title)[:200]}-{next(_number)}")
    talk = Talk.objects.create(title=title, page=page or session(), **fields)
    if topics:
        talk.topics.set(topics)
        talk.save()
    for order, speaker in enumerate(speakers):
        appearance(person=speaker, talk=talk, sort_order=order)
    return talk


def person(name="Ada Vermeer", **fields) -> Person:
    fields.setdefault("slug", f"{slugify(name)}-{next(_number)}")
    return Person.objects.create(name=name, **fields)


def appearance(person, **fields) -> Appearance:
    return Appearance.objects.create(person=person, **fields)


def recording(of=None, **fields) -> Recording:
    of = of or talk()
    fields[{Talk: "talk", SessionPage: "session", WebinarPage: "webinar"}[type(of)]] = of
    if not fields.get("part_of") and not fields.get("file"):
        fields.setdefault("kind", Recording.Kind.YOUTUBE)
        fields.setdefault("address", "aqz-KE-bpKQ")
    return Recording.objects.create(**fields)


def captions(recording, lines=((12_000, "the left ventricle distends"),), **fields) -> CaptionTrack:
    """A track whose cues are (start in ms, text), each up to the next or 4 s long."""
    fields.setdefault("language", "en")
    track = CaptionTrack.objects.create(recording=recording, **fields)
    ends = [start for start, _ in lines[1:]] + [lines[-1][0] + 4_000] if lines else []
    TranscriptCue.objects.bulk_create(
        TranscriptCue(track=track, start_ms=start, end_ms=end, text=text)
        for (start, text), end in zip(lines, ends, strict=True)
    )
    return track


def made(recording, **files) -> MediaFile:
    """As if media jobs had made this of the recording's file: by task, the contents of each file by its name."""
    media, _ = MediaFile.objects.get_or_create(recording=recording, defaults={"name": recording.file.name})
    for task, contents in files.items():
        folder = f"made/{media.pk}/{task}-{next(_number)}"
        for name, content in contents.items():
            default_storage.save(f"{folder}/{name}", ContentFile(content))
        MediaJob.objects.create(media=media, task=task, state="done", folder=folder)
    return media


def user(email=None, **fields) -> User:
    return User.objects.create_user(
        email or f"person{next(_number)}@example.org", "a long password", **fields
    )


def member(**fields) -> User:
    someone = user(**fields)
    Membership.objects.create(user=someone, valid_from=timezone.localdate() - datetime.timedelta(days=1))
    return someone


def editor(**fields) -> User:
    return user(is_superuser=True, is_staff=True, **fields)
