"""The language of a text, told by its script and its commonest words; a language that cannot be read is said, not
guessed."""

import re

from blackletter.errors import Unsupported

_WORDS = re.compile(r"[^\W\d_]+")
SAMPLE = 20_000
"""Characters from the start that are looked at."""
_COMMON = {
    "en": (
        "the of and to in a is that for on was with as by at from it his her has have had be not are were an "
        "this which said its but they who will"
    ).split(),
    "fr": (
        "le la les des et en un une du est que qui dans pour sur par au avec il elle sont pas plus cette ont été aux"
    ).split(),
    "de": (
        "der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch werden aus hat "
        "wird sind wurde"
    ).split(),
    "es": ("el la los las de y en que un una del por con para se es su al lo como más fue ha sus este son").split(),
    "it": ("il la di che e un una in per con del della dei le gli si è da non sono al nel alla anche più").split(),
    "pt": ("o a os as de e que em um uma do da para com não por no na se dos das ao mais foi como").split(),
    "nl": ("de het een en van in is dat op te met voor zijn niet aan er om ook als bij door naar wordt").split(),
    "tr": ("ve bir bu da de için ile olarak olan daha çok gibi kadar sonra ancak ise tarafından").split(),
    "pl": "i w na z do się nie że jest o to przez od po jak za są ale oraz dla".split(),
    "id": "yang dan di dari untuk dengan pada ini itu dalam tidak akan oleh ke adalah".split(),
    "sv": "och i att det som en på är av för med den till inte har de om ett".split(),
}
_NAMES = {
    "fr": "French",
    "de": "German",
    "es": "Spanish",
    "it": "Italian",
    "pt": "Portuguese",
    "nl": "Dutch",
    "tr": "Turkish",
    "pl": "Polish",
    "id": "Indonesian",
    "sv": "Swedish",
}
_SCRIPTS = (
    (0x0400, 0x052F, "Cyrillic"),
    (0x0590, 0x05FF, "Hebrew"),
    (0x0600, 0x06FF, "Arabic"),
    (0x0900, 0x097F, "Devanagari"),
    (0x3040, 0x30FF, "Japanese"),
    (0x4E00, 0x9FFF, "Chinese"),
    (0xAC00, 0xD7AF, "Korean"),
    (0x0370, 0x03FF, "Greek"),
    (0x10A0, 0x10FF, "Georgian"),
    (0x0530, 0x058F, "Armenian"),
    (0x1200, 0x137F, "Ethiopic"),
)


def language_of(mapped: str, file: str) -> str:
    """ "en" for English, "und" for a text without words; raises `Unsupported` for any other language, naming it if it
    is known."""
    sample = mapped.lstrip()[:SAMPLE]
    letters = [c for c in sample if c.isalpha()]
    if not letters:
        return "und"
    for first, last, script in _SCRIPTS:
        if sum(first <= ord(c) <= last for c in letters) * 2 > len(letters):
            raise Unsupported(f"{file} is written in {script} script; only English reports are read")
    words = [word.lower() for word in _WORDS.findall(sample)]
    if not words:
        return "und"
    shares = {
        code: sum(word in common for word in words) / len(words)
        for code, common in ((c, frozenset(w)) for c, w in _COMMON.items())
    }
    best = max(shares, key=lambda code: (shares[code], code == "en"))
    if best != "en" and shares[best] > 0.08 and shares[best] > shares["en"] * 1.3:
        raise Unsupported(f"{file} looks like {_NAMES[best]}; only English reports are read")
    if shares["en"] == 0 and len(words) > 12:
        raise Unsupported(f"{file} is in a language that is not known here; only English reports are read")
    return "en"
