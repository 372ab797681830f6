"""One module per official list: `PROFILE`, `FILES`, `recognises`, `read`. A new list is one line in `LISTS`."""

from blackletter.errors import Unsupported, UsageError
from blackletter.lists import eu_fsf, ru_terrorist, un_1988_taliban, un_sc, us_ofac_sdn
from blackletter.lists._formats.unpack import unpack
from blackletter.lists.reader import ListReader, of_module
from blackletter.values.publications import SourceFile

__all__ = ["LISTS", "ListReader", "detect", "unpack"]

LISTS: tuple[ListReader, ...] = (
    of_module(us_ofac_sdn, complete=us_ofac_sdn.complete),
    of_module(un_sc),
    of_module(un_1988_taliban),
    of_module(eu_fsf),
    of_module(ru_terrorist),
)


def detect(file: SourceFile) -> ListReader:
    """The reader of that file, by its content, or by its name where the format has no header (CONTRACTS.md, Identity).

    Raises UsageError if two lists claim the file and Unsupported if none does.
    """
    found = [reader for reader in LISTS if reader.recognises(file)]
    if len(found) > 1:
        ids = " and ".join(reader.profile.id for reader in found)
        raise UsageError(f"{file.name} could be a file of {ids}", tip="Say which with --list ID.")
    if not found:
        known = "; ".join(reader.files for reader in LISTS)
        raise Unsupported(
            f"{file.name} is of no known format; known are: {known}",
            tip="If it is a file of one of these lists under another name, say which with --list ID.",
        )
    return found[0]
