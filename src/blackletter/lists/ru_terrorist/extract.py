"""The list as a CSV file with the header `number,name,court,decided_on,case,in_force_on`."""

from blackletter.lists._formats.delimited import rows_of
from blackletter.lists._formats.tally import Tally
from blackletter.lists.ru_terrorist.decisions import days_of
from blackletter.lists.ru_terrorist.records import Record

COLUMNS = ("number", "name", "court", "decided_on", "case", "in_force_on")


def is_extract(text: str) -> bool:
    """Whether the first line is the header."""
    first = text.lstrip("\ufeff").partition("\n")[0]
    return tuple(cell.strip(' "\r').lower() for cell in first.split(",")) == COLUMNS


def records_of(text: str, name: str, tally: Tally) -> tuple[tuple[Record, ...], str]:
    """The rows after the header, and how the file ends: "incomplete" if the last row is cut, else "unmarked"."""
    records: list[Record] = []
    end = "unmarked"
    for line, cells in rows_of(text, name=name, delimiter=","):
        if line == 1:
            continue
        end = "unmarked"
        place = f"line {line}"
        if len(cells) != len(COLUMNS):
            message = f"{len(cells)} columns where the list has {len(COLUMNS)}"
            tally.add("columns", message, locator=place, excerpt=",".join(cells))
            end = "incomplete"
            continue
        _, own_name, court, decided_on, case, in_force_on = (" ".join(cell.split()) for cell in cells)
        if in_force_on and not days_of(in_force_on):
            end = "incomplete"
        records.append(
            Record(
                name=own_name,
                decision="",
                court=court,
                decided_on=decided_on,
                case=case,
                in_force_on=in_force_on,
                place=place,
            )
        )
    return tuple(records), end if not text.endswith("\n") or end == "unmarked" else "unmarked"
