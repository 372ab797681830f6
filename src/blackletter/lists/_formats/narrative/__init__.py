"""The free text of sanctions lists, sentence by sentence: most of it is set phrases of the United Nations' committees.

Australia and the United Kingdom print the committees' sentences on, and their own notes beside them. A sentence whose
form says what it tells (a passport's number, a review that was concluded, a position held) becomes a fact. One of any
other form, such as what a party is said to have done, is left to be read. The text itself is never cut.
"""

from blackletter.lists._formats.narrative.reading import Told, told_in

__all__ = ["Told", "told_in"]
