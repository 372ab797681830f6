"""The bytes of any of the formats into entities by id, whatever way they are linked."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import msgspec

from blackletter.errors import SourceError
from blackletter.lists._formats.conformity import Conformity
from blackletter.lists._formats.delimited import rows_of
from blackletter.lists._formats.tally import Tally
from blackletter.lists._formats.text import decoded
from blackletter.values.publications import SourceFile

Json = dict[str, object]
OPS = ("ADD", "MOD", "DEL")
# What stands beside the properties and says something of the entity; the rest is about the publisher's crawler.
BESIDE = ("datasets", "referents", "last_seen")
NEEDED = ("canonical_id", "prop", "schema", "value")
# Schemata that others narrow, the widest first.
WIDE = ("Thing", "Asset", "LegalEntity", "Organization")
# FollowTheMoney nests two levels; whoever nests deeper wants to see the reader fall.
DEEPEST = 12
_SCHEMA = re.compile(r"[A-Z][A-Za-z]{1,40}")
_PROPERTY = re.compile(r"[a-z][A-Za-z0-9]{0,40}")
_DATASET = re.compile(r"[a-z0-9][a-z0-9_]*")


@dataclass(slots=True, kw_only=True)
class Entity:
    """One entity: `properties` = name -> values as printed; a value may be the id of another entity.

    `target` is None where the file does not say; `inner` = it stands inside another entity, not on a line of its own.
    `more` = what stands beside the properties (datasets, referents).
    """

    id: str
    schema: str
    caption: str = ""
    target: bool | None = None
    inner: bool = False
    properties: dict[str, list[str]] = field(default_factory=dict)
    more: dict[str, list[str]] = field(default_factory=dict)

    def first(self, name: str) -> str:
        """The first value of a property, "" if it has none."""
        values = self.properties.get(name)
        return values[0] if values else ""


@dataclass(slots=True, kw_only=True)
class Entities:
    """All entities of a file, the order of the file kept; `kind` names its format, `end` as in `Part.end`."""

    kind: str
    by_id: dict[str, Entity]
    end: str
    seen_last: str = ""


def entities_of(file: SourceFile, tally: Tally, odd: Conformity) -> Entities:
    """Read the file; a line or row that cannot be read is a problem and a fault.

    Raises SourceError where nothing of it can be read, and for a delta without the whole file before it.
    """
    text, _ = decoded(file, fallback="utf-8")
    if text.lstrip()[:1] == "{":
        return _of_lines(file.name, text, tally)
    return _of_statements(file.name, text, tally, odd)


def _of_lines(name: str, text: str, tally: Tally) -> Entities:
    out = Entities(kind="entities", by_id={}, end="unmarked")
    lines = text.split("\n")
    operations = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        locator = f"line {number}"
        try:
            value = msgspec.json.decode(line.encode("utf-8"))
        except (msgspec.DecodeError, RecursionError) as error:
            out.end = "incomplete" if number == len(lines) else out.end
            tally.add("line", f"no JSON ({error})", locator=locator, excerpt=line)
            continue
        if isinstance(value, dict) and "op" in value:
            if not out.by_id and out.kind != "chain":
                raise SourceError(
                    f"{name}, line {number}: a delta alone does not say who is on the list; the whole file was "
                    "expected before it",
                    tip="join them, and end with the number of operations: "
                    "(cat entities.ftm.json entities.delta.json; echo '{\"end\": N}') > chain.json",
                )
            out.kind, out.end, operations = "chain", "missing", operations + 1
            _apply(out.by_id, value, locator, tally)
        elif isinstance(value, dict) and value.keys() == {"end"}:
            out.end = "whole"
            if value["end"] != operations:
                tally.add("op", f"{value['end']} operations were announced", locator=locator, excerpt=line)
        elif out.kind == "chain":
            tally.add("line", "an entity after the deltas", locator=locator, excerpt=line)
        else:
            _take(out, value, locator, tally)
    return out


def _apply(by_id: dict[str, Entity], value: Json, locator: str, tally: Tally) -> None:
    """One line of a delta."""
    op, body = value.get("op"), value.get("entity")
    if op not in OPS or not isinstance(body, dict) or not isinstance(body.get("id"), str):
        tally.add("op", f"no operation of {', '.join(OPS)} on an entity", locator=locator, excerpt=str(value))
        return
    known = str(body["id"])
    if (op == "ADD") == (known in by_id):
        expected = "not there yet" if op == "ADD" else "there"
        tally.add("op", f"{op} of {known}, which was expected to be {expected}", locator=locator, excerpt=known)
        return
    if op == "DEL":
        del by_id[known]
        return
    # A modified entity keeps its place: what a cut takes away is then the end of the list, and shows as such.
    entity = _entity(body, locator, tally, by_id)
    if entity is not None:
        by_id[known] = entity


def _take(out: Entities, value: object, locator: str, tally: Tally) -> None:
    entity = _entity(value, locator, tally, out.by_id, out)
    if entity is None:
        return
    known = out.by_id.get(entity.id)
    if known is not None and not known.inner:
        tally.add("duplicate-id", f"second entity {entity.id}", locator=locator, excerpt=entity.caption)
        return
    out.by_id[entity.id] = entity
    out.seen_last = max(out.seen_last, *entity.more.get("last_seen", ()), "")


def _entity(
    value: object, locator: str, tally: Tally, by_id: dict[str, Entity], out: Entities | None = None, depth: int = 0
) -> Entity | None:
    """An entity of JSON; those nested in it become entities of their own, linked by id."""
    if not isinstance(value, dict):
        tally.add("line", "no entity (an object was expected)", locator=locator, excerpt=str(value))
        return None
    known, schema, properties = value.get("id"), value.get("schema"), value.get("properties")
    if not isinstance(known, str) or not known.strip() or not isinstance(schema, str) or not _SCHEMA.fullmatch(schema):
        tally.add("line", "no entity (id and schema were expected)", locator=locator, excerpt=str(value))
        return None
    if not isinstance(properties, dict) or depth > DEEPEST:
        tally.add("line", f"{known} has no properties that can be read", locator=locator, excerpt=known)
        return None
    target = value.get("target")
    entity = Entity(
        id=known.strip(),
        schema=schema,
        caption=_text(value.get("caption")),
        target=target if isinstance(target, bool) else None,
        inner=depth > 0,
    )
    for key in BESIDE:
        entity.more[key] = [_text(v) for v in _listed(value.get(key)) if _text(v)]
    for prop, values in properties.items():
        kept = entity.properties.setdefault(prop, [])
        for each in _listed(values):
            if isinstance(each, dict):
                inner = _entity(each, locator, tally, by_id, out, depth + 1)
                if inner is None:
                    continue
                if out is not None:
                    out.kind = "nested"
                by_id.setdefault(inner.id, inner)
                kept.append(inner.id)
            elif text := _text(each):
                kept.append(text)
    return entity


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: object) -> str:
    return "" if value is None else value.strip() if isinstance(value, str) else str(value)


def _of_statements(name: str, text: str, tally: Tally, odd: Conformity) -> Entities:
    out = Entities(kind="statements", by_id={}, end="unmarked")
    line, width, cells = 0, 0, list[str]()
    for line, row, width, cells in _rows(name, text):
        if len(cells) != width:
            tally.add("line", f"{len(cells)} columns where {width} were expected", locator=f"line {line}", excerpt="")
            continue
        known, prop, schema, value = (row[key].strip() for key in NEEDED)
        fits = odd.check("schema", bool(_SCHEMA.fullmatch(schema)), schema)
        fits = odd.check("prop", bool(_PROPERTY.fullmatch(prop)), prop) and fits
        if dataset := row.get("dataset", ""):
            fits = odd.check("dataset", bool(_DATASET.fullmatch(dataset)), dataset) and fits
        if not fits or not known:
            tally.add("line", "no statement on an entity", locator=f"line {line}", excerpt=",".join(cells))
            continue
        entity = out.by_id.setdefault(known, Entity(id=known, schema=schema))
        # Statements name the schema under which each was made; the narrowest of them is the entity's.
        if entity.schema in WIDE and schema not in WIDE[: WIDE.index(entity.schema) + 1]:
            entity.schema = schema
        _state(entity, prop, value, row)
        out.seen_last = max(out.seen_last, row.get("last_seen", ""))
    if width and len(cells) != width:
        out.end = "incomplete"
    return out


def _state(entity: Entity, prop: str, value: str, row: dict[str, str]) -> None:
    if dataset := row.get("dataset", ""):
        _append(entity.more, "datasets", dataset)
    own = row.get("entity_id", "").strip()
    if own and own != entity.id:
        _append(entity.more, "referents", own)
    if prop != "id" and value:
        _append(entity.properties, prop, value)


def _append(values: dict[str, list[str]], key: str, value: str) -> None:
    kept = values.setdefault(key, [])
    if value not in kept:
        kept.append(value)


def _rows(name: str, text: str) -> Iterator[tuple[int, dict[str, str], int, list[str]]]:
    """(line, cells by column, width of the header, cells) of each row after the header, found by its names."""
    rows = rows_of(text, name=name, delimiter=",")
    try:
        _, header = next(rows)
    except StopIteration:
        raise SourceError(f"{name} has no rows: a table of statements was expected") from None
    columns = [h.strip().lower() for h in header]
    missing = [n for n in NEEDED if n not in columns]
    if missing or len(set(columns)) != len(columns):
        told = f"has no column {' and none '.join(missing)}" if missing else "has two columns of one name"
        raise SourceError(
            f"{name}, line 1: the header {told}; a table of statements or JSON lines of entities was expected"
        )
    try:
        for line, cells in rows:
            yield line, dict(zip(columns, cells, strict=False)), len(columns), cells
    except csv.Error as fault:
        raise SourceError(f"{name}: {fault}; a table of statements was expected") from None
