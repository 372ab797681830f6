"""Clauses that assert no step although their words would fit one: questions, conditions, labels, general rules."""

import re

from blackletter.reading.lexicon import nouns
from blackletter.reading.parsed import ParsedSentence, Report
from blackletter.reading.steps.acts import Core
from blackletter.reading.steps.arguments import subjects
from blackletter.reading.steps.frames import Frame
from blackletter.reading.steps.lemmas import lemma_of
from blackletter.reading.steps.modality import marks_condition, only_then
from blackletter.reading.steps.units import Unit

_TIMES = frozenset("day date time reason way moment".split())
_COUNTS = frozenset("first second third fourth last".split())
_ASKING = frozenset("ask know tell guess wonder say explain".split())
_PLURALS = frozenset(
    "organisations organizations groups entities states countries parties names anyone someone whoever".split()
)
_PAPER = frozenset({"bill-introduced", "bill-reading", "bill-passed", "enacted"})
_MODALS = frozenset("can may could might would will".split())
_POINTING = frozenset("the both these those other all".split())


def asks(report: Report, sentence: ParsedSentence) -> bool:
    """Whether the sentence is a question."""
    return report.mapped[sentence.span.start : sentence.span.end].rstrip("\"'”’) \n").endswith("?")


def says_nothing(report: Report, unit: Unit, core: Core | None, frame: Frame) -> bool:
    """Whether the clause is a condition, a subordinate time, a label in brackets or a general rule."""
    if unit.relation in ("csubj", "csubjpass"):
        return True
    if core is None and any(t.lower_ == "what" and t.head == unit.head and t.i < unit.head.i for t in unit.tokens):
        return True
    if core is None and unit.relation == "acl" and not (frame.stage in _DATED_ASIDES and _dated(report, unit)):
        return True
    if (
        core is None
        and unit.relation == "relcl"
        and frame.stage in ("legal-change", "review")
        and not _dated(report, unit)
    ):
        return True
    if core is None and unit.relation == "advcl" and unit.head.tag_ in ("VBN", "VBG") and frame.stage == "enacted":
        return True
    if _by_rule(unit) or marks_condition(unit) or _bracketed(report, unit) or _general(unit, frame):
        return True
    if _generic(unit, core) or (core is None and only_then(unit)):
        return True
    if unit.mark in ("after", "unless", "while", "since", "as", "until", "till") and core is None:
        return not (unit.mark == "after" and frame.stage in _PAPER)
    if unit.mark == "when" and unit.parent is not None:
        return unit.relation == "ccomp" or lemma_of(unit.parent.head) in _ASKING
    if unit.relation in ("relcl", "acl") and core is not None and core.kind != "listing":
        modal = any(c.dep_ == "aux" and c.lower_ in _MODALS for c in unit.head.children)
        would = any(c.dep_ == "aux" and c.lower_ == "would" for c in unit.head.children)
        if would and any(lemma_of(t) in nouns.BILL and t.i < unit.head.i for t in unit.sentence.doc):
            return True
        paper = lemma_of(unit.head.head) in nouns.LAW | nouns.BILL | {"mechanism", "rule", "procedure"}
        if paper and (modal or unit.head.tag_ == "VBG" or lemma_of(unit.head) in ("allow", "enable", "permit")):
            return True
    counted = any(c.lower_ in _COUNTS for c in unit.head.head.children)
    return unit.relation == "relcl" and unit.head.head.lower_ in _TIMES and not counted


_DATED_ASIDES = frozenset({"bill-introduced", "bill-passed", "application", "proposal", "published"})


def _dated(report: Report, unit: Unit) -> bool:
    return any(unit.span.covers(each.span) for each in report.dates_in(unit.sentence))


def _generic(unit: Unit, core: Core | None) -> bool:
    """An infinitive or an open "who" as the thing itself: "to freeze a listing is one thing", "who may be banned"."""
    head = unit.head
    let = unit.parent.head if unit.parent is not None and unit.relation == "ccomp" else None
    if (
        let is not None
        and lemma_of(let) in ("let", "allow", "enable", "permit", "empower")
        and any(c.dep_ == "aux" and c.lower_ == "would" for c in let.children)
    ):
        return True
    if core is not None and any(
        t.dep_ == "csubj" and t.tag_ in ("VB", "VBG") for t in (core.token, *core.token.ancestors)
    ):
        return lemma_of(head) == "be" and any(c.dep_ in ("attr", "acomp") for c in head.children)
    if unit.relation == "ccomp" and any(c.lower_ in ("who", "whom", "what") for c in head.children):
        return any(c.dep_ == "aux" and c.lower_ in _MODALS for c in head.children)
    if unit.relation in ("acl", "relcl") and core is None and lemma_of(head) in ("date", "sign", "cite"):
        return True
    ruled = unit.relation == "relcl" and core is not None and core.kind == "listing" and core.form == "state"
    return (
        ruled
        and lemma_of(unit.head.head) in nouns.LIST
        and any(t.lower_ in ("sanctions", "measures", "restrictions") for t in subjects(head, unit))
    )


def _by_rule(unit: Unit) -> bool:
    """How things go in general: "by law the minister must notify", "has ten days to sign", "are usually granted"."""
    text = unit.lemmas
    auxiliaries = {c.lower_ for c in unit.head.children if c.dep_ in ("aux", "auxpass")}
    present = unit.head.tag_ in ("VBZ", "VBP") or bool(auxiliaries & {"must", "may", "can", "is", "are"})
    if present and re.match(
        r"(by|under) (\w+ ){0,3}(term|law|act|statute|rules?|constitution|code|proclamation)\b", text
    ):
        return True
    if unit.relation == "relcl" and re.search(r"\bhave (\w+ ){1,3}(day|week|month)s? to\b", text):
        return True
    ruled = any(lemma_of(t) in ("rule", "hold", "find", "decide", "declare") for t in unit.tokens)
    if not ruled and re.search(r"\bshould (never |not )?have be\b", text):
        return True
    return (
        present
        and re.search(r"\b(usually|normally|typically|often|always|generally|as a rule|in general)\b", text) is not None
    )


def _bracketed(report: Report, unit: Unit) -> bool:
    """ "(outlawed in Russia)" is a label that a press law prescribes, not news."""
    return report.mapped[max(0, unit.span.start - 2) : unit.span.start].rstrip().endswith(("(", "["))


def _general(unit: Unit, frame: Frame) -> bool:
    if frame.form == "state":
        return False
    auxiliaries = [c for c in unit.head.children if c.dep_ in ("aux", "auxpass")]
    present = unit.head.tag_ in ("VBZ", "VBP", "VB") and not any(c.tag_ == "VBD" for c in auxiliaries)
    for token in subjects(unit.head, unit):
        low = {c.lower_ for c in token.children}
        if token.lower_ == "courts" or (
            token.lower_ in ("ministers", "judges")
            and not low
            and present
            and frame.fixed is None
            and any(c.lower_ in ("may", "can") for c in auxiliaries)
        ):
            return True
        counted = any(c.dep_ in ("nummod", "poss") for c in token.children)
        if present and token.lower_ in _PLURALS and not counted and not low & _POINTING:
            return True
        if present and low & {"any", "every", "each"}:
            return True
        if (
            present
            and token.lower_ in ("nobody", "anyone", "anybody", "you", "one", "people", "no")
            and re.search(r"\b(a|any) (\w+ )?(list|register|blacklist|roll)\b", unit.sentence.doc.text.lower())
        ):
            return True
        if (
            present
            and low & {"a", "an"}
            and low & {"listed", "banned", "designated", "proscribed", "outlawed", "blacklisted"}
        ):
            return True
    return False
