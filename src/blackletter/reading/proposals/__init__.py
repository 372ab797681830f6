"""A language model's second opinion on a report: what it is asked, and what is left of its answers once checked.

A separate pass over a finished reading. The model picks a sentence, a quote and words of closed sets; everything else
(list, body, date, speaker) is filled in by the reader's own code, and whatever cannot be checked is thrown out.
"""
