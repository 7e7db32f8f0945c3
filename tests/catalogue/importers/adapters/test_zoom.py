"""Cloud recordings and webinars of Zoom."""

from datetime import UTC, date, datetime, timedelta

import pytest

from catalogue.captions import Cue
from catalogue.importers.adapters.protocol import WrongSetting
from catalogue.importers.adapters.zoom import Zoom
from catalogue.importers.failures import ContentRefused, NotAuthorised, QuotaExceeded
from catalogue.importers.records import CaptionsRecord, Gone, RecordingRecord, Refused, WebinarRecord
from tests.catalogue.importers.hosts import Reply, as_json
from tests.catalogue.importers.zoom_host import SETTINGS, VIDEO, ZoomHost, a_file, a_recording, a_transcript

TODAY = date(2026, 5, 20)


@pytest.fixture
def zoom(host, settings, tmp_path):
    """Makes an adapter over these recordings; its files come to a folder of the test."""
    settings.DATA_DIR = tmp_path

    def zoom(*recordings, today=TODAY, **how):
        made = ZoomHost(host, *recordings, **how)
        made.adapter = Zoom(f"{host.url}/v2", f"{host.url}/oauth/token", lambda: today)
        return made

    return zoom


def items(pages) -> list:
    return [item for page in pages for item in page.items]


def ids(pages) -> list[str]:
    return [item.source_id for item in items(pages)]


def test_a_recording_becomes_a_webinar_with_its_file_and_words(zoom):
    made = zoom(a_recording(1, a_file(1), a_transcript(1)))
    pages = list(made.adapter.listing(SETTINGS))
    webinar, recording, captions = items(pages)
    starts_at = datetime(2026, 5, 14, 9, tzinfo=UTC)
    assert webinar == WebinarRecord(
        source_id="uuid1==",
        place="Zoom: uuid1==",
        listing="zoom",
        title="Webinar 1",
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=50),
    )
    assert (recording.of, recording.kind, recording.address) == ("uuid1==", "file", "")
    assert (recording.file.read_bytes(), recording.file.suffix) == (VIDEO, ".mp4")
    assert (recording.duration_ms, recording.level) == (3_000_000, 2)
    assert (captions.of, captions.origin, captions.generator) == ((recording.source_id,), "machine", "Zoom")
    assert captions.cues == (Cue(1000, 3000, "Ada Vermeer: Blood flow first."),)
    assert [page.last for page in pages].count(True) == 1
    assert not any(page.complete for page in pages)


def test_the_token_is_renewed_when_it_is_over(zoom):
    made = zoom(*(a_recording(number) for number in range(1, 6)), lasts=3)
    assert len(ids(made.adapter.listing(SETTINGS))) == 10
    assert made.tokens > 2


def test_a_month_is_asked_at_a_time(zoom):
    made = zoom(a_recording(1, start_time="2026-03-31T22:00:00Z"), a_recording(2))
    found = ids(made.adapter.listing({**SETTINGS, "since": "2026-03-10", "files": "link"}))
    assert found == ["uuid1==", "uuid1==#recording", "uuid2==", "uuid2==#recording"]
    spans = [(one.query["from"], one.query["to"]) for one in made.asked("/v2/users/me/recordings")]
    months = [("2026-03-10", "2026-03-31"), ("2026-04-01", "2026-04-30"), ("2026-05-01", "2026-05-31")]
    assert spans == [one for one in months for _ in range(2)]


@pytest.mark.parametrize("stops_after", range(1, 6))
def test_it_goes_on_where_it_was_left(zoom, stops_after):
    made = zoom(*(a_recording(number, a_file(number), a_transcript(number)) for number in range(1, 6)))
    whole = ids(made.adapter.listing(SETTINGS))
    listing, begun = made.adapter.listing(SETTINGS), []
    for _ in range(stops_after):
        begun.append(next(listing))
        if begun[-1].last:
            break
    rest = [] if begun[-1].last else list(made.adapter.listing(SETTINGS, begun[-1].next_position))
    assert ids([*begun, *rest]) == whole


def test_a_page_that_zoom_no_longer_knows_begins_the_month_anew(zoom):
    made = zoom(*(a_recording(number) for number in range(1, 6)))
    whole = ids(made.adapter.listing(SETTINGS))
    listing = made.adapter.listing(SETTINGS)
    begun = [next(listing), next(listing)]
    made.forgotten.add("page2")
    assert begun[-1].next_position["token"] == "page2"
    forgets = made.adapter.listing(SETTINGS, begun[-1].next_position)
    made.host.answer("/v2/users/me/recordings", *[made._guarded(made._recorded)] * 2, _remembering(made))
    assert ids([*begun, *forgets]) == whole


def _remembering(made):
    def answer(asked):
        made.forgotten.clear()
        return made._guarded(made._recorded)(asked)

    return answer


