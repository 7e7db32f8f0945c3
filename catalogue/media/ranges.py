"""Byte ranges of HTTP. Source: RFC 9110, section 14."""

import re

_SINGLE = re.compile(r"bytes=[ \t]*(?:([0-9]+)-([0-9]*)|-([0-9]+))[ \t]*", re.IGNORECASE)


class Unsatisfiable(Exception):
    """The range lies wholly outside the file."""


def parse_range(header: str, size: int) -> tuple[int, int] | None:
    """First and last byte (both included) that a Range header asks of a file of `size` bytes.

    None where the whole file is the answer: no header, another unit, a malformed one, or several ranges,
    which nobody who watches a video asks for. Raises Unsatisfiable for a range outside the file.
    """
    match = _SINGLE.fullmatch(header.strip())
    if match is None:
        return None
    first, last, suffix = match.groups()
    if suffix is not None:
        return _clipped(max(0, size - _number(suffix)), size - 1, size)
    if last and _number(last) < _number(first):
        return None
    return _clipped(_number(first), min(_number(last), size - 1) if last else size - 1, size)


def _clipped(first: int, last: int, size: int) -> tuple[int, int]:
    if first >= size or last < first:
        raise Unsatisfiable
    return first, last


def _number(digits: str) -> int:
    # More digits than any file has bytes; int() would refuse thousands of them.
    return int(digits[:20])
