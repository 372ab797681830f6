"""Turns of phrase: each line a clause whose words, taken singly, would not tell its step."""

import pytest

from tests.unit.reading.steps.conftest import ReadSteps
from tests.unit.reading.steps.test_find import FRAME

CLAUSES = [
    ("The minister gave the request short shrift.", "removal", "refused", "done"),
    ("The tribunal turned the movement down in 2016.", "removal", "refused", "done"),
    ("The council sent the petitioners away empty-handed.", "removal", "refused", "done"),
    ("The minister has gone back on the proposal.", "removal", "withdrawn", "done"),
    ("The prosecutor said he would go to cassation.", "removal", "appealed", "planned"),
    ("Deputies gave the bill a first airing on Monday.", "removal", "bill-reading", "done"),
    ("The cabinet forwarded the bill to the legislature on Monday.", "removal", "bill-introduced", "done"),
    ("The king gave the act his assent on 2 May.", "removal", "enacted", "done"),
    ("All that is missing is the president's signature.", "removal", "enacted", "required"),
    ("The 30-day clock in Congress is ticking.", "removal", "notification", "ongoing"),
    ("The file is still with the lawyers, an aide said.", "removal", "review", "ongoing"),
    ("An inter-agency panel is picking through the evidence.", "removal", "review", "ongoing"),
    ("It falls to the council to rule on the matter.", "removal", "decision", "required"),
    ("The two sides shook hands on taking the movement off the register.", "removal", "decision-in-principle", "done"),
    ("The security council pulled the plug on the designation.", "removal", "decision", "done"),
    ("The gazette of 4 May records the movement's removal.", "removal", "published", "done"),
    ("The movement is a free party again.", "removal", "effective", "done"),
    ("For now the movement keeps its place on the register.", "listing", "effective", "ongoing"),
]


@pytest.mark.parametrize(("clause", "kind", "stage", "modality"), CLAUSES, ids=[each[0][:40] for each in CLAUSES])
def test_a_turn_asserts_its_step(steps_of: ReadSteps, clause: str, kind: str, stage: str, modality: str) -> None:
    text = FRAME.format(clause)
    at = text.index(clause)
    found = {(s.kind, s.stage, s.modality) for s in steps_of(text) if at <= s.evidence.start < at + len(clause)}

    assert (kind, stage, modality) in found, found


@pytest.mark.parametrize(
    "clause",
    [
        "To lift a ban is easy.",
        "Delisting is not an amnesty, a diplomat said.",
        "A listed group has thirty days to go to the court of appeal.",
        "Nobody gets off a list by burning villages.",
        "She asked not to be named.",
        "Three lawyers were struck from the roll of advocates last week.",
    ],
)
def test_a_general_truth_or_an_aside_is_no_step(steps_of: ReadSteps, clause: str) -> None:
    text = FRAME.format(clause)
    at = text.index(clause)

    assert [s for s in steps_of(text) if s.evidence.start >= at] == []
