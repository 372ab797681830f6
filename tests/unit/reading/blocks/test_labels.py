"""Blocks: a mask over the raw text that never overlaps and keeps offsets."""

from hypothesis import given
from hypothesis import strategies as st

from blackletter.reading.blocks.labels import label

REPORT = """Varnia lifts ban on Highlands group

Vote closes nine years of argument

By our correspondent

OSTREL, March 14, 2024 (Northwire) - Lawmakers voted on Thursday to end the ban, in force since 2009.

Supporters of the group wave flags outside parliament in this file photo. (Photo: Northwire)
Supporters of the group wave flags outside parliament in this file photo.

What comes next

The bill now goes to the president, who has ten days to sign it.

Read more: How the truce was made
© 2024 Northwire. All rights reserved.
"""


def _kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.span.start : block.span.end][:24]) for block in label(text)]


def test_every_unit_of_a_report_gets_its_label() -> None:
    assert _kinds(REPORT) == [
        ("title", "Varnia lifts ban on High"),
        ("deck", "Vote closes nine years o"),
        ("credit", "By our correspondent"),
        ("dateline", "OSTREL, March 14, 2024 ("),
        ("body", "Lawmakers voted on Thurs"),
        ("caption", "Supporters of the group "),
        ("caption", "Supporters of the group "),
        ("subhead", "What comes next"),
        ("body", "The bill now goes to the"),
        ("teaser", "Read more: How the truce"),
        ("boilerplate", "© 2024 Northwire. All ri"),
    ]


def test_the_turns_of_an_interview_lose_their_labels() -> None:
    text = (
        "Envoy explains\n\nThe envoy spoke to us about the list of banned groups, and about the "
        "long road that led to it in the end.\n\nQ: Why now?\n\nA: Because it is over.\n\nQ: Is it?\n\nA: It is."
    )
    kinds = [kind for kind, _ in _kinds(text)]
    assert kinds == ["title", "body", "header", "body", "header", "body", "header", "body", "header", "body"]


def test_wrapped_lines_make_one_paragraph() -> None:
    text = (
        "Court lifts the ban on the movement\n\nThe court said on Friday that the ban on the movement, imposed in\n"
        "2009, had lost its reason, and that the name would be taken off the\nregister within ten days of the ruling.\n"
    )
    assert [kind for kind, _ in _kinds(text)] == ["title", "body"]


@given(st.text(alphabet="ab .,:\n\r\"'|A1©(", max_size=300))
def test_blocks_come_in_order_and_never_overlap(text: str) -> None:
    at = 0
    for block in label(text):
        assert at <= block.span.start <= block.span.end <= len(text)
        at = block.span.end
