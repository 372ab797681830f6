"""Building the index of listed names."""

from array import array
from collections.abc import Iterable, Sequence

import numpy as np

from blackletter.names.arrays import Array
from blackletter.names.index import NameIndex
from blackletter.names.items import (
    MAX_ITEMS,
    Items,
    initial_keys,
    items_of,
    joined_keys,
    pair_keys,
    whole_keys,
    word_keys,
)
from blackletter.names.parties import party_bytes
from blackletter.names.prepared import weight
from blackletter.names.scripts.han_readings import readings
from blackletter.names.words import BUSINESS, GENERIC
from blackletter.values.entries import SUBJECT_KINDS
from blackletter.values.screening import ListedParty


def build_index(parties: Iterable[ListedParty]) -> NameIndex:
    """The index of all names of `parties`, in their order. Deterministic: the same parties give the same bytes."""
    forms = _Forms()
    blobs: list[bytes] = []
    for number, party in enumerate(parties):
        blobs.append(party_bytes(party))
        for at, name in enumerate(party.names):
            for text in (name.text, *readings(name.text)):
                forms.add(items_of(text, party.kind == "person"), SUBJECT_KINDS.index(party.kind), number, at)
    arrays = forms.arrays()
    arrays["party_start"] = _starts([len(b) for b in blobs])
    arrays["parties"] = np.frombuffer(b"".join(blobs), dtype=np.uint8)
    return NameIndex(arrays=arrays)


class _Forms:
    """The forms while they are gathered."""

    def __init__(self) -> None:
        self.number: dict[tuple[Items, int], int] = {}
        self.names: list[list[int]] = []
        self.name_party: list[int] = []
        self.name_at: list[int] = []

    def add(self, items: Items, kind: int, party: int, at: int) -> None:
        form = self.number.setdefault((items, kind), len(self.names))
        if form == len(self.names):
            self.names.append([])
        self.names[form].append(len(self.name_party))
        self.name_party.append(party)
        self.name_at.append(at)

    def arrays(self) -> dict[str, Array]:
        forms = list(self.number)
        rows = [_row(items) for items, _ in forms]
        vocabulary = sorted({word for row in rows for word in row})
        number = {word: n for n, word in enumerate(vocabulary)}
        table = np.full((len(forms), MAX_ITEMS), -1, dtype=np.int32)
        for at, row in enumerate(rows):
            table[at, : len(row)] = [number[word] for word in row]
        counts = np.bincount(table[table >= 0], minlength=len(vocabulary)).astype(np.int32)
        held = dict(zip(vocabulary, counts.tolist(), strict=True))
        loose = np.zeros(len(vocabulary), dtype=np.int8)
        for at, (items, _) in enumerate(forms):
            if items.loose:
                mine = table[at][table[at] >= 0]
                loose[mine] = np.maximum(loose[mine], items.loose)
        wholes = [items.whole for items, _ in forms]
        out: dict[str, Array] = {
            "words": np.frombuffer("\n".join(vocabulary).encode("ascii"), dtype=np.uint8),
            "word_count": counts,
            "word_loose": loose,
            "word_weight": np.array([weight(w, "name", held) for w in vocabulary], dtype=np.float32),
            "word_generic": np.array([w in GENERIC or w in BUSINESS for w in vocabulary], dtype=bool),
            "form_initials": np.array([bool(items.initials) for items, _ in forms], dtype=bool),
            "form_joins": np.array([bool(items.joins) for items, _ in forms], dtype=bool),
            "form_words": table,
            "form_solid": np.array([len(row) for row in rows], dtype=np.uint8),
            "form_kind": np.array([kind for _, kind in forms], dtype=np.uint8),
            "form_whole": np.frombuffer("".join(wholes).encode("ascii"), dtype=np.uint8),
            "form_whole_start": _starts([len(w) for w in wholes]),
            "form_name_start": _starts([len(n) for n in self.names]),
            "form_names": np.array([n for row in self.names for n in row], dtype=np.int32),
            "name_party": np.array(self.name_party, dtype=np.int32),
            "name_at": np.array(self.name_at, dtype=np.int32),
        }
        out |= _pair_tables(forms)
        lone = np.array([len(items.solid) <= 1 for items, _ in forms], dtype=bool)
        out |= _word_tables(vocabulary, table, np.ones(len(forms), dtype=bool), "")
        out |= _word_tables(vocabulary, table, lone, "lone_")
        body = lone & ~np.array([kind == 0 for _, kind in forms], dtype=bool)
        out |= _word_tables(vocabulary, table, body, "body_")
        return out


def _row(items: Items) -> tuple[str, ...]:
    return (items.solid or items.numbers or items.initials)[:MAX_ITEMS]


def _pair_tables(forms: Sequence[tuple[Items, int]]) -> dict[str, Array]:
    keys = array("q")
    sizes: list[int] = []
    for items, kind in forms:
        mine = pair_keys(items)
        mine.extend(joined_keys(items))
        if kind == 0 and len(items.solid) <= 4:
            mine.extend(initial_keys(items.solid, tuple({w[0] for w in items.solid}), False))
            mine.extend(initial_keys(items.solid, items.initials, True))
        mine.extend(whole_keys(items.whole))
        mine = list(set(mine))
        keys.extend(mine)
        sizes.append(len(mine))
    owner = np.repeat(np.arange(len(forms), dtype=np.int32), sizes)
    return _table(np.frombuffer(keys, dtype=np.int64), owner, "pair_key", "pair_start", "pair_form")


def _word_tables(vocabulary: Sequence[str], table: Array, chosen: Array, prefix: str) -> dict[str, Array]:
    """Words by their keys, and forms by their words, over the `chosen` forms."""
    at = np.flatnonzero(chosen)
    rows = table[at]
    form_of = np.repeat(at.astype(np.int32), rows.shape[1])
    flat = rows.ravel()
    held = flat >= 0
    words, owners = flat[held], form_of[held]
    order = np.argsort(words, kind="stable")
    start = np.searchsorted(words[order], np.arange(len(vocabulary) + 1)).astype(np.int32)
    keys: list[int] = []
    ids: list[int] = []
    for number in np.unique(words).tolist():
        full, near = word_keys(vocabulary[number])
        keys.extend((full, *near))
        ids.extend([number] * (1 + len(near)))
    name = prefix or "word_"
    out = _table(
        np.array(keys, dtype=np.int64), np.array(ids, dtype=np.int32), name + "key", name + "start", name + "id"
    )
    out[prefix + "posting_start"] = start
    out[prefix + "posting_form"] = owners[order]
    return out


def _table(keys: Array, values: Array, key: str, start: str, value: str) -> dict[str, Array]:
    order = np.argsort(keys, kind="stable")
    distinct, first = np.unique(keys[order], return_index=True)
    return {
        key: distinct,
        start: np.append(first, len(keys)).astype(np.int32),
        value: values[order].astype(np.int32),
    }


def _starts(sizes: Sequence[int]) -> Array:
    return np.concatenate([[0], np.cumsum(sizes, dtype=np.int64)]) if sizes else np.zeros(1, dtype=np.int64)
