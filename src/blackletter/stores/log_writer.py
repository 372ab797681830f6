"""Writing the log: one transaction, one instant, nothing ever altered."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from hashlib import sha256

import msgspec
from sqlalchemy import Connection, insert, select

from blackletter.stores import schema as t
from blackletter.stores.compression import LONGEST_CHAIN, pack
from blackletter.stores.instants import from_text, next_instant, to_text
from blackletter.stores.interning import highest, intern
from blackletter.stores.log_reader import SqlLogReader
from blackletter.stores.numbers import pack_numbers
from blackletter.stores.projections import SqlProjections
from blackletter.values.evidence import Document, Problem
from blackletter.values.identities import IdentityLink
from blackletter.values.proceedings import Verdict
from blackletter.values.publications import Instrument, Part
from blackletter.values.second_opinions import SecondOpinion
from blackletter.values.statements import Reading


class SqlLogWriter(SqlLogReader, SqlProjections):
    """The log and its projections in one writing transaction."""

    def __init__(self, connection: Connection, now: datetime, what: str) -> None:
        super().__init__(connection)
        self._entries_of: dict[tuple[str, str], Mapping[int, int]] = {}
        last = connection.execute(
            select(t.log_record.c.recorded_at).order_by(t.log_record.c.seq.desc()).limit(1)
        ).scalar_one_or_none()
        self._at = to_text(next_instant(now, last))
        connection.execute(
            insert(t.log_record),
            {"seq": highest(connection, t.log_record.c.seq) + 1, "recorded_at": self._at, "what": what},
        )

    @property
    def recorded_at(self) -> datetime:
        """See `ports.log.LogWriter`."""
        return from_text(self._at)

    def add_document(self, document: Document, kind: str, data: bytes, kin: tuple[str, str] | None = None) -> None:
        """See `ports.log.LogWriter`; `kin` = (list id, kind of file)."""
        if sha256(data).hexdigest() != document.sha256:
            raise AssertionError("a document is known by the SHA-256 of its bytes")
        if self.document(document.sha256) is not None:
            return
        when = document.published_on
        self._c.execute(
            insert(t.document),
            {
                "sha256": document.sha256,
                "kind": kind,
                "file_name": document.file_name,
                "url": document.url,
                "publisher": document.publisher,
                "title": document.title,
                "published_text": when.text if when else None,
                "published_earliest": str(when.earliest) if when and when.earliest else None,
                "published_latest": str(when.latest) if when and when.latest else None,
                "fetched_at": to_text(document.fetched_at) if document.fetched_at else None,
                "media_type": document.media_type,
                "language": document.language,
                "size_bytes": document.size_bytes,
                "recorded_at": self._at,
            },
        )
        base, depth = self._base(kin)
        packed = pack(data, self.source_bytes(base) if base is not None else None)
        self._c.execute(insert(t.blob), {"sha256": document.sha256, "base": base, "depth": depth, "packed": packed})

    def _base(self, kin: tuple[str, str] | None) -> tuple[str | None, int]:
        """The newest file of the same kind, unless the chain behind it is long enough for a full copy."""
        if kin is None:
            return None, 0
        newest = (
            select(t.blob.c.sha256, t.blob.c.depth)
            .join(t.part, t.part.c.sha256 == t.blob.c.sha256)
            .where(t.part.c.list_id == kin[0], t.part.c.file_kind == kin[1])
            .order_by(t.part.c.id.desc())
            .limit(1)
        )
        row = self._c.execute(newest).one_or_none()
        if row is None or row.depth + 1 >= LONGEST_CHAIN:
            return None, 0
        return row.sha256, row.depth + 1

    def add_problems(self, sha256: str, problems: Iterable[Problem], parser_version: int = 0) -> None:
        """See `ports.log.LogWriter`."""
        number = highest(self._c, t.problem.c.id)
        rows = [
            {
                "id": number + i,
                "sha256": sha256,
                "code": p.code,
                "severity": p.severity,
                "message": p.message,
                "locator": p.locator,
                "excerpt": p.excerpt,
                "parser_version": parser_version,
                "recorded_at": self._at,
            }
            for i, p in enumerate(problems, start=1)
        ]
        if rows:
            self._c.execute(insert(t.problem), rows)

    def add_part(self, part: Part, sha256: str) -> int:
        """See `ports.log.LogWriter`."""
        number = highest(self._c, t.part.c.id) + 1
        self._c.execute(
            insert(t.part),
            {
                "id": number,
                "list_id": part.list_id,
                "sha256": sha256,
                "file_kind": part.file_kind,
                "printed_on": part.printed_on.isoformat() if part.printed_on else None,
                "printed_at": part.printed_at,
                "declared_count": part.declared_count,
                "end_mark": part.end,
                "faults": json.dumps(part.faults, ensure_ascii=False),
                "columns": json.dumps([(c.column, c.filled, c.typed) for c in part.columns], ensure_ascii=False),
                "parser_version": part.parser_version,
                "recorded_at": self._at,
            },
        )
        for rows in part.facets:
            interned = intern(self._c, part.list_id, rows.facet, rows.rows)
            self._observe(number, interned.series, interned.numbers, rows.filled)
            self._entries_of[part.list_id, rows.facet] = interned.entries
        return number

    def entries_of(self, list_id: str, facet: str) -> Mapping[int, int]:
        """See `ports.log.LogReader`; what this transaction has just numbered is not read again."""
        found = self._entries_of.get((list_id, facet))
        return super().entries_of(list_id, facet) if found is None else found

    def _observe(self, part: int, series: int, contents: list[int], filled: object) -> None:
        data = pack_numbers(contents)
        newest = (
            select(t.observation.c.part_id, t.observation.c.depth)
            .where(t.observation.c.series_id == series)
            .order_by(t.observation.c.part_id.desc())
            .limit(1)
        )
        row = self._c.execute(newest).one_or_none()
        base, depth, against = None, 0, None
        if row is not None and row.depth + 1 < LONGEST_CHAIN:
            base, depth, against = row.part_id, row.depth + 1, self._observation_bytes(row.part_id, series)
        self._c.execute(
            insert(t.observation),
            {
                "part_id": part,
                "series_id": series,
                "base_part": base,
                "depth": depth,
                "records": len(contents),
                "filled": json.dumps(filled),
                "packed": pack(data, against),
            },
        )

    def add_sighting(self, part: int, day: date) -> None:
        """See `ports.log.LogWriter`; a day already recorded is not recorded again."""
        s = t.sighting.c
        if self._c.execute(select(s.id).where(s.part_id == part, s.day == day.isoformat())).first() is None:
            number = highest(self._c, s.id) + 1
            row = {"id": number, "part_id": part, "day": day.isoformat(), "recorded_at": self._at}
            self._c.execute(insert(t.sighting), row)

    def add_acceptance(self, part: int, reason: str) -> None:
        """See `ports.log.LogWriter`."""
        number = highest(self._c, t.acceptance.c.id) + 1
        row = {"id": number, "part_id": part, "reason": reason, "recorded_at": self._at}
        self._c.execute(insert(t.acceptance), row)

    def add_instrument(self, instrument: Instrument) -> None:
        """See `ports.log.LogWriter`."""
        if self._c.execute(select(t.instrument.c.sha256).where(t.instrument.c.sha256 == instrument.sha256)).first():
            return
        self._c.execute(
            insert(t.instrument),
            {
                "sha256": instrument.sha256,
                "list_id": instrument.list_id,
                "source_id": instrument.source_id,
                "name": instrument.name,
                "act": instrument.act,
                "authority": instrument.authority,
                "reference": instrument.reference,
                "decided_on": instrument.decided_on.isoformat(),
                "in_force_on": instrument.in_force_on.isoformat() if instrument.in_force_on else None,
                "published_on": instrument.published_on.isoformat(),
                "source_url": instrument.source_url,
                "words": instrument.words,
                "recorded_at": self._at,
            },
        )

    def add_reading(self, reading: Reading) -> None:
        """See `ports.log.LogWriter`."""
        number = highest(self._c, t.reading.c.id) + 1
        row = {
            "id": number,
            "sha256": reading.sha256,
            "reader_version": reading.reader_version,
            "body": pack(msgspec.json.encode(reading), None),
            "recorded_at": self._at,
        }
        self._c.execute(insert(t.reading), row)

    def add_second_opinion(self, opinion: SecondOpinion) -> None:
        """See `ports.log.LogWriter`."""
        row = {
            "number": highest(self._c, t.second_opinion.c.number) + 1,
            "sha256": opinion.sha256,
            "model": opinion.proposer.model,
            "endpoint": opinion.proposer.endpoint,
            "prompt": opinion.proposer.prompt,
            "body": pack(msgspec.json.encode(opinion), None),
            "recorded_at": self._at,
        }
        self._c.execute(insert(t.second_opinion), row)

    def add_link(self, link: IdentityLink) -> None:
        """See `ports.log.LogWriter`."""
        row = {
            "number": highest(self._c, t.identity_link.c.number) + 1,
            "left": str(link.left),
            "right": str(link.right),
            "relation": link.relation,
            "reviewer": link.reviewer,
            "reason": link.reason,
            "recorded_at": self._at,
        }
        self._c.execute(insert(t.identity_link), row)

    def add_verdict(self, verdict: Verdict) -> None:
        """See `ports.log.LogWriter`."""
        number = highest(self._c, t.verdict.c.id) + 1
        row = {
            "id": number,
            "step_id": verdict.step_id,
            "accepted": verdict.accepted,
            "reviewer": verdict.reviewer,
            "judged_at": to_text(verdict.judged_at),
            "note": verdict.note,
            "recorded_at": self._at,
        }
        self._c.execute(insert(t.verdict), row)
