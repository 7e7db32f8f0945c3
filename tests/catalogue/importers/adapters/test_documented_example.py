"""The adapter that docs/adapters.md shows does what it says there."""

import re
import sys
from importlib.machinery import ModuleSpec
from importlib.util import module_from_spec
from pathlib import Path

from catalogue.importers.records import RecordingRecord, Refused, WebinarRecord
from tests.catalogue.importers.hosts import as_json

DOCUMENTATION = (Path(__file__).parents[4] / "docs" / "adapters.md").read_text(encoding="utf-8")


def lectern():
    [code] = re.findall(r"```python\n(.*?)```", DOCUMENTATION, re.S)
    assert len([line for line in code.splitlines() if line.strip()]) <= 50
    module = module_from_spec(ModuleSpec("catalogue.importers.adapters.lectern", None))
    sys.modules[module.__name__] = module
    try:
        exec(compile(code, "docs/adapters.md", "exec"), module.__dict__)
    finally:
        del sys.modules[module.__name__]
    return module.Lectern()


def test_the_documented_adapter_lists_what_its_host_has(host):
    def lectures(asked):
        assert asked.headers["authorization"] == "Bearer t0ken"
        number = int(asked.query["page"])
        one = {
            "id": number,
            "title": f"Lecture {number}",
            "url": "https://x.example/1.m3u8",
            "held": "2026-05-14",
        }
        return as_json({"lectures": [one, {"id": 9}], "more": number < 3})

    host.answer("/api/lectures", lectures)
    settings = {"address": host.url, "token": "t0ken"}
    pages = list(lectern().listing(settings))
    assert [[type(one) for one in page.items] for page in pages] == [
        [WebinarRecord, RecordingRecord, Refused]
    ] * 3
    assert [(page.next_position, page.complete) for page in pages][1:] == [({"page": 3}, False), ({}, True)]
    assert list(lectern().listing(settings, {"page": 2})) == pages[1:]
    assert lectern().test(settings).startswith("1 webinar, 1 recording; 1 refused")