def test_the_next_listing_looks_at_the_last_weeks_and_copies_nothing_twice(zoom):
    made = zoom(a_recording(1))
    first = list(made.adapter.listing(SETTINGS))
    made.recordings[0]["recording_files"].append(a_transcript(1))
    made.put_files(made.recordings[0])
    again = list(made.adapter.listing(SETTINGS, first[-1].next_position))
    assert ids(again) == ["uuid1==", "uuid1==#captions.en.captions"]
    assert [one.query["from"] for one in made.asked("/v2/users/me/recordings")][-1] == "2026-05-01"
    third = list(made.adapter.listing(SETTINGS, again[-1].next_position))
    assert ids(third) == ["uuid1=="]
    assert [one.path for one in made.asked("/rec/")].count("/rec/download/file-1-audio_transcript") == 1


def test_what_goes_to_the_trash_is_gone_and_comes_back_with_its_file(zoom):
    made = zoom(a_recording(1))
    first = list(made.adapter.listing(SETTINGS))
    made.trash, made.recordings = made.recordings, []
    second = list(made.adapter.listing(SETTINGS, first[-1].next_position))
    assert [(type(one), one.source_id) for one in items(second)] == [
        (Gone, "uuid1=="),
        (Gone, "uuid1==#recording"),
    ]
    made.recordings, made.trash = made.trash, []
    third = items(made.adapter.listing(SETTINGS, second[-1].next_position))
    assert [type(one) for one in third] == [WebinarRecord, RecordingRecord]


def test_what_zoom_itself_clears_away_stays_where_it_was_copied(zoom):
    made = zoom()
    made.trash = [a_recording(1, auto_delete=True, auto_delete_date="2026-05-15")]
    assert ids(made.adapter.listing(SETTINGS)) == []
    assert ids(made.adapter.listing({**SETTINGS, "files": "link"})) == ["uuid1==", "uuid1==#recording"]


def test_a_large_file_comes_in_pieces_and_is_gone_on_with(zoom, monkeypatch):
    monkeypatch.setattr("catalogue.importers.adapters.zoom_asking.STRETCH", 4000)
    monkeypatch.setattr("catalogue.importers.adapters.zoom_asking.PIECE_SECONDS", -1.0)
    made = zoom(a_recording(1))
    listing = made.adapter.listing(SETTINGS)
    pages = [next(listing), next(listing)]
    listing.close()
    rest = list(made.adapter.listing(SETTINGS, pages[-1].next_position))
    [recording] = [one for one in items(rest) if isinstance(one, RecordingRecord)]
    assert recording.file.read_bytes() == VIDEO
    assert len(made.asked("/rec/download")) == 3


def test_a_file_that_is_not_as_large_as_said_is_refused_and_the_rest_comes(zoom):
    made = zoom(a_recording(1, a_file(1, file_size=10**6)), a_recording(2), a_recording(3, a_file(3)))
    made.host.answer(made.recordings[2]["recording_files"][0]["download_url"].removeprefix(made.host.url))
    found = items(made.adapter.listing(SETTINGS))
    assert [one.source_id for one in found if isinstance(one, Refused)] == [
        "uuid1==#recording",
        "uuid3==#recording",
    ]
    assert [one.source_id for one in found if isinstance(one, RecordingRecord)] == ["uuid2==#recording"]


def test_a_file_that_fails_for_a_while_is_tried_again_with_the_next_listing(zoom):
    made = zoom(a_recording(1, a_file(1), a_transcript(1)), a_recording(2))
    for path in (
        "/rec/download/file-1-audio_transcript",
        "/rec/download/file-1-shared_screen_with_speaker_view",
    ):
        made.host.answer(path, Reply(status=500))
    first = list(made.adapter.listing(SETTINGS))
    assert [type(one) for one in items(first)] == [
        WebinarRecord,
        Refused,
        Refused,
        WebinarRecord,
        RecordingRecord,
    ]
    made.put_files(made.recordings[0])
    again = items(made.adapter.listing(SETTINGS, first[-1].next_position))
    assert [type(one) for one in again] == [WebinarRecord, RecordingRecord, CaptionsRecord, WebinarRecord]


def test_meetings_come_only_where_they_are_asked_for(zoom):
    made = zoom(a_recording(1, type=2), a_recording(2))
    link = {**SETTINGS, "files": "link"}
    assert ids(made.adapter.listing(link)) == ["uuid2==", "uuid2==#recording"]
    assert ids(made.adapter.listing({**link, "which": "meetings"})) == ["uuid1==", "uuid1==#recording"]


def test_a_webinar_to_come_is_announced_and_gone_when_called_off(zoom):
    made, starts = zoom(), datetime.now(UTC).replace(microsecond=0) + timedelta(days=9)
    coming = {"uuid": "next==", "id": 7, "topic": "Weaning", "start_time": starts.isoformat(), "duration": 60}
    made.webinars = [coming | {"join_url": "https://society.zoom.us/j/7"}, {**coming, "uuid": "old=="}]
    made.webinars[1]["start_time"] = "2026-01-01T09:00:00Z"
    details = {"registration_url": "https://society.zoom.us/webinar/register/7"}
    made.host.answer("/v2/webinars/7", as_json(details))
    pages = list(made.adapter.listing(SETTINGS))
    [webinar] = items(pages)
    assert (webinar.source_id, webinar.starts_at) == ("next==", starts)
    assert (webinar.join_url, webinar.registration_url) == ("", details["registration_url"])
    made.webinars = []
    [gone] = items(made.adapter.listing(SETTINGS, pages[-1].next_position))
    assert (type(gone), gone.source_id) == (Gone, "next==")


