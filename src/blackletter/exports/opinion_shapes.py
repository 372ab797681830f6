"""Second opinions, the review queue and what reading again came to, as JSON."""

from typing import Any

from blackletter.exports.shapes import date_shape, evidence_shape, proposer_shape, step_shape
from blackletter.reading.proposals.compare import Compared
from blackletter.services.rereading import Reread
from blackletter.services.reviewing import Candidate, Waiting
from blackletter.values.second_opinions import SecondOpinion
from blackletter.values.statements import Step

Json = dict[str, Any]


def waiting_shape(w: Waiting) -> Json:
    """One row of the queue that `review` shows: the step as elsewhere, and what a reviewer needs beside it."""
    return {
        **step_shape(w.reported),
        "counts": w.counts,
        "why": list(w.why),
        "sentence": evidence_shape(w.sentence),
        "candidates": [_candidate(c) for c in w.candidates],
    }


def reread_shape(r: Reread) -> Json:
    """One report that was read again."""
    return {
        "sha256": r.sha256,
        "file": r.file,
        "changed": r.changed,
        "before": r.before,
        "after": r.after,
        "verdicts": r.verdicts,
        "lost": r.lost,
        "refused": r.refused,
    }


def _candidate(c: Candidate) -> Json:
    return {"step": c.id, "proposed_by": [proposer_shape(p) for p in c.proposers], **_said(c.step)}


def opinion_shape(opinion: SecondOpinion, steps: tuple[Step, ...], compared: tuple[Compared, ...], unseen: int) -> Json:
    """What a model said of one report, beside the reader's steps (numbered from 0, in their order)."""
    return {
        "proposed_by": proposer_shape(opinion.proposer),
        "asked_at": opinion.asked_at.isoformat(),
        "confirmed": False,
        "sentences": len(opinion.sentences),
        "failure": opinion.failure,
        "passed_over": unseen,
        "proposals": [
            {
                "proposal": c.proposal.id,
                "stance": c.stance,
                "beside": steps.index(c.step) if c.step is not None else None,
                "differs_in": list(c.differs_in),
                **_said(c.proposal.step),
                "authority": c.proposal.step.authority,
                "statement": c.proposal.step.statement_id,
                "doubts": list(c.proposal.doubts),
                "evidence": evidence_shape(c.proposal.step.evidence),
            }
            for c in compared
        ],
        "refused": [{"why": r.why, "answer": r.answer} for r in opinion.refused],
    }


def _said(s: Step) -> Json:
    return {
        "stage": s.stage,
        "modality": s.modality,
        "kind": s.kind,
        "subject": s.subject,
        "list": s.list_id,
        "occurred": date_shape(s.occurred) or {},
    }
