"""Whether a report is about the designation of parties: sport bans, stock listings and heritage lists are not."""

import re

from blackletter.reading.parsed import Report

_STRONG = re.compile(
    r"\b(terror\w*|extremis\w*|\w*proscri\w+|sanctions? (list|committee|regime)|militants?|insurgen\w+|guerr?illa\w*|"
    r"jihad\w*|separatis\w*|secession\w*|rebels?|ofac|sdgt|fto|armed (group|wing|movement|struggle)|paramilitar\w*|"
    r"militias?|asset freeze|(banned|prohibited|unlawful|illegal|outlawed|forbidden|undesirable|listed|"
    r"designated|hostile) "
    r"(organi[sz]ation|group|movement|bod(y|ie)|part(y|ie)|association|societ(y|ie)|formation|entit(y|ie)|force)s?|"
    r"lists? of banned|outlaw\w*|sanctioned|subversi\w+|sedit\w+|sanctions|state sponsors?|fighters|gunmen|bombings?|"
    r"(public (order|tranquill?ity|safety)|state security|national security|internal security|security|emergency) "
    r"(act|law|code|court|tribunal|ordinance)|ceasefire|cease-fire|truce|peace (talks|deal|accord|process|agreement)|"
    r"hostilities|armistice|warlords?|hostages?|radicals?)\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"\b(football\w*|soccer|rowing|olympic\w*|athlet\w+|doping|tournament|league|cricket|rugby|match(es)?|stadium|"
    r"coach(es)?|shares?|stock|bourse|exchange|ticker|shareholders?|investors?|listing rules?|heritage|monument\w*|"
    r"species|endangered|wildlife|whales?|conservation\w*|drugs?|medicines?|painkillers?|patients?|pharmac\w+|"
    r"physicians?|doses?|vaccines?|ingredients?|toys?|chemicals?|formulary|pesticides?|airline\w*|airspace|"
    r"air safety|aviation|carriers?|spam|app store|film|books|bookshop|championship|world cup|qualif\w+|player\w*|"
    r"fixture\w*|trading|delisted from the (exchange|stock)|listed buildings?|wetland|reef|museum|fans?|clubs?|"
    r"restaurants?|oysters?|menu|wines?|vineyards?|hotels?|breed(s|ing)?|habitats?|birds?|fish|architect\w*|facades?|"
    r"mortgages?|real estate|bonds?|tokens?|crypto\w*|coins?|platforms?|apps?|software|websites?|domain|textbooks?|"
    r"novels?|schoolbooks?|lawyers from the bar|additives?|foodstuffs?|horses?|jockeys?|quotas?|herrings?|"
    r"eels?|cod|anglers?|trawlers?|holidaymakers?|tourists?|referees?|striker|midfielder|sponsors of the "
    r"team)\b"
    r"|\b(FIFA|UEFA|WADA|IOC|NASDAQ|NYSE|IPO|UNESCO|IUCN|CITES|FDA|EMA|SEC|ICAO|Unesco|Nasdaq)\b"
)


_BODY = re.compile(
    r"\b(group|organi[sz]ation|movement|party|front|militia|faction|association|brotherhood|league|sect|network)s?\b",
    re.IGNORECASE,
)
_ACT = re.compile(
    r"\b((strike|strikes|struck|delet\w+|remov\w+|enter(ed)?|drop(ped|s)?) .{0,60}?(roll|register|list|"
    r"schedule|annex|index|books)|"
    r"black-?list\w*|\w*designat\w+|\w*proscri\w+|outlaw\w*|(un)?bann?(ed|s)?|delist\w*|"
    r"(on|off|from|onto) (the|its|their|a|\w+'s) "
    r"(\w+ ){0,2}(list|register|roll)|(annul\w*|quash\w*|lift\w*|revok\w+|rescind\w*|struck|strike) \w+ ?\w* "
    r"(listing|ban|list)|watch ?list|(de)?list(ed|ing)|"
    r"recogni[sz]\w+|sanction\w*|list of \w+|(entity|entry|label)\b)\b",
    re.IGNORECASE,
)
MARGIN = 3
"""Words of other fields that one report may hold beside its matter (a newsletter's other items)."""
RARE = 100
"""Words of text for one word of another field, above which a report without a strong word is still on the matter."""
PLAIN = 3
"""Words of listing that do without any word of terrorism or sanctions (a country may call its list what it likes)."""


def is_about_designation(report: Report) -> bool:
    """Whether the body and title of `report` speak of listing parties as terrorist, extremist, banned or sanctioned.

    Counts strong words for it against words of other fields; a report needs a word of
    listing and either a strong word or hardly a word of another field.
    """
    text = " ".join(report.mapped[sentence.span.start : sentence.span.end] for sentence in report.sentences)
    strong = len(_STRONG.findall(text)) + sum(1 for mention in report.mentions if mention.kind == "org" and mention.key)
    acts = len(_ACT.findall(text))
    against = len(_AGAINST.findall(text))
    if strong:
        return acts > 0 and 2 * strong + MARGIN >= against
    bodies = len(_BODY.findall(text))
    if acts and against * RARE <= len(text.split()):
        return True
    return acts >= PLAIN and (acts > 2 * against or (bodies >= PLAIN and bodies > against))
