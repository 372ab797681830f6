"""What every list module offers, as one value: how it is recognised, read and put together."""

from collections.abc import Callable
from dataclasses import dataclass

from blackletter.values.entries import Content
from blackletter.values.lists import ListProfile
from blackletter.values.publications import Part, SourceFile


def as_it_is(content: Content) -> Content:
    """The content itself: for lists whose facets need nothing beyond being joined."""
    return content


@dataclass(frozen=True, slots=True, kw_only=True)
class ListReader:
    """One official list.

    `recognises` says by a file's content (by its name where the format has no header) whether it is one of the list's
    files, without reading it whole. `read` turns the file into a `Part`; it raises `SourceError` when the file cannot
    be read as what it claims to be. `complete` is pure; it gets an entry's content after all facets are joined and
    settles what no single file can settle (a text that goes on in a second file). `files` describes the files in words.
    """

    profile: ListProfile
    files: str
    recognises: Callable[[SourceFile], bool]
    read: Callable[[SourceFile], Part]
    complete: Callable[[Content], Content] = as_it_is
