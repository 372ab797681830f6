"""The small language in which constructions are written, and its translation to regular expressions.

Elements stand in the order of the clause, separated by blanks:

- `word` a lemma, `turn_down` a verb with its particle, `@claim` a noun of a class, `+refuse` a verb of a class;
  alternatives are joined by `/`, a class of names in capitals (`WHO`, `MATTER`) stands for several of them;
- `..` up to four words between, `...` up to ten, `_` any one word, `^` and `$` the ends of the clause;
- `?` behind an element makes it optional; `!` before it says that the next word is not that.

Between two elements up to three colouring words may stand.
"""

import re
from dataclasses import dataclass

GROUPS: dict[str, str] = {
    "WHO": "@body/@court/@authority/@legislature/@leader/@person/@place/@party/he/she/they/it/i/we",
    "OFFICE": "@body/@authority/@legislature/@leader/@person/@place",
    "PARTY": "@party/@person/it/they/he/she",
    "MATTER": "@step/@claim/@proposal/@removal/@relisting/@decision/@bill/@order/@suspension/@ban/it",
    "BID": "@claim/@proposal/bid/attempt/challenge/effort/appeal/motion/plea/case/petition/request/application/suit",
    "BAN": "@ban/@relisting",
    "ONES": "@party/@person/@place/it/they/he/she/each/both/all/two/three/four/five/six/latter/former/other/name/entry",
    "PAPER": "@bill/@law/@order/@step/@decision/it",
    "RULING": "ruling/judgment/judgement/verdict/decision/order/@decision",
}
_FILLER = r"(?:[^ ]+~ ){0,3}"
_WORD = r"[^ <]+<[^> ]*>~? "


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A compiled construction; `triggers` are alternatives of which one must be present for it to match at all."""

    regex: re.Pattern[str]
    triggers: frozenset[str]


def compiled(source: str) -> Pattern:
    """Translate one construction. Raises `ValueError` for a construction of no words."""
    parts: list[str] = []
    triggers: frozenset[str] | None = None
    for element in source.split():
        if element in ("^", "$"):
            parts.append("^ " if element == "^" else "$")
        elif element in ("..", "..."):
            parts.append(f"(?:{_WORD}){{0,{4 if element == '..' else 10}}}")
        elif element == "_":
            parts.append(_FILLER + _WORD)
        elif element.startswith("!"):
            parts.append(f"(?!{_FILLER}{_one(_names(element[1:]))})")
        else:
            optional = element.endswith("?")
            names = _names(element.rstrip("?"))
            piece = _FILLER + _one(names)
            parts.append(f"(?:{piece})?" if optional else piece)
            if not optional:
                keys = frozenset(_key(name) for name in names)
                triggers = keys if triggers is None or len(keys) < len(triggers) else triggers
    if triggers is None:
        raise ValueError(f"a construction needs a word: {source!r}")
    return Pattern(
        regex=re.compile(r"(?<= )" + "".join(parts) if not source.startswith("^") else "".join(parts)),
        triggers=triggers,
    )


def _names(element: str) -> tuple[str, ...]:
    return tuple(name for each in element.split("/") for name in GROUPS.get(each, each).split("/"))


def _key(name: str) -> str:
    return name[1:] if name[0] == "@" else f"={name}" if "_" in name and name[0] != "+" else name


def _one(names: tuple[str, ...]) -> str:
    words = [re.escape(name) for name in names if name[0] not in "@+" and "_" not in name]
    marks = [re.escape(_key(name)) for name in names if name[0] in "@+" or "_" in name]
    choices = [f"(?:{'|'.join(words)})<[^> ]*>"] if words else []
    choices += [rf"[^ <]+<[^> ]*\|(?:{'|'.join(marks)})\|[^> ]*>"] if marks else []
    return f"(?:{'|'.join(choices)})~? "
