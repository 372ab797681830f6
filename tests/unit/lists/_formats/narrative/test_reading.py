"""Set phrases of the committees, and of the offices that print them on, sentence by sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blackletter.lists._formats.narrative import told_in
from blackletter.lists._formats.narrative.positions import is_position
from blackletter.lists._formats.narrative.sentences import sentences_in

FACTS = [
    ("Father's name is Mohamed Ayman Ghabra.", ("father's name", "Mohamed Ayman Ghabra")),
    ("Mother’s name: Dalal", ("mother's name", "Dalal")),
    ("Belongs to Andar tribe.", ("tribe", "Belongs to Andar tribe")),
    ("Believed to be in Afghanistan/Pakistan border area.",
     ("whereabouts", "Believed to be in Afghanistan/Pakistan border area")),
    ("Review Pursuant to Security Council resolution 1822 (2008) was concluded on 21 Jul. 2010.",
     ("review", "Review Pursuant to Security Council resolution 1822 (2008) was concluded on 21 Jul. 2010")),
    ("In detention in the Philippines as of May 2011.", ("custody", "In detention in the Philippines as of May 2011")),
    ("Reportedly deceased as of 2013.", ("status", "Reportedly deceased as of 2013")),
    ("Wanted by Saudi Arabia.", ("wanted", "Wanted by Saudi Arabia")),
    ("Male.", ("gender", "Male")),
    ("EU listing. ", ("listing note", "EU listing")),
    ("Annex XIII.", ("listing note", "Annex XIII")),
    ("Banned in Pakistan.", ("banned in", "Pakistan")),
    ("DOB is approximate.", ("date of birth", "approximate")),
    ("Height 1.70m.", ("physical description", "Height 1.70m")),
    ("Established in 2002.", ("founded", "Established in 2002")),
    ("Speaks Arabic.", ("languages", "Speaks Arabic")),
    ("Holds the rank of Brigadier General", ("position", "Brigadier General")),
    ("Financial sanctions imposed in addition to an asset freeze: Trust services.",
     ("sanctions imposed", "Financial sanctions imposed in addition to an asset freeze: Trust services")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fact"), FACTS)
def test_a_set_phrase_is_a_fact(text: str, fact: tuple[str, str]) -> None:
    told = told_in(text)
    assert (told.details, told.whole) == ((fact,), True)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Afghan passport no. D 000763 issued 9 Jan 1997.", [("passport number", "D 000763")]),
        ("a) Kuwaiti passport 106261543 b) Kuwaiti passport number 1420529 issued in Kuwait",
         [("passport number", "106261543"), ("passport number", "1420529")]),
        ("Afghan identification card (tazkira) number 19657.", [("national identification number", "19657")]),
        ("Italian Fiscal Code: SSYBLK62T26Z336L", [("tax number", "SSYBLK62T26Z336L")]),
        ("(IMO number: 8122347).", [("imo number", "8122347")]),
        ("IMO Nos 8309634,9165827", [("imo number", "8309634"), ("imo number", "9165827")]),
        ("MMSI: 514569000.", [("mmsi", "514569000")]),
        ("Tel. +9821 88877011", [("phone number", "+9821 88877011")]),
        ("info@fulmen.com; www.fulmengroup.com",
         [("email address", "info@fulmen.com"), ("website", "www.fulmengroup.com")]),
        ("UN Ref.KPI.065.", [("un reference number", "KPI.065")]),
        ("VAT No BE480224531 (Belgium)", [("tax number", "BE480224531")]),
    ],
)  # fmt: skip
def test_a_number_is_an_identifier(text: str, numbers: list[tuple[str, str]]) -> None:
    told = told_in(text)
    assert [(i.scheme, i.printed) for i in told.identifiers] == numbers
    assert told.whole


def test_a_tie_to_a_party_is_a_link() -> None:
    told = told_in("Son of Jalaluddin Haqqani (TI.H.40.01). Subsidiary of National Iranian Oil Company (NIOC).")
    assert told.links == ("Jalaluddin Haqqani", "National Iranian Oil Company")
    assert told_in("Associated with two companies and their owners").links == ()
    assert told_in("Son of the President of Belarus").links == (), "an office is no party"


def test_also_referred_to_as_gives_weak_names() -> None:
    told = told_in("Also referred to as Khalid, Ismael, Manex and Leo.")
    assert [(n.text, n.kind) for n in told.names] == [(n, "weak") for n in ("Khalid", "Ismael", "Manex", "Leo")]


@pytest.mark.parametrize(
    "sentence",
    [
        "CEO of the All-Russian State Television and Radio Broadcasting Company",
        "So-called ‘governor’ of the Zaporizhzhia region of Ukraine",
        "Brigadier-General, Deputy Commander of Iran’s Law Enforcement Command",
        "A leader of the Haqqani Network (TE.H.12.12.), which operates out of North Waziristan",
        "Senior Jemaah Islamiyah leader",
        "Former Vice-Prime Minister for Services Affairs",
        "Businessman",
    ],
)
def test_an_office_or_a_calling_is_a_position(sentence: str) -> None:
    assert is_position(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "His Presidential Guard led the slaughter of civilians in and around Juba",
        "Collects money from drug traffickers",
        "Assisted foreign terrorist fighters to join the group",
        "On 1 March 2014, the senator publicly supported the deployment of forces",
        "The leader is Abubakar Shekau",
        "Recruited for ISIL and instructed individuals to perpetrate terrorist acts via online video",
    ],
)
def test_what_a_party_is_said_to_have_done_is_left_to_be_read(sentence: str) -> None:
    assert not is_position(sentence)
    assert not told_in(f"Male. {sentence}.").whole


def test_sentences_end_at_their_marks_and_before_set_phrases() -> None:
    text = (
        "Afghan passport no. D 592667. Senior leader of Jemaah Islamiyah (QDe.092) Review pursuant to Security Council "
        "resolution 1822 (2008) was concluded on 8 Jun. 2010.Review pursuant to Security Council resolution 2610 (2021)"
        " was concluded on 8 November 2022. Photo available for inclusion in the INTERPOL-UN Security Council Notice\n"
        "Father's name is Taher Ouni Harzi, mother’s name is Borkana; Male"
    )
    assert list(sentences_in(text)) == [
        "Afghan passport no. D 592667",
        "Senior leader of Jemaah Islamiyah (QDe.092)",
        "Review pursuant to Security Council resolution 1822 (2008) was concluded on 8 Jun. 2010",
        "Review pursuant to Security Council resolution 2610 (2021) was concluded on 8 November 2022",
        "Photo available for inclusion in the INTERPOL-UN Security Council Notice",
        "Father's name is Taher Ouni Harzi",
        "mother’s name is Borkana",
        "Male",
    ]


@given(st.text(max_size=300))
def test_any_text_is_told_of(text: str) -> None:
    told = told_in(text)
    assert all(words and words in " ".join(text.split()) for _, words in told.details)


def test_a_text_of_great_length_is_read_at_once() -> None:
    """Half a megabyte of what a form begins with: no form looks at it more often than its length."""
    assert not told_in("Believed to be in " * 30_000).whole
    assert not told_in(" " * 500_000 + "x").whole
