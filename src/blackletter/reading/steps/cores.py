"""The core of a clause: an act or a state of listing, removal, suspension or recognition, as verb or as noun."""

import re

from spacy.tokens import Token

from blackletter.reading.lexicon import nouns, verbs
from blackletter.reading.steps.acts import Core, idiom_core, noun_core
from blackletter.reading.steps.arguments import idioms_of, objects, obliques, subjects
from blackletter.reading.steps.complements import listed_complement, names_government, topical
from blackletter.reading.steps.constructions.match import core_turn
from blackletter.reading.steps.lemmas import STRONG_FORMS, in_class, lemma_of
from blackletter.reading.steps.loose import loose_core
from blackletter.reading.steps.nominals import Nominals
from blackletter.reading.steps.turns import turn_core
from blackletter.reading.steps.units import Unit

OFF_PREPOSITIONS = frozenset({"from", "off", "of", "out", "outside"})
ON_PREPOSITIONS = frozenset({"on", "onto", "to", "into", "in", "among", "under", "upon", "alongside", "at"})
GIVES = frozenset("give hand attach assign stick pin earn carry bear wear saddle stamp acquire receive get".split())


def find_core(unit: Unit, names: Nominals, *, live: bool) -> Core | None:
    """The core of `unit`, the outermost first; `live` = the talk before is of a listing, so that bare parties count."""
    idioms = idioms_of(unit)
    for token in sorted(unit.tokens, key=_depth):
        if token.pos_ in ("VERB", "AUX", "NOUN", "ADJ", "PROPN") or token.lower_ == "de":
            core = turn_core(token, unit, names, live=live) or _verb_core(token, unit, names, idioms, live)
            if core is not None:
                return core
    if unit.relation == "relcl" and lemma_of(unit.head) in (
        "grant",
        "extend",
        "accord",
        "offer",
        "win",
        "receive",
        "enjoy",
    ):
        for token in unit.sentence.doc:
            if lemma_of(token) == "recognition" and token.i < unit.head.i:
                return Core(kind="recognition", token=token, form="noun", sure=True)
    around = [*unit.tokens, unit.head.head] if unit.relation == "relcl" else list(unit.tokens)
    for token in around:
        core = noun_core(token, unit, names)
        if core is not None:
            return core
    return idiom_core(unit, names, idioms) or core_turn(unit, names) or loose_core(unit, names)


def _depth(token: Token) -> tuple[int, int]:
    """Orders tokens from the outermost in, then as they stand."""
    return sum(1 for _ in token.ancestors), token.i


