"""Each rule for cores on a clause that it decides, and clauses that two rules fit, of which the first decides."""

from collections.abc import Iterator

import pytest

from blackletter.reading.parsed import Report
from blackletter.reading.steps.acts import Core
from blackletter.reading.steps.arguments import idioms_of
from blackletter.reading.steps.cores import find_core
from blackletter.reading.steps.cores.predicate import NO_CORE, Predicate
from blackletter.reading.steps.cores.rules import RULES, verb_core
from blackletter.reading.steps.nominals import nominals_of
from blackletter.reading.steps.units import units_of
from tests.unit.reading.steps.conftest import ReadReport

# With a title above it the clause is read as a body, and not as a title.
FRAME = "The talks in brief\n\n{}"

DECIDED = [
    ("delisting_as_subject", "Delisting the movement would take a vote.", "removal", "noun"),
    ("delisted", "The court delisted the movement.", "removal", "act"),
    ("banned_in_brief", "Outlawed in 2011, after the attack on the mint.", "listing", "act"),
    ("ceases_to_be_listed", "The movement ceased to be a banned organisation.", "removal", "act"),
    ("recognised", "Moscow recognised the movement as the country's government.", "recognition", "act"),
    ("put_on_hold", "The court put the ban on hold.", "suspension", "act"),
    ("put_on_hold", "The listing is in abeyance.", "suspension", "state"),
    ("suspended", "Judges suspended the ban.", "suspension", "act"),
    ("taken_off_the_list", "The ministry struck the movement from the register.", "removal", "act"),
    ("taken_off_the_list", "The movement left the list.", "removal", "act"),
    ("freed_of_the_label", "The court freed the movement from the label.", "removal", "act"),
    ("lifted", "The council lifted the ban.", "removal", "act"),
    ("lifted", "The designation was revoked.", "removal", "act"),
    ("lapsed", "The listing has run out.", "removal", "act"),
    ("lapsed", "The label must go.", "removal", "act"),
    ("let_lapse", "The minister let it lapse.", "removal", "act"),
    ("let_lapse", "The minister allowed the designation to drop.", "removal", "act"),
    ("renewed_it", "The council renewed it.", "listing", "act"),
    ("ended", "The ban ended in 2009.", "removal", "act"),
    ("ended", "The entry has disappeared from the website.", "removal", "act"),
    ("off_the_hook", "The movement is clear of the label.", "removal", "state"),
    ("off_the_hook", "The movement has been kept off the list.", "removal", "act"),
    ("brought_to_an_end", "The council brought the ban to an end.", "removal", "act"),
    ("brought_to_an_end", "The ban is history.", "removal", "state"),
    ("placed_under_an_order", "The minister placed the movement under the order.", "listing", "act"),
    ("on_it", "The movement remains on it.", "listing", "state"),
    ("on_it", "The movement is back on it.", "listing", "act"),
    ("still_there", "The movement is still there.", "listing", "state"),
    ("blacklisted", "The government outlawed the movement.", "listing", "act"),
    ("listed", "Washington listed the movement.", "listing", "state"),
    ("put_on_the_list", "The ministry added the movement to the register.", "listing", "act"),
    ("put_on_the_list", "The ministry kept the movement on the register.", "listing", "state"),
    ("labelled", "The court declared the movement a terrorist organisation.", "listing", "act"),
    ("labelled", "The court declared the movement an SDGT.", "listing", "act"),
    ("labelled", "The movement was no longer regarded as terrorist.", "removal", "state"),
    ("entered_in_it", "The ministry entered the movement in it.", "listing", "act"),
    ("kept", "The council upheld the ban.", "listing", "state"),
    ("kept", "The council extended the designation.", "listing", "act"),
    ("imposed", "The government reimposed the ban.", "listing", "act"),
    ("given_the_label", "The decree gave the movement the label.", "listing", "act"),
    ("given_the_label", "This is the ban that he placed on the movement.", "listing", "act"),
    ("given_the_label", "It carries the tag.", "listing", "state"),
    ("name_stays", "The name stays where it was put.", "listing", "state"),
    ("under_a_ban", "The movement remains under a ban.", "listing", "state"),
    ("under_a_ban", "The movement is no longer subject to the ban.", "removal", "state"),
    ("left_it_for_good", "It never left it.", "removal", "act"),
    ("on_the_list", "The movement stands on the list.", "listing", "state"),
    ("on_the_list", "Washington has the movement on its list.", "listing", "state"),
    ("on_the_list", "It is no longer on the list.", "removal", "state"),
    ("is_off", "The movement is no longer a terrorist organisation.", "removal", "state"),
    ("ban_persists", "The ban stays in place.", "listing", "state"),
    ("ban_persists", "The label still applies.", "listing", "state"),
    ("ban_in_force", "The ban is in force.", "listing", "state"),
    ("is_listed", "The movement remains illegal.", "listing", "state"),
    ("put_back", "The ministry reinstated the movement.", "listing", "act"),
    ("dropped", "The ministry dropped the movement.", "removal", "act"),
]
RULED_OUT = [
    ("of_a_market", "The exchange delisted the lender.", "delisted"),
    ("of_a_market", "UNESCO listed the fort.", "listed"),
    ("no_verb", "The movement's leader spoke.", "leader"),
    ("delisted", "Lawyers for the delisted movement met on Monday.", "delisted"),
    ("blacklisted", "Lawyers for the banned movement met on Monday.", "banned"),
    ("blacklisted", "The ministry keeps a list banning it.", "banning"),
]
FITS_TWO = [
    ("The court kept the ban on hold.", "put_on_hold", "kept"),
    ("The ministry kept the movement on the list.", "put_on_the_list", "kept"),
    ("The ministry took the movement off the register.", "taken_off_the_list", "off_the_hook"),
    ("The ministry took the movement off the register.", "off_the_hook", "dropped"),
    ("The ministry returned the movement to the list.", "put_on_the_list", "put_back"),
    ("The movement is no longer on the list.", "on_the_list", "is_off"),
    ("The ban stays in force.", "ban_persists", "ban_in_force"),
]


