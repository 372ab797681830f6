"""Answers in plain words: the same sentence wherever a person reads it."""

from collections.abc import Sequence
from datetime import date

from blackletter.values.dates import PartialDate
from blackletter.values.second_opinions import Proposer
from blackletter.values.standing import Standing

STAGES = {
    "proposal": "Proposal",
    "review": "Review",
    "decision-in-principle": "Decision in principle",
    "legal-change": "Change of the law",
    "bill-introduced": "Bill introduced",
    "bill-reading": "Reading of the bill",
    "bill-passed": "Bill passed",
    "enacted": "Law enacted",
    "notification": "Notification",
    "application": "Application to the deciding body",
    "decision": "Decision of the competent body",
    "published": "Publication of the change",
    "effective": "Taking effect",
    "refused": "Refusal",
    "withdrawn": "Withdrawal",
    "appealed": "Appeal",
    "reversed": "Reversal",
}


def stage_in_words(stage: str) -> str:
    """A stage as a heading."""
    return STAGES.get(stage, stage)


def day_in_words(day: date) -> str:
    """`6 October 2024`, the same in every locale."""
    months = "January February March April May June July August September October November December".split()
    return f"{day.day} {months[day.month - 1]} {day.year}"


def when_in_words(when: PartialDate) -> str:
    """An interval in words: a day, a stretch, or one open end; the source's own words where nothing is settled."""
    if when.exact and when.earliest is not None:
        return day_in_words(when.earliest)
    last = when.last_day
    if when.earliest is not None and last is not None:
        return f"between {day_in_words(when.earliest)} and {day_in_words(last)}"
    if last is not None:
        return f"by {day_in_words(last)}"
    if when.earliest is not None:
        return f"after {day_in_words(when.earliest)}"
    return when.text


def proposed_in_words(proposers: Sequence[Proposer]) -> str:
    """Who proposed a step that a person then confirmed."""
    return f"proposed by {', '.join(map(str, proposers))} and confirmed in review"


def state_in_words(row: Standing, on: date) -> str:
    """A standing as one sentence."""
    who = row.name or row.entry or "No entry of that name"
    day = day_in_words(on)
    doubt = "" if row.certain else ", though not for certain"
    if row.state == "not-covered":
        return f"On {day} {row.list_id} is not covered by this register: nothing can be said of {who}."
    if row.entry is None:
        return f"On {day} {row.list_id} has no entry of that name."
    words = {
        "listed": "was on",
        "suspended": "was on (its listing suspended)",
        "removed": "was no longer on",
        "not-listed": "was not on",
    }[row.state]
    since = f" since {_since(row.since)}" if row.since is not None and row.state in ("listed", "suspended") else ""
    removed = f", removed {when_in_words(row.since)}" if row.since is not None and row.state == "removed" else ""
    basis = f" ({row.legal_basis})" if row.legal_basis and row.state in ("listed", "suspended") else ""
    source = f"; {row.basis}" if row.basis is not None else ""
    carried = f", last seen in {row.as_of}" if row.as_of is not None else ""
    stale = ", which is old" if row.stale else ""
    return f"On {day} {who} {words} {row.list_id}{since}{removed}{doubt}{basis}{source}{carried}{stale}."


def _since(when: PartialDate) -> str:
    if when.earliest is None and when.last_day is not None:
        return f"{day_in_words(when.last_day)} or earlier"
    return when_in_words(when)
