"""Where the real inputs lie that are not ours to commit: beside the repository."""

from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "data"


def shared(path: str) -> Path:
    """The file or folder `path` of the shared data; skips the test where it is missing."""
    found = FOLDER / path
    if not found.exists():
        pytest.skip(f"the shared data are not beside this repository: {path}")
    return found
