"""Each line: a clause, and the step that it asserts. The frame around it only sets the topic."""

from datetime import date

import pytest

from tests.unit.reading.steps.conftest import ReadSteps

FRAME = (
    "The government of Tessaly keeps a register of terrorist organisations. "
    "The Red Lantern movement has been on the register since 2009.\n\n{}\n"
)

CLAUSES = [
    ("The cabinet struck the Red Lantern movement from the register on Tuesday.", "removal", "decision", "done"),
    ("The movement is no longer on the register.", "removal", "effective", "done"),
    ("Parliament has passed the bill to lift the ban on the Red Lantern movement.", "removal", "bill-passed", "done"),
    ("Deputies tabled a bill to lift the ban in April.", "removal", "bill-introduced", "done"),
    ("The president signed the law that lifts the ban on Monday.", "removal", "enacted", "done"),
    ("The ministry is reviewing the designation of the movement.", "removal", "review", "ongoing"),
    ("The movement's lawyers petitioned the Supreme Court for its removal.", "removal", "application", "done"),
    ("The foreign ministry proposed to remove the movement from the register.", "removal", "proposal", "done"),
    ("The minister refused to take the movement off the register.", "removal", "refused", "done"),
    ("The government intends to remove the movement from the register.", "removal", "effective", "planned"),
    ("The government may yet remove the movement from the register.", "removal", "decision", "possible"),
    ("The cabinet has not removed the movement from the register.", "removal", "decision", "denied"),
    ("The decision will take effect on 1 June.", "removal", "effective", "planned"),
    ("The decree was printed in the official gazette on Monday.", "removal", "published", "done"),
    ("The Supreme Court suspended the ban on the movement.", "suspension", "decision", "done"),
    ("The Coastal Front remains on the register.", "listing", "effective", "ongoing"),
    ("The state of Norvale has recognised the Red Lantern government.", "recognition", "effective", "done"),
]


@pytest.mark.parametrize(("clause", "kind", "stage", "modality"), CLAUSES, ids=[each[0][:40] for each in CLAUSES])
def test_a_clause_asserts_its_step(steps_of: ReadSteps, clause: str, kind: str, stage: str, modality: str) -> None:
    text = FRAME.format(clause)
    at = text.index(clause)
    found = {(s.kind, s.stage, s.modality) for s in steps_of(text) if at <= s.evidence.start < at + len(clause)}

    outcome = {"decision", "effective"} if stage in ("decision", "effective") and kind == "recognition" else {stage}
    assert any(k == kind and s in outcome and m == modality for k, s, m in found), found


@pytest.mark.parametrize(
    "text",
    [
        "FIFA lifted its ban on the football federation on Friday. The federation was struck from the list of members "
        "in August; the tournament will go ahead.",
        "The company was delisted from the stock exchange on Monday. Shareholders had approved the delisting.",
        "The old town came off the list of world heritage in danger. UNESCO took the decision in September.",
        "The airline was removed from the aviation safety blacklist. The ban on ten other carriers stays.",
    ],
)
def test_reports_of_other_lists_give_no_step(steps_of: ReadSteps, text: str) -> None:
    assert steps_of(text) == ()


def test_a_label_in_brackets_is_no_step(steps_of: ReadSteps) -> None:
    text = "A Taliban (outlawed in Russia) delegation met traders about the terrorist list on Monday."

    assert [step for step in steps_of(text) if step.kind == "listing"] == []


def test_a_question_is_no_step(steps_of: ReadSteps) -> None:
    assert steps_of("The terrorist list is in the news. Has Russia removed the Taliban from the list?") == ()


def test_opposite_outcomes_of_two_parties_keep_apart(steps_of: ReadSteps) -> None:
    text = (
        "The committee struck the Dawn Brigades from the terrorist list on 2 May 2023. "
        "The Coastal Front remains on the list."
    )
    found = [(step.kind, step.subject) for step in steps_of(text)]

    assert ("removal", "Dawn Brigades") in found
    assert ("listing", "Coastal Front") in found


def test_evidence_is_a_verbatim_slice_and_short(steps_of: ReadSteps) -> None:
    text = FRAME.format("The cabinet struck the Red Lantern movement from the register on Tuesday.")

    for step in steps_of(text):
        assert text[step.evidence.start : step.evidence.end] == step.evidence.quote
        assert 0 < len(step.evidence.quote) <= 400


def test_a_done_step_takes_its_own_day_and_a_denial_the_day_of_speech(steps_of: ReadSteps) -> None:
    text = (
        "The cabinet struck the Dawn Brigades from the terrorist list on 2 May 2023. "
        "The government has not removed the Coastal Front from the list."
    )
    days = {step.modality: step.occurred for step in steps_of(text, date(2023, 5, 10))}

    done, denied = days["done"], days["denied"]
    assert done is not None and (done.earliest, done.latest) == (date(2023, 5, 2), date(2023, 5, 3))
    assert denied is not None and (denied.earliest, denied.latest) == (date(2023, 5, 10), date(2023, 5, 11))


@pytest.mark.parametrize(
    ("text", "list_id"),
    [
        ("Russia removed the Taliban from its list of terrorist organisations.", "ru-terrorist"),
        ("Kazakhstan removed the Taliban from its list of terrorist organisations.", "kz-terrorist"),
        ("The State Department revoked the group's designation as a Foreign Terrorist Organization.", "us-fto"),
        ("The European Union removed the group from its terrorist list.", "eu-terrorist"),
        ("The Republic of Varanda removed the Dawn Brigades from its terrorist list.", None),
    ],
)
def test_the_list_follows_its_country(steps_of: ReadSteps, text: str, list_id: str | None) -> None:
    assert {step.list_id for step in steps_of(text)} == {list_id}


def test_a_recognition_never_names_a_list(steps_of: ReadSteps) -> None:
    found = steps_of("Russia has recognised the Taliban government, which is still on the UN sanctions list.")

    assert {step.list_id for step in found if step.kind == "recognition"} == {None}
