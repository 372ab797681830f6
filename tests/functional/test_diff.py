"""`diff`: a list as in force at the end of two legal days."""

from __future__ import annotations

import pytest

from tests.functional.program import Program
from tests.functional.samples import ASSETS, EXTRACT, RULING, SDN_2024

KINDS = ["added", "amended", "suspended", "restored", "removed"]


def test_the_shape_of_a_difference_key_by_key(colombia: Program) -> None:
    ran = colombia.run("diff", "us-ofac-sdn", "--from", "2021-11-23", "--to", "2021-12-02", "--format", "json")
    assert ran.err == ""
    found = ran.json
    assert list(found) == ["list", "from", "to", "published_by", "recorded_by", "not_covered", *KINDS]
    assert {k: [c["source_id"] for c in found[k]] for k in KINDS} == {
        "added": ["33974", "33983"],
        "amended": [],
        "suspended": [],
        "restored": [],
        "removed": ["4711"],
    }
    assert found["removed"] == [
        {
            "entry": "us-ofac-sdn:4711",
            "source_id": "4711",
            "name": "REVOLUTIONARY ARMED FORCES OF COLOMBIA",
            "effective": {"text": "[2021-11-23, 2021-12-03)", "earliest": "2021-11-23", "latest": "2021-12-03"},
            "basis": "inferred",
            "cause": "source",
            "facets": [],
            "instrument": None,
            "publications": ["us-ofac-sdn@2021-11-23", "us-ofac-sdn@2021-12-02"],
        }
    ]


def test_a_view_has_differences_of_its_own(colombia: Program) -> None:
    found = colombia.run("diff", "us-fto", "--from", "2021-11-23", "--to", "2021-12-02", "--format", "json").json
    assert [c["entry"] for c in found["added"]] == ["us-fto:33974", "us-fto:33983"]
    assert [c["entry"] for c in found["removed"]] == ["us-fto:4711"]


def test_a_tag_that_goes_is_an_amendment_of_the_list(colombia_copy: Program) -> None:
    colombia_copy.run(
        "import", ASSETS / "us-ofac-sdn" / "2019-01-04" / "sdn.csv", "--published", "2019-01-04", "--accept", EXTRACT
    )
    call = ("diff", "us-ofac-sdn", "--from", "2019-01-04", "--to", "2021-11-23", "--format", "json")
    found = colombia_copy.run(*call).json
    assert [(c["source_id"], c["facets"]) for c in found["amended"]] == [("4695", ["core"])]
    assert not found["added"] and not found["removed"]


def test_the_text_and_the_csv_of_a_difference(colombia: Program) -> None:
    call = ("diff", "us-ofac-sdn", "--from", "2021-11-23", "--to", "2021-12-02")
    text = colombia.run(*call)
    assert text.out.splitlines()[-1] == (
        "us-ofac-sdn, 2021-11-23 to 2021-12-02: 2 added, 0 amended, 0 suspended, 0 restored, 1 removed"
    )
    assert text.err == ""
    rows = colombia.run(*call, "--format", "csv").rows
    assert [(r["change"], r["entry"], r["basis"]) for r in rows] == [
        ("added", "us-ofac-sdn:33974", "inferred"),
        ("added", "us-ofac-sdn:33983", "inferred"),
        ("removed", "us-ofac-sdn:4711", "inferred"),
    ]


def test_nothing_between_a_day_and_itself(colombia: Program) -> None:
    found = colombia.run("diff", "us-ofac-sdn", "--from", "2021-12-02", "--to", "2021-12-02", "--format", "json").json
    assert all(found[k] == [] for k in KINDS)
    assert found["not_covered"] == []


def test_a_day_that_is_not_covered_is_told(colombia: Program) -> None:
    ran = colombia.run("diff", "us-ofac-sdn", "--from", "2015-01-01", "--to", "2021-12-02")
    assert ran.err == "us-ofac-sdn is not covered on 2015-01-01: what changed since then cannot be told\n"
    found = colombia.run("diff", "us-ofac-sdn", "--from", "2015-01-01", "--to", "2021-12-02", "--format", "json").json
    assert found["not_covered"] == ["2015-01-01"]
    assert found["added"] == [], "what was listed before the first publication was not added by it"


def test_a_suspension_is_a_difference(lists: Program) -> None:
    lists.run("import", RULING)
    found = lists.run("diff", "ru-terrorist", "--from", "2025-04-16", "--to", "2025-04-17", "--format", "json").json
    (suspended,) = found["suspended"]
    assert suspended["basis"] == "stated"
    assert suspended["effective"]["earliest"] == "2025-04-17"
    assert len(suspended["instrument"]) == 64
    assert not found["removed"]


def test_the_evidence_cut_hides_what_was_published_later(colombia: Program) -> None:
    call = ("diff", "us-ofac-sdn", "--from", "2021-11-23", "--to", "2021-12-05", "--published-by", "2021-12-01")
    found = colombia.run(*call, "--format", "json").json
    assert found["published_by"] == "2021-12-01"
    assert all(found[k] == [] for k in KINDS)


@pytest.mark.parametrize(
    ("flags", "told"),
    [
        (
            ("us-ofac-sdn", "--from", "2021-12-02", "--to", "2021-11-23"),
            "blackletter: --from 2021-12-02 is after --to 2021-11-23\n  tip: swap them\n",
        ),
        (
            ("us-ofac-sdn", "--from", "2021-11-31", "--to", "2021-12-02"),
            "blackletter: --from '2021-11-31' is no day\n  tip: write it as YYYY-MM-DD\n",
        ),
        (
            ("un-sc-consolidated", "--from", "2021-11-23", "--to", "2021-12-02"),
            "blackletter: the register holds no list 'un-sc-consolidated'\n"
            "  tip: lists held: us-ofac-sdn, us-fto, us-sdgt\n",
        ),
    ],
)
def test_a_wrong_call_is_told(colombia: Program, flags: tuple[str, ...], told: str) -> None:
    ran = colombia.run("diff", *flags, code=2)
    assert (ran.out, ran.err) == ("", told)


def test_both_days_are_needed(colombia: Program) -> None:
    assert "Missing option '--to'" in colombia.run("diff", "us-ofac-sdn", "--from", "2021-11-23", code=2).err


def test_a_late_alias_file_amends_nothing(lists: Program) -> None:
    """What a publication does not observe carries forward: 2024-05-03 brought sdn alone."""
    assert (SDN_2024 / "sdn.csv").is_file()
    found = lists.run("diff", "us-ofac-sdn", "--from", "2023-12-28", "--to", "2024-05-03", "--format", "json").json
    assert all(c["facets"] == ["core"] for c in found["amended"])
    assert found["amended"]
