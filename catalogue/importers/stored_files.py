"""Files that come with a record: told apart by their contents, stored once."""

import hashlib
from pathlib import Path

from django.core.files import File
from django.core.files.storage import default_storage

from catalogue.media.types import AUDIO, VIDEO, suffix_of

from .door import Unsuitable

PLAYABLE = {**VIDEO, **AUDIO}


def told_apart(path: Path | None, kinds: dict[str, str], digest: str = "") -> dict | None:
    """What identifies the file at `path`: its `digest`, where that is not known yet made by reading it.

    Raises Unsuitable for an ending that is not one of `kinds`.
    """
    if path is None:
        return None
    if suffix_of(path.name) not in kinds:
        raise Unsuitable(
            f"{path.name[-60:]!r} is no file to be shown; it must end in one of {', '.join(sorted(kinds))}"
        )
    if digest:
        return {"digest": digest}
    try:
        with path.open("rb") as file:
            return {"digest": hashlib.file_digest(file, "sha256").hexdigest()}
    except OSError as error:
        raise Unsuitable(f"{path.name[-60:]!r} cannot be read: {error.strerror or error}") from error


def store(path: Path, folder: str, stem: str) -> str:
    """Put a copy into the storage; returns the name it has there."""
    with path.open("rb") as file:
        return default_storage.save(f"{folder}/{stem[:100]}{suffix_of(path.name)}", File(file))


def drop(name: str) -> None:
    default_storage.delete(name)
