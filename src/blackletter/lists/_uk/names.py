"""The names in a party's records: kind, parts, and the same name in another script."""

from collections.abc import Iterable

from blackletter.lists._formats.headings import Record
from blackletter.lists._formats.scripts import script_of
from blackletter.lists._uk import records as keys
from blackletter.lists._uk.facts import cells_of
from blackletter.values.entries import NAME_KINDS, Name

PLAIN = frozenset({"", "primary name", "prime alias", "aka", "a.k.a", "alias", "fka", "f.k.a"})
"""What the kind of a name says already."""

_NAME_CELLS = cells_of(*keys.NAME_PARTS, "name type", "quality", "original name", "script", "language")
RANK = {kind: rank for rank, kind in enumerate(NAME_KINDS)}


def names_of(own: Iterable[Record]) -> tuple[Name, ...]:
    """Each name once, as what it is best known for: primary names first, then by kind and text."""
    best: dict[str, Name] = {}
    for record in {_NAME_CELLS(record): record for record in own}.values():
        for name in (_latin(record), _original(record)):
            if name is not None and (name.text not in best or _order(name) < _order(best[name.text])):
                best[name.text] = name
    return tuple(sorted(best.values(), key=lambda name: (RANK[name.kind], name.script != "Latn", name.text)))


def _order(name: Name) -> tuple[int, Name]:
    return RANK[name.kind], name


def kind_of(record: Record) -> str:
    """Primary, strong, weak or former; an unknown type is a strong alias, a name without one the primary name."""
    name_type, quality = record.get("name type"), record.get("quality", "")
    kind = keys.NAME_KINDS.get(name_type.lower(), "strong") if name_type is not None else "primary"
    return "weak" if kind == "strong" and quality.lower().startswith("low") else kind


def _latin(record: Record) -> Name | None:
    """The short table of the Foreign Office has no types: its one name is the primary one."""
    parts = tuple((part, record[part]) for part in keys.NAME_PARTS if part in record)
    if not parts:
        return None
    text = " ".join(word for _, word in parts)
    said = tuple((key, record[key]) for key in ("name type", "quality") if record.get(key, "").lower() not in PLAIN)
    kind = kind_of(record)
    return Name(text=text, kind=kind, script=script_of(text), parts=(parts if len(parts) > 1 else ()) + said)


def _original(record: Record) -> Name | None:
    """A strong alias: the XML does not say which of the names it gives in another script, so no format is asked."""
    text = record.get("original name")
    if text is None:
        return None
    said = tuple((key, record[key]) for key in ("script", "language") if key in record)
    return Name(text=text, kind="strong", script=script_of(text), parts=said)
