"""The number of a passport or card in words that say more than the number."""

import re

_NUMBER = re.compile(
    r"(?:\b[A-Z]{1,3}[ -])?\b(?:\d{2,3} ){1,2}\d{3,}\b|(?:\b[A-Z]{1,3} )?\b[A-Z]{0,6}-?\d[A-Z0-9/.-]*[A-Z0-9]\b"
)
_DATE = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{4}|(?:19|20)\d{2}")
MIN_DIGITS = 4


def number_in(text: str) -> str:
    """The first number in words such as `Passport No: D 592667 (Afghan), issued 2 May 1997`, else "".

    A year, a date and what has fewer than four digits is none.
    """
    for found in _NUMBER.finditer(text):
        number = found[0]
        if sum(map(str.isdigit, number)) >= MIN_DIGITS and not _DATE.fullmatch(number):
            return number
    return ""
