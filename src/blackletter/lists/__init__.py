"""One module per official list: `PROFILE`, `FILES`, `recognises`, `read`. A new list is one line in `LISTS`."""

from blackletter.errors import Unsupported, UsageError
from blackletter.lists import (
    au_dfat_consolidated,
    ca_sema_lmes,
    ca_terrorist,
    ch_seco,
    eu_fsf,
    eu_terrorist,
    ftm,
    jp_mof,
    nz_1373,
    ru_terrorist,
    ua_nsdc_individuals,
    ua_nsdc_legal,
    uk_fcdo_sanctions_list,
    uk_hmt_conlist,
    uk_proscribed,
    un_1267_aqaida,
    un_1737_iran,
    un_1988_taliban,
    un_sc,
    us_csl,
    us_fto_state,
    us_isn_nonproliferation,
    us_ofac_cons_nonsdn,
    us_ofac_sdn,
    us_tel,
)
from blackletter.lists._formats.unpack import unpack
from blackletter.lists.reader import ListReader, of_module
from blackletter.values.publications import SourceFile

__all__ = ["LISTS", "ListReader", "detect", "unpack"]

LISTS: tuple[ListReader, ...] = (
    of_module(us_ofac_sdn, complete=us_ofac_sdn.complete),
    of_module(us_ofac_cons_nonsdn, complete=us_ofac_cons_nonsdn.complete),
    of_module(us_fto_state),
    of_module(us_tel),
    of_module(us_isn_nonproliferation),
    of_module(us_csl),
    of_module(un_sc),
    of_module(un_1988_taliban),
    of_module(un_1267_aqaida),
    of_module(un_1737_iran),
    of_module(eu_fsf),
    of_module(eu_terrorist),
    of_module(ch_seco),
    of_module(ua_nsdc_individuals),
    of_module(ua_nsdc_legal),
    of_module(ca_sema_lmes),
    of_module(ca_terrorist),
    of_module(uk_fcdo_sanctions_list),
    of_module(uk_hmt_conlist),
    of_module(uk_proscribed),
    of_module(au_dfat_consolidated),
    of_module(jp_mof),
    of_module(nz_1373),
    of_module(ru_terrorist),
    of_module(ftm),
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
        known = ", ".join(reader.profile.id for reader in LISTS)
        raise Unsupported(
            f"{file.name} is of no known format; the lists known are: {known}",
            tip="If it is a file of one of these lists under another name, say which with --list ID.",
        )
    return found[0]
