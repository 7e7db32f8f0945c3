"""Many rows at once, without model instances: `bulk_create` takes several times as long, all in the lock."""

from collections.abc import Iterable

from django.db import connection, models


def insert(model: type[models.Model], names: tuple[str, ...], rows: Iterable[tuple]) -> None:
    """Insert `rows` of values for the fields `names`; the other columns are keys or may be null."""
    fields = [model._meta.get_field(name) for name in names]
    columns = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    table = connection.ops.quote_name(model._meta.db_table)
    marks = ", ".join(["%s"] * len(fields))
    values = [
        [field.get_db_prep_save(value, connection) for field, value in zip(fields, row, strict=True)]
        for row in rows
    ]
    if values:
        with connection.cursor() as cursor:
            cursor.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", values)
