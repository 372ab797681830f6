"""Answers as JSON-ready values: the public shapes of CONTRACTS.md, the same for the command line and for HTTP."""

from typing import Any

from blackletter.services.changes import RecordedChange
from blackletter.services.diffing import Diff
from blackletter.services.health import Finding, ListSummary
from blackletter.services.importing import Outcome
from blackletter.services.record_axis import BothAxes
from blackletter.services.reparsing import Reparsed
from blackletter.services.standing import StandingAnswer
from blackletter.values.cut import Cut
from blackletter.values.dates import PartialDate
from blackletter.values.entries import Content
from blackletter.values.events import Event
from blackletter.values.evidence import Evidence
from blackletter.values.proceedings import PendingProceeding, ReportedStep
from blackletter.values.second_opinions import Proposer
from blackletter.values.standing import Coverage, Standing

Json = dict[str, Any]


def date_shape(when: PartialDate | None) -> Json | None:
    """`{text, earliest, latest}`, latest exclusive; None stays null."""
    if when is None:
        return None
    return {
        "text": when.text,
        "earliest": when.earliest.isoformat() if when.earliest is not None else None,
        "latest": when.latest.isoformat() if when.latest is not None else None,
    }


def evidence_shape(e: Evidence) -> Json:
    """The words of a report and where they stand in its text."""
    return {"start": e.start, "end": e.end, "quote": e.quote}


def cut_shape(cut: Cut) -> Json:
    """The three cuts."""
    return {
        "on": cut.on.isoformat(),
        "published_by": cut.published_by.isoformat() if cut.published_by is not None else None,
        "recorded_by": cut.recorded_by.isoformat() if cut.recorded_by is not None else None,
    }


def pending_shape(p: PendingProceeding) -> Json:
    """A proceeding under a cut."""
    return {
        "proceeding": p.proceeding,
        "kind": p.kind,
        "subject": p.subject,
        "list": p.list_id,
        "open": p.open,
        "furthest_done": p.furthest_done,
        "stages": [
            {
                "stage": s.stage,
                "modality": s.modality,
                "kind": s.kind,
                "occurred": date_shape(s.occurred),
                "grade": s.grade,
                "origins": s.origins,
                "documents": s.documents,
                "steps": list(s.steps),
            }
            for s in p.stages
        ],
        "contradictions": [
            {"kind": c.kind, "stage": c.stage, "what": c.what, "steps": list(c.steps)} for c in p.contradictions
        ],
        "undated_left_out": p.undated_left_out,
    }


def standing_row_shape(s: Standing) -> Json:
    """One row of `answers`."""
    return {
        "list": s.list_id,
        "entry": s.entry,
        "name": s.name,
        "score": s.score,
        "state": s.state,
        "certain": s.certain,
        "since": date_shape(s.since),
        "until": date_shape(s.until),
        "legal_basis": s.legal_basis,
        "basis": s.basis,
        "programmes": list(s.programmes),
        "stated_conflict": date_shape(s.stated_conflict),
        "as_of": s.as_of,
        "stale": s.stale,
        "evidence": [{"sha256": e.sha256, "locator": e.locator} for e in s.evidence],
        "pending": [pending_shape(p) for p in s.pending],
        "note": s.note,
    }


def coverage_shape(c: Coverage) -> Json:
    """What is held of a list."""
    return {
        "list": c.list_id,
        "from": c.first.isoformat() if c.first is not None else None,
        "to": c.last.isoformat() if c.last is not None else None,
        "publications": c.publications,
    }


def standing_shape(answer: StandingAnswer, stamp: str) -> Json:
    """`blackletter standing … --format json`."""
    return {
        "query": answer.query,
        "cut": cut_shape(answer.cut),
        "answers": [standing_row_shape(s) for s in answer.standings],
        "coverage": [coverage_shape(c) for c in answer.coverage],
        "stamp": stamp,
    }


def event_shape(event: Event) -> Json:
    """An event of an entry's history."""
    return {
        "kind": event.kind,
        "entry": str(event.entry),
        "effective": date_shape(event.effective),
        "basis": event.basis,
        "cause": event.cause,
        "published_on": event.published_on.isoformat(),
        "publications": list(event.publications),
        "facets": list(event.facets),
        "instrument": event.instrument,
        "stated_conflict": date_shape(event.conflict),
        "recorded_at": event.recorded_at.isoformat() if event.recorded_at is not None else None,
    }


def diff_shape(d: Diff, cut: Cut) -> Json:
    """`blackletter diff … --format json`."""
    out: Json = {
        "list": d.list_id,
        "from": d.from_day.isoformat(),
        "to": d.to_day.isoformat(),
        "published_by": cut.published_by.isoformat() if cut.published_by is not None else None,
        "recorded_by": cut.recorded_by.isoformat() if cut.recorded_by is not None else None,
        "not_covered": [day.isoformat() for day in d.uncovered],
        **{kind: [] for kind in ("added", "amended", "suspended", "restored", "removed")},
    }
    for change in d.changes:
        out[change.kind].append(
            {
                "entry": str(change.key),
                "source_id": change.key.source_id,
                "name": change.name,
                "effective": date_shape(change.event.effective),
                "basis": change.event.basis,
                "cause": change.event.cause,
                "facets": list(change.event.facets),
                "instrument": change.event.instrument,
                "publications": list(change.event.publications),
            }
        )
    return out


