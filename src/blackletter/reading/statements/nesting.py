"""Statements inside statements: who speaks innermost, and where one cue's words end and the next one's begin."""

from blackletter.reading.statements.draft import Draft
from blackletter.values.evidence import Span


def innermost(made: list[Draft]) -> list[Draft]:
    """Where the clause of one cue is itself another's act of speech, the inner speaker counts; an outlet outside
    carried it."""
    kept = list(made)
    for outer in made:
        for inner in made:
            if inner == outer or inner.verb is None or outer.content is None or outer not in kept or inner not in kept:
                continue
            if inner.verb != outer.content or inner.cue == "" or outer.verb == inner.verb:
                continue
            if inner.speaker.outlet and not outer.speaker.outlet and _closes(inner):
                outer.via.append(inner.speaker.name)
                outer.span, outer.content = inner.span, inner.content
                kept.remove(inner)
            elif inner.kind == "narrative" and not outer.speaker.outlet:
                kept.remove(inner)
            elif inner.speaker.name != outer.speaker.name:
                if outer.speaker.outlet and outer.speaker.name not in inner.via:
                    inner.via = [*inner.via, outer.speaker.name]
                if inner.said_on is None:
                    inner.said_on = outer.said_on
                if outer.speaker.outlet or inner.span.start <= outer.span.start + 8:
                    kept.remove(outer)
                else:
                    outer.span = Span(
                        start=outer.span.start, end=max(outer.span.start + 3, min(outer.span.end, inner.span.start - 1))
                    )
    return kept


def _closes(inner: Draft) -> bool:
    """Whether an outlet's cue ends the sentence ("… said that A, the agency reported"): it carried the rest."""
    return inner.verb is not None and inner.content is not None and inner.content.i < inner.verb.i


def apart(made: list[Draft]) -> list[Draft]:
    """The evidence of a cue ends where the next cue of the same speaker begins: "said that A, expressing hope that
    B"."""
    for outer in made:
        for inner in made:
            if inner is outer or inner.verb is None or outer.verb is None or inner.speaker.name != outer.speaker.name:
                continue
            start = inner.sentence.offset(inner.verb)
            if (
                outer.verb.i < inner.verb.i
                and outer.span.start + 3 < start < outer.span.end
                and inner.span.start > start
            ):
                outer.span = Span(start=outer.span.start, end=start - 1)
    for draft in made:
        while len(draft.span) > 4 and draft.sentence.doc.text[draft.span.end - draft.sentence.span.start - 1] in " ,;":
            draft.span = Span(start=draft.span.start, end=draft.span.end - 1)
    return made
