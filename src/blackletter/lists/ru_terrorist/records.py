"""A record of the list, from whichever format, into an entry's id and content."""

from dataclasses import dataclass

from blackletter.lists.ru_terrorist.decisions import (
    case_in,
    court_in,
    days_of,
    in_english,
    on_day,
    split_in_force,
    stated,
)
from blackletter.lists.ru_terrorist.identity import source_id
from blackletter.lists.ru_terrorist.names import CellNames, names_of, script_of
from blackletter.values.dates import PartialDate
from blackletter.values.entries import Content, Name


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A row's cells as printed. `decision` is the whole cell of an HTML page, with court, date and number together;
    a CSV file gives `court`, `decided_on` and `case` apart. `place` says where the row stands."""

    name: str
    decision: str
    court: str
    decided_on: str
    case: str
    in_force_on: str
    place: str


def entry_of(record: Record) -> tuple[str, Content]:
    """The entry's id and content. The id is "" if the cell gives no name."""
    names = names_of(record.name)
    if not names.primary:
        return "", Content()
    decision, in_force_words = split_in_force(record.decision)
    court = court_in(record.court or decision)
    case = record.case or case_in(decision)
    decided = _decided(record, decision)
    in_force = stated(record.in_force_on or in_force_words)
    dates = (("designation", decided), ("in_force", in_force))
    wording = (
        ("name as printed", record.name),
        ("decision as printed", record.decision),
        ("court as printed", record.court),
        ("case", case),
        ("decided on as printed", record.decided_on),
        ("in force on as printed", record.in_force_on),
    )
    return source_id(names.primary, tuple(name.text for name in names.aliases)), Content(
        subject_kind="organisation",
        names=_names(names),
        stated_dates=tuple((kind, when) for kind, when in dates if when is not None),
        legal_basis=_legal_basis(court, case, decided),
        details=tuple((label, value) for label, value in wording if value),
    )


def _names(names: CellNames) -> tuple[Name, ...]:
    return (Name(text=names.primary, kind="primary", script=script_of(names.primary)), *names.aliases)


def _decided(record: Record, decision: str) -> PartialDate | None:
    if record.decided_on:
        return stated(record.decided_on)
    days = days_of(decision)
    return on_day(days[0]) if days else None


def _legal_basis(court: str, case: str, decided: PartialDate | None) -> str:
    """`Supreme Court of the Russian Federation, case ГКПИ 03-116, 14 February 2003`, from what the record gives."""
    day = ""
    if decided is not None:
        day = in_english(decided.earliest) if decided.earliest is not None else decided.text
    return ", ".join(filter(None, (court, f"case {case}" if case else "", day)))
