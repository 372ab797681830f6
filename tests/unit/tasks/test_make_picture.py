from __future__ import annotations

from xml.etree import ElementTree

from tasks.make_picture import QUESTION, picture

SVG = "{http://www.w3.org/2000/svg}"
LINES = (
    "Taliban on 6 October 2024",
    "",
    "● ru-terrorist: LISTED  <A & B>  [ru-terrorist:x]",
    "  since        4 March 2003 (stated)",
    "    Review: ongoing, 4 October 2024 (reported; 1 origin, 2 documents)",
    "    contradiction: bill-introduced is dated 2024-11-25 and 2024-11-26",
    "stamp 00ff",
)


def test_the_picture_has_the_very_lines_that_were_printed() -> None:
    root = ElementTree.fromstring(picture(LINES))
    drawn = ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]
    assert drawn == [f"$ {QUESTION}", *(line for line in LINES if line)]


def test_the_state_and_the_modality_stand_out() -> None:
    root = ElementTree.fromstring(picture(LINES))
    bold = [each.text for each in root.iter(f"{SVG}tspan") if each.get("font-weight")]
    assert bold == [QUESTION, "● ru-terrorist: ", "LISTED", "ongoing", "contradiction"]
