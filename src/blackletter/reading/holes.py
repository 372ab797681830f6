"""Holes: places where a scraper dropped a linked name ("remove the from its list"), with what probably stood there."""

import re
from collections import Counter
from collections.abc import Sequence

from blackletter.reading.parsed import Mention, ParsedSentence
from blackletter.values.statements import Hole

_AFTER_ARTICLE = re.compile(
    r"\b(?:the|The)(?=\s+(?:from|to|of|in|on|as|by|for|with|at|into|off|is|was|were|are|has|have|"
    r"had|would|will|could|can|and|or|but|that|which|who)\b)|"
    r"\b(?:of|with|against|by|between|from|remove|delist|recognise|recognize|ban|exclude|"
    r"the) (?=[,.;:](?:\s|$))|\(\s*\)|(?<=\w)  +(?=(?:from|off|has|was|is|had|to be)\b)"
)
_REAL = re.compile(r"\bthe\s+(?:in|on|off|by|at|to|for)-|\bthe (?:and|or)\b|\bthe (?:of|that) (?:the|a)\b")


def find_holes(mapped: str, sentences: Sequence[ParsedSentence], mentions: Sequence[Mention]) -> tuple[Hole, ...]:
    """The holes of the sentences, in order; `likely` = the party that the report names most, None where it names
    none."""
    counted = Counter(mention.name for mention in mentions if mention.kind == "org" and mention.key)
    likely = counted.most_common(1)[0][0] if counted else None
    found: list[Hole] = []
    for sentence in sentences:
        words = mapped[sentence.span.start : sentence.span.end]
        for match in _AFTER_ARTICLE.finditer(words):
            if _REAL.match(words[match.start() :]):
                continue
            found.append(Hole(at=sentence.span.start + match.end(), likely=likely))
    return tuple(found)
