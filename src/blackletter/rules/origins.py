"""Independent origins: not articles are counted but where their words come from (DESIGN.md, "Independence").

A step's origin is the outlet nearest the source: the first outlet that its words came through, else the outlet that
says it, else the document's own publisher, else the document. Two steps share an origin if one cites the other's
outlet, if both cite the same one, if their documents are copies, or if they carry the same speaker on the same
occasion by unnamed routes.
"""

from collections.abc import Iterable, Sequence

from blackletter.values.proceedings import ReportedStep


def origins_of(steps: Iterable[ReportedStep]) -> dict[str, str]:
    """Step id -> its origin; origins are compared within one stage, whatever its modality."""
    out: dict[str, str] = {}
    by_stage: dict[str, list[ReportedStep]] = {}
    for s in steps:
        by_stage.setdefault(s.step.stage, []).append(s)
    for of_stage in by_stage.values():
        out.update(_of_stage(of_stage))
    return out


def _of_stage(steps: Sequence[ReportedStep]) -> dict[str, str]:
    cited = {s.id: _cited(s) for s in steps}
    root: dict[str, str] = {}

    def find(node: str) -> str:
        while root.get(node, node) != node:
            node = root[node]
        return node

    def join(a: str, b: str) -> None:
        first, second = sorted((find(a), find(b)))
        root[second] = first

    carried: dict[str, set[str]] = {}
    for s in steps:
        outlet = cited[s.id]
        if outlet is not None:
            carried.setdefault(s.copies_of, set()).add(outlet)
    nodes: dict[str, str] = {}
    for s in steps:
        outlet = cited[s.id]
        own = f"document {s.copies_of}"
        if outlet is None and carried.get(s.copies_of) and s.statement is None:
            # A headline or a retelling of what the same report has from another outlet adds no origin.
            outlet = min(carried[s.copies_of])
        nodes[s.id] = f"outlet {outlet}" if outlet is not None else own
        if s.publisher is not None:
            published = f"outlet {s.publisher.casefold()}"
            if outlet is None:
                join(published, own)
            elif not any(cited[o.id] is None and o.statement is not None for o in steps if o.copies_of == s.copies_of):
                # All that this publisher tells of the stage it has from elsewhere: citing it is citing them.
                join(published, nodes[s.id])
    for i, a in enumerate(steps):
        for b in steps[i + 1 :]:
            if cited[a.id] is None and cited[b.id] is None and _same_occasion(a, b):
                join(nodes[a.id], nodes[b.id])
    return {s.id: find(nodes[s.id]) for s in steps}


def _cited(s: ReportedStep) -> str | None:
    """The outlet nearest the source that the step's words are attributed to, folded; None = no outlet is named."""
    said = s.statement
    if said is None:
        return None
    if said.via:
        return said.via[0].casefold()
    return said.speaker.casefold() if s.speaker_is_outlet else None


def _same_occasion(a: ReportedStep, b: ReportedStep) -> bool:
    if a.statement is None or b.statement is None or a.statement.speaker != b.statement.speaker:
        return False
    venues = a.statement.venue, b.statement.venue
    if venues[0] is not None and venues[0] == venues[1]:
        return True
    days = a.statement.said_on, b.statement.said_on
    return days[0] is not None and days[1] is not None and days[0].exact and _interval(days[0]) == _interval(days[1])


def _interval(d: object) -> tuple[object, object]:
    return getattr(d, "earliest", None), getattr(d, "latest", None)
