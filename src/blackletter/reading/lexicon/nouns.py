"""Nouns by what they name: lists, bans, acts of listing, papers, bodies, steps."""


def _words(block: str) -> frozenset[str]:
    return frozenset(each.strip().replace("_", " ") for each in block.split() if each.strip())


LIST = _words(
    """
    list register blacklist roll roster registry catalogue catalog inventory index schedule database ledger
    watchlist watch-list black-list book annex rolls books lists listings tally column
    """
)
BAN = _words(
    """
    ban designation proscription prohibition outlawry label tag blacklisting listing status stigma brand
    interdiction classification sanction embargo interdict injunction outlawing criminalisation badge mark
    declaration entry description branding categorisation stamp bar restriction measure taint finding
    """
)
# Words of BAN that name nothing by themselves: they count with a word of TOPIC or a party beside them.
BAN_WEAK = _words(
    """
    declaration status label tag brand mark entry description stamp bar restriction measure badge stigma listing
    sanction
    embargo injunction classification finding taint interdict
    """
)
REMOVAL = _words(
    """
    removal delisting de-listing de-notification denotification end
    deletion exclusion deproscription de-proscription unbanning lifting
    revocation annulment rescission striking dropping erasure cancellation decriminalisation legalisation
    repeal de-designation dedesignation legalization exoneration delistings unlisting scrapping expunging exit
    declassification quashing
    """
)
REMOVAL_ENDS = frozenset({"end"})
REMOVAL_STRONG = _words(
    """
    delisting de-listing deproscription de-proscription unbanning de-designation delistings unlisting
    dedesignation
    """
)
LISTING = _words(
    """
    designation redesignation relisting re-listing proscription blacklisting inclusion reinstatement
    re-designation listing outlawing reimposition ban addition
    """
)
FORMALITY = _words(
    """
    formality formalities paperwork groundwork technicality technicalities preparations procedure red-tape
    loose_end
    """
)
# Nouns that tell of an act of procedure by themselves ("final adoption came a week later").
HAPPENINGS: dict[str, frozenset[str]] = {
    "bill-introduced": _words("submission introduction tabling"),
    "bill-passed": _words("adoption passage"),
    "approval": _words("approval vote endorsement consent backing nod"),
    "enacted": _words("signature signing promulgation assent"),
    "published": _words("publication gazetting printing"),
    "application": _words("filing lodging"),
    "decision": _words("motion ruling judgment judgement verdict decision"),
    "refused": _words("refusal rejection dismissal"),
    "appealed": _words("appeal"),
    "notification": _words("notification"),
}
SUSPENSION = _words("suspension moratorium freeze pause stay abeyance freezing")
RECOGNITION = _words("recognition")

BILL = _words(
    """
    bill legislation motion amendment amendments statute draft bylaw reform proclamation ordinance measure
    enactment
    """
)
LAW = _words("law act statute legislation code norm rule provision norms laws statutes constitution ")
ORDER = _words(
    """
    order decree instrument regulation edict ukase determination resolution directive proclamation ordinance
    writ
    """
)
CLAIM = _words(
    """
    claim petition lawsuit application suit appeal request action plea complaint case submission filing motion
    challenge
    """
)
DECISION = _words(
    """
    decision ruling judgment judgement verdict order resolution vote determination finding choice decree
    approval agreement consent act sentence opinion answer dismissal refusal rejection acquittal
    """
)
PROPOSAL = _words(
    """
    proposal suggestion recommendation request initiative petition idea call bid demand plea proposition
    """
)
REVIEW = _words(
    """
    review examination consideration study assessment scrutiny process work evaluation analysis discussion
    deliberation talks consultation deliberations reassessment reconsideration procedure appraisal audit
    reappraisal
    """
)
NOTICE = _words("notification notice certification")
READING = _words("reading readings debate committee_stage sitting")
GAZETTE = _words(
    """
    gazette journal register website site bulletin portal page online print notice edition version copy
    webpage
    """
)
STEP = _words(
    """
    step move decision process matter question issue case file idea measure change proposal plan thing
    position revocation rescission annulment paper papers measures delistings action request petition claim
    motion bill order ruling application vote removal delisting proceeding procedure proceedings dossier
    initiative gesture reversal subject topic suspension appeal prospect possibility formality paperwork
    exclusion draft document deletion recommendation resolution judgment verdict decree law act amendment
    review agreement undertaking effort push campaign demand legislation
    """
)
PARTY = _words(
    """
    group movement army guard resistance corps
    organisation organization party militia faction outfit network militant rebel insurgent
    body entity front army individual people man men name names person militants rebels insurgents guerrilla
    guerrillas fighter fighters separatists separatist exiles members member company firm charity brigade
    brigades force forces islamists jihadists union league club association foundation bank businessman
    minister commander leader wing ally cleric dissidents paramilitaries gang cartel banker trader engineer
    brother sister son preacher financier tycoon doctor professor figure figures official officials student
    students ex-rebels ex-guerrillas ruler rulers emirate authorities council federation alliance coalition
    clan clans tribe tribes sect cult band bands circle syndicate
    society congress brotherhood cell legion vanguard
    """
)
COURT = _words(
    """
    court judge judges tribunal bench justice justices commission panel jury magistrate magistrates
    ombudsperson ombudsman chamber
    """
)
LEGISLATURE = _words(
    """
    parliament house assembly senate duma congress chamber deputies lawmakers legislators mps lords commons
    legislature knesset bundestag majlis diet sejm riksdag storting deputy lawmaker legislator mp senators
    hill kengesh kenesh khural hural jirga shura sabor saeima seimas riigikogu althing folketing eduskunta cortes dail
    oireachtas landtag bundesrat nationalrat majilis mejlis volksraad estates
    senator peers plenary representatives parliamentarians parliamentarian congressmen rada verkhovna
    """
)
BODY = _words(
    """
    council committee minister ministers cabinet secretary court judges tribunal panel commission board
    parliament assembly senate ambassadors house governor treasury department
    """
)
LEADER = _words(
    """
    president king emir leadership kremlin prime_minister premier chancellor monarch ruler sultan government
    administration cabinet palace queen junta presidium
    """
)

TOPIC = _words(
    """
    terror terrorist terrorism terrorists extremist extremism sanctions sanction sanctioned proscribed banned
    blacklist black blacklisted designated outlawed banned-list watch militant outlaw prohibited subversive
    unlawful illegal forbidden undesirable seditious exclusion anti-terror counterterrorism jihadist outlaws
    destructive harmful hostile violent seditious treasonous
    """
)
