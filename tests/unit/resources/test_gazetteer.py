"""The bundled gazetteer loads, and keeps apart what is often confused."""

import pytest

from blackletter.resources.gazetteer import bundled_gazetteer


def test_every_entry_has_a_key_of_its_own_and_a_kind() -> None:
    assert len(bundled_gazetteer().entries) > 150


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Taleban", "taliban"),
        ("Islamic Emirate", "taliban"),
        ("Tehrik-e Taliban Pakistan", "ttp"),
        ("Pakistani Taliban", "ttp"),
        ("Hezbollah", "hizballah"),
        ("Houthis", "houthis"),
        ("Ansarallah", "houthis"),
        ("FARC", "farc"),
        ("FARC-EP", "farc-ep"),
        ("al-Nusrah Front", "hts"),
        ("MEK", "pmoi"),
        ("TPLF", "tplf"),
        ("ETIM", "etim"),
        ("Hizb ut-Tahrir", "hizb-ut-tahrir"),
    ],
)
def test_a_name_leads_to_its_party(name: str, key: str) -> None:
    assert [hit.entry.key for hit in bundled_gazetteer().find(f"They named {name} again.")] == [key]
