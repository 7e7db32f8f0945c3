"""What people type into cells: dates, times, durations, people, headers."""

from datetime import date, time, timedelta

import pytest

from catalogue.importers.adapters.table_columns import field_of
from catalogue.importers.adapters.table_people import people_in, split_label
from catalogue.importers.adapters.table_times import Reading, date_in, duration_in, times_in
from catalogue.importers.door import Unsuitable

IN_2024 = Reading(first_day=date(2024, 5, 12))


@pytest.mark.parametrize(
    "written",
    ["2024-05-12", "12 May 2024", "Sunday 12 May 2024", "12. Mai 2024", "zondag 12 mei", "12 mai 2024", "12/05/2024",
     "12.05.24", "12-5-2024", "May 12, 2024", "May 12th", "12.5.", "45424", 45424, 45424.4, "Day 1", "Tag 1",
     "2024-05-12T09:00"],
)  # fmt: skip
def test_dates_in_many_forms(written):
    assert date_in(written, IN_2024) == date(2024, 5, 12)


def test_dates_depend_on_their_order_and_on_the_workbook():
    assert date_in("12/05/2024", Reading(day_first=False)) == date(2024, 12, 5)
    assert date_in(43962, Reading(is_1904=True)) == date(2024, 5, 12)
    assert date_in("Dag 3", IN_2024) == date(2024, 5, 14)


@pytest.mark.parametrize(
    "written", ["Hall A", "Session 1.2", "10 Decisions in ECMO", "tbd", "3", None, time(9)]
)
def test_what_is_no_date_is_none(written):
    assert date_in(written, IN_2024) is None


@pytest.mark.parametrize("written", ["31/02/2024", "2024-13-01", "12 May 1724", "12/31/2024"])
def test_a_date_that_cannot_be_is_said(written):
    with pytest.raises(Unsuitable):
        date_in(written, IN_2024)


def test_a_date_without_year_asks_for_the_first_day():
    with pytest.raises(Unsuitable, match="say the first day"):
        date_in("12 May", Reading())


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("09.30", [(9, 30)]),
        ("9:30 – 9:45", [(9, 30), (9, 45)]),
        ("09.00-09.15", [(9, 0), (9, 15)]),
        ("9h30", [(9, 30)]),
        ("14u30 tot 15u", [(14, 30), (15, 0)]),
        ("09:30 Uhr bis 10 Uhr", [(9, 30), (10, 0)]),
        ("0930-0945", [(9, 30), (9, 45)]),
        ("9:30 AM", [(9, 30)]),
        ("9am", [(9, 0)]),
        ("1:30-2 pm", [(13, 30), (14, 0)]),
        ("11:30-12:15 pm", [(11, 30), (12, 15)]),
        ("10-11", [(10, 0), (11, 0)]),
        ("2-3 pm", [(14, 0), (15, 0)]),
        ("9–10 am", [(9, 0), (10, 0)]),
        ("1-2:30 pm", [(13, 0), (14, 30)]),
        ("11-1 pm", [(11, 0), (13, 0)]),
        ("12:30-1 pm", [(12, 30), (13, 0)]),
        ("11-12 pm", [(11, 0), (12, 0)]),
        ("9-9:30", [(9, 0), (9, 30)]),
        ("9-10 Uhr", [(9, 0), (10, 0)]),
        ("9 - 10h", [(9, 0), (10, 0)]),
        ("9 to 10.30", [(9, 0), (10, 30)]),
        ("de 9 à 10h30", [(9, 0), (10, 30)]),
        ("14 Uhr 30", [(14, 30)]),
        ("14 Uhr - 15 Uhr 30", [(14, 0), (15, 30)]),
        ("9:00-10", [(9, 0), (10, 0)]),
        ("23:30-0:30", [(23, 30), (0, 30)]),
        ("Room 3 - 9:00", [(9, 0)]),
        ("9:00 - 15 min", [(9, 0)]),
        ("12 am", [(0, 0)]),
        (0.395833333, [(9, 30)]),
        ("0,5", [(12, 0)]),
        (9.3, [(9, 30)]),
        (930, [(9, 30)]),
        (45424.5, [(12, 0)]),
        ("12.05.2024 09:30", [(9, 30)]),
        ("2024-05-12T09:30", [(9, 30)]),
        (timedelta(hours=9), [(9, 0)]),
        ("tbd", []),
        (None, []),
    ],
)
def test_times_in_many_forms(written, expected):
    assert times_in(written) == [time(*one) for one in expected]


