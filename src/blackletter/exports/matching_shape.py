"""Answers of `match` and `compare` as JSON-ready values."""

from collections.abc import Iterable

from blackletter.exports.screening_rows import reason_shape
from blackletter.exports.shapes import Json, coverage_shape, cut_shape, date_shape, standing_row_shape
from blackletter.values.cut import Cut
from blackletter.values.screening import NameQuery, Policy, Score
from blackletter.values.standing import Coverage, Standing


def policy_shape(policy: Policy) -> Json:
    """The rules of a screening."""
    return {"version": policy.version, "threshold": policy.threshold, "weights": dict(policy.weights)}


def query_shape(query: NameQuery) -> Json:
    """Whom was asked for."""
    return {
        "name": query.name,
        "kind": query.kind,
        "births": [date_shape(b) for b in query.births],
        "countries": list(query.countries),
        "identifiers": [{"scheme": i.scheme, "printed": i.printed} for i in query.identifiers],
        "gender": query.gender,
    }


def score_shape(score: Score) -> Json:
    """A score with the listed name that fitted best, and the reasons whose points add up to it."""
    return {"score": score.value, "matched": score.name, "reasons": [reason_shape(r) for r in score.reasons]}


def match_shape(
    query: NameQuery,
    cut: Cut,
    policy: Policy,
    verdict: str,
    hits: Iterable[tuple[Score, Standing]],
    others: Iterable[Standing],
    coverage: Iterable[Coverage],
    stamp: str,
) -> Json:
    """`blackletter match … --format json`: the shape of `standing`, with a verdict, scores and reasons."""
    return {
        "query": query_shape(query),
        "cut": cut_shape(cut),
        "policy": policy_shape(policy),
        "verdict": verdict,
        "answers": [
            *({**standing_row_shape(row), **score_shape(score)} for score, row in hits),
            *({**standing_row_shape(row), "matched": None, "reasons": []} for row in others),
        ],
        "coverage": [coverage_shape(c) for c in coverage],
        "stamp": stamp,
    }
