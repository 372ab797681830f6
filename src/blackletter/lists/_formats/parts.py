"""What every reader comes to in the end: the facets that it read, as a `Part` of its list."""

from collections.abc import Iterable, Mapping
from datetime import date

from blackletter.lists._formats.columns import Columns
from blackletter.lists._formats.filling import fill_rates
from blackletter.lists._formats.tally import Tally
from blackletter.values.entries import Content
from blackletter.values.lists import ListProfile
from blackletter.values.publications import FacetRows, Part

# The contents of a facet by id, in the order of the file.
Contents = Mapping[str, Content] | Iterable[tuple[str, Content]]


def part_of(
    profile: ListProfile,
    facets: Mapping[str, Contents],
    *,
    kind: str,
    end: str,
    tally: Tally,
    faults: Iterable[str],
    columns: Columns | None = None,
    printed_on: date | None = None,
    printed_at: str = "",
    declared_count: int | None = None,
) -> Part:
    """The file as a part of that list: contents by facet, with the fill rates that the profile watches.

    `kind`, `end`, `printed_on`, `printed_at` and `declared_count` as in `Part`; a format that prints no day and
    declares no number leaves these out.
    """
    return Part(
        list_id=profile.id,
        file_kind=kind,
        facets=tuple(
            FacetRows(facet=name, rows=rows, filled=fill_rates(rows, profile.facet(name).filled))
            for name, contents in facets.items()
            for rows in (tuple(contents.items() if isinstance(contents, Mapping) else contents),)
        ),
        printed_on=printed_on,
        printed_at=printed_at,
        declared_count=declared_count,
        end=end,
        problems=tally.problems,
        faults=tuple(faults),
        parser_version=profile.parser_version,
        columns=columns.counts if columns is not None else (),
    )
