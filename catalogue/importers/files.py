"""Reading what stands in files and folders, with words for what is wrong with them."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from .door import Unsuitable

LONGEST_LINE = 32 * 1024 * 1024
LARGEST_FILE = 512 * 1024 * 1024


class UnreadableSource(Exception):
    """The path as a whole cannot be read: missing, not allowed, or not of the kind asked for."""


def existing(path: Path) -> Path:
    """`path`, where something can be read there. Raises UnreadableSource."""
    try:
        if not path.exists():
            raise UnreadableSource(f"there is nothing at {path}")
        if path.is_file():
            with path.open("rb"):
                pass
        else:
            next(path.iterdir(), None)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UnreadableSource(f"{path} cannot be read: {reason}") from error
    return path


def files_below(folder: Path, pattern: str) -> list[Path]:
    """The files of a folder that a glob fits, in order of their paths; those to which a link leads out left out."""
    inside = folder.resolve()
    return sorted(
        one for one in folder.glob(pattern) if one.is_file() and one.resolve().is_relative_to(inside)
    )


def file_bytes(path: Path) -> bytes:
    """What stands in a file. Raises Unsuitable."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise Unsuitable(f"the file has more than {LARGEST_FILE // 1024**2} MB")
        return path.read_bytes()
    except OSError as error:
        raise Unsuitable(f"the file cannot be read: {error.strerror or error}") from error


def parse_json(data: bytes | str) -> object:
    """A JSON value, from UTF-8 or a marked UTF-16. Raises Unsuitable with line and column."""
    try:
        return json.loads(data, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise Unsuitable(f"broken JSON at line {error.lineno}, column {error.colno}: {error.msg}") from error
    except UnicodeDecodeError as error:
        raise Unsuitable(
            f"it is not UTF-8 (byte 0x{error.object[error.start]:02X} at {error.start}); save it as UTF-8"
        ) from error
    except RecursionError as error:
        raise Unsuitable("the JSON is nested too deeply") from error
    except ValueError as error:
        raise Unsuitable(f"broken JSON: {str(error)[:120]}") from error


def _no_number(name: str):
    raise ValueError(f"{name} is no number")


def json_lines(path: Path) -> Iterator[tuple[int, object | Unsuitable]]:
    """(line number, value or what is wrong) of every line that is not empty. Raises Unsuitable."""
    return ((number, json_line(line)) for number, line in written_lines(path))


def written_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """(line number, line) of every line that is not empty. Raises Unsuitable."""
    try:
        with path.open("rb") as file:
            number = 0
            while line := file.readline(LONGEST_LINE + 1):
                number += 1
                if number == 1 and line[:2] in (b"\xff\xfe", b"\xfe\xff"):
                    raise Unsuitable("the file is UTF-16; save it as UTF-8")
                if len(line) > LONGEST_LINE:
                    raise Unsuitable(f"line {number} has more than {LONGEST_LINE // 1024**2} MB")
                if line.strip(b" \t\r\n\xef\xbb\xbf"):
                    yield number, line
    except OSError as error:
        raise Unsuitable(f"the file cannot be read: {error.strerror or error}") from error


def json_line(line: bytes) -> object | Unsuitable:
    """The value that stands on one line, or what is wrong with it."""
    try:
        return parse_json(line.rstrip(b"\r\n"))  # else what is missing at its end is missing on the next line
    except Unsuitable as error:
        return Unsuitable(re.sub(r"at line \d+, column", "at column", str(error)))
