"""Canada's consolidated list of autonomous sanctions, as XML; its entries have no number of their own (`identity`)."""

from blackletter.lists.ca_sema_lmes.profile import PROFILE
from blackletter.lists.ca_sema_lmes.reading import read, recognises

__all__ = ["FILES", "PROFILE", "read", "recognises"]

FILES = "Canada's consolidated autonomous sanctions list as XML"
