"""Write docs/reference/lists.md from the profiles of the lists: ``python -m tasks.make_list_reference [--check]``."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from blackletter.lists import LISTS
from blackletter.lists.reader import ListReader
from blackletter.values.lists import DerivedList, FacetRule
from tasks.checks.generated import settle

COMMAND = "python -m tasks.make_list_reference"
PAGE = Path("docs/reference/lists.md")

HEAD = f"""# Lists

Made from the profiles in `src/blackletter/lists` by `{COMMAND}`; `make check` compares.

- A *facet* is the part of an entry that one file carries. A facet that **proves** settles absence: who is missing in it
  is not on the list. *Fewest records* is the least that a whole file of the facet has; a file with fewer is
  quarantined. How a publication is judged is told in
  [Publications and absence](../explanation/publications-and-absence.md).
- *Stale after* counts the days since the list was last seen.
- A *view* holds those entries of its parent that bear one of its tags. Import the parent's files, and ask for the view
  by its id.
- An entry's id is the list's id, a colon, and the publisher's own id: the entry number for the SDN list, the reference
  number for the UN lists. Russia numbers its rows anew with each removal, so there the id is the primary name in lower
  case without punctuation.
"""


def made() -> Mapping[Path, str]:
    """The page by its path in the repository."""
    return {PAGE: HEAD + "".join(f"\n{_list(reader)}" for reader in LISTS)}


def _list(reader: ListReader) -> str:
    p = reader.profile
    rows = (
        ("Title", p.title),
        ("Authority", p.authority),
        ("Jurisdiction", f"`{p.jurisdiction}`"),
        ("Legal basis", p.legal_basis),
        ("Kind", p.kind),
        ("Files read", reader.files),
        ("Published at", p.url),
        ("Fetched from", " · ".join(p.downloads) or "nowhere: import its files"),
        ("Licence", p.licence),
        ("Stale after", f"{p.max_age_days} days"),
        ("An entry's place in a file", f"`{p.locator.format(source_id='ID')}`"),
        ("Version of the reader", str(p.parser_version)),
    )
    parts = [f"## {p.id}", _table(("", ""), rows), _table(FACETS, (_facet(rule) for rule in p.facets))]
    if p.derived:
        parts.append(_table(VIEWS, (_view(d) for d in p.derived)))
    return "\n\n".join(parts) + "\n"


FACETS = ("facet", "proves presence and absence", "fewest records", "fill rate watched")
VIEWS = ("view", "title", "authority", "legal basis", "tags")


def _facet(rule: FacetRule) -> tuple[str, ...]:
    return (f"`{rule.name}`", "yes" if rule.proves else "no", f"{rule.minimum:,}", ", ".join(rule.filled))


def _view(d: DerivedList) -> tuple[str, ...]:
    return (f"`{d.id}`", d.title, d.authority, d.legal_basis, ", ".join(f"`{tag}`" for tag in d.tags))


def _table(header: tuple[str, ...], rows: Iterator[tuple[str, ...]] | tuple[tuple[str, ...], ...]) -> str:
    lines = [header, ("---",) * len(header), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', '/') for cell in line)} |" for line in lines)


if __name__ == "__main__":
    sys.exit(settle(Path(__file__).resolve().parent.parent, made(), COMMAND, sys.argv[1:]))
