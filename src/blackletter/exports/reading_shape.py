"""A reading as JSON: `blackletter read … --format json` (CONTRACTS.md)."""

from typing import Any

from blackletter.exports.shapes import date_shape, evidence_shape
from blackletter.values.evidence import Span
from blackletter.values.statements import Reading

# Labels of the mask that take characters out of the cleaned text.
REMOVED = {
    "caption": "caption",
    "credit": "credit",
    "boilerplate": "boilerplate",
    "header": "header",
    "teaser": "boilerplate",
}


def reading_shape(r: Reading) -> dict[str, Any]:
    """One report; offsets are those of the file's text as decoded, `text` is what is left after the mask."""
    published: dict[str, Any] = {"text": None, "earliest": None, "latest": None, "how": None}
    if r.published_on is not None:
        published = {
            **(date_shape(r.published_on.date) or {}),
            "how": r.published_on.how,
            "reason": r.published_on.reason,
        }
    removed = [
        {"start": b.span.start, "end": b.span.end, "why": REMOVED[b.kind]} for b in r.blocks if b.kind in REMOVED
    ]
    return {
        "document": {
            "sha256": r.sha256,
            "file": r.file,
            "publisher": r.publisher,
            "title": r.title,
            "url": r.url,
            "published_on": published,
            "language": r.language,
            "reader": r.reader_version,
            "text": _cleaned(r.text, [b.span for b in r.blocks if b.kind in REMOVED]),
            "removed": removed,
            "holes": [{"at": h.at, "likely": h.likely} for h in r.holes],
        },
        "statements": [
            {
                "id": s.id,
                "speaker": s.speaker,
                "role": s.role,
                "organisation": s.organisation,
                "kind": s.kind,
                "cue": s.cue,
                "evidence": evidence_shape(s.evidence),
                "said_on": date_shape(s.said_on) or {},
                "venue": s.venue,
                "via": list(s.via),
            }
            for s in r.statements
        ],
        "steps": [
            {
                "stage": s.stage,
                "modality": s.modality,
                "kind": s.kind,
                "subject": s.subject,
                "list": s.list_id,
                "authority": s.authority,
                "occurred": date_shape(s.occurred) or {},
                "statement": s.statement_id,
                "unsure": s.unsure,
                "guessed": s.guessed,
                "evidence": evidence_shape(s.evidence),
            }
            for s in r.steps
        ],
    }


def _cleaned(text: str, removed: list[Span]) -> str:
    out, at = [], 0
    for span in sorted(removed, key=lambda s: s.start):
        out.append(text[at : span.start])
        at = max(at, span.end)
    out.append(text[at:])
    return "".join(out)
