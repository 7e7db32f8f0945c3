"""What all adapters keep to."""

import json
import re
from pathlib import Path

import pytest

from catalogue.importers.adapters import ADAPTERS
from catalogue.importers.adapters.protocol import Field, WrongSetting, in_words, settled
from catalogue.importers.records import CongressRecord, Gone, PersonRecord, Refused, TalkRecord

DOCUMENTATION = (Path(__file__).parents[4] / "docs" / "adapters.md").read_text(encoding="utf-8")
KINDS = {"text", "address", "choice", "number", "language", "path"}


def lines(path, count: int) -> dict:
    with path.open("w") as file:
        for number in range(count):
            file.write(json.dumps({"kind": "person", "id": number, "name": f"Ada {number}"}) + "\n")
    return {"path": str(path)}


@pytest.mark.parametrize("name", ADAPTERS)
def test_each_says_what_a_form_needs(name):
    adapter = ADAPTERS[name]
    assert str(adapter.label)
    assert len({one.name for one in adapter.fields}) == len(adapter.fields)
    for one in adapter.fields:
        assert one.kind in KINDS
        assert bool(one.choices) == (one.kind == "choice")
        assert str(one.label)
    assert adapter.lists <= {"session", "talk", "webinar", "recording", "slides"}


@pytest.mark.parametrize("name", ADAPTERS)
def test_each_is_documented(name):
    assert re.search(rf"^\|.*`{name}`.*\|$", DOCUMENTATION, re.M)


@pytest.mark.parametrize("name", ADAPTERS)
def test_each_names_the_setting_that_is_missing(name):
    fields = ADAPTERS[name].fields
    replaced = {one.instead_of for one in fields}
    required = [one.name for one in fields if (one.required and not one.default) or one.name in replaced]
    with pytest.raises(WrongSetting) as caught:
        ADAPTERS[name].test({})
    assert caught.value.name == required[0]
    with pytest.raises(WrongSetting):
        next(ADAPTERS[name].listing({}))


def test_files_come_in_pages_and_go_on_where_they_were_left(tmp_path):
    settings = lines(tmp_path / "people.jsonl", 250)
    pages = list(ADAPTERS["records"].listing(settings))
    assert [len(page.items) for page in pages] == [100, 100, 50]
    assert [(page.last, page.complete) for page in pages] == [(False, False), (False, False), (True, True)]
    assert list(ADAPTERS["records"].listing(settings, pages[0].next_position)) == pages[1:]
    assert list(ADAPTERS["records"].listing(settings, pages[2].next_position)) == pages
    json.dumps([page.next_position for page in pages])


def test_a_file_that_changed_meanwhile_is_read_from_its_beginning(tmp_path):
    first = next(ADAPTERS["records"].listing(lines(tmp_path / "people.jsonl", 150)))
    again = list(ADAPTERS["records"].listing(lines(tmp_path / "people.jsonl", 151), first.next_position))
    assert [len(page.items) for page in again] == [100, 51]


def test_a_file_with_a_line_that_cannot_be_read_is_not_complete(tmp_path):
    (tmp_path / "people.jsonl").write_text('{"kind": "person", "id": 1, "name": "Ada"}\n{broken\n')
    [page] = ADAPTERS["records"].listing({"path": str(tmp_path / "people.jsonl")})
    assert (page.last, page.complete) == (True, False)


def test_nor_is_it_when_that_line_was_on_an_earlier_page(tmp_path):
    settings = lines(tmp_path / "people.jsonl", 150)
    whole = (tmp_path / "people.jsonl").read_text()
    (tmp_path / "people.jsonl").write_text("{broken\n\n" + whole)
    first, second = ADAPTERS["records"].listing(settings)
    assert list(ADAPTERS["records"].listing(settings, first.next_position)) == [second]
    assert (second.items[0].place, second.complete) == ("people.jsonl:102", False)


def test_a_missing_file_is_a_wrong_setting_with_its_place():
    with pytest.raises(WrongSetting, match="there is nothing at '/nowhere/x"):
        ADAPTERS["records"].test({"path": "/nowhere/x.jsonl"})


def test_a_test_counts_what_it_found():
    people = [PersonRecord(source_id=str(n), place="x", name="Ada") for n in range(2)]
    talk = TalkRecord(source_id="t", place="x", title="T", page="c")
    congress = CongressRecord(source_id="c", place="x", title="C")
    assert in_words([congress, talk, *people]) == "1 congress, 1 talk, 2 people"
    assert in_words([]) == "nothing that can be taken in"
    assert in_words([talk, Gone(source_id="g", place="x"), Refused("x:3", "the title is missing")]) == (
        "1 talk; 1 refused, the first at x:3: the title is missing"
    )


def test_settings_are_checked_against_their_description():
    fields = (
        Field("user", "User"),
        Field("as", "As", "choice", choices=(("a", "A"), ("b", "B")), default="a"),
        Field("note", "Note", required=False),
        Field("most", "Most", "number", required=False),
    )
    assert settled(fields, {"user": " ada ", "other": 1}) == {
        "user": "ada",
        "as": "a",
        "note": "",
        "most": "",
    }
    with pytest.raises(WrongSetting, match="User is missing"):
        settled(fields, {"user": "  "})
    with pytest.raises(WrongSetting, match="Most: 'x' is no number"):
        settled(fields, {"user": "ada", "most": "x"})
    with pytest.raises(WrongSetting, match="'c' is not one of the choices"):
        settled(fields, {"user": "ada", "as": "c"})
