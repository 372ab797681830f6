"""What every reader of these lists watches: codes, dates and columns that changed places, and cells understood."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from blackletter.lists._formats.columns import Columns
from blackletter.lists._formats.conformity import Conformity
from blackletter.lists._formats.day_month_year import day_of
from blackletter.lists._formats.headings import Record
from blackletter.lists._formats.tally import Tally
from blackletter.lists._uk.records import DATES, NAME_KINDS, SUBJECT_KINDS

CODES: Mapping[str, Mapping[str, str]] = {"kind": SUBJECT_KINDS, "name type": NAME_KINDS}


def watch(own: Record, labels: Mapping[str, str], place: str, tally: Tally, conformity: Conformity) -> None:
    """Note a code that is not in the publisher's set and a date that is none, and count both by column."""
    for key, codes in CODES.items():
        code = own.get(key)
        if code is not None and not conformity.check(labels[key], code.lower() in codes, code):
            tally.add("code", f"unknown {labels[key]} {code[:40]}", locator=place, excerpt=code, severity="note")
    for key in DATES:
        words = own.get(key)
        if words is not None and not conformity.check(labels[key], day_of(words).exact, words):
            tally.add("date", f"no day in {labels[key]}", locator=place, excerpt=words, severity="note")


def count(tables: Iterable[Record], kept: Counter[str], labels: Mapping[str, str], columns: Columns) -> None:
    """Count the cells of all records by column; `kept` says how many of each key are kept as they stand."""
    for key, cells in Counter(chain.from_iterable(tables)).items():
        columns.take(labels.get(key, key), cells, kept[key])


def kept_in(own: Iterable[Record], raw: frozenset[tuple[str, str]]) -> Iterator[str]:
    """The keys of the cells of these records that are kept as they stand."""
    return (key for record in own for key, text in record.items() if (key, text) in raw) if raw else iter(())
