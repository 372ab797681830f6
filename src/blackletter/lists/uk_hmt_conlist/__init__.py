"""OFSI's Consolidated List of Financial Sanctions Targets, as CSV or XLSX.

Line 1 is `Last Updated,dd/mm/yyyy`, line 2 the header; then one row for each name, address or date of birth of a party,
which share a Group ID. The publisher closed the list on 28 January 2026 in favour of the UK Sanctions List.
"""

from blackletter.lists.uk_hmt_conlist.profile import PROFILE
from blackletter.lists.uk_hmt_conlist.reading import read, recognises

__all__ = ["FILES", "PROFILE", "read", "recognises"]

FILES = "OFSI's Consolidated List (ConList) as CSV or XLSX"
