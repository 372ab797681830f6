"""The declared floors hold: an illegal import, put into a bare copy of the tree, breaks the contract that names it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

FOLDERS = ("cli", "lists", "stores", "resources", "services", "ports", "rules", "names", "reading", "values")
FILES = ("wiring", "config", "errors")


def _lint(root: Path, tree: Path, **sources: str) -> tuple[int, str]:
    """Lint a tree of empty floors but for `sources` (module path with ``__`` for a dot, to its text)."""
    package = tree / "blackletter"
    for folder in FOLDERS:
        (package / folder).mkdir(parents=True)
        (package / folder / "__init__.py").touch()
    for file in FILES:
        (package / f"{file}.py").touch()
    (package / "__init__.py").touch()
    for name, text in sources.items():
        module = package / f"{name.replace('__', '/')}.py"
        module.parent.mkdir(exist_ok=True)
        (module.parent / "__init__.py").touch()
        module.write_text(text)
    shutil.copy(root / ".importlinter", tree)
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command; lint_imports_command()",
            "--no-cache",
        ],
        cwd=tree,
        env=os.environ | {"PYTHONPATH": str(tree), "NO_COLOR": "1", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout


def test_imports_that_go_down_are_kept(root: Path, tmp_path: Path) -> None:
    code, printed = _lint(
        root,
        tmp_path,
        cli__main="import blackletter.wiring",
        wiring="import blackletter.stores, blackletter.lists, blackletter.resources",
        stores__log="import sqlalchemy\nimport blackletter.rules, blackletter.ports",
        services__imports="import blackletter.rules, blackletter.names, blackletter.reading",
        reading__parse="import spacy\nimport blackletter.names, blackletter.values",
        values__span="import dataclasses\nimport blackletter.errors",
    )
    assert code == 0, printed


@pytest.mark.parametrize(
    ("sources", "broken"),
    [
        ({"lists__un_sc": "import blackletter.stores"}, "Imports go down the floors only BROKEN"),
        ({"services__imports": "import blackletter.stores"}, "Imports go down the floors only BROKEN"),
        ({"values__span": "import blackletter.rules"}, "Imports go down the floors only BROKEN"),
        ({"utils__text": ""}, "Imports go down the floors only BROKEN"),
        ({"rules__state": "import blackletter.names"}, "Rules know neither names nor reading BROKEN"),
        ({"names__fold": "import blackletter.rules"}, "Names know neither rules nor reading BROKEN"),
        ({"reading__parse": "import blackletter.rules"}, "Reading knows names, never rules BROKEN"),
        ({"values__span": "import msgspec"}, "Values and errors import the standard library alone BROKEN"),
        (
            {"rules__state": "from time import time"},
            "Pure floors reach neither clock, environment, disk, network nor store BROKEN",
        ),
    ],
)
def test_an_illegal_import_breaks_its_contract(
    root: Path, tmp_path: Path, sources: dict[str, str], broken: str
) -> None:
    code, printed = _lint(root, tmp_path, **sources)
    assert code == 1
    assert broken in printed
