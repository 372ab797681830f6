from __future__ import annotations

from pathlib import Path

import pytest

from tasks.checks import consoles
from tasks.checks.consoles import Shown, check_consoles, shown_in


def _faults(root: Path, text: str) -> list[str]:
    (root / "README.md").write_text(text, encoding="utf-8")
    return [str(fault) for fault in check_consoles(root, [root / "README.md"])]


def _marked(*lines: str) -> str:
    return "<!-- run -->\n```console\n" + "\n".join(lines) + "\n```\n"


def test_commands_and_their_output_are_told_apart() -> None:
    text = "$ one \\\n> two\nout 1\n\n...\n> quoted\n$ three\n"
    assert shown_in(text, 10) == (
        Shown(command="one \\\ntwo", line=10, output=("out 1", "> quoted")),
        Shown(command="three", line=16, output=()),
    )


def test_a_command_that_does_as_shown_is_no_fault(tmp_path: Path) -> None:
    assert _faults(tmp_path, _marked("$ printf 'a   b\\nc d\\n'", "a b", "…", "c")) == []


def test_a_failing_command_is_a_fault_with_its_last_words(tmp_path: Path) -> None:
    assert _faults(tmp_path, _marked("$ echo first; echo last >&2; exit 3")) == [
        "README.md:3: `echo first; echo last >&2; exit 3` ended with exit code 3: last"
    ]


def test_a_failure_without_a_word_says_so(tmp_path: Path) -> None:
    assert _faults(tmp_path, _marked("$ false")) == ["README.md:3: `false` ended with exit code 1: it printed nothing"]


def test_output_that_is_not_printed_is_a_fault(tmp_path: Path) -> None:
    assert _faults(tmp_path, _marked("$ echo listed", "suspended")) == [
        "README.md:3: `echo listed` did not print the line that the page shows: suspended"
    ]


def test_blocks_without_the_mark_are_not_run(tmp_path: Path) -> None:
    text = "```console\n$ false\n```\n\n<!-- run -->\n\nwords between\n\n```console\n$ false\n```\n"
    assert _faults(tmp_path, text) == []


def test_other_languages_are_not_run(tmp_path: Path) -> None:
    assert _faults(tmp_path, "<!-- run -->\n```json\n$ false\n```\n") == []


def test_a_page_keeps_its_folder_and_starts_with_an_empty_one(tmp_path: Path) -> None:
    text = _marked("$ ls | wc -l", "0", "$ echo kept > file") + "\n" + _marked("$ cat file", "kept")
    assert _faults(tmp_path, text) == []
    assert not (tmp_path / "file").exists()


def test_the_products_variables_do_not_reach_the_commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BLACKLETTER_REGISTER", "elsewhere.db")
    assert _faults(tmp_path, _marked('$ echo "[${BLACKLETTER_REGISTER-none}]"', "[none]")) == []


def test_the_running_interpreter_comes_first(tmp_path: Path) -> None:
    assert _faults(tmp_path, _marked("$ python -c 'import markdown_it'")) == []


def test_a_command_that_hangs_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(consoles, "SECONDS", 0.2)
    assert _faults(tmp_path, _marked("$ exec sleep 30")) == [
        "README.md:3: `exec sleep 30` did not end within 0.2 seconds."
    ]
