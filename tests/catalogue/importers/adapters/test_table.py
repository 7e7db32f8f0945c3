"""Programmes in tables, as organisers make them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from catalogue.importers.adapters.allowed import allowed_path
from catalogue.importers.adapters.protocol import WrongSetting
from catalogue.importers.failures import ContentRefused
from catalogue.importers.records import CongressRecord, Refused, SessionRecord, TalkRecord
from catalogue.importers.runs import import_from
from catalogue.models import Talk
from tests.catalogue.importers.hosts import Reply
from tests.factories import site
from tests.shared import shared

from .tables import TABLE

DUTCH = """\
Programma;;;;;
Datum;Tijd;Zaal;Titel voordracht;Spreker(s);Instelling
Donderdag 14 mei 2026;;;;;
;09.00 – 10.30;Zaal 1;Sessie 1: Shock;Voorzitters: Ada Vermeer / Jan Bos;
;09.00-09.15;;Wie belt wie?;Dr. M. Idris;UMC Utrecht
;;;;Sara Lind;Karolinska
;09.15;;LV-distensie;"Vermeer, A.";Leiden
;10.10;;Slot;;
;10.30;;Koffiepauze;;
;10:45;;Weaning;Jan Bos (voorzitter), Eva Maas;
"""


def of(kind, items) -> list:
    return [item for item in items if isinstance(item, kind)]


def talks(items) -> dict:
    return {item.title: item for item in of(TalkRecord, items)}


def names(record) -> list:
    return [(one.name, one.role, one.affiliation) for one in record.faculty]


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 5, 14, hour, minute, tzinfo=UTC)


def test_a_programme_as_it_was_typed(read_table):
    items = read_table(DUTCH, congress="ECLS-dag", time_zone="Europe/Amsterdam", language="nl")
    [congress] = of(CongressRecord, items)
    assert (congress.title, congress.starts_on, congress.ends_on) == (
        "ECLS-dag",
        date(2026, 5, 14),
        date(2026, 5, 14),
    )
    [session] = of(SessionRecord, items)
    assert (session.title, session.room, session.starts_at, session.ends_at) == (
        "Sessie 1: Shock",
        "Zaal 1",
        at(7),
        at(8, 30),
    )
    assert names(session) == [("Ada Vermeer", "chair", ""), ("Jan Bos", "chair", "")]
    found = talks(items)
    assert list(found) == ["Wie belt wie?", "LV-distensie", "Slot", "Weaning"]
    assert {one.page for one in list(found.values())[:3]} == {session.source_id}
    assert found["Weaning"].page == "congress"
    assert not of(Refused, items)


def test_a_row_without_time_and_title_goes_on_with_the_one_above(read_table):
    assert names(talks(read_table(DUTCH))["Wie belt wie?"]) == [
        ("M. Idris", "speaker", "UMC Utrecht"),
        ("Sara Lind", "speaker", "Karolinska"),
    ]


def test_an_instant_with_an_offset_of_its_own_is_that_instant(read_table):
    rows = "Start,End,Title\n2026-05-14T07:00:00Z,2026-05-14 05:30 -0400,Flow\n2026-05-13T22:00:00+00:00,,Night\n"
    found = talks(read_table(rows, time_zone="Europe/Amsterdam"))
    assert (found["Flow"].starts_at, found["Flow"].duration) == (at(7), timedelta(hours=2, minutes=30))
    assert found["Night"].starts_at == datetime(2026, 5, 13, 22, tzinfo=UTC)


def test_rows_for_each_speaker_of_a_talk_are_one_talk(read_table):
    rows = "Start,Title,First name,Last name,Room\n"
    rows += "14/05/2026 9:00,Flow,Ada,Vermeer,A\n14/05/2026 9:00,Flow,Jan,Bos,A\n14/05/2026 9:00,Flow,Mo,Idris,B\n"
    first, second = of(TalkRecord, read_table(rows))
    assert [one.name for one in first.faculty] == ["Ada Vermeer", "Jan Bos"]
    assert (second.room, second.starts_at) == ("B", at(9))


def test_missing_ends_are_the_next_start_in_the_room_or_the_end_of_the_session(read_table):
    found = talks(read_table(DUTCH))
    minutes = {title: one.duration and one.duration // timedelta(minutes=1) for title, one in found.items()}
    assert minutes == {"Wie belt wie?": 15, "LV-distensie": 55, "Slot": 20, "Weaning": None}


def test_pauses_are_no_talks_and_chairs_may_stand_among_the_speakers(read_table):
    found = talks(read_table(DUTCH))
    assert "Koffiepauze" not in found
    assert names(found["Weaning"]) == [("Jan Bos", "chair", ""), ("Eva Maas", "speaker", "")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_however_it_was_saved(encoding, delimiter, read_table):
    rows = [["Titre", "Orateur", "Salle"], ["Œdème – été", "Zoé Müller", "A"], ["Débit", "Léa Noël", "B"]]
    text = "\r\n".join(delimiter.join(row) for row in rows)
    found = talks(read_table(text.encode(encoding)))
    assert {title: (names(one), one.room) for title, one in found.items()} == {
        "Œdème – été": ([("Zoé Müller", "speaker", "")], "A"),
        "Débit": ([("Léa Noël", "speaker", "")], "B"),
    }


def test_numbers_of_a_spreadsheet_are_dates_and_times(read_table):
    items = read_table(
        {
            "Programme": [
                ["Date", "Start", "End", "Talk", "First name", "Last name", "Minutes", "Nr"],
                [date(2026, 5, 14), time(9), None, "Real", "Ada", "Vermeer", 15, 101],
                [46156, 0.3958333, None, "Serial", "Jan", "Bos", None, 102.0],
                ["46156", 9.45, "10:00", "Typed", "Mo", "Idris", None, "103"],
                [datetime(2026, 5, 14, 10), None, None, "Undated", "Mo", "Idris", None, None],
            ]
        }
    )
    assert [(one.source_id, one.starts_at, one.duration) for one in of(TalkRecord, items)][:3] == [
        ("101", at(9), timedelta(minutes=15)),
        ("102", at(9, 30), timedelta(minutes=15)),
        ("103", at(9, 45), timedelta(minutes=15)),
    ]
    assert names(of(TalkRecord, items)[0]) == [("Ada Vermeer", "speaker", "")]


def test_sheets_are_days_or_rooms_and_hidden_ones_are_not_read(read_table):
    rows = [["Time", "Title", "Speaker"], ["9:00 AM - 9:20 AM", "Echo", "Eva Maas, Ghent"]]
    items = read_table({"14 May 2026": rows, "Room 5": rows, "hidden Old": rows, "Empty": []})
    first, second = of(TalkRecord, items)
    assert (first.starts_at, first.room, first.place) == (at(9), "", "programme.xlsx: 14 May 2026, row 2")
    assert (second.room, second.starts_at) == ("Room 5", None)
    assert "no date is known" in second.notices[0]


def test_bad_rows_are_refused_with_their_place_and_the_rest_comes(read_table):
    rows = [
        ["Date", "Time", "Title", "Speaker"],
        ["14/05/2026", "09:00", "Good", "Ada Vermeer"],
        ["14/05/2026", "25:70", "Late", "Ada Vermeer"],
        ["31/31/2026", "10:00", "Never", "Ada Vermeer"],
        ["14/05/2026", "11:00 - 10:00", "Backwards", "Ada Vermeer"],
        ["14/05/2026", "12:00", None, "Ada Vermeer"],
        ["14/05/2026", "13:00", "#N/A", "Ada Vermeer"],
    ]
    items = read_table({"Day 1": rows})
    assert list(talks(items)) == ["Good"]
    assert [(one.place.partition(": ")[2], one.reason) for one in of(Refused, items)] == [
        ("Day 1, row 3", "column B (Time): '25:70' is no time; write hours and minutes, such as 09:30"),
        ("Day 1, row 4", "column A (Date): '31/31/2026' is no date with the day first"),
        ("Day 1, row 5", "it ends at 10:00, before it starts at 11:00; correct its times"),
        ("Day 1, row 6", "column C (Title): the title is missing"),
        ("Day 1, row 7", "column C (Title): its formula has no value but #N/A"),
    ]


def test_formulas_are_text_or_the_value_stored_with_them(read_table):
    [talk] = of(TalkRecord, read_table('Title,Speaker\n"=HYPERLINK(""http://x"")",Ada Vermeer\n'))
    assert talk.title == '=HYPERLINK("http://x")'
    [talk] = of(TalkRecord, read_table({"A": [["Title", "Speaker", "Nr"], ["T", "Ada Vermeer", "=1+1"]]}))
    assert talk.source_id.startswith("talk:")


def test_ids_are_the_organisers_or_made_of_day_room_start_and_title(read_table):
    rows = "Nr,Date,Time,Room,Title,Speaker\n7,2026-05-14,09:00,A,Flow,Ada Vermeer\n,2026-05-14,10:00,A,Echo,{}\n"
    first = [one.source_id for one in of(TalkRecord, read_table(rows.format("Jan Bos")))]
    assert first[0] == "7"
    assert [one.source_id for one in of(TalkRecord, read_table(rows.format("Mo Idris")))] == first
    renamed = [
        one.source_id for one in of(TalkRecord, read_table(rows.replace("Echo", "Echoes").format("Jan Bos")))
    ]
    assert (renamed[0], renamed[1] == first[1]) == ("7", False)


def test_columns_can_be_told_and_seen_before(read_table, tmp_path):
    text = "Nummer;Bijdrage van;Waarover\n1;Ada Vermeer;Flow\n"
    with pytest.raises(ContentRefused, match="no row of headers with a title"):
        read_table(text)
    told = {"columns": "Waarover = title; Bijdrage van = speakers"}
    assert names(talks(read_table(text, **told))["Flow"]) == [("Ada Vermeer", "speaker", "")]
    [preview] = TABLE.preview({"path": str(tmp_path / "programme.csv"), **told})
    assert preview.columns == (
        ("A", "Nummer", "id"),
        ("B", "Bijdrage van", "speakers"),
        ("C", "Waarover", "title"),
    )
    assert preview.rows == (("1", "Ada Vermeer", "Flow"),)


def test_columns_without_headers_are_told_by_their_letters(read_table):
    file = shared("congress/midl-2023/posterBoardNumbersMon.csv")
    items = read_table(file.read_bytes(), columns="A = id; B = title", congress="MIDL 2023")
    assert len(of(TalkRecord, items)) == len(
        [line for line in file.read_text().splitlines() if line.strip(", ")]
    )
    assert not of(Refused, items)


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({"columns": "Titel = heading"}, "columns"),
        ({"time_zone": "Amsterdam"}, "time_zone"),
        ({"first_day": "soon"}, "first_day"),
        ({"sheets": "Saturday"}, "sheets"),
        ({"language": "klingon!"}, "language"),
        ({"path": "/nowhere/x.csv"}, "path"),
        ({"path": "../../etc/hostname"}, "path"),
        ({"path": "missing.csv"}, "path"),
    ],
)
def test_settings_that_cannot_work_are_named(values, name, read_table):
    with pytest.raises(WrongSetting) as caught:
        read_table("Title,Speaker\nFlow,Ada Vermeer\n", **values)
    assert caught.value.name == name


def test_links_do_not_lead_out_of_the_folders(tmp_path, settings):
    (tmp_path / "inside").mkdir()
    (tmp_path / "secret.csv").write_text("Title,Speaker\nFlow,Ada Vermeer\n")
    (tmp_path / "inside" / "link.csv").symlink_to(tmp_path / "secret.csv")
    settings.IMPORT_FOLDERS = [str(tmp_path / "inside")]
    for path in ("link.csv", str(tmp_path / "inside" / "link.csv")):
        with pytest.raises(WrongSetting, match="lies outside"):
            TABLE.test({"path": path})
    with pytest.raises(WrongSetting, match="lies outside"):
        allowed_path("path", str(tmp_path / "secret.csv"))
    assert TABLE.test({"path": str(tmp_path / "secret.csv")}) == "secret.csv: 1 congress, 1 talk"
    settings.IMPORT_FOLDERS = []
    with pytest.raises(WrongSetting, match="IMPORT_FOLDERS"):
        TABLE.test({"path": "link.csv"})


def test_it_can_lie_at_an_address(host):
    address = host.answer("/programme.csv", Reply(DUTCH.encode()))
    assert TABLE.test({"path": address}) == "programme.csv: 1 congress, 1 session, 4 talks"


def test_it_pages_goes_on_and_says_when_nothing_changed(read_table, tmp_path):
    read_table("Title,Speaker\n" + "".join(f"Talk {n},Ada Vermeer\n" for n in range(150)))
    settings = {"path": str(tmp_path / "programme.csv")}
    first, second = TABLE.listing(settings)
    assert (len(first.items), len(second.items), second.complete) == (100, 51, True)
    assert list(TABLE.listing(settings, first.next_position)) == [second]
    [page] = TABLE.listing(settings, second.next_position)
    assert (page.items, page.unchanged) == ((), True)


@pytest.mark.django_db
def test_a_programme_imported_twice_changes_nothing_the_second_time(tmp_path):
    site()
    (tmp_path / "programme.csv").write_text(DUTCH, encoding="utf-8")
    first = import_from("table", tmp_path / "programme.csv").tally
    assert (first.created, first.refused) == ({"congress": 1, "session": 1, "talk": 4, "person": 6}, [])
    talk = Talk.objects.get(title="Wie belt wie?")
    assert [part.person.name for part in talk.appearances.all()] == ["M. Idris", "Sara Lind"]
    assert talk.page.title == "Sessie 1: Shock"
    second = import_from("table", tmp_path / "programme.csv").tally
    assert (second.created, second.changed) == ({}, {})
