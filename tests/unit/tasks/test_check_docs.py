from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import typer

from tasks import check_docs, make_cli_reference
from tasks.checks.commands import Command, commands_of

PAGE = make_cli_reference.PAGE


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A git work tree with a README alone."""
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    (tmp_path / "README.md").write_text("# A\n")
    return tmp_path.resolve()


@pytest.fixture(autouse=True)
def small_app(monkeypatch: pytest.MonkeyPatch) -> None:
    """A command line of one documented command in place of the product's."""
    app = typer.Typer()

    @app.command()
    def lists() -> None:
        """The lists held.

        blackletter
        """

    def commands() -> tuple[Command, ...]:
        return commands_of(app, "blackletter")

    monkeypatch.setattr(make_cli_reference, "commands", commands)


def test_a_repository_in_order_has_no_fault(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_cli_reference.main(repository)
    assert check_docs.main(repository) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.endswith("documents: 0 faults\n")


def test_a_missing_and_a_stale_reference_are_faults(repository: Path) -> None:
    assert [str(fault) for fault in check_docs.check_reference(repository)] == [
        "docs/reference/cli.md: the page does not exist; `make reference` writes it."
    ]
    make_cli_reference.main(repository)
    (repository / PAGE).write_text((repository / PAGE).read_text() + "more\n")
    assert [str(fault) for fault in check_docs.check_reference(repository)] == [
        "docs/reference/cli.md: the page is not what the commands say; `make reference` writes it."
    ]


def test_a_command_line_that_cannot_be_read_is_a_fault(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> tuple[Command, ...]:
        raise ImportError("No module named 'none'")

    monkeypatch.setattr(make_cli_reference, "commands", broken)
    assert [str(fault) for fault in check_docs.check_reference(repository)] == [
        "src/blackletter/cli: the command line cannot be read: No module named 'none'."
    ]


def _write(name: str, text: str) -> Callable[[Path], None]:
    def write(root: Path) -> None:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)

    return write


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (_write("CHANGELOG.md", "[a](none.md)"), "CHANGELOG.md:1: the link none.md leads to no file"),
        (_write("docs/deep/a.md", "[a](none.md)"), "docs/deep/a.md:1: the link none.md leads to no file"),
        (
            _write("README.md", "<!-- run -->\n```console\n$ exit 4\n```\n"),
            "README.md:3: `exit 4` ended with exit code 4",
        ),
        (
            _write("docs/tutorial/1.md", "<!-- run -->\n```console\n$ exit 4\n```\n"),
            "docs/tutorial/1.md:3: `exit 4` ended",
        ),
        (_write("src/long.py", "\n" * 501), "src/long.py: the file has 501 lines"),
        (_write("notes.txt", "in /" + "work/notes"), "notes.txt:1: /" + "work/n… is a path of one machine."),
    ],
)
def test_each_check_is_run(
    repository: Path, capsys: pytest.CaptureFixture[str], spoil: Callable[[Path], None], fault: str
) -> None:
    make_cli_reference.main(repository)
    spoil(repository)
    assert check_docs.main(repository) == 1
    printed = capsys.readouterr()
    assert printed.out.startswith(fault)
    assert printed.err.endswith("documents: 1 fault\n")


def test_commands_of_other_pages_are_not_run(repository: Path) -> None:
    make_cli_reference.main(repository)
    _write("docs/decisions/a.md", "<!-- run -->\n```console\n$ exit 4\n```\n")(repository)
    assert check_docs.main(repository) == 0
