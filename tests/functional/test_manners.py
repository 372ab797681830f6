"""Manners: help with an example, data on stdout and all else on stderr, one sentence and never a traceback."""

from __future__ import annotations

import subprocess
from importlib.metadata import entry_points

import pytest

from blackletter import __version__
from blackletter.cli.commands import register
from blackletter.cli.main import app, run
from tests.functional.program import OWN_PROCESS, Program
from tests.functional.samples import TALIBAN

COMMANDS = [str(c.name) for c in app.registered_commands]
PRINT_DATA: dict[str, tuple[str, ...]] = {
    "lists": (),
    "standing": ("Taliban",),
    "history": (TALIBAN,),
    "diff": ("ru-terrorist", "--from", "2024-01-01", "--to", "2024-12-31"),
    "changes": (),
    "proceedings": ("--on", "2024-10-06"),
    "proceeding": ("ru-terrorist:taliban:1", "--on", "2024-10-06"),
    "review": (),
    "doctor": (),
}


def test_the_commands_are_those_of_the_contract() -> None:
    of_the_contract = (
        "init import lists standing history diff changes read ingest proceedings proceeding review brief doctor "
        "rebuild backup"
    ).split()
    assert [c for c in COMMANDS if c in of_the_contract] == of_the_contract
    assert "demo" in COMMANDS


def test_help_lists_every_command_with_a_whole_sentence(bare: Program) -> None:
    out = bare.run("--help").out
    for command in COMMANDS:
        (line,) = (x for x in out.splitlines() if x.startswith(f"  {command} "))
        assert line.endswith("."), line
        assert not line.endswith("..."), line
        assert len(line) <= 80


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_each_command_has_an_example(bare: Program, command: str) -> None:
    out = bare.run(command, "--help").out
    assert f"blackletter {command}" in out.partition("Example:")[2]


def test_version(bare: Program) -> None:
    assert bare.run("--version").out == f"blackletter {__version__}\n"


def test_without_a_command_the_help_is_shown(bare: Program) -> None:
    ran = bare.run(code=2)
    assert "Usage: blackletter [OPTIONS] COMMAND [ARGS]..." in ran.out + ran.err


@pytest.mark.parametrize("call", [("frobnicate",), ("standing",), ("standing", "Taliban", "--colour"), ("--nope",)])
def test_a_wrong_call_is_exit_2_on_stderr(bare: Program, call: tuple[str, ...]) -> None:
    ran = bare.run(*call, code=2)
    assert ran.out == ""
    assert "Error: " in ran.err


@pytest.mark.parametrize("form", ["text", "json", "csv"])
@pytest.mark.parametrize("command", PRINT_DATA)
def test_data_goes_to_stdout_alone(ruled: Program, command: str, form: str) -> None:
    ran = ruled.run(command, *PRINT_DATA[command], "--format", form)
    assert ran.err == ""
    assert ran.out.endswith("\n")
    if form == "json":
        assert ran.json is not None
    if form == "csv":
        widths = {len(r) for r in ran.rows}
        assert len(widths) <= 1
        assert all(None not in r for r in ran.rows)


@pytest.mark.parametrize("command", PRINT_DATA)
def test_an_unknown_format_is_told(bare: Program, command: str) -> None:
    ran = bare.run(command, *PRINT_DATA[command], "--format", "yaml", code=2)
    assert (ran.out, ran.err) == ("", "blackletter: --format 'yaml' is not one of text, json, csv\n")


@pytest.mark.parametrize("command", PRINT_DATA)
def test_letters_of_all_scripts_stay_as_they_are(ruled: Program, command: str) -> None:
    if command in ("history", "standing", "changes"):
        assert "движение талибан" in ruled.run(command, *PRINT_DATA[command], "--format", "json").out


def test_piped_text_carries_no_colours(ruled: Program) -> None:
    for command, arguments in PRINT_DATA.items():
        assert "\x1b" not in ruled.run(command, *arguments).out


def test_a_fault_of_our_own_is_one_sentence(empty: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("a bug")

    monkeypatch.setattr(register, "list_summaries", broken)
    ran = empty.run("lists", code=70)
    assert (ran.out, ran.err) == (
        "",
        "blackletter: a fault of its own: KeyError: 'a bug'\n"
        "  tip: run it again with --debug and report what it prints\n",
    )


@pytest.mark.parametrize("call", [("--debug", "lists"), ("lists", "--debug")])
def test_debug_shows_the_traceback_wherever_it_stands(bare: Program, call: tuple[str, ...]) -> None:
    done = subprocess.run([*OWN_PROCESS, *call], cwd=bare.folder, capture_output=True, text=True, check=False)
    assert "Traceback (most recent call last)" in done.stderr
    assert "StoreError: there is no register at blackletter.db" in done.stderr


def test_the_same_fault_in_an_own_process_shows_none(bare: Program) -> None:
    ran = bare.alone("lists", code=4)
    assert ran.err.splitlines()[0] == "blackletter: there is no register at blackletter.db"


def test_a_reader_that_stops_reading_is_no_fault(lists: Program) -> None:
    call = " ".join(f"'{word}'" for word in OWN_PROCESS)
    shell = f"{call} changes --format json | head -c 10"
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {shell}"], cwd=lists.folder, capture_output=True, check=False
    )
    assert done.stdout == b'{\n  "since'
    assert b"Traceback" not in done.stderr
    assert b"fault of its own" not in done.stderr


def test_the_installed_command_is_the_same_program() -> None:
    (command,) = entry_points(group="console_scripts", name="blackletter")
    assert command.load() is run
