"""A batch of a customer file where it is searched: most rows are answered on the spot, and only the others come back.

Whoever matches nobody, and of whom nothing else is to be said, has the same answer as all the like but for row, id and
name. Those lines are made by the process that searched. What needs the register (states, decisions, open removals) goes
back with its matches to the one that has it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from blackletter.names.found import Match
from blackletter.names.keys import name_key
from blackletter.ports.engine import Search
from blackletter.services.customer_rows import Asked, Cells, CustomerReader, Unreadable
from blackletter.values.screening_runs import BadRow, Customer

# Customers that are answered together: many share words, and between batches a run can be taken up again.
BATCH = 4000

# The lines of the output for a customer of whom nothing is to be said, of its row, id and name.
PlainLines = Callable[[int, str, str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class RowBatch:
    """Consecutive data rows of a customer file, the first of them row `first`."""

    first: int
    rows: Sequence[Cells | Unreadable]

    def __len__(self) -> int:
        return len(self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchedBatch:
    """A batch after the search: `texts` (UTF-8) has the lines of plain customers before, between and after the
    `others`, one text more than there are others; `plain` = how many those customers are; `last_row` = the last row.
    """

    texts: tuple[bytes, ...]
    others: tuple[BadRow | tuple[Customer, tuple[Match, ...]], ...]
    plain: int
    last_row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchWork:
    """What is done with a batch where it is searched (`ports.engine.Searcher.answer_batches`).

    `reported` = the name keys of which an open removal may be known; `matched_only` = leave out whoever matches nobody.
    """

    reader: CustomerReader
    lines: PlainLines
    reported: frozenset[str]
    matched_only: bool

    def __call__(self, search: Search, batch: RowBatch) -> SearchedBatch:
        """Read, search, and answer what is plain."""
        read = [self._read(row, cells) for row, cells in enumerate(batch.rows, batch.first)]
        found = iter(search([asked[1] for asked in read if not isinstance(asked, BadRow)]))
        texts: list[bytes] = []
        others: list[BadRow | tuple[Customer, tuple[Match, ...]]] = []
        lines: list[str] = []
        plain = 0
        for row, (cells, asked) in enumerate(zip(batch.rows, read, strict=True), batch.first):
            if isinstance(asked, BadRow):
                other: BadRow | tuple[Customer, tuple[Match, ...]] = asked
            else:
                matches = next(found)
                if not matches and self.matched_only:
                    continue
                if not matches and self._is_plain(asked):
                    plain += 1
                    lines.append(self.lines(row, asked[0], asked[1].name))
                    continue
                assert not isinstance(cells, Unreadable), "an unreadable row is a bad row"
                other = self.reader.customer(row, cells, asked), matches
            texts.append(_encoded(lines))
            others.append(other)
            lines.clear()
        texts.append(_encoded(lines))
        return SearchedBatch(
            texts=tuple(texts), others=tuple(others), plain=plain, last_row=batch.first + len(batch) - 1
        )

    def _read(self, row: int, cells: Cells | Unreadable) -> Asked | BadRow:
        if isinstance(cells, Unreadable):
            return BadRow(row=row, why=cells.why, cells=cells.cells)
        return self.reader.read(row, cells)

    def _is_plain(self, asked: Asked) -> bool:
        return not asked[2] and not (self.reported and name_key(asked[1].name) in self.reported)


def _encoded(lines: Sequence[str]) -> bytes:
    return "".join(lines).encode("utf-8", "backslashreplace")
