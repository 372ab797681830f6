"""Customers against every list as of a day: matches become hits, formerly listed parties, and clear answers."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from blackletter.names.found import Match
from blackletter.names.score import compare
from blackletter.ports.engine import Searcher
from blackletter.services.customer_rows import CustomerReader
from blackletter.services.day_states import DayStates
from blackletter.services.scopes import Scope
from blackletter.services.screening_batches import BatchWork, PlainLines, RowBatch, SearchedBatch
from blackletter.values.screening import NameQuery, Policy, Score
from blackletter.values.screening_runs import BadRow, Customer, Decision, Placed, ScreenedRow

VERDICT_OF = {"listed": "hit", "suspended": "hit", "removed": "former", "not-covered": "not-covered"}

# The decision that counts for (digest of the customer, entry, digest of the entry's content) on the day.
DecisionOn = Callable[[str, str, str], Decision | None]
# The open removals reported of a party of that name, listed or not.
PendingOfName = Callable[[str], tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A listed party that matches, with the score by what its list said of it on the day."""

    score: Score
    place: Placed


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """The result for a batch of the file, of which `last_row` is the last data row.

    `parts` in order of the file: lines (UTF-8) of plain customers, and rows of others; `plain` = how many plain
    customers there are; `bad` = the bad rows.
    """

    parts: tuple[bytes | tuple[ScreenedRow, ...], ...]
    plain: int
    bad: tuple[BadRow, ...]
    last_row: int


