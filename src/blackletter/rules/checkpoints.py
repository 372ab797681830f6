"""When a publication may be believed about what it lacks (DESIGN.md, "Absence").

Own checkpoints judge a file alone; neighbour checkpoints judge it against the last file before it that passed. They
are derived, never stored as facts: a late arrival may change a later verdict.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Protocol

from blackletter.values.judgements import FacetFacts, Judgement, PartFacts
from blackletter.values.lists import FacetRule, ListProfile

# A facet that proves nothing and has fewer records than this (remarks overflow) comes and goes as it likes.
FEW = 200
# A fill rate that falls by more than this share between neighbours is a column that moved, not an editor's work.
FILL_DROP = 0.25
# Where more of the entries that stayed than this read differently after a few days, columns changed places or letters
# were lost. On a short list an editor may well touch a third of them at once.
REWRITTEN = 1 / 3
REWRITTEN_OF_FEW = 2 / 3
# Within this many days the publishers' files are near-identical: a missing end mark is then a cut, not a habit.
CLOSE_DAYS = 30
# In a file whose end is whole, this many of the newest entries may leave together before it looks like a cut.
TAIL_OF_WHOLE = 5

END_RANK = {"whole": 2, "unmarked": 1, "missing": 0, "incomplete": 0}


class Shown(Protocol):
    """What one facet of one file shows, asked for only when a neighbour has to be judged."""

    def ids(self, part: int, facet: str) -> Sequence[int]:
        """Entry numbers in the order of the file."""
        ...

    def contents(self, part: int, facet: str) -> Sequence[int]:
        """The contents' numbers in the same order; a number belongs to one entry and one content."""
        ...


Last = Mapping[str, tuple[PartFacts, FacetFacts]]


def judge(
    profile: ListProfile, parts: Iterable[PartFacts], shown: Shown, known: Iterable[Judgement] = ()
) -> tuple[Judgement, ...]:
    """The verdicts on all files of one list, in order of publication. Independent of the order of `parts`.

    `known` verdicts are taken over where their context is the same: a file in the middle of years is judged again only
    if its neighbour changed.
    """
    verdicts = {(j.part, j.context): j.failures for j in known}
    out: list[Judgement] = []
    last: dict[str, tuple[PartFacts, FacetFacts]] = {}
    for _, same_day in groupby(sorted(parts, key=_order), key=lambda p: p.published_on):
        of_day = list(same_day)
        contexts = {p.part: _context(p, last) for p in of_day}
        failures: dict[int, tuple[str, ...]] = {}
        for p in of_day:
            found = verdicts.get((p.part, contexts[p.part]))
            failures[p.part] = (*_own(profile, p), *_neighbours(profile, p, last, shown)) if found is None else found
        passing = [p for p in of_day if p.accepted or not failures[p.part]]
        stands = {f.facet: p.part for p in passing for f in p.facets}
        for p in of_day:
            out.append(
                Judgement(
                    part=p.part,
                    context=contexts[p.part],
                    passed=p in passing,
                    accepted=p.accepted and bool(failures[p.part]),
                    failures=failures[p.part],
                    stands=tuple(f.facet for f in p.facets if stands.get(f.facet) == p.part),
                )
            )
        for p in passing:
            last.update((f.facet, (p, f)) for f in p.facets if stands[f.facet] == p.part)
    return tuple(out)


def _context(part: PartFacts, last: Last) -> str:
    on = part.published_on
    before = []
    for f in part.facets:
        b = last[f.facet][0] if f.facet in last else None
        before.append(f"{f.facet}<" if b is None else f"{f.facet}<{b.part}@{b.published_on}..{b.seen_by(on)}")
    return " ".join([on.isoformat(), *before])


def _order(part: PartFacts) -> tuple[object, ...]:
    """By day; within a day a whole file after a cut one, then by printed instant, then by SHA-256: the last stands."""
    return (part.published_on, END_RANK.get(part.end, 0), part.printed_at, part.sha256)


def _own(profile: ListProfile, part: PartFacts) -> tuple[str, ...]:
    out = list(part.faults)
    if part.end == "incomplete":
        out.append("its last record is cut off")
    for f in part.facets:
        rule = profile.facet(f.facet)
        if f.records < rule.minimum:
            out.append(f"it has {f.records:,} {f.facet} records, fewer than the {rule.minimum:,} of a whole file")
        if rule.maximum is not None and f.records > rule.maximum:
            out.append(f"it has {f.records:,} {f.facet} records, more than the {rule.maximum:,} that are believed")
    counted = next((f for f in part.facets if profile.facet(f.facet).proves), None)
    if part.declared_count is not None and counted is not None and part.declared_count != counted.records:
        out.append(f"it declares {part.declared_count:,} records and holds {counted.records:,}")
    return tuple(out)


def _neighbours(profile: ListProfile, part: PartFacts, last: Last, shown: Shown) -> tuple[str, ...]:
    out: list[str] = []
    for f in part.facets:
        # A facet that states something has no neighbours: one amendment's rows are not the next one's.
        if f.facet in last and f.facet not in profile.stating:
            before, facts = last[f.facet]
            out.extend(_against(profile.facet(f.facet), part, f, before, facts, shown))
    return tuple(out)


def _against(
    rule: FacetRule, part: PartFacts, now: FacetFacts, before: PartFacts, then: FacetFacts, shown: Shown
) -> list[str]:
    days = (part.published_on - before.seen_by(part.published_on)).days
    since = f"the publication of {before.published_on.isoformat()}"
    ids, own_ids = shown.ids(before.part, then.facet), shown.ids(part.part, now.facet)
    out = []
    present = set(own_ids)
    vanished = [i for i in ids if i not in present]
    allowed = min(rule.shrink_at_most, rule.shrink_at_once + rule.shrink_per_day * days)
    # A handful may always go: shares mean nothing on a list of fifteen.
    if (rule.proves or len(ids) >= FEW) and len(vanished) > max(2, allowed * len(ids)):
        out.append(
            f"{len(vanished):,} of {len(ids):,} {now.facet} records of {since} are gone after {days} days, "
            f"more than the {allowed:.1%} that is believed"
        )
    tail = bool(vanished) and vanished == list(ids[-len(vanished) :])
    close = days < CLOSE_DAYS
    if part.end == "missing" and (tail or close):
        why = "all records that are gone stood at its end" if tail else f"only {days} days passed since {since}"
        out.append(f"its end mark is missing and {why}")
    elif part.end == "unmarked" and tail and close:
        out.append(f"the {len(vanished):,} records that are gone all stood at the end of {since}")
    elif part.end == "whole" and tail and close and len(vanished) >= TAIL_OF_WHOLE:
        out.append(f"the {len(vanished):,} records that are gone are exactly the last of {since}")
    if close and part.read_as == before.read_as:
        known = set(shown.contents(before.part, then.facet))
        stayed = present.intersection(ids)
        pairs = zip(own_ids, shown.contents(part.part, now.facet), strict=True)
        rewritten = sum(1 for i, content in pairs if i in stayed and content not in known)
        if rewritten > max(2, (REWRITTEN if len(stayed) >= FEW else REWRITTEN_OF_FEW) * len(stayed)):
            out.append(f"{rewritten:,} of {len(stayed):,} {now.facet} records read differently from those of {since}")
    # What one kind of file has a column for another may lack: only files that were read alike are compared.
    for field, share in then.filled.items() if part.read_as == before.read_as else ():
        dropped = share - now.filled.get(field, 0.0)
        if dropped > FILL_DROP:
            out.append(f"{field} is filled in {now.filled.get(field, 0.0):.0%} of records, in {share:.0%} in {since}")
    return out
