"""The legal state of an entry on a day, read off its events; and its versions (DESIGN.md, "State on a day")."""

from collections.abc import Collection, Sequence
from datetime import date

from blackletter.rules.runs import content_on
from blackletter.values.events import INFERRED, Event, Presence, StandingPublication, State, Version

AFTER = {"listed": "listed", "suspended": "suspended", "restored": "listed", "removed": "removed"}


def state_on(events: Sequence[Event], first_covered: date | None, day: date) -> State:
    """The state at the end of `day`.

    `events` of one entry in the order in which they settled; `first_covered` = the day of the list's first
    publication under the cut, None = none held. Before that day the answer is "listed" by a stated date, else
    "not-covered", never "not-listed": the register cannot know.
    """
    moves = [e for e in events if e.kind in AFTER]
    past = [e for e in moves if e.settled_on <= day]
    following = next((e for e in moves if e.settled_on > day), None)
    open_interval = following is not None and _inside(following, day)
    if past:
        return State(
            state=AFTER[past[-1].kind],
            since=past[-1].effective,
            until=following.effective if following is not None else None,
            certain=not open_interval,
            basis=past[-1].basis,
            events=(*_made_by(past), *((following,) if open_interval and following else ())),
        )
    if following is not None and following.kind in ("suspended", "restored", "removed"):
        # An act against a party whose listing the register never saw: it was listed, nobody knows since when.
        return State(state="not-covered", since=None, until=following.effective, certain=True, basis=None, events=())
    if first_covered is None or day < first_covered:
        return State(
            state="not-covered",
            since=following.effective if open_interval and following else None,
            until=None,
            certain=True,
            basis=None,
            events=(),
        )
    return State(
        state="not-listed",
        since=following.effective if open_interval and following else None,
        until=following.effective if following else None,
        certain=not open_interval,
        basis=None,
        events=(following,) if open_interval and following else (),
    )


def _inside(event: Event, day: date) -> bool:
    """Whether the event may already have happened on `day`: a day that a publication vouches for is not in doubt."""
    earliest = event.effective.earliest
    if earliest is None:
        return True
    return earliest < day if event.basis == INFERRED else earliest <= day


def _made_by(past: Sequence[Event]) -> tuple[Event, ...]:
    """The last move, and for a suspension or its end the listing under it."""
    last = past[-1]
    if last.kind in ("suspended", "restored"):
        listing = next((e for e in reversed(past) if e.kind == "listed"), None)
        return (listing, last) if listing is not None else (last,)
    return (last,)


def versions(
    events: Sequence[Event],
    presences: Sequence[Presence],
    publications: Sequence[StandingPublication],
    facets: Sequence[str],
    carried: Collection[str] = (),
) -> tuple[Version, ...]:
    """What the entry was, as half-open stretches of legal days that never overlap.

    A version begins on the day on which its event settled; where a listing has no lower bound, the first version
    begins unbounded. What an entry had in one of the `carried` facets stands until the facet says something else of it.
    """
    out: list[Version] = []
    state = "not-listed"
    for i, event in enumerate(events):
        state = AFTER.get(event.kind, state)
        start = None if i == 0 and event.effective.earliest is None else event.settled_on
        end = events[i + 1].settled_on if i + 1 < len(events) else None
        if start is not None and end is not None and end <= start:
            continue
        until = end if end is not None else date.max
        contents = tuple(
            (facet, content)
            for facet in facets
            if (content := _latest(presences, publications, facet, until, facet in carried)) is not None
        )
        out.append(Version(valid_from=start, valid_to=end, state=state, contents=contents))
    return tuple(out)


def _latest(
    presences: Sequence[Presence], publications: Sequence[StandingPublication], facet: str, before: date, carried: bool
) -> int | None:
    """The content that stands in `facet` just before the day `before`: what is not observed carries forward."""
    for publication in reversed(publications):
        if publication.published_on < before and facet in publication.facets:
            content = content_on(presences, facet, publication.published_on)
            if content is not None or not carried:
                return content
    return None
