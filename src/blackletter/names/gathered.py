"""Listed parties taken apart for an index: what must be read and folded once, and is the same in every later index.

An index is assembled from this alone (names/index_build.py). It comes from parties (names/gathering.py), from an index
made before, or from both: what did not change is carried over as numbers, without a look at a name.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from hashlib import blake2b

import numpy as np

from blackletter.names.arrays import Array
from blackletter.names.index import NameIndex
from blackletter.names.vocabulary import Words

MARK = np.dtype("V16")  # 16 bytes that are compared, never looked into


def mark_of(told: bytes) -> bytes:
    """A mark of what something is made of: equal marks, equal things."""
    return blake2b(told, digest_size=MARK.itemsize).digest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """Flat arrays, of which those named alike lie side by side: of all forms, of all parties, and so on.

    Words: `words`; `known` = the records of the first ones, and `key`, `key_word` (pairs: a key, the word that has it)
    their keys. Forms: `form_mark` (equal marks, equal forms), `form_kind`, `form_loose`, `form_initials`, `form_aside`
    (names/index.py), `form_row` (forms x MAX_ITEMS words, -1 = none), `form_wholes` (how many of the wholes);
    `further_row` with `further_of` (its form, rising) and `further_joined`; wholes: `whole_size`, `whole_text`.
    Parties: `party_size` and `party_text` (JSON), `party_names` (how many), `party_identifiers` (how many).
    Names: `name_form`, `name_at`. Identifiers: `identifier` (their keys).
    """

    words: Sequence[str]
    known: Words
    key: Array
    key_word: Array
    form_mark: Array
    form_kind: Array
    form_loose: Array
    form_initials: Array
    form_aside: Array
    form_row: Array
    form_wholes: Array
    further_row: Array
    further_of: Array
    further_joined: Array
    whole_size: Array
    whole_text: Array
    party_size: Array
    party_text: Array
    party_names: Array
    party_identifiers: Array
    name_form: Array
    name_at: Array
    identifier: Array


NO_WORDS = Words(record=np.zeros(0, dtype=np.uint8), at=np.zeros(1, dtype=np.int32))


def carried(index: NameIndex) -> Gathered:
    """What an index was made from."""
    a = index.array
    forms = index.form_count
    name_form = np.empty(len(a("form_names")), dtype=np.int32)
    name_form[a("form_names")] = np.repeat(np.arange(forms, dtype=np.int32), np.diff(a("form_name_start")))
    owner = a("identifier_party")
    by_party = np.argsort(owner, kind="stable")
    return Gathered(
        words=index.words,
        known=index.vocabulary,
        key=np.repeat(a("word_key"), np.diff(a("word_start"))),
        key_word=a("word_id"),
        form_mark=a("form_mark"),
        form_kind=a("form_kind")[:forms],
        form_loose=a("form_loose"),
        form_initials=a("form_initials")[:forms],
        form_aside=a("form_aside")[:forms],
        form_row=a("form_words")[:forms],
        form_wholes=np.bincount(a("whole_form"), minlength=forms).astype(np.int32),
        further_row=a("form_words")[forms:],
        further_of=a("form_of")[forms:],
        further_joined=a("form_joined")[forms:],
        whole_size=np.diff(a("whole_start")).astype(np.int32),
        whole_text=a("whole_text"),
        party_size=np.diff(a("party_start")),
        party_text=a("parties"),
        party_names=np.bincount(a("name_party"), minlength=index.party_count).astype(np.int32),
        party_identifiers=np.bincount(owner, minlength=index.party_count).astype(np.int32),
        name_form=name_form,
        name_at=a("name_at"),
        identifier=np.repeat(a("identifier_key"), np.diff(a("identifier_start")))[by_party],
    )


def together(older: Gathered, newer: Gathered) -> Gathered:
    """Both, the older first. Names of the newer lead to forms and words of the older where it has them; the newer
    ones' own are then led to by nothing."""
    word = _renumbered(older.words, newer.words)
    form = _renumbered(older.form_mark.tolist(), newer.form_mark.tolist())
    moved: dict[str, Array] = {
        "form_row": _led_to(word, newer.form_row),
        "further_row": _led_to(word, newer.further_row),
        "further_of": newer.further_of + np.int32(len(older.form_mark)),
        "name_form": form[newer.name_form],
    }
    joined = {
        f.name: np.concatenate([getattr(older, f.name), moved.get(f.name, getattr(newer, f.name))])
        for f in fields(Gathered)
        if f.name not in ("words", "known", "key", "key_word")
    }
    words = [*older.words, *newer.words]
    return Gathered(words=words, known=older.known, key=older.key, key_word=older.key_word, **joined)


def _renumbered(older: Sequence[object], newer: Sequence[object]) -> Array:
    """The number of each of `newer` in both together: where it is in `older`, the number there."""
    known = {thing: number for number, thing in enumerate(older)} if newer else {}
    return np.array([known.get(thing, n) for n, thing in enumerate(newer, len(older))], dtype=np.int32)


def _led_to(word: Array, rows: Array) -> Array:
    return np.append(word, np.int32(-1))[rows] if len(rows) else rows
