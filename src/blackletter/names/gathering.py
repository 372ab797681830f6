"""Parties taken apart name by name (names/gathered.py): folded, parted into words, equal names kept once."""

from array import array
from collections.abc import Iterable, Iterator, Sequence

import msgspec
import numpy as np

from blackletter.names.arrays import Array
from blackletter.names.fold import ascii_words
from blackletter.names.fold import words as scripted_words
from blackletter.names.gathered import MARK, NO_WORDS, Gathered, mark_of
from blackletter.names.identifiers import identifier_keys
from blackletter.names.items import MAX_ITEMS, Items, items_of_words, joined_rows, loosest, plain
from blackletter.names.parties import party_from
from blackletter.names.retrieval import letters_of
from blackletter.names.scripts.han_readings import readings
from blackletter.values.entries import SUBJECT_KINDS, Identifier

_PERSON = SUBJECT_KINDS.index("person")


class _Body(msgspec.Struct, gc=False):
    """What an index looks into of a party's bytes (names/parties.py)."""

    t: str
    n: list[tuple[str, str]]
    i: list[tuple[str, str, str, str]] = []


_decoder = msgspec.json.Decoder(_Body)


def gathered_from(bodies: Iterable[bytes]) -> Gathered:
    """All names and facts of parties, given as `party_bytes`, in their order."""
    forms = _Forms()
    text = bytearray()
    sizes, names, numbers = array("q"), array("i"), array("i")
    name_form, name_at, identifiers = array("i"), array("i"), array("L")
    for body in bodies:
        party = _read(body)
        text += body
        sizes.append(len(body))
        keys = identifier_keys(_identifiers(party)) if party.i else ()
        identifiers.extend(keys)
        numbers.append(len(keys))
        kind = SUBJECT_KINDS.index(party.t)
        before = len(name_at)
        for at, (name, _) in enumerate(party.n):
            name_form.append(forms.of(name, kind))
            name_at.append(at)
            if not name.isascii():
                for reading in readings(name):
                    name_form.append(forms.of(reading, kind))
                    name_at.append(at)
        names.append(len(name_at) - before)
    return Gathered(
        **forms.arrays(),
        words=list(forms.vocabulary),
        known=NO_WORDS,
        key=np.zeros(0, dtype=np.uint32),
        key_word=np.zeros(0, dtype=np.int32),
        party_size=np.array(sizes, dtype=np.int64),
        party_text=np.frombuffer(text, dtype=np.uint8),
        party_names=_ints(names),
        party_identifiers=_ints(numbers),
        name_form=_ints(name_form),
        name_at=_ints(name_at),
        identifier=np.array(identifiers, dtype=np.uint32),
    )


def _read(body: bytes) -> _Body:
    try:
        return _decoder.decode(body)
    except UnicodeDecodeError:  # half of a surrogate pair
        party = party_from(body)
        return _Body(
            t=party.kind,
            n=[(name.text, name.kind) for name in party.names],
            i=[(i.scheme, i.printed, i.normalised, i.country) for i in party.identifiers],
        )


def _identifiers(party: _Body) -> Iterator[Identifier]:
    for scheme, printed, normalised, country in party.i:
        yield Identifier(scheme=scheme, printed=printed, normalised=normalised, country=country)


