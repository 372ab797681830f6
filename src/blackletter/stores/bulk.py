"""Ten thousand rows at once: SQLAlchemy writes the statement, the driver takes and gives plain tuples.

Measured on an import: making SQLAlchemy's parameters and rows of what the driver understands anyway took longer than
the driver did.
"""

import json
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Select, Table, column, func, insert, select

# PostgreSQL takes 65,535 variables in one statement.
BATCH = 10_000


def insert_rows(connection: Connection, table: Table, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert rows of ints, texts, bytes or None, each in the order of `columns`."""
    if not rows:
        return
    statement = insert(table).compile(dialect=connection.dialect, column_keys=list(columns))
    order = getattr(statement, "positiontup", None)
    if order is None:
        connection.exec_driver_sql(str(statement), [dict(zip(columns, row, strict=True)) for row in rows])
    elif list(order) == list(columns):
        connection.exec_driver_sql(str(statement), list(rows))
    else:
        places = [columns.index(name) for name in order]
        connection.exec_driver_sql(str(statement), [tuple([row[i] for i in places]) for row in rows])


def fetch(connection: Connection, query: Select[Any]) -> list[tuple[Any, ...]]:
    """All rows of a query over columns of ints, texts and bytes, as the driver gives them."""
    result = connection.execute(query)
    if result.cursor is None:
        raise AssertionError("a SELECT has a cursor")
    rows: list[tuple[Any, ...]] = list(result.cursor.fetchall())
    result.close()
    return rows


def fetch_where(
    connection: Connection, query: Select[Any], among: Column[Any], values: Collection[int] | Collection[str]
) -> list[tuple[Any, ...]]:
    """The rows of `query` in which `among` is one of `values`, however many those are."""
    out: list[tuple[Any, ...]] = []
    for condition in conditions(connection, among, values):
        out.extend(fetch(connection, query.where(condition)))
    return out


def conditions(
    connection: Connection, among: Column[Any], values: Collection[int] | Collection[str]
) -> Iterator[ColumnElement[bool]]:
    """`among` is one of `values`, in as many conditions as the dialect needs; they share no value."""
    every: list[int | str] = list(values)
    if connection.dialect.name == "sqlite" and len(every) > 1:
        listed = func.json_each(json.dumps(every)).table_valued(column("value"))
        yield among.in_(select(listed.c.value))
        return
    for i in range(0, len(every), BATCH):
        yield among.in_(every[i : i + BATCH])
