"""Which list a clause speaks of: by the list's own name, by its country, by the body that acts, by the talk before."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from blackletter.reading.gazetteer import Gazetteer
from blackletter.reading.parsed import Report
from blackletter.reading.steps.acts import Core
from blackletter.reading.steps.units import Unit
from blackletter.values.evidence import Span
from blackletter.values.procedures import Procedure

NEAR = 2
"""Of the spans searched for a list's own name, those (clause, sentence) that outweigh what the gazetteer knows."""
_AFGHAN = re.compile(r"\b(Taliban|Afghan\w*|Haqqani|1988 Committee|resolution 1988)\b")
_ASIDE = re.compile(
    r"(\bin line with|\bas|\blike|\bfollowing|\bciting|\bunlike|\bambassador to|\benvoy to)\s+(the\s+)?$", re.IGNORECASE
)
FIRST_LIST = date(1999, 10, 15)
"""The day of resolution 1267; a listing cannot be older."""
SPLIT_OF_1267 = date(2011, 6, 17)
"""The day on which resolutions 1988 and 1989 divided the list of resolution 1267 in two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Jurisdiction:
    """A procedure's names as patterns: its country, its bodies, its lists."""

    procedure: Procedure
    country: re.Pattern[str]
    bodies: re.Pattern[str]
    lists: tuple[tuple[str, re.Pattern[str]], ...]


def _pattern(names: Sequence[str]) -> re.Pattern[str]:
    if not names:
        return re.compile(r"(?!)")
    ordered = sorted(names, key=len, reverse=True)
    parts = [re.escape(n) if n.isupper() else f"(?i:{re.escape(n)})" if " " in n else re.escape(n) for n in ordered]
    return re.compile(r"(?<!\w)(?:" + "|".join(parts) + r")(?!\w)")


def jurisdictions_of(procedures: Sequence[Procedure]) -> tuple[Jurisdiction, ...]:
    """The patterns of every procedure that has a country (the generic one has none)."""
    return tuple(
        Jurisdiction(
            procedure=each,
            country=_pattern(each.country_names),
            bodies=_pattern([name for body in each.authorities for name in body.names]),
            lists=tuple((entry.list_id, _pattern(entry.names)) for entry in each.lists),
        )
        for each in procedures
        if each.country_names
    )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Gazette:
    """The lists that a report can be about: which jurisdictions it names, and which one mostly."""

    report: Report
    jurisdictions: tuple[Jurisdiction, ...]
    counts: Mapping[str, int]
    gazetteer: Gazetteer

    def _known(self, where: Jurisdiction, party: str | None) -> str | None:
        """The one list of `where` that has known `party`, by the gazetteer; None for none or several."""
        entry = self.gazetteer.known(party) if party else None
        found = [each for each, _ in where.lists if entry is not None and each in entry.lists]
        return found[0] if len(found) == 1 else None

    def named(self, span: Span) -> list[Jurisdiction]:
        """The jurisdictions whose country or list stands in `span`, in the order of the text."""
        text = self.report.mapped[span.start : span.end]
        found = []
        for each in self.jurisdictions:
            hits = [m.start() for m in each.country.finditer(text) if not _ASIDE.search(text[: m.start()])] + [
                m.start() for _, p in each.lists for m in p.finditer(text)
            ]
            if hits:
                found.append((min(hits), each))
        return [each for _, each in sorted(found, key=lambda pair: pair[0])]

    def acting(self, span: Span) -> list[Jurisdiction]:
        """The jurisdictions one of whose bodies stands in `span`, those that the report names elsewhere first."""
        text = self.report.mapped[span.start : span.end]
        found = [
            each for each in self.jurisdictions if each.bodies.search(text) and self.counts.get(each.procedure.id, 0)
        ]
        return sorted(found, key=lambda each: -self.counts.get(each.procedure.id, 0))

    def main(self) -> Jurisdiction | None:
        """The jurisdiction that the report names most (title and first paragraphs count more), or None."""
        best = max(self.jurisdictions, key=lambda each: self.counts.get(each.procedure.id, 0), default=None)
        return best if best and self.counts.get(best.procedure.id, 0) else None

    def list_in(
        self, where: Jurisdiction, spans: Sequence[Span], when: date | None, party: str | None = None
    ) -> str | None:
        """The list of `where` that the first of `spans` to name one names; else its only or its usual list."""
        if len(where.lists) == 1:
            return where.lists[0][0]
        known = self._known(where, party)
        for span in spans[:NEAR] if known else spans:
            text = self.report.mapped[span.start : span.end]
            hits = [(m.start(), list_id) for list_id, pattern in where.lists for m in pattern.finditer(text)]
            if hits:
                chosen: str | None = min(hits)[1]
                break
        else:
            chosen = known or (where.lists[0][0] if where.lists else None)
            if chosen == "un-1988" and known is None and not _AFGHAN.search(self.report.text):
                chosen = "un-1267"
        if chosen == "un-1988" and when is not None and FIRST_LIST <= when < SPLIT_OF_1267:
            return "un-1267"
        return chosen


def gazette_of(report: Report, procedures: Sequence[Procedure], gazetteer: Gazetteer) -> Gazette:
    """Count how often each jurisdiction is named in `report`: title and deck threefold, the first paragraphs twice."""
    jurisdictions = jurisdictions_of(procedures)
    counts: dict[str, int] = {}
    for sentence in report.sentences:
        text = report.mapped[sentence.span.start : sentence.span.end]
        weight = 3 if sentence.block in ("title", "deck") else 2 if sentence.paragraph <= 2 else 1
        for each in jurisdictions:
            hits = len(each.country.findall(text)) + 2 * sum(len(p.findall(text)) for _, p in each.lists)
            if hits:
                counts[each.procedure.id] = counts.get(each.procedure.id, 0) + weight * hits
    return Gazette(report=report, jurisdictions=jurisdictions, counts=counts, gazetteer=gazetteer)


def list_of(
    gazette: Gazette,
    unit: Unit,
    core: Core | None,
    day: date | None,
    party: str | None,
    *,
    default: str | None,
    same_paragraph: bool,
) -> str | None:
    """The list of which `unit` speaks: by the country or list that it names, the body that acts in it, else `default`.

    `day` = the day of the step, which tells lists apart that were divided later. Where the paragraph is a new one, the
    whole sentence may name the country.
    """
    everywhere = [unit.span, unit.sentence.span, *(each.span for each in gazette.report.sentences)]
    named = gazette.named(unit.span)
    if core is not None and len(named) > 1:
        at = unit.sentence.offset(core.token)
        named = gazette.named(Span(start=at, end=max(unit.span.end, at))) or named
    if not named:
        named = gazette.acting(unit.span)
    if not named and not same_paragraph:
        named = gazette.named(unit.sentence.span)
    if named:
        return gazette.list_in(named[0], everywhere, day, party)
    main = gazette.main()
    if same_paragraph or main is None:
        return default
    return default if default in {each for each, _ in main.lists} else gazette.list_in(main, everywhere, day, party)
