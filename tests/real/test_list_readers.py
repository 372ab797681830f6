"""The readers against the publishers' whole files of 2015 to 2026."""

from __future__ import annotations

import itertools
from functools import cache
from pathlib import Path

import pytest

from blackletter.errors import SourceError
from blackletter.lists import detect
from blackletter.lists._formats.unpack import unpack
from blackletter.lists.us_ofac_sdn.clauses import facts_of
from blackletter.lists.us_ofac_sdn.remarks import COLUMN_WIDTH, clauses_of, complete
from blackletter.values.entries import EMPTY, Content, merged
from blackletter.values.publications import Part

SDN = {
    "2015-01-17/sdn.csv.gz": 5876,
    "2019-01-04/sdn.csv.gz": 7379,
    "2020-06-11/sdn.pip.gz": 8224,
    "2021-07-07/sdn.csv.gz": 8976,
    "2021-11-23/sdn.csv.gz": 9107,
    "2021-12-02/sdn.csv.gz": 9000,
    "2022-05-20/sdn.csv.gz": 10163,
    "2023-12-28/sdn.csv.gz": 13821,
    "2024-02-16/sdn.csv.gz": 13929,
    "2024-05-03/sdn.csv.gz": 14965,
}
ADD = {
    "2019-01-04/add.csv.gz": 7379,
    "2020-06-11/add.pip.gz": 8224,
    "2021-07-07/add.csv.gz": 8976,
    "2023-12-28/add.csv.gz": 13821,
    "2025-01-06/add.csv.gz": 16989,
    "2025-12-24/add.csv.gz": 18494,
}
COMMENTS = {
    "2021-07-07/sdn_comments.csv": 5,
    "2023-12-28/sdn_comments.csv": 13,
    "2025-01-06/sdn_comments.csv": 21,
    "2025-12-24/sdn_comments.csv": 28,
}
SDN_CHANGES = (
    (2927, 1424, 354),
    (1858, 261, 836),
    (258, 127, 45),
    (5, 112, 7),
    (1351, 188, 492),
    (4036, 378, 315),
    (114, 6, 11),
    (1142, 106, 37),
)
UN = {
    "2015-02-26/consolidated.xml.gz": 1043,
    "2018-06-21/consolidated.xml.gz": 1100,
    "2019-07-30/consolidated.xml.gz": 1025,
    "2020-12-01/consolidated.xml.gz": 1006,
    "2022-09-15/un.xml.gz": 952,
    "2024-11-30/consolidated.xml.gz": 879,
    "2025-09-03/consolidatedLegacyByPRN.xml.gz": 879,
    "2025-11-20/un_consolidated.xml.gz": 1000,
    "2026-02-27/UN_consolidated.xml.gz": 1003,
}
UN_CHANGES = ((240, 183), (23, 98), (14, 33), (17, 71), (28, 101), (3, 3), (123, 2), (4, 1))
WITHOUT_MARK = {"2019-01-04/sdn.csv.gz", "2019-01-04/add.csv.gz", "2021-07-07/sdn_comments.csv"}


@cache
def part_of(path: Path) -> Part:
    (file,) = unpack(path.name, path.read_bytes())
    return detect(file).read(file)


def rows(path: Path) -> dict[str, Content]:
    return dict(part_of(path).facets[0].rows)


@pytest.mark.parametrize(("name", "count"), [*SDN.items(), *ADD.items(), *COMMENTS.items()])
def test_ofac_files_are_read_whole(shared: Path, name: str, count: int) -> None:
    part = part_of(shared / "data" / "us-ofac-sdn" / name)
    assert part.list_id == "us-ofac-sdn"
    assert len(part.facets[0].rows) == count
    assert (part.problems, part.faults) == ((), ())
    assert part.end == ("missing" if name in WITHOUT_MARK else "whole")


def test_ofac_snapshots_differ_by_the_known_numbers(shared: Path) -> None:
    folder = shared / "data" / "us-ofac-sdn"
    days = [rows(folder / name) for name in SDN if name.endswith(".csv.gz")]
    found = [
        (
            len(second.keys() - first.keys()),
            len(first.keys() - second.keys()),
            sum(first[key] != second[key] for key in first.keys() & second.keys()),
        )
        for first, second in itertools.pairwise(days)
    ]
    assert tuple(found) == SDN_CHANGES


def test_every_alias_row_of_ofac_is_a_name(shared: Path) -> None:
    aliases = rows(shared / "data" / "us-ofac-sdn" / "2023-12-28" / "alt.csv.gz")
    assert sum(len(content.names) for content in aliases.values()) == 17091
    kinds = [name.kind for content in aliases.values() for name in content.names]
    assert (kinds.count("strong"), kinds.count("former")) == (16507 + 17, 567)


def test_remarks_become_typed_facts(shared: Path) -> None:
    read = unread = 0
    for name in SDN:
        for content in rows(shared / "data" / "us-ofac-sdn" / name).values():
            whole = len(content.remarks) < COLUMN_WIDTH
            for clause in clauses_of(content.remarks, ends_whole=whole):
                read += 1
                unread += not facts_of(clause)
    assert read > 380_000
    assert unread / read < 0.005


