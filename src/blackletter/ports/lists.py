"""How services see the readers of official lists."""

from collections.abc import Callable
from typing import Protocol

from blackletter.values.entries import Content
from blackletter.values.lists import ListProfile
from blackletter.values.publications import Instrument, Part, SourceFile


class ListReader(Protocol):
    """One official list: its profile, and its reader (bytes in, values out)."""

    @property
    def profile(self) -> ListProfile:
        """The list's standing data."""
        ...

    @property
    def read(self) -> Callable[[SourceFile], Part]:
        """Reads one file; raises SourceError where it cannot be read at all."""
        ...

    @property
    def complete(self) -> Callable[[Content], Content]:
        """Finishes an entry whose facets have been put together (typed facts out of remarks that overflowed)."""
        ...


class ListCatalogue(Protocol):
    """All lists that Blackletter knows, and the ways into a file."""

    def profiles(self) -> tuple[ListProfile, ...]:
        """Every list's profile, in the order shown to users."""
        ...

    def reader(self, list_id: str) -> ListReader:
        """The reader of that list; raises UsageError naming the known ids."""
        ...

    def detect(self, file: SourceFile) -> ListReader:
        """The one reader that recognises the file; raises Unsupported (none) or UsageError (several)."""
        ...

    def unpack(self, name: str, data: bytes) -> tuple[SourceFile, ...]:
        """Opens `.gz` and `.zip`; raises SourceError on damaged, empty or oversized archives."""
        ...

    def is_instrument(self, file: SourceFile) -> bool:
        """Whether the file is an official instrument (UTF-8 text with a YAML head)."""
        ...

    def read_instrument(self, file: SourceFile) -> Instrument:
        """Reads an instrument; raises SourceError naming every fault."""
        ...
