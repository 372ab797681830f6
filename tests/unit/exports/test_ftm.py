"""Entries as FollowTheMoney entities. What the model itself must judge needs the extra `ftm`."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from blackletter.errors import UsageError
from blackletter.exports.ftm import entity_id, ftm_entities, ftm_model, iso, property_of
from blackletter.exports.screening_rows import json_line
from blackletter.lists import ftm as ftm_list
from blackletter.lists import us_ofac_sdn
from blackletter.lists._formats.unpack import source_file
from blackletter.services.exporting import EntryOnDay, entries_on
from blackletter.services.scopes import Scope, scopes_of
from blackletter.services.views import ListView, Views
from blackletter.stores.register import SqlRegister
from blackletter.values.cut import Cut
from blackletter.values.dates import PartialDate, between, exact_date, unresolved
from blackletter.values.entries import Address, Birth, Content, EntryKey, Identifier, Name
from blackletter.values.events import State
from tests.support.asking import bring, parties, ruling
from tests.support.history import on
from tests.support.registers import fresh_register
from tests.support.small_list import LIST, PROFILE, SmallCatalogue

INSTALLED = importlib.util.find_spec("followthemoney") is not None
# FollowTheMoney advises a library that needs a compiler, once a process.
pytestmark = pytest.mark.filterwarnings("ignore:Install 'pyicu'")
needs_model = pytest.mark.skipif(not INSTALLED, reason="the extra ftm is not installed")
SCOPE = Scope(
    view=ListView(profile=PROFILE, publications=(), acts=(), replayed=None, published_by=None),
    derived=None,
    bearing=frozenset(),
)
LISTED = State(state="listed", since=exact_date(date(2004, 7, 22)), until=None, certain=True, basis="stated", events=())


ALPHA = "a | Alpha | TERROR | 2001-02-03 | "


def entry(content: Content, state: State = LISTED, source_id: str = "a") -> EntryOnDay:
    return EntryOnDay(
        key=EntryKey(list_id=LIST, source_id=source_id), state=state, content=content, as_of=f"{LIST}@2024-05-03"
    )


def made(content: Content, state: State = LISTED) -> dict[str, dict[str, Any]]:
    """The entities of one entry, by schema."""
    return {e["schema"]: e for e in ftm_entities(SCOPE, [entry(content, state)])}


@pytest.mark.skipif(INSTALLED, reason="the extra ftm is installed")
def test_without_the_extra_one_sentence_says_what_to_install() -> None:
    with pytest.raises(UsageError) as caught:
        ftm_model()
    assert caught.value.message == "FollowTheMoney is not installed"
    assert caught.value.tip == "pip install 'blackletter[ftm]'"


@pytest.mark.parametrize(
    ("when", "text"),
    [
        (exact_date(date(1967, 1, 13)), "1967-01-13"),
        (between(date(1967, 2, 1), date(1967, 3, 1)), "1967-02"),
        (between(date(1967, 12, 1), date(1968, 1, 1)), "1967-12"),
        (between(date(1967, 1, 1), date(1968, 1, 1)), "1967"),
        (between(date(1967, 1, 1), date(1969, 1, 1)), None),
        (between(date(1967, 2, 1), date(1967, 4, 1)), None),
        (between(date(1967, 2, 2), date(1967, 3, 1)), None),
        (between(None, date(1967, 3, 1)), None),
        (unresolved("long ago"), None),
        (None, None),
    ],
)
def test_a_date_is_written_as_wide_as_it_is_or_not_at_all(when: PartialDate | None, text: str | None) -> None:
    assert iso(when) == text


@pytest.mark.parametrize(
    ("scheme", "name"),
    [
        ("passport", "passportNumber"),
        ("Passport No.", "passportNumber"),
        ("vessel registration identification imo", "imoNumber"),
        ("tax id no.", "taxNumber"),
        ("national id no.", "idNumber"),
        ("registration number", "registrationNumber"),
        ("identification number", None),
        ("winner", None),
        ("", None),
    ],
)
def test_a_publishers_scheme_is_known_by_its_words(scheme: str, name: str | None) -> None:
    assert property_of(Identifier(scheme=scheme, printed="1")) == name


@pytest.mark.parametrize(
    ("source_id", "plain"),
    [("6636", "zz-parties-6636"), ("TAi.014", "zz-parties-TAi.014"), ("QDe.004", "zz-parties-QDe.004")],
)
def test_a_plain_id_is_kept(source_id: str, plain: str) -> None:
    assert entity_id(entry(Content(), source_id=source_id)) == plain


def test_an_id_of_words_becomes_a_hash_that_is_always_the_same() -> None:
    one, other = (entity_id(entry(Content(), source_id=s)) for s in ("движение талибан", "движение талибан 2"))
    assert one != other
    assert one == "zz-parties-" + one.rpartition("-")[2] and one.isascii() and " " not in one


@needs_model
def test_a_person_with_a_passport_and_an_address() -> None:
    found = made(
        Content(
            subject_kind="person",
            names=(
                Name(text="BOUT, Viktor", kind="primary"),
                Name(text="BUTT, Viktor", kind="strong"),
                Name(text="Viktor B.", kind="weak"),
            ),
            births=(Birth(text="13 Jan 1967", date=exact_date(date(1967, 1, 13)), place="Dushanbe"),),
            nationalities=("Russia",),
            identifiers=(Identifier(scheme="passport", printed="21N0532664", country="Russia"),),
            addresses=(Address(street="Kadashevskaya 1", city="Moscow", country="Russia"),),
            programmes=("LIBERIA", "SDGT"),
            stated_dates=(("designation", exact_date(date(2004, 7, 22))),),
            legal_basis="Executive Order 13348",
        )
    )
    person, sanction = found["Person"], found["Sanction"]
    assert person["properties"]["name"] == ["BOUT, Viktor"]
    assert person["properties"]["alias"] == ["BUTT, Viktor"]
    assert person["properties"]["weakAlias"] == ["Viktor B."]
    assert person["properties"]["birthDate"] == ["1967-01-13"]
    assert person["properties"]["nationality"] == ["ru"]
    assert person["properties"]["topics"] == ["sanction"]
    assert (person["target"], person["datasets"], person["caption"]) == (True, ["zz_parties"], "BOUT, Viktor")
    assert person["properties"]["addressEntity"] == [found["Address"]["id"]]
    assert found["Address"]["properties"]["country"] == ["ru"]
    assert found["Passport"]["properties"]["holder"] == [person["id"]]
    assert sanction["properties"]["entity"] == [person["id"]]
    assert sorted(sanction["properties"]["program"]) == ["LIBERIA", "SDGT"]
    assert sanction["properties"]["listingDate"] == ["2004-07-22"]
    assert sanction["properties"]["startDate"] == ["2004-07-22"]
    assert sanction["properties"]["provisions"] == ["Executive Order 13348"]
    assert sanction["properties"]["authority"] == ["Office of Parties"]


@needs_model
def test_what_the_model_does_not_take_is_kept_in_words() -> None:
    found = made(
        Content(
            subject_kind="organisation",
            names=(Name(text="A", kind="primary"),),
            births=(Birth(text="circa 1950", date=between(date(1948, 1, 1), date(1953, 1, 1))),),
            nationalities=("Atlantis",),
            identifiers=(Identifier(scheme="secret sign", printed="77"),),
            details=(("shoe size", "43"),),
            links=("B",),
            remarks="Words.",
        )
    )
    notes = set(found["Organization"]["properties"]["notes"])
    assert notes == {
        "born: circa 1950",
        "country: Atlantis",
        "secret sign: 77",
        "shoe size: 43",
        "linked to: B",
        "Words.",
    }


@needs_model
def test_numbers_of_rows_are_left_out() -> None:
    """OFAC's numbers of addresses and aliases tell nothing of a party; a remark on an alias does."""
    scope = Scope(view=replace(SCOPE.view, profile=us_ofac_sdn.PROFILE), derived=None, bearing=frozenset())
    details = (
        ("address", "77"),
        ("no address", "78"),
        ("alias", "12 aka"),
        ("alias", "13 fka until 1999"),
        ("remarks overflow", "240"),
        ("vessel owner", "77 Ships Ltd"),
    )
    content = Content(subject_kind="organisation", names=(Name(text="A", kind="primary"),), details=details)
    party = next(ftm_entities(scope, [entry(content)]))
    assert set(party["properties"]["notes"]) == {"alias: until 1999", "vessel owner: 77 Ships Ltd"}