def test_every_date_of_birth_of_ofac_is_an_interval(shared: Path) -> None:
    content = rows(shared / "data" / "us-ofac-sdn" / "2024-05-03" / "sdn.csv.gz")
    dates = [birth.date for own in content.values() for birth in own.births if birth.date is not None]
    assert len(dates) > 7000
    assert all(when.resolved for when in dates)


def test_remarks_that_overflow_are_read_across_the_cut(shared: Path) -> None:
    folder = shared / "data" / "us-ofac-sdn" / "2023-12-28"
    core, rest = rows(folder / "sdn.csv.gz"), rows(folder / "sdn_comments.csv")
    lazarus = complete(merged(core["27307"], rest["27307"]))
    assert core["27307"].remarks.endswith("a.k.a. 'WHOIS HACKIN")
    assert [name.text for name in lazarus.names][5:] == [
        "WHOIS HACKING TEAM",
        "RED DOT",
        "TEMP.HERMIT",
        "GROUP 77",
        "ZINC",
        "APT-C-26",
        "APPLEWORM",
    ]
    sberbank = complete(merged(core["17018"], rest["17018"]))
    assert ("listing date (eo 14024 directive 3)", "24 Feb 2022") in sberbank.details
    assert "7707083893" in {identifier.normalised for identifier in sberbank.identifiers}
    for source_id, overflow in rest.items():
        joined = merged(core.get(source_id, EMPTY), overflow)
        assert complete(joined).remarks == joined.remarks
        if source_id in core:
            assert len(core[source_id].remarks) == COLUMN_WIDTH


def test_taliban_and_farc(shared: Path) -> None:
    folder = shared / "data" / "us-ofac-sdn"
    for name in SDN:
        assert rows(folder / name)["6636"].primary_name == "TALIBAN"
    assert "FTO" in rows(folder / "2021-11-23" / "sdn.csv.gz")["4711"].programmes
    assert "4711" not in rows(folder / "2021-12-02" / "sdn.csv.gz")


@pytest.mark.parametrize(("name", "count"), UN.items())
def test_un_files_are_read_whole(shared: Path, name: str, count: int) -> None:
    part = part_of(shared / "data" / "un-sc-consolidated" / name)
    assert part.list_id == "un-sc-consolidated"
    assert len(part.facets[0].rows) == count
    assert (part.problems, part.faults, part.end) == ((), (), "whole")
    assert str(part.printed_on) == name[:10] == part.printed_at[:10]
    for _, content in part.facets[0].rows:
        listed = content.stated("designation")
        assert listed is not None and listed.exact
        assert content.primary_name and content.programmes


def test_un_snapshots_differ_by_the_known_numbers(shared: Path) -> None:
    days = [rows(shared / "data" / "un-sc-consolidated" / name) for name in UN]
    found = [
        (len(second.keys() - first.keys()), len(first.keys() - second.keys()))
        for first, second in itertools.pairwise(days)
    ]
    assert tuple(found) == UN_CHANGES


def test_a_zone_never_moves_a_listing_day(shared: Path) -> None:
    zoned = [
        listed
        for name in UN
        for content in rows(shared / "data" / "un-sc-consolidated" / name).values()
        if (listed := content.stated("designation")) is not None and len(listed.text) > 10
    ]
    assert len(zoned) == 84
    assert all(str(listed.earliest) == listed.text[:10] for listed in zoned)


def test_the_un_list_has_the_regimes_and_no_entry_for_the_movement(shared: Path) -> None:
    content = rows(shared / "data" / "un-sc-consolidated" / "2024-11-30" / "consolidated.xml.gz")
    regimes = [own.programmes for own in content.values()]
    assert (regimes.count(("Taliban",)), regimes.count(("Al-Qaida",))) == (140, 344)
    assert not [own for own in content.values() if own.primary_name.upper() == "TALIBAN"]


def test_the_committees_own_file(shared: Path) -> None:
    part = part_of(shared / "data" / "un-1988-taliban" / "2015-03-27" / "1988-2015-03-30.xml.gz")
    assert part.list_id == "un-1988-taliban"
    assert (len(part.facets[0].rows), str(part.printed_on)) == (140, "2015-03-27")


def test_the_damaged_file_is_refused_in_one_sentence(shared: Path) -> None:
    with pytest.raises(SourceError) as caught:
        part_of(shared / "data" / "un-sc-consolidated" / "2025-08-16" / "consolidated.xml.gz")
    assert caught.value.exit_code == 3
    assert caught.value.message == (
        "consolidated.xml, line 53, column 11: damaged XML (PCDATA invalid Char value 25); "
        "the XML of the Security Council's list was expected"
    )


@pytest.mark.parametrize("name", ["sdn.csv.gz", "add.csv.gz", "alt.csv.gz"])
def test_a_cut_ofac_file_never_looks_whole(shared: Path, name: str) -> None:
    (file,) = unpack(name, (shared / "data" / "us-ofac-sdn" / "2023-12-28" / name).read_bytes())
    first, last = file.data[:20_000], file.data[-600:]
    data = first[: first.rindex(b"\n") + 1] + last[last.index(b"\n") + 1 :]
    reader = detect(file)
    for cut in range(len(data) - 400, len(data) - 1):
        part = reader.read(unpack(file.name, data[:cut])[0])
        assert part.end in ("missing", "incomplete")
    assert reader.read(unpack(file.name, data)[0]).end == "whole"