def _verb_core(verb: Token, unit: Unit, names: Nominals, idioms: frozenset[str], live: bool) -> Core | None:
    def core(kind: str, form: str = "act", sure: bool = True) -> Core:
        return Core(kind=kind, token=verb, form=form, sure=sure)

    if verb.tag_ == "VBG" and in_class(verb, verbs.DELIST) and verb.dep_ in ("nsubj", "csubj", "nsubjpass"):
        return Core(kind="removal", token=verb, form="noun", sure=True)
    if any(t.lower_ in ("exchange", "bourse", "nasdaq", "nyse", "market", "unesco") for t in verb.subtree):
        return None
    if in_class(verb, verbs.DELIST) and (
        verb.pos_ in ("VERB", "AUX")
        or verb.tag_ in ("VBD", "VBN")
        or unit.sentence.block == "title"
        or verb.dep_ in ("ROOT", "amod", "acomp")
    ):
        return core("removal") if verb.dep_ != "amod" else None
    if (
        verb.pos_ != "VERB"
        and verb.lower_ in STRONG_FORMS
        and verb.lower_.endswith("ed")
        and verb.head == verb
        and verb.i <= 1
    ):
        return core("listing")
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    objs = objects(verb, unit)
    subs = subjects(verb, unit)
    obls = list(obliques(verb, unit, names))
    to_list = [
        (prep, noun)
        for prep, noun in obls
        if (
            "list" in names.of(noun)
            or ("gazette" in names.of(noun) and any("list" in names.of(t) for t in noun.subtree))
        )
        and noun.dep_ in ("pobj", "conj", "appos")
    ]
    if verb == unit.head and unit.relation == "relcl" and "list" in names.of(verb.head):
        to_list += [
            (t.head.lower_, verb.head) for t in verb.subtree if t.lower_ in ("which", "that") and t.dep_ == "pobj"
        ]
    ban_objects = names.having(objs, "ban")
    on_it = live and any(
        t.dep_ == "pobj" and t.lower_ in ("it", "them") and t.head.lower_ == "on" and t.head.head == verb
        for t in verb.subtree
    )
    gone = "off-list" in idioms or ("no-longer" in idioms and _of_listing(unit, names))
    lemma = lemma_of(verb)
    if (
        lemma in ("cease", "stop")
        and any(
            lemma_of(t) in ("be", "count", "figure", "feature", "appear", "list", "treat", "regard")
            and t.dep_ in ("xcomp", "pcomp")
            for t in verb.children
        )
        and _of_listing(unit, names)
    ):
        return core("removal")
    government = names_government(verb, objs)
    if (
        in_class(verb, verbs.RECOGNISE)
        and not topical(verb, unit)
        and (government or (_party(objs, names) and lemma not in ("acknowledge", "accredit")))
    ):
        return core("recognition")
    if "suspend" in idioms and (names.any(unit.tokens, "ban", "list", "law") or live) and _says_suspend(verb):
        return core("suspension", "state" if lemma in ("be", "remain", "stay", "lie") else "act")
    if (
        in_class(verb, verbs.SUSPEND)
        and not any(c.lower_ == "short" for c in verb.children)
        and (
            ban_objects
            or names.any([n for p, n in obls], "ban")
            or (names.any(subs, "ban") and lemma in ("pause", "stop"))
        )
    ):
        return core("suspension")
    if in_class(verb, verbs.TAKE_OFF):
        if any(prep in OFF_PREPOSITIONS for prep, _ in to_list) or (
            any(names.of(o) & {"list"} for o in objs)
            and lemma in ("leave", "quit", "come", "get", "exit", "escape", "go", "fall", "slip", "depart")
        ):
            return core("removal")
        labels = [noun for prep, noun in obls if "ban" in names.of(noun) and prep in OFF_PREPOSITIONS]
        if labels and (_party(objs, names) or _party(subs, names) or names.any(objs, "authority", "place", "person")):
            return core("removal")
    if ban_objects and in_class(verb, verbs.LIFT) and verb.dep_ != "amod":
        return core("removal")
    if (
        in_class(verb, verbs.LAPSE)
        and not any(c.dep_ == "dobj" for c in verb.children)
        and lemma not in ("end", "die", "drop", "fall")
        and (
            lemma != "go"
            or not any(
                c.dep_ in ("prep", "xcomp", "advmod", "acomp", "ccomp", "conj") and c.lower_ != "as"
                for c in verb.children
            )
        )
        and names.any(subs, "ban", "relisting")
    ):
        return core("removal")
    if (
        live
        and in_class(verb, verbs.LAPSE)
        and verb.dep_ in ("ccomp", "xcomp")
        and lemma_of(verb.head) in ("let", "allow", "permit")
        and names.any([*subs, *objects(verb.head, unit)], "ban", "pronoun", "relisting")
    ):
        return core("removal")
    if (
        live
        and in_class(verb, verbs.RENEW)
        and any(t.lower_ == "it" for t in objs)
        and lemma not in ("continue", "confirm", "maintain")
    ):
        return core("listing")
    if (
        in_class(verb, verbs.LIFT)
        and lemma in ("end", "lapse", "expire", "fall", "disappear", "cease")
        and names.any(subs, "ban")
    ):
        return core("removal")
    if (
        lemma in ("take", "get", "come", "be", "go", "let", "bring", "keep", "have")
        and "off-list" in idioms
        and any(
            c.lower_ in ("off", "out", "free", "clear", "rid", "back", "quit")
            or (c.dep_ in ("acomp", "advmod") and any(g.lower_ in ("off", "of", "out") for g in c.subtree))
            or (
                c.dep_ in ("dobj", "nsubjpass")
                and lemma in ("take", "bring")
                and any(g.lower_ == "off" for g in c.subtree)
            )
            for c in verb.children
        )
    ):
        return core("removal", "act" if lemma != "be" else "state")
    if "lift" in idioms and names.any([*objs, *subs], "ban") and verb == unit.head:
        return core("removal", "state" if lemma == "be" else "act")
    if (
        lemma in ("place", "put", "bring", "list")
        and _party(objs, names)
        and any(p == "under" and names.of(n) & {"order", "law", "list"} for p, n in obls)
    ):
        return core("listing")
    if lemma in ("be", "stay", "remain", "sit", "leave", "keep", "stand") and (
        on_it or (live and "back on it" in unit.lemmas)
    ):
        return (
            core("removal", "state") if gone else core("listing", "act" if "back" in unit.lemmas.split() else "state")
        )
    if (
        live
        and lemma in ("be", "remain", "stay")
        and any(c.lower_ == "there" and c.dep_ == "advmod" for c in verb.children)
        and (lemma != "be" or "still" in unit.lemmas.split())
        and names.any(subs, "party", "place", "person", "pronoun")
    ):
        return core("listing", "state")
    if in_class(verb, verbs.BLACKLIST) and verb.pos_ == "VERB":
        if verb.dep_ == "amod" or (verb.dep_ == "acl" and "list" in names.of(verb.head)):
            return None
        if gone:
            return core("removal", "state")
        state = any(c.dep_ == "auxpass" for c in verb.children) and (
            any(c.lower_ in ("still", "now", "currently") for c in verb.children) or _stands(verb)
        )
        if (
            lemma not in ("ban", "designate")
            or _party(objs, names)
            or _party(subs, names)
            or live
            or topical(verb, unit)
        ):
            return core("listing", "state" if state else "act")
    if (
        in_class(verb, verbs.LIST)
        and verb.dep_ != "amod"
        and (
            topical(verb, unit)
            or _party(objs, names)
            or (live and names.any(objs + subs, "party", "pronoun", "place", "person"))
        )
    ):
        if gone:
            return core("removal", "state")
        return core("listing", "state" if lemma == "list" else "act")
    if in_class(verb, verbs.PUT_ON) and any(prep in ON_PREPOSITIONS for prep, _ in to_list):
        held = lemma in ("keep", "leave", "retain", "find", "land")
        return core("listing", "state" if held or _stands(verb) else "act")
    if (
        in_class(verb, verbs.LABEL)
        and not (lemma in _HELD and any(c.tag_ == "VBG" and c.dep_ in ("xcomp", "ccomp") for c in verb.children))
        and (
            topical(verb, unit, as_only=True)
            or any(
                "list" in names.of(t) and t.pos_ == "PROPN"
                for t in verb.subtree
                if t.dep_ != "pobj" or t.head.lower_ == "as"
            )
        )
        and (_party(objs, names) or live or names.any(objs, "pronoun") or topical(verb, unit, as_only=True))
        and not names.any(
            [o for o in objs if o.head == verb], "ban", "order", "decision", "law", "claim", "review", "gazette"
        )
        and not any(lemma_of(t) in _UNLISTED for t in objs)
    ):
        if gone:
            return core("removal", "state")
        return core("listing", "state" if _stands(verb) or lemma in _HELD else "act")
    if (
        live
        and lemma in ("enter", "put", "place", "include", "inscribe", "add", "keep", "leave")
        and any(t.dep_ == "pobj" and t.lower_ in ("it", "them") and t.head.lower_ in ("in", "on") for t in verb.subtree)
        and (_party(objs, names) or names.any(objs, "pronoun", "person", "place"))
    ):
        return core("listing", "state" if lemma in ("keep", "leave") else "act")
    if in_class(verb, verbs.KEEP) and (ban_objects or any(p in ON_PREPOSITIONS for p, _ in to_list)):
        return core("listing", "act" if lemma in ("renew", "extend", "prolong", "roll") else "state")
    if in_class(verb, verbs.IMPOSE) and (ban_objects or any("list" in names.of(t) for o in objs for t in o.subtree)):
        return core("listing")
    if lemma in GIVES | {"place", "impose", "slap", "put"} and (
        ban_objects or (verb == unit.head and unit.relation == "relcl" and "ban" in names.of(verb.head))
    ):
        return core("listing", "state" if lemma in ("carry", "bear", "wear") else "act")
    if (
        in_class(verb, verbs.STAY)
        and any(t.lemma_.lower() in ("name", "entry") for t in subs)
        and re.search(r"\bwhere\b|\bput\b|\bin place\b", unit.sentence.doc.text.lower())
    ):
        return core("listing", "state")
    if (
        lemma in ("be", "remain", "stay")
        and re.search(r"\b(subject to|under)\b", unit.lemmas)
        and any(p in ("to", "under") and "ban" in names.of(n) for p, n in obls)
        and names.any(subs, "party", "person", "pronoun")
    ):
        return core("removal", "state") if gone else core("listing", "state")
    if (
        live
        and lemma == "leave"
        and any(t.lower_ == "it" for t in objs)
        and any(c.lower_ == "never" for c in verb.children)
    ):
        return core("removal")
    if in_class(verb, verbs.STAY) or lemma in ("be", "have"):
        if any(prep in ON_PREPOSITIONS for prep, _ in to_list) and (lemma != "have" or _party(objs, names)):
            return core("removal", "state") if gone else core("listing", "state")
        if any(prep == "off" for prep, _ in to_list) or gone:
            return core("removal", "state")
        if (
            names.any(subs, "ban")
            and lemma != "be"
            and lemma != "have"
            and lemma not in ("appear", "find", "figure", "sit", "feature")
        ):
            return core("listing", "state")
        if names.any(subs, "ban") and "in-force" in idioms:
            return core("listing", "state")
        if lemma in ("remain", "stay", "be", "continue") and listed_complement(verb):
            return core("listing", "state")
    if (
        live
        and in_class(verb, verbs.PUT_BACK)
        and (
            names.any(objs, "party", "place", "person", "pronoun")
            or ("back" in unit.lemmas.split() and names.any(objs, "pronoun", "party"))
        )
    ):
        return core("listing", sure=False)
    if (
        live
        and in_class(verb, verbs.TAKE_OFF_BARE)
        and _party_or_pronoun(objs, subs, verb, names)
        and not _elsewhere(verb, names, obls)
    ):
        return core("removal", sure=False)
    return None


