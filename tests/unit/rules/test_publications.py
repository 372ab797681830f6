"""Days of files and publications under a cut (DESIGN.md, "Publications")."""

from __future__ import annotations

from datetime import UTC, date, datetime

from blackletter.rules.publications import facts_of, seen_under, series_of, standing_publications
from blackletter.values.judgements import Judgement
from blackletter.values.log import PartRecord, Seen
from tests.support.history import on
from tests.support.small_list import PROFILE


def at(hour: int) -> datetime:
    return datetime(2026, 1, 1, hour, tzinfo=UTC)


def record(
    part: int = 1,
    *,
    printed: str | None = None,
    sightings: tuple[tuple[str, int], ...] = (),
    acceptances: tuple[tuple[str, datetime], ...] = (),
    facets: tuple[str, ...] = ("core",),
) -> PartRecord:
    return PartRecord(
        part=part,
        list_id="zz-parties",
        sha256=f"sha {part}",
        file_kind="core",
        records=dict.fromkeys(facets, 3),
        printed_on=on(printed) if printed else None,
        printed_at=printed or "",
        declared_count=None,
        end="whole",
        faults=(),
        columns=(),
        filled={"core": {"names": 1.0}},
        parser_version=1,
        recorded_at=min((at(h) for _, h in sightings), default=at(1)),
        sightings=tuple((on(day), at(hour)) for day, hour in sightings),
        acceptances=acceptances,
    )


def verdict(part: int, *stands: str) -> Judgement:
    return Judgement(part=part, context="", passed=True, accepted=False, failures=(), stands=stands)


def seen(first: str, last: str, *sightings: str) -> Seen:
    return Seen(published_on=on(first), seen_on=on(last), sightings=tuple(map(on, sightings or (last,))))


def test_the_printed_day_is_the_day_of_publication_and_the_given_one_the_day_seen() -> None:
    r = record(printed="2021-01-01", sightings=(("2021-01-05", 1),))
    assert seen_under(r, None, None) == seen("2021-01-01", "2021-01-05")


def test_the_same_bytes_again_only_move_the_day_seen() -> None:
    r = record(printed="2021-01-01", sightings=(("2021-01-05", 1), ("2021-01-09", 2), ("2021-01-07", 3)))
    assert seen_under(r, None, None) == seen("2021-01-01", "2021-01-09", "2021-01-05", "2021-01-07", "2021-01-09")


def test_without_a_printed_day_the_earliest_day_seen_is_the_day_of_publication() -> None:
    r = record(sightings=(("2021-01-09", 1), ("2021-01-05", 2)))
    assert seen_under(r, None, None) == seen("2021-01-05", "2021-01-09", "2021-01-05", "2021-01-09")


def test_evidence_cut_leaves_out_what_was_published_after_it() -> None:
    r = record(printed="2021-01-05", sightings=(("2021-01-05", 1),))
    assert seen_under(r, on("2021-01-04"), None) is None
    assert seen_under(r, on("2021-01-05"), None) == seen("2021-01-05", "2021-01-05")


def test_evidence_cut_leaves_out_later_sightings() -> None:
    r = record(printed="2021-01-01", sightings=(("2021-01-05", 1), ("2021-02-01", 2)))
    assert seen_under(r, on("2021-01-10"), None) == seen("2021-01-01", "2021-01-05")
    alone = seen_under(r, on("2021-01-02"), None)
    assert alone == Seen(published_on=on("2021-01-01"), seen_on=on("2021-01-01"), sightings=())


def test_register_cut_leaves_out_what_was_not_recorded_yet() -> None:
    r = record(sightings=(("2021-01-09", 2), ("2021-01-05", 3)))
    assert seen_under(r, None, at(1)) is None
    assert seen_under(r, None, at(2)) == seen("2021-01-09", "2021-01-09"), "the earlier day was not known yet"
    assert seen_under(r, None, at(3)) == seen("2021-01-05", "2021-01-09", "2021-01-05", "2021-01-09")


def test_an_acceptance_counts_from_its_own_record() -> None:
    r = record(printed="2021-01-01", acceptances=(("the list was reissued", at(5)),))
    days = seen("2021-01-01", "2021-01-01")
    assert not facts_of(r, days, at(4)).accepted
    assert facts_of(r, days, at(5)).accepted and facts_of(r, days, None).accepted


def test_files_of_one_day_are_one_publication() -> None:
    records = [record(1), record(2, facets=("aliases",))]
    days = {1: seen("2021-01-01", "2021-01-01"), 2: seen("2021-01-01", "2021-01-03")}
    (publication,) = standing_publications(PROFILE, records, [verdict(1, "core"), verdict(2, "aliases")], days)
    assert publication.id == "zz-parties@2021-01-01"
    assert publication.documents == (("aliases", "sha 2"), ("core", "sha 1"))


def test_a_file_vouches_no_longer_than_to_the_eve_of_the_next() -> None:
    records = [record(1), record(2)]
    days = {1: seen("2021-01-01", "2021-03-01"), 2: seen("2021-02-01", "2021-02-01")}
    judgements = [verdict(1, "core"), verdict(2, "core")]
    first, second = standing_publications(PROFILE, records, judgements, days)
    assert (first.seen_on, second.seen_on) == (date(2021, 1, 31), date(2021, 2, 1))


def test_a_file_that_stands_for_no_facet_makes_no_publication() -> None:
    assert standing_publications(PROFILE, [record(1)], [verdict(1)], {1: seen("2021-01-01", "2021-01-01")}) == ()


def test_a_series_is_in_order_of_publication() -> None:
    days = {1: seen("2021-02-01", "2021-02-01"), 2: seen("2021-01-01", "2021-01-01")}
    assert series_of("core", [verdict(1, "core"), verdict(2, "core"), verdict(3, "core")], days) == (
        (date(2021, 1, 1), 2),
        (date(2021, 2, 1), 1),
    )


def test_aliases_seen_again_vouch_for_nobody() -> None:
    # The aliases were still the same on the 8th; whether the parties were still there that day, nobody looked.
    records = [record(1), record(2, facets=("aliases",))]
    days = {1: seen("2021-01-01", "2021-01-02"), 2: seen("2021-01-01", "2021-01-08")}
    (publication,) = standing_publications(PROFILE, records, [verdict(1, "core"), verdict(2, "aliases")], days)
    assert publication.seen_on == on("2021-01-02")


def test_either_proving_file_seen_again_vouches() -> None:
    records = [record(1), record(2, facets=("places",))]
    days = {1: seen("2021-01-01", "2021-01-02"), 2: seen("2021-01-01", "2021-01-08")}
    (publication,) = standing_publications(PROFILE, records, [verdict(1, "core"), verdict(2, "places")], days)
    assert publication.seen_on == on("2021-01-08")


def test_a_publication_of_aliases_alone_was_seen_as_long_as_they_were() -> None:
    days = {1: seen("2021-01-01", "2021-01-08")}
    (publication,) = standing_publications(PROFILE, [record(1, facets=("aliases",))], [verdict(1, "aliases")], days)
    assert publication.seen_on == on("2021-01-08")
