"""Hangul to Latin in the simplified McCune-Reischauer that official lists and the press use (Kim Jong Un, Park Ji
Sung).

A run of two to four syllables that opens with a surname is split after it, as the lists print Korean names.
"""

_INITIAL = ("k", "kk", "n", "t", "tt", "r", "m", "p", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h")
_MEDIAL = ("a", "ae", "ya", "yae", "o", "e", "yo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu",
           "u", "ui", "i")  # fmt: skip
_FINAL = ("", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "l", "l", "m", "p", "p", "t", "t", "ng",
          "t", "t", "k", "t", "p", "t")  # fmt: skip
SURNAMES = {
    "김": "kim", "이": "lee", "리": "ri", "박": "park", "최": "choe", "정": "jong", "강": "kang", "조": "jo", "윤":
    "yun",
    "장": "jang", "임": "lim", "림": "rim", "한": "han", "오": "o", "서": "so", "신": "sin", "권": "kwon", "황":
    "hwang",
    "안": "an", "송": "song", "류": "ryu", "유": "yu", "전": "jon", "홍": "hong", "고": "ko", "문": "mun", "양": "yang",
    "손": "son", "배": "pae", "백": "paek", "허": "ho", "남": "nam", "심": "sim", "노": "ro", "로": "ro", "하": "ha",
    "곽": "kwak", "성": "song", "차": "cha", "주": "ju", "우": "u", "구": "ku", "민": "min", "나": "na", "진": "jin",
    "지": "ji", "엄": "om", "채": "chae", "원": "won", "천": "chon", "방": "pang", "공": "kong", "현": "hyon", "함":
    "ham",
    "변": "pyon", "염": "yom", "여": "yo", "추": "chu", "도": "to", "소": "so", "석": "sok", "선": "son", "설": "sol",
    "마": "ma", "길": "kil", "연": "yon", "위": "wi", "표": "pyo", "명": "myong", "기": "ki", "반": "pan", "왕": "wang",
    "금": "kum", "옥": "ok", "육": "yuk", "인": "in", "맹": "maeng", "제": "je", "모": "mo", "탁": "tak", "국": "kuk",
    "은": "un", "편": "pyon", "용": "yong", "계": "kye", "현영": "hyonyong",
}  # fmt: skip


def syllable(c: str) -> str:
    """One precomposed Hangul syllable (U+AC00 to U+D7A3) in Latin letters (Unicode Standard, section 3.12)."""
    n = ord(c) - 0xAC00
    return _INITIAL[n // 588] + _MEDIAL[n % 588 // 28] + _FINAL[n % 28]


def latin(run: str) -> str:
    """A run of Hangul syllables as Latin words: surname and given name apart where it reads as a Korean name."""
    if run in SURNAMES:
        return SURNAMES[run]
    if 2 <= len(run) <= 4 and run[0] in SURNAMES:
        return SURNAMES[run[0]] + " " + " ".join(syllable(c) for c in run[1:])
    return "".join(syllable(c) for c in run)