@dataclass(slots=True, kw_only=True)
class Desk:
    """All that screening needs, for one cut, one policy and the lists asked.

    `asked` = the lists that the caller named (empty = all held): one of these that is not covered on the day is told
    of in a row of its own. `covered` and `uncovered` = the lists asked that are covered on the day, and the others.
    `reported` = the name keys for which `pending_of` may give anything.
    """

    searcher: Searcher
    states: DayStates
    policy: Policy
    scopes: tuple[Scope, ...]
    asked: frozenset[str]
    decision_on: DecisionOn
    pending_of: PendingOfName
    reported: frozenset[str]
    covered: tuple[str, ...] = field(init=False)
    uncovered: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        on = self.states.cut.on
        self.covered = tuple(s.id for s in self.scopes if s.as_of(on) is not None)
        self.uncovered = tuple(s.id for s in self.scopes if s.id not in self.covered)

    def match(self, query: NameQuery) -> tuple[Found, ...]:
        """The parties that `query` names and the day knows, best first; on one list after the other where equal."""
        return self.found(query, self.searcher.search(query, self.policy))

    def found(self, query: NameQuery, matches: Sequence[Match]) -> tuple[Found, ...]:
        """What of `matches` holds on the day: names that an entry bore at another time name nobody."""
        out: list[Found] = []
        self._prepare(matches)
        for match in matches:
            on_day = self.states.of(match.key)
            score = match.score
            if on_day.then is not None and on_day.places:
                least = self.policy.threshold
                score = compare(query, on_day.then, self.policy, self.searcher.frequencies, least)
                if score.value < self.policy.threshold:
                    continue
            out.extend(Found(score=score, place=p) for p in on_day.places if p.state in VERDICT_OF)
        return tuple(sorted(out, key=lambda f: (-f.score.value, f.place.entry)))

    def _prepare(self, matches: Iterable[Match]) -> None:
        numbers = {m.key: m.party for m in matches}
        self.states.prepare(numbers, lambda key: self.searcher.party(numbers[key]))

    def screen(
        self,
        batches: Iterable[RowBatch],
        reader: CustomerReader,
        lines: PlainLines,
        touching: frozenset[str] | None = None,
    ) -> Iterator[Answered]:
        """The result batch by batch, in the order of the file; `lines` = how `plain_rows` are written for a customer.

        With `touching` (keys of the index), only customers that may match one of those parties are answered.
        """
        work = BatchWork(reader=reader, lines=lines, reported=self.reported, matched_only=touching is not None)
        for batch in self.searcher.answer_batches(batches, work, self.policy, touching):
            yield self._answered(batch)

    def _answered(self, batch: SearchedBatch) -> Answered:
        self._prepare(m for o in batch.others if not isinstance(o, BadRow) for m in o[1])
        parts: list[bytes | tuple[ScreenedRow, ...]] = [batch.texts[0]]
        for other, text in zip(batch.others, batch.texts[1:], strict=True):
            parts += ((_bad(other),) if isinstance(other, BadRow) else self.rows_of(*other), text)
        return Answered(
            parts=tuple(p for p in parts if p),
            plain=batch.plain,
            bad=tuple(o for o in batch.others if isinstance(o, BadRow)),
            last_row=batch.last_row,
        )

    def plain_rows(self) -> tuple[ScreenedRow, ...]:
        """The rows of every customer who matches nobody and of whom nothing is known, with neither row, id nor name."""
        return self.rows_of(Customer(row=0, id="", query=NameQuery(name=""), digest=""), ())

    def rows_of(self, customer: Customer, matches: Sequence[Match]) -> tuple[ScreenedRow, ...]:
        """A customer's rows: hits and formerly listed parties, else one row that says what it is clear of."""
        found = self.found(customer.query, matches) if matches else ()
        rows = [self._hit(customer, f) for f in found]
        if not rows:
            rows = [self._clear(customer)]
        if self.asked and rows[0].verdict != "not-covered":
            told = {r.list_id for r in rows}
            rows.extend(self._uncovered(customer, list_id) for list_id in self.uncovered if list_id not in told)
        return tuple(rows)

    def _hit(self, customer: Customer, found: Found) -> ScreenedRow:
        place = found.place
        verdict, remarks = VERDICT_OF[place.state], customer.notes
        decision = self.decision_on(customer.digest, place.entry, place.content)
        if decision is not None and verdict in ("hit", "former"):
            verdict = "clear" if decision.cleared else verdict
            remarks = (*remarks, decision_in_words(decision))
        if place.state == "not-covered":
            remarks = (*remarks, f"{place.list_id} is not covered on that day: it has the party later")
        return ScreenedRow(
            row=customer.row,
            query_id=customer.id,
            name=customer.query.name,
            customer=customer.digest,
            verdict=verdict,
            place=place,
            list_id=place.list_id,
            score=found.score.value,
            reasons=found.score.reasons,
            remarks=remarks,
            pending=place.pending,
        )

    def _clear(self, customer: Customer) -> ScreenedRow:
        covered, uncovered = self.covered, self.uncovered
        said = (
            f"no name at {self.policy.threshold:g} or above on {', '.join(covered)}"
            if covered
            else "no list is covered"
        )
        without = (f"not covered on that day: {', '.join(uncovered)}",) if uncovered and covered else ()
        return ScreenedRow(
            row=customer.row,
            query_id=customer.id,
            name=customer.query.name,
            customer=customer.digest,
            verdict="clear" if covered else "not-covered",
            remarks=(said, *without, *customer.notes),
            pending=self.pending_of(customer.query.name),
        )

    def _uncovered(self, customer: Customer, list_id: str) -> ScreenedRow:
        return ScreenedRow(
            row=customer.row,
            query_id=customer.id,
            name=customer.query.name,
            customer=customer.digest,
            verdict="not-covered",
            list_id=list_id,
            remarks=(f"{list_id} is not covered on that day: nothing can be said",),
        )


def decision_in_words(decision: Decision) -> str:
    """A decision as one sentence."""
    until = f" until {decision.until.isoformat()}" if decision.until is not None else ""
    done = "cleared" if decision.cleared else "confirmed"
    return f"{done} by {decision.reviewer} on {decision.decided_at.date().isoformat()}{until}: {decision.reason}"


def _bad(row: BadRow) -> ScreenedRow:
    return ScreenedRow(row=row.row, query_id="", name="", customer="", verdict="bad-row", remarks=(row.why,))
