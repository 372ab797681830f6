from __future__ import annotations

from typing import Annotated

import pytest
import typer

from tasks.checks.commands import commands_of
from tasks.checks.reference import render, undocumented


def _app() -> typer.Typer:
    app = typer.Typer(help="A register of lists.")

    @app.command(epilog="Example: register standing Taliban --on 2024-10-06")
    def standing(
        name: Annotated[str, typer.Argument(help="The party's name.")],
        on: Annotated[str | None, typer.Option("--on", help="The legal day.", envvar="REGISTER_ON")] = None,
        limit: Annotated[int, typer.Option(min=1, max=9, help="At most so many.")] = 5,
        secret: Annotated[str, typer.Option(hidden=True)] = "",
    ) -> None:
        """The legal state of a party.

        On every list that the register holds.

        Examples:
            $ register standing "Al-Qaida"
        """

    reviews = typer.Typer(help="A person's verdicts.")

    @reviews.command()
    def accept(step: str) -> None:
        """Accept `register accept` as prose is no example."""

    app.add_typer(reviews, name="review")

    @app.command(hidden=True)
    def inner() -> None:
        pass

    @app.command()
    def bare(flag: Annotated[bool, typer.Option("--flag")] = False) -> None:
        pass

    return app


def test_the_page_shows_every_command_with_what_it_takes() -> None:
    page = render(commands_of(_app(), "register"))
    assert page.startswith("# Command line\n")
    assert page.endswith("\n") and not page.endswith("\n\n")
    assert "## register\n\nA register of lists.\n" in page
    assert "## register standing\n\nThe legal state of a party.\n\nOn every list that the register holds.\n" in page
    assert '```console\n$ register standing "Al-Qaida"\n$ register standing Taliban --on 2024-10-06\n```' in page
    assert "The legal day." in page and "REGISTER_ON" in page and "[default: 5" in page
    assert "## register review accept" in page
    assert "inner" not in page and "secret" not in page and "--help" not in page.partition("## register\n")[2]


def test_the_page_does_not_depend_on_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = set()
    for columns in ("20", "200"):
        monkeypatch.setenv("COLUMNS", columns)
        pages.add(render(commands_of(_app(), "register")))
    monkeypatch.setenv("REGISTER_ON", "2024-10-06")
    pages.add(render(commands_of(_app(), "register")))
    assert len(pages) == 1


def test_each_gap_in_the_help_is_a_fault() -> None:
    assert [str(fault) for fault in undocumented(commands_of(_app(), "register"), "cli")] == [
        "cli: `register bare` has no help; write the docstring of its function.",
        "cli: `register bare` shows no example; its help needs a line that calls it.",
        "cli: `register bare` has no help for `--flag`.",
        "cli: `register review accept` shows no example; its help needs a line that calls it.",
        "cli: `register review accept` has no help for `step <str>`.",
    ]


def test_an_example_of_another_command_does_not_count() -> None:
    app = typer.Typer(help="Two.")

    @app.command(epilog="two first-of-all")
    def first() -> None:
        """First."""

    @app.command(epilog="two second")
    def second() -> None:
        """Second."""

    assert [fault.sentence for fault in undocumented(commands_of(app, "two"), "cli")] == [
        "`two first` shows no example; its help needs a line that calls it."
    ]
