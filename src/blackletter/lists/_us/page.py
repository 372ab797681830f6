"""Pages of state.gov: how they end, and what becomes of them."""

from collections.abc import Mapping

from blackletter.lists._formats.filling import fill_rates
from blackletter.values.entries import Content
from blackletter.values.evidence import Problem
from blackletter.values.lists import ListProfile
from blackletter.values.publications import ColumnCount, FacetRows, Part


def end_of(text: str) -> str:
    """ "whole" if the page is closed; "incomplete" if it breaks off inside a row or an item, "missing" if between."""
    tail = text.rstrip().lower()
    if tail.endswith("</html>"):
        return "whole"
    for opening, closing in (("<tr", "</tr"), ("<li", "</li")):
        if tail.rfind(opening) > tail.rfind(closing):
            return "incomplete"
    return "missing"


def part_of(
    profile: ListProfile,
    text: str,
    facets: Mapping[str, Mapping[str, Content]],
    problems: tuple[Problem, ...],
    faults: tuple[str, ...],
    columns: tuple[ColumnCount, ...],
) -> Part:
    """The page as a part of its list: contents by id in each facet. The pages print no day of their own."""
    return Part(
        list_id=profile.id,
        file_kind="html",
        facets=tuple(
            FacetRows(facet=name, rows=rows, filled=fill_rates(rows, profile.facet(name).filled))
            for name, contents in facets.items()
            for rows in (tuple(contents.items()),)
        ),
        printed_on=None,
        printed_at="",
        declared_count=None,
        end=end_of(text),
        problems=problems,
        faults=faults,
        parser_version=profile.parser_version,
        columns=columns,
    )
