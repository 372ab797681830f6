"""In which publications an entry was present: the observations that every history is derived from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from blackletter.values.events import Presence, StandingPublication


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """What one publication proves about one entry: it was there, or it was not."""

    publication: StandingPublication
    present: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of consecutive proving publications with the entry.

    `before` = the last publication without it (None: the list's first publication has it); `after` = the next
    publication without it (None: it is in the last one).
    """

    first: StandingPublication
    last: StandingPublication
    before: StandingPublication | None
    after: StandingPublication | None


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
            out.append(Sighting(publication=seen.publication, present=content is not None and bears(content)))
        elif not seen.present and out:
            out.append(seen)
    return tuple(out)


def runs(seen: Sequence[Sighting]) -> tuple[Run, ...]:
    """The stretches of presence, in order."""
    out: list[Run] = []
    absent_before: StandingPublication | None = None
    first: StandingPublication | None = None
    last: StandingPublication | None = None
    for s in seen:
        if s.present:
            first = first or s.publication
            last = s.publication
            continue
        if first is not None and last is not None:
            out.append(Run(first=first, last=last, before=absent_before, after=s.publication))
        first = last = None
        absent_before = s.publication
    if first is not None and last is not None:
        out.append(Run(first=first, last=last, before=absent_before, after=None))
    return tuple(out)
