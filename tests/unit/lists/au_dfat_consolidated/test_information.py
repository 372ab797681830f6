"""The statements in Australia's column of additional information."""

from __future__ import annotations

import pytest

from blackletter.lists.au_dfat_consolidated.information import statements_in

Statements = tuple[tuple[str, str], ...]


@pytest.mark.parametrize(
    ("text", "statements", "free"),
    [
        (
            "Title: a) Mullah b) Haji. Designation: First Deputy under the Taliban regime. A close associate of Omar",
            (("title", "a) Mullah b) Haji"), ("position", "First Deputy under the Taliban regime")),
            "A close associate of Omar",
        ),
        (
            "Male; Passport Number: Sudan P07834700; National Identification Number: Sudan 21052659309",
            (("passport number", "Sudan P07834700"), ("national identification number", "Sudan 21052659309")),
            "Male;",
        ),
        (
            "Son of Gul. National identification no.:na Address: na Other information: Brother of A",
            (),
            "Son of Gul. na Brother of A",
        ),
        ("Passport no.: na a) Mali number A1 b) B2", (("passport number", "a) Mali number A1 b) B2"),), ""),
        (
            "Website: www.bank.example Registration ID: 1060200012685 (Russia)",
            (("website", "www.bank.example"), ("registration number", "1060200012685 (Russia)")),
            "",
        ),
        ("Last known position: Minister of Defence.", (("position", "Minister of Defence"),), ""),
        ("Member of the State Duma", (), "Member of the State Duma"),
    ],
)
def test_statements_and_what_is_left(text: str, statements: Statements, free: str) -> None:
    assert statements_in(text) == (statements, free)
