"""Trying a source out: what a first look finds, or the sentence that says what is in the way."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from catalogue.importers.adapters import ADAPTERS, WrongSetting
from catalogue.importers.failures import Failure
from catalogue.importers.files import UnreadableSource
from catalogue.importers.source_settings import here

from .said import said


@dataclass(frozen=True)
class Answer:
    """What to say; `tables` is how tables are understood, where the kind reads tables."""

    is_well: bool
    said: str
    tables: tuple = ()


def tried(kind: str, settings: dict[str, object]) -> Answer:
    """What the adapter's own test says of these settings."""
    adapter = ADAPTERS[kind]
    try:
        found = str(adapter.test(settings))
        return Answer(
            True, said(found), tuple(adapter.preview(settings)) if hasattr(adapter, "preview") else ()
        )
    except (Failure, WrongSetting, UnreadableSource) as error:
        return Answer(False, said(str(error)))


def tried_form(form) -> Answer:
    """The same for a valid form, nothing of which is stored; a file just chosen is looked into, too."""
    with _file_of(form) as path:
        told = {**form.given, **form.secrets, **({"path": str(path)} if path else {})}
        return tried(form.instance.kind, told)


@contextmanager
def _file_of(form) -> Iterator[Path | None]:
    if upload := form.cleaned_data.get("upload"):
        with tempfile.TemporaryDirectory(prefix="rounds-test-") as folder:
            path = Path(folder) / Path(upload.name).name
            with path.open("wb") as file:
                for chunk in upload.chunks():
                    file.write(chunk)
            yield path
    elif form.instance.file and not form.given.get("path"):
        with here(form.instance.file) as path:
            yield path
    else:
        yield None
