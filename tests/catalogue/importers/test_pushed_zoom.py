"""Zoom's events: checked, written down, answered; worked on by a run of their own."""

import hashlib
import hmac
import json
import time

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from catalogue.importers import running
from catalogue.importers.pushed.noting import work_on_notices
from catalogue.importers.secrets import seal
from catalogue.models import ImportItem, ImportRun, ImportSource, PushedNotice
from tests import factories
from tests.shared import shared

pytestmark = pytest.mark.django_db
SECRET = "zo0mt0ken"
COMPLETED = {
    "event": "recording.completed",
    "event_ts": 1626230691572,
    "download_token": "d0wnload",
    "payload": {"object": {"uuid": "uuid1==", "start_time": "2026-05-14T09:00:00Z", "password": "132456"}},
}


@pytest.fixture
def source():
    return ImportSource.objects.create(name="zoom", kind="zoom", sealed=seal({"webhook_token": SECRET}))


@pytest.fixture
def tell(client, source):
    """Send an event as Zoom does; parts may be wrong."""

    def tell(event, secret=SECRET, at=None, late=0, pk=None, signature=None):
        body = event if isinstance(event, bytes) else json.dumps(event).encode()
        written = str(int(time.time()) - late if at is None else at)
        signed = hmac.new(secret.encode(), f"v0:{written}:".encode() + body, hashlib.sha256).hexdigest()
        headers = {"X-Zm-Request-Timestamp": written, "X-Zm-Signature": signature or f"v0={signed}"}
        address = f"/pushed/{source.pk if pk is None else pk}/"
        return client.post(address, body, content_type="application/json", headers=headers)

    return tell


def test_an_event_is_written_down_and_answered_without_work(tell, django_assert_max_num_queries):
    with django_assert_max_num_queries(5):
        assert tell(COMPLETED).status_code == 204
    notice = PushedNotice.objects.get()
    assert notice.told == [{"id": "uuid1==", "day": "2026-05-14"}]
    assert not ImportRun.objects.exists()


def test_the_same_event_counts_once(tell):
    assert [tell(COMPLETED).status_code for _ in range(3)] == [204] * 3
    assert PushedNotice.objects.count() == 1


def test_no_passcode_and_no_token_is_kept(tell, caplog):
    tell(COMPLETED)
    tell(COMPLETED, secret="wr0ng")
    kept = json.dumps(list(PushedNotice.objects.values("told", "digest")))
    assert not [one for one in ("132456", "d0wnload", SECRET) if one in kept + caplog.text]


@pytest.mark.parametrize(
    "wrong",
    [
        {"secret": "other"},
        {"late": 301},
        {"late": -400},
        {"at": "soon"},
        {"at": "١٢٣"},
        {"at": 10**14},
        {"signature": "v0="},
        {"signature": "v1=abc"},
        {"signature": "é"},
    ],
)
def test_what_is_not_signed_or_not_of_now_is_turned_away_without_detail(tell, wrong):
    answer = tell(COMPLETED, **wrong)
    assert (answer.status_code, answer.content) == (403, b"")
    assert not PushedNotice.objects.exists()


def test_a_source_that_is_told_nothing_is_not_there(tell, client, source):
    other = ImportSource.objects.create(name="feed", kind="feed", sealed=seal({"webhook_token": SECRET}))
    silent = ImportSource.objects.create(name="silent", kind="zoom")
    foreign = ImportSource.objects.create(name="foreign", kind="zoom", sealed="kept under another key")
    assert [tell(COMPLETED, pk=pk).status_code for pk in (other.pk, silent.pk, foreign.pk, 10**6)] == [
        404
    ] * 4
    assert client.get(f"/pushed/{source.pk}/").status_code == 404
    assert client.put(f"/pushed/{source.pk}/").status_code == 405


def test_the_address_is_proved_to_be_ours(tell):
    event = {"event": "endpoint.url_validation", "payload": {"plainToken": "qgg8vlvZRS6UYooatFL8Aw"}}
    signed = hmac.new(SECRET.encode(), b"qgg8vlvZRS6UYooatFL8Aw", hashlib.sha256).hexdigest()
    assert tell(event).json() == {"plainToken": "qgg8vlvZRS6UYooatFL8Aw", "encryptedToken": signed}
    assert tell(event, secret="other").status_code == 403
    event["payload"]["plainToken"] = "v0:1626230691:{}"
    assert tell(event).status_code == 400
    assert not PushedNotice.objects.exists()


