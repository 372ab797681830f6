"""Reading and changing what is derived: verdicts on files, presences, name keys, tags."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy import Connection, and_, bindparam, delete, insert, literal, or_, select, update

from blackletter.stores import schema as t
from blackletter.stores.content_codec import decode
from blackletter.stores.interning import highest, index_contents, series_number
from blackletter.stores.log_reader import batches
from blackletter.values.dates import PartialDate
from blackletter.values.events import Presence
from blackletter.values.judgements import Judgement


class SqlProjections:
    """The projections through one connection."""

    def __init__(self, connection: Connection) -> None:
        self._c = connection

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
        out: dict[int, list[Presence]] = {}
        p = t.presence.c
        for some in batches(entries):
            query = select(p.entry_id, t.series.c.facet, p.content_id, p.first, p.last).join(t.series)
            for entry, facet, content, first, last in self._c.execute(query.where(p.entry_id.in_(some))):
                out.setdefault(entry, []).append(_presence(facet, content, first, last))
        return {entry: tuple(sorted(ps, key=lambda x: (x.facet, x.first))) for entry, ps in out.items()}

    def series_presences(
        self, list_id: str, facet: str, on: Sequence[date] | None = None
    ) -> tuple[tuple[int, Presence], ...]:
        """See `ports.log.ProjectionReader`."""
        p = t.presence.c
        query = select(p.entry_id, p.content_id, p.first, p.last).join(t.series)
        query = query.where(t.series.c.list_id == list_id, t.series.c.facet == facet)
        if on is not None:
            days = [d.toordinal() for d in on]
            query = query.where(or_(*(and_(p.first <= d, p.last >= d) for d in days)))
        rows = self._c.execute(query)
        return tuple((entry, _presence(facet, content, first, last)) for entry, content, first, last in rows)

    def members(self, list_id: str, facet: str, day: date) -> Mapping[int, int]:
        """See `ports.log.ProjectionReader`."""
        p, number = t.presence.c, day.toordinal()
        query = select(p.entry_id, p.content_id).join(t.series)
        query = query.where(
            t.series.c.list_id == list_id, t.series.c.facet == facet, p.first <= number, p.last >= number
        )
        return {entry: content for entry, content in self._c.execute(query)}

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
        query = select(t.content.c.entry_id, t.content.c.id, t.name_key.c.name).join(t.name_key)
        rows = self._c.execute(query.where(t.name_key.c.key == key).order_by(t.name_key.c.id))
        return tuple((entry, content, name) for entry, content, name in rows)

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
        number = highest(self._c, t.presence.c.id)
        rows = []
        for entry, p in made:
            if (entry, p.first.toordinal()) not in kept:
                number += 1
                rows.append(
                    {
                        "id": number,
                        "series_id": series,
                        "entry_id": entry,
                        "content_id": p.content,
                        "first": p.first.toordinal(),
                        "last": p.last.toordinal(),
                    }
                )
        if rows:
            self._c.execute(insert(t.presence), rows)

    def clear_presences(self, list_id: str, facet: str) -> None:
        """See `ports.log.LogWriter`."""
        series = series_number(self._c, list_id, facet)
        self._c.execute(delete(t.presence).where(t.presence.c.series_id == series))

    def reindex_contents(self) -> int:
        """See `ports.log.LogWriter`."""
        before = self._index_rows()
        self._c.execute(delete(t.name_key))
        self._c.execute(delete(t.content_tag))
        self._c.execute(delete(t.content_date))
        numbers = [n for (n,) in self._c.execute(select(t.content.c.id).order_by(t.content.c.id))]
        for some in batches(numbers):
            rows = self._c.execute(select(t.content.c.id, t.content.c.body).where(t.content.c.id.in_(some)))
            index_contents(self._c, [(n, decode(body)) for n, body in sorted(rows)])
        return len(before ^ self._index_rows())

    def _index_rows(self) -> set[tuple[str, int, str]]:
        names = self._c.execute(select(t.name_key.c.key, t.name_key.c.content_id, t.name_key.c.name))
        tags = self._c.execute(select(t.content_tag.c.tag, t.content_tag.c.content_id, literal("")))
        dates = self._c.execute(select(t.content_date.c.earliest, t.content_date.c.content_id, t.content_date.c.latest))
        return {(str(a), n, str(b)) for rows in (names, tags, dates) for a, n, b in rows}


def _presence(facet: str, content: int, first: int, last: int) -> Presence:
    return Presence(facet=facet, content=content, first=date.fromordinal(first), last=date.fromordinal(last))
