"""Which files of this machine a source set up by an editor may read: those below IMPORT_FOLDERS."""

import os
from pathlib import Path

from django.conf import settings

from .protocol import WrongSetting


def allowed_path(name: str, where: str) -> Path:
    """The real path of `where`, the setting called `name`, where it exists below one of IMPORT_FOLDERS.

    Links are followed first, so that none leads out. Raises WrongSetting.
    """
    roots = [Path(root).resolve() for root in settings.IMPORT_FOLDERS]
    if not roots:
        raise WrongSetting(name, "no folder of this machine may be read; name them in IMPORT_FOLDERS")
    try:
        path = (roots[0] / where).resolve()
        is_there = is_inside(path, roots) and path.exists()
    except (OSError, ValueError, RuntimeError) as error:
        raise WrongSetting(name, f"{where[:100]!a} is no path") from error
    if not is_inside(path, roots):
        raise WrongSetting(name, f"{where[:100]!r} lies outside the folders that IMPORT_FOLDERS names")
    if not is_there:
        raise WrongSetting(name, f"there is nothing at {where[:100]!r}")
    return path


def readable_path(name: str, where: str) -> Path:
    """The real path of `where`: an uploaded file's or an operator's, or one below IMPORT_FOLDERS.

    What an editor may name is checked by `allowed_path` where it is typed; here, that no link leads out of
    the folders since. Raises WrongSetting.
    """
    given, roots = Path(where), [Path(root).absolute() for root in settings.IMPORT_FOLDERS]
    if not given.is_absolute() or is_inside(Path(os.path.normpath(given)), roots):
        return allowed_path(name, where)
    try:
        path = given.resolve(strict=True)
    except (OSError, ValueError, RuntimeError) as error:
        raise WrongSetting(name, f"there is nothing at {where[:100]!a}") from error
    return path


def is_inside(path: Path, roots: list[Path]) -> bool:
    return any(path.is_relative_to(root) for root in roots)
