"""Reading the log."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, func, select

from blackletter.errors import StoreError
from blackletter.stores import schema as t
from blackletter.stores.bulk import fetch, fetch_where
from blackletter.stores.compression import unpack
from blackletter.stores.content_reader import ContentReader
from blackletter.stores.instants import from_text
from blackletter.stores.numbers import unpack_numbers
from blackletter.values.dates import PartialDate
from blackletter.values.documents import DocumentRecord
from blackletter.values.entries import Content, EntryKey
from blackletter.values.evidence import Document, Problem
from blackletter.values.identities import IdentityLink
from blackletter.values.log import PartRecord
from blackletter.values.proceedings import Verdict
from blackletter.values.publications import ColumnCount, Instrument
from blackletter.values.second_opinions import SecondOpinion
from blackletter.values.statements import Reading


class SqlLogReader:
    """The log through one connection."""

    def __init__(self, connection: Connection) -> None:
        self._c = connection
        self._contents = ContentReader(connection)

    def _rows(self, query: Select[Any]) -> Sequence[Any]:
        return self._c.execute(query).all()

    def position(self) -> int:
        """See `ports.log.LogReader`."""
        return int(self._c.execute(select(func.coalesce(func.max(t.log_record.c.seq), 0))).scalar_one())

    def lists_held(self) -> tuple[str, ...]:
        """See `ports.log.LogReader`."""
        held = select(t.part.c.list_id).union(select(t.instrument.c.list_id))
        return tuple(sorted(row[0] for row in self._c.execute(held)))

    def part_records(self, list_id: str) -> tuple[PartRecord, ...]:
        """See `ports.log.LogReader`."""
        mine = select(t.part.c.id).where(t.part.c.list_id == list_id)
        filled: dict[int, dict[str, dict[str, float]]] = {}
        records: dict[int, dict[str, int]] = {}
        o = t.observation.c
        seen = select(o.part_id, t.series.c.facet, o.records, o.filled).join(t.series).where(o.part_id.in_(mine))
        for part_id, facet, count, rates in self._rows(seen.order_by(t.series.c.id)):
            records.setdefault(part_id, {})[facet] = count
            filled.setdefault(part_id, {})[facet] = json.loads(rates)
        sightings: dict[int, list[tuple[date, datetime]]] = {}
        for row in self._rows(select(t.sighting).where(t.sighting.c.part_id.in_(mine)).order_by(t.sighting.c.id)):
            sightings.setdefault(row.part_id, []).append((date.fromisoformat(row.day), from_text(row.recorded_at)))
        accepted: dict[int, list[tuple[str, datetime]]] = {}
        for row in self._rows(select(t.acceptance).where(t.acceptance.c.part_id.in_(mine)).order_by(t.acceptance.c.id)):
            accepted.setdefault(row.part_id, []).append((row.reason, from_text(row.recorded_at)))
        return tuple(
            PartRecord(
                part=row.id,
                list_id=row.list_id,
                sha256=row.sha256,
                file_kind=row.file_kind,
                records=records.get(row.id, {}),
                printed_on=_day(row.printed_on),
                printed_at=row.printed_at,
                declared_count=row.declared_count,
                end=row.end_mark,
                faults=tuple(json.loads(row.faults)),
                columns=tuple(ColumnCount(column=c, filled=f, typed=n) for c, f, n in json.loads(row.columns)),
                filled=filled.get(row.id, {}),
                parser_version=row.parser_version,
                recorded_at=from_text(row.recorded_at),
                sightings=tuple(sightings.get(row.id, ())),
                acceptances=tuple(accepted.get(row.id, ())),
            )
            for row in self._rows(select(t.part).where(t.part.c.list_id == list_id).order_by(t.part.c.id))
        )

    def observed(self, part: int, facet: str) -> tuple[int, ...]:
        """See `ports.log.LogReader`."""
        query = select(t.series.c.id).join(t.part, t.part.c.list_id == t.series.c.list_id)
        series = self._c.execute(query.where(t.part.c.id == part, t.series.c.facet == facet)).scalar_one()
        return unpack_numbers(self._observation_bytes(part, series))

    def _observation_bytes(self, part: int, series: int) -> bytes:
        chain: list[bytes] = []
        at: int | None = part
        while at is not None:
            row = self._c.execute(
                select(t.observation.c.base_part, t.observation.c.packed).where(
                    t.observation.c.part_id == at, t.observation.c.series_id == series
                )
            ).one()
            chain.append(row.packed)
            at = row.base_part
        data: bytes | None = None
        for packed in reversed(chain):
            data = unpack(packed, data)
        return data or b""

    def entries_of(self, list_id: str, facet: str) -> Mapping[int, int]:
        """See `ports.log.LogReader`."""
        query = select(t.content.c.id, t.content.c.entry_id).join(t.series)
        query = query.where(t.series.c.list_id == list_id, t.series.c.facet == facet)
        return dict(fetch(self._c, query))

    def entry_keys(self, entries: Iterable[int]) -> Mapping[int, EntryKey]:
        """See `ports.log.LogReader`."""
        e = t.entry.c
        rows = fetch_where(self._c, select(e.id, e.list_id, e.source_id), e.id, list(entries))
        return {number: EntryKey(list_id=list_id, source_id=source_id) for number, list_id, source_id in rows}

    def entry_number(self, key: EntryKey) -> int | None:
        """See `ports.log.LogReader`."""
        query = select(t.entry.c.id).where(t.entry.c.list_id == key.list_id, t.entry.c.source_id == key.source_id)
        return self._c.execute(query).scalar_one_or_none()

    def entry_numbers(self, keys: Iterable[EntryKey]) -> Mapping[EntryKey, int]:
        """See `ports.log.LogReader`."""
        e, wanted = t.entry.c, set(keys)
        query = select(e.list_id, e.source_id, e.id).where(e.list_id.in_(sorted({key.list_id for key in wanted})))
        rows = fetch_where(self._c, query, e.source_id, sorted({key.source_id for key in wanted}))
        found = ((EntryKey(list_id=list_id, source_id=source_id), number) for list_id, source_id, number in rows)
        return {key: number for key, number in found if key in wanted}

    def contents(self, numbers: Iterable[int]) -> Mapping[int, Content]:
        """See `ports.log.LogReader`."""
        return self._contents.contents(numbers)

    def content_digests(self, numbers: Iterable[int]) -> Mapping[int, bytes]:
        """See `ports.log.LogReader`."""
        return self._contents.digests(numbers)

    def names_of(self, contents: Iterable[int]) -> Mapping[int, str]:
        """See `ports.log.LogReader`."""
        return self._contents.primary_names(contents)

    def instruments(self, list_id: str | None = None) -> tuple[tuple[Instrument, datetime], ...]:
        """See `ports.log.LogReader`."""
        query = select(t.instrument).order_by(t.instrument.c.recorded_at, t.instrument.c.sha256)
        if list_id is not None:
            query = query.where(t.instrument.c.list_id == list_id)
        return tuple(
            (
                Instrument(
                    list_id=r.list_id,
                    source_id=r.source_id,
                    name=r.name,
                    act=r.act,
                    authority=r.authority,
                    reference=r.reference,
                    decided_on=date.fromisoformat(r.decided_on),
                    in_force_on=_day(r.in_force_on),
                    published_on=date.fromisoformat(r.published_on),
                    source_url=r.source_url,
                    words=r.words,
                    sha256=r.sha256,
                ),
                from_text(r.recorded_at),
            )
            for r in self._rows(query)
        )

    def readings(self) -> tuple[tuple[Reading, datetime], ...]:
        """See `ports.log.LogReader`."""
        rows = self._rows(select(t.reading.c.body, t.reading.c.recorded_at).order_by(t.reading.c.id))
        return tuple((msgspec.json.decode(unpack(b, None), type=Reading), from_text(at)) for b, at in rows)

    def second_opinions(self) -> tuple[tuple[SecondOpinion, datetime], ...]:
        """See `ports.log.LogReader`."""
        o = t.second_opinion.c
        rows = self._rows(select(o.body, o.recorded_at).order_by(o.number))
        return tuple((msgspec.json.decode(unpack(b, None), type=SecondOpinion), from_text(at)) for b, at in rows)

    def verdicts(self) -> tuple[tuple[Verdict, datetime], ...]:
        """See `ports.log.LogReader`."""
        return tuple(
            (
                Verdict(
                    step_id=r.step_id,
                    accepted=r.accepted,
                    reviewer=r.reviewer,
                    judged_at=from_text(r.judged_at),
                    note=r.note,
                ),
                from_text(r.recorded_at),
            )
            for r in self._rows(select(t.verdict).order_by(t.verdict.c.id))
        )

    def links(self) -> tuple[tuple[IdentityLink, datetime], ...]:
        """See `ports.log.LogReader`."""
        return tuple(
            (
                IdentityLink(
                    left=EntryKey.parse(r.left),
                    right=EntryKey.parse(r.right),
                    relation=r.relation,
                    reviewer=r.reviewer,
                    reason=r.reason,
                ),
                from_text(r.recorded_at),
            )
            for r in self._rows(select(t.identity_link).order_by(t.identity_link.c.number))
        )

    def documents(self, kind: str | None = None) -> tuple[DocumentRecord, ...]:
        """See `ports.log.LogReader`."""
        query = select(t.document).order_by(t.document.c.recorded_at, t.document.c.sha256)
        if kind is not None:
            query = query.where(t.document.c.kind == kind)
        return tuple(_document(r) for r in self._rows(query))

    def document(self, sha256: str) -> DocumentRecord | None:
        """See `ports.log.LogReader`."""
        row = self._c.execute(select(t.document).where(t.document.c.sha256 == sha256)).one_or_none()
        return None if row is None else _document(row)

    def source_bytes(self, sha256: str) -> bytes:
        """See `ports.log.LogReader`."""
        chain: list[bytes] = []
        at: str | None = sha256
        while at is not None:
            row = self._c.execute(select(t.blob).where(t.blob.c.sha256 == at)).one_or_none()
            if row is None:
                raise StoreError(f"the register holds no document {at}")
            chain.append(row.packed)
            at = row.base
        data: bytes | None = None
        for packed in reversed(chain):
            data = unpack(packed, data)
        return data or b""

    def problems(self, sha256: str, parser_version: int | None = None) -> tuple[Problem, ...]:
        """See `ports.log.LogReader`."""
        p = t.problem.c
        query = select(p.code, p.severity, p.message, p.locator, p.excerpt).where(p.sha256 == sha256).order_by(p.id)
        if parser_version is not None:
            query = query.where(p.parser_version == parser_version)
        return tuple(
            Problem(code=code, severity=severity, message=message, locator=locator, excerpt=excerpt)
            for code, severity, message, locator, excerpt in self._c.execute(query)
        )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _document(row: Any) -> DocumentRecord:
    published = None
    if row.published_text is not None:
        published = PartialDate(
            text=row.published_text, earliest=_day(row.published_earliest), latest=_day(row.published_latest)
        )
    return DocumentRecord(
        document=Document(
            sha256=row.sha256,
            file_name=row.file_name,
            url=row.url,
            publisher=row.publisher,
            title=row.title,
            published_on=published,
            fetched_at=None if row.fetched_at is None else from_text(row.fetched_at),
            media_type=row.media_type,
            language=row.language,
            size_bytes=row.size_bytes,
        ),
        kind=row.kind,
        recorded_at=from_text(row.recorded_at),
    )
