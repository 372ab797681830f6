"""Proceedings: what belongs together, what closes one, what stands on a day (DESIGN.md, "Proceedings")."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import permutations

import pytest

from blackletter.rules.proceedings import group, standing_of, step_day
from blackletter.values.dates import between
from blackletter.values.proceedings import PendingProceeding, Proceeding, ReportedStep
from tests.support.history import on
from tests.support.steps import PROCEDURE, cut_on, slug, step


def grouped(*steps: ReportedStep) -> tuple[Proceeding, ...]:
    return group(steps, slug)


def standing(proceeding: Proceeding, day: str) -> PendingProceeding:
    found = standing_of(proceeding, PROCEDURE, cut_on(day))
    assert found is not None
    return found


def stages(proceeding: Proceeding, day: str) -> list[tuple[str, str]]:
    return [(s.stage, s.modality) for s in standing(proceeding, day).stages]


def test_removal_and_suspension_are_one_proceeding_and_each_step_keeps_its_kind() -> None:
    (p,) = grouped(step("proposal", day="2024-05-27"), step("decision", day="2025-04-17", kind="suspension"))
    assert (p.id, p.kind) == ("zz-parties:taliban:1", "removal")
    assert [s.kind for s in standing(p, "2025-05-01").stages] == ["removal", "suspension"]


def test_recognition_and_listing_are_proceedings_of_their_own() -> None:
    found = grouped(
        step("review", day="2024-10-04"),
        step("decision", day="2025-07-03", kind="recognition"),
        step("decision", day="2003-02-14", kind="listing"),
    )
    assert [(p.kind, p.id) for p in found] == [
        ("listing", "zz-parties:listing:taliban:1"),
        ("recognition", "recognition:taliban:1"),
        ("removal", "zz-parties:taliban:1"),
    ]


def test_recognition_is_one_whatever_list_the_reports_speak_of() -> None:
    (p,) = grouped(
        step("review", day="2024-10-04", kind="recognition"),
        step("decision", day="2025-07-03", kind="recognition", list_id=None),
    )
    assert (p.list_id, len(p.steps)) == (None, 2)


def test_subjects_and_lists_are_kept_apart() -> None:
    ids = [p.id for p in grouped(step("review"), step("review", subject="Gamma"), step("review", list_id="zz-other"))]
    assert ids == ["zz-other:taliban:1", "zz-parties:gamma:1", "zz-parties:taliban:1"]


@pytest.mark.parametrize("ending", ["refused", "withdrawn", "reversed"])
def test_a_refusal_closes_and_the_next_step_opens_another(ending: str) -> None:
    first, second = grouped(
        step("proposal", day="2024-01-01"), step(ending, day="2024-03-01"), step("proposal", day="2024-06-01", at=9)
    )
    assert (first.id, second.id) == ("zz-parties:taliban:1", "zz-parties:taliban:2")
    assert first.closed_by is not None and second.closed_by is None
    assert [standing(first, d).open for d in ("2024-02-29", "2024-03-01")] == [True, False]
    assert standing(second, "2024-06-01").open


def test_retellings_of_the_end_stay_with_what_they_end() -> None:
    (p,) = grouped(
        step("proposal", day="2024-01-01"),
        step("refused", day="2024-03-01", document="d2"),
        step("refused", day="2024-03-01", document="d3"),
    )
    assert len(p.steps) == 3


def test_a_relisting_closes_and_the_next_step_opens_another() -> None:
    found = grouped(
        step("decision", day="2024-01-01"),
        step("decision", day="2024-06-01", kind="listing"),
        step("proposal", day="2025-01-01", at=9),
    )
    removals = [p for p in found if p.kind == "removal"]
    assert [p.id for p in removals] == ["zz-parties:taliban:1", "zz-parties:taliban:2"]
    assert [standing(removals[0], d).open for d in ("2024-05-31", "2024-06-01")] == [True, False]


def test_a_relisting_closes_though_nothing_follows() -> None:
    found = grouped(step("decision", day="2024-01-01"), step("decision", day="2024-06-01", kind="listing"))
    (removal,) = [p for p in found if p.kind == "removal"]
    assert [standing(removal, d).open for d in ("2024-05-31", "2024-06-01")] == [True, False]


def test_a_general_step_touches_every_open_proceeding_of_its_list() -> None:
    law = step("enacted", day="2024-12-28", subject=None, at=7)
    found = grouped(step("review", day="2024-10-04"), step("review", day="2024-10-04", subject="Gamma"), law)
    assert [(p.id, sorted(p.general)) for p in found] == [
        ("zz-parties:gamma:1", [law.id]),
        ("zz-parties:taliban:1", [law.id]),
    ]
    (other,) = grouped(step("review", day="2024-10-04", list_id="zz-other"), law)
    assert not other.general


def test_a_general_step_does_not_touch_what_had_not_begun() -> None:
    (p,) = grouped(step("review", day="2024-10-04"), step("enacted", day="2010-01-01", subject=None))
    assert not p.general


def test_a_general_step_does_not_touch_what_was_closed_before_it() -> None:
    (p,) = grouped(
        step("proposal", day="2024-01-01"),
        step("refused", day="2024-03-01"),
        step("enacted", day="2024-12-28", subject=None),
    )
    assert not p.general


def test_general_steps_alone_make_no_proceeding() -> None:
    assert grouped(step("enacted", day="2024-12-28", subject=None)) == ()


def test_the_order_of_steps_makes_no_difference() -> None:
    steps = [
        step("proposal", day="2024-01-01"),
        step("refused", day="2024-03-01"),
        step("proposal", day="2024-06-01", at=9),
        step("enacted", day="2024-12-28", subject=None),
    ]
    assert all(grouped(*order) == grouped(*steps) for order in permutations(steps))


def test_a_step_counts_from_the_last_day_that_its_date_can_mean() -> None:
    (p,) = grouped(step("review", day=between(on("2024-06-01"), on("2024-07-01"), "June 2024")))
    assert standing_of(p, PROCEDURE, cut_on("2024-06-29")) is None
    assert standing(p, "2024-06-30").furthest_done == "review"


def test_an_undated_step_counts_from_the_day_of_its_document() -> None:
    (p,) = grouped(step("review", published="2024-10-05"))
    assert standing_of(p, PROCEDURE, cut_on("2024-10-04")) is None
    assert standing(p, "2024-10-05").furthest_done == "review"


def test_a_plan_counts_from_when_it_is_told() -> None:
    assert step_day(step("enacted", "planned", day="2025-12-31", published="2024-10-05")) == on("2024-10-05")


def test_furthest_done_goes_by_the_procedure_not_by_the_calendar() -> None:
    (p,) = grouped(step("enacted", day="2024-01-01"), step("review", day="2024-10-04"))
    assert standing(p, "2025-01-01").furthest_done == "enacted"


def test_ongoing_stands_until_a_later_step_says_done() -> None:
    (p,) = grouped(step("review", "ongoing", day="2024-10-04"), step("review", day="2024-11-01", document="d2"))
    assert stages(p, "2024-10-31") == [("review", "ongoing")]
    assert stages(p, "2024-11-01") == [("review", "done")]


def test_ongoing_stands_until_a_later_step_says_denied() -> None:
    (p,) = grouped(step("review", "ongoing", day="2024-10-04"), step("review", "denied", day="2024-11-01"))
    assert stages(p, "2024-11-01") == [("review", "denied")]


def test_ongoing_stands_beside_an_earlier_done() -> None:
    (p,) = grouped(step("review", "ongoing", day="2024-10-04"), step("review", day="2024-09-01", document="d2"))
    assert stages(p, "2024-11-01") == [("review", "done"), ("review", "ongoing")]


def test_ongoing_falls_when_the_application_is_withdrawn() -> None:
    (p,) = grouped(step("review", "ongoing", day="2024-10-04"), step("withdrawn", day="2024-11-01"))
    assert stages(p, "2024-11-01") == [("withdrawn", "done")]


def test_ongoing_falls_when_the_proceeding_closes() -> None:
    (p,) = grouped(step("review", "ongoing", day="2024-10-04"), step("refused", day="2024-11-01"))
    assert stages(p, "2024-10-31") == [("review", "ongoing")]
    assert stages(p, "2024-11-01") == [("refused", "done")]


@pytest.mark.parametrize("modality", ["planned", "required"])
@pytest.mark.parametrize("done", ["bill-introduced", "enacted"])
def test_planned_and_required_fall_when_that_or_a_later_stage_is_done(modality: str, done: str) -> None:
    (p,) = grouped(step("bill-introduced", modality), step(done, day="2024-11-25", document="d2"))
    assert stages(p, "2024-11-24") == [("bill-introduced", modality)]
    assert stages(p, "2024-11-25") == [(done, "done")]


def test_required_stands_when_an_earlier_stage_is_done() -> None:
    (p,) = grouped(step("legal-change", "required"), step("decision-in-principle", day="2024-10-04"))
    assert stages(p, "2024-10-06") == [("decision-in-principle", "done"), ("legal-change", "required")]


def test_a_denial_falls_when_the_thing_is_done_after_it() -> None:
    (p,) = grouped(step("enacted", "denied", day="2024-10-04"), step("enacted", day="2024-12-28", document="d2"))
    assert stages(p, "2024-12-27") == [("enacted", "denied")]
    assert stages(p, "2024-12-28") == [("enacted", "done")]


def test_evidence_cut_goes_by_the_last_day_of_the_document_and_counts_the_undated() -> None:
    (p,) = grouped(
        step("proposal", day="2024-05-27", published="2024-05-28"),
        step("review", day="2024-05-27", published=None, document="d2"),
    )
    assert standing_of(p, PROCEDURE, cut_on("2025-01-01", published_by="2024-05-27")) is None
    found = standing_of(p, PROCEDURE, cut_on("2025-01-01", published_by="2024-05-28"))
    assert found is not None and found.undated_left_out == 1
    assert [s.stage for s in found.stages] == ["proposal"]


def test_register_cut_goes_by_the_record() -> None:
    (p,) = grouped(step("proposal", day="2024-05-27", recorded=datetime(2025, 3, 1, tzinfo=UTC)))
    before = cut_on("2025-04-01", recorded_by=datetime(2025, 2, 28, tzinfo=UTC))
    assert standing_of(p, PROCEDURE, before) is None
    assert standing_of(p, PROCEDURE, cut_on("2025-04-01", recorded_by=datetime(2025, 3, 1, tzinfo=UTC))) is not None


def test_the_case_of_october_2024() -> None:
    (p,) = grouped(
        step("proposal", day="2024-05-27", document="d0"),
        step("review", "ongoing", day="2024-10-04", speaker="Bortnikov", organisation="FSB"),
        step("decision-in-principle", day="2024-10-04", document="d2"),
        step("legal-change", "required", document="d2", at=50),
        step("bill-introduced", day="2024-11-25", document="d3", published="2024-11-27"),
        step("enacted", day="2024-12-28", document="d4", published="2024-12-29", subject=None),
    )
    assert stages(p, "2024-06-30") == [("proposal", "done")]
    october = [("proposal", "done"), ("review", "ongoing"), ("decision-in-principle", "done")]
    assert stages(p, "2024-10-06") == [*october, ("legal-change", "required")]
    assert stages(p, "2024-11-27") == [*october, ("bill-introduced", "done")]
    assert standing(p, "2024-12-29").furthest_done == "enacted"
