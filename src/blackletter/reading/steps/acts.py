"""The core of a clause as a value, and cores that are nouns or idioms."""

from dataclasses import dataclass

from spacy.tokens import Token

from blackletter.reading.lexicon import nouns
from blackletter.reading.steps.lemmas import lemma_of
from blackletter.reading.steps.nominals import Nominals
from blackletter.reading.steps.units import Unit


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Core:
    """What a clause is about: `kind` of step; `token` that carries it; `form` = act, state, noun or idiom.

    `sure` is False where the list is understood from the talk before ("dropped the movement").
    """

    kind: str
    token: Token
    form: str
    sure: bool


def noun_core(token: Token, unit: Unit, names: Nominals) -> Core | None:
    """The act that a noun names ("the removal of the group"), or None."""
    classes = names.of(token)
    if not classes or token.pos_ not in ("NOUN", "PROPN", "VERB"):
        return None
    lemma = lemma_of(token)
    below = [near for near in token.subtree if near != token]
    if lemma in nouns.REMOVAL_ENDS and not names.any(below, "ban", "relisting", "list"):
        return None
    if "removal" in classes:
        strong = lemma in nouns.REMOVAL_STRONG or "-" in lemma
        if strong or names.any(below, "list", "ban", "party") or any(n.lower_ in nouns.TOPIC for n in below):
            return Core(kind="removal", token=token, form="noun", sure=True)
        return Core(kind="removal", token=token, form="noun", sure=False)
    if "suspension" in classes and (names.any(below, "ban") or token.dep_ in ("dobj", "nsubj", "nsubjpass", "pobj")):
        return Core(kind="suspension", token=token, form="noun", sure=names.any(below, "ban"))
    if "recognition" in classes and not any(n.lower_ in nouns.TOPIC for n in below):
        return Core(kind="recognition", token=token, form="noun", sure=True)
    if "relisting" in classes and lemma.startswith(("re", "reimp")):
        return Core(kind="listing", token=token, form="noun", sure=True)
    if classes & {"ban", "relisting"} and _new(token) and token.dep_ in ("dobj", "pobj", "nsubjpass", "nsubj"):
        return Core(kind="listing", token=token, form="noun", sure=False)
    return None


def _new(token: Token) -> bool:
    """Whether a ban is one that is not there yet: "a ban", "a new designation", "stopped short of proscription"."""
    if token.lemma_.lower() not in _MAKING:
        return False
    low = {child.lower_ for child in token.lefts}
    verb = token.head if token.dep_ != "pobj" else token.head.head
    if low & {"new", "fresh", "renewed", "second", "another"}:
        return True
    return lemma_of(verb) in _WANTING and not low & {"the", "its", "their", "his", "this", "that", "'s"}


_MAKING = frozenset(
    "ban designation proscription blacklisting listing outlawing prohibition relisting redesignation".split()
)
_WANTING = frozenset(
    "consider weigh mull plan propose seek urge order announce demand want call push press stop favour favor recommend "
    "support back oppose contemplate prepare threaten request discuss debate".split()
)


def idiom_core(unit: Unit, names: Nominals, idioms: frozenset[str]) -> Core | None:
    """The state that an idiom tells ("off the hook", "back on the list"), or None."""
    if "off-list" in idioms:
        return Core(kind="removal", token=unit.head, form="state", sure=True)
    if "on-list-again" in idioms:
        return Core(kind="listing", token=unit.head, form="act", sure=True)
    if "off-weak" in idioms:
        return Core(kind="removal", token=unit.head, form="state", sure=False)
    return None
