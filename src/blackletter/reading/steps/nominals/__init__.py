"""What the nouns of a clause name: a list, a ban, an act of removal, a bill, a claim, a party, a body."""

from blackletter.reading.steps.nominals.bans import NARROW
from blackletter.reading.steps.nominals.classes import CLASSES
from blackletter.reading.steps.nominals.of_sentence import Nominals, nominals_of

__all__ = ["CLASSES", "NARROW", "Nominals", "nominals_of"]
