"""Instruments: official acts that no list file shows, as UTF-8 text with a YAML head (DESIGN.md, "Instruments")."""

import re
from collections.abc import Mapping
from datetime import date

import yaml

from blackletter.errors import SourceError
from blackletter.values.publications import INSTRUMENT_ACTS, Instrument, SourceFile

REQUIRED = ("list", "act", "authority", "reference", "decided_on", "published_on")
OPTIONAL = ("entry", "name", "in_force_on", "source_url")
DATES = ("decided_on", "in_force_on", "published_on")
MAX_BYTES = 2 * 1024 * 1024
MAX_HEAD = 64 * 1024
NULL_TAG = "tag:yaml.org,2002:null"
_HEAD = re.compile(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_TELLTALE = re.compile(r"^act[ \t]*:", re.MULTILINE)


def is_instrument(file: SourceFile) -> bool:
    """Whether the file opens with a head between `---` lines in which an `act` stands; it is not read any further."""
    found = _HEAD.match(file.data[:MAX_HEAD].decode("utf-8-sig", errors="replace"))
    return found is not None and _TELLTALE.search(found[1]) is not None


def read_instrument(file: SourceFile) -> Instrument:
    """The instrument; `entry` may be given with or without its list in front.

    Raises SourceError with all faults of the head in one sentence: keys that are missing, unknown, given twice or not
    plain; dates that are none; an act outside the closed set; no words after the head.
    """
    if len(file.data) > MAX_BYTES:
        raise SourceError(f"{file.name} is larger than an instrument may be ({MAX_BYTES // 1024 // 1024} MiB)")
    try:
        text = file.data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise SourceError(f"{file.name} is not UTF-8 text (byte {fault.start}): an instrument was expected") from None
    found = _HEAD.match(text)
    if found is None:
        raise SourceError(f"{file.name} has no head between two lines of ---: an instrument was expected")
    faults: list[str] = []
    values = _values(file.name, found[1], faults)
    dates = _dates(values, faults)
    _check(values, dates, faults)
    words = text[found.end() :].strip()
    if not words:
        faults.append("the act's words are missing after the head")
    if faults:
        raise SourceError(f"{file.name} is no valid instrument: {'; '.join(faults)}")
    return Instrument(
        list_id=values["list"],
        source_id=values.get("entry", "").removeprefix(f"{values['list']}:") or None,
        name=values.get("name") or None,
        act=values["act"],
        authority=values["authority"],
        reference=values["reference"],
        decided_on=dates["decided_on"],
        in_force_on=dates.get("in_force_on"),
        published_on=dates["published_on"],
        source_url=values.get("source_url") or None,
        words=words,
        sha256=file.sha256,
    )


def _values(file_name: str, head: str, faults: list[str]) -> dict[str, str]:
    """The head's keys with their values as written (a reference such as 03-116 is no number); nulls are left out."""
    try:
        node = yaml.compose(head, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError, ValueError) as fault:
        mark = getattr(fault, "problem_mark", None)
        where = f", line {mark.line + 2}" if mark is not None else ""
        reason = getattr(fault, "problem", None) or type(fault).__name__
        raise SourceError(f"{file_name}{where}: the head is no YAML ({reason})") from None
    if not isinstance(node, yaml.MappingNode):
        raise SourceError(f"{file_name}: the head is no list of keys and values")
    values: dict[str, str] = {}
    seen: set[str] = set()
    for key_node, value_node in node.value:
        key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "(not a word)"
        if key not in REQUIRED + OPTIONAL:
            faults.append(f"unknown key {key[:40]!r}")
        elif key in seen:
            faults.append(f"{key} is given twice")
        elif not isinstance(value_node, yaml.ScalarNode):
            faults.append(f"{key} must be one plain value")
        elif value_node.tag != NULL_TAG and value_node.value.strip():
            values[key] = " ".join(str(value_node.value).split())
        seen.add(key)
    return values


def _dates(values: Mapping[str, str], faults: list[str]) -> dict[str, date]:
    dates: dict[str, date] = {}
    for key in DATES:
        if key in values:
            try:
                dates[key] = date.fromisoformat(values[key])
            except ValueError:
                faults.append(f"{key} must be a date like 2025-04-17, not {values[key][:40]!r}")
    return dates


def _check(values: Mapping[str, str], dates: Mapping[str, date], faults: list[str]) -> None:
    missing = [key for key in REQUIRED if key not in values]
    if missing:
        faults.append(f"{', '.join(missing)} {'is' if len(missing) == 1 else 'are'} missing")
    if "entry" not in values and "name" not in values:
        faults.append("either entry or name must say whom the act concerns")
    own_list, colon, _ = values.get("entry", "").rpartition(":")
    if colon and own_list != values.get("list"):
        faults.append(f"entry {values['entry'][:80]} is not of the list {values.get('list', '')}")
    if "act" in values and values["act"] not in INSTRUMENT_ACTS:
        faults.append(f"act must be one of {', '.join(INSTRUMENT_ACTS)}, not {values['act'][:40]!r}")
    if "source_url" in values and not values["source_url"].startswith(("https://", "http://")):
        faults.append("source_url must be a web address")
    decided, published = dates.get("decided_on"), dates.get("published_on")
    if decided is not None and published is not None and published < decided:
        faults.append(f"published_on {published} is before decided_on {decided}")
