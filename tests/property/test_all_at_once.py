"""What is worked out for all entries at once equals what is worked out entry by entry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from blackletter.rules.differ import append, presences_of, splice
from blackletter.rules.runs import sightings, tagged_sightings
from blackletter.rules.state import state_on
from blackletter.rules.timeline import derive
from blackletter.rules.turning_points import TurningPoints
from blackletter.rules.turns import last_turns, listings, removals
from blackletter.values.dates import exact_date
from blackletter.values.entries import EntryKey
from blackletter.values.events import Event, Presence, StandingPublication

PROVING = ("core", "places")
FIRST_DAY = date(2020, 1, 1)
ENTRIES = range(1, 6)

# Of one publication: how long after the one before it, for how long it was seen, and the contents in each facet.
observed = st.dictionaries(st.sampled_from(ENTRIES), st.integers(1, 3), max_size=len(ENTRIES))
facets = st.dictionaries(st.sampled_from((*PROVING, "aliases")), observed, min_size=1)
series = st.lists(st.tuples(st.integers(1, 9), st.integers(0, 9), facets), min_size=1, max_size=7)
Series = Sequence[tuple[int, int, Mapping[str, Mapping[int, int]]]]


def publications_of(drawn: Series) -> list[tuple[StandingPublication, Mapping[str, Mapping[int, int]]]]:
    out, day = [], FIRST_DAY
    for i, (_, seen, shown) in enumerate(drawn):
        following = day + timedelta(days=drawn[i + 1][0] if i + 1 < len(drawn) else 99)
        publication = StandingPublication(
            list_id="zz-parties",
            published_on=day,
            seen_on=min(day + timedelta(days=seen), following - timedelta(days=1)),
            documents=tuple((facet, f"{facet} {day}") for facet in sorted(shown)),
        )
        out.append((publication, shown))
        day = following
    return out


def presences_over(
    every: Sequence[tuple[StandingPublication, Mapping[str, Mapping[int, int]]]], number: int
) -> list[Presence]:
    """One entry's presences in all facets."""
    return [
        p
        for facet in (*PROVING, "aliases")
        for p in presences_of(
            facet,
            [
                (pub.published_on, {number: shown[facet][number]} if number in shown[facet] else {})
                for pub, shown in every
                if facet in shown
            ],
        ).get(number, ())
    ]


def one_by_one(
    publications: Sequence[StandingPublication], presences: Sequence[Presence], number: int, since: date, until: date
) -> Event | None:
    """The event by which the entry's state differs between the two days."""
    key = EntryKey(list_id="zz-parties", source_id=str(number))
    seen = sightings(publications, presences, PROVING)
    events = derive(key, publications, presences, seen, lambda _: None, (), ())
    first = next(p.published_on for p in publications if p.facets & set(PROVING))
    before, after = state_on(events, first, since).state, state_on(events, first, until).state
    listed = (before == "listed", after == "listed")
    if listed in ((True, True), (False, False)) or "not-covered" in (before, after):
        return None
    return next(e for e in reversed(events) if e.settled_on <= until)


@given(series, st.integers(0, 6), st.integers(0, 6))
def test_the_last_turn_of_every_entry_is_the_event_that_its_own_history_gives(drawn: Series, a: int, b: int) -> None:
    every = publications_of(drawn)
    proving = [(p, shown) for p, shown in every if p.facets & set(PROVING)]
    if not proving:
        return
    low, high = sorted((a % len(proving), b % len(proving)))
    witnesses = [p for p, _ in proving[low : high + 1]]
    present = [{n for facet in PROVING for n in shown.get(facet, {})} for _, shown in proving[low : high + 1]]
    bits = {n: sum(1 << i for i, had in enumerate(present) if n in had) for n in ENTRIES}
    at_once: dict[int, Event] = {}
    for turn in last_turns(witnesses, bits):
        for numbers, events_of in ((turn.begun, listings), (turn.ended, removals)):
            ordered = sorted(numbers)
            keys = [EntryKey(list_id="zz-parties", source_id=str(n)) for n in ordered]
            assert not at_once.keys() & set(ordered), "an entry stands in its last turn only"
            at_once.update(zip(ordered, events_of(turn, keys), strict=True))
    publications = [p for p, _ in every]
    expected = {}
    for number in ENTRIES:
        presences = presences_over(every, number)
        event = one_by_one(publications, presences, number, witnesses[0].published_on, witnesses[-1].published_on)
        if event is not None:
            expected[number] = event
    assert at_once == expected


# Of one publication, the content in each facet that it observes: 0 = the entry is not there.
of_one = st.dictionaries(st.sampled_from((*PROVING, "aliases")), st.integers(0, 2), min_size=1)


@given(st.lists(of_one, min_size=1, max_size=12), st.booleans(), st.dictionaries(st.integers(1, 2), st.integers(0, 30)))
def test_the_publications_around_an_entrys_turns_give_its_whole_history(
    shown: list[dict[str, int]], tagged: bool, stated_on: dict[int, int]
) -> None:
    drawn = [(2, 1, {facet: {1: c} if c else {} for facet, c in facets.items()}) for facets in shown]
    every = publications_of(drawn)
    publications = tuple(p for p, _ in every)
    presences = presences_over(every, 1)
    stated = {c: exact_date(FIRST_DAY + timedelta(days=d - 5)) for c, d in stated_on.items()}

    def history(among: Sequence[StandingPublication]) -> tuple[Event, ...]:
        if tagged:
            seen = tagged_sightings(among, presences, PROVING, "core", (2).__eq__)
        else:
            seen = sightings(among, presences, PROVING)
        key = EntryKey(list_id="zz-parties", source_id="1")
        return derive(key, among, presences, seen, stated.get, (), () if tagged else (*PROVING, "aliases"))

    assert history(TurningPoints.of(publications).around(presences)) == history(publications)


def test_few_of_many_publications_matter() -> None:
    every = publications_of([(1, 0, {"core": {1: 1} if 100 <= i < 200 else {}}) for i in range(300)])
    around = TurningPoints.of([p for p, _ in every]).around(presences_over(every, 1))
    assert [(p.published_on - FIRST_DAY).days for p in around] == [0, 99, 100, 199, 200, 299]


@given(st.lists(observed, min_size=2, max_size=6))
def test_an_observation_after_all_others_is_appended_as_it_would_be_spliced(every: list[dict[int, int]]) -> None:
    days = [FIRST_DAY + timedelta(days=i) for i in range(len(every))]
    stood = presences_of("core", list(zip(days[:-1], every[:-1], strict=True)))
    touching = [(n, p) for n, ps in stood.items() for p in ps if p.first <= days[-2] <= p.last]
    spliced = splice("core", days[-1], every[-1], days[-2], None, touching)
    appended = append("core", days[-1], every[-1], every[-2])

    by_splice = {(n, p) for n, ps in stood.items() for p in ps} - set(spliced.gone) | set(spliced.made)
    by_append = set(appended.begun)
    for number, ps in stood.items():
        for p in ps:
            runs_on = p.last == days[-2] and number not in appended.ended
            by_append.add(
                (number, Presence(facet="core", content=p.content, first=p.first, last=days[-1]) if runs_on else p)
            )
    assert by_append == by_splice
    assert by_append == {
        (n, p) for n, ps in presences_of("core", list(zip(days, every, strict=True))).items() for p in ps
    }
