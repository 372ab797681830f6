"""Modality and polarity of a clause: done, planned, required, possible, ongoing or denied."""

from blackletter.reading.steps.modality.conditions import marks_condition, only_then
from blackletter.reading.steps.modality.find import modality_of

__all__ = ["marks_condition", "modality_of", "only_then"]
