"""Watches that each column of a file holds what its name promises, so that two columns that changed places show."""

MOST_STRANGE = 0.2
"""Above this share of strange cells a column does not hold what its name says; below it, single cells are odd."""


class Conformity:
    """Counts, by column, the filled cells that are of the column's kind and those that are not."""

    def __init__(self) -> None:
        self._filled: dict[str, int] = {}
        self._strange: dict[str, list[str]] = {}

    def check(self, column: str, fits: bool, cell: str) -> bool:
        """Count one filled cell; `fits` = it is of the column's kind. Returns `fits`."""
        self._filled[column] = self._filled.get(column, 0) + 1
        if not fits:
            self._strange.setdefault(column, []).append(cell[:40])
        return fits

    def faults(self) -> tuple[str, ...]:
        """One sentence for each column of which more than a fifth of the filled cells are of another kind."""
        return tuple(
            f"{len(cells):,} of {self._filled[column]:,} values of {column} are of another kind (first {cells[0]!r})"
            for column, cells in self._strange.items()
            if len(cells) > MOST_STRANGE * self._filled[column]
        )
