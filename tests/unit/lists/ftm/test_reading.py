"""A dataset in FollowTheMoney's model: four kinds of file, one set of entries."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from blackletter.errors import SourceError
from blackletter.lists import detect, ftm
from blackletter.lists._formats.unpack import source_file
from blackletter.lists.ftm.contents import partial
from blackletter.values.entries import Address, Birth, Content, Identifier
from blackletter.values.publications import Part, SourceFile

ASSETS = Path(__file__).resolve().parents[3] / "assets" / "lists" / "ftm"
FILES = ("entities.ftm.json", "targets.nested.json", "statements.csv")


def asset(name: str) -> SourceFile:
    return source_file(name, (ASSETS / name).read_bytes())


def lines(*values: object) -> SourceFile:
    return source_file("entities.ftm.json", "".join(json.dumps(v) + "\n" for v in values).encode())


def entity(
    id_: str, schema: str = "Organization", target: bool | None = True, **properties: list[str]
) -> dict[str, Any]:
    marked = {} if target is None else {"target": target}
    return {"id": id_, "schema": schema, "properties": {"name": [id_.title()], **properties}, **marked}


def core(part: Part) -> dict[str, Content]:
    return dict(part.facets[0].rows)


def lifted(part: Part) -> dict[str, Content]:
    return dict(part.facets[1].rows)


@pytest.mark.parametrize("name", [*FILES, "chain.json"])
def test_each_kind_of_file_is_recognised_and_read_whole(name: str) -> None:
    file = asset(name)
    assert detect(file).profile.id == "ftm"
    part = ftm.read(file)
    assert (part.faults, part.problems) == ((), ())
    assert part.end == ("whole" if name == "chain.json" else "unmarked")
    assert part.printed_on is None
    assert part.printed_at == "2025-01-06T14:20:01", "it orders files of one day"


def test_the_kinds_have_the_same_entries_with_the_same_facts() -> None:
    one, *others = (core(ftm.read(asset(name))) for name in FILES)
    for other in others:
        assert other.keys() == one.keys()
        for key, content in other.items():
            theirs = one[key]
            assert {n.text for n in content.names} == {n.text for n in theirs.names}
            for what in ("subject_kind", "identifiers", "addresses", "programmes", "stated_dates", "legal_basis"):
                assert getattr(content, what) == getattr(theirs, what), (key, what)


@pytest.mark.parametrize("name", ["entities.ftm.json", "targets.nested.json"])
def test_an_export_that_shuffles_what_has_no_order_amends_nobody(name: str) -> None:
    draw = random.Random(17)

    def shuffled(value: Any) -> Any:
        if isinstance(value, dict):
            items = [(k, shuffled(v)) for k, v in value.items()]
            draw.shuffle(items)
            return dict(items)
        if isinstance(value, list):
            return draw.sample([shuffled(v) for v in value], len(value))
        return value

    rows = [json.loads(line) for line in (ASSETS / name).read_text("utf-8").splitlines()]
    assert core(ftm.read(lines(*shuffled(rows)))) == core(ftm.read(lines(*rows)))


def test_a_person_with_all_that_belongs_to_it() -> None:
    bout = core(ftm.read(asset("entities.ftm.json")))["ofac-8279"]
    assert [(n.text, n.kind, n.script) for n in bout.names[:2]] == [
        ("BOUT, Viktor Anatolijevitch", "primary", "Latn"),
        ("Виктор Анатольевич Бут", "strong", "Cyrl"),
    ]
    assert bout.births == (Birth(text="1967-01-13", date=partial("1967-01-13"), place="Dushanbe, Tajikistan"),)
    assert bout.identifiers == (Identifier(scheme="passport", printed="21N0532664", country="ru"),)
    assert bout.addresses == (Address(city="Moscow", country="ru"),)
    assert bout.programmes == ("LIBERIA",)
    assert bout.stated_dates == (("designation", partial("2004-07-22")),)
    assert ("referent", "ofac-old-8279") in bout.details
    assert bout.remarks == "Dealer and transporter of weapons and minerals."


def test_links_are_told_in_either_direction() -> None:
    found = core(ftm.read(asset("entities.ftm.json")))
    assert found["ofac-7166"].links == ("leader: AL QA'IDA",)
    assert found["ofac-6366"].links == ("leader: AL-ZAWAHIRI, Ayman",)
    assert found["ofac-14156"].links == ("owner: BONYAD SHIPPING AGENCIES",)
    assert "ofac-27551" not in found, "who is only mentioned is not on the list"


def test_whose_sanctions_have_ended_is_kept_apart_with_the_day() -> None:
    part = ftm.read(asset("entities.ftm.json"))
    farc = lifted(part)["ofac-4711"]
    assert "ofac-4711" not in core(part)
    assert ("removal", partial("2021-11-30")) in farc.stated_dates
    assert not ftm.PROFILE.facet("lifted").proves


def test_deltas_after_a_whole_file_are_applied() -> None:
    part = ftm.read(asset("chain.json"))
    assert part.file_kind == "chain"
    assert core(part).keys() == (core(ftm.read(asset("entities.ftm.json"))).keys() - {"ofac-14156"}) | {"ofac-46912"}
    assert "HTS" in {n.text for n in core(part)["ofac-16937"].names}
    assert core(part)["ofac-46912"].programmes == ("SDGT",)


@pytest.mark.parametrize(
    ("last", "end", "faults"), [('{"end": 5}', "whole", 0), ('{"end": 6}', "whole", 1), ("", "missing", 0)]
)
def test_a_chain_says_with_its_last_line_that_it_is_whole(last: str, end: str, faults: int) -> None:
    text = (ASSETS / "chain.json").read_text("utf-8").removesuffix('{"end": 5}\n')
    part = ftm.read(source_file("chain.json", (text + last).encode()))
    assert (part.end, len(part.faults)) == (end, faults)


def _ops(*ops: tuple[str, Any]) -> Iterable[dict[str, Any]]:
    return ({"op": op, "entity": body} for op, body in ops)


def test_a_delta_alone_is_refused() -> None:
    with pytest.raises(SourceError) as caught:
        ftm.read(lines(*_ops(("ADD", entity("a")))))
    assert caught.value.message == (
        "entities.ftm.json, line 1: a delta alone does not say who is on the list; "
        "the whole file was expected before it"
    )


@pytest.mark.parametrize(
    ("op", "body", "told"),
    [
        ("ADD", entity("a"), "ADD of a, which was expected to be not there yet"),
        ("MOD", entity("b"), "MOD of b, which was expected to be there"),
        ("DEL", {"id": "b"}, "DEL of b, which was expected to be there"),
        ("DROP", {"id": "a"}, "no operation of ADD, MOD, DEL on an entity"),
        ("DEL", {}, "no operation of ADD, MOD, DEL on an entity"),
        ("DEL", "a", "no operation of ADD, MOD, DEL on an entity"),
    ],
)
def test_a_delta_that_does_not_fit_is_a_fault(op: str, body: Any, told: str) -> None:
    """A link of the chain is missing: what follows cannot be trusted to take anybody off."""
    part = ftm.read(lines(entity("a"), *_ops((op, body))))
    assert core(part).keys() == {"a"}
    assert part.faults == (f"operations that do not fit what was there before: 1 (first line 2: {told})",)


def test_where_nobody_is_marked_all_parties_are_on_the_list() -> None:
    paper = {"id": "b", "schema": "Passport", "properties": {"number": ["7"], "holder": ["c"]}}
    part = ftm.read(lines(entity("a", target=None), paper, entity("c", "Person", None)))
    assert core(part).keys() == {"a", "c"}


@pytest.mark.parametrize(
    ("topics", "listed"),
    [
        (["sanction"], True),
        (["sanction.linked"], True),
        (["crime.terror"], True),
        (["debarment"], True),
        (["export.control"], True),
        (["role.pep"], False),
        (["gov.soe", "fin.bank"], False),
        (["sanctions"], False),
    ],
)
def test_a_topic_of_risk_marks_an_entity(topics: list[str], listed: bool) -> None:
    part = ftm.read(lines(entity("a", target=True), entity("b", target=None, topics=topics)))
    assert ("b" in core(part)) is listed


def test_an_entity_inside_another_is_not_on_the_list_for_that() -> None:
    inner = {"id": "b", "schema": "Company", "properties": {"name": ["B"], "topics": ["sanction"]}}
    outer = entity("a")
    outer["properties"]["owner"] = [inner]
    part = ftm.read(lines(outer))
    assert part.file_kind == "nested"
    assert core(part).keys() == {"a"}
    assert core(part)["a"].links == ("owner: B",)
    assert core(ftm.read(lines(outer, entity("b")))).keys() == {"a", "b"}, "but on a line of its own it is"


def test_what_no_rule_knows_is_kept_and_counted() -> None:
    part = ftm.read(lines(entity("a", shoeSize=["43", "44"])))
    assert core(part)["a"].details == (("shoeSize", "43"), ("shoeSize", "44"))
    (count,) = (c for c in part.columns if c.column == "shoeSize")
    assert (count.filled, count.typed) == (2, 0)


def test_nearly_every_value_lands_where_its_meaning_is_known() -> None:
    for name in FILES:
        columns = ftm.read(asset(name)).columns
        assert sum(c.typed for c in columns) >= 0.95 * sum(c.filled for c in columns), name


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "no JSON"),
        ("[1]", "no entity (an object was expected)"),
        ('{"id": "x"}', "no entity (id and schema were expected)"),
        ('{"id": 7, "schema": "Person", "properties": {}}', "no entity (id and schema were expected)"),
        ('{"id": "x", "schema": "a person", "properties": {}}', "no entity (id and schema were expected)"),
        ('{"id": "x", "schema": "Person", "properties": []}', "x has no properties that can be read"),
    ],
)
def test_a_line_that_cannot_be_read_is_a_fault(line: str, told: str) -> None:
    good = json.dumps(entity("a"))
    part = ftm.read(source_file("e.json", f"{good}\n{line}\n{json.dumps(entity('b'))}\n".encode()))
    assert core(part).keys() == {"a", "b"}
    (fault,) = part.faults
    assert fault.startswith("lines that are no entity or statement: 1 (first line 2: ") and told in fault


def test_a_file_that_is_cut_within_a_line_is_incomplete() -> None:
    data = (ASSETS / "entities.ftm.json").read_bytes()
    assert ftm.read(source_file("e.json", data[:-40])).end == "incomplete"
    data = (ASSETS / "statements.csv").read_bytes()
    assert ftm.read(source_file("s.csv", data[:-60])).end == "incomplete"


def test_two_entities_of_one_id_are_a_fault() -> None:
    part = ftm.read(lines(entity("a"), entity("a")))
    assert part.faults == ("repeated ids: 1 (first line 2: second entity a)",)


@pytest.mark.parametrize(
    ("left", "right"), [("schema", "prop"), ("schema", "value"), ("prop", "value"), ("prop", "dataset")]
)
def test_two_columns_that_changed_places_are_seen(left: str, right: str) -> None:
    rows = [line.split(",") for line in (ASSETS / "statements.csv").read_text("utf-8").splitlines() if '"' not in line]
    a, b = rows[0].index(left), rows[0].index(right)
    for row in rows[1:]:
        row[a], row[b] = row[b], row[a]
    file = source_file("statements.csv", "\n".join(",".join(row) for row in rows).encode())
    try:
        assert ftm.read(file).faults
    except SourceError as refused:
        assert "no entity of FollowTheMoney can be read" in refused.message


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "is empty"),
        (b"{}", "no entity of FollowTheMoney can be read"),
        (b"<html><body>gone</body></html>", "the header has no column canonical_id"),
        (b"canonical_id,prop,schema\n1,2,3\n", "the header has no column value"),
        (b"canonical_id,prop,prop,schema,value\n", "the header has two columns of one name"),
        (b"canonical_id,prop,schema,value\n", "there is none"),
        ('{"id": "a"}'.encode("utf-16"), "byte"),
        (b'{"op": "ADD"}\n', "a delta alone"),
        (b"[" * 100_000, "the header has no column"),
        (b'{"a":' * 100_000, "no entity of FollowTheMoney can be read"),
    ],
)
def test_what_is_no_dataset_is_refused_in_one_sentence(data: bytes, told: str) -> None:
    with pytest.raises(SourceError) as caught:
        ftm.read(source_file("x.json", data))
    assert told.lower() in caught.value.message.lower()
    assert "\n" not in caught.value.message


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("1967", "1967-01-01", "1968-01-01"),
        ("1967-02", "1967-02-01", "1967-03-01"),
        ("1967-12-31", "1967-12-31", "1968-01-01"),
        ("2021-11-30T10:00:00", "2021-11-30", "2021-12-01"),
        ("circa 1967", None, None),
        ("1967-02-30", None, None),
        ("", None, None),
    ],
)
def test_dates(text: str, earliest: str | None, latest: str | None) -> None:
    when = partial(text)
    assert when.text == text
    assert (str(when.earliest) if when.earliest else None, str(when.latest) if when.latest else None) == (
        earliest,
        latest,
    )
