"""Small random worlds: what may come in to a register, in which shape, on which day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import strategies as st

from blackletter.services.importing import Order, Outcome, import_file
from blackletter.stores.register import SqlRegister
from tests.support.clock import TickingClock
from tests.support.small_list import LIST, TAGGED, SmallCatalogue

EPOCH = date(2021, 1, 1)
SPAN = 70
PARTIES = {
    "a": ("Alpha Front", "Front Alpha", "The Alpha Front; Alfa"),
    "b": ("Beta Group", "Beta Group; Alpha Front", "Beta"),
    "c": ("Gamma", "Gamma Brigade", "Brigade Gamma"),
    "d": ("Delta", "Delta", "Delta Cell"),
    "e": ("Epsilon", "Epsilon Party", "Epsilon"),
    "f": ("Zeta", "Zeta", "Zeta Movement"),
    "g": ("Eta", "Eta", "Eta"),
}
QUERIES = ("Alpha Front", "Beta Group", "Gamma", "Delta", f"{TAGGED}:e", "Nobody")


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One file that comes in, with what the caller says of it."""

    text: str
    published: date | None
    accept: str | None

    @property
    def is_act(self) -> bool:
        """Whether it is an instrument."""
        return self.text.startswith("---")

    @property
    def first_day(self) -> date | None:
        """The day from which the public could know it: the printed one, else the given one; None = nobody says."""
        for line in self.text.splitlines():
            word, _, value = line.partition(" ")
            if word in ("printed", "published_on:"):
                return date.fromisoformat(value[:10])
        return self.published


def day_of(offset: int) -> date:
    """A day of the small worlds."""
    return EPOCH + timedelta(days=offset)


def take_in(register: SqlRegister, arrivals: Sequence[Arrival], clock: TickingClock | None = None) -> list[Outcome]:
    """Import the files one after the other."""
    clock = clock or TickingClock()
    catalogue = SmallCatalogue()
    out: list[Outcome] = []
    for a in arrivals:
        order = Order(published=a.published, accept=a.accept)
        out.extend(import_file(register, catalogue, clock, "parties.txt", a.text.encode(), order))
    return out


days = st.integers(min_value=0, max_value=SPAN).map(day_of)


@st.composite
def _rows(draw: st.DrawFn, facet: str) -> list[str]:
    members = draw(st.lists(st.sampled_from(sorted(PARTIES)), min_size=1, max_size=7, unique=True))
    if draw(st.booleans()):
        members = sorted(set(PARTIES) - set(draw(st.lists(st.sampled_from("abg"), max_size=1))))
    out = []
    for m in members:
        variant = draw(st.sampled_from((0, 0, 0, 1, 2)))
        name = PARTIES[m][variant]
        if facet == "core":
            tag = draw(st.sampled_from(("TERROR", "TERROR", "DRUGS", "")))
            stated = draw(st.sampled_from(("", "", "2001-02-03", "2021-01-20", "2021", "2021-02-20")))
            out.append(f"{m} | {name} | {tag} | {stated} | ")
        else:
            out.append(f"{m} | {name if facet == 'aliases' else f'City {variant}'}")
    return out


@st.composite
def files(draw: st.DrawFn) -> Arrival:
    """A file of one facet: dated or not, whole or cut, true to its declared count or not."""
    facet = draw(st.sampled_from(("core", "core", "core", "places", "aliases")))
    rows = draw(_rows(facet))
    printed = draw(days) if draw(st.booleans()) else None
    lines = [f"list {LIST} {facet}"]
    if printed is not None:
        lines.append(f"printed {printed} {draw(st.integers(min_value=0, max_value=23)):02d}:00")
    if draw(st.sampled_from((False,) * 7 + (True,))):
        lines.append(f"declares {len(rows) + draw(st.integers(min_value=0, max_value=1))}")
    how = draw(st.sampled_from(("whole",) * 8 + ("missing", "incomplete")))
    body = {"whole": [*rows, "end"], "missing": rows[: max(1, len(rows) - 1)], "incomplete": [*rows[:-1], rows[-1][:1]]}
    given = draw(st.none() | days) if printed is not None else draw(days)
    return Arrival(
        text="\n".join([*lines, *body[how]]) + "\n",
        published=max(given, printed) if printed is not None and given is not None else given,
        accept="the list was reissued" if draw(st.sampled_from((False,) * 5 + (True,))) else None,
    )


@st.composite
def acts(draw: st.DrawFn) -> Arrival:
    """An instrument about one party, by id or by name, on the list or on its derived list."""
    who = draw(st.sampled_from(sorted(PARTIES)))
    effective = draw(days)
    published = max(effective, draw(days))
    about = f"entry: {who}" if draw(st.booleans()) else f"name: {PARTIES[who][0]}"
    text = (
        f"---\nlist: {draw(st.sampled_from((LIST, LIST, TAGGED)))}\n{about}\n"
        f"act: {draw(st.sampled_from(('listed', 'suspended', 'suspended', 'restored', 'removed')))}\n"
        f"authority: Supreme Court\nreference: case {draw(st.integers(min_value=1, max_value=9))}\n"
        f"decided_on: {effective}\npublished_on: {published}\n---\nIt is so ordered.\n"
    )
    return Arrival(text=text, published=None, accept=None)


@st.composite
def again(draw: st.DrawFn, before: Sequence[Arrival]) -> Arrival:
    """A file of the world once more, seen on another day."""
    a = draw(st.sampled_from(before))
    if a.is_act:
        return a
    printed = next((line.split()[1] for line in a.text.splitlines() if line.startswith("printed ")), None)
    day = draw(days)
    seen = max(day, date.fromisoformat(printed)) if printed is not None else day
    return Arrival(text=a.text, published=seen, accept=a.accept)


@st.composite
def worlds(draw: st.DrawFn, largest: int = 6) -> tuple[Arrival, ...]:
    """Files and acts, some of them more than once."""
    first = draw(st.lists(files(), min_size=1, max_size=largest))
    others = draw(st.lists(acts(), max_size=2))
    world = [*first, *others]
    for _ in range(draw(st.integers(min_value=0, max_value=2))):
        world.append(draw(again(world)))
    return tuple(world)
