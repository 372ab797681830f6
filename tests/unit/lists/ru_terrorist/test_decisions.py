"""Courts, dates and case numbers as Russian documents write them."""

from __future__ import annotations

from datetime import date

import pytest

from blackletter.lists.ru_terrorist import decisions


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("14.02.2003", [date(2003, 2, 14)]),
        ("от 14 февраля 2003 г.", [date(2003, 2, 14)]),
        ("2003-02-14", [date(2003, 2, 14)]),
        ("от 28.06.2013, вступило в силу 27 Ноября 2013 года", [date(2013, 6, 28), date(2013, 11, 27)]),
        ("31.02.2003", []),
        ("февраль 2003", []),
        ("", []),
    ],
)
def test_days(words: str, days: list[date]) -> None:
    assert list(decisions.days_of(words)) == days


def test_a_date_cell_is_a_day_or_keeps_its_words() -> None:
    exact = decisions.stated("04.03.2003")
    assert exact is not None and exact.exact and exact.text == "4 March 2003"
    words = decisions.stated("не вступило")
    assert words is not None and not words.resolved and words.text == "не вступило"
    assert decisions.stated(" — ") is None


@pytest.mark.parametrize(
    ("words", "court", "case"),
    [
        (
            "Верховный Суд Российской Федерации, 14.02.2003, № ГКПИ 03-116",
            "Supreme Court of the Russian Federation",
            "ГКПИ 03-116",
        ),
        (
            "Решение Верховного Суда РФ от 14 февраля 2003 г. № ГКПИ 03 116, вступило",
            "Supreme Court of the Russian Federation",
            "ГКПИ 03 116",
        ),
        ("Московский городской суд, 28.06.2013, дело № 3-67/2013", "Moscow City Court", "3-67/2013"),
        (
            "Приговор 2-го Западного окружного военного суда от 01.02.2021 № 2-5/2021",
            "2nd Western District Military Court",
            "2-5/2021",
        ),
        ("Решение Заречного районного суда от 01.02.2021", "Заречного районного суда", ""),
        ("", "", ""),
    ],
)
def test_court_and_case(words: str, court: str, case: str) -> None:
    assert decisions.court_in(words) == court
    assert decisions.case_in(words) == case


def test_words_of_entry_into_force_are_split_off() -> None:
    assert decisions.split_in_force("от 14.02.2003 (вступило в законную силу 04.03.2003)") == (
        "от 14.02.2003 (",
        "вступило в законную силу 04.03.2003)",
    )
    assert decisions.split_in_force("от 14.02.2003") == ("от 14.02.2003", "")
