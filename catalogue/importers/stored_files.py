"""Files that come with a record: told apart by their contents, stored once."""

import hashlib
import os
from pathlib import Path
from typing import BinaryIO

from django.core.files import File
from django.core.files.storage import default_storage

from catalogue.media.types import AUDIO, VIDEO, suffix_of

from .door import Unsuitable

PLAYABLE = {**VIDEO, **AUDIO}
DOCUMENTS = {".pdf": "application/pdf"}
LARGEST_DOCUMENT = 256 * 1024**2
# A PDF may begin with something else, but not for long; readers look as far.
_BEGINNING = 1024


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
            if kinds is DOCUMENTS:
                check_document(file, path.name)
            return {"digest": hashlib.file_digest(file, "sha256").hexdigest()}
    except OSError as error:
        raise Unsuitable(f"{path.name[-60:]!r} cannot be read: {error.strerror or error}") from error


def check_document(file: BinaryIO, name: str) -> None:
    """Whether it is a PDF by its first bytes, and of a size that people open. Raises Unsuitable."""
    size = file.seek(0, os.SEEK_END)
    if size > LARGEST_DOCUMENT:
        raise Unsuitable(f"{name[-60:]!r} has more than {LARGEST_DOCUMENT // 1024**2} MB")
    if not begins_as_pdf(file):
        raise Unsuitable(f"{name[-60:]!r} is no PDF, though its name says so")


def begins_as_pdf(file: BinaryIO) -> bool:
    """Whether a reader of PDFs would open it; `file` stands at its start afterwards."""
    file.seek(0)
    beginning = file.read(_BEGINNING)
    file.seek(0)
    return b"%PDF-" in beginning


def store(path: Path, folder: str, stem: str) -> str:
    """Put a copy into the storage; returns the name it has there."""
    with path.open("rb") as file:
        return default_storage.save(f"{folder}/{stem[:100]}{suffix_of(path.name)}", File(file))


def drop(name: str) -> None:
    default_storage.delete(name)
