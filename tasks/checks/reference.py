"""The reference of the command line: a page made from the commands themselves, and what is missing in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tasks.checks.commands import Command, Parameter
from tasks.checks.fault import Fault

_HEAD = (
    "# Command line\n\n"
    "Made from the commands by `make reference`; `make check` compares. Every command takes `--help`.\n"
)


def render(commands: Iterable[Command]) -> str:
    """The page in Markdown, the same on every machine: one section a command, in their order."""
    return _HEAD + "".join(f"\n{_section(command)}" for command in commands)


def undocumented(commands: Iterable[Command], path: str) -> Iterator[Fault]:
    """One fault for each command without help or example, and for each argument or option without help.

    Args:
        commands: What the app has.
        path: The file to name in the faults.
    """
    for command in commands:
        if not command.prose:
            yield Fault(path=path, sentence=f"`{command.path}` has no help; write the docstring of its function.")
        if not command.examples and not command.group:
            yield Fault(path=path, sentence=f"`{command.path}` shows no example; its help needs a line that calls it.")
        for parameter in command.parameters:
            if not parameter.documented:
                yield Fault(path=path, sentence=f"`{command.path}` has no help for `{parameter.usage}`.")


def _section(command: Command) -> str:
    parts = [f"## {command.path}", command.prose, f"```\n{command.usage}\n```"]
    for kind, title in (("argument", "Arguments"), ("option", "Options")):
        rows = [_row(parameter) for parameter in command.parameters if parameter.kind == kind]
        if rows:
            parts.append(f"**{title}**\n\n" + "\n".join(rows))
    if command.examples:
        parts.append("```console\n" + "\n".join(f"$ {example}" for example in command.examples) + "\n```")
    return "\n\n".join(part for part in parts if part) + "\n"


def _row(parameter: Parameter) -> str:
    return f"- `{parameter.usage}`: {parameter.words}" if parameter.words else f"- `{parameter.usage}`"
