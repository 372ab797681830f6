"""The words of time: months, weekdays, numbers, seasons, parts of a period."""

import re

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = {"spring": (3, 6), "summer": (6, 9), "autumn": (9, 12), "fall": (9, 12)}
"""First month and the month after the last; winter is left out, since it crosses the year and settles none."""

NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "sixty": 60,
    "ninety": 90,
}

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
WEEKDAY = (
    r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Mon|Tues|Tue|Wed|Thurs|Thu|Fri|Sat|Sun)\b\.?)"
)
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?:1[89]|20)\d\d"
NUMBER = r"(?:\d{1,3}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + ")"

_LEADING = re.compile(r"\d+")


def month_number(word: str) -> int:
    """1 to 12 for a month's name or its abbreviation; raises ValueError for any other word."""
    stem = word.lower().rstrip(".")[:3]
    for number, name in enumerate(MONTHS, 1):
        if name.startswith(stem):
            return number
    raise ValueError(f"not a month: {word!r}")


def weekday_number(word: str) -> int:
    """0 (Monday) to 6 for a weekday's name or its abbreviation; raises ValueError for any other word."""
    stem = word.lower().rstrip(".")[:3]
    for number, name in enumerate(WEEKDAYS):
        if name.startswith(stem):
            return number
    raise ValueError(f"not a weekday: {word!r}")


def number(word: str) -> int:
    """The number that `word` spells ("eleven", "17th", "28"); raises ValueError for any other word."""
    digits = _LEADING.match(word)
    if digits:
        return int(digits.group())
    try:
        return NUMBERS[word.lower()]
    except KeyError:
        raise ValueError(f"not a number: {word!r}") from None
