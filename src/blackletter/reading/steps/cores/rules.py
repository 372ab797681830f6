"""The rules for cores in their order, and the core that they find in a verb."""

from blackletter.reading.steps.acts import Core
from blackletter.reading.steps.cores import delisting, exclusions, lifting, listing, recognition, standing, suspension
from blackletter.reading.steps.cores.predicate import NO_CORE, Predicate, Rule

RULES: tuple[Rule, ...] = (
    # By the form of the word alone; what is no verb goes no further.
    delisting.delisting_as_subject,
    exclusions.of_a_market,
    delisting.delisted,
    listing.banned_in_brief,
    exclusions.no_verb,
    # What ends a listing or puts it on hold (and recognition, whose verbs also label).
    delisting.ceases_to_be_listed,
    recognition.recognised,
    suspension.put_on_hold,
    suspension.suspended,
    delisting.taken_off_the_list,
    delisting.freed_of_the_label,
    lifting.lifted,
    lifting.lapsed,
    lifting.let_lapse,
    listing.renewed_it,
    lifting.ended,
    delisting.off_the_hook,
    lifting.brought_to_an_end,
    # What puts a party on a list or leaves it there; each tells a removal where the clause says "no longer".
    listing.placed_under_an_order,
    standing.on_it,
    standing.still_there,
    listing.blacklisted,
    listing.listed,
    listing.put_on_the_list,
    listing.labelled,
    listing.entered_in_it,
    standing.kept,
    listing.imposed,
    listing.given_the_label,
    standing.name_stays,
    standing.under_a_ban,
    # Verbs of being and staying, which say least of themselves.
    delisting.left_it_for_good,
    standing.on_the_list,
    delisting.is_off,
    standing.ban_persists,
    standing.ban_in_force,
    standing.is_listed,
    # Bare parties, where only the talk before tells that a list is meant.
    listing.put_back,
    delisting.dropped,
)
"""One rule each for a way to tell a core; the first that answers decides.

The order matters: a verb stands in several classes of the lexicon, and a rule relies on those before it having said
nothing. "Kept the ban on hold" fits `put_on_hold` and `kept`; "took it off the register" fits `taken_off_the_list`,
`off_the_hook` and `dropped`. So the rule that asks for most comes first, the end of a listing before a listing, and
what the clause names before what only the talk before can tell (the last two, which are never sure).
"""


def verb_core(predicate: Predicate) -> Core | None:
    """The core that the verb of `predicate` carries, or None: the answer of the first rule that has one."""
    for rule in RULES:
        answer = rule(predicate)
        if answer is not None:
            return None if answer is NO_CORE else answer
    return None
