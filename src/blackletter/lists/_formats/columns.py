"""Counts what of a file is understood: non-empty cells by column, and those that land in typed fields."""

from blackletter.values.publications import ColumnCount


class Columns:
    """Collects the counts of one file, columns in order of first appearance."""

    def __init__(self) -> None:
        self._filled: dict[str, int] = {}
        self._typed: dict[str, int] = {}

    def typed(self, column: str, cells: int = 1) -> None:
        """Count non-empty cells whose meaning the reader understood."""
        self._filled[column] = self._filled.get(column, 0) + cells
        self._typed[column] = self._typed.get(column, 0) + cells

    def take(self, column: str, cells: int, kept: int) -> None:
        """Count non-empty cells of which so many are kept as they stand."""
        if kept:
            self.raw(column, kept)
        if cells > kept:
            self.typed(column, cells - kept)

    def raw(self, column: str, cells: int = 1) -> None:
        """Count non-empty cells that are kept as they stand."""
        self._filled[column] = self._filled.get(column, 0) + cells

    @property
    def counts(self) -> tuple[ColumnCount, ...]:
        """What was counted."""
        return tuple(
            ColumnCount(column=column, filled=filled, typed=self._typed.get(column, 0))
            for column, filled in self._filled.items()
        )
