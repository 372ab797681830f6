"""Names for measurements, made from listed ones: typed wrong, of strangers, a million of a kind. All from a seed."""

import random
from collections.abc import Iterator, Sequence

from blackletter.values.entries import Name
from blackletter.values.screening import ListedParty, NameQuery

LETTERS = "abcdefghijklmnopqrstuvwxyz"
GENERIC = ("Trading", "Shipping", "Bank", "Group", "Services", "Industries", "Engineering", "Foods")
FORMS = ("Ltd", "LLC", "GmbH", "Inc", "S.A.", "OOO", "PLC", "B.V.")
_HEARD = (("ou", "u"), ("ee", "i"), ("kh", "h"), ("ph", "f"), ("q", "k"), ("w", "v"), ("dj", "j"), ("y", "i"))


def perturbed(name: str, rng: random.Random) -> str:
    """`name` with one thing wrong with it: a letter, the order, a word lost, two words joined, written as heard."""
    words = name.split()
    change = rng.choice(("letter", "letter", "swap", "drop", "join", "heard"))
    if change == "swap" and len(words) > 1:
        words = [*words[-1:], *words[:-1]]
    elif change == "drop" and len(words) > 2:
        words.pop(rng.randrange(len(words)))
    elif change == "join" and len(words) > 1:
        at = rng.randrange(len(words) - 1)
        words[at : at + 2] = [words[at] + words[at + 1]]
    elif change == "heard":
        out = name.lower()
        for written, heard in _HEARD:
            out = out.replace(written, heard)
        return out
    else:
        at = max(range(len(words)), key=lambda i: len(words[i]))
        words[at] = _mistyped(words[at], rng)
    return " ".join(words)


def _mistyped(word: str, rng: random.Random) -> str:
    if len(word) <= 3:
        return word
    i = rng.randrange(1, len(word) - 1)
    return rng.choice(
        (
            word[:i] + word[i + 1 :],
            word[:i] + rng.choice(LETTERS) + word[i:],
            word[:i] + rng.choice(LETTERS) + word[i + 1 :],
            word[:i] + word[i + 1] + word[i] + word[i + 2 :],
        )
    )


def queries(listed: Sequence[ListedParty], count: int, share: float, rng: random.Random) -> list[NameQuery]:
    """`count` distinct queries: `share` of them perturbed listed names, the rest people and firms who are on no list.

    A person has a listed word as given name and an invented surname (half of one listed word and half of another); a
    firm has an invented name, a generic word and a form.
    """
    known = [(n.text, p.kind) for p in listed for n in p.names if n.text.isascii() and n.text.strip()]
    words = [w for text, _ in known for w in text.split() if len(w) > 3 and w.isalpha()]
    out: dict[str, NameQuery] = {}
    while len(out) < count:
        if rng.random() < share:
            text, kind = rng.choice(known)
            name = perturbed(text, rng)
        elif rng.random() < 0.8:
            name, kind = f"{rng.choice(words).title()} {_invented(words, rng)}", "person"
        else:
            name, kind = f"{_invented(words, rng)} {rng.choice(GENERIC)} {rng.choice(FORMS)}", "organisation"
        out.setdefault(name, NameQuery(name=name, kind=kind))
    return list(out.values())


def _invented(words: Sequence[str], rng: random.Random) -> str:
    one, other = rng.choice(words), rng.choice(words)
    return (one[: (len(one) + 1) // 2] + other[len(other) // 2 :]).title()


def multiplied(listed: Sequence[ListedParty], count: int, rng: random.Random) -> Iterator[ListedParty]:
    """The listed parties, and further ones of one made name each, until there are `count` names: the front of one
    party's name with the end of another's, one of them respelt."""
    names = [(n.text, p.kind) for p in listed for n in p.names if n.text.isascii() and " " in n.text.strip()]
    made = 0
    for party in listed:
        made += len(party.names)
        yield party
    while made < count:
        (one, kind), (other, _) = rng.choice(names), rng.choice(names)
        front, end = one.split(), other.split()
        words = [*front[: max(1, len(front) // 2)], *end[len(end) // 2 :]]
        at = rng.randrange(len(words))
        words[at] = _mistyped(words[at], rng)
        made += 1
        text = Name(text=" ".join(words), kind="primary")
        yield ListedParty(key=f"made:{made}", kind=kind, names=(text,))
