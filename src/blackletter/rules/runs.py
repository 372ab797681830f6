"""In which publications an entry was present: the observations that every history is derived from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from blackletter.values.events import PARSER, SOURCE, Presence, StandingPublication


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """What one publication proves about one entry: it was there, or it was not.

    `read_as` = how the file was read that says whether the entry bears a tag; "" where presence alone decides, which
    every reading of a file agrees on.
    """

    publication: StandingPublication
    present: bool
    read_as: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of consecutive proving publications with the entry.

    `before` = the last publication without it (None: the list's first publication has it); `after` = the next
    publication without it (None: it is in the last one). `begun_by` and `ended_by` are causes: a tag that one
    file shows and another one, which was read in another way, does not, may have come or gone by our reading.
    """

    first: StandingPublication
    last: StandingPublication
    before: StandingPublication | None
    after: StandingPublication | None
    begun_by: str = SOURCE
    ended_by: str = SOURCE


def content_on(presences: Sequence[Presence], facet: str, day: date) -> int | None:
    """The content number that the entry had in `facet` on the publication day `day`, None = no record there."""
    for p in presences:
        if p.facet == facet and p.first <= day <= p.last:
            return p.content
    return None


def sightings(
    publications: Sequence[StandingPublication], presences: Sequence[Presence], proving: Sequence[str]
) -> tuple[Sighting, ...]:
    """What each publication with a proving facet says of the entry, in order of publication.

    Where two proving files of one day disagree the entry counts as present: a doubt never removes anybody.
    """
    out = []
    for publication in publications:
        proves = present = False
        for facet, _ in publication.documents:
            if facet in proving:
                proves = True
                if content_on(presences, facet, publication.published_on) is not None:
                    present = True
                    break
        if proves:
            out.append(Sighting(publication=publication, present=present))
    return tuple(out)


def tagged_sightings(
    publications: Sequence[StandingPublication],
    presences: Sequence[Presence],
    proving: Sequence[str],
    tag_facet: str,
    bears: Callable[[int], bool],
) -> tuple[Sighting, ...]:
    """The same for a derived list: present = on the parent list and bearing the tag (CONTRACTS.md, "Identity").

    A publication that does not observe the tag facet says nothing of an entry that it still has; where it lacks the
    entry, the tag went with it.
    """
    out: list[Sighting] = []
    for seen in sightings(publications, presences, proving):
        if any(facet == tag_facet for facet, _ in seen.publication.documents):
            content = content_on(presences, tag_facet, seen.publication.published_on)
            present = content is not None and bears(content)
            reading = dict(seen.publication.read_as).get(tag_facet, "") if seen.present else ""
            out.append(Sighting(publication=seen.publication, present=present, read_as=reading))
        elif not seen.present and out:
            out.append(seen)
    return tuple(out)


def runs(seen: Sequence[Sighting]) -> tuple[Run, ...]:
    """The stretches of presence, in order."""
    out: list[Run] = []
    before: Sighting | None = None
    first: Sighting | None = None
    last: Sighting | None = None
    for s in seen:
        if s.present:
            first = first or s
            last = s
            continue
        if first is not None and last is not None:
            out.append(_run(before, first, last, s))
        first = last = None
        before = s
    if first is not None and last is not None:
        out.append(_run(before, first, last, None))
    return tuple(out)


def _run(before: Sighting | None, first: Sighting, last: Sighting, after: Sighting | None) -> Run:
    return Run(
        first=first.publication,
        last=last.publication,
        before=before.publication if before is not None else None,
        after=after.publication if after is not None else None,
        begun_by=_cause(before, first),
        ended_by=_cause(last, after),
    )


def _cause(one: Sighting | None, other: Sighting | None) -> str:
    if one is None or other is None or not one.read_as or not other.read_as:
        return SOURCE
    return SOURCE if one.read_as == other.read_as else PARSER
