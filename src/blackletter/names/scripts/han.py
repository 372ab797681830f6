"""Han characters to Latin: pinyin by default, as Chinese names are printed (surname, then the given name in one
word)."""

from anyascii import anyascii

COMPOUND_SURNAMES = frozenset(
    """
    欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 东方 東方 独孤 獨孤 南宫 南宮 皇甫 尉迟 尉遲 令狐
    慕容 宇文 长孙 長孫 端木 公孙 公孫
    """.split()
)


def syllables(run: str) -> list[str]:
    """The pinyin of each character, lower case."""
    return [anyascii(c).lower() for c in run]


def latin(run: str, whole: bool) -> str:
    """A run of Han characters in pinyin.

    `whole` = the run stands alone as a name (no middle dot beside it): two to four characters are then read as a
    Chinese personal name; anything else is one word, as transcriptions of foreign names and companies are.
    """
    parts = syllables(run)
    if whole and 2 <= len(run) <= 4:
        cut = 2 if run[:2] in COMPOUND_SURNAMES and len(run) > 2 else 1
        return "".join(parts[:cut]) + " " + "".join(parts[cut:])
    return "".join(parts)
