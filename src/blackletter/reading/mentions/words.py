"""Word classes for telling people, bodies and outlets apart."""

ROLES = frozenset(
    (
        "minister president chancellor premier secretary ambassador envoy spokesman spokeswoman spokesperson "
        "chief head director deputy general commander leader chairman chairwoman chairperson chair speaker "
        "senator congressman congresswoman judge justice prosecutor official adviser advisor representative "
        "diplomat lawyer attorney solicitor barrister counsel analyst professor expert mp lawmaker legislator "
        "member governor mayor king queen prince princess emir sheikh ayatollah mullah imam colonel captain "
        "major lieutenant admiral commissioner rapporteur coordinator negotiator founder editor correspondent "
        "reporter journalist scholar researcher fellow activist mediator undersecretary counsellor counselor "
        "aide bishop historian author academic economist strategist veteran campaigner organiser organizer "
        "delegate ombudsman registrar clerk magistrate officer inspector superintendent chargé consul attaché "
        "councillor elder cleric priest patriarch pope monarch politician insider person man woman source "
        "resident witness survivor vice-president co-founder ex-minister banker broker trader shopkeeper "
        "businesswoman businessman entrepreneur manager executive accountant auditor engineer doctor nurse surgeon "
        "teacher lecturer student writer poet novelist singer artist photographer editor-in-chief columnist "
        "commentator "
        "pundit pollster consultant contractor negotiator facilitator mediator interpreter translator broker fixer "
        "widow widower mother father sister brother son daughter uncle cousin grandmother grandfather wife husband "
        "farmer fisherman driver pilot sailor miner baker barber waiter porter guard gardener carpenter clerk notary "
        "magistrate bailiff usher archivist librarian monk nun rabbi imam preacher pastor missionary fighter veteran "
        "pensioner exile refugee prisoner detainee defector whistleblower donor investor landlord tenant neighbour "
        "neighbor staffer adviser strategist lobbyist solicitor barrister litigator advocate jurist prosecutor "
        "investigator detective policeman policewoman soldier sergeant interlocutor peer backbencher frontbencher "
        "whip democrat republican tory liberal conservative socialist aide-de-camp under-secretary premier "
        "ameer amir worker schoolteacher caretaker tutor nominee"
    ).split()
)
PEOPLE = frozenset(
    (
        "relative family families critic supporter opponent victim ally allies villager fighter rebel "
        "militant insider neighbour neighbor colleague aide negotiator people public crowd protester "
        "protestor dissident exile refugee student teacher doctor soldier troop voter citizen resident "
        "observer watcher reader caller donor hardliner moderate westerner"
    ).split()
)
TITLES = frozenset("mr mrs ms dr sir lord lady baroness dame prof rev hon barr engr".split())
ROLE_MODIFIERS = frozenset(
    (
        "prime foreign deputy vice first acting former chief senior special presidential interior defence "
        "defense finance justice press state home national security assistant associate under public federal "
        "supreme attorney general permanent junior opposition government military senior-most interim "
        "outgoing incoming then ex top veteran regional external"
    ).split()
)
BODIES = frozenset(
    (
        "ministry department office agency service council committee commission court parliament government "
        "kremlin cabinet tribunal panel board bureau directorate secretariat embassy mission delegation "
        "presidency administration authority assembly senate house duma congress chamber federation union "
        "bloc bench registry treasury police army prosecution state leadership watchdog regulator body bank "
        "institute association organisation organization company foundation palace coalition opposition camp "
        "side team church chancellery junta crown military navy command consulate capital inspectorate "
        "gendarmerie majilis knesset majlis rada saeima seimas riksdag bundestag diet"
    ).split()
)
PARTIES = frozenset(
    (
        "group movement organisation organization party front militia militants rebels insurgents faction "
        "network outfit fighters militant rebel army guerrillas guerrilla sect wing force league brigade "
        "brigades alliance cell"
    ).split()
)
OUTLET_NOUNS = frozenset(
    (
        "newspaper daily channel portal website site radio television tv broadcaster magazine weekly outlet "
        "wire media paper tabloid blog podcast newswire"
    ).split()
)
OUTLET_NAME_WORDS = frozenset(
    (
        "Times Post Courier Herald Tribune Gazette News Radio TV Broadcasting Journal Press Telegraph "
        "Observer Chronicle Monitor Mirror Globe Mail Express Independent Guardian Echo Dispatch Newswire "
        "Television Weekly Daily Inform Bulletin Examiner Sentinel Argus Messenger Reporter Wire Today Online "
        "Advertiser Enquirer Inquirer Standard FM"
    ).split()
)
OUTLET_AGENCY_MODIFIERS = frozenset("news press wire telegraph information state-run".split())
PARTICLES = frozenset(("al el bin ibn abu van von der den de del della di da dos la le ben ul ud e i y af").split())
HE = frozenset(("he", "him", "his"))
SHE = frozenset(("she", "her", "hers"))
IT = frozenset(("it", "its"))
THEY = frozenset(("they", "them", "their", "theirs"))
"""Third-person pronouns by what they can stand for."""

