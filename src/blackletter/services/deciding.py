"""A person's decisions on hits: which one counts, and recording a new one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from blackletter.errors import UsageError
from blackletter.values.cut import Cut
from blackletter.values.screening_runs import Decision, RunHit


@dataclass(frozen=True, slots=True)
class Decisions:
    """The decisions that a cut leaves, the last for each hit; `ids` names them all for the stamp."""

    last: dict[tuple[str, str, str], Decision]
    ids: tuple[str, ...]

    def on(self, customer: str, entry: str, content: str) -> Decision | None:
        """The decision that counts for this customer and this entry as they are; None = none, or it has run out."""
        return self.last.get((customer, entry, content))


def decisions_under(recorded: Iterable[tuple[Decision, datetime]], cut: Cut) -> Decisions:
    """The decisions recorded under the register cut that hold on the legal day, in the order of recording."""
    last: dict[tuple[str, str, str], Decision] = {}
    for decision, at in recorded:
        if cut.recorded_by is None or at <= cut.recorded_by:
            last[decision.customer, decision.entry, decision.content] = decision
    held = {key: d for key, d in last.items() if d.until is None or cut.on < d.until}
    return Decisions(held, tuple(sorted("|".join((*key, repr(d))) for key, d in held.items())))


def decided(
    hits: Iterable[RunHit],
    entry: str | None,
    *,
    run: str,
    row: int,
    cleared: bool,
    reviewer: str,
    reason: str,
    until: date | None,
    now: datetime,
) -> tuple[Decision, ...]:
    """A decision for each hit of the row (or for the one on `entry`). Raises UsageError where there is none."""
    of_row = [h for h in hits if h.row == row]
    if not of_row:
        raise UsageError(f"run {run} has no hit in row {row}", tip="rows count data rows from 1, as in the output")
    chosen = [h for h in of_row if entry is None or h.entry == entry]
    if not chosen:
        known = ", ".join(h.entry for h in of_row)
        raise UsageError(f"row {row} of run {run} has no hit on {entry}", tip=f"its hits: {known}")
    if not reason.strip():
        raise UsageError("the reason is empty", tip="say why in words that last: --reason 'other birth date'")
    return tuple(
        Decision(
            run=run,
            row=row,
            query_id=h.query_id,
            customer=h.customer,
            entry=h.entry,
            content=h.content,
            cleared=cleared,
            reviewer=reviewer,
            reason=reason.strip(),
            until=until,
            decided_at=now,
        )
        for h in chosen
    )
