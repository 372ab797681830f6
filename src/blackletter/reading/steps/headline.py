"""Headlines that the parser cannot read ("EU judges quash blacklisting of exiles"): words alone, no links."""

from spacy.tokens import Token

from blackletter.reading.lexicon import nouns, verbs
from blackletter.reading.steps.acts import Core
from blackletter.reading.steps.arguments import idioms_of
from blackletter.reading.steps.frames import Frame
from blackletter.reading.steps.lemmas import lemma_of
from blackletter.reading.steps.nominals import Nominals
from blackletter.reading.steps.units import Unit

_OFF = verbs.TAKE_OFF | verbs.TAKE_OFF_BARE | verbs.DELIST
_DENIES = frozenset("no not never denies deny denied rejects reject dismisses rules n't without nobody".split())
_MAY = frozenset("may might could can considers mulls weighs ponders".split())
_MUST = frozenset("must should urged urges".split())


def overrides(unit: Unit) -> bool:
    """Whether the parser is likely to have misread the headline: "judges quash ban", "parliament votes to unban"."""
    words = list(unit.sentence.doc)
    for token in words:
        before = [t for t in words if token.i - 4 <= t.i < token.i]
        if token.lower_ in ("ban", "bans", "listing", "label", "proscription") and any(
            _shape(t) & (verbs.LIFT | verbs.SUSPEND) for t in before
        ):
            return True
        if token.lower_ in _LOSES and any(t.lower_ in _BIDS for t in words):
            return True
        if _shape(token) & nouns.BILL | _shape(token) & {"law"}:
            return True
        if token.lower_ == "to" and before and _shape(before[-1]) & _VOTING:
            return True
    return False


_ASKING = frozenset(
    "ask urge call demand seek request petition press want beg appeal propose recommend plead lobby".split()
)
_VOTING = frozenset({"vote", "agree", "decide", "move", "opt", "resolve"})


def _shape(token: Token) -> set[str]:
    low = token.lower_
    ends = {low, low.removesuffix("s"), low.removesuffix("es"), low.removesuffix("ed"), low.removesuffix("d")}
    return ends | {token.lemma_.lower()}


def headline_frame(unit: Unit, names: Nominals) -> tuple[Frame, Core] | None:
    """The act that a headline's words tell, or None: a word of removal or listing, then a list, a ban or a party."""
    words = list(unit.sentence.doc)
    low = {token.lower_ for token in words}
    if idioms_of(unit) & {"off-list", "no-longer"} and (
        names.any(words, "list", "ban")
        or any(lemma_of(t) in verbs.BLACKLIST or t.lower_ in nouns.TOPIC | {"listed"} for t in words)
    ):
        core = Core(kind="removal", token=unit.head, form="state", sure=True)
        return Frame(stage="effective", kind="removal", token=unit.head, form="state", fixed="done"), core
    house = names.any(words, "legislature")
    paper = _paper(words, names, house)
    if paper is not None:
        return paper
    if low & _BIDS and low & _LOSES:
        return _lost(words, low, names)
    for token in words:
        kind = _kind(token, words, names)
        if kind is None and "lift" in idioms_of(unit) and names.any(words, "ban"):
            kind = "removal"
        if kind is None:
            continue
        core = Core(kind=kind, token=token, form="act", sure=False)
        before = token.nbor(-1).lower_ if token.i else ""
        voted = before == "to" and token.i >= 2 and bool(_shape(token.nbor(-2)) & _VOTING)
        if voted:
            return Frame(stage="bill-passed" if house else "decision", kind=kind, token=token, fixed="done"), core
        if before == "to" and any(_shape(t) & _ASKING for t in words if t.i < token.i):
            stage = "application" if names.any(words[: token.i], "court") else "proposal"
            return Frame(stage=stage, kind=kind, token=token, fixed="done"), core
        modality = (
            "denied"
            if low & _DENIES
            else "possible"
            if low & _MAY
            else "required"
            if low & _MUST
            else "planned"
            if before == "to"
            else "done"
        )
        stage = "effective" if modality in ("planned", "denied") else "decision"
        return Frame(stage=stage, kind=kind, token=token, fixed=modality), core
    return None


_BIDS = frozenset("bid petition plea appeal challenge request motion suit lawsuit application attempt".split())
_LOSES = frozenset(
    "fails failed fail rejects rejected rejecting refuses refused dismisses dismissed throws thrown loses lose lost "
    "denies denied declines declined turns rebuffs rebuffed".split()
)


