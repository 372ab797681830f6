"""Engines: what searches names, on this machine or on a cluster."""
