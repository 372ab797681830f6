"""Words that need no parse: verbs that end, hold or make a listing, and the nouns that name one."""


def _words(block: str) -> frozenset[str]:
    return frozenset(each.strip().replace("_", " ") for each in block.split() if each.strip())


ENDS = _words(
    """
    annul revoke rescind quash lift scrap overturn cancel void repeal nullify invalidate abolish undo set_aside
    strike_down throw_out wipe_off wipe_away axe bin abrogate vacate tear_up dissolve terminate rip_up ditch erase
    expunge remove strip shed lose retire extinguish drop waive discontinue discard dismantle kill bury junk
    """
)
"""What ends a ban."""
HOLDS = _words("suspend freeze shelve pause mothball deactivate interrupt halt")
"""What puts it on hold."""
STRIKES = _words(
    """
    remove strike strike_out strike_off delete drop cross cross_off cross_out expunge scrub wipe erase exclude delist
    unlist take_off take_out come_off cut clear free let_off get_off fall_off excise purge withdraw scratch pull
    """
)
"""What takes a name off a list."""
ADDS = _words("add list blacklist relist re-list designate proscribe outlaw ban redesignate sanction readd re-add")
"""What puts a party on one, the list left unsaid."""
BANS = _words(
    """
    ban bans listing listings designation designations proscription blacklisting outlawing label tag prohibition
    delisting relisting banning brand stigma outlawry de-listing blacklist black-listing sanctions
    """
)
"""What a listing is called."""
