"""Steps: which clause asserts where something stands in a procedure (stage x modality x kind, party, list, date)."""

from blackletter.reading.steps.find import find_steps

__all__ = ["find_steps"]
