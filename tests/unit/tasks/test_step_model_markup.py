"""The markup of the training texts."""

from pathlib import Path

import pytest

from tasks.step_model.markup import Told, read_markup

ROOT = Path(__file__).parents[3]


def test_a_mark_gives_the_labels_and_the_place_of_its_words(tmp_path: Path) -> None:
    file = tmp_path / "wire.txt"
    file.write_text("# {r dec/eff d|Front freed}\nIt {l eff o/d|was listed} once.\n\nNothing here.\n", "utf-8")
    first, second = read_markup(file)
    assert first.text == "Front freed\nIt was listed once.\n"
    assert [first.text[each.span.start : each.span.end] for each in first.told] == ["Front freed", "was listed"]
    assert first.told[0] == Told(
        span=first.told[0].span, kind="removal", stages=("decision", "effective"), modalities=("done",)
    )
    assert first.blocks is not None
    assert [each.kind for each in first.blocks] == ["title", "body"]
    assert (second.text, second.told) == ("Nothing here.\n", ())


def test_each_line_of_a_file_of_lines_is_a_report(tmp_path: Path) -> None:
    file = tmp_path / "lines-x.txt"
    file.write_text("One.\nTwo.\n", "utf-8")
    assert [each.name for each in read_markup(file)] == ["lines-x-0", "lines-x-1"]


@pytest.mark.parametrize(
    ("mark", "fault"),
    [("{r xyz d|a}", "wire-0: unknown label 'xyz' in '{r xyz d|a}'"), ("{r dec|a}", "wire-0: a mark cannot be read")],
)
def test_a_wrong_mark_is_told_with_its_place(tmp_path: Path, mark: str, fault: str) -> None:
    (tmp_path / "wire.txt").write_text(mark, "utf-8")
    with pytest.raises(ValueError, match=fault.replace("{", r"\{").replace("|", r"\|")):
        list(read_markup(tmp_path / "wire.txt"))


def test_every_training_text_can_be_read() -> None:
    told = [
        each for path in sorted((ROOT / "training/steps").glob("*.txt")) for a in read_markup(path) for each in a.told
    ]
    assert {each.kind for each in told} == {"removal", "listing", "suspension", "recognition"}
    assert len({stage for each in told for stage in each.stages}) == 17
    assert len({modality for each in told for modality in each.modalities}) == 6
