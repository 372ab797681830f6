"""Turns of phrase by what they assert: hundreds of idioms and constructions, composed of words and word classes."""

from blackletter.reading.lexicon.turns.contesting import CONTESTING
from blackletter.reading.lexicon.turns.deciding import DECIDING
from blackletter.reading.lexicon.turns.examining import EXAMINING
from blackletter.reading.lexicon.turns.force import FORCE
from blackletter.reading.lexicon.turns.legislating import LEGISLATING
from blackletter.reading.lexicon.turns.listing import LISTING, RECOGNISING
from blackletter.reading.lexicon.turns.proposing import PROPOSING
from blackletter.reading.lexicon.turns.publishing import PUBLISHING
from blackletter.reading.lexicon.turns.removing import REMOVING, SUSPENDING
from blackletter.reading.lexicon.turns.turn import Turn

__all__ = ["CORES", "STAGES", "Turn"]

CORES: tuple[Turn, ...] = (*SUSPENDING, *LISTING, *REMOVING, *RECOGNISING)
"""Turns that tell what a clause is about: taking off, putting on, putting on hold, recognising."""
STAGES: tuple[Turn, ...] = (*CONTESTING, *LEGISLATING, *PUBLISHING, *FORCE, *EXAMINING, *DECIDING, *PROPOSING)
"""Turns that tell a stage of procedure, from the most special to the most general."""
