"""A turn of phrase as a value, and the reading of a block of turns."""

import re
from dataclasses import dataclass

_KINDS = {"R": "removal", "L": "listing", "S": "suspension", "G": "recognition"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One construction (`steps/constructions/pattern.py` tells its language) and what a clause built on it asserts.

    `stage` is empty for a turn that only tells a core; `kind` None = that of the clause or of the talk before; \
        `form` =
    act or state; `review` = work that goes on; `fixed` = a modality that the turn itself decides; `after` = \
        stages one
    of which must have been told before; `early` = before the rules that go by single words; `same` = the kind is \
        that of
    the step told last, a listing too.
    """

    pattern: str
    stage: str = ""
    kind: str | None = None
    form: str = "act"
    review: bool = False
    fixed: str | None = None
    after: frozenset[str] = frozenset()
    early: bool = False
    same: bool = False


def turns(block: str, *, stage: str = "", kind: str | None = None, review: bool = False) -> tuple[Turn, ...]:
    """The turns of `block`, one a line (a long one goes on after a backslash): `[R state =done <decision,refused]
    pattern`, the brackets optional.

    In brackets: R, L, S or G the kind, `state` the form, `early`, `same`, `review`, `=modality`, `<stages` told \
        before.
    """
    found = []
    for line in block.strip().splitlines():
        text = line.strip()
        marks: list[str] = []
        if text.startswith("["):
            inside, _, text = text[1:].partition("]")
            marks = inside.split()
        found.append(
            Turn(
                pattern=re.sub(r"/\s+", "/", text.strip()),
                stage=stage,
                kind=next((_KINDS[mark] for mark in marks if mark in _KINDS), kind),
                form="state" if "state" in marks else "act",
                review=review or "review" in marks,
                fixed=next((mark[1:] for mark in marks if mark[0] == "="), None),
                early="early" in marks,
                same="same" in marks,
                after=frozenset(next((mark[1:] for mark in marks if mark[0] == "<"), "").split(",")) - {""},
            )
        )
    return tuple(found)
