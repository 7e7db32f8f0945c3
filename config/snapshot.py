"""A new SQLite database from config/schema.sql at once, instead of from some 230 migrations in 20 seconds.

The file holds what those migrations make, tables and first rows; `manage.py snapshot` writes it and a test
compares. Its first line is a fingerprint of the migrations it holds: when one of them has changed since, the
file is not used. Newer ones run after it as usual.
"""

import hashlib
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from django.apps import apps

SNAPSHOT = Path(__file__).with_name("schema.sql")


def fingerprint(script: str) -> str:
    """Changes with the text of any migration that the script records as applied."""
    digest = hashlib.sha256()
    for app, name in recorded(script):
        path = Path(apps.get_app_config(app).path, "migrations", f"{name}.py")
        # One that a later squashing replaced is recorded still, and has no file.
        digest.update(path.read_bytes() if path.exists() else name.encode())
    return f"-- {digest.hexdigest()}"


def recorded(script: str) -> list[tuple[str, str]]:
    """App and name of each migration that the script records as applied."""
    return re.findall(r"""^INSERT INTO "django_migrations" VALUES\(\d+,'([^']+)','([^']+)'""", script, re.M)


def restore(connection) -> bool:
    """Fill an empty SQLite database; False, with nothing done, where the snapshot does not fit."""
    if connection.vendor != "sqlite" or connection.introspection.table_names() or not SNAPSHOT.exists():
        return False
    first, script = SNAPSHOT.read_text().split("\n", 1)
    if first != fingerprint(script):
        return False
    connection.ensure_connection()
    with connection.wrap_database_errors:
        connection.connection.executescript(f"BEGIN IMMEDIATE;\n{script}COMMIT;")
    return True


def dump(path: Path) -> Iterator[str]:
    """The statements that make the SQLite database at `path` again."""
    with sqlite3.connect(path) as database:
        # The same file from the same migrations, whenever it is written.
        database.execute("UPDATE django_migrations SET applied = '2000-01-01'")
        made = (
            "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND type "
        )
        tables = dict(database.execute(made + "= 'table'"))
        # A virtual table makes its own shadow tables, and rows arrive there through triggers.
        virtual = [name for name, sql in tables.items() if sql.startswith("CREATE VIRTUAL")]
        shadows = [name for name in tables if any(name.startswith(f"{one}_") for one in virtual)]
        for name, sql in tables.items():
            if name not in shadows:
                yield one_line(sql)
        for name in [name for name in tables if name not in [*virtual, *shadows]]:
            yield from rows(database, name)
        for _, sql in database.execute(made + "<> 'table'"):
            yield one_line(sql)
        yield "UPDATE django_migrations SET applied = CURRENT_TIMESTAMP;\n"


def rows(database: sqlite3.Connection, table: str) -> Iterator[str]:
    columns = [f'"{column[1]}"' for column in database.execute(f'PRAGMA table_info("{table}")')]
    values = " || ',' || ".join(f"quote({column})" for column in columns)
    for (row,) in database.execute(f'SELECT {values} FROM "{table}" ORDER BY rowid'):
        yield f'INSERT INTO "{table}" VALUES({row});\n'


def one_line(sql: str) -> str:
    return re.sub(r"\s+", " ", sql) + ";\n"
