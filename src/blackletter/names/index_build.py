"""Building the index of listed names."""

from array import array
from collections.abc import Iterable, Sequence

import numpy as np

from blackletter.names.arrays import Array, starts, table_of
from blackletter.names.identifiers import identifier_keys
from blackletter.names.index import NameIndex
from blackletter.names.items import MAX_ITEMS, Items, items_of, joined_rows
from blackletter.names.parties import party_bytes
from blackletter.names.prepared import weight
from blackletter.names.retrieval import letters_of
from blackletter.names.scripts.han_readings import readings
from blackletter.names.segments import letters_mask, segment_keys
from blackletter.names.vocabulary import FIELDS, words_in_arrays
from blackletter.names.word_keys import LONGEST, buckets, word_keys
from blackletter.names.words import BUSINESS, GENERIC
from blackletter.values.entries import SUBJECT_KINDS
from blackletter.values.screening import ListedParty


def build_index(parties: Iterable[ListedParty]) -> NameIndex:
    """The index of all names of `parties`, in their order. Deterministic: the same parties give the same bytes."""
    rows = _Rows()
    blobs = bytearray()
    sizes = array("q")
    identifiers, owners = array("L"), array("i")
    for number, party in enumerate(parties):
        blob = party_bytes(party)
        blobs += blob
        sizes.append(len(blob))
        for key in identifier_keys(party.identifiers):
            identifiers.append(key)
            owners.append(number)
        kind = SUBJECT_KINDS.index(party.kind)
        for at, name in enumerate(party.names):
            for text in (name.text,) if name.text.isascii() else (name.text, *readings(name.text)):
                rows.add(text, kind, number, at)
    arrays = rows.arrays()
    arrays["party_start"] = starts(sizes)
    arrays["parties"] = np.frombuffer(bytes(blobs), dtype=np.uint8)
    found = table_of(np.array(identifiers, dtype=np.uint32), _ints(owners))
    arrays |= zip(("identifier_key", "identifier_start", "identifier_party"), found, strict=True)
    return NameIndex(arrays=arrays)


class _Rows:
    """Forms and their rows of words while they are gathered, all in flat arrays."""

    def __init__(self) -> None:
        self.number: dict[tuple[object, ...], int] = {}
        self.wholes: list[str] = []
        self.whole_form = array("i")
        self.kinds = array("b")
        self.initials = array("L")
        self.aside = array("f")
        self.vocabulary: dict[str, int] = {}
        self.loose: list[int] = []
        self.words = array("i")
        self.sizes = array("i")
        self.further_words = array("i")
        self.further_sizes = array("i")
        self.further_of = array("i")
        self.further_joined = array("b")
        self.name_form = array("i")
        self.name_party = array("i")
        self.name_at = array("i")

    def add(self, text: str, kind: int, party: int, at: int) -> None:
        """One name of a party: its form, new or known."""
        items = items_of(text, kind == 0)
        key = (items.row, items.wholes, items.joins, items.initials, items.loose, items.aside, kind)
        form = self.number.setdefault(key, len(self.kinds))
        if form == len(self.kinds):
            self._form(items, kind)
        self.name_form.append(form)
        self.name_party.append(party)
        self.name_at.append(at)

    def _form(self, items: Items, kind: int) -> None:
        form = len(self.kinds)
        for whole in items.wholes:
            self.wholes.append(whole)
            self.whole_form.append(form)
        self.kinds.append(kind)
        self.initials.append(letters_of(items.initials))
        self.aside.append(items.aside)
        self._row(items.row, items.loose, self.words, self.sizes)
        if items.light_last:
            self._further(form, items.row[:-1], items.loose, 0)
        if items.joins:
            for joined, row in joined_rows(items):
                self._further(form, row[:MAX_ITEMS], items.loose, joined)

    def _further(self, form: int, row: Sequence[str], loose: int, joined: int) -> None:
        self._row(row, loose, self.further_words, self.further_sizes)
        self.further_of.append(form)
        self.further_joined.append(joined)

    def _row(self, row: Sequence[str], loose: int, words: "array[int]", sizes: "array[int]") -> None:
        sizes.append(len(row))
        for word in row:
            number = self.vocabulary.setdefault(word, len(self.loose))
            if number == len(self.loose):
                self.loose.append(loose)
            elif loose > self.loose[number]:
                self.loose[number] = loose
            words.append(number)

    def arrays(self) -> dict[str, Array]:
        """All arrays but those of the parties."""
        self.number.clear()
        words, order = sorted(self.vocabulary), np.zeros(len(self.vocabulary), dtype=np.int32)
        for new, word in enumerate(words):
            order[self.vocabulary[word]] = new
        forms = len(self.kinds)
        sizes = np.concatenate([_ints(self.sizes), _ints(self.further_sizes)])
        flat = order[np.concatenate([_ints(self.words), _ints(self.further_words)])]
        loose = np.zeros(len(words), dtype=np.int8)
        loose[order] = self.loose
        table = np.full((len(sizes), MAX_ITEMS), -1, dtype=np.int32)
        table[np.arange(MAX_ITEMS)[None, :] < sizes[:, None]] = flat
        of = np.concatenate([np.arange(forms, dtype=np.int32), _ints(self.further_of)])
        kinds = np.frombuffer(self.kinds, dtype=np.uint8)[of] if forms else np.zeros(0, dtype=np.uint8)
        counts = np.bincount(flat[: len(self.words)], minlength=len(words)).astype(np.int32)
        out = _word_arrays(words, counts, loose)
        out |= {
            "form_of": of,
            "form_words": table,
            "form_solid": sizes.astype(np.uint8),
            "form_kind": kinds,
            "form_person": kinds == 0,
            "form_joined": np.array([0] * forms + self.further_joined.tolist(), dtype=np.uint8),
            "form_initials": np.array(self.initials, dtype=np.uint32)[of] if forms else np.zeros(0, dtype=np.uint32),
            "form_aside": np.array(self.aside, dtype=np.float32)[of] if forms else np.zeros(0, dtype=np.float32),
            "form_firsts": _first_letters(words, table),
            "whole_text": np.frombuffer("".join(self.wholes).encode("ascii"), dtype=np.uint8),
            "whole_start": starts([len(w) for w in self.wholes]),
            "whole_form": _ints(self.whole_form),
            "whole_letters": np.array([letters_mask(w) for w in self.wholes], dtype=np.uint32),
            "name_party": _ints(self.name_party),
            "name_at": _ints(self.name_at),
        }
        name_form = _ints(self.name_form)
        out["form_name_start"] = np.searchsorted(np.sort(name_form), np.arange(forms + 1))
        out["form_names"] = np.argsort(name_form, kind="stable").astype(np.int32)
        out["segment_key"], out["segment_start"], out["segment_whole"] = table_of(*segment_keys(self.wholes))
        out["segment_bucket"] = buckets(out["segment_key"])
        out["posting_start"], out["posting_form"] = _postings(table, len(words), np.arange(len(sizes)))
        out["lone_start"], out["lone_form"] = _postings(table, len(words), np.flatnonzero(sizes <= 1))
        return out


