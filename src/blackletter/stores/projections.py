"""Reading and changing what is derived: verdicts on files, presences, name keys, tags."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Column, Connection, and_, bindparam, delete, insert, or_, select, update

from blackletter.stores import schema as t
from blackletter.stores.bulk import BATCH, conditions, fetch, fetch_where, insert_rows
from blackletter.stores.content_reader import ContentReader
from blackletter.stores.interning import index_contents, series_number
from blackletter.stores.name_order import in_order
from blackletter.values.dates import PartialDate
from blackletter.values.entries import Content
from blackletter.values.events import Presence
from blackletter.values.judgements import Judgement


class SqlProjections:
    """The projections through one connection."""

    def __init__(self, connection: Connection) -> None:
        self._c = connection
        self._contents = ContentReader(connection)

    def judgements(self, list_id: str) -> tuple[Judgement, ...]:
        """See `ports.log.ProjectionReader`."""
        query = select(t.judgement).join(t.part).where(t.part.c.list_id == list_id).order_by(t.judgement.c.part_id)
        return tuple(
            Judgement(
                part=r.part_id,
                context=r.context,
                passed=r.passed,
                accepted=r.accepted,
                failures=tuple(json.loads(r.failures)),
                stands=tuple(json.loads(r.stands)),
            )
            for r in self._c.execute(query)
        )

    def presences(self, entries: Sequence[int]) -> Mapping[int, tuple[Presence, ...]]:
        """See `ports.log.ProjectionReader`."""
        p, s = t.presence.c, t.series.c
        query = select(p.entry_id, s.facet, p.content_id, p.first, p.last).join(t.series)
        out: dict[int, list[Presence]] = {}
        day = Days()
        for entry, facet, content, first, last in fetch_where(self._c, query, p.entry_id, entries):
            of_entry = Presence(facet=facet, content=content, first=day[first], last=day[last])
            out.setdefault(entry, []).append(of_entry)
        return {entry: tuple(sorted(ps, key=lambda x: (x.facet, x.first))) for entry, ps in out.items()}

    def series_presences(
        self, list_id: str, facet: str, on: Sequence[date] | None = None
    ) -> tuple[tuple[int, Presence], ...]:
        """See `ports.log.ProjectionReader`."""
        p = t.presence.c
        query = self._of_series(list_id, facet, p.entry_id, p.content_id, p.first, p.last)
        if on is not None:
            query = query.where(or_(*(and_(p.first <= d.toordinal(), p.last >= d.toordinal()) for d in on)))
        day = Days()
        return tuple(
            (entry, Presence(facet=facet, content=content, first=day[first], last=day[last]))
            for entry, content, first, last in fetch(self._c, query)
        )

    def stretches(self, list_id: str, facet: str, since: date | None = None) -> Sequence[tuple[int, int, int, int]]:
        """See `ports.log.ProjectionReader`."""
        p = t.presence.c
        query = self._of_series(list_id, facet, p.entry_id, p.content_id, p.first, p.last)
        if since is not None:
            query = query.where(p.last >= since.toordinal())
        return fetch(self._c, query)

    def members(self, list_id: str, facet: str, day: date) -> Mapping[int, int]:
        """See `ports.log.ProjectionReader`."""
        p, number = t.presence.c, day.toordinal()
        query = self._of_series(list_id, facet, p.entry_id, p.content_id)
        return dict(fetch(self._c, query.where(p.first <= number, p.last >= number)))

    def _of_series(self, list_id: str, facet: str, *columns: Column[int]) -> Any:
        """Those columns of the presences of a facet."""
        numbers = select(t.series.c.id).where(t.series.c.list_id == list_id, t.series.c.facet == facet)
        return select(*columns).where(t.presence.c.series_id == numbers.scalar_subquery())

    def stated_dates(self, list_id: str) -> Mapping[int, PartialDate]:
        """See `ports.log.ProjectionReader`."""
        d = t.content_date.c
        query = (
            select(d.content_id, d.text, d.earliest, d.latest)
            .join(t.content, t.content.c.id == d.content_id)
            .join(t.series, t.series.c.id == t.content.c.series_id)
            .where(t.series.c.list_id == list_id)
        )
        return {
            number: PartialDate(
                text=text,
                earliest=date.fromisoformat(earliest) if earliest else None,
                latest=date.fromisoformat(latest) if latest else None,
            )
            for number, text, earliest, latest in self._c.execute(query)
        }

    def named(self, key: str) -> tuple[tuple[int, int, str], ...]:
        """See `ports.log.ProjectionReader`."""
        c, k = t.content.c, t.name_key.c
        query = select(c.entry_id, c.id, k.place).join(t.name_key).where(k.key == key).order_by(c.id, k.place)
        rows = fetch(self._c, query)
        contents = self._contents.contents(content for _, content, _ in rows)
        return tuple((entry, n, in_order(contents[n].names)[place].text) for entry, n, place in rows)

    def bearing(self, list_id: str, tags: Sequence[str]) -> frozenset[int]:
        """See `ports.log.ProjectionReader`."""
        query = (
            select(t.content_tag.c.content_id)
            .join(t.content, t.content.c.id == t.content_tag.c.content_id)
            .join(t.series, t.series.c.id == t.content.c.series_id)
        )
        rows = self._c.execute(query.where(t.series.c.list_id == list_id, t.content_tag.c.tag.in_(tags)))
        return frozenset(row[0] for row in rows)

    def set_judgements(self, judgements: Iterable[Judgement]) -> None:
        """See `ports.log.LogWriter`."""
        rows = [
            {
                "part_id": j.part,
                "context": j.context,
                "passed": j.passed,
                "accepted": j.accepted,
                "failures": json.dumps(j.failures, ensure_ascii=False),
                "stands": json.dumps(j.stands),
            }
            for j in judgements
        ]
        if rows:
            self._c.execute(delete(t.judgement).where(t.judgement.c.part_id.in_([r["part_id"] for r in rows])))
            self._c.execute(insert(t.judgement), rows)

    def change_presences(
        self, list_id: str, facet: str, gone: Sequence[tuple[int, Presence]], made: Sequence[tuple[int, Presence]]
    ) -> None:
        """See `ports.log.LogWriter`. A presence that only grows at its end keeps its row."""
        series = series_number(self._c, list_id, facet)
        grown = {(entry, p.first.toordinal()): p for entry, p in made}
        kept: set[tuple[int, int]] = set()
        updates, deletes = [], []
        for entry, p in gone:
            key = (entry, p.first.toordinal())
            row = {"of_entry": entry, "from_day": key[1]}
            after = grown.get(key)
            if after is not None and after.content == p.content:
                kept.add(key)
                updates.append({**row, "to_day": after.last.toordinal()})
            else:
                deletes.append(row)
        where = (
            t.presence.c.series_id == series,
            t.presence.c.entry_id == bindparam("of_entry"),
            t.presence.c.first == bindparam("from_day"),
        )
        if updates:
            self._c.execute(update(t.presence).where(*where).values(last=bindparam("to_day")), updates)
        if deletes:
            self._c.execute(delete(t.presence).where(*where), deletes)
        rows = [
            (entry, series, p.first.toordinal(), p.last.toordinal(), p.content)
            for entry, p in made
            if (entry, p.first.toordinal()) not in kept
        ]
        insert_rows(self._c, t.presence, ("entry_id", "series_id", "first", "last", "content_id"), sorted(rows))

    def lengthen_presences(self, list_id: str, facet: str, last: date, to: date, but: Collection[int]) -> None:
        """See `ports.log.LogWriter`. One statement for the many, then the few are set back."""
        p, series = t.presence.c, series_number(self._c, list_id, facet)
        ended, lengthened = last.toordinal(), to.toordinal()
        self._c.execute(update(t.presence).where(p.series_id == series, p.last == ended).values(last=lengthened))
        back = update(t.presence).where(p.series_id == series, p.last == lengthened).values(last=ended)
        for condition in conditions(self._c, p.entry_id, but):
            self._c.execute(back.where(condition))

    def clear_presences(self, list_id: str, facet: str) -> None:
        """See `ports.log.LogWriter`."""
        series = series_number(self._c, list_id, facet)
        self._c.execute(delete(t.presence).where(t.presence.c.series_id == series))

    def reindex_contents(self) -> int:
        """See `ports.log.LogWriter`."""
        before = self._index_rows()
        for table in (t.name_key, t.content_tag, t.content_date):
            self._c.execute(delete(table))
        numbers = sorted(n for (n,) in fetch(self._c, select(t.content.c.id)))
        for i in range(0, len(numbers), BATCH):
            index_contents(self._c, sorted(self._contents.contents(numbers[i : i + BATCH]).items(), key=_by_number))
        return len(before ^ self._index_rows())

    def _index_rows(self) -> set[tuple[Any, ...]]:
        k, g, d = t.name_key.c, t.content_tag.c, t.content_date.c
        queries = (
            select(k.content_id, k.key, k.place),
            select(g.content_id, g.tag),
            select(d.content_id, d.text, d.earliest, d.latest),
        )
        return {(i, *row) for i, query in enumerate(queries) for row in fetch(self._c, query)}


class Days(dict[int, date]):
    """Day numbers as dates, each made once: ten thousand presences share a dozen days."""

    def __missing__(self, number: int) -> date:
        """The date of a number not met before."""
        day = self[number] = date.fromordinal(number)
        return day


def _by_number(item: tuple[int, Content]) -> int:
    return item[0]
