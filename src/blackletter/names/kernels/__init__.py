"""The loops of the index that numba compiles: each does what a function over arrays does too, only sooner.

Imported where numba is installed and there is a batch to search (names/compiled.py); compiled code is kept on disk by
numba. Words are stretches of bytes in one array, as a rule of a record of names/vocabulary.py.
"""

from blackletter.names.kernels.keys import word_keys
from blackletter.names.kernels.meetings import meetings
from blackletter.names.kernels.neighbours import neighbours
from blackletter.names.kernels.signs import all_signed
from blackletter.names.kernels.wholes import near_wholes

__all__ = ["all_signed", "meetings", "near_wholes", "neighbours", "word_keys"]
