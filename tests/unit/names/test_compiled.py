"""The compiled loops give what the functions over arrays give, to the last bit of every answer."""

from __future__ import annotations

import random

import numpy as np
import pytest

from blackletter.names.index_build import build_index
from blackletter.names.meetings import meetings
from blackletter.names.neighbours import neighbours
from blackletter.names.probes import Probes
from blackletter.names.search import search_many
from blackletter.names.segments import near_wholes
from blackletter.names.word_keys import LONGEST, word_keys
from blackletter.values.entries import Name
from blackletter.values.screening import ListedParty, NameQuery

pytest.importorskip("numba")
from blackletter.names import compiled, kernels

WORDS = (
    "muhammad mohamed ahmad abd al rahman bin laden usama osama hussein hasan ali khan kim jong un chol park lee ivan "
    "petrov sergey lavrov vladimir aleksandr maria garcia lopez bank trading company shipping gazprom neft mellat the "
    "of front liberation طالبان محمد حسن Талибан Иванов 金正恩 x xu alix o a 44 iii"
).split()


def names(seed: int, count: int) -> list[str]:
    rng = random.Random(seed)
    out = []
    for _ in range(count):
        words = [rng.choice(WORDS) for _ in range(rng.randint(1, 5))]
        if rng.random() < 0.4:
            at = rng.randrange(len(words))
            i = rng.randrange(len(words[at]))
            words[at] = words[at][:i] + rng.choice("aeinrz") + words[at][i + 1 :]
        out.append(" ".join(words))
    return out


KINDS = ("person", "organisation", "vessel", "unknown")
INDEX = build_index(
    ListedParty(key=f"zz:{n}", kind=KINDS[n % 4], names=(Name(text=text, kind="primary"),))
    for n, text in enumerate(names(1, 400))
)


def test_answers_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = [NameQuery(name=text, kind=KINDS[n % 3]) for n, text in enumerate(names(2, 600))]
    monkeypatch.setattr(compiled, "_tried", [None])
    plain = list(search_many(INDEX, asked))
    monkeypatch.setattr(compiled, "_tried", [kernels])
    assert list(search_many(INDEX, asked)) == plain
    assert sum(map(bool, plain)) > 100


def test_neighbours_are_the_same() -> None:
    words = sorted({w for text in names(3, 300) for w in text.split() if w.isascii() and w.isalpha()})
    asked = {(word, loose): 3 * n + loose for n, word in enumerate(words) for loose in (0, 1, 2)}
    plain, fast = (neighbours(INDEX, asked, 0.69, loops) for loops in (None, kernels))
    assert plain.start.tolist() == fast.start.tolist()
    assert plain.word.tolist() == fast.word.tolist()
    assert np.abs(plain.like - fast.like).max() < 1e-6


def test_neighbours_of_any_words_are_the_same() -> None:
    rng = random.Random(8)
    words = ["".join(rng.choice("aeimnrtshkx") for _ in range(rng.randint(2, 9))) for _ in range(1500)]
    index = build_index(
        ListedParty(key=f"zz:{n}", kind="person", names=(Name(text=f"{word} laden", kind="primary"),))
        for n, word in enumerate(words[:1000])
    )
    asked = {(word, 0): n for n, word in enumerate(dict.fromkeys(words[500:]))}
    for floor in (0.62, 0.69, 0.89):
        plain, fast = (neighbours(index, asked, floor, loops) for loops in (None, kernels))
        assert plain.start.tolist() == fast.start.tolist()
        assert plain.word.tolist() == fast.word.tolist()
        assert len(fast.word) > 500


def test_near_wholes_are_the_same() -> None:
    rng = random.Random(9)
    wholes = ["".join(rng.choice("aeinr4") for _ in range(rng.randint(2, 90))) for _ in range(300)]
    index = build_index(
        ListedParty(key=f"zz:{n}", kind="person", names=(Name(text=whole, kind="primary"),))
        for n, whole in enumerate(wholes)
    )
    asked = ["", *wholes]
    for whole in wholes:
        for _ in range(3):
            at = rng.randrange(len(whole))
            whole = whole[:at] + rng.choice(("", "x", "yz")) + whole[at + rng.randint(0, 2) :]
            asked.append(whole)
    plain, fast = (near_wholes(index, asked, loops) for loops in (None, kernels))
    for one, other in zip(plain, fast, strict=True):
        assert one.tolist() == other.tolist()
    assert len(plain[0]) > 500


def test_meetings_are_the_same() -> None:
    words = sorted({w for text in names(4, 50) for w in text.split() if w.isascii() and w.isalpha()})
    near = neighbours(INDEX, {(word, 0): n for n, word in enumerate(words)}, 0.62, None)
    rng = random.Random(5)
    rows = [[rng.randrange(len(words)) for _ in range(rng.randint(0, 5))] for _ in range(600)]
    letters = [1 << (ord(word[0]) - 97) for word in words]
    probes = Probes(
        query=np.arange(len(rows)),
        start=np.cumsum([0, *map(len, rows)]),
        word=np.array([n for row in rows for n in row], dtype=np.int32),
        rule=np.array([rng.randrange(3) for _ in rows], dtype=np.int8),
        kind=np.array([rng.randrange(5) for _ in rows], dtype=np.uint8),
        spare=np.array([rng.random() < 0.2 for _ in rows], dtype=np.int8),
        joined=np.array([rng.randrange(3) if len(row) > 1 else 0 for row in rows], dtype=np.uint8),
        initials=np.array([rng.choice((0, 0, 0, rng.choice(letters))) for _ in rows], dtype=np.uint32),
        aside=np.array([rng.choice((0.0, 0.05, 0.1, 0.25, 0.3)) for _ in rows]),
        cut=np.array([rng.choice((0.89, 0.69, 0.62, 0.49)) for _ in rows]),
        generic=np.array([word in ("bank", "trading", "company", "front") for word in words]),
        length=np.array(list(map(len, words)), dtype=np.int32),
        letter=np.array(letters, dtype=np.uint32),
    )
    found = []
    for loops in (None, kernels):
        met = meetings(INDEX, probes, near, loops)
        found.append(sorted(zip(met.probe.tolist(), met.form.tolist(), met.bound.tolist(), strict=True)))
    assert found[0] == found[1]
    assert len(found[0]) > 300


@pytest.mark.parametrize("word", ["a", "laden", "alix", "muhammadali", "44", "x" * LONGEST, "oa", "shchstr"])
def test_keys_are_the_same(word: str) -> None:
    from blackletter.names.vocabulary import words_in_arrays

    held = words_in_arrays([word], [0])
    out = np.zeros(200, dtype=np.uint32)
    count = kernels.word_keys(held.record, 0, out)
    assert tuple(out[:count].tolist()) == word_keys(word)
