"""Organisation forms that are written out, brought to their short form: "limited liability company" = "llc"."""

import re

_TABLE = """
limited liability company|llc
limited liability partnership|llp
limited partnership|lp
public limited company|plc
private limited company|ltd
private limited|ltd
pte ltd|ltd
pvt ltd|ltd
pty ltd|ltd
company limited|ltd
co limited|ltd
co ltd|ltd
open joint stock company|jsc
closed joint stock company|jsc
public joint stock company|jsc
private joint stock company|jsc
joint stock company|jsc
obshchestvo s ogranichennoy otvetstvennostyu|llc
obshchestvo s ogranichennoi otvetstvennostyu|llc
obshchestvo s ogranichennoi otvetstvennostiu|llc
otkrytoe aktsionernoe obshchestvo|jsc
zakrytoe aktsionernoe obshchestvo|jsc
publichnoe aktsionernoe obshchestvo|jsc
aktsionernoe obshchestvo|jsc
tovarystvo z obmezhenoiu vidpovidalnistiu|llc
aktsionerne tovarystvo|jsc
gesellschaft mit beschrankter haftung|gmbh
sociedad anonima de capital variable|sa
sa de cv|sa
s de rl de cv|srl
sociedad anonima|sa
societe anonyme|sa
societe a responsabilite limitee|sarl
societatea cu raspundere limitata|srl
societa per azioni|spa
sociedad de responsabilidad limitada|srl
spolka z ograniczona odpowiedzialnoscia|sp zoo
sp z o o|sp zoo
sp z oo|sp zoo
youxiangongsi|ltd
anonim sirketi|as
limited sirketi|ltd
naamloze vennootschap|nv
besloten vennootschap|bv
aktieselskab|as
kabushiki kaisha|kk
sendirian berhad|sdn bhd
"""
_SHORT = dict(line.split("|") for line in _TABLE.strip().splitlines())
FIRST_WORDS = frozenset(phrase.split()[0] for phrase in _SHORT)
_PATTERN = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, _SHORT), key=len, reverse=True)) + r")\b")


def shortened_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """`shortened` of folded words."""
    return words if FIRST_WORDS.isdisjoint(words) else tuple(shortened(" ".join(words)).split())


def shortened(folded: str) -> str:
    """`folded` with each written-out organisation form in its short form."""
    return _PATTERN.sub(lambda m: _SHORT[m.group()], folded)
