"""Files on their way: a local copy of what is stored, a folder to make things in, and the storage's folders.

What is made lies in the storage under made/<file>/<task>-<token>/. It is written whole into a new folder before any
row names that; a folder that no row names is thrown away.
"""

import errno
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from botocore.exceptions import BotoCoreError, ClientError
from django.conf import settings
from django.core.files import File
from django.core.files.storage import Storage, default_storage

from catalogue.holders import machine
from catalogue.models import MediaFile, MediaJob

from .commands import MEGABYTE
from .probing import Reason, Refused

LARGEST = 20 * 1024 * MEGABYTE
# Left free for everything else that lives on this disk, the database first of all.
RESERVE = 512 * MEGABYTE
AWAY = (BotoCoreError, ClientError)
# Heals when somebody makes room: no fault of the file's.
NO_ROOM = (errno.ENOSPC, errno.EDQUOT)
MADE = "made"


class StorageAway(Exception):
    """The storage does not answer; it may later."""


@contextmanager
def workroom() -> Iterator[Path]:
    """An empty folder for the one job of this machine; what a killed worker left in it goes first."""
    room = Path(settings.DATA_DIR, "making", machine())
    shutil.rmtree(room, ignore_errors=True)
    room.mkdir(parents=True)
    try:
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)


def refuse_full_disk(room: Path, needed: int) -> None:
    if shutil.disk_usage(room).free < needed + RESERVE:
        raise Refused(Reason.NO_ROOM)


def local(media: MediaFile, room: Path, tick: Callable[[], None]) -> Path:
    """The file's path on this machine; fetched into `room` from a storage that has none."""
    storage = default_storage
    try:
        path = Path(storage.path(media.name))
    except NotImplementedError:
        return _fetched(storage, media, room / "fetched", tick)
    if not path.is_file():
        raise Refused(Reason.MISSING)
    if path.stat().st_size > LARGEST:
        raise Refused(Reason.TOO_BIG)
    return path


def _fetched(storage: Storage, media: MediaFile, path: Path, tick: Callable[[], None]) -> Path:
    try:
        size = storage.size(media.name)
        if size > LARGEST:
            raise Refused(Reason.TOO_BIG)
        refuse_full_disk(path.parent, size)
        with storage.open(media.name) as stored, path.open("wb") as file:
            while some := stored.read(MEGABYTE):
                file.write(some)
                tick()
    except FileNotFoundError as error:
        raise Refused(Reason.MISSING) from error
    except ClientError as error:
        if error.response.get("Error", {}).get("Code") in ("404", "NoSuchKey"):
            raise Refused(Reason.MISSING) from error
        raise StorageAway from error
    except BotoCoreError as error:
        raise StorageAway from error
    return path


class Moved(File):
    """A file of ours that a storage on this disk takes by its name, instead of copying it."""

    def temporary_file_path(self) -> str:
        return self.name


def put(job: MediaJob, folder: Path, tick: Callable[[], None]) -> str:
    """Store all files of `folder`; the name of their new folder in the storage."""
    name = f"{_home(job.media)}/{job.task}-{secrets.token_hex(6)}"
    try:
        for path in sorted(folder.iterdir()):
            with path.open("rb") as file:
                default_storage.save(f"{name}/{path.name}", Moved(file, name=str(path)))
            tick()
    except AWAY as error:
        raise StorageAway from error
    return name


def throw_away(folder: str) -> None:
    """Delete a folder that lies in the storage, with all in it."""
    try:
        folders, files = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    for name in files:
        default_storage.delete(f"{folder}/{name}")
    for name in folders:
        throw_away(f"{folder}/{name}")
    try:
        default_storage.delete(folder)  # on a disk the folder itself; elsewhere there are none
    except (OSError, ClientError):
        return


def forget(media: MediaFile) -> None:
    """All that was made of a file."""
    throw_away(_home(media))


def tidy(job: MediaJob) -> None:
    """What an earlier attempt at this job stored, and no row names."""
    try:
        folders, _ = default_storage.listdir(_home(job.media))
    except FileNotFoundError:
        return
    for name in folders:
        folder = f"{_home(job.media)}/{name}"
        if name.startswith(f"{job.task}-") and folder != job.folder:
            throw_away(folder)


def _home(media: MediaFile) -> str:
    return f"{MADE}/{media.pk}"
