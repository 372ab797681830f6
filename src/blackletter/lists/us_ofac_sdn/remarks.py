"""A whole remark: its clauses, and what they say together.

The clauses are joined by "; " and the last is closed by a full stop. OFAC cuts the remarks of `sdn` at 1,000
characters, in mid-word too; what was cut off stands in `sdn_comments` and is put back before the broken clause is read.
"""

import re
from dataclasses import replace
from typing import Any

from blackletter.lists.us_ofac_sdn.clauses import facts_of
from blackletter.values.entries import EMPTY, Content, merged

COLUMN_WIDTH = 1000
OVERFLOW_MARK = "remarks overflow"
"""The detail of the overflow facet: the number of characters that go on from the core's remarks."""

_LINKED = re.compile(r"\((Linked To: .+?)\)(?=$|; |\.$)")
_KEEPS_ITS_STOP = re.compile(r"(?:\.[A-Za-z]+|\b(?:CO|LTD|INC|CORP|BHD|JR|SR|Co|Ltd|Inc|Corp|Jr|Sr|No))\.$")


def unbracketed(remarks: str) -> str:
    """The remarks with `(Linked To: A; Linked To: B)`, as the XML prints it, without the brackets."""
    return _LINKED.sub(r"\1", remarks)


def typed(
    remarks: str, *, starts_whole: bool = True, ends_whole: bool = True
) -> tuple[dict[str, list[Any]], list[str]]:
    """The facts of a remark by `Content` field, in the order of the text, and the clauses that no rule knows.

    A clause cut at either end is left out.
    """
    facts: dict[str, list[Any]] = {}
    unread: list[str] = []
    for clause in clauses_of(remarks, starts_whole=starts_whole, ends_whole=ends_whole):
        found = facts_of(clause)
        if not found:
            unread.append(clause)
        for name, value in found:
            if name in facts:
                facts[name].append(value)
            else:
                facts[name] = [value]
    return facts, unread


def clauses_of(remarks: str, *, starts_whole: bool = True, ends_whole: bool = True) -> list[str]:
    """The whole clauses of a remark, without the full stop that closes it (the stop of an abbreviation stays)."""
    if not remarks:
        return []
    clauses = remarks.split("; ")
    if not ends_whole:
        clauses.pop()
    elif remarks[-1] == "." and not _KEEPS_ITS_STOP.search(clauses[-1][-12:]):
        clauses[-1] = clauses[-1][:-1]
    return clauses if starts_whole else clauses[1:]


def complete(content: Content) -> Content:
    """The content after its facets were joined: facts that the end of the column had cut in two are read whole.

    Contents without an overflow come back as they are. Where the core's remarks were not seen, or did not fill their
    column (the two texts are of different days), the broken first clause of the overflow is left unread.
    """
    size = next((int(value) for name, value in content.details if name == OVERFLOW_MARK and value.isdigit()), 0)
    if not size:
        return content
    core, overflow = content.remarks[:-size], content.remarks[-size:]
    if len(core) >= COLUMN_WIDTH:
        (facts, _), remarks = typed(content.remarks), content.remarks
    else:
        facts, _ = typed(overflow, starts_whole=False)
        remarks = f"{core} […] {overflow}" if core else overflow
    more: dict[str, Any] = {name: tuple(dict.fromkeys(values)) for name, values in facts.items()}
    return merged(replace(content, remarks=remarks), replace(EMPTY, **more))
