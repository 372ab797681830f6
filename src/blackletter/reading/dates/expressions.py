"""Time expressions in a sentence: the shapes that English reports use, each with the rule that settles it."""

import re
from dataclasses import dataclass

from blackletter.reading.dates import resolve
from blackletter.reading.dates.anchors import Anchor
from blackletter.reading.dates.calendar import Interval
from blackletter.reading.dates.words import DAY, MONTH, NUMBER, SEASONS, WEEKDAY, YEAR

_PART = r"(?:(?P<part>early|mid|late|earlier|later|(?:the\s+)?(?:beginning|start|middle|end)\s+of)[\s-]+(?:in\s+)?)?"
_RELYEAR = (
    r"(?P<relyear>(?:of\s+)?(?:last|this|next|the same|that(?:\s+same)?|"
    r"the (?:following|next|previous|preceding))\s+year)"
)
_WD = rf"(?:(?P<weekday>{WEEKDAY})\s*(?:,|\(|the)?\s*)?"
_UNIT = r"(?P<unit>days?|weeks?|fortnights?|months?|years?|decades?)"
_COUNT = rf"(?P<n>{NUMBER})\s+(?P<half>and a half\s+)?(?:full\s+|calendar\s+|more\s+)?"

_COUNT_AGAIN = _COUNT.replace("<n>", "<n2>").replace("<half>", "<half2>")
_UNIT_AGAIN = _UNIT.replace("<unit>", "<unit2>")

_SHAPES: tuple[tuple[str, resolve.Rule], ...] = (
    (
        rf"\bthe\s+(?P<edge>first|last|final)\s+day\s+of\s+(?P<month>{MONTH})(?:(?:,|"
        rf"\s+of)?\s+(?:(?P<year>{YEAR})|{_RELYEAR}))?\b",
        resolve.edge_day,
    ),
    (r"\b(?P<y>(?:1[89]|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b", resolve.iso_date),
    (r"\b(?P<d>\d{1,2})(?P<sep>[./])(?P<m>\d{1,2})(?P=sep)(?P<y>(?:1[89]|20)\d\d)\b", resolve.dotted_date),
    (
        rf"\b{_WD}(?:the\s+)?(?P<day>{DAY})(?:\s+day)?(?:\s+of)?\s+(?P<month>{MONTH})(?:(?:,|"
        rf"\s+of)?\s+(?:(?P<year>{YEAR})|{_RELYEAR}))?\b",
        resolve.full_date,
    ),
    (
        rf"\b{_WD}(?P<month>{MONTH})\s+(?:the\s+)?(?P<day>{DAY})(?![\d-])\b(?:(?:,|"
        rf"\s+of)?\s+(?:(?P<year>{YEAR})|{_RELYEAR}))?\b",
        resolve.full_date,
    ),
    (
        rf"\b{_PART}(?:(?P<which>last|this|next|that|the same|the following|the next|past|"
        rf"coming)\s+)?(?P<month>{MONTH})(?:(?:,|\s+of)?\s+(?:(?P<year>{YEAR})|{_RELYEAR}))?(?!\s+\d{{1,2}}\b)",
        resolve.month_date,
    ),
    (
        rf"\b(?:(?P<which>last|this|next|that|"
        rf"the)\s+)?(?P<season>{'|'.join(SEASONS)})(?:\s+(?:of\s+)?(?P<year>{YEAR})|\s+{_RELYEAR})?\b",
        resolve.season_date,
    ),
    (
        r"\b(?:the day (?:before yesterday|after tomorrow)|earlier today|(?:yesterday|"
        r"tomorrow)(?:\s+(?:morning|evening|afternoon|night))?|today|tonight|this (?:morning|evening|"
        r"afternoon)|last night)\b",
        resolve.near_day,
    ),
    (rf"\b(?P<weekday>{WEEKDAY}),?\s+the\s+(?P<day>{DAY})\b", resolve.weekday_and_day),
    (rf"\b(?:(?P<which>last|this|next|past|coming|this coming)\s+)?(?P<weekday>{WEEKDAY})\b", resolve.weekday_date),
    (
        rf"\b(?:the\s+)?(?P<day>{DAY})\s+(?:day\s+)?of\s+(?P<which>this|last|next|"
        rf"the current)\s+month\b|\b(?<=on )the\s+(?P<day2>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th))\b",
        resolve.ordinal_day,
    ),
    (
        rf"\b{_PART}(?P<which>last|this|next|past|previous|current|coming)\s+(?P<unit>week|weekend|month|year)\b",
        resolve.this_period,
    ),
    (rf"\b(?P<halfway>half\s+)?{_COUNT}{_UNIT}\s+ago\b", resolve.ago),
    (
        rf"\b(?:in\s+{_COUNT}{_UNIT}(?='?\s+time)|"
        rf"{_COUNT_AGAIN}{_UNIT_AGAIN}\s+from now)\b",
        resolve.hence,
    ),
    (
        rf"\b(?:just\s+)?{_COUNT}{_UNIT}\s+(?P<side>earlier|before|previously|later|afterwards|"
        rf"after that|prior)\b(?!\s+(?:the|a|an|he|she|they|we)\b|\s+(?-i:[A-Z]))",
        resolve.earlier_than_context,
    ),
    (
        r"\b(?:earlier|later)\s+(?:in\s+the|that)\s+day\b|\b(?:the|that)\s+(?:very\s+)?same\s+(?:day|"
        r"evening|night|morning|afternoon)\b|"
        r"\bthat\s+(?:very\s+)?(?:day|evening|night|morning|afternoon)\b|\b(?:the same|that) (?:month|year|week)\b|"
        r"\bat (?:that|this) (?:point|moment|time)\b",
        resolve.same_as_context,
    ),
    (
        r"\bthe\s+(?P<side>following|next|previous|preceding)\s+(?P<unit>day|week|month|year|morning|"
        r"evening)\b|\bthe\s+(?P<unit2>day|week|month|year)\s+(?P<side2>before|after)\b(?!\s+(?:the|a|"
        r"an|his|her|their|he|she|they|it|\w+ed)\b)",
        resolve.next_to_context,
    ),
    (
        rf"\b{_PART}(?<![-/\d])(?P<year>{YEAR})(?![-/\d])(?!\s+(?:[Cc]ommittee|[Rr]egime|[Ll]ist\b|"
        rf"[Ss]anctions|[Rr]esolution|people|members|fighters|names|men|troops|soldiers|groups|entries))\b",
        resolve.year_date,
    ),
)
_COMPILED = tuple((re.compile(pattern, re.IGNORECASE), rule) for pattern, rule in _SHAPES)

