"""The procedures that ship with the package: one YAML a jurisdiction, validated against its schema at load."""

from importlib.resources import files
from importlib.resources.abc import Traversable

import msgspec
import yaml

from blackletter.errors import SourceError
from blackletter.values.procedures import Authority, ListName, Procedure, StageRule
from blackletter.values.statements import STAGES

FOLDER = "procedures"
MAX_BYTES = 256 * 1024


class _Stage(msgspec.Struct, forbid_unknown_fields=True):
    stage: str
    body: str
    legal_basis: str
    source: str
    cues: tuple[str, ...] = ()


class _Authority(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    names: tuple[str, ...]


class _List(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    title: str
    names: tuple[str, ...]


class _Procedure(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    title: str
    country: str
    country_names: tuple[str, ...]
    stages: tuple[_Stage, ...]
    authorities: tuple[_Authority, ...]
    lists: tuple[_List, ...]


def load_procedures() -> tuple[Procedure, ...]:
    """Every procedure that ships, by id, the generic one last.

    Raises `SourceError` naming the file, the field and what was expected where a YAML breaks the schema.
    """
    folder = files("blackletter.resources") / FOLDER
    found = [read_procedure(each) for each in folder.iterdir() if each.name.endswith(".yml")]
    return tuple(sorted(found, key=lambda procedure: (procedure.id == "generic", procedure.id)))


def read_procedure(file: Traversable) -> Procedure:
    """One procedure YAML as a value.

    Fields: `id title country country_names stages authorities lists`; `stages` in the order of the procedure, each of
    the closed vocabulary (GUIDELINES, "Steps") and named once. Raises `SourceError` for a file over 256 KiB, no YAML, a
    field that is missing, unknown or of the wrong type, or a stage unknown or named twice.
    """
    raw = file.read_bytes()
    if len(raw) > MAX_BYTES:
        raise SourceError(f"{file.name}: {len(raw)} bytes; a procedure has at most {MAX_BYTES}")
    try:
        known = msgspec.convert(yaml.safe_load(raw), _Procedure)
    except (yaml.YAMLError, msgspec.ValidationError) as fault:
        raise SourceError(f"{file.name}: not a procedure: {fault}") from fault
    _check_stages(file.name, [rule.stage for rule in known.stages])
    return Procedure(
        id=known.id,
        title=known.title,
        country=known.country,
        country_names=known.country_names,
        stages=tuple(
            StageRule(stage=r.stage, body=r.body, legal_basis=r.legal_basis, source=r.source, cues=r.cues)
            for r in known.stages
        ),
        authorities=tuple(Authority(name=a.name, names=a.names) for a in known.authorities),
        lists=tuple(ListName(list_id=each.id, title=each.title, names=each.names) for each in known.lists),
    )


def _check_stages(name: str, stages: list[str]) -> None:
    for stage in stages:
        if stage not in STAGES:
            raise SourceError(f"{name}: unknown stage {stage!r}; expected one of {', '.join(STAGES)}")
        if stages.count(stage) > 1:
            raise SourceError(f"{name}: stage {stage!r} is named twice; expected each stage once")
