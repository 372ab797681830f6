from __future__ import annotations

from pathlib import Path

import pytest

from tasks import make_cli_reference


def test_what_is_no_typer_app_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(make_cli_reference, "APP", "tasks.make_cli_reference:PROGRAM")
    with pytest.raises(TypeError, match="tasks.make_cli_reference:PROGRAM is no Typer app"):
        make_cli_reference.commands()


def test_an_app_that_does_not_exist_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(make_cli_reference, "APP", "tasks.none:app")
    with pytest.raises(ImportError, match="tasks.none"):
        make_cli_reference.commands()


def test_nothing_is_written_where_the_command_line_cannot_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(make_cli_reference, "APP", "tasks.none:app")
    assert make_cli_reference.main(tmp_path) == 1
    assert capsys.readouterr().err == "the command line cannot be read: No module named 'tasks.none'.\n"
    assert list(tmp_path.iterdir()) == []
