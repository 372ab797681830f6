"""Acronyms that a report explains."""

from blackletter.reading.mentions.acronyms import acronyms


def test_an_acronym_in_brackets_or_between_commas_gets_its_full_name() -> None:
    text = "JUSTICE said the Lake People's Army (LPA) and the Indigenous People of Biafra, IPOB, had appealed."
    found = acronyms(text)
    assert found["LPA"][0] == "Lake People's Army"
    assert found["IPOB"][0] == "Indigenous People of Biafra"
    span = found["LPA"][1]
    assert text[span.start : span.end] == "Lake People's Army"


def test_capitals_that_the_words_do_not_give_explain_nothing() -> None:
    assert not acronyms("The Home Office (BBC) said nothing to the Green Dawn Movement, PKK, on Monday.")
