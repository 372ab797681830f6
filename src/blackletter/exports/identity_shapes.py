"""One party over all lists, and links of entries, as JSON."""

from collections.abc import Mapping
from datetime import datetime

from blackletter.exports.shapes import Json, cut_shape, date_shape
from blackletter.values.cut import Cut
from blackletter.values.entries import EntryKey
from blackletter.values.identities import IdentityLink, Subject, Tie
from blackletter.values.standing import Standing


def link_shape(link: IdentityLink, at: datetime) -> Json:
    """What a person said of two entries."""
    return {
        "left": str(link.left),
        "right": str(link.right),
        "relation": link.relation,
        "reviewer": link.reviewer,
        "reason": link.reason,
        "recorded_at": at.isoformat(),
    }


def subject_shape(party: Subject, states: Mapping[EntryKey, Standing], cut: Cut) -> Json:
    """One party under a cut, with the state of each of its entries and of those that came in its place."""
    return {
        "cut": cut_shape(cut),
        "entries": [_entry(key, states[key]) for key in states if key in party.entries],
        "successors": [_entry(key, states[key]) for key in states if key not in party.entries],
        "ties": [_tie(t) for t in (*party.ties, *party.successors, *party.apart)],
    }


def _entry(key: EntryKey, standing: Standing) -> Json:
    return {
        "entry": str(key),
        "name": standing.name,
        "state": standing.state,
        "since": date_shape(standing.since),
        "until": date_shape(standing.until),
    }


def _tie(tie: Tie) -> Json:
    return {
        "left": str(tie.left),
        "right": str(tie.right),
        "relation": tie.relation,
        "why": tie.why,
        "reviewed": tie.reviewed,
    }
