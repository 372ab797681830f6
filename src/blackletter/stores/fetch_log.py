"""Requests to publishers in the register: the version that each address last gave, and the files that it brought."""

import json
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, and_, func, insert, select, true

from blackletter.stores import schema as t
from blackletter.stores.instants import from_text, to_text
from blackletter.stores.interning import highest
from blackletter.stores.log_writer import SqlLogWriter
from blackletter.stores.register import SqlReader
from blackletter.values.fetching import FailingFetch, FetchRecord, Validators

BROUGHT = ("changed", "unchanged")


class SqlFetchLog:
    """See `ports.fetcher.FetchLog`: requests through one connection."""

    def __init__(self, connection: Connection, recorded_at: datetime | None) -> None:
        self._c = connection
        self._recorded_at = recorded_at

    def last_fetch(self, list_id: str, address: str) -> FetchRecord | None:
        """See `ports.fetcher.FetchLog`."""
        f = t.list_fetch.c
        brought = select(t.list_fetch).where(f.list_id == list_id, f.address == address, f.status.in_(BROUGHT))
        row = self._c.execute(brought.order_by(f.number.desc()).limit(1)).one_or_none()
        return None if row is None else _record(row)

    def failing(self, list_id: str | None = None) -> tuple[FailingFetch, ...]:
        """See `ports.fetcher.FetchLog`."""
        f = t.list_fetch.c
        of_list = true() if list_id is None else f.list_id == list_id
        good = (
            select(f.list_id, f.address, func.max(f.number).label("number"))
            .where(f.status != "failed", of_list)
            .group_by(f.list_id, f.address)
            .subquery()
        )
        since = (
            select(t.list_fetch)
            .outerjoin(good, and_(f.list_id == good.c.list_id, f.address == good.c.address))
            .where(of_list, f.number > func.coalesce(good.c.number, 0))
            .order_by(f.list_id, f.address, f.number)
        )
        rows = [_record(row) for row in self._c.execute(since)]
        found = [
            FailingFetch(
                list_id=of,
                address=address,
                since=failed[0].fetched_at,
                last=failed[-1].fetched_at,
                requests=len(failed),
                reason=failed[-1].reason,
                good=self.last_fetch(of, address),
            )
            for (of, address), group in groupby(rows, key=lambda r: (r.list_id, r.address))
            if (failed := list(group))
        ]
        return tuple(sorted(found, key=lambda f: (f.list_id, f.address)))

    def add_fetch(self, record: FetchRecord) -> None:
        """See `ports.fetcher.FetchLog`."""
        if self._recorded_at is None:
            raise AssertionError("a look at the register writes nothing")
        row = {
            "number": highest(self._c, t.list_fetch.c.number) + 1,
            "list_id": record.list_id,
            "address": record.address,
            "status": record.status,
            "etag": record.validators.etag,
            "last_modified": record.validators.last_modified,
            "sha256": record.sha256,
            "documents": json.dumps(record.documents),
            "reason": record.reason,
            "fetched_at": to_text(record.fetched_at),
            "recorded_at": to_text(self._recorded_at),
        }
        self._c.execute(insert(t.list_fetch), row)


def _record(row: Row[Any]) -> FetchRecord:
    return FetchRecord(
        list_id=row.list_id,
        address=row.address,
        status=row.status,
        validators=Validators(etag=row.etag, last_modified=row.last_modified),
        sha256=row.sha256,
        documents=tuple(json.loads(row.documents)),
        reason=row.reason,
        fetched_at=from_text(row.fetched_at),
    )


def fetch_log(look: object) -> SqlFetchLog:
    """The requests of the register that `look` reads or writes, in its transaction."""
    assert isinstance(look, SqlReader | SqlLogWriter), "a look at a register on SQLAlchemy"
    return SqlFetchLog(look._c, look.recorded_at if isinstance(look, SqlLogWriter) else None)