def _lost(words: list[Token], low: set[str], names: Nominals) -> tuple[Frame, Core] | None:
    """A bid that a headline calls lost: "judge throws out petition to brand Reds as terrorists"."""
    stems = {shape for t in words for shape in _shape(t)}
    if stems & (verbs.SUSPEND | {"suspension"}) and names.any(words, "ban", "list"):
        kind = "suspension"
    elif stems & verbs.DELIST or names.any(words, "ban", "removal", "list"):
        kind = "removal"
    elif stems & verbs.BLACKLIST or ("as" in low and low & nouns.TOPIC):
        kind = "listing"
    else:
        return None
    at = next(t for t in words if t.lower_ in _LOSES)
    return Frame(stage="refused", kind=kind, token=at, fixed="done"), Core(kind=kind, token=at, form="act", sure=False)


_MOVING = frozenset("reach go submit introduce table file lay send hit propose unveil enter land".split())


def _paper(words: list[Token], names: Nominals, house: bool) -> tuple[Frame, Core] | None:
    """What a headline tells of a bill or a law: laid, passed, signed."""
    bills = [t for t in words if _shape(t) & (nouns.BILL | {"law"})]
    if not bills:
        return None
    kinds = [kind for t in words if (kind := _kind(t, words, names)) is not None]
    shapes = [(t, _shape(t)) for t in words if t not in bills and t.pos_ != "ADJ"]
    stage, at = None, words[0]
    for token, shape in shapes:
        if shape & {"return", "veto", "reject", "refuse", "block"}:
            stage, at = "refused", token
        elif shape & {"sign", "enact", "promulgate"}:
            stage, at = "enacted", token
        elif shape & _MOVING and (house or shape & {"submit", "introduce", "table", "propose", "unveil", "lay"}):
            stage, at = "bill-introduced", token
        elif shape & {"pass", "approve", "adopt", "back", "clear", "endorse", "wave"}:
            early = any(t.lower_ in ("first", "initial", "preliminary", "draft") for t in words)
            stage, at = "bill-reading" if early else "bill-passed", token
        if stage is not None:
            break
    if stage is None:
        return None
    suspends = any(_shape(t) & {"suspend", "suspending", "freeze", "freezing", "suspension"} for t in words)
    kind = "suspension" if suspends else next(iter(kinds), "removal")
    low = {t.lower_ for t in words}
    modality = (
        "denied"
        if low & _DENIES
        else "possible"
        if low & _MAY
        else "planned"
        if at.i and at.nbor(-1).lower_ == "to"
        else "done"
    )
    core = Core(kind=kind, token=at, form="act", sure=False)
    return Frame(stage=stage, kind=kind, token=at, fixed=modality), core


def _kind(token: Token, words: list[Token], names: Nominals) -> str | None:
    after = [each for each in words if each.i > token.i]
    stems = _stems(token)
    if names.any(after, "ban", "relisting"):
        stems |= {token.lower_} & (verbs.LIFT | verbs.SUSPEND)
    if not stems or (
        token.dep_ == "compound" and token.tag_ in ("NNP",) and token.head.i == token.i + 1 and token.head.tag_ == "NNP"
    ):
        return None
    if stems & verbs.DELIST:
        return "removal"
    if stems & verbs.BLACKLIST:
        return "listing" if names.any(after, "party", "person", "place") else None
    if stems & verbs.LIFT and names.any(after, "ban"):
        return "removal"
    if stems & verbs.SUSPEND and names.any(after, "ban"):
        return "suspension"
    if stems & _OFF and (
        names.any(after, "list") or (names.any(after, "party", "person") and stems & verbs.TAKE_OFF_BARE)
    ):
        return "removal"
    return None


def _stems(token: Token) -> set[str]:
    if token.pos_ not in ("NOUN", "VERB", "PROPN", "ADJ", "ADV", "X", "INTJ", "ADP"):
        return set()
    low = token.lower_
    found = {token.lemma_.lower()} if token.pos_ == "VERB" else set()
    if low.endswith("es"):
        found.add(low[:-2])
    if low.endswith("s"):
        found.add(low[:-1])
    if low.endswith("ed"):
        found |= {low[:-1], low[:-2]}
    if token.i and token.nbor(-1).lower_ == "to":
        found.add(low)
    return found | (
        {low} if token.tag_ in ("VB", "VBP", "NN") and token.dep_ in ("ROOT", "acl", "dobj", "amod") else set()
    )