@pytest.mark.parametrize("written", ["25:70", "9:75", 9.8])
def test_a_time_that_cannot_be_is_said(written):
    with pytest.raises(Unsuitable, match="is no time"):
        times_in(written)


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("15", 15),
        ("15 min", 15),
        ("15'", 15),
        (15, 15),
        ("1h30", 90),
        ("00:15", 15),
        (0.0104166, 15),
        (time(0, 15), 15),
    ],
)
def test_durations_in_many_forms(written, minutes):
    assert duration_in(written) == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Ada Vermeer", [("Ada Vermeer", "speaker", "")]),
        ("Vermeer, A.", [("A. Vermeer", "speaker", "")]),
        ("de Vries, Jan", [("Jan de Vries", "speaker", "")]),
        ("Prof. dr. A. Vermeer, UMC Utrecht; Dr Jan Bos", [("A. Vermeer", "speaker", "UMC Utrecht"),
                                                           ("Jan Bos", "speaker", "")]),
        ("A. Vermeer, B. Jansen, Utrecht, Netherlands", [("A. Vermeer", "speaker", ""),
                                                         ("B. Jansen", "speaker", "Utrecht, Netherlands")]),
        ("Ada Vermeer, MD, PhD, Leuven", [("Ada Vermeer", "speaker", "Leuven")]),
        ("Ada Vermeer (Utrecht), Jan Bos (chair)", [("Ada Vermeer", "speaker", "Utrecht"), ("Jan Bos", "chair", "")]),
        ("Voorzitter: Jan Bos en Ada Vermeer", [("Jan Bos", "chair", ""), ("Ada Vermeer", "chair", "")]),
        ("Chairs: A. Bos / C. Dee\nSpeaker: E. Eff", [("A. Bos", "chair", ""), ("C. Dee", "chair", ""),
                                                      ("E. Eff", "speaker", "")]),
        ("Présidente: Marie Curie (Paris, France)", [("Marie Curie", "chair", "Paris, France")]),
        ("Ann Bee et al.", [("Ann Bee", "speaker", "")]),
        ("Ann Bee, et al. (Utrecht)", [("Ann Bee", "speaker", "Utrecht")]),
        ("Ann Bee <ann@x.org>; Jan Bos (jan.bos@umc.example.nl)", [("Ann Bee", "speaker", ""),
                                                                   ("Jan Bos", "speaker", "")]),
        ("Ann Bee (ann@x.org, Utrecht)", [("Ann Bee", "speaker", "Utrecht")]),
        ("Ann Bee, ann@x.org", [("Ann Bee", "speaker", "")]),
        ("Ann Bee¹,²*, Jan Bos†", [("Ann Bee", "speaker", ""), ("Jan Bos", "speaker", "")]),
        ("ann@x.org", []),
        ("TBA", []),
        ("alle", []),
        (None, []),
    ],
)  # fmt: skip
def test_people_with_their_parts(written, expected):
    assert [(one.name, one.role, one.affiliation) for one in people_in(written)] == expected


def test_a_heading_may_name_its_chairs():
    title, people = split_label("Session 3: Shock – Chair: Ada Vermeer")
    assert (title, [one.name for one in people]) == ("Session 3: Shock", ["Ada Vermeer"])
    assert split_label("Session 3: Shock") == ("Session 3: Shock", ())


@pytest.mark.parametrize(
    ("header", "field"),
    [("Titel voordracht", "title"), ("Spreker(s)", "speakers"), ("Zaal / Room", "room"), ("Uhrzeit", "time"),
     ("Résumé (max. 200 mots)", "abstract"), ("Prénom", "given"), ("START", "start"), ("Sitzungsleitung", "chairs"),
     ("Budget", ""), (None, ""), (7, "")],
)  # fmt: skip
def test_headers_in_four_languages(header, field):
    assert field_of(header) == field