_NUMBERED = re.compile(
    r"(?:\b(?:resolution|resolutions|no\.?|number|section|article|order|regulation|decree|law|act|"
    r"notice|case|rule|committee|the)|[#$€£№])\s*$",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"(?:\b(?:about|around|roughly|approximately|almost|nearly|some|more than|over|less than|"
    r"at least|up to|nearly)\s+)$",
    re.IGNORECASE,
)
_FUZZY = re.compile(
    r"\b(?:recently|lately|in recent (?:days|weeks|months|years)|at a recent|during a recent|"
    r"(?:some|a long|a short|long) time ago|long ago|long since|earlier in the (?:day|week|month|"
    r"year)|earlier this (?:week|month|year)|"
    r"the other day|(?:a )?(?:few|several|couple of|some|many) (?:days|weeks|months|years) (?:ago|"
    r"earlier|later|before)|for (?:some|a long) time|"
    r"in the (?:near|coming|foreseeable)[\w ]{0,20}(?:future|days|weeks|months)|soon|shortly|"
    r"has long|have long|previously|earlier|at one time|once before|in the past)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWords:
    """A time expression as it stands in a sentence: offsets inside the sentence, its words, and how to settle it."""

    start: int
    end: int
    words: str
    match: re.Match[str] | None
    rule: resolve.Rule | None
    hedged: bool

    @property
    def fuzzy(self) -> bool:
        """Whether the words settle no time at all."""
        return self.rule is None

    def settle(self, anchor: Anchor) -> Interval | None:
        """The interval that the words mean from `anchor`; None where they do not settle it."""
        if self.rule is None or self.match is None or self.hedged:
            return None
        try:
            return self.rule(self.match, anchor)
        except (OverflowError, ValueError):
            return None


def find(words: str) -> tuple[TimeWords, ...]:
    """The time expressions of one sentence, in order, not overlapping; on overlap the earlier shape of the grammar
    wins."""
    found: list[TimeWords] = []
    for pattern, rule in _COMPILED:
        for match in pattern.finditer(words):
            if (
                _taken(found, match)
                or _is_modal(match)
                or (rule is resolve.year_date and _NUMBERED.search(words[: match.start()]))
            ):
                continue
            hedged = _HEDGE.search(words[: match.start()]) is not None and rule in (
                resolve.ago,
                resolve.earlier_than_context,
                resolve.hence,
            )
            found.append(
                TimeWords(
                    start=match.start(), end=match.end(), words=match.group(), match=match, rule=rule, hedged=hedged
                )
            )
    for match in _FUZZY.finditer(words):
        if not _taken(found, match):
            found.append(
                TimeWords(
                    start=match.start(), end=match.end(), words=match.group(), match=None, rule=None, hedged=False
                )
            )
    return tuple(sorted(found, key=lambda each: each.start))


def _taken(found: list[TimeWords], match: re.Match[str]) -> bool:
    return any(match.start() < each.end and each.start < match.end() for each in found)


def _is_modal(match: re.Match[str]) -> bool:
    """ "may" in small letters, "march" and "sun" as verbs and nouns: names of time are capitalised."""
    groups = match.groupdict()
    for name in ("month", "weekday"):
        word = groups.get(name)
        if word and not word[0].isupper():
            return True
    return bool(
        groups.get("month") == "May"
        and match.group() == "May"
        and re.match(r"\s+(?:be|have|not)\b", match.string[match.end() :])
    )
