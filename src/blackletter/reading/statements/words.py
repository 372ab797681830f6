"""The verbs, nouns and idioms of saying, by what they take: a clause, words in quotes, or a thing spoken of."""

SAYING = frozenset(
    (
        "say tell announce state declare claim add note remark comment explain clarify confirm affirm insist "
        "stress emphasise emphasize underline underscore reiterate repeat maintain argue assert contend "
        "allege suggest indicate hint imply warn caution concede admit acknowledge reveal disclose report "
        "inform write reply respond answer retort promise pledge vow assure predict forecast observe mention "
        "recall remind conclude complain joke quip tweet post testify swear deny dispute boast lament counter "
        "recount relate rumour advise signal read elaborate volunteer venture specify intimate proclaim "
        "protest rejoin interject opine hold find rule determine estimate reason believe think "
        "understand stipulate divulge certify attest notify relay summarise summarize guess reckon whisper "
        "mutter offer continue begin resume finish quote cite ask demand brief communicate convey "
        "shrug sigh grumble snap scoff fume muse thunder gush preach insinuate doubt hope expect fear trust "
        "surmise speculate hear learn underscore point fire hit shoot retort parry concede profess aver "
        "swear vent moan "
        "grouse crow marvel plead implore urge tease reflect recollect reminisce sniff wave tut tell advise "
        "message text object ratify anticipate filter exclude submit accept regret threaten laugh whisper "
        "chuckle grunt grumble show "
        "growl bark roar bellow cackle scream shout cry yell sob beam grin chirp drawl huff rage rant seethe "
        "splutter "
        "stammer purr hiss groan sneer sputter declaim enthuse exclaim intone murmur mumble opine rasp croak sing "
        "counsel petition"
    ).split()
)
"""Verbs whose clause ("that …") or quotation is what somebody said."""

ONLY_WITH_CLAUSE = frozenset(
    (
        "hold find rule determine believe think understand read quote cite reason offer estimate guess reckon "
        "demand ask brief communicate convey post signal suggest imply indicate submit accept threaten "
        "exclude filter ratify anticipate object "
        "show"
    ).split()
)
"""Of these a bare object says nothing, and a bare quotation needs a clause of its own."""

ONLY_WITH_QUOTE = frozenset(
    (
        "continue begin resume finish volunteer venture mutter offer go ask laugh chuckle grunt growl bark "
        "roar bellow "
        "cackle scream shout cry yell sob beam grin chirp drawl huff rage rant seethe splutter stammer purr "
        "hiss groan "
        "sneer sputter intone murmur mumble rasp croak sing counsel petition fire hit shoot"
    ).split()
)
"""Verbs that speak only beside a quotation."""

THOUGHT = frozenset(("believe think understand reckon guess doubt hope expect fear trust speculate surmise").split())
"""Verbs of an attitude told as somebody's: they need a that-clause of their own."""

PRESSING = frozenset("urge exhort implore beg accuse blame warn".split())
"""Acts of speech at somebody: "urged the government to fight on", "accused it of …"."""

NAMING = frozenset(
    (
        "call describe label brand dub characterise characterize hail portray depict denounce dismiss present "
        "term style deem paint slam condemn praise qualify"
    ).split()
)
"""Verbs that give a thing a name: "called the ruling X", "described it as X"."""

NARRATED = frozenset(
    (
        "praise thank welcome condemn criticise criticize denounce hail applaud congratulate corroborate "
        "mention emphasise emphasize stress underline underscore commend salute lambast decry deplore laud "
        "slam blast castigate rebuke chide berate lament reiterate demand question "
        "query slate ridicule mock"
    ).split()
)
"""Acts of speech that take a thing or a person, no clause: "praised the Taliban for …"."""

NARRATED_WITH = {
    "call": ("for", "on"),
    "beg": ("for",),
    "appeal": ("for", "to"),
    "speak": ("of", "against"),
    "warn": ("of", "against"),
    "plead": ("for",),
    "lash": ("out",),
    "complain": ("about", "of"),
    "protest": ("against",),
    "object": ("to",),
    "emphasise": ("on",),
    "emphasize": ("on",),
    "stress": ("on",),
    "hint": ("at",),
    "caution": ("against",),
    "argue": ("for", "against"),
    "rail": ("against",),
    "boast": ("of",),
}
"""Acts of speech that take a thing through a preposition: "called for an inclusive settlement"."""

DENYING = frozenset(
    ("dismiss deny reject rebut refute scotch quash downplay contradict brush play rule confirm").split()
)
RUMOUR = frozenset(
    (
        "suggestion report rumour rumor claim talk speculation idea allegation reporting account assertion "
        "notion story hint"
    ).split()
)
"""`DENYING` + `RUMOUR` is an act of speech: "dismissed suggestions that …"; so is pouring cold water on them."""

SAID_NOUNS = frozenset(
    (
        "statement remark claim promise announcement optimism hope confidence fear warning assurance view "
        "opinion belief doubt concern conviction pledge argument suggestion notice notification assertion "
        "allegation admission declaration contention expectation insistence satisfaction regret word "
        "assessment prediction conclusion reminder support hint indication signal reason guarantee threat vow "
        "estimate suspicion"
    ).split()
)
"""Nouns whose that-clause is what somebody said, beside a verb of `VOICING`."""

TOLD_BY = frozenset(
    ("announce disclose reveal report confirm corroborate acknowledge admit state deny divulge").split()
)
"""Verbs that in the passive tell a thing by somebody: "its removal was confirmed by the ministry"."""

VOICING = frozenset(
    (
        "serve express voice give cite issue repeat make offer air state convey share reiterate register put leave"
    ).split()
)

ACCORDING = (
    "according to",
    "in the words of",
    "in the view of",
    "in the opinion of",
    "by the account of",
    "to quote",
    "by information of",
    "by the word of",
    "as per",
    "on the word of",
    "by information from",
    "in the account of",
    "in the telling of",
)
"""Prepositional attributions; what follows is the speaker."""

CARRYING = frozenset(
    (
        "carry quote cite report relay publish run broadcast transmit convey pick reproduce distribute "
        "release print circulate air post write inform say add note reference mention"
    ).split()
)
"""What an outlet does with somebody's words."""
