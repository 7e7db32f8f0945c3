"""What a talk still lacks: a recording, captions, a topic."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from catalogue.models import CaptionTrack, Recording, Talk


def with_recording() -> Exists:
    """The condition for a talk with a published recording."""
    return Exists(Recording.objects.filter(talk=OuterRef("pk"), live=True).order_by())


def with_captions() -> Q:
    """The condition for a talk with published captions, of its recording or of the whole it is a span of."""
    tracks = CaptionTrack.objects.filter(live=True).order_by()
    own = Exists(tracks.filter(recording__talk=OuterRef("pk")))
    of_the_whole = Exists(tracks.filter(recording__parts__talk=OuterRef("pk")))
    return Q(own) | Q(of_the_whole)


def with_topic() -> Exists:
    return Exists(Talk.topics.through.objects.filter(talk=OuterRef("pk")))


def published() -> QuerySet:
    return Talk.objects.filter(live=True).order_by()


def lacks_recording() -> Q:
    """The condition for a talk without one, save where the speaker does not want one."""
    return Q(~with_recording(), do_not_record=False)


def lacks_captions() -> Q:
    """The condition for a talk with a recording on which nobody can read what is said."""
    return Q(with_recording(), ~with_captions(), do_not_record=False)


def lacks_topic() -> Q:
    return Q(~with_topic())


# What may be missing: its name in addresses, and the condition for a talk that lacks it.
LACKS = {"recording": lacks_recording, "topic": lacks_topic, "captions": lacks_captions}


def lacks_anything() -> Q:
    return lacks_recording() | lacks_topic() | lacks_captions()


def watchable_facts(talks) -> tuple[set[int], set[int]]:
    """(talks with a recording, talks with captions) among these, as primary keys: two queries a thousand."""
    pks = [talk.pk for talk in talks]
    recorded, captioned = set(), set()
    for at in range(0, len(pks), 1000):
        some = Talk.objects.filter(pk__in=pks[at : at + 1000]).order_by()
        recorded.update(some.filter(with_recording()).values_list("pk", flat=True))
        captioned.update(some.filter(with_captions()).values_list("pk", flat=True))
    return recorded, captioned
