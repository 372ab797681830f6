"""Facets: what a publication does not observe carries forward; derived lists (DESIGN.md, "Facets")."""

from __future__ import annotations

from tests.support.history import Geometry, act, core, on

TERROR = frozenset({1})


def test_a_facet_that_is_not_observed_carries_forward_and_is_no_amendment() -> None:
    entry = Geometry(
        shows={
            "2021-07-07": {"core": 1, "aliases": 5},
            "2021-11-23": {"core": 1},
            "2021-12-02": {"core": 1, "aliases": 5},
        }
    )
    assert [e.kind for e in entry.events] == ["listed"]
    assert entry.versions[-1].contents == (("core", 1), ("aliases", 5))


def test_a_change_of_a_facet_is_an_amendment_between_its_own_two_observations() -> None:
    entry = Geometry(
        shows={
            "2021-07-07": {"core": 1, "aliases": 5},
            "2021-11-23": {"core": 1},
            "2021-12-02": {"core": 1, "aliases": 6},
        }
    )
    amended = entry.events[1]
    assert (amended.kind, amended.facets) == ("amended", ("aliases",))
    assert amended.publications == ("zz-parties@2021-07-07", "zz-parties@2021-12-02")
    assert (amended.effective.earliest, amended.effective.latest) == (on("2021-07-07"), on("2021-12-03"))


def test_facets_that_change_between_the_same_two_publications_are_one_amendment() -> None:
    entry = Geometry(shows={"2021-07-07": {"core": 1, "aliases": 5}, "2021-12-02": {"core": 2, "aliases": None}})
    assert [(e.kind, e.facets) for e in entry.events[1:]] == [("amended", ("core", "aliases"))]


def test_aliases_alone_prove_neither_presence_nor_absence() -> None:
    entry = Geometry(shows={"2021-07-07": {"core": 1, "aliases": 5}, "2021-12-02": {"aliases": None}})
    assert entry.state("2021-12-02").state == "listed"
    only_alias = Geometry(shows={"2021-12-02": {"aliases": 5}})
    assert only_alias.state("2021-12-02").state == "not-covered"


def test_a_publication_of_places_alone_proves_presence_and_absence() -> None:
    entry = Geometry(shows={"2024-05-03": {"core": 1}, "2025-01-06": {"places": 7}, "2025-12-24": {"places": None}})
    assert [entry.state(d).state for d in ("2025-01-06", "2025-12-24")] == ["listed", "removed"]


def test_an_entry_seen_first_in_places_alone_is_listed_by_them() -> None:
    entry = Geometry(shows={"2024-05-03": {"core": None}, "2025-01-06": {"places": 7}})
    assert entry.told() == [("listed", "2024-05-03", "2025-01-07", "inferred")]


def test_where_two_proving_files_of_a_day_disagree_the_entry_counts_as_present() -> None:
    entry = Geometry(shows={"2021-07-07": {"core": 1, "places": 7}, "2021-12-02": {"core": 1, "places": None}})
    assert entry.state("2021-12-02").state == "listed"


def test_a_file_seen_again_after_the_next_publication_does_not_empty_the_interval_of_a_listing() -> None:
    # The addresses of day 1 were still served on day 10, while the names had changed on day 5.
    entry = Geometry(
        shows={"2020-01-01": {"core": None, "places": None}, "2020-01-05": {"core": 1}},
        seen={"2020-01-01": "2020-01-10"},
    )
    assert entry.told() == [("listed", "2020-01-04", "2020-01-06", "inferred")]


def test_a_file_seen_again_after_the_next_publication_does_not_empty_the_interval_of_a_removal() -> None:
    entry = Geometry(
        shows={"2020-01-01": {"core": 1, "places": 7}, "2020-01-05": {"core": None}},
        seen={"2020-01-01": "2020-01-10"},
    )
    assert entry.told()[1] == ("removed", "2020-01-04", "2020-01-06", "inferred")


def test_a_tag_that_goes_while_the_entry_stays_removes_it_from_the_derived_list_alone() -> None:
    shows = core({"2021-12-02": 1, "2022-05-20": 2})
    assert Geometry(shows=shows, tagged=TERROR).state("2022-05-20").state == "removed"
    assert Geometry(shows=shows).state("2022-05-20").state == "listed"
    assert [e.kind for e in Geometry(shows=shows).events] == ["listed", "amended"]


def test_a_derived_list_has_no_amendments_of_its_own() -> None:
    entry = Geometry(shows=core({"2021-12-02": 1, "2022-05-20": 2}), tagged=frozenset({1, 2}))
    assert [e.kind for e in entry.events] == ["listed"]


def test_a_derived_list_is_covered_only_where_its_facet_was_observed() -> None:
    entry = Geometry(shows={"2019-01-04": {"places": 7}, "2021-12-02": {"core": 1, "places": 7}}, tagged=TERROR)
    assert entry.state("2019-06-01").state == "not-covered"
    assert entry.state("2021-12-02").state == "listed"


def test_a_publication_without_the_tag_facet_leaves_the_tag_as_it_was() -> None:
    entry = Geometry(shows={"2024-05-03": {"core": 1}, "2025-01-06": {"places": 7}}, tagged=TERROR)
    assert entry.state("2025-01-06").state == "listed"


def test_an_entry_gone_from_the_parent_is_gone_from_the_derived_list_with_its_tag() -> None:
    entry = Geometry(shows={"2024-05-03": {"core": 1}, "2025-01-06": {"places": None}}, tagged=TERROR)
    assert entry.state("2025-01-06").state == "removed"


def test_an_act_on_the_parent_and_the_derived_list_are_two_things() -> None:
    entry = Geometry(shows=core({"2021-12-02": 1}), acts=[act("suspended", "2022-01-01")])
    assert entry.state("2022-01-01").state == "suspended"
    assert Geometry(shows=core({"2021-12-02": 1}), tagged=TERROR).state("2022-01-01").state == "listed"


def test_what_two_files_that_were_not_read_alike_say_differently_may_be_our_reading() -> None:
    shows = core({"2021-12-02": 1, "2022-05-20": 2, "2022-06-01": 3})
    as_xml = {"2022-05-20": "xml/1", "2022-06-01": "xml/1"}
    causes = [(e.kind, e.cause) for e in Geometry(shows=shows, read_as=as_xml).events]
    assert causes == [("listed", "source"), ("amended", "parser"), ("amended", "source")]
    tags = [(e.kind, e.cause) for e in Geometry(shows=shows, read_as=as_xml, tagged=TERROR).events]
    assert tags == [("listed", "source"), ("removed", "parser")]


def test_facets_read_alike_and_not_alike_are_amendments_of_their_own() -> None:
    shows = {"2021-07-07": {"core": 1, "aliases": 5}, "2021-12-02": {"core": 2, "aliases": 6}}
    entry = Geometry(shows=shows, read_as={"2021-12-02": "csv/2"})
    assert [(e.facets, e.cause) for e in entry.events[1:]] == [(("core", "aliases"), "parser")]


def test_an_entry_that_another_kind_of_file_lacks_is_gone_by_the_source() -> None:
    """Every reading of a file agrees on which entries are in it."""
    entry = Geometry(shows=core({"2021-12-02": 1, "2022-05-20": None}), read_as={"2022-05-20": "xml/1"})
    assert [(e.kind, e.cause) for e in entry.events] == [("listed", "source"), ("removed", "source")]
