"""Problems: the first hundred of a code are kept, all are counted."""

from __future__ import annotations

from blackletter.lists._formats.tally import MAX_PROBLEMS, Tally


def test_problems_are_bounded_and_counted() -> None:
    tally = Tally()
    for line in range(1, 1001):
        tally.add("columns", "2 columns where sdn has 12", locator=f"line {line}", excerpt="x" * 500)
    tally.add("note", "odd", locator="line 7", excerpt="", severity="note")
    assert len(tally.problems) == MAX_PROBLEMS + 1
    assert all(len(problem.excerpt) <= 200 for problem in tally.problems)
    assert tally.problems[-1].severity == "note"
    assert tally.faults({"columns": "rows of another width", "id": "rows without a number"}) == (
        "rows of another width: 1000 (first line 1: 2 columns where sdn has 12)",
    )


def test_the_first_of_several_codes_is_told() -> None:
    tally = Tally()
    assert not tally.any("a", "b") and tally.first("a", "b") == ""
    tally.add("b", "odd", locator="", excerpt="")
    assert tally.any("a", "b") and tally.first("a", "b") == "odd"
