"""Plans and wishes: what is intended, scheduled, or would be liked."""

import re

from spacy.tokens import Token

from blackletter.reading.lexicon import modality as words
from blackletter.reading.lexicon import verbs
from blackletter.reading.steps.lemmas import in_class, lemma_of
from blackletter.reading.steps.modality.chain import Chain, takes_infinitive
from blackletter.reading.steps.modality.tense import is_past, is_perfect
from blackletter.reading.steps.units import HEADS, Unit

_AHEAD = re.compile(
    r"\b(soon|tomorrow|tonight|midnight|in the come (day|week|month)s?|next (week|month|year)|later today|"
    r"in (an?|one|two|three|a few) (hour|minute|day)s?)\b"
)
_WISHED = re.compile(r"\bwould like\b|\bbe open to\b|\bwould prefer\b|\bperhaps\b|\bpossibly\b|\bmaybe\b")


def is_planned(chain: Chain, unit: Unit, text: str) -> bool:
    """Whether the act is to come: intended, scheduled, expected, or told with a time that is still ahead."""
    if any(_intends(each, chain) for each in chain) or _scheduled(chain) or _due(chain):
        return True
    if _was_first(chain[0], unit):
        return False
    return _announced(chain, unit) or (_AHEAD.search(text) is not None and not is_past(chain) and not is_perfect(chain))


def _intends(each: Token, chain: Chain) -> bool:
    """ "Plans to", "is to", "is going to", "the intention to": verbs and nouns above the act."""
    lemma = lemma_of(each)
    if (
        (each != chain[0] or lemma in ("intend", "plan", "aim", "hope", "wish", "want"))
        and in_class(each, verbs.INTEND)
        and not (lemma in ("propose", "undertake", "refuse", "promise", "look", "move") and len(chain) == 1)
    ):
        return True
    if lemma == "be" and takes_infinitive(each):
        return True
    if lemma == "go" and any(c.dep_ == "xcomp" for c in each.children):
        return True
    return each is not chain[0] and each.lemma_.lower() in words.PLAN_NOUNS


def _scheduled(chain: Chain) -> bool:
    """ "Is planned for May", "was scheduled"."""
    return any(
        lemma_of(each) in ("plan", "schedule", "slate", "envisage", "foresee", "expect")
        and any(c.dep_ == "auxpass" for c in each.children)
        for each in chain
    )


def _due(chain: Chain) -> bool:
    """ "Due to", "set to", "expected to": only with an infinitive, so that "has set aside" stays a deed."""
    for each in chain:
        for near in (each, *(c for c in each.children if c.dep_ != "advcl")):
            if (
                (
                    near.lower_ in words.PLANNED_HEADS
                    and (near.pos_ == "ADJ" or near.tag_ == "VBN")
                    and not any(c.lemma_ == "have" and c.dep_ == "aux" for c in near.children)
                )
                and any(c.dep_ in ("xcomp", "prep", "ccomp", "acomp") for c in near.children)
                and any(t.lower_ in ("to", "for") for t in near.subtree if t.i > near.i)
            ):
                return True
    return False


def _was_first(token: Token, unit: Unit) -> bool:
    """Whether an infinitive tells of a deed by its rank: "the first to", "the latest country to"."""
    return token.head.lower_ in ("first", "last", "second", "third", "only", "latest") or any(
        t.lower_ in ("first", "last", "second", "third", "latest") and t.i < token.i <= t.i + 3 for t in unit.tokens
    )


def _announced(chain: Chain, unit: Unit) -> bool:
    """A headline's infinitive: "Cabinet to free movement of terror tag"."""
    return (
        unit.sentence.block in HEADS
        and any(c.lower_ == "to" and c.dep_ == "aux" for c in chain[0].children)
        and (
            len(chain) == 1
            or all(each.tag_ not in ("VBD", "VBZ", "VBP") or in_class(each, verbs.SAY) for each in chain[1:])
        )
    )


def is_wished(text: str) -> bool:
    """Whether the act is no more than liked or thought of ("would like", "perhaps")."""
    return _WISHED.search(text) is not None
