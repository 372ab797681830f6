"""The UK Sanctions List of the Foreign, Commonwealth & Development Office, as XML, CSV or spreadsheet.

Three forms carry the same entries under the same unique ids: the full XML, the full table (CSV, ODS or XLSX: a row for
each name, address or further value), and a short table of eight columns (ODS), one row an entry, which observes no
aliases and no particulars. The short table was tried on the publisher's file of 11 August 2025, the full forms on own
fixtures only, made after the public record and public descriptions of the format.
"""

from blackletter.lists.uk_fcdo_sanctions_list.profile import PROFILE
from blackletter.lists.uk_fcdo_sanctions_list.reading import read, recognises

__all__ = ["FILES", "PROFILE", "read", "recognises"]

FILES = "the UK Sanctions List as XML, CSV, ODS or XLSX"