@pytest.fixture
def register() -> Iterator[SqlRegister]:
    with fresh_register() as opened:
        bring(opened, parties("2021-01-01", ALPHA, "b | Beta | | | ", "c | Gamma | | | "))
        bring(opened, parties("2021-06-01", ALPHA, "c | Gamma | | | "), accept="it is so")
        bring(opened, ruling("suspended", "2021-07-01", entry="c"))
        yield opened


def standing(register: SqlRegister, day: str, *states: str) -> dict[str, EntryOnDay]:
    catalogue = SmallCatalogue()
    with register.reading() as log:
        cut = Cut(on=on(day), published_by=None, recorded_by=None)
        scope = scopes_of(log, Views({p.id: p for p in catalogue.profiles()}), LIST, cut)[0]
        return {e.key.source_id: e for e in entries_on(log, catalogue, scope, on(day), states)}


def test_who_stands_on_a_list_on_a_day(register: SqlRegister) -> None:
    assert standing(register, "2021-03-01", "listed").keys() == {"a", "b", "c"}
    assert standing(register, "2021-06-01", "listed").keys() == {"a", "c"}
    assert standing(register, "2021-08-01", "listed").keys() == {"a"}
    assert standing(register, "2021-08-01", "suspended").keys() == {"c"}
    assert standing(register, "2021-08-01", "removed").keys() == {"b"}
    assert standing(register, "2020-01-01", "listed").keys() == {"a"}, "by its stated date"
    assert standing(register, "2021-08-01", "listed")["a"].as_of == f"{LIST}@2021-06-01"


@needs_model
def test_what_goes_out_comes_in_again_as_it_stood(register: SqlRegister) -> None:
    found = standing(register, "2021-08-01", "listed", "suspended", "removed").values()
    text = "".join(map(json_line, ftm_entities(SCOPE, found)))
    part = ftm_list.read(source_file("entities.ftm.json", text.encode()))
    assert part.faults == ()
    assert {key for key, _ in part.facets[0].rows} == {f"{LIST}-a", f"{LIST}-c"}
    ((gone, content),) = part.facets[1].rows
    assert gone == f"{LIST}-b"
    assert content.primary_name == "Beta"
    assert content.stated("removal") == exact_date(date(2021, 6, 1))


@needs_model
def test_each_line_is_an_entity_that_the_model_takes_back(register: SqlRegister) -> None:
    model = ftm_model()
    for entity in ftm_entities(SCOPE, standing(register, "2021-08-01", "listed").values()):
        proxy = model.get_proxy(json.loads(json_line(entity)))
        assert proxy.schema.name == entity["schema"]
        assert proxy.to_dict()["properties"] == entity["properties"]
