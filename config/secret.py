"""The key of one machine that nobody has given one: made once, kept beside the data."""

import os
import secrets
from pathlib import Path


def kept_secret(path: Path) -> str:
    """The key in the file, made on first use; one for this process alone where nothing can be written."""
    try:
        return path.read_text() if path.exists() else keep(secrets.token_urlsafe(50), path)
    except OSError:
        return secrets.token_urlsafe(50)


def keep(key: str, path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.touch(mode=0o600)
    draft.write_text(key)
    try:
        os.link(draft, path)  # whole or not at all: of two that begin together, both use the first one's
    except FileExistsError:
        key = path.read_text()
    finally:
        draft.unlink()
    return key
