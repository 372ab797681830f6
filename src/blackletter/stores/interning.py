"""Contents kept once: what a file shows, as numbers of contents, with new entries and contents added as needed."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import ColumnElement, Connection, func, insert, select

from blackletter.names.keys import name_key
from blackletter.stores import schema as t
from blackletter.stores.content_codec import digest, encode
from blackletter.values.entries import Content


def series_number(connection: Connection, list_id: str, facet: str) -> int:
    """The number of a list's facet, made on first use."""
    query = select(t.series.c.id).where(t.series.c.list_id == list_id, t.series.c.facet == facet)
    number = connection.execute(query).scalar_one_or_none()
    if number is None:
        number = highest(connection, t.series.c.id) + 1
        connection.execute(insert(t.series), {"id": number, "list_id": list_id, "facet": facet})
    return number


def highest(connection: Connection, column: ColumnElement[int]) -> int:
    """The highest number given so far. Writers are alone, so the next ones can be given out in bulk."""
    return int(connection.execute(select(func.coalesce(func.max(column), 0))).scalar_one())


def intern(connection: Connection, list_id: str, facet: str, rows: Sequence[tuple[str, Content]]) -> list[int]:
    """The content number of each row, in order; a content already known keeps its number."""
    series = series_number(connection, list_id, facet)
    entries = _entries(connection, list_id, (source_id for source_id, _ in rows))
    known = {
        (entry, known_digest): number
        for number, entry, known_digest in connection.execute(
            select(t.content.c.id, t.content.c.entry_id, t.content.c.digest).where(t.content.c.series_id == series)
        )
    }
    number = highest(connection, t.content.c.id)
    out: list[int] = []
    new: list[tuple[int, int, bytes, bytes, Content]] = []
    for source_id, content in rows:
        body = encode(content)
        key = (entries[source_id], digest(body))
        found = known.get(key)
        if found is None:
            number += 1
            found = known[key] = number
            new.append((number, key[0], key[1], body, content))
        out.append(found)
    if new:
        connection.execute(
            insert(t.content),
            [
                {"id": n, "series_id": series, "entry_id": entry, "digest": d, "body": body}
                for n, entry, d, body, _ in new
            ],
        )
        index_contents(connection, [(n, content) for n, _, _, _, content in new])
    return out


def index_contents(connection: Connection, contents: Iterable[tuple[int, Content]]) -> None:
    """Derive the name keys, tags and stated listing dates of contents: what is asked for without decoding them."""
    keys, tags, dates = [], [], []
    for number, content in contents:
        for name in sorted(content.names, key=lambda n: n.kind != "primary"):
            keys.append({"key": name_key(name.text), "content_id": number, "name": name.text})
        for tag in dict.fromkeys(content.programmes):
            tags.append({"content_id": number, "tag": tag})
        stated = content.listing_date
        if stated is not None:
            first_day, last_day = stated.earliest, stated.latest
            dates.append(
                {
                    "content_id": number,
                    "text": stated.text,
                    "earliest": first_day.isoformat() if first_day is not None else None,
                    "latest": last_day.isoformat() if last_day is not None else None,
                }
            )
    if keys:
        first = highest(connection, t.name_key.c.id) + 1
        for i, row in enumerate(keys):
            row["id"] = first + i
        connection.execute(insert(t.name_key), keys)
    if tags:
        connection.execute(insert(t.content_tag), tags)
    if dates:
        connection.execute(insert(t.content_date), dates)


def _entries(connection: Connection, list_id: str, source_ids: Iterable[str]) -> Mapping[str, int]:
    query = select(t.entry.c.source_id, t.entry.c.id).where(t.entry.c.list_id == list_id)
    known = {source_id: number for source_id, number in connection.execute(query)}
    number = highest(connection, t.entry.c.id)
    new = []
    for source_id in source_ids:
        if source_id not in known:
            number += 1
            known[source_id] = number
            new.append({"id": number, "list_id": list_id, "source_id": source_id})
    if new:
        connection.execute(insert(t.entry), new)
    return known
