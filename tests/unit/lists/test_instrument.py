"""Instruments: official acts as UTF-8 text with a YAML head."""

from __future__ import annotations

from datetime import date

import pytest

from blackletter.errors import SourceError
from blackletter.lists._formats.unpack import source_file
from blackletter.lists.instrument import is_instrument, read_instrument

HEAD = {
    "list": "ru-terrorist",
    "entry": "движение талибан",
    "act": "suspended",
    "authority": "Supreme Court",
    "reference": "03-116",
    "decided_on": "2025-04-17",
    "published_on": "2025-04-18",
}


WORDS = "The ban is suspended."


def act(changes: dict[str, str | None] | None = None, words: str = WORDS) -> bytes:
    head = "".join(f"{key}: {value}\n" for key, value in (HEAD | (changes or {})).items() if value is not None)
    return f"---\n{head}---\n{words}\n".encode()


def fault_of(data: bytes) -> str:
    with pytest.raises(SourceError) as caught:
        read_instrument(source_file("act.txt", data))
    assert caught.value.exit_code == 3
    return caught.value.message


def test_a_head_and_words_make_an_instrument() -> None:
    file = source_file(
        "act.txt", act({"in_force_on": "2025-05-01", "source_url": "https://court.example/act", "name": "Талибан"})
    )
    instrument = read_instrument(file)
    assert instrument.list_id == "ru-terrorist"
    assert instrument.source_id == "движение талибан"
    assert instrument.name == "Талибан"
    assert instrument.act == "suspended"
    assert instrument.decided_on == date(2025, 4, 17)
    assert instrument.effective_on == date(2025, 5, 1)
    assert instrument.published_on == date(2025, 4, 18)
    assert instrument.source_url == "https://court.example/act"
    assert instrument.words == "The ban is suspended."
    assert instrument.sha256 == file.sha256


def test_without_entry_into_force_the_act_takes_effect_when_decided() -> None:
    assert read_instrument(source_file("act.txt", act())).effective_on == date(2025, 4, 17)


def test_the_entry_may_have_its_list_in_front() -> None:
    instrument = read_instrument(source_file("act.txt", act({"entry": "ru-terrorist:движение талибан"})))
    assert instrument.source_id == "движение талибан"


def test_values_are_taken_as_written_never_as_numbers_or_truth_values() -> None:
    instrument = read_instrument(source_file("act.txt", act({"reference": "0116", "authority": "no", "entry": "6636"})))
    assert (instrument.reference, instrument.authority, instrument.source_id) == ("0116", "no", "6636")


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm() -> None:
    data = b"\xef\xbb\xbf" + act().replace(b"\n", b"\r\n")
    assert is_instrument(source_file("act.txt", data))
    assert read_instrument(source_file("act.txt", data)).words == "The ban is suspended."


def test_lists_and_reports_are_no_instruments() -> None:
    for data in (b'36,"X"', b"---\ntitle: a report\n---\nwords", b"<html>", b"", b"\xff\xfe"):
        assert not is_instrument(source_file("act.txt", data))


def test_all_faults_are_told_in_one_sentence() -> None:
    message = fault_of(
        act({"act": "lifted", "decided_on": "17 April", "authority": None, "published_on": None, "lst": "x"}, "")
    )
    assert message == (
        "act.txt is no valid instrument: unknown key 'lst'; decided_on must be a date like 2025-04-17, not '17 April'; "
        "authority, published_on are missing; act must be one of listed, suspended, restored, removed, not 'lifted'; "
        "the act's words are missing after the head"
    )


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"entry": None}, "either entry or name must say whom the act concerns"),
        ({"entry": "~"}, "either entry or name must say whom the act concerns"),
        ({"published_on": "2025-04-16"}, "published_on 2025-04-16 is before decided_on 2025-04-17"),
        ({"source_url": "court"}, "source_url must be a web address"),
        ({"reference": "[a, b]"}, "reference must be one plain value"),
        ({"decided_on": "2025-02-30"}, "decided_on must be a date like 2025-04-17, not '2025-02-30'"),
        ({"decided_on": "2025-04-17 12:00:00"}, "decided_on must be a date like 2025-04-17, not '2025-04-17 12:00:00'"),
        ({"entry": "us-fto:4691"}, "entry us-fto:4691 is not of the list ru-terrorist"),
    ],
)
def test_each_fault_has_its_words(changes: dict[str, str | None], words: str) -> None:
    assert words in fault_of(act(changes))


def test_a_key_given_twice_is_refused() -> None:
    assert "act is given twice" in fault_of(act().replace(b"act: suspended", b"act: suspended\nact: removed"))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"no head", "act.txt has no head between two lines of ---: an instrument was expected"),
        (b"---\nact: [\n---\nwords", "act.txt, line 3: the head is no YAML"),
        (b"---\n- act\n---\nwords", "act.txt: the head is no list of keys and values"),
        (b"---\nact: \xff\n---\nwords", "act.txt is not UTF-8 text (byte 9): an instrument was expected"),
    ],
)
def test_what_is_no_head_is_refused_with_its_place(data: bytes, message: str) -> None:
    assert fault_of(data).startswith(message)
