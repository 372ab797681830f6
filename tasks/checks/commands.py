"""The commands of a Typer app, read for their documentation: what each takes, what it says of itself, its examples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import typer

_BUILT_IN = frozenset({"help", "install_completion", "show_completion"})
_HEADING = re.compile(r"^\s*Examples?:\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One argument or option: `kind` is ``argument`` or ``option``, `usage` and `words` as the help prints them."""

    kind: str
    usage: str
    words: str
    documented: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One command by its full `path` (``blackletter standing``); a group has `subcommands` and needs no example."""

    path: str
    usage: str
    prose: str
    examples: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    group: bool


def commands_of(app: typer.Typer, name: str) -> tuple[Command, ...]:
    """Every command of `app` that is not hidden, `name` (the program's) itself first, in the order of registration."""
    return tuple(_walk(typer.main.get_command(app), name, None))


# Typer carries Click within itself, under a private name: what is used of it here is Click's public interface.
def _walk(command: Any, name: str, parent: Any) -> Iterator[Command]:
    context = typer.Context(command, parent=parent, info_name=name)
    path = context.command_path
    prose, examples = _told(path, command.help, command.epilog)
    children = [command.get_command(context, child) for child in _children(command, context)]
    yield Command(
        path=path,
        usage=" ".join([path, *command.collect_usage_pieces(context)]),
        prose=prose,
        examples=examples,
        parameters=tuple(_parameters(command, context)),
        group=bool(children),
    )
    for child in children:
        if not child.hidden:
            yield from _walk(child, child.name, context)


def _children(command: Any, context: Any) -> tuple[str, ...]:
    return tuple(command.list_commands(context)) if hasattr(command, "list_commands") else ()


def _parameters(command: Any, context: Any) -> Iterator[Parameter]:
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)  # none for a hidden one
        if record is not None and parameter.name not in _BUILT_IN:
            yield Parameter(
                kind=parameter.param_type_name,
                usage=record[0],
                words=" ".join(record[1].split()),
                documented=bool((parameter.help or "").strip()),
            )


def _told(path: str, *texts: str | None) -> tuple[str, tuple[str, ...]]:
    """Help text and epilog, taken apart into prose and the lines that show a call of this very command."""
    call = re.compile(rf"^\s*(?:Examples?:\s*)?(?:\$\s*)?`?({re.escape(path)}(?:\s[^`]*)?)`?\s*$")
    prose: list[str] = []
    examples: list[str] = []
    for line in "\n\n".join(text.partition("\f")[0] for text in texts if text).splitlines():
        if found := call.match(line):
            examples.append(found.group(1).strip())
        elif line.strip() != "\b" and not _HEADING.match(line):
            prose.append(line.rstrip())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(prose)).strip(), tuple(examples)
