"""Our interchange: what the schema says, the reader does, and the documentation tells."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from catalogue.importers.interchange import read_line
from catalogue.importers.interchange_fields import READERS
from catalogue.importers.interchange_schema import kinds, schema
from catalogue.importers.records import Refused
from catalogue.importers.schema_check import accepting

DOCUMENTATION = (Path(__file__).parents[3] / "docs" / "interchange.md").read_text(encoding="utf-8")


def test_the_schema_is_a_schema_and_every_kind_has_a_reader():
    Draft202012Validator.check_schema(schema())
    assert set(kinds()) == set(READERS)


def test_every_kind_and_field_is_documented():
    for kind in kinds():
        assert f"| `{kind}` |" in DOCUMENTATION
        for field in schema()["$defs"][kind]["properties"]:
            assert re.search(rf"\b{field}\b", DOCUMENTATION), f"{kind}.{field}"


def test_the_documented_lines_are_read(tmp_path):
    (tmp_path / "t1.mp4").write_bytes(b"x")
    (tmp_path / "t1.en.vtt").write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nHello.\n")
    lines = re.search(r"```json\n(.*?)```", DOCUMENTATION, re.S)[1].strip().split("\n")
    records = [read_line(json.loads(line), f"x.jsonl:{n}", tmp_path) for n, line in enumerate(lines, 1)]
    assert [type(record).__name__ for record in records] == [
        "CongressRecord",
        "SessionRecord",
        "TalkRecord",
        "RecordingRecord",
        "CaptionsRecord",
    ]


FIELDS = sorted({name for kind in kinds() for name in schema()["$defs"][kind]["properties"]} - {"kind", "id"})
VALUES = st.recursive(
    st.sampled_from([None, True, 0, 1, -1, 2.5, 10**9, "", "x", "open", "human", "speaker", "en"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from([*FIELDS, "name", "role", "text", "code", "scheme"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)


@given(st.sampled_from(kinds()), st.dictionaries(st.sampled_from(FIELDS), VALUES, max_size=6))
def test_the_fast_check_and_the_schema_agree(kind, fields):
    line = {"kind": kind, "id": "x", **fields}
    definitions = schema()["$defs"]
    slow = Draft202012Validator({"$ref": f"#/$defs/{kind}", "$defs": definitions})
    assert accepting(definitions[kind], definitions)(line) == slow.is_valid(line)


@given(VALUES, st.dictionaries(st.text(max_size=5) | st.sampled_from(FIELDS), VALUES, max_size=6))
def test_no_line_whatever_breaks_the_reader(kind, fields):
    for value in (kind, {"id": "x", **fields}, *({"kind": one, "id": "x", **fields} for one in kinds())):
        read = read_line(value, "x.jsonl:1", Path("nowhere"))
        assert not isinstance(read, Refused) or read.reason


def test_a_line_nested_too_deeply_is_refused():
    value = "x"
    for _ in range(700):
        value = [value]
    read = read_line(
        {"kind": "talk", "id": "x", "congress": "c", "title": "t", "keywords": value}, "x:1", Path()
    )
    assert isinstance(read, Refused)


@pytest.mark.parametrize(
    ("fields", "duration"),
    [
        ({"duration": 90}, 90),
        ({"starts_at": "2026-05-14T09:00:00+02:00", "ends_at": "2026-05-14T07:15:00Z"}, 900),
        ({"starts_at": "2026-05-14 9:00:00 +0200", "ends_at": "2026-05-14T09:10:00+02:00"}, 600),
        ({"ends_at": "2026-05-14T07:15:00Z"}, None),
    ],
)
def test_a_talk_s_duration(fields, duration):
    talk = read_line({"kind": "talk", "id": 5, "congress": 7, "title": "x", **fields}, "x:1", Path())
    assert (talk.source_id, talk.page) == ("5", "7")
    assert (talk.duration and talk.duration.total_seconds()) == duration


def test_a_recording_at_a_provider_is_known_by_its_id():
    line = {"kind": "recording", "id": "r", "talk": "t"}
    for address in (
        "aqz-KE-bpKQ",
        "https://youtu.be/aqz-KE-bpKQ?t=4",
        "https://www.youtube.com/watch?v=aqz-KE-bpKQ",
    ):
        assert read_line({**line, "youtube": address}, "x:1", Path()).address == "aqz-KE-bpKQ"
    assert read_line({**line, "vimeo": "https://vimeo.com/76979871"}, "x:1", Path()).address == "76979871"


def test_a_link_out_of_the_folder_is_refused(tmp_path):
    outside = tmp_path / "secret.mp4"
    outside.write_bytes(b"x")
    folder = tmp_path / "records"
    folder.mkdir()
    (folder / "link.mp4").symlink_to(outside)
    for path in ("link.mp4", "../secret.mp4", str(outside)):
        read = read_line({"kind": "recording", "id": "r", "talk": "t", "file": path}, "x:1", folder)
        assert isinstance(read, Refused)
        assert "lies outside the folder" in read.reason