def test_an_account_without_webinars_has_its_meetings(zoom):
    made = zoom(a_recording(1))
    missing = {"code": 200, "message": "Webinar plan is missing. You must subscribe to the webinar plan."}
    made.host.answer("/v2/users/me/webinars", as_json(missing, 400))
    assert len(ids(made.adapter.listing(SETTINGS))) == 2


def test_no_passcode_token_or_secret_is_passed_on(zoom):
    made = zoom(a_recording(1, a_file(1), a_transcript(1)))
    told = repr(list(made.adapter.listing(SETTINGS)))
    assert not [one for one in ("pAssc0de", "t0ken", "s3cret", "cl1ent:") if one in told]
    assert not [one for one in made.host.asked if "t0ken" in repr(one.query)]
    said = as_json({"code": 4711, "message": "Invalid access token t0ken2, does not contain scopes"}, 400)
    made.host.answer("/v2/users/me/webinars", said)
    with pytest.raises(NotAuthorised, match="does not contain scopes") as caught:
        list(made.adapter.listing(SETTINGS))
    assert "t0ken2" not in str(caught.value)


def test_a_wrong_secret_is_said_without_showing_it(zoom):
    made = zoom()
    with pytest.raises(NotAuthorised, match="Invalid client_id or client_secret") as caught:
        made.adapter.test({**SETTINGS, "client_secret": "wr0ng"})
    assert "wr0ng" not in str(caught.value)


@pytest.mark.parametrize(
    ("after", "said", "shortest", "longest"),
    [
        (90, "per-second rate limit", 90, 90),
        (None, "reached the maximum daily rate limit", 0, 86_400),
        (timedelta(hours=3), "daily", 10_000, 10_800),
    ],
)
def test_a_used_up_limit_says_when_it_begins_anew(zoom, after, said, shortest, longest):
    made = zoom()
    instant = (datetime.now(UTC) + after).isoformat() if isinstance(after, timedelta) else after
    headers = {} if after is None else {"Retry-After": str(instant)}
    made.host.answer("/v2/users/me/recordings", as_json({"code": 429, "message": said}, 429, **headers))
    with pytest.raises(QuotaExceeded, match=said) as caught:
        list(made.adapter.listing(SETTINGS))
    assert shortest <= caught.value.retry_after.total_seconds() <= longest


def test_a_look_counts_and_copies_nothing(zoom):
    made = zoom(a_recording(1), a_recording(2, type=2))
    said = made.adapter.test(SETTINGS)
    assert said == "2 recordings in the last 30 days; of them and of what is to come 1 webinar, 1 recording"
    assert made.asked("/rec/") == []


def test_odd_answers_are_refused(zoom):
    made = zoom()
    made.host.answer("/v2/users/me/recordings", as_json([1]))
    with pytest.raises(ContentRefused, match="no answer of Zoom"):
        list(made.adapter.listing(SETTINGS))
    made.host.answer(
        "/v2/users/me/recordings", as_json({"meetings": [None, 3, {"type": 5}, {"type": 5, "uuid": []}]})
    )
    assert [type(one) for one in items(made.adapter.listing({**SETTINGS, "since": "2026-05-19"}))][:4] == [
        Refused
    ] * 4
    made.host.answer("/oauth/token", Reply(b'{"access_token": "a b"}'))
    with pytest.raises(ContentRefused, match="sign-in"):
        list(made.adapter.listing(SETTINGS))


@pytest.mark.parametrize("day", ["soon", "1999-01-01", "2026-05-21"])
def test_a_first_day_that_is_none_is_turned_down(day, zoom):
    with pytest.raises(WrongSetting):
        list(zoom().adapter.listing({**SETTINGS, "since": day}))


def test_what_zoom_told_of_is_looked_at_alone(zoom):
    made = zoom(a_recording(1), a_recording(2), a_recording(3, start_time="2026-05-02T09:00:00Z"))
    before = {"listed_until": "2026-05-19", "kept": {}, "awaited": {}}
    told = [{"id": "uuid2==", "day": "2026-05-14"}, {"id": "/uuid//1==", "day": "2026-05-14"}]
    position = made.adapter.again(before, told, {"/uuid//1=="})
    made.host.answer("/v2/meetings/%252Fuuid%252F%252F1%253D%253D/recordings",
                     as_json({"code": 3301, "message": "This recording does not exist."}, 404))  # fmt: skip
    pages = list(made.adapter.listing({**SETTINGS, "files": "link"}, position))
    found = items(pages)
    assert [one.source_id for one in found if isinstance(one, Gone)] == ["/uuid//1==", "/uuid//1==#recording"]
    assert [one.source_id for one in found if isinstance(one, WebinarRecord)] == ["uuid1==", "uuid2=="]
    assert {**pages[-1].next_position, "kept": {}} == before
    assert made.asked("/v2/users/me/webinars") == []
