"""What was made of the files of recordings, as pages and media addresses know it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import F

from catalogue.models import MediaJob, Recording

Task = MediaJob.Task


@dataclass(frozen=True)
class Made:
    """Folders in the storage, "" for what there is not."""

    poster: str = ""
    storyboard: str = ""
    audio: str = ""
    stream: str = ""


NOTHING = Made()


def made_of(recordings: Iterable[Recording]) -> dict[int, Made]:
    """What there is of each of these, or of the whole of which it is a part, by its own key: one query for all.

    Only of the file that the recording has now.
    """
    sources = {one.pk: one.source.pk for one in recordings}
    jobs = MediaJob.objects.filter(
        media__recording__in=set(sources.values()),
        media__recording__kind=Recording.Kind.FILE,
        media__recording__file=F("media__name"),
    )
    found: dict[int, dict[str, str]] = {}
    for pk, task, folder in jobs.exclude(folder="").values_list("media__recording", "task", "folder"):
        found.setdefault(pk, {})[task] = folder
    return {pk: _made(found[source]) for pk, source in sources.items() if source in found}


def _made(folders: dict[str, str]) -> Made:
    stream = folders.get(Task.LADDER) or folders.get(Task.STREAM, "")
    names = (Task.POSTER, Task.STORYBOARD, Task.AUDIO)
    return Made(stream=stream, **{name: folders.get(name, "") for name in names})
