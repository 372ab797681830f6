"""A whole remark; and one that goes on in sdn_comments because its column was full."""

from __future__ import annotations

from blackletter.lists.us_ofac_sdn.remarks import COLUMN_WIDTH, clauses_of, complete
from blackletter.lists.us_ofac_sdn.rows import core, overflow
from blackletter.values.entries import EMPTY, Content, Identifier, Name, merged


def row(remarks: str) -> tuple[str, ...]:
    return ("1", "NAME", "", "SDGT", "", "", "", "", "", "", "", remarks)


def joined(remarks: str) -> Content:
    """A core and its overflow as OFAC cuts them: at the column's end, in mid-word too."""
    first, rest = remarks[:COLUMN_WIDTH], remarks[COLUMN_WIDTH:]
    return merged(core(row(first.strip()), first)[0], overflow(rest)[0])


def test_clauses_are_parted_by_semicolons_and_the_last_stop_falls() -> None:
    assert clauses_of("DOB 1948; a.k.a. 'X'.") == ["DOB 1948", "a.k.a. 'X'"]
    assert clauses_of("") == []


def test_the_stop_of_an_abbreviation_stays() -> None:
    assert clauses_of("Linked To: MI FEL, S. DE R.L. DE C.V.") == ["Linked To: MI FEL, S. DE R.L. DE C.V."]
    assert clauses_of("Linked To: ANGLO CO., LTD.") == ["Linked To: ANGLO CO., LTD."]
    assert clauses_of("Linked To: MAHAN AIR.") == ["Linked To: MAHAN AIR"]


def test_a_clause_cut_at_either_end_is_left_out() -> None:
    assert clauses_of("DOB 1948; Pass", ends_whole=False) == ["DOB 1948"]
    assert clauses_of("port 12; DOB 1948.", starts_whole=False) == ["DOB 1948"]


LONG = "; ".join(f"Passport {number:07d} (Iran)" for number in range(60)) + "."


def test_a_full_column_is_kept_as_printed_and_its_last_clause_is_unread() -> None:
    content, _ = core(row(LONG[:COLUMN_WIDTH]), LONG[:COLUMN_WIDTH])
    assert content.remarks == LONG[:COLUMN_WIDTH]
    assert len(content.identifiers) == LONG[:COLUMN_WIDTH].count("; ")


def test_a_space_at_the_cut_is_kept() -> None:
    remarks = "DOB 1948; " + "x" * (COLUMN_WIDTH - 11) + " alt. DOB 1949."
    content = joined(remarks)
    assert content.remarks == remarks


def test_facts_that_the_cut_had_parted_are_read_whole() -> None:
    content = complete(joined(LONG))
    assert content.remarks == LONG
    assert [i.printed for i in content.identifiers] == [f"{number:07d}" for number in range(60)]
    assert complete(content) == content


def test_the_end_alone_is_read_from_its_first_whole_clause() -> None:
    content = complete(merged(EMPTY, overflow("G TEAM'; a.k.a. 'RED DOT'; Passport 12 (Iran).")[0]))
    assert content.names == (Name(text="RED DOT", kind="weak"),)
    assert content.identifiers == (Identifier(scheme="passport", printed="12", normalised="12", country="Iran"),)
    assert content.remarks == "G TEAM'; a.k.a. 'RED DOT'; Passport 12 (Iran)."


def test_the_end_of_another_day_is_set_apart() -> None:
    content = complete(merged(core(row("DOB 1948."), "DOB 1948.")[0], overflow("G TEAM'; a.k.a. 'RED DOT'.")[0]))
    assert content.remarks == "DOB 1948. […] G TEAM'; a.k.a. 'RED DOT'."
    assert [name.text for name in content.names] == ["NAME", "RED DOT"]
    assert complete(content).names == content.names


def test_without_an_overflow_nothing_changes() -> None:
    content, _ = core(row("DOB 1948."), "DOB 1948.")
    assert complete(content) is content
