"""The register's JSON into a `Part`."""

import json
from collections import Counter
from collections.abc import Mapping

from blackletter.errors import SourceError
from blackletter.lists._formats.columns import Columns
from blackletter.lists._formats.conformity import Conformity
from blackletter.lists._formats.parts import part_of
from blackletter.lists._formats.scripts import script_of
from blackletter.lists._formats.tally import Tally
from blackletter.lists._formats.text import decoded
from blackletter.lists.ua_nsdc.profile import CORE, LIFTED
from blackletter.lists.ua_nsdc.subject import KNOWN, Json, content_of, date_of, text_of
from blackletter.values.allocation import collector_paused
from blackletter.values.entries import Content
from blackletter.values.lists import ListProfile
from blackletter.values.publications import Part, SourceFile

INDIVIDUAL, LEGAL = "individual", "legal"
FILE_WORDS = {INDIVIDUAL: ("individual", "person"), LEGAL: ("legal", "entit")}
STATUSES = frozenset({"active", "expired", "excluded", "cancelled", "revoked"})
IN_FORCE = frozenset({"", "active"})
FAULTS = {
    "record": "records that are no objects",
    "sid": "subjects without a number",
    "name": "subjects without a name",
    "kind": "subjects of the other kind",
    "duplicate-id": "repeated numbers",
}
HEAD = 4096


def recognises_as(kind: str, file: SourceFile) -> bool:
    """Whether the file is the register's JSON and its name, or else its first record, says that it is of that kind."""
    head = file.data[:HEAD]
    if b'"sid"' not in head or b'"translit"' not in head:
        return False
    name = file.name.lower()
    by_name = [k for k, words in FILE_WORDS.items() if any(word in name for word in words)]
    by_record = [k for k in (INDIVIDUAL, LEGAL) if f'"subjectType":"{k}"'.encode() in head.replace(b'": "', b'":"')]
    return (by_name or by_record) == [kind]


def read_as(profile: ListProfile, kind: str, file: SourceFile) -> Part:
    """The subjects in force, and apart from them those whose sanctions the register calls ended; it prints no date.

    A record without number or name, and one of the other kind, is a problem and a fault; of two with one number the
    first stands. Values that no rule knows are kept and counted. Raises SourceError if the file is no such JSON.
    """
    subjects = _subjects(file)
    tally, columns, watch = Tally(), Columns(), Conformity()
    rows: dict[str, dict[str, Content]] = {CORE: {}, LIFTED: {}}
    typed: Counter[str] = Counter()
    raw: Counter[str] = Counter()

    def count(column: str, understood: bool) -> None:
        (typed if understood else raw)[column] += 1

    with collector_paused():
        for number, subject in enumerate(subjects, start=1):
            place = f"record {number}"
            if not isinstance(subject, dict):
                tally.add("record", "no object", locator=place, excerpt=repr(subject)[:80])
                continue
            _watch(subject, watch)
            source_id, name = text_of(subject.get("sid")), text_of(subject.get("name"))
            if not source_id or not name:
                code, what = ("sid", "no sid") if not source_id else ("name", "no name")
                tally.add(code, what, locator=place, excerpt=name or source_id)
            elif text_of(subject.get("subjectType")) not in ("", kind):
                tally.add("kind", "another subjectType", locator=place, excerpt=text_of(subject.get("subjectType")))
            elif any(source_id in known for known in rows.values()):
                tally.add("duplicate-id", f"second record of {source_id}", locator=place, excerpt=name)
            else:
                facet = CORE if text_of(subject.get("status")) in IN_FORCE else LIFTED
                rows[facet][source_id] = content_of(subject, person=kind == INDIVIDUAL, count=count)
                for unknown in sorted(subject.keys() - KNOWN):
                    tally.add("field", f"unknown field {unknown}", locator=place, excerpt="", severity="note")
    for column in dict.fromkeys((*typed, *raw)):
        columns.typed(column, typed[column]) if typed[column] else None
        columns.raw(column, raw[column]) if raw[column] else None
    return part_of(
        profile,
        rows,
        kind="json",
        end="whole",
        tally=tally,
        faults=(*tally.faults(FAULTS), *watch.faults()),
        columns=columns,
    )


def _subjects(file: SourceFile) -> list[Json]:
    text, _ = decoded(file, fallback="utf-8")
    try:
        value: Json = json.loads(text)
    except json.JSONDecodeError as fault:
        raise SourceError(
            f"{file.name}, line {fault.lineno}, column {fault.colno}: damaged JSON ({fault.msg}); "
            "the register's array of subjects was expected",
            tip="Fetch the file again.",
        ) from None
    except (RecursionError, ValueError) as fault:
        raise SourceError(f"{file.name}: no JSON of the register ({type(fault).__name__})") from None
    if isinstance(value, dict):
        value = next(
            (inner for key in ("data", "items", "subjects") if isinstance(inner := value.get(key), list)), None
        )
    if not isinstance(value, list):
        raise SourceError(f"{file.name}: no array of subjects stands in it, as the State Sanctions Register has")
    if not value:
        raise SourceError(f"{file.name}: the array of subjects is empty")
    return value


def _watch(subject: Mapping[str, Json], watch: Conformity) -> None:
    number = text_of(subject.get("sid"))
    watch.check("sid", number.isascii() and number.isalnum() and any(sign.isdigit() for sign in number), number)
    if status := text_of(subject.get("status")):
        watch.check("status", status in STATUSES, status)
    if translit := text_of(subject.get("translit")):
        watch.check("translit", script_of(translit) in ("Latn", ""), translit)
    if born := text_of(subject.get("bd")):
        watch.check("bd", any(sign.isdigit() for sign in born) or date_of(born).resolved, born)
    if name := text_of(subject.get("name")):
        watch.check("name", any(sign.isalpha() for sign in name), name)