def _of_listing(unit: Unit, names: Nominals) -> bool:
    """Whether "no longer" denies a listing: a list, a ban, a verb of banning or a word of the topic is near."""
    return names.any(unit.tokens, "list", "ban") or any(
        near.lower_ in nouns.TOPIC
        or near.lemma_.lower() in nouns.TOPIC
        or in_class(near, verbs.BLACKLIST)
        or near.lower_ == "listed"
        for near in unit.tokens
    )


_HELD = frozenset("count rank treat regard consider view see reckon hold".split())
_UNLISTED = frozenset(
    "registration strike protest vote election referendum marriage contract tax fee search arrest detention clause "
    "paragraph section action move conduct act slogan flag symbol book song website channel film".split()
)


def _stands(verb: Token) -> bool:
    """Whether a passive tells of what is, not of what was done: "is banned", "are still classed", "remains listed"."""
    auxiliaries = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if verb.dep_ in ("acomp", "xcomp", "oprd", "attr") and lemma_of(verb.head) in (
        "remain",
        "stay",
        "keep",
        "continue",
        "be",
    ):
        return not auxiliaries
    return any(
        c.dep_ == "auxpass" and c.lower_ in ("is", "are", "'s", "'re", "remains", "stays") for c in auxiliaries
    ) and not any(c.lower_ in ("being", "to") for c in auxiliaries)


def _says_suspend(verb: Token) -> bool:
    return lemma_of(verb) in (
        "put",
        "place",
        "keep",
        "leave",
        "hold",
        "go",
        "be",
        "stop",
        "remain",
        "stay",
        "send",
        "lay",
        "lie",
    )


def _party(tokens: list[Token], names: Nominals) -> bool:
    return names.any(tokens, "party")


def _party_or_pronoun(objs: list[Token], subs: list[Token], verb: Token, names: Nominals) -> bool:
    if names.any(objs, "party", "pronoun", "place", "person"):
        return True
    if any(c.lower_ == "off" for c in verb.children) and any(
        t.pos_ == "PROPN" and t.ent_type_ not in ("GPE", "DATE") for t in objs
    ):
        return True
    return lemma_of(verb) in ("come", "get", "go") and names.any(subs, "party", "pronoun", "place", "person")


def _elsewhere(verb: Token, names: Nominals, obls: list[tuple[str, Token]]) -> bool:
    """Whether the verb has another place to take its object from ("removed from the building")."""
    return any(
        child.lower_ in ("from", "of", "out", "into", "to")
        and child.dep_ == "prep"
        and not any(c.pos_ == "PRON" for c in child.children)
        for child in verb.children
    )
