"""Folding: one case a rule, each with the name that made it needed."""

import pytest

from blackletter.names.fold import ascii_lines, ascii_words, fold, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Талибан", "taliban"),
        ("Дмитрий Медведев", "dmitriy medvedev"),
        ("Фуад Гулієв", "fuad huliiev"),
        ("محمد علي", "muhammad ali"),
        ("القاعدة", "al qaida"),
        ("خالد محمود", "khalid mahmud"),
        ("Κυριάκος Μητσοτάκης", "kyriakos mitsotakis"),
        ("משה", "moshe"),
        ("习近平", "xi jinping"),
        ("贝拉克·奥巴马", "beilake aobama"),
        ("김정은", "kim jong un"),
        ("नरेन्द्र मोदी", "narendra modi"),
        ("ბიძინა ივანიშვილი", "bidzina ivanishvili"),
        ("Բարակ Օբամա", "barak obama"),
        ("Société Générale S.A.", "societe generale sa"),
        ("J.P. Morgan & Co.", "jp morgan and co"),
        ("A. Khamenei", "a khamenei"),
        ("Bowne A/S", "bowne as"),
        ("3%ers", "3 percenters"),
        ("Ba'asyir", "baasyir"),
        ("Łódź-Straße", "lodz strasse"),
        ("ＦＵＬＬ　ﬁne", "full fine"),
        ("Тали\u200fбан\u00ad", "taliban"),
        ("١٢٣", "123"),
    ],
)
def test_a_name_of_any_script_reads_in_latin_words(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize("text", ["", "   ", "😀😀", "«»—", "\u202e\u200f"])
def test_a_text_without_letters_and_digits_folds_to_nothing(text: str) -> None:
    assert fold(text) == ""


def test_a_letter_that_has_no_latin_form_keeps_its_code_point() -> None:
    assert fold("ь") == "u44c"


def test_each_word_tells_its_script() -> None:
    assert words("Банк Melli ملت") == (("bank", "cyrillic"), ("melli", "latin"), ("mlt", "arabic"))


@pytest.mark.parametrize("texts", [[], [""], ["J.P. Smith", "", "A&B 5%"], ["O'Neil\tx", "two\nlines", "a\rb"]])
def test_many_texts_fold_as_each_alone(texts: list[str]) -> None:
    assert ascii_lines(texts) == [ascii_words(text) for text in texts]