def changes_shape(changes: tuple[RecordedChange, ...], since: str | None) -> Json:
    """`blackletter changes … --format json`: an empty delta is still a delta."""
    return {
        "since": since,
        "changes": [
            {
                "change": c.kind,
                "list": c.list_id,
                "name": c.name,
                **event_shape(c.event),
                "recorded_at": c.recorded_at.isoformat(),
            }
            for c in changes
        ],
    }


def content_shape(content: Content) -> Json:
    """What a publication says of a party; empty fields are left out."""
    out: Json = {
        "subject_kind": content.subject_kind,
        "names": [{"text": n.text, "kind": n.kind} for n in content.names],
        "births": [
            {"text": b.text, "date": date_shape(b.date), "place": b.place, "circa": b.circa} for b in content.births
        ],
        "nationalities": list(content.nationalities),
        "identifiers": [{"scheme": i.scheme, "printed": i.printed, "country": i.country} for i in content.identifiers],
        "addresses": [
            {
                k: v
                for k, v in (
                    ("street", a.street),
                    ("city", a.city),
                    ("region", a.region),
                    ("postcode", a.postcode),
                    ("country", a.country),
                    ("remarks", a.remarks),
                )
                if v
            }
            for a in content.addresses
        ],
        "programmes": list(content.programmes),
        "stated_dates": {kind: date_shape(when) for kind, when in content.stated_dates},
        "legal_basis": content.legal_basis,
        "links": list(content.links),
        "details": [list(d) for d in content.details],
        "remarks": content.remarks,
    }
    return {k: v for k, v in out.items() if v}


def history_shape(axes: BothAxes, contents: dict[tuple[tuple[str, int], ...], Content]) -> Json:
    """`blackletter history ENTRY --format json`: versions on both axes, and the events between them."""
    return {
        "entry": str(axes.history.key),
        "list": axes.history.scope.id,
        "events": [event_shape(e) for e in axes.events],
        "versions": [
            {
                "valid_from": r.version.valid_from.isoformat() if r.version.valid_from is not None else None,
                "valid_to": r.version.valid_to.isoformat() if r.version.valid_to is not None else None,
                "state": r.version.state,
                "recorded_from": r.recorded_from.isoformat(),
                "recorded_to": r.recorded_to.isoformat() if r.recorded_to is not None else None,
                "content": content_shape(contents[r.version.contents]),
            }
            for r in axes.versions
        ],
    }


def outcome_shape(o: Outcome) -> Json:
    """What became of one file."""
    return {
        "file": o.file,
        "status": o.status,
        "sha256": o.sha256,
        "list": o.list_id,
        "published_on": o.published_on.isoformat() if o.published_on is not None else None,
        "changes": [
            {
                "facet": c.facet,
                "against": c.against.isoformat() if c.against is not None else None,
                "records": c.records,
                "appeared": c.appeared,
                "vanished": c.vanished,
                "changed": c.changed,
            }
            for c in o.changes
        ],
        "reasons": list(o.reasons),
        "flipped": list(o.flipped),
        "problems": [
            {"code": p.code, "severity": p.severity, "message": p.message, "locator": p.locator, "excerpt": p.excerpt}
            for p in o.problems
        ],
    }


def list_shape(s: ListSummary) -> Json:
    """One list of `blackletter lists`."""
    return {
        "list": s.id,
        "title": s.title,
        "authority": s.authority,
        "view_of": s.of,
        "publications": s.publications,
        "from": s.first.isoformat() if s.first is not None else None,
        "to": s.last.isoformat() if s.last is not None else None,
        "age_days": s.age_days,
        "stale": s.stale,
        "entries": s.entries,
        "instruments": s.instruments,
        "quarantined": s.quarantined,
    }


def finding_shape(f: Finding) -> Json:
    """One finding of `blackletter doctor`."""
    return {"kind": f.kind, "list": f.list_id, "what": f.what, "sha256": f.sha256, "wrong": f.wrong}


def reparsed_shape(r: Reparsed) -> Json:
    """What `blackletter reparse` did for one list."""
    return {
        "list": r.list_id,
        "files": r.files,
        "read_again": r.read_again,
        "changed": dict(r.changed),
        "flipped": list(r.flipped),
        "unreadable": list(r.unreadable),
    }


def proposer_shape(p: Proposer) -> Json:
    """A model that proposed a step."""
    return {"model": p.model, "endpoint": p.endpoint, "prompt": p.prompt}


def step_shape(s: ReportedStep) -> Json:
    """A step with its weight: what `proceeding ID` and `review` show."""
    e = s.step.evidence
    return {
        "step": s.id,
        "stage": s.step.stage,
        "modality": s.step.modality,
        "kind": s.step.kind,
        "subject": s.step.subject,
        "list": s.step.list_id,
        "authority": s.step.authority,
        "occurred": date_shape(s.step.occurred),
        "speaker": s.statement.speaker if s.statement is not None else None,
        "via": list(s.statement.via) if s.statement is not None else [],
        "publisher": s.publisher,
        "published_on": date_shape(s.published_on),
        "unsure": s.step.unsure,
        "proposed_by": [proposer_shape(p) for p in s.proposed_by],
        "evidence": {"sha256": e.sha256, **evidence_shape(e)},
    }
