"""Where compiled loops are kept: apart for each state of the code, unless the user says where."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from blackletter.engines.code import code_digest, keep_compiled_apart

COMPILE = """
from blackletter.engines.code import keep_compiled_apart
keep_compiled_apart()
from blackletter.names.compiled import kernels
loops = kernels(10_000)
print(loops.meetings._cache.cache_path)
"""


def test_compiled_loops_lie_in_a_folder_of_this_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NUMBA_CACHE_DIR", raising=False)
    ran = subprocess.run([sys.executable, "-c", COMPILE], capture_output=True, text=True, check=True)
    assert code_digest()[:16] in Path(ran.stdout.strip()).parts


def test_where_the_user_wants_them_they_stay(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path))
    keep_compiled_apart()
    assert os.environ["NUMBA_CACHE_DIR"] == str(tmp_path)
