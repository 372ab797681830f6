"""The bundled gazetteer of well-known parties and news outlets, read from YAML once a process."""

from functools import cache
from importlib import resources
from typing import Any

import yaml

from blackletter.errors import SourceError
from blackletter.reading.gazetteer import GAZETTEER_KINDS, Gazetteer, GazetteerEntry, gazetteer

FILES = ("gazetteer_parties.yml", "gazetteer_outlets.yml")


@cache
def bundled_gazetteer() -> Gazetteer:
    """Parties and outlets as shipped; raises `SourceError` where a file is missing or a row is malformed."""
    return gazetteer(entry for name in FILES for entry in _entries(name))


def _entries(name: str) -> list[GazetteerEntry]:
    try:
        rows = yaml.safe_load((resources.files("blackletter.resources") / name).read_text("utf-8"))
    except (OSError, yaml.YAMLError) as fault:
        raise SourceError(f"the bundled gazetteer {name} cannot be read: {fault}") from None
    if not isinstance(rows, list):
        raise SourceError(f"the bundled gazetteer {name} is not a list of entries")
    return [_entry(name, i, row) for i, row in enumerate(rows, 1)]


def _entry(file: str, number: int, row: Any) -> GazetteerEntry:
    if not isinstance(row, dict) or not {"key", "kind", "name"} <= set(row) or row["kind"] not in GAZETTEER_KINDS:
        raise SourceError(f"{file}, entry {number}: expected key, kind ({', '.join(GAZETTEER_KINDS)}) and name")
    return GazetteerEntry(
        key=row["key"],
        kind=row["kind"],
        name=row["name"],
        aliases=_words(row, "aliases"),
        lists=_words(row, "lists"),
        shadows=_words(row, "shadows"),
    )


def _words(row: dict[str, Any], field: str) -> tuple[str, ...]:
    return tuple(str(word) for word in row.get(field) or ())
