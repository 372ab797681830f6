"""Whether a report is about the designation of parties: sport bans, stock listings and heritage lists are not."""

import re

from blackletter.reading.parsed import Report

_STRONG = re.compile(
    r"\b(terror\w*|extremis\w*|proscri\w+|deproscri\w+|sanctions? (list|committee|regime)|"
    r"militants?|insurgen\w+|guerr?illa\w*|jihad\w*|separatis\w*|rebels?|ofac|sdgt"
    r"|armed (group|wing|movement)|paramilitar\w*|asset freeze|banned (organi[sz]ation|"
    r"group|movement)\w*|lists? of banned|outlawed|sanctioned|subversi\w+|sanctions|fto|"
    r"extremist list)\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"\b(fifa|uefa|football\w*|soccer|olympic\w*|athlet\w+|doping|wada|tournament|league|"
    r"cricket|rugby|match|stadium|coach|shares?|stock|nasdaq|bourse|exchange|ticker|shareholders?|"
    r"investors?"
    r"|listing rules?|ipo|unesco|heritage|monument|species|endangered|wildlife|conservation\w*|iucn|drugs?|medicines?|"
    r"painkillers?|patients?|pharmac\w+|physicians?|doses?|vaccines?|ingredients?|recalls?|toys?|chemicals?|"
    r"formulary|pesticides?|airline\w*|airspace|air safety|aviation|carriers?|spam|app store|film|book(s|shop)?"
    r"|championship|world cup|qualif\w+|player\w*|fixture\w*|trading|nyse|delisted from "
    r"the (exchange|stock)|listed building|wetland|reef|museum|fans?|clubs?)\b",
    re.IGNORECASE,
)


_BODY = re.compile(
    r"\b(group|organi[sz]ation|movement|party|front|militia|faction|association|brotherhood|league|sect|network)s?\b",
    re.IGNORECASE,
)
_ACT = re.compile(
    r"\b(black-?list\w*|\w*designat\w+|\w*proscri\w+|outlaw\w*|(un)?bann?(ed|s)?|delist\w*|"
    r"(on|off|from|onto) (the|its|their|a|\w+'s) "
    r"(\w+ ){0,2}(list|register|roll)|(annul\w*|quash\w*|lift\w*|revok\w+|rescind\w*|struck|strike) \w+ ?\w* "
    r"(listing|ban|list)|watch ?list|(de)?list(ed|ing)|"
    r"recogni[sz]\w+|sanction\w*|list of \w+|(entity|entry|label)\b)\b",
    re.IGNORECASE,
)
PLAIN = 3
"""Words of listing that do without any word of terrorism or sanctions (a country may call its list what it likes)."""


def is_about_designation(report: Report) -> bool:
    """Whether the body and title of `report` speak of listing parties as terrorist, extremist, banned or sanctioned.

    Counts strong words for it against words of other fields; a report needs one strong word, a word of listing, and no
    more than two words of other fields for each strong one.
    """
    text = " ".join(report.mapped[sentence.span.start : sentence.span.end] for sentence in report.sentences)
    strong = len(_STRONG.findall(text)) + sum(1 for mention in report.mentions if mention.kind == "org" and mention.key)
    acts = len(_ACT.findall(text))
    against = len(_AGAINST.findall(text))
    if strong:
        return acts > 0 and 2 * strong >= against
    bodies = len(_BODY.findall(text))
    return acts >= PLAIN and (acts > 2 * against or (bodies >= PLAIN and bodies > against))
