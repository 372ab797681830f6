"""The collector is paused while values are made, and left as it was found."""

from __future__ import annotations

import gc

import pytest

from blackletter.values.allocation import collector_paused


@pytest.mark.parametrize("was_on", [True, False])
def test_the_collector_is_left_as_it_was_found(was_on: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if was_on else gc.disable)()
        with pytest.raises(ValueError, match="inside"), collector_paused():
            assert not gc.isenabled()
            raise ValueError("inside")
        assert gc.isenabled() is was_on
    finally:
        (gc.enable if before else gc.disable)()