class _Forms:
    """Forms and their rows of words while they are gathered."""

    def __init__(self) -> None:
        self._of_text: dict[tuple[str, int], int] = {}
        self._of_words: dict[tuple[str, int, int], int] = {}
        self._of_mark: dict[bytes, int] = {}
        self.vocabulary: dict[str, int] = {}
        self._kinds, self._loose, self._initials, self._aside = array("B"), array("B"), array("L"), array("f")
        self._words, self._sizes = array("i"), array("i")
        self._further_words, self._further_sizes = array("i"), array("i")
        self._further_of, self._further_joined = array("i"), array("B")
        self._wholes: list[str] = []
        self._form_wholes = array("i")

    def of(self, text: str, kind: int) -> int:
        """The number of a name's form, new or known."""
        form = self._of_text.get((text, kind))
        if form is None:
            form = self._of_text[text, kind] = self._folded(text[:4096], kind)
        return form

    def _folded(self, text: str, kind: int) -> int:
        if text.isascii():
            words, loose = ascii_words(text), 0
        else:
            pairs = scripted_words(text)
            words, loose = [word for word, _ in pairs], loosest(pairs)
        key = (" ".join(words), loose, kind)
        form = self._of_words.get(key)
        if form is None:
            form = self._of_words[key] = self._form(words, loose, kind)
        return form

    def _form(self, words: Sequence[str], loose: int, kind: int) -> int:
        if plain(words):
            items = Items(solid=tuple(words), numbers=(), joins=(), initials=(), wholes=("".join(words),), loose=loose)
        else:
            items = items_of_words(words, loose, kind == _PERSON)
        mark = _mark(items, kind)
        form = self._of_mark.setdefault(mark, len(self._kinds))
        if form == len(self._kinds):
            self._add(items, kind)
        return form

    def _add(self, items: Items, kind: int) -> None:
        self._wholes += items.wholes
        self._form_wholes.append(len(items.wholes))
        row = items.row
        self._row(row, self._words, self._sizes)
        if items.light_last:
            self._further(row[:-1], 0)
        if items.joins:
            for joined, other in joined_rows(items):
                self._further(other[:MAX_ITEMS], joined)
        self._initials.append(letters_of(items.initials))
        self._aside.append(items.aside)
        self._loose.append(items.loose)
        self._kinds.append(kind)

    def _further(self, row: Sequence[str], joined: int) -> None:
        self._row(row, self._further_words, self._further_sizes)
        self._further_of.append(len(self._kinds))
        self._further_joined.append(joined)

    def _row(self, row: Sequence[str], words: "array[int]", sizes: "array[int]") -> None:
        number = self.vocabulary
        sizes.append(len(row))
        words.extend([number.setdefault(word, len(number)) for word in row])

    def arrays(self) -> dict[str, Array]:
        """What `Gathered` has of forms."""
        self._of_text.clear()
        self._of_words.clear()
        return {
            "form_mark": np.frombuffer(b"".join(self._of_mark), dtype=MARK),
            "form_kind": np.array(self._kinds, dtype=np.uint8),
            "form_loose": np.array(self._loose, dtype=np.uint8),
            "form_initials": np.array(self._initials, dtype=np.uint32),
            "form_aside": np.array(self._aside, dtype=np.float32),
            "form_row": _table(self._words, self._sizes),
            "form_wholes": _ints(self._form_wholes),
            "further_row": _table(self._further_words, self._further_sizes),
            "further_of": _ints(self._further_of),
            "further_joined": np.array(self._further_joined, dtype=np.uint8),
            "whole_size": np.array([len(whole) for whole in self._wholes], dtype=np.int32),
            "whole_text": np.frombuffer("".join(self._wholes).encode("ascii"), dtype=np.uint8),
        }


def _mark(items: Items, kind: int) -> bytes:
    """What two forms have in common where all that an index has of them is equal."""
    joins = [(text, sorted(covered)) for text, covered in items.joins] if items.joins else ()
    told = (items.row, items.wholes, joins, items.initials, items.loose, items.aside, items.light_last, kind)
    return mark_of(repr(told).encode("ascii"))


def _table(words: "array[int]", sizes: "array[int]") -> Array:
    """Rows of words, filled up with -1."""
    held = _ints(sizes)
    table = np.full((len(held), MAX_ITEMS), -1, dtype=np.int32)
    table[np.arange(MAX_ITEMS)[None, :] < held[:, None]] = _ints(words)
    return table


def _ints(values: "array[int]") -> Array:
    return np.array(values, dtype=np.int32)
