"""Sentences without a verb that name an office or a calling: `Deputy Director of the Federal Penitentiary Service`."""

import re

ROLES = (
    "adviser|advisor|administrator|admiral|aide|ambassador|amir|architect|assistant|associate|attaché|bodyguard|brigadier"
    "|broker|businessman|businessperson|businesswoman|businessmen|captain|CEO|CFO|chair|chairman|chairperson|chairwoman"
    "|chancellor|chief|cleric|co-founder|co-owner|colonel|commandant|commander|commander-in-chief|commissioner|consul"
    "|coordinator|co-ordinator|correspondent|counsellor|dealer|deputy|designer|diplomat|director|editor|editor-in-chief"
    "|emir|employee|engineer|entrepreneur|envoy|executive|expert|facilitator|fighter|financier|founder|fundraiser|general"
    "|governor|head|host|imam|industrialist|inspector|investigator|investor|journalist|judge|justice|lawyer|leader"
    "|lieutenant|major|manager|mayor|member|minister|negotiator|officer|official|oligarch|operative|organi[sz]er|owner"
    "|parliamentarian|partner|politician|premier|presenter|president|producer|professor|propagandist|prosecutor|recruiter"
    "|rector|representative|researcher|scientist|secretary|secretary-general|senator|sergeant|shareholder|smuggler|speaker"
    "|specialist|spokesman|spokesperson|spokeswoman|strategist|superintendent|supervisor|supplier|supporter|trafficker"
    "|treasurer|trainer|vice-chairman|vice-president|warlord|writer"
)
_QUALIFIED = r"(?:[\w'’‘“”().&/\[\]-]+,? ){0,6}?"
_FOLLOWED = (
    r"(?=$|[,;:(/–‑-]|[’'”]|\s\d| (?:of|for|in|at|to|on|with|within|under|from|until|since|as|during|and|or|by|between"
    r"|responsible|representing|representative|general|who|which|based|after|before|[-–‑(‘'“&]))"
)
_POSITION = re.compile(
    r"(?:as of [\w. ]{4,20},? )?(?:an? |the |one of the |other |former |so-called )?"
    rf"{_QUALIFIED}[‘'“]?(?:{ROLES})s?{_FOLLOWED}.*",
    re.IGNORECASE,
)
_DOING = re.compile(
    r"(?!Retired|Appointed|Elected|United|Armed|Served|Self|Alleged)[A-Z][a-z]+ed\b"
    r"|(?!Acting|Managing|Founding|Leading|Commanding|Sitting|Deputising|Operating|Training|Engineering)[A-Z][a-z]+ing\b"
    r"|(?:Acts|Assists|Collects|Commands|Conducts|Controls|Coordinates|Directs|Engages|Facilitates|Finances|Heads|Helps"
    r"|Holds|Led|Leads|Maintains|Manages|Operates|Organi[sz]es|Oversees|Owns|Participates|Plays|Procures|Produces"
    r"|Provides|Ran|Receives|Recruits|Represents|Runs|Sells|Sent|Serves|Supplies|Supports|Trains|Transfers|Uses|Works"
    r"|Responsible|Known|In|On|Since|During|Under|By|After|Following|At|From|Between|According|Despite|Because|Other"
    r"|Through|With|When|While|Possibly|Also|Gave|Took|Made|Met|Has|To|For|Not|No|One|Two|Some|All)\b"
)
_RELATIVE = re.compile(r"[,(]? ?\b(?:which|who|that|where|whose)\b.*")
_FINITE = re.compile(r"\b(?:is|was|are|were|has|have|had|will|did|does|he|she|they|it|his|her|their)\b", re.IGNORECASE)


def is_position(sentence: str) -> bool:
    """Whether the sentence names a position and says nothing beside it but in a relative clause."""
    if _DOING.match(sentence):
        return False
    return _POSITION.fullmatch(sentence) is not None and _FINITE.search(_RELATIVE.sub("", sentence)) is None
