"""What went wrong in a file's rows, kept in bounds: the first problems as values, all of them as numbers."""

from blackletter.values.evidence import Problem, problem

MAX_PROBLEMS = 100


class Tally:
    """Collects the problems of one file: the first 100 of each code are kept, all are counted."""

    def __init__(self) -> None:
        self._kept: list[Problem] = []
        self._counts: dict[str, int] = {}
        self._first: dict[str, str] = {}

    def add(self, code: str, message: str, *, locator: str, excerpt: str, severity: str = "row") -> None:
        """Note one problem."""
        count = self._counts.get(code, 0) + 1
        self._counts[code] = count
        if count == 1:
            self._first[code] = f"{locator}: {message}" if locator else message
        if count <= MAX_PROBLEMS:
            self._kept.append(problem(code, severity, message, locator=locator, excerpt=excerpt))

    def any(self, *codes: str) -> bool:
        """Whether there was a problem of one of these codes."""
        return any(code in self._counts for code in codes)

    def first(self, *codes: str) -> str:
        """Place and message of the first problem of the first of these codes that occurred, "" if none did."""
        return next((self._first[code] for code in codes if code in self._first), "")

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problems kept, in order of appearance."""
        return tuple(self._kept)

    def faults(self, codes: dict[str, str]) -> tuple[str, ...]:
        """One sentence for each of these codes that occurred: its words (a plural), its number, the first place."""
        return tuple(
            f"{words}: {self._counts[code]} (first {self._first[code]})"
            for code, words in codes.items()
            if code in self._counts
        )
