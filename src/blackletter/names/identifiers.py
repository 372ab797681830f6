"""Identifiers: brought to one form, checked by their check digit where there is one, compared exactly."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from zlib import crc32

from stdnum import bic, iban, imo, isin, lei
from stdnum.exceptions import InvalidChecksum, InvalidFormat, ValidationError
from stdnum.ru import inn

from blackletter.values.entries import Identifier


def _ogrn(number: str) -> str:
    """Russia's register numbers OGRN (13 digits) and OGRNIP (15): the last digit is that of a remainder.

    Ministry of Finance, order 165n of 30 October 2017. stdnum knows them from version 2 on, which the extra `ftm` keeps
    away.
    """
    if not number.isdigit() or len(number) not in (13, 15) or number[0] == "0":
        raise InvalidFormat
    if int(number[:-1]) % (11 if len(number) == 13 else 13) % 10 != int(number[-1]):
        raise InvalidChecksum
    return number


_CHECKED: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("lei", lei.validate), ("legal entity identifier", lei.validate), ("imo", imo.validate),
    ("vessel registration identification", imo.validate), ("isin", isin.validate), ("iban", iban.validate),
    ("bic", bic.validate), ("swift", bic.validate), ("inn", inn.validate), ("tax id", inn.validate),
    ("ogrn", _ogrn),
)  # fmt: skip
_SHORTEST = 5


def plain(printed: str) -> str:
    """`printed` in capitals, letters and digits alone, without "IMO" before a number."""
    out = "".join([c for c in printed.upper() if c.isalnum() and c.isascii()])
    return out[3:] if out.startswith("IMO") and out[3:].isdigit() else out


def identifier_keys(identifiers: Iterable[Identifier]) -> list[int]:
    """What a party is looked up by where the name does not find it: a checksum of each identifier long enough to
    count."""
    texts = {plain(i.normalised or i.printed) for i in identifiers}
    return sorted({crc32(text.encode("ascii")) for text in texts if len(text) >= _SHORTEST})


@lru_cache(maxsize=65536)
def normalised(scheme: str, printed: str) -> tuple[str, bool]:
    """(`printed` in capitals, letters and digits alone; whether its check digit was found right).

    False = the scheme has no check digit, or the check failed: the identifier then still counts as printed.
    """
    value = plain(printed)
    for word, validate in _CHECKED:
        if word in scheme.lower().replace(".", "").replace("_", " ").split("(")[0]:
            try:
                validate(value)
            except ValidationError:
                return value, False
            return value, True
    return value, False


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
    lower = scheme.lower()
    for word in ("passport", "tax", "imo", "registration", "national id", "identification", "swift", "mmsi", "tail"):
        if word in lower:
            return word
    return lower
