"""How clauses look at one another, on weights small enough to follow."""

from dataclasses import replace

import numpy as np
import pytest

from blackletter.reading.learned.context import Context, ContextLayer, normed

CLAUSES = np.array([[1, -1], [1, -1], [-1, 1]], dtype=np.float32)
NORM = np.array([[1, 1], [0, 0]], dtype=np.float32)


def _zeros(*shape: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    return np.zeros(shape, dtype=np.float32)


def _layer(before: float = 0, after: float = 0) -> ContextLayer:
    """One head of width two that mixes the clauses as they are, each losing so much for each clause of distance."""
    joint = _zeros(2, 6)
    joint[:, 4:] = np.eye(2)
    return ContextLayer(
        before_norm=NORM,
        joint=joint,
        joint_bias=_zeros(6),
        near=np.array([[before, after]], dtype=np.float32),
        mixed=np.eye(2, dtype=np.float32),
        mixed_bias=_zeros(2),
        after_norm=NORM,
        up=_zeros(2, 4),
        up_bias=_zeros(4),
        down=_zeros(4, 2),
        down_bias=_zeros(2),
    )


def test_without_distance_each_clause_takes_the_mean_of_all() -> None:
    mixed = _layer().of(CLAUSES) - CLAUSES
    assert mixed == pytest.approx(np.tile(normed(CLAUSES, NORM).mean(0), (3, 1)), abs=1e-5)


def test_where_distance_costs_much_each_clause_takes_itself() -> None:
    assert _layer(50, 50).of(CLAUSES) - CLAUSES == pytest.approx(normed(CLAUSES, NORM), abs=1e-5)


def test_what_was_said_before_and_what_follows_fade_apart() -> None:
    seen = _layer(before=0, after=50).of(CLAUSES) - CLAUSES
    assert seen[0] == pytest.approx(normed(CLAUSES, NORM)[0], abs=1e-5)
    assert seen[2] == pytest.approx(normed(CLAUSES, NORM).mean(0), abs=1e-5)


def test_the_wide_part_is_a_gelu() -> None:
    layer = replace(_layer(50, 50), up=np.ones((2, 4), dtype=np.float32), up_bias=np.full(4, 2, dtype=np.float32))
    layer = replace(layer, down=np.full((4, 2), 0.25, dtype=np.float32))
    plain = _layer(50, 50).of(CLAUSES)
    assert layer.of(CLAUSES) - plain == pytest.approx(np.full((3, 2), 1.9546), abs=1e-3)


def test_layers_follow_one_another_and_end_with_a_norm() -> None:
    twice = Context(layers=(_layer(), _layer(50, 50)), norm=NORM).of(CLAUSES)
    assert twice == pytest.approx(normed(_layer(50, 50).of(_layer().of(CLAUSES)), NORM), abs=1e-5)
