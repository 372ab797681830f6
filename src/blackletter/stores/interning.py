"""Contents kept once: what a file shows, as numbers of contents, with new entries and contents added as needed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, func, insert, select

from blackletter.names.keys import name_keys
from blackletter.stores import schema as t
from blackletter.stores.bodies import blocks_of
from blackletter.stores.bulk import fetch, fetch_where, insert_rows
from blackletter.stores.content_codec import digest, encode
from blackletter.stores.name_order import in_order
from blackletter.values.entries import Content

# (source id, digest, encoded, content) of a content not seen before.
New = tuple[str, bytes, bytes, Content]


@dataclass(frozen=True, slots=True, kw_only=True)
class Interned:
    """The content number of each row, in order; and the entry of every content of the series, old and new."""

    series: int
    numbers: list[int]
    entries: Mapping[int, int]


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


def intern(connection: Connection, list_id: str, facet: str, rows: Sequence[tuple[str, Content]]) -> Interned:
    """Number the contents of a file's rows; a content already known keeps its number."""
    series = series_number(connection, list_id, facet)
    c = t.content.c
    kept = fetch(connection, select(c.id, c.entry_id, c.digest).where(c.series_id == series))
    known = {known_digest: number for number, _, known_digest in kept}
    number = first = highest(connection, c.id) + 1
    out: list[int] = []
    new: list[New] = []
    for source_id, content in rows:
        body = encode(content)
        # The same words in another facet, or of another entry, are another content.
        key = digest(f"{series} {source_id}\n".encode() + body)
        found = known.get(key)
        if found is None:
            found = known[key] = number
            new.append((source_id, key, body, content))
            number += 1
        out.append(found)
    entries = {content: entry for content, entry, _ in kept}
    entries.update(_add(connection, list_id, series, first, new))
    return Interned(series=series, numbers=out, entries=entries)


def _add(connection: Connection, list_id: str, series: int, first: int, new: Sequence[New]) -> Mapping[int, int]:
    """Keep new contents, numbered from `first` on; content number -> entry number."""
    entries = _entries(connection, list_id, [source_id for source_id, _, _, _ in new])
    blocks: list[tuple[int, bytes]] = []
    rows: list[tuple[int, int, int, int, bytes]] = []
    for start, count, packed in blocks_of(first, (body for _, _, body, _ in new)):
        blocks.append((start, packed))
        of_block = new[start - first : start - first + count]
        rows.extend((start + i, series, entries[s], start, key) for i, (s, key, _, _) in enumerate(of_block))
    insert_rows(connection, t.content_block, ("id", "packed"), blocks)
    insert_rows(connection, t.content, ("id", "series_id", "entry_id", "block_id", "digest"), rows)
    index_contents(connection, [(first + i, content) for i, (_, _, _, content) in enumerate(new)])
    return {number: entry for number, _, entry, _, _ in rows}


def index_contents(connection: Connection, contents: Iterable[tuple[int, Content]]) -> None:
    """Derive the name keys, tags and stated listing dates of contents: what is asked for without decoding them."""
    keys: list[tuple[str, int, int]] = []
    tags: list[tuple[str, int]] = []
    dates: list[tuple[int, str, str | None, str | None]] = []
    for number, content in contents:
        for place, name in enumerate(in_order(content.names)):
            keys.extend((key, number, place) for key in name_keys(name.text) or ("",))
        tags.extend((tag, number) for tag in dict.fromkeys(content.programmes))
        stated = content.listing_date if content.stated_dates else None
        if stated is not None:
            earliest, latest = stated.earliest, stated.latest
            dates.append(
                (
                    number,
                    stated.text,
                    earliest.isoformat() if earliest is not None else None,
                    latest.isoformat() if latest is not None else None,
                )
            )
    # In the order of their trees, so that each page is written once.
    insert_rows(connection, t.name_key, ("key", "content_id", "place"), sorted(keys))
    insert_rows(connection, t.content_tag, ("tag", "content_id"), sorted(tags))
    insert_rows(connection, t.content_date, ("content_id", "text", "earliest", "latest"), dates)


def _entries(connection: Connection, list_id: str, source_ids: Sequence[str]) -> Mapping[str, int]:
    """The number of each of those entries of a list, made on first sight."""
    e = t.entry.c
    query = select(e.source_id, e.id).where(e.list_id == list_id)
    known: dict[str, int] = dict(fetch_where(connection, query, e.source_id, set(source_ids)))
    new = [source_id for source_id in dict.fromkeys(source_ids) if source_id not in known]
    if new:
        first = highest(connection, e.id) + 1
        known.update((source_id, first + i) for i, source_id in enumerate(new))
        rows = [(first + i, list_id, source_id) for i, source_id in enumerate(new)]
        insert_rows(connection, t.entry, ("id", "list_id", "source_id"), rows)
    return known
