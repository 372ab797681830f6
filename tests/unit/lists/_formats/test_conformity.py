"""A column that holds something else than its name says shows; single odd cells do not."""

from __future__ import annotations

from blackletter.lists._formats.conformity import Conformity


def test_a_column_of_other_cells_is_a_fault_with_its_first_cell() -> None:
    watch = Conformity()
    for cell in ("1", "2", "Taliban", "4", "ISIL"):
        assert watch.check("number", cell.isdigit(), cell) is cell.isdigit()
    watch.check("name", True, "Taliban")
    assert watch.faults() == ("2 of 5 values of number are of another kind (first 'Taliban')",)


def test_a_few_odd_cells_are_no_fault() -> None:
    watch = Conformity()
    for cell in ("1", "2", "3", "4", "odd"):
        watch.check("number", cell.isdigit(), cell)
    assert watch.faults() == ()
