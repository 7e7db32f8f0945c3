"""Runs against hosts with troubles end as undisturbed ones do; `python -m bench.host_runs` does it with thousands."""

import pytest
import stamina

from catalogue.models import ImportItem, Talk
from tests import factories

from .troubled_hosts import is_of, reading, run_through

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def home(settings):
    settings.IMPORT_PRIVATE_HOSTS = ["127.0.0.1"]
    factories.site()
    with stamina.set_testing(True, attempts=3):
        yield


@pytest.mark.parametrize("kind", ["vimeo", "youtube", "zoom", "feed", "opencast", "indico"])
def test_what_came_through_trouble_is_all_there_and_nothing_else_goes(kind):
    count = 80 if kind in ("indico", "opencast") else 25
    with reading(kind, count, every=2) as (host, listed, source):
        first = run_through(source, 0.2)
        assert (first.state, Talk.objects.filter(live=True).count()) == ("done", count)
        second = run_through(source, 0.2, halfway=listed.change)
        assert second.state == "done"
        gone = ImportItem.objects.exclude(withdrawn_at=None).values_list("source_id", flat=True)
        assert [one for one in gone if not is_of(one, listed.gone)] == []
        listed.grow(900)
        assert host.troubles
        host.every = 0
        third = run_through(source, 0.2)
        assert (third.state, third.refused) == ("done", 0)