def _ints(values: "array[int]") -> Array:
    return np.array(values, dtype=np.int32)


def _word_arrays(words: Sequence[str], counts: Array, loose: Array) -> dict[str, Array]:
    held = dict(zip(words, counts.tolist(), strict=True))
    keys = array("L")
    sizes = array("i")
    for word in words:
        mine = word_keys(word[:LONGEST])
        keys.extend(mine)
        sizes.append(len(mine))
    out: dict[str, Array] = {
        "words": np.frombuffer("\n".join(words).encode("ascii"), dtype=np.uint8),
        "word_count": counts,
        "word_weight": np.array([weight(w, "name", held) for w in words], dtype=np.float32),
        "word_generic": np.array([w in GENERIC or w in BUSINESS for w in words], dtype=bool),
        "word_length": np.array([len(w) for w in words], dtype=np.int32),
    }
    known = words_in_arrays(words, loose.tolist())
    out |= {f"word_{name}": getattr(known, name) for name in FIELDS}
    ids = np.repeat(np.arange(len(words), dtype=np.int32), _ints(sizes))
    out["word_key"], out["word_start"], out["word_id"] = table_of(np.array(keys, dtype=np.uint32), ids)
    out["key_bucket"] = buckets(out["word_key"])
    return out


def _first_letters(words: Sequence[str], table: Array) -> Array:
    firsts = np.array([*(letters_of((w,)) for w in words), 0], dtype=np.uint32)
    found: Array = np.bitwise_or.reduce(firsts[table], axis=1) if len(table) else np.zeros(0, dtype=np.uint32)
    return found


def _postings(table: Array, words: int, chosen: Array) -> tuple[Array, Array]:
    """(where the rows of each word begin, the rows), over the `chosen` rows."""
    rows = table[chosen]
    owners = np.repeat(chosen.astype(np.int32), rows.shape[1])
    flat = rows.ravel()
    held = flat >= 0
    order = np.argsort(flat[held], kind="stable")
    start = np.searchsorted(flat[held][order], np.arange(words + 1)).astype(np.int32)
    return start, owners[held][order]
