"""Write what each small list file under tests/assets/lists reads as, beside it: `python -m tasks.regenerate_golden`."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from blackletter.lists import detect
from blackletter.lists._formats.unpack import unpack
from blackletter.lists.instrument import is_instrument, read_instrument

ASSETS = Path(__file__).resolve().parent.parent / "tests" / "assets" / "lists"
SUFFIX = ".golden.json"


def sources() -> list[Path]:
    """The list files that have, or should have, a golden file."""
    files = (path for path in sorted(ASSETS.glob("*/*")) if path.is_file())
    return [path for path in files if not path.name.endswith(SUFFIX)]


def rendered(path: Path) -> str:
    """What the file at `path` reads as: JSON, empty fields left out, one line to each field."""
    (file,) = unpack(path.name, path.read_bytes())
    value = read_instrument(file) if is_instrument(file) else detect(file).read(file)
    return json.dumps(plain(value), ensure_ascii=False, indent=1) + "\n"


def golden_of(path: Path) -> Path:
    """The golden file that stands beside `path`."""
    return path.with_name(path.name + SUFFIX)


def plain(value: object) -> object:
    """A value as JSON has it, without empty fields."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        own = ((f.name, getattr(value, f.name)) for f in dataclasses.fields(value))
        return {name: plain(inner) for name, inner in own if inner not in (None, "", (), False)}
    if isinstance(value, Mapping):
        return {name: round(inner, 4) for name, inner in value.items()}
    if isinstance(value, tuple):
        if value and all(isinstance(inner, str) for inner in value):
            return " | ".join(value)
        return [plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, date) else value


def main() -> None:
    """Write every golden file anew."""
    for path in sources():
        golden_of(path).write_text(rendered(path), encoding="utf-8")


if __name__ == "__main__":
    main()
