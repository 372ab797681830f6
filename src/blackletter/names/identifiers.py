"""Identifiers: brought to one form, checked by their check digit where there is one, compared exactly."""

from collections.abc import Callable
from functools import lru_cache

from stdnum import bic, iban, imo, isin, lei
from stdnum.exceptions import ValidationError
from stdnum.ru import inn, ogrn

from blackletter.values.entries import Identifier

_CHECKED: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("lei", lei.validate), ("legal entity identifier", lei.validate), ("imo", imo.validate),
    ("vessel registration identification", imo.validate), ("isin", isin.validate), ("iban", iban.validate),
    ("bic", bic.validate), ("swift", bic.validate), ("inn", inn.validate), ("tax id", inn.validate),
    ("ogrn", ogrn.validate),
)  # fmt: skip
_SHORTEST = 5


@lru_cache(maxsize=65536)
def normalised(scheme: str, printed: str) -> tuple[str, bool]:
    """(`printed` in capitals, letters and digits alone; whether its check digit was found right).

    False = the scheme has no check digit, or the check failed: the identifier then still counts as printed.
    """
    plain = "".join(c for c in printed.upper() if c.isalnum() and c.isascii())
    if plain.startswith("IMO") and plain[3:].isdigit():
        plain = plain[3:]
    for word, validate in _CHECKED:
        if word in scheme.lower().replace(".", "").replace("_", " ").split("(")[0]:
            try:
                validate(plain)
            except ValidationError:
                return plain, False
            return plain, True
    return plain, False


def shared(left: tuple[Identifier, ...], right: tuple[Identifier, ...]) -> tuple[Identifier, Identifier] | None:
    """The first pair of equal identifiers, or None.

    Identifiers of at least 5 signs count; both in one scheme, or with a right check digit on either side; a country
    on both sides must agree.
    """
    for a in left:
        for b in right:
            value, sure = normalised(a.scheme, a.normalised or a.printed)
            other, sure_other = normalised(b.scheme, b.normalised or b.printed)
            if value != other or len(value) < _SHORTEST:
                continue
            if a.country and b.country and a.country.casefold() != b.country.casefold():
                continue
            if sure or sure_other or _family(a.scheme) == _family(b.scheme) or not a.scheme or not b.scheme:
                return a, b
    return None


def _family(scheme: str) -> str:
    """Passport no., passport number and passport are one scheme."""
    plain = scheme.lower()
    for word in ("passport", "tax", "imo", "registration", "national id", "identification", "swift", "mmsi", "tail"):
        if word in plain:
            return word
    return plain
