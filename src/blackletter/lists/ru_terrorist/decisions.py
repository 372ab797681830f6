"""The court's decision: dates as Russian documents write them, the court and the case number."""

import re
from datetime import date

from blackletter.values.dates import PartialDate, exact_date, unresolved

MONTHS = (
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
)
ENGLISH_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
COURTS = (
    (r"Верховн\w+\s+Суд\w*\s+(?:Российской\s+Федерации|РФ|России)", "Supreme Court of the Russian Federation"),
    (r"Московск\w+\s+городск\w+\s+суд\w*", "Moscow City Court"),
    (r"Московск\w+\s+окружн\w+\s+военн\w+\s+суд\w*", "Moscow District Military Court"),
    (r"(?:2-\w+\s+)Западн\w+\s+окружн\w+\s+военн\w+\s+суд\w*", "2nd Western District Military Court"),
    (r"(?:1-\w+\s+)Западн\w+\s+окружн\w+\s+военн\w+\s+суд\w*", "1st Western District Military Court"),
    (r"Южн\w+\s+окружн\w+\s+военн\w+\s+суд\w*", "Southern District Military Court"),
    (r"Северо-Кавказск\w+\s+окружн\w+\s+военн\w+\s+суд\w*", "North Caucasus District Military Court"),
    (r"Приволжск\w+\s+окружн\w+\s+военн\w+\s+суд\w*", "Volga District Military Court"),
    (r"Центральн\w+\s+окружн\w+\s+военн\w+\s+суд\w*", "Central District Military Court"),
)
_COURTS = tuple((re.compile(pattern, re.IGNORECASE), name) for pattern, name in COURTS)
DATE = re.compile(
    rf"(?P<y>\d{{4}})-(?P<m>\d{{2}})-(?P<d>\d{{2}})"
    rf"|(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.(?P<year>\d{{4}})"
    rf"|(?P<dd>\d{{1,2}})\s+(?P<word>{'|'.join(MONTHS)})\s+(?P<yyyy>\d{{4}})",
    re.IGNORECASE,
)
_CASE = re.compile(r"(?:№|\bN)\s*((?:[А-ЯЁA-Z]{1,6}[\s-]*)?\d[\dА-ЯЁа-яёA-Za-z./-]*(?:\s\d{3}\b)?)")
_IN_FORCE = re.compile(r"вступил\w*\s+в\s+(?:законную\s+)?силу", re.IGNORECASE)
_ACT = re.compile(
    r"^(?:решени\w+|определени\w+|приговор\w*|апелляционн\w+\s+определени\w+|заочн\w+\s+решени\w+)\s+", re.IGNORECASE
)


def days_of(words: str) -> tuple[date, ...]:
    """All calendar days in a text, in order: `14.02.2003`, `14 февраля 2003 г.`, `2003-02-14`.

    Impossible days (`31.02.2003`) are left out.
    """
    days = []
    for found in DATE.finditer(words):
        part = found.groupdict()
        month_word = part["word"]
        month = MONTHS.index(month_word.lower()) + 1 if month_word else int(part["m"] or part["month"])
        try:
            days.append(
                date(int(part["y"] or part["year"] or part["yyyy"]), month, int(part["d"] or part["day"] or part["dd"]))
            )
        except ValueError:
            continue
    return tuple(days)


def stated(words: str) -> PartialDate | None:
    """The one day that a date cell gives, worded in English; unresolved if it gives none; None if the cell is empty."""
    if not words.strip(" -—–"):
        return None
    days = days_of(words)
    return on_day(days[0]) if days else unresolved(words)


def on_day(day: date) -> PartialDate:
    """That one day, worded in English, whichever way the source writes it."""
    return exact_date(day, in_english(day))


def in_english(day: date) -> str:
    """`14 February 2003`."""
    return f"{day.day} {ENGLISH_MONTHS[day.month - 1]} {day.year}"


def court_in(words: str) -> str:
    """The first court named in a text: in English where its name is known, else as printed before date and number."""
    found = [(match.start(), name) for pattern, name in _COURTS if (match := pattern.search(words))]
    if found:
        return min(found)[1]
    end = min((m.start() for m in (DATE.search(words), re.search(r"№|\bот\b", words)) if m), default=len(words))
    return _ACT.sub("", words[:end].strip(" ,;.(")).strip(" ,;.(")


def case_in(words: str) -> str:
    """The first case number after a № in a text, else ""."""
    found = _CASE.search(words)
    return " ".join(found[1].split()).rstrip(".,-") if found else ""


def split_in_force(words: str) -> tuple[str, str]:
    """A decision's words, and the words about its entry into force ("" if there are none)."""
    found = _IN_FORCE.search(words)
    return (words[: found.start()], words[found.start() :]) if found else (words, "")
