"""What every test may use: the search profiles of Hypothesis, and the folder of real publications."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from blackletter.engines.code import keep_compiled_apart
from tests.support.real import SHARED

# Tests of names/ search without an engine, which does this for users.
keep_compiled_apart()

ROOT = Path(__file__).resolve().parent.parent

# No deadline: how long a step takes depends on the machine, and timings belong to benchmarks/.
settings.register_profile("default", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("default"), derandomize=True)
settings.register_profile("soak", settings.get_profile("default"), max_examples=2000)
settings.load_profile("ci" if os.environ.get("CI") else "default")


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's own folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real publications and reports: BLACKLETTER_SHARED, else ``../shared``; without it, a skip."""
    if not SHARED.is_dir():
        pytest.skip(f"no real publications here: {SHARED} is not a folder; set BLACKLETTER_SHARED to one")
    return SHARED
