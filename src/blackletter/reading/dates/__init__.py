"""Dates in prose by our own grammar: half-open intervals, never more precise than the words, never guessed."""