def _predicates(report: Report) -> Iterator[Predicate]:
    for sentence in report.sentences[1:]:
        names = nominals_of(report, sentence)
        for unit in units_of(sentence):
            for token in unit.tokens:
                yield Predicate(verb=token, unit=unit, names=names, idioms=idioms_of(unit), live=True)


def _answering(predicate: Predicate) -> list[str]:
    return [rule.__name__ for rule in RULES if rule(predicate) is not None]


@pytest.mark.parametrize(
    ("rule", "clause", "kind", "form"), DECIDED, ids=[f"{rule}: {clause[:30]}" for rule, clause, *_ in DECIDED]
)
def test_a_rule_decides_its_clause(report_of: ReadReport, rule: str, clause: str, kind: str, form: str) -> None:
    found = [
        (next(iter(_answering(each)), None), core.kind, core.form)
        for each in _predicates(report_of(FRAME.format(clause)))
        if (core := find_core(each.unit, each.names, live=True)) is not None and core.token == each.verb
    ]

    assert (rule, kind, form) in found


@pytest.mark.parametrize(
    ("rule", "clause", "word"), RULED_OUT, ids=[f"{rule}: {clause[:30]}" for rule, clause, _ in RULED_OUT]
)
def test_a_rule_rules_a_word_out(report_of: ReadReport, rule: str, clause: str, word: str) -> None:
    predicate = next(p for p in _predicates(report_of(FRAME.format(clause))) if p.verb.lower_ == word)
    answers = {each.__name__: each(predicate) for each in RULES}

    assert answers[rule] is NO_CORE
    assert verb_core(predicate) is None


@pytest.mark.parametrize(
    ("clause", "first", "second"), FITS_TWO, ids=[f"{first} before {second}" for _, first, second in FITS_TWO]
)
def test_the_first_of_two_rules_that_fit_decides(report_of: ReadReport, clause: str, first: str, second: str) -> None:
    predicate = next(p for p in _predicates(report_of(FRAME.format(clause))) if {first, second} <= set(_answering(p)))
    answers = {rule.__name__: answer for rule in RULES if isinstance(answer := rule(predicate), Core)}
    core = verb_core(predicate)

    assert list(answers).index(first) < list(answers).index(second)
    assert core is not None
    deciding = next(iter(answers.values()))
    assert (core.kind, core.form, core.sure) == (deciding.kind, deciding.form, deciding.sure)


def test_each_rule_has_its_clause() -> None:
    told = {rule for rule, *_ in DECIDED} | {rule for rule, *_ in RULED_OUT}

    assert told == {rule.__name__ for rule in RULES}
