"""What vanished is withdrawn after its source's grace, and only by listings that named everything."""

import pytest

from catalogue.models import ImportItem, Talk
from tests import factories

from .conftest import CONGRESS, talk

pytestmark = pytest.mark.django_db
REASON = "it was missing from 3 complete listings of its source"


@pytest.fixture(autouse=True)
def home():
    return factories.site()


@pytest.fixture
def patient(source):
    source.grace = 3
    source.save()
    return source


def missed():
    return ImportItem.objects.get(source_id="t1").missed


def is_live():
    return Talk.objects.get(import_items__source_id="t1").live


def test_it_is_withdrawn_with_the_third_complete_listing_that_lacks_it(patient, listed):
    listed(CONGRESS, talk("t1"), talk("t2"))
    seen = [(listed(CONGRESS, talk("t2")).withdrawn, missed(), is_live()) for _ in range(3)]
    assert seen == [(0, 1, True), (0, 2, True), (1, 2, False)]
    item = ImportItem.objects.get(source_id="t1")
    assert item.withdrawn_reason == REASON
    assert listed(CONGRESS, talk("t2")).withdrawn == 0


def test_the_count_begins_anew_when_the_source_has_it_again(patient, listed):
    listed(CONGRESS, talk("t1"), talk("t2"))
    listed(CONGRESS, talk("t2"))
    listed(CONGRESS, talk("t2"))
    listed(CONGRESS, talk("t1"), talk("t2"))
    assert missed() == 0
    listed(CONGRESS, talk("t2"))
    assert (missed(), is_live()) == (1, True)


def test_it_returns_when_the_source_brings_it_back(source, listed):
    listed(CONGRESS, talk("t1"), talk("t2"))
    assert listed(CONGRESS, talk("t2")).withdrawn == 1
    run = listed(CONGRESS, talk("t1"), talk("t2"))
    item = ImportItem.objects.get(source_id="t1")
    assert (run.changed, is_live(), item.withdrawn_at, item.withdrawn_reason) == (1, True, None, "")


def test_an_incomplete_listing_counts_nothing(source, listed):
    listed(CONGRESS, talk("t1"), talk("t2"))
    broken = {"kind": "talk"}
    assert listed(CONGRESS, talk("t2"), broken).withdrawn == 0
    assert listed(CONGRESS, talk("t1", starts_at="tomorrow"), talk("t2")).withdrawn == 0
    assert (missed(), is_live()) == (0, True)


def test_what_waits_for_approval_is_withdrawn_when_approved(patient, listed):
    from catalogue.importers.approving import approve

    from .conftest import finished

    listed(CONGRESS, talk("t1"), talk("t2"))
    runs = [listed(CONGRESS, talk("t2"), waits=True) for _ in range(3)]
    assert [run.to_withdraw for run in runs] == [0, 0, 1]
    change = runs[-1].changes.get()
    assert (change.action, change.reason, is_live()) == ("withdrawn", REASON, True)
    approve(runs[-1])
    assert (finished(runs[-1]).withdrawn, is_live()) == (1, False)
