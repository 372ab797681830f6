"""From recorded files to publications: their days under a cut, and which files stand (DESIGN.md, "Publications")."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from blackletter.values.dates import ONE_DAY
from blackletter.values.events import StandingPublication
from blackletter.values.judgements import FacetFacts, Judgement, PartFacts
from blackletter.values.lists import ListProfile
from blackletter.values.log import PartRecord, Seen


def seen_under(record: PartRecord, published_by: date | None, recorded_by: datetime | None) -> Seen | None:
    """The days that a file vouches for, or None where the cut leaves it out.

    The day printed in the file is its `published_on`, else the earliest day on which its bytes were seen; the same
    bytes again only move `seen_on`, so the order of imports makes no difference.
    """
    if recorded_by is not None and record.recorded_at > recorded_by:
        return None
    days = sorted(
        day
        for day, at in record.sightings
        if (recorded_by is None or at <= recorded_by) and (published_by is None or day <= published_by)
    )
    published_on = record.printed_on or min(days, default=None)
    if published_on is None or (published_by is not None and published_on > published_by):
        return None
    return Seen(published_on=published_on, seen_on=max([published_on, *days]), sightings=tuple(days))


def current(records: Iterable[PartRecord], recorded_by: datetime | None = None) -> tuple[PartRecord, ...]:
    """The newest reading of each file that the cut leaves, in the order of recording.

    Reading the stored bytes again puts a reading of its own in the log: it stands in the place of the older one.
    """
    newest: dict[str, PartRecord] = {}
    for r in records:
        if recorded_by is None or r.recorded_at <= recorded_by:
            newest.pop(r.sha256, None)
            newest[r.sha256] = r
    return tuple(newest.values())


def facts_of(record: PartRecord, seen: Seen, recorded_by: datetime | None) -> PartFacts:
    """A recorded file as the checkpoints see it."""
    return PartFacts(
        part=record.part,
        sha256=record.sha256,
        published_on=seen.published_on,
        sightings=seen.sightings,
        printed_at=record.printed_at,
        end=record.end,
        read_as=record.read_as,
        declared_count=record.declared_count,
        faults=record.faults,
        accepted=any(recorded_by is None or at <= recorded_by for _, at in record.acceptances),
        facets=tuple(
            FacetFacts(facet=facet, records=count, filled=record.filled.get(facet, {}))
            for facet, count in record.records.items()
        ),
    )


def series_of(facet: str, judgements: Iterable[Judgement], days: Mapping[int, Seen]) -> tuple[tuple[date, int], ...]:
    """The files that stand for `facet`, as (day of publication, part number), in order."""
    return tuple(
        sorted((days[j.part].published_on, j.part) for j in judgements if facet in j.stands and j.part in days)
    )


def standing_publications(
    profile: ListProfile, records: Iterable[PartRecord], judgements: Iterable[Judgement], days: Mapping[int, Seen]
) -> tuple[StandingPublication, ...]:
    """The publications that stand, in order: files of one list and day are one publication.

    A file's vouching ends where the next file of the same facet begins, however often the old bytes are seen again. A
    file that proves nothing (aliases) vouches for nobody's presence: seen again, it moves no `seen_on` but its own.
    """
    read = {r.part: (r.sha256, r.read_as) for r in records}
    judged = list(judgements)
    documents: dict[date, list[tuple[str, str]]] = {}
    read_as: dict[date, list[tuple[str, str]]] = {}
    vouching: dict[date, list[tuple[bool, date]]] = {}
    for facet in sorted({f for j in judged for f in j.stands}):
        series = series_of(facet, judged, days)
        for i, (day, part) in enumerate(series):
            until = days[part].seen_on
            if i + 1 < len(series):
                until = min(until, series[i + 1][0] - ONE_DAY)
            documents.setdefault(day, []).append((facet, read[part][0]))
            read_as.setdefault(day, []).append((facet, read[part][1]))
            vouching.setdefault(day, []).append((profile.facet(facet).proves, until))
    return tuple(
        StandingPublication(
            list_id=profile.id,
            published_on=day,
            # False sorts before True: where one of the files proves something, the last such file decides.
            seen_on=max(vouching[day])[1],
            documents=tuple(documents[day]),
            read_as=tuple(read_as[day]),
        )
        for day in sorted(documents)
    )
