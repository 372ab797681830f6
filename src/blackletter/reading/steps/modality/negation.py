"""Whether a clause denies its act: negators counted along the chain, verbs and idioms of denial."""

import re

from spacy.tokens import Token

from blackletter.reading.lexicon import modality as words
from blackletter.reading.lexicon import verbs
from blackletter.reading.steps.lemmas import in_class, lemma_of
from blackletter.reading.steps.modality.chain import Chain
from blackletter.reading.steps.units import Unit

_DENIAL = re.compile(words.DENIAL_IDIOMS)
_LIMITS = frozenset("later more less sooner fewer earlier longer doubt".split())


def negated(chain: Chain, unit: Unit) -> tuple[bool, bool]:
    """Whether the act is denied; whether a denial of it is itself denied, which leaves it possible."""
    count = 0
    text = unit.lemmas
    rumour = any(each.lower_ in words.RUMOUR_NOUNS for each in chain)
    denial = (
        (rumour and any(c.lower_ in ("wrong", "empty") for each in chain for c in each.children))
        or (rumour and _DENIAL.search(" ".join(lemma_of(t) for t in unit.sentence.doc)) is not None)
        or any(in_class(each, verbs.DENY) for each in chain[1:])
        or (_DENIAL.search(text) is not None and len(chain) >= 1)
    )
    for each in chain:
        count += sum(1 for child in each.children if _negator(child))
        for child in each.children:
            if (
                child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr", "expl", "pobj", "npadvmod", "advmod")
                and child.lower_ not in _LIMITS
            ):
                count += sum(
                    1
                    for near in (child, *child.children)
                    if near.lower_ in ("no", "none", "nobody", "nothing", "neither", "never")
                    and near.dep_ in ("det", "nsubj", "nsubjpass", "dobj", "attr", "pobj", "neg")
                )
    if any(child.lower_ == "no" and child.dep_ == "det" for each in chain[:1] for child in each.children):
        count = max(count, 1)
    avoids = sum(1 for each in chain[1:] if in_class(each, verbs.AVOID)) + ("stop short" in text)
    yet = bool(re.search(r"\b(have|has|had|be|is|was|remain) yet to\b", text))
    if (denial or (in_class(chain[0], verbs.DENY) and lemma_of(chain[0]) in ("rule", "exclude"))) and count:
        return False, True
    if "no long" in text and count == 1:
        count = 0
    return bool((count + avoids) % 2) or denial or yet, False


def _negator(token: Token) -> bool:
    if token.dep_ == "neg" or token.lower_ in ("never", "n't", "not", "nowhere"):
        following = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
        return following not in ("only", "just", "least") and not (token.lower_ == "no" and following == "longer")
    return (token.lower_ in ("neither", "nor") and token.dep_ in ("preconj", "cc", "advmod")) or (
        token.lower_ == "at" and " ".join(t.lower_ for t in token.subtree).startswith("at no time")
    )
