"""Dates as the list writes them: notices (`2001.9.22`, `2012.3.27改訂`, `2011.11.18削除`) and births (`1963年頃`)."""

import re
from itertools import pairwise

from blackletter.lists._formats.day_month_year import day_of as worded
from blackletter.lists._formats.days import day_of
from blackletter.lists.jp_mof.columns import several
from blackletter.values.dates import PartialDate, between
from blackletter.values.entries import Birth

NOTICE_KINDS = {None: "designation", "": "designation", "改訂": "amended", "改正": "amended", "削除": "removal"}
_NOTICE = re.compile(r"(\d{4})\.(\d{1,2})\.(\d{1,2})\s*(改訂|改正|削除)?")
_DAY = re.compile(r"(\d{4})\s*年\s*(?:(\d{1,2})月\s*(?:(\d{1,2})日)?)?|(\d{4})-(\d{2})-(\d{2})")
_SEVERAL = re.compile(r"又は|または|、|\n|;")
_RANGE = re.compile(r"\s*(?:から|-|~|乃至|頃から)\s*")
_BORN_AT = re.compile(r"(\w{2,})生(?:まれ)?")
_ENGLISH = re.compile(r"(?:\d{1,2} [A-Z][a-z]+ )?\b\d{4}\b")
_CIRCA = ("頃", "おおよそ", "およそ", "約", "推定")


def notices_in(cell: str) -> tuple[tuple[tuple[str, PartialDate], ...], str]:
    """The stated dates of a notice cell by kind, and what of it is none of them ("" = it was understood whole)."""
    found = tuple(
        (NOTICE_KINDS[m[4]], day_of(m[1], m[2], m[3], f"{m[1]}.{m[2]}.{m[3]}")) for m in _NOTICE.finditer(cell)
    )
    return found, " ".join(_NOTICE.sub(" ", cell).split())


def births_in(cell: str) -> tuple[Birth, ...]:
    """The births that a cell tells; one that settles no date keeps its words and has no interval."""
    pieces = (piece.strip(" ,()") for value in several(cell) for piece in _SEVERAL.split(value))
    return tuple(_birth(piece) for piece in pieces if piece)


def _birth(text: str) -> Birth:
    days = list(_DAY.finditer(text))
    circa = any(sign in text for sign in _CIRCA)
    whens = [_when(m) for m in days]
    when = whens[0] if whens else None
    if when is None and (english := _ENGLISH.search(text)):
        when = worded(english[0])
    for (a, b), (first, last) in zip(pairwise(days), pairwise(whens), strict=True):
        ranged = _RANGE.fullmatch(text[a.end() : b.start()].replace("頃", ""))
        if ranged and first.earliest is not None and last.latest is not None and first.earliest < last.latest:
            when = between(first.earliest, last.latest)
            break
    earliest, latest = (when.earliest, when.latest) if when is not None else (None, None)
    place = _BORN_AT.fullmatch(_DAY.sub("", text)) if len(days) == 1 else None
    return Birth(
        text=text,
        date=PartialDate(text=text, earliest=earliest, latest=latest),
        place=place[1] if place else "",
        circa=circa,
    )


def _when(found: re.Match[str]) -> PartialDate:
    year, month, day = (found[i] or found[i + 3] or "" for i in (1, 2, 3))
    return day_of(year, month, day, found[0])
