"""Frozen value types, standard library only. Every floor may use them; they use none."""
