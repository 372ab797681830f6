"""Registers with a report beside them, and an endpoint."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.functional.program import Program
from tests.functional.second_opinion.asked import NOTE, TEXT
from tests.support import chat_endpoint as c


@pytest.fixture
def held(lists: Program) -> Program:
    """A register with lists and no report, and a report beside it."""
    lists.file(NOTE, TEXT)
    return lists


@pytest.fixture
def kept(empty: Program) -> Program:
    """An empty register, and a report beside it."""
    empty.file(NOTE, TEXT)
    return empty


@pytest.fixture
def alone(bare: Program) -> Program:
    """A folder with a report and no register."""
    bare.file(NOTE, TEXT)
    return bare


@pytest.fixture
def server() -> Iterator[c.ChatServer]:
    with c.chat_server() as running:
        yield running
