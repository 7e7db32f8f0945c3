"""Announces what changes row by row: the receivers on Django's and Wagtail's signals.

Every receiver runs inside the transaction of the change where there is one. What hangs below a page is
announced with it; a page without an entry of its own (home, lists) only when it appears or disappears.
"""

from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import post_page_move

from catalogue import announce as of
from catalogue import models
from catalogue.announce import announce, terms_changed

# Whose rows are announced, and how their keys are found.
KEYS_OF = {
    Page: of.keys_of_pages,
    PageViewRestriction: of.keys_of_restrictions,
    models.Talk: of.keys_of_talks,
    models.Person: of.keys_of_people,
    models.Appearance: of.keys_of_appearances,
    models.Recording: of.keys_of_recordings,
    models.CaptionTrack: of.keys_of_tracks,
    models.TopicTerm: of.keys_of_terms,
}
# These may be moved from one thing to another: the one they leave is announced, too.
MOVABLE = (models.Appearance, models.Recording, models.CaptionTrack, models.TopicTerm, PageViewRestriction)
WITH_ENTRY = (
    models.CongressPage,
    models.SessionPage,
    models.WebinarPage,
    models.TopicPage,
    models.CollectionPage,
)
TAGGED = (models.CongressPage, models.SessionPage, models.WebinarPage, models.Talk)
# A save of these alone is a draft's: what is public stays as it is.
DRAFT_FIELDS = {
    "latest_revision",
    "latest_revision_created_at",
    "draft_title",
    "has_unpublished_changes",
    "locked",
    "locked_at",
    "locked_by",
}


def before_save(sender, instance, raw=False, update_fields=None, **kwargs):
    if raw or instance._state.adding or instance.pk is None:
        return
    if isinstance(instance, MOVABLE):
        announce(_keys_of(instance))
    elif _is_only_a_container(instance):
        instance._was_live = Page.objects.filter(pk=instance.pk, live=True).exists()


def after_save(sender, instance, created=False, raw=False, update_fields=None, **kwargs):
    if raw or not _is_findable(instance) or _is_draft(instance, created, update_fields):
        return
    if _is_only_a_container(instance) and getattr(instance, "_was_live", instance.live) == instance.live:
        return
    if created and isinstance(instance, Page):
        announce(_own_key(type(instance), [instance.pk]))  # Nothing can hang below it yet.
    else:
        announce(_keys_of(instance))
    if isinstance(instance, models.TopicPage | models.TopicTerm):
        terms_changed.send(sender="catalogue")


def before_delete(sender, instance, origin=None, **kwargs):
    """Announces all that `origin`, the object or queryset being deleted, takes with it, once."""
    if not _is_findable(instance):
        return
    origin = origin if _is_findable(origin) else instance
    if getattr(origin, "_is_announced", False):
        return
    origin._is_announced = True
    announce(_keys_of(origin))


def after_delete(sender, instance, **kwargs):
    if isinstance(instance, models.TopicPage | models.TopicTerm):
        terms_changed.send(sender="catalogue")


def after_move(sender, instance, **kwargs):
    announce(of.keys_of_pages([instance]))


def after_tagging(sender, instance, action, reverse, pk_set, **kwargs):
    """Topics or keywords put on or taken off; from their side, `pk_set` are the tagged."""
    if not action.startswith("post_"):
        return
    if not reverse:
        announce(_own_key(type(instance), [instance.pk]))
    elif pk_set:
        tagged = next(m for m in TAGGED if sender in (m.topics.through, m.keywords.through))
        announce(_own_key(tagged, pk_set))


def connect() -> None:
    """Called once, when the app is ready."""
    pre_save.connect(before_save, dispatch_uid="catalogue.before_save")
    post_save.connect(after_save, dispatch_uid="catalogue.after_save")
    post_page_move.connect(after_move, dispatch_uid="catalogue.after_move")
    for model in _deletable():
        pre_delete.connect(before_delete, sender=model, dispatch_uid=f"catalogue.before_delete.{model}")
        post_delete.connect(after_delete, sender=model, dispatch_uid=f"catalogue.after_delete.{model}")
    for model in TAGGED:
        for through in (model.topics.through, model.keywords.through):
            m2m_changed.connect(after_tagging, sender=through, dispatch_uid=f"catalogue.tagging.{through}")


def _deletable():
    """By sender: a receiver for every model would have Django load each row that it deletes, cues too."""
    return *KEYS_OF, *WITH_ENTRY


def _model_of(thing):
    return thing.model if hasattr(thing, "model") and hasattr(thing, "query") else type(thing)


def _is_findable(thing) -> bool:
    return thing is not None and issubclass(_model_of(thing), tuple(KEYS_OF))


def _keys_of(thing) -> set[str]:
    find = next(find for model, find in KEYS_OF.items() if issubclass(_model_of(thing), model))
    return find(thing if hasattr(thing, "query") else [thing.pk])


def _is_only_a_container(instance) -> bool:
    return isinstance(instance, Page) and not isinstance(instance.specific_deferred, WITH_ENTRY)


def _own_key(model, pks) -> set[str]:
    kind = "talk" if model is models.Talk else model.__name__.removesuffix("Page").lower()
    return {f"{kind}:{pk}" for pk in pks}


def _is_draft(instance, created, update_fields) -> bool:
    if update_fields is not None and set(update_fields) <= DRAFT_FIELDS:
        return True
    return created and isinstance(instance, Page | models.Talk) and not instance.live
