"""No answer of a host, however odd, breaks an adapter: it is read, or refused with its place."""

import copy
import json
import random

import pytest

from catalogue.importers.adapters import ADAPTERS
from catalogue.importers.records import Record, Refused
from tests.shared import shared

ODD = [None, True, 0, -1, 1.5, 10**30, "", "x" * 600, "\ud800", "<script>alert(1)</script>", [], [[]], {}, [None],
       {"id": None}, "9999-99-99T99:99:99Z", "P999999999D", "javascript:alert(1)"]  # fmt: skip
CASES = [("youtube", "api/youtube"), ("vimeo", "api/vimeo"), ("feed", "feeds"), ("pretalx", "schedules"),
         ("zoom", "api/zoom")]  # fmt: skip


def paths(value, path=()):
    yield path
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from paths(inner, (*path, key))


def disturbed(value, chance: random.Random):
    """`value` with up to four parts replaced by something odd."""
    value = json.loads(json.dumps(value))
    for _ in range(chance.randint(1, 4)):
        path = chance.choice(list(paths(value))[1:] or [()])
        inner = value
        for key in path[:-1]:
            inner = inner[key]
        if path:
            inner[path[-1]] = copy.deepcopy(chance.choice(ODD))
    return value


def damaged(data: bytes, chance: random.Random) -> bytes:
    """`data` with some bytes cut away, doubled or replaced."""
    data = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at, length = chance.randrange(len(data) + 1), chance.randint(0, 40)
        data[at : at + length] = chance.choice(
            [b"", b"\0", b"<", b"&#0;", b"]]>", bytes(data[at : at + length]) * 2]
        )
    return bytes(data)


def check(arrivals, place: str):
    for one in arrivals:
        assert isinstance(one, Record | Refused)
        assert one.place.startswith(place)
        assert "<script" not in repr(one) or isinstance(one, Refused)


@pytest.mark.parametrize(("kind", "folder"), CASES)
def test_odd_values_and_damaged_bytes(kind, folder, tmp_path):
    chance = random.Random(20260514)
    files = [
        one for one in sorted(shared(folder).rglob("*.*")) if one.suffix in (".json", ".xml", ".rss", ".atom")
    ]
    files = [one for one in files if one.stat().st_size < 200_000]
    for number in range(150):
        file = chance.choice(files)
        data = file.read_bytes()
        if file.suffix == ".json":
            data = json.dumps(disturbed(json.loads(data), chance)).encode()
        if file.suffix != ".json" or number % 3 == 0:
            data = damaged(data, chance)
        path = tmp_path / f"odd{file.suffix}"
        path.write_bytes(data)
        try:
            check(ADAPTERS[kind].saved(path), path.name)
        except Exception as error:
            error.add_note(f"{file} in round {number}: {data[:2000]!r}")
            raise