def test_too_large_a_body_is_not_read(tell):
    assert tell(b" " * (256 * 1024) + json.dumps(COMPLETED).encode()).status_code == 413


def test_real_events_tell_of_recordings_and_of_the_calendar(tell):
    told = {}
    for file in sorted(shared("api/zoom/webhooks").glob("*.json")):
        PushedNotice.objects.all().delete()
        assert tell(file.read_bytes()).status_code == 204
        told[file.stem] = [one for notice in PushedNotice.objects.all() for one in notice.told]
    one = {"id": "4444AAAiAAAAAiAiAiiAii==", "day": "2021-07-13"}
    assert {name: what for name, what in told.items() if what} == {
        **{
            f"recording.{name}": [one]
            for name in ("completed", "deleted", "recovered", "transcript_completed", "trashed")
        },
        "recording.renamed": [{**one, "day": ""}],
        "recording.batch_deleted": [{**one, "day": ""}],
        "recording.batch_recovered": [{**one, "day": ""}],
        "recording.batch_trashed": [
            {"id": "atsXxhSEQWit9t+U02HXNQ==", "day": ""},
            {"id": "3KvSP3SHRvyalrGRqZ5+2w==", "day": ""},
        ],
        **{f"webinar.{name}": [{"upcoming": True}] for name in ("created", "deleted", "updated")},
    }


KEYS = ["uuid", "object", "payload", "meetings", "meeting_uuid", "meeting_uuids", "start_time", "plainToken"]
plain = st.none() | st.booleans() | st.integers() | st.text(max_size=8)
values = st.recursive(
    plain,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=12,
)
names = st.sampled_from(
    ["recording.completed", "recording.batch_trashed", "webinar.created", "endpoint.url_validation"]
)
events = st.fixed_dictionaries({"event": names, "payload": values}).map(lambda one: json.dumps(one).encode())


@hypothesis_settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(body=st.binary(max_size=200) | events)
def test_whatever_is_signed_is_answered(tell, body):
    assert tell(body).status_code in (200, 204, 400)
    assert tell(body, secret="other").status_code == 403


class TestWork:
    """What was told is looked at by a run of its own, once the source has run before."""

    @pytest.fixture
    def ran(self, source):
        source.position = {"listed_until": "2026-05-20"}
        source.save()
        return ImportRun.objects.create(source=source, state="done", in_slices=True)

    def test_a_run_begins_with_what_was_told_and_the_next_one_where_it_would_have(self, tell, source, ran):
        tell(COMPLETED)
        assert work_on_notices() == 1
        run = ImportRun.objects.latest("pk")
        assert run.position == {
            "listed_until": "2026-05-20",
            "only": {"ids": [], "days": ["2026-05-14"], "upcoming": False},
        }
        source.refresh_from_db()
        assert source.position == {"listed_until": "2026-05-20"}
        assert PushedNotice.objects.get().done_at
        assert work_on_notices() == 0

    def test_what_came_before_is_asked_for_by_its_id(self, tell, source, ran):
        ImportItem.objects.create(
            import_source=source, source_id="uuid1==", kind="person", person=factories.person()
        )
        tell(COMPLETED)
        work_on_notices()
        assert ImportRun.objects.latest("pk").position["only"]["ids"] == ["uuid1=="]

    @pytest.mark.parametrize("state", ["waiting", "running", "paused", "awaiting"])
    def test_notices_wait_while_a_run_is_not_at_its_end(self, tell, source, ran, state):
        ImportRun.objects.create(source=source, state=state, in_slices=True)
        tell(COMPLETED)
        assert work_on_notices() == 0
        assert PushedNotice.objects.get().done_at is None

    def test_a_source_that_never_ran_or_is_paused_is_left_alone(self, tell, source):
        tell(COMPLETED)
        assert work_on_notices() == 0
        ImportRun.objects.create(source=source, state="done", in_slices=True)
        ImportSource.objects.update(paused_reason="three runs failed")
        assert work_on_notices() == 0
        assert running.next_run() is None
