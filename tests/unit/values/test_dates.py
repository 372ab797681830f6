"""Dates, cuts and places as values: what they admit, and what they refuse."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from blackletter.values.cut import Cut
from blackletter.values.dates import PartialDate, between, exact_date, unresolved
from blackletter.values.entries import Address, Content, EntryKey, Name, merged
from blackletter.values.evidence import Evidence, Span
from blackletter.values.publications import Instrument
from tests.support.history import act, on

JUNE = between(on("2024-06-01"), on("2024-07-01"), "June 2024")


def test_an_interval_is_half_open() -> None:
    assert [JUNE.contains(on(d)) for d in ("2024-05-31", "2024-06-01", "2024-06-30", "2024-07-01")] == [
        False,
        True,
        True,
        False,
    ]
    assert JUNE.last_day == on("2024-06-30") and not JUNE.exact


def test_none_is_unbounded() -> None:
    assert between(None, on("2024-07-01")).contains(date.min)
    assert between(on("2024-07-01"), None).contains(date.max)
    assert between(None, on("2024-07-01")).text == "[…, 2024-07-01)"


def test_words_that_settle_nothing_contain_no_day() -> None:
    assert not unresolved("soon").resolved and not unresolved("soon").contains(on("2024-06-01"))


def test_one_day() -> None:
    day = exact_date(on("2024-06-01"))
    assert day.exact and day.text == "2024-06-01" and day.last_day == on("2024-06-01")


@pytest.mark.parametrize("latest", ["2024-06-01", "2024-05-01"])
def test_an_empty_interval_is_refused(latest: str) -> None:
    with pytest.raises(ValueError, match=r"empty interval: \[2024-06-01, "):
        PartialDate(text="June", earliest=on("2024-06-01"), latest=on(latest))


def test_a_cut_admits_what_was_published_and_recorded_by_then() -> None:
    noon = datetime(2025, 1, 1, 12, tzinfo=UTC)
    cut = Cut(on=on("2025-01-01"), published_by=on("2024-12-31"), recorded_by=noon)
    assert cut.admits(on("2024-12-31"), noon)
    assert not cut.admits(on("2025-01-01"), noon)
    assert not cut.admits(on("2024-12-31"), noon.replace(hour=13))
    assert not cut.admits(None, noon), "nobody can say that the world had seen it"
    assert Cut(on=on("2025-01-01"), published_by=None, recorded_by=None).admits(None, noon)


def test_a_record_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="recorded_by must be an aware instant"):
        Cut(on=on("2025-01-01"), published_by=None, recorded_by=datetime(2025, 1, 1))


def test_a_span_does_not_run_backwards() -> None:
    with pytest.raises(ValueError, match=r"not a span: \[3, 2\)"):
        Span(start=3, end=2)
    assert len(Span(start=2, end=5)) == 3
    assert Span(start=2, end=5).overlaps(Span(start=4, end=9)) and not Span(start=2, end=4).overlaps(
        Span(start=4, end=9)
    )
    assert Span(start=0, end=9).covers(Span(start=2, end=4))


def test_evidence_is_as_long_as_its_place() -> None:
    with pytest.raises(ValueError, match=r"evidence of 3 characters cannot stand at \[0, 5\)"):
        Evidence(sha256="0", start=0, end=5, quote="abc")
    assert Evidence(sha256="0", start=2, end=5, quote="abc").span == Span(start=2, end=5)


def test_facets_together_make_one_content() -> None:
    name, alias = Name(text="Alpha", kind="primary"), Name(text="Alfa", kind="strong")
    core = Content(subject_kind="person", names=(name,), remarks="a long remark that goes o", programmes=("SDGT",))
    rest = Content(names=(name, alias), remarks="n elsewhere", addresses=(Address(city="Kabul"),), legal_basis="Act")
    whole = merged(core, rest)
    assert whole.names == (name, alias) and whole.primary_name == "Alpha"
    assert whole.remarks == "a long remark that goes on elsewhere"
    assert (whole.subject_kind, whole.legal_basis, whole.programmes) == ("person", "Act", ("SDGT",))
    assert merged(Content(), core) == core == merged(core, Content())


def test_the_listing_date_is_the_entry_into_force_else_the_designation() -> None:
    designated, in_force = exact_date(on("2003-02-14")), exact_date(on("2003-03-04"))
    both = Content(stated_dates=(("designation", designated), ("in_force", in_force)))
    assert both.listing_date == in_force
    assert Content(stated_dates=(("designation", designated),)).listing_date == designated
    assert Content(stated_dates=(("amended", designated),)).listing_date is None
    assert Content().primary_name == ""


def test_an_entry_is_printed_as_list_and_id() -> None:
    assert str(EntryKey(list_id="us-fto", source_id="4691")) == "us-fto:4691"


def test_an_act_takes_effect_when_it_is_in_force_else_when_it_was_decided() -> None:
    decided = act("suspended", "2025-04-17")
    assert decided.effective_on == on("2025-04-17")
    fields = {n: getattr(decided, n) for n in Instrument.__dataclass_fields__}
    assert Instrument(**{**fields, "in_force_on": on("2025-05-01")}).effective_on == on("2025-05-01")
