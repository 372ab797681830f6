"""Russia's unified federal list of terrorist organisations, as the FSB's HTML page or as a CSV file."""

from blackletter.lists.ru_terrorist.profile import PROFILE
from blackletter.lists.ru_terrorist.reading import read, recognises

__all__ = ["FILES", "PROFILE", "read", "recognises"]

FILES = "Russia's list of terrorist organisations as the FSB's HTML page or as CSV"
