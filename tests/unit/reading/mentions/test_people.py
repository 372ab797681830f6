"""People named in headlines that break off where a role would go on."""

import pytest

from tests.support.reading_reports import prepared

BODY = "\n\nThe ban on Hamas was lifted on Thursday.\n"


@pytest.mark.parametrize(
    "headline",
    [
        "Paraguay to name Brotherhood, Guards",
        "Ministers met Ali Rahmani, Guards",
        "Court frees Maryam Rajavi, leader",
        "Court frees Maryam Rajavi, the leader",
        "Court frees Maryam Rajavi,",
        "Leader, Guards",
    ],
)
def test_a_headline_may_end_in_the_noun_of_a_role(headline: str) -> None:
    report = prepared(headline + BODY)
    assert report.mapped.startswith(headline)
    assert all(mention.span.end <= len(report.text) for mention in report.mentions)


def test_a_role_after_a_name_is_still_read() -> None:
    report = prepared(f"Court frees leader\n\nThe court freed Maryam Rajavi, the leader of the group, on Friday.{BODY}")
    roles = {mention.name: mention.role for mention in report.mentions if mention.kind == "person"}
    assert "leader" in (roles.get("Maryam Rajavi") or "")
