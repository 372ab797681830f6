"""The core of a clause, sought from the outermost verb inwards, then among its nouns, idioms and loose words."""

from blackletter.reading.steps.acts import Core, idiom_core, noun_core
from blackletter.reading.steps.arguments import idioms_of
from blackletter.reading.steps.constructions.match import core_turn
from blackletter.reading.steps.cores.predicate import Predicate
from blackletter.reading.steps.cores.recognition import granted
from blackletter.reading.steps.cores.rules import verb_core
from blackletter.reading.steps.depth import depths_of
from blackletter.reading.steps.loose import loose_core
from blackletter.reading.steps.nominals import Nominals
from blackletter.reading.steps.turns import turn_core
from blackletter.reading.steps.units import Unit

_CARRIERS = frozenset({"VERB", "AUX", "NOUN", "ADJ", "PROPN"})


def find_core(unit: Unit, names: Nominals, *, live: bool) -> Core | None:
    """The core of `unit`, the outermost first; `live` = the talk before is of a listing, so that bare parties count."""
    idioms = idioms_of(unit)
    depths = depths_of(unit.sentence)
    for token in sorted(unit.tokens, key=lambda each: (depths[each.i], each.i)):
        # "de" is what the tokenizer leaves of "de-listed" and its kin.
        if token.pos_ in _CARRIERS or token.lower_ == "de":
            predicate = Predicate(verb=token, unit=unit, names=names, idioms=idioms, live=live)
            core = turn_core(token, unit, names, live=live) or verb_core(predicate)
            if core is not None:
                return core
    return (
        granted(unit)
        or _named(unit, names)
        or idiom_core(unit, names, idioms)
        or core_turn(unit, names)
        or loose_core(unit, names)
    )


def _named(unit: Unit, names: Nominals) -> Core | None:
    """The act that a noun of the clause names, or the noun on which a relative clause hangs."""
    around = [*unit.tokens, unit.head.head] if unit.relation == "relcl" else unit.tokens
    found = (noun_core(token, unit, names) for token in around)
    return next((core for core in found if core is not None), None)
