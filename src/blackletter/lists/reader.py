"""What every list module offers, as one value: how it is recognised, read and put together."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

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


class ListModule(Protocol):
    """A module under `lists`: the list's standing data, its files in words, and its reader (see `ListReader`)."""

    PROFILE: ListProfile
    FILES: str

    def recognises(self, file: SourceFile, /) -> bool:
        """Whether the file is one of the list's."""
        ...

    def read(self, file: SourceFile, /) -> Part:
        """The file as a `Part`."""
        ...


def of_module(module: ListModule, *, complete: Callable[[Content], Content] = as_it_is) -> ListReader:
    """The list that a module describes."""
    return ListReader(
        profile=module.PROFILE,
        files=module.FILES,
        recognises=module.recognises,
        read=module.read,
        complete=complete,
    )
