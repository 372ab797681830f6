"""The script in which a name is written."""

from __future__ import annotations

import pytest

from blackletter.lists._formats.scripts import script_of


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("محمد طاهر", "Arab"),
        ("Бадеге", "Cyrl"),
        ("정신 과학", "Hang"),
        ("朝鮮", "Hani"),
        ("Haji", "Latn"),
        ("123 -", ""),
        ("", ""),
        ("ⴰⴱ", ""),
    ],
)
def test_scripts(text: str, script: str) -> None:
    assert script_of(text) == script
