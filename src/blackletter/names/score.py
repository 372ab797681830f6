"""A query scored against a listed party: the best of its names, then the facts."""

from collections.abc import Mapping
from math import inf

from blackletter.names.facts import fact_reasons
from blackletter.names.identifiers import shared
from blackletter.names.name_score import name_reasons
from blackletter.names.policy import DEFAULT, weights_of
from blackletter.names.prepared import prepared
from blackletter.names.scripts.han_readings import readings
from blackletter.values.entries import Name
from blackletter.values.screening import ListedParty, NameQuery, Policy, Reason, Score

NO_FREQUENCIES: Mapping[str, int] = {}
_ROUNDING = 1e-4  # the last digit of a score
_NOTHING = Score(value=0.0, name="", reasons=())


def compare(
    query: NameQuery,
    listed: ListedParty,
    policy: Policy = DEFAULT,
    frequencies: Mapping[str, int] = NO_FREQUENCIES,
    least: float = 0.0,
) -> Score:
    """How well `query` fits `listed` under `policy`, with the reasons.

    `frequencies` = in how many listed names each folded word occurs (names/index.py counts them). The value is the sum
    of the reasons' points, clipped to [0, 1]; it is 1.0 only where the folded names are equal and nothing contradicts.
    What is less than `least` may be given as less than it is, sooner.
    """
    weights = weights_of(policy)
    kind = rules_kind(query.kind, listed.kind)
    asked = tuple([prepared(text, kind, frequencies) for text in (query.name, *readings(query.name))])
    # an identifier that is shared lifts any name, so then each is scored to its end
    gain = inf if query.identifiers and listed.identifiers else most_gained(query, weights)
    best = _NOTHING
    for name in listed.names:
        for text in (name.text, *readings(name.text)):
            right = prepared(text, kind, frequencies)
            for left in asked:
                enough = max(best.value, least) - gain - _ROUNDING
                reasons = name_reasons(left, right, weights, enough)
                if sum([r.points for r in reasons]) < enough:
                    continue
                score = by_facts(reasons, name, query, listed, weights)
                if score.value > best.value:
                    best = score
    return best if best.reasons or not listed.identifiers else by_facts((), None, query, listed, weights)


def compare_names(
    left: str, right: str, kind: str, policy: Policy = DEFAULT, frequencies: Mapping[str, int] = NO_FREQUENCIES
) -> Score:
    """Two bare names scored against each other under the rules of `kind`."""
    listed = ListedParty(key="", kind=kind, names=(Name(text=right, kind="primary"),))
    return compare(NameQuery(name=left, kind=kind), listed, policy, frequencies)


def rules_kind(asked: str, listed: str) -> str:
    """The kind whose rules apply: the listed party's where it is known, else the query's."""
    return asked if listed == "unknown" else listed


def most_gained(query: NameQuery, w: Mapping[str, float]) -> float:
    """What the facts that a query has, identifiers left aside, can add to the score of a name at most."""
    gain = max(w["birth_same"], w["birth_year"], 0.0) if query.births else 0.0
    gain += max(w["country_same"], 0.0) if query.countries else 0.0
    return gain + (max(w["address_same"], 0.0) if query.addresses else 0.0)


def by_facts(
    reasons: tuple[Reason, ...], name: Name | None, query: NameQuery, listed: ListedParty, w: Mapping[str, float]
) -> Score:
    """The score that the reasons of a name and the facts beside it make together; `name` None = no name fits."""
    equal = bool(reasons) and reasons[0].feature == "same name"
    out = list(reasons)
    if name is not None and name.kind == "weak" and reasons and not equal:
        out.append(Reason(feature="weak alias", left="", right=name.text, points=-w["weak"]))
    if "unknown" not in (query.kind, listed.kind) and query.kind != listed.kind and reasons:
        out.append(Reason(feature="other kind", left=query.kind, right=listed.kind, points=-w["kind"]))
    if _perhaps_a_person(reasons, query, listed):
        out.append(Reason(feature="perhaps a person", left=query.name, right="", points=-w["perhaps_person"]))
    if reasons:
        out.extend(fact_reasons(query, listed, w))
    same = shared(query.identifiers, listed.identifiers)
    total = sum(r.points for r in out)
    if same is not None and total < w["identifier_floor"]:
        gain = round(w["identifier_floor"] - total, 4)
        out.append(Reason(feature="identifier", left=same[0].printed, right=same[1].printed, points=gain))
        total = sum(r.points for r in out)
    cap = 1.0 if equal else w["unequal_cap"]
    if total > cap and not equal:
        out.append(Reason(feature="not the same letters", left="", right="", points=round(cap - total, 4)))
        total = cap
    value = round(min(1.0, max(0.0, total)), 4)
    shown = name.text if name is not None else (listed.names[0].text if listed.names else "")
    return Score(value=value, name=shown, reasons=tuple(out)) if out else _NOTHING


def _perhaps_a_person(reasons: tuple[Reason, ...], query: NameQuery, listed: ListedParty) -> bool:
    """Whether a name of unknown kind shares one word with a body listed by it, and has another besides, as a person's
    given name and surname have."""
    if query.kind != "unknown" or listed.kind == "person":
        return False
    more = any(r.feature == "word more" and r.left and r.points <= -0.09 for r in reasons)
    return more and sum(r.feature == "word" and r.points >= 0.1 for r in reasons) == 1
