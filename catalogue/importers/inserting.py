"""Many rows at once, without model instances: `bulk_create` takes several times as long, all in the lock."""

from collections.abc import Iterable

from django.db import connection, models

# Values of these go to the database as they are.
AS_THEY_ARE = (
    models.CharField,
    models.TextField,
    models.IntegerField,
    models.BooleanField,
    models.ForeignKey,
)


def insert(model: type[models.Model], names: tuple[str, ...], rows: Iterable[tuple]) -> None:
    """Insert `rows` of values for the fields `names`, keys as primary keys; the other columns may be null."""
    fields = [model._meta.get_field(name) for name in names]
    values = [list(row) for row in rows]
    for place, field in enumerate(fields):
        if not isinstance(field, AS_THEY_ARE):
            last = prepared = None
            for row in values:
                value = row[place]
                if value is not None and value is not last:  # an instant is often that of the row before
                    last, prepared = value, field.get_db_prep_save(value, connection)
                row[place] = None if value is None else prepared
    if values:
        _send(model, [field.column for field in fields], values)


def _send(model: type[models.Model], names: list[str], rows: list[list]) -> None:
    """PostgreSQL takes them in one piece; a statement for each costs it twice as much, and whoever sends them."""
    quote = connection.ops.quote_name
    into = f"{quote(model._meta.db_table)} ({', '.join(map(quote, names))})"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with connection.wrap_database_errors, cursor.copy(f"COPY {into} FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        else:
            cursor.executemany(f"INSERT INTO {into} VALUES ({', '.join(['%s'] * len(names))})", rows)


def insert_new(model: type[models.Model], rows: list[dict[str, object]]) -> list[int]:
    """Insert rows of values by field, the same fields in each and the others at their defaults; their new keys."""
    fields = [field for field in model._meta.concrete_fields if not field.primary_key]
    said = rows[0].keys()
    others = [field for field in fields if field.name not in said]
    names = (model._meta.pk.name, *said, *(field.name for field in others))
    keys = _new_keys(model, len(rows))
    insert(
        model,
        names,
        (
            (key, *row.values(), *(field.get_default() for field in others))
            for key, row in zip(keys, rows, strict=True)
        ),
    )
    return keys


def _new_keys(model: type[models.Model], number: int) -> list[int]:
    """Keys that nobody else gets: SQLite has one writer, PostgreSQL counts them out."""
    table, column = model._meta.db_table, model._meta.pk.column
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            sequence = f"nextval(pg_get_serial_sequence('{table}', '{column}'))"
            cursor.execute(f"SELECT {sequence} FROM generate_series(1, {number})")
            return [key for (key,) in cursor.fetchall()]
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        last = (cursor.fetchone() or [0])[0]
    return list(range(last + 1, last + 1 + number))
