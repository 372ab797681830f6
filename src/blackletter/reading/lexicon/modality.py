"""Words of modality and polarity: how a clause's act is said to stand, apart from what the act is."""

POSSIBLE_AUX = frozenset("may might could can".split())
PLANNED_AUX = frozenset("will shall 'll wo".split())
REQUIRED_AUX = frozenset("must should ought".split())

# Heads of "is X to do", "X to do": due, set, about …
PLANNED_HEADS = frozenset(
    "due set about expected scheduled going bound slated poised ready likely certain sure determined destined planned "
    "prepared tipped supposed keen minded willing resolved".split()
)
POSSIBLE_HEADS = frozenset("possible conceivable able free unlikely thinkable open feasible entitled".split())
REQUIRED_HEADS = frozenset("necessary needed required essential obliged compelled indispensable".split())
PLAN_NOUNS = frozenset(
    "intention plan intent readiness promise aim pledge vow wish hope willingness preparations".split()
)

# "deny reports that", "pour cold water on suggestions that": a report of something, said to be false.
RUMOUR_NOUNS = frozenset(
    "suggestion suggestions report reports rumour rumours rumor rumors claim claims speculation talk idea hint hints "
    "notion story stories allegation allegations hope hopes".split()
)
DENIAL_IDIOMS = (
    r"\bpour(ed|s)? cold water\b|\bno truth\b|\bthere be no question of\b|\bout of the "
    r"question\b"
    r"|\bscotch(ed)? .{0,10}rumou?rs?\b|\b(baseless|untrue|false|unfounded|premature|wide "
    r"of the mark|nonsense|mistaken|incorrect|inaccurate|exaggerated|fanciful|fiction|groundless|invent|rubbish)\b|"
    r"\bahead of events\b|\bfake\b"
    r"|\bput paid to\b|\bknock(ed)? down\b|\bbe far from\b"
)
