"""`link`, `links`, `subject`: entries of different lists as one party."""

from __future__ import annotations

from pathlib import Path

from tests.functional.program import Program
from tests.functional.samples import TALIBAN

SDN = "us-ofac-sdn:6636"


def test_a_reviewed_link_makes_one_party_and_can_be_taken_back(lists: Program) -> None:
    one, other = SDN, TALIBAN
    done = lists.run("link", one, other, "--reason", "the committee's release names both", "--reviewer", "desk 2")
    assert done.out == "recorded 1 of 1 links; 0 were held already\n"
    party = lists.run("subject", one, "--format", "json").json
    assert [e["entry"] for e in party["entries"]] == [one, other]
    assert party["ties"] == [
        {
            "left": one,
            "right": other,
            "relation": "same",
            "why": "the committee's release names both (desk 2)",
            "reviewed": True,
        }
    ]
    lists.run("link", one, other, "--as", "withdrawn", "--reason", "the release means another")
    assert [e["entry"] for e in lists.run("subject", one, "--format", "json").json["entries"]] == [one]
    assert [x["relation"] for x in lists.run("links", "--format", "json").json] == ["same", "withdrawn"]


def test_a_table_of_links_lands_whole_or_not_at_all(lists: Program, tmp_path: Path) -> None:
    one, other = SDN, TALIBAN
    table = tmp_path / "links.csv"
    table.write_text(f"left,right,relation,reason\n{one},{other},same,both named\n{one},us-ofac-sdn:1,same,x\n")
    refused = lists.run("link", "--from", str(table), code=2)
    assert "there is no entry 'us-ofac-sdn:1'" in refused.err
    assert lists.run("links").out == "no links\n"


def test_bad_calls_get_one_sentence(lists: Program, tmp_path: Path) -> None:
    one, other = SDN, TALIBAN
    assert "name two entries" in lists.run("link", code=2).err
    assert "the reason is empty" in lists.run("link", one, other, code=2).err
    assert "cannot be linked to itself" in lists.run("link", one, one, "--reason", "x", code=2).err
    assert "is not one of same, successor" in lists.run("link", one, other, "--as", "kin", "--reason", "x", code=2).err
    table = tmp_path / "links.csv"
    table.write_text("a,b\n1,2\n")
    assert "no column 'left'" in lists.run("link", "--from", str(table), code=3).err
    assert "there is no entry 'Taliban'" in lists.run("subject", "Taliban", code=2).err
