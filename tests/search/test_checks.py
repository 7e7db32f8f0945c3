"""`manage.py check` says where the index is not what this program writes, and never fails over it."""

from django.core import checks

from search.engines import get_engine
from tests.search.builders import entry


def messages() -> list[checks.CheckMessage]:
    return checks.run_checks(tags=["search"])


def test_nothing_is_said_of_an_index_that_fits_or_is_not_there_yet(settings):
    assert messages() == []
    assert not settings.SEARCH_INDEX_DIR.exists()
    get_engine().write([entry("Weaning")])
    assert messages() == []


def test_an_index_of_another_version_is_a_warning_with_the_remedy(settings):
    get_engine().write([entry("Weaning")])
    (settings.SEARCH_INDEX_DIR / "current").write_text("0123456789ab-0")
    [warning] = messages()
    assert (warning.id, warning.level) == ("search.W001", checks.WARNING)
    assert "rebuild_index" in warning.msg + warning.hint


def test_an_engine_that_is_away_is_a_warning(settings):
    settings.SEARCH_INDEX_DIR.write_text("not a folder")
    [warning] = messages()
    assert (warning.id, warning.level) == ("search.W002", checks.WARNING)
    assert "search_status" in warning.hint


def test_a_wrong_setting_is_an_error(settings):
    settings.ELASTICSEARCH_URL = "search.example.org"
    [error] = messages()
    assert (error.id, error.level) == ("search.E001", checks.ERROR)
    assert "ELASTICSEARCH_URL" in error.msg
