"""Blackletter: the point-in-time register of official designation lists and of the way off them."""

__version__ = "0.1.0"
