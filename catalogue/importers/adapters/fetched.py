"""Where files wait that were fetched from elsewhere, until they are in the storage."""

import shutil
import time
from pathlib import Path

from django.conf import settings

# What was fetched waits for an approval; after so long it would be fetched again.
KEPT_DAYS = 30


class NotYet(Exception):
    """A part of a large file is here; whoever asks again goes on with the rest."""


def spool() -> Path:
    return Path(settings.DATA_DIR) / "imports" / "fetched"


def forget_old() -> None:
    oldest = time.time() - KEPT_DAYS * 86_400
    for one in spool().glob("*") if spool().is_dir() else ():
        if one.stat().st_mtime < oldest:
            shutil.rmtree(one) if one.is_dir() else one.unlink(missing_ok=True)
