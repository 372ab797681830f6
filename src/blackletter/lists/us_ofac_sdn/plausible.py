"""Whether the columns of a file without a header hold what they should.

Rows of the right width say nothing of the order of their cells, so two columns that changed places would be misread in
silence. What each column may hold is known: numbers, a closed set of words, cells that only a person or only a vessel
has, names that hardly recur and tags that do. A column is judged as a whole, by the majority of its filled cells; no
cell is judged alone, so that a new country or type of vessel is no fault.
"""

import re
from collections.abc import Callable, Sequence
from itertools import islice

from blackletter.lists.us_ofac_sdn.closed_sets import COUNTRIES, VESSEL_TYPES
from blackletter.lists.us_ofac_sdn.profile import ADDRESSES, ALIASES, CORE

Column = tuple[str, ...]
SDN_TYPES = frozenset({"individual", "entity", "vessel", "aircraft"})
ALIAS_TYPES = frozenset({"aka", "fka", "nka"})
CALL_SIGN_LENGTH = 9
VESSEL_COLUMNS = range(5, 11)
TITLE, TONNAGE, GROSS_TONNAGE = 4, 7, 8
SAMPLE = 1000
"""So many of a column's cells are looked at for words."""

_STREET = re.compile(
    r"\b(?:st|street|ave|avenue|avenida|rd|road|calle|carrera|ul|ulitsa|via|lane|bldg|building|floor|apt|suite|room|office"
    r"|block|house|no|box|km)\b",
    re.IGNORECASE,
)
"""Words of streets and houses: in 60 to 75 of 100 streets, in one of 100 cities."""


def faults_in(facet: str, names: Sequence[str], columns: Sequence[Column]) -> tuple[str, ...]:
    """One sentence for each sign that a column holds something else; `names` are the columns' own. () = no sign."""
    if not columns or not columns[0]:
        return ()
    out = [
        f"{names[at]} does not hold {what}: {wrong:,} of {filled:,} cells, such as {sample[:40]!r}"
        for at, (what, fits) in _RULES.get(facet, {}).items()
        for wrong, filled, sample in (_misfits(columns[at], fits),)
        if 2 * wrong > filled
    ]
    further = {CORE: _core, ADDRESSES: _addresses, ALIASES: _aliases}.get(facet)
    return (*out, *(further(names, columns) if further else ()))


def _core(names: Sequence[str], columns: Sequence[Column]) -> list[str]:
    out = []
    party, kind, tags = columns[1], columns[2], columns[3]
    if "" in party:
        out.append(f"{names[1]} is empty in {party.count(''):,} rows")
    if 2 * tags.count("") > len(tags):
        out.append(f"{names[3]} is empty in {tags.count(''):,} of {len(tags):,} rows")
    if len(set(tags)) > len(set(party)):
        out.append(f"{names[3]} recurs less than {names[1]}: {len(set(tags)):,} against {len(set(party)):,} values")
    for at, whose in ((TITLE, "individual"), *((at, "vessel") for at in VESSEL_COLUMNS)):
        filled = len(columns[at]) - columns[at].count("")
        foreign = sum(1 for cell, own in zip(columns[at], kind, strict=True) if cell and own != whose) if filled else 0
        if 2 * foreign > filled:
            out.append(f"{names[at]} is filled in {foreign:,} of {filled:,} rows of something else than {whose}s")
    both = [(t, g) for t, g in zip(columns[TONNAGE], columns[GROSS_TONNAGE], strict=True) if t and g]
    if 2 * sum(_number(t) < _number(g) for t, g in both) > len(both):
        out.append(f"{names[TONNAGE]} is less than {names[GROSS_TONNAGE]} in most of {len(both):,} rows")
    return out


def _addresses(names: Sequence[str], columns: Sequence[Column]) -> list[str]:
    street, city, _, remarks = columns[2:]
    out = _numbers(names, columns)
    if len(remarks) - remarks.count("") > len(street) - street.count(""):
        out.append(f"{names[5]} is filled in more rows than {names[2]}")
    if _share_of_streets(city) > _share_of_streets(street):
        out.append(f"{names[3]} holds streets and {names[2]} does not")
    return out


def _aliases(names: Sequence[str], columns: Sequence[Column]) -> list[str]:
    out = _numbers(names, columns)
    if "" in columns[3]:
        out.append(f"{names[3]} is empty in {columns[3].count(''):,} rows")
    if 2 * columns[2].count("") > len(columns[2]):
        out.append(f"{names[2]} is empty in {columns[2].count(''):,} of {len(columns[2]):,} rows")
    return out


def _numbers(names: Sequence[str], columns: Sequence[Column]) -> list[str]:
    """The number of a row is its own; that of an entry recurs."""
    repeated = len(columns[1]) - len(set(columns[1]))
    return [f"{names[1]} repeats itself in {repeated:,} rows"] if repeated else []


def _misfits(column: Column, fits: Callable[[str], bool]) -> tuple[int, int, str]:
    filled = [cell for cell in column if cell]
    wrong = [cell for cell in filled if not fits(cell)]
    return len(wrong), len(filled), wrong[0] if wrong else ""


def _share_of_streets(column: Column) -> float:
    filled = list(islice(filter(None, column), SAMPLE))
    return sum(_STREET.search(cell) is not None for cell in filled) / len(filled) if filled else 0.0


def _number(cell: str) -> float:
    digits = cell.replace(",", "")
    return float(digits) if digits.replace(".", "", 1).isdecimal() else 0.0


def _is_number(cell: str) -> bool:
    return cell.replace(",", "").replace(".", "").isdecimal()


def _is_tag(cell: str) -> bool:
    """`SDGT`, `UKRAINE-EO13662`, `CAATSA - RUSSIA`: no small letters but in `561-Related` and `EO`."""
    return cell == cell.upper() or cell.startswith("561-")


def _is_call_sign(cell: str) -> bool:
    return len(cell) <= CALL_SIGN_LENGTH


def _is_owner(cell: str) -> bool:
    """A name, and none of the words of the neighbouring columns."""
    return not any(map(str.isdecimal, cell)) and cell.lower() not in VESSEL_TYPES and cell.lower() not in COUNTRIES


_RULES: dict[str, dict[int, tuple[str, Callable[[str], bool]]]] = {
    CORE: {
        2: ("a kind of party", SDN_TYPES.__contains__),
        3: ("programme tags", _is_tag),
        5: ("call signs", _is_call_sign),
        6: ("types of vessels", lambda cell: cell.lower() in VESSEL_TYPES),
        7: ("numbers", _is_number),
        8: ("numbers", _is_number),
        9: ("flags", lambda cell: cell.lower() in COUNTRIES),
        10: ("owners", _is_owner),
    },
    ADDRESSES: {1: ("numbers", str.isdecimal), 4: ("countries", lambda cell: cell.lower() in COUNTRIES)},
    ALIASES: {1: ("numbers", str.isdecimal), 2: ("kinds of alias", ALIAS_TYPES.__contains__)},
}
