"""One module per official list, each with two public names: `PROFILE` and `read`. A new list is one line in `LISTS`."""

from blackletter.errors import Unsupported, UsageError
from blackletter.lists import ru_terrorist, un_1988_taliban, un_sc, us_ofac_sdn
from blackletter.lists._formats.unpack import unpack
from blackletter.lists.reader import ListReader
from blackletter.values.publications import SourceFile

__all__ = ["LISTS", "ListReader", "detect", "unpack"]

LISTS: tuple[ListReader, ...] = (
    ListReader(
        profile=us_ofac_sdn.PROFILE,
        files="OFAC's sdn, add, alt or sdn_comments as .csv or .pip",
        recognises=us_ofac_sdn.recognises,
        read=us_ofac_sdn.read,
        complete=us_ofac_sdn.complete,
    ),
    ListReader(
        profile=un_sc.PROFILE,
        files="the UN Security Council's Consolidated List as XML",
        recognises=un_sc.recognises,
        read=un_sc.read,
    ),
    ListReader(
        profile=un_1988_taliban.PROFILE,
        files="the UN 1988 Committee's list as XML",
        recognises=un_1988_taliban.recognises,
        read=un_1988_taliban.read,
    ),
    ListReader(
        profile=ru_terrorist.PROFILE,
        files="Russia's list of terrorist organisations as the FSB's HTML page or as CSV",
        recognises=ru_terrorist.recognises,
        read=ru_terrorist.read,
    ),
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
