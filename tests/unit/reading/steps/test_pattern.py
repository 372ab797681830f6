"""The language of constructions: what its elements match on a stream of words."""

import pytest

from blackletter.reading.lexicon.turns import CORES, STAGES
from blackletter.reading.steps.constructions.pattern import compiled
from blackletter.reading.steps.constructions.stream import VERB_CLASSES
from blackletter.reading.steps.nominals import CLASSES

STREAM = " minister<|body|> give<|+pass|> long~<||>~ request<|claim|proposal|> short<||>~ shrift<||> "


@pytest.mark.parametrize(
    ("source", "matches"),
    [
        ("give @claim short shrift", True),
        ("give/hand @claim .. shrift", True),
        ("@body give", True),
        ("give shrift", False),
        ("give _ shrift", True),
        ("give ... shrift $", True),
        ("^ minister give", True),
        ("^ give", False),
        ("give @ban? @claim", True),
        ("give !@claim", False),
        ("give !@ban", True),
        ("+pass MATTER", True),
        ("turn_down @claim", False),
    ],
)
def test_an_element_matches_what_it_names(source: str, matches: bool) -> None:
    assert (compiled(source).regex.search(STREAM) is not None) is matches


def test_a_construction_of_no_words_is_refused() -> None:
    with pytest.raises(ValueError, match="a construction needs a word"):
        compiled("^ .. $")


def test_every_turn_of_the_lexicon_compiles_and_can_be_triggered() -> None:
    for turn in (*CORES, *STAGES):
        assert compiled(turn.pattern).triggers, turn.pattern


def test_every_class_that_a_turn_names_exists() -> None:
    known = {f"@{name}" for name, _ in CLASSES} | {f"@{name}" for name in ("party", "person", "place", "authority")}
    known |= {"@topic", "@pronoun"} | {name for name, _ in VERB_CLASSES}
    for turn in (*CORES, *STAGES):
        named = {n for e in turn.pattern.split() for n in e.strip("!?").split("/") if n[:1] in ("@", "+")}
        assert named <= known, (turn.pattern, named - known)
