"""The gazetteer: whole words, longest first, shadows, spelling."""

from blackletter.reading.gazetteer import GazetteerEntry, gazetteer

ENTRIES = (
    GazetteerEntry(
        key="front",
        kind="party",
        name="Free Front",
        aliases=("FF", "the Frontists"),
        lists=("xx-banned",),
        shadows=("Free Front of Oria",),
    ),
    GazetteerEntry(key="army", kind="party", name="Free Front Army"),
    GazetteerEntry(key="dawn", kind="outlet", name="Dawn"),
)
KNOWN = gazetteer(ENTRIES)


def _keys(text: str) -> list[str]:
    return [hit.entry.key for hit in KNOWN.find(text)]


def test_the_longest_name_wins() -> None:
    assert _keys("The Free Front Army left the Free Front.") == ["army", "front"]


def test_a_shadow_hides_the_name_inside_it() -> None:
    assert _keys("The Free Front of Oria met.") == []


def test_acronyms_match_in_capitals_only_and_as_whole_words() -> None:
    assert _keys("FF, ff, FFS, AFF") == ["front"]


def test_a_name_in_small_letters_is_a_common_word() -> None:
    assert _keys("At dawn they met at Dawn.") == ["dawn"]


def test_an_outlet_inside_a_hyphened_name_is_another() -> None:
    assert _keys("He told Dawn-e-Nau.") == []


def test_a_name_is_known_in_a_near_spelling() -> None:
    entry = KNOWN.known("Free Frontt Army")
    assert entry is not None and entry.key == "army"
    assert KNOWN.known("Old Front") is None


def test_the_lists_of_a_party() -> None:
    assert (KNOWN.lists_of("front"), KNOWN.lists_of("nobody")) == (("xx-banned",), ())


def test_an_empty_gazetteer_finds_nothing() -> None:
    assert gazetteer(()).find("Free Front") == ()
