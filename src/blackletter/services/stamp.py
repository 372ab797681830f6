"""The stamp of an answer: what it was made from, as one hash that anyone can re-derive (CONTRACTS.md)."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from hashlib import sha256
from typing import Any

from blackletter.services.finding import MATCHER_VERSION
from blackletter.services.reports import Reports
from blackletter.services.scopes import Scope
from blackletter.services.verdicts import step_id
from blackletter.values.cut import Cut
from blackletter.values.statements import Reading


def stamp_of(cut: Cut, scopes: Iterable[Scope], reports: Reports, reader_version: str) -> str:
    """SHA-256 of the canonical JSON of the resolved cut, the hashes used, the verdicts that count, and the versions.

    `reports` = those that the cut admits. `reader_version` = of the program that answers; each report's own reader is
    named beside it. Where nobody has judged anything, no verdicts are named at all.
    """
    publications = sorted({sha for s in scopes for p in s.view.publications for _, sha in p.documents})
    acts = sorted({a.sha256 for s in scopes for a in s.view.acts})
    made_from = {
        "cut": {
            "on": cut.on.isoformat(),
            "published_by": cut.published_by.isoformat() if cut.published_by is not None else None,
            "recorded_by": cut.recorded_by.isoformat() if cut.recorded_by is not None else None,
        },
        "publications": publications,
        "instruments": acts,
        "reports": [_report(reading) for _, reading in sorted(reports.readings.items())],
        "reader": reader_version,
        "matcher": MATCHER_VERSION,
        "policy": None,
    }
    verdicts = _verdicts(reports)
    if verdicts:
        made_from["verdicts"] = verdicts
    canonical = json.dumps(made_from, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=_day)
    return sha256(canonical.encode("utf-8")).hexdigest()


def _report(reading: Reading) -> list[Any]:
    """A report by its bytes, the reader that read them, and what a caller may have told of them."""
    published = asdict(reading.published_on.date) if reading.published_on is not None else None
    return [reading.sha256, reading.reader_version, reading.file, reading.publisher, published]


def _verdicts(reports: Reports) -> list[list[Any]]:
    """The verdicts on the reports' own steps, and the proposals that a person accepted, in the order of their ids.

    An accepted proposal is named with all that it says: unlike a reader's step it does not follow from the report. One
    that was rejected had never counted.
    """
    own = {step_id(step) for reading in reports.readings.values() for step in reading.steps}
    judged: list[list[Any]] = [[key, reports.verdicts[key]] for key in own & reports.verdicts.keys()]
    for x in (x for x in reports.steps if x.proposed_by):
        said = asdict(x.statement) if x.statement is not None else None
        judged.append([x.id, True, asdict(x.step), said, [str(who) for who in x.proposed_by]])
    return sorted(judged, key=lambda row: str(row[0]))


def _day(value: object) -> str:
    assert isinstance(value, date), "all else in a stamp is JSON already"
    return value.isoformat()
