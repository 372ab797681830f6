"""Constructions: turns of several words matched on a clause's stream of lemmas and classes (`lexicon/turns`)."""