KIN = {
    "minister": {"minister", "attorney", "secretary", "chancellor"},
    "envoy": {"representative", "ambassador", "envoy", "diplomat"},
    "spokesman": {"spokesman", "spokesperson", "representative"},
    "spokeswoman": {"spokeswoman", "spokesperson", "representative"},
    "spokesperson": {"spokesman", "spokeswoman", "spokesperson"},
    "official": {"official", "officer", "deputy", "director"},
    "diplomat": {"diplomat", "ambassador", "envoy", "representative", "minister"},
    "ambassador": {"ambassador", "envoy"},
    "chief": {"chief", "head", "director", "chairman", "leader"},
    "head": {"head", "chief", "director", "chairman", "leader"},
    "director": {"director", "head", "chief"},
    "leader": {"leader", "president", "head", "chief", "chairman", "commander"},
    "premier": {"premier", "minister", "chancellor"},
    "lawyer": {"lawyer", "attorney", "solicitor", "barrister", "counsel"},
    "lawmaker": {"lawmaker", "deputy", "senator", "legislator", "mp", "member", "congressman", "congresswoman"},
    "deputy": {"deputy", "lawmaker", "mp", "member", "legislator"},
    "politician": {"politician", "senator", "deputy", "lawmaker", "mp", "leader", "minister"},
    "judge": {"judge", "justice", "magistrate"},
    "source": {"source", "person", "official", "insider", "diplomat"},
    "person": {"person", "source", "official", "insider"},
    "insider": {"source", "insider", "official"},
    "general": {"general", "commander"},
    "commander": {"commander", "general"},
    "expert": {"expert", "analyst", "scholar", "researcher", "professor", "fellow"},
    "analyst": {"analyst", "expert", "researcher", "scholar", "fellow"},
    "academic": {"academic", "professor", "scholar", "lecturer", "researcher", "historian"},
    "agency": {"agency", "service", "wire", "newswire"},
    "court": {"court", "tribunal", "bench", "chamber"},
    "bench": {"court", "tribunal", "bench", "judge", "panel"},
    "tribunal": {"court", "tribunal", "bench", "panel"},
    "parliament": {"parliament", "house", "assembly", "duma", "senate", "congress", "majilis", "chamber"},
    "house": {"house", "parliament", "chamber", "assembly"},
    "ministry": {"ministry"},
    "department": {"department", "ministry"},
    "government": {"government", "cabinet", "administration"},
    "body": {
        "federation",
        "council",
        "committee",
        "commission",
        "body",
        "organisation",
        "association",
        "agency",
        "panel",
    },
    "panel": {"panel", "committee", "commission", "bench", "court"},
    "committee": {"committee", "panel"},
    "paper": {"paper", "newspaper", "daily", "times", "post", "courier", "herald", "gazette", "tribune", "journal"},
    "newspaper": {"paper", "newspaper", "daily", "times", "post", "courier", "herald", "gazette", "tribune", "journal"},
    "daily": {"paper", "newspaper", "daily", "times", "post", "courier", "herald", "gazette", "tribune", "journal"},
    "broadcaster": {"broadcaster", "radio", "television", "tv", "channel", "broadcasting", "corporation"},
    "channel": {"channel", "tv", "television", "broadcaster"},
}
"""Which heads a definite description can pick up: "the envoy" may mean a special representative."""


GENERIC = frozenset(
    (
        "body",
        "organisation",
        "organization",
        "bloc",
        "institution",
        "club",
        "company",
        "alliance",
        "charity",
        "firm",
        "association",
    )
)
"""Nouns by which any named organisation can be called again ("the world body")."""


def is_role(word: str) -> bool:
    """Whether a noun (lower case, singular) names the post or part that a person plays."""
    return (
        word in ROLES or word.endswith(("spokesman", "spokeswoman", "spokesperson")) or word.rpartition("-")[2] in ROLES
    )


def is_body(word: str) -> bool:
    """Whether a noun (lower case, singular) names an official body."""
    return word in BODIES or word.rpartition("-")[2] in BODIES


def is_outlet_noun(word: str) -> bool:
    """Whether a noun (lower case, singular or "media") names a kind of news outlet."""
    return word in OUTLET_NOUNS
