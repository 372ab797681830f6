"""The headings of Japan's sheets, which differ from section to section, by what they hold."""

import re
import unicodedata

HEADINGS = {
    "告示日付": "notice",
    "告示番号": "number",
    "日本語表記": "japanese",
    "英語表記": "english",
    "別名": "alias",
    "別称": "alias",
    "別名・別称": "alias",
    "別称・別名": "alias",
    "別称・旧称": "alias",
    "確定可能な別名": "alias",
    "確定に十分でない別名": "weak",
    "旧称": "former",
    "旧称・以前の呼称": "former",
    "以前の別名": "former",
    "過去の別名": "former",
    "称号": "title",
    "役職": "position",
    "肩書": "position",
    "肩書等": "position",
    "生年月日": "born",
    "生年月日・出生地": "born",
    "出生地": "birth place",
    "出生地・出身地": "birth place",
    "国籍": "nationality",
    "旅券番号": "passport",
    "ID番号": "id",
    "身分登録番号": "id",
    "身分証番号": "id",
    "住所": "address",
    "所在地": "address",
    "住所・所在地": "address",
    "所在地・住所登録された事務所の住所": "address",
    "活動地域・住所": "address",
    "電話": "phone",
    "電話番号": "phone",
    "FAX": "fax",
    "国連制裁員会による指定日": "un listing",
    "国連制裁委員会による指定日": "un listing",
    "リスト掲載日": "un listing",
    "指定日": "un listing",
    "指定の根拠": "grounds",
    "決議1483上の根拠": "grounds",
    "その他の情報": "information",
    "詳細": "information",
}
LABELS = {key: heading for heading, key in reversed(tuple(HEADINGS.items()))}
UNKNOWN = frozenset({"不明", "-", "なし", "該当なし", "na", "n/a"})
"""The publisher's "not known" and "none"."""

_MARK = re.compile(r"\(\s*[a-z]\s*\)", re.IGNORECASE)


def normal(text: str) -> str:
    """The text in one width (NFKC), without white space at the ends of its lines; empty lines are left out."""
    lines = (line.strip() for line in unicodedata.normalize("NFKC", text).splitlines())
    return "\n".join(line for line in lines if line)


def heading_of(cell: str) -> str:
    """A heading without any white space; the publisher spreads short ones out."""
    return "".join(unicodedata.normalize("NFKC", cell).split())


def several(cell: str) -> tuple[str, ...]:
    """The values of a cell such as `(a)1955年(b)1957年`; a cell without such marks is one value."""
    pieces = (piece.strip(" 、,;。\n") for piece in _MARK.split(cell))
    return tuple(piece for piece in pieces if piece and piece.lower() not in UNKNOWN)
