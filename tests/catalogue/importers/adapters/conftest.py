"""A host on this machine that imports may ask."""

import pytest

from tests.catalogue.importers.hosts import Host

from .tables import TABLE, workbook


@pytest.fixture
def host(settings):
    settings.IMPORT_PRIVATE_HOSTS = ["127.0.0.1"]
    host = Host()
    yield host
    host.close()


@pytest.fixture
def read_table(tmp_path, settings):
    """Read this table, all of it: text, bytes or sheets {name: rows}."""
    settings.IMPORT_FOLDERS = [str(tmp_path)]

    def read(contents, **values) -> list:
        is_book = isinstance(contents, dict)
        path = tmp_path / ("programme.xlsx" if is_book else "programme.csv")
        if is_book:
            contents = workbook(contents)
        path.write_bytes(contents.encode() if isinstance(contents, str) else contents)
        pages = list(TABLE.listing({"path": str(path), **values}))
        return [item for page in pages for item in page.items]

    return read
