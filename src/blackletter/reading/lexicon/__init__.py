"""Lexeme classes: which English verbs, nouns, adjectives and idioms can carry an act of listing or of procedure.

A class says what a word can mean, never what a clause asserts: stage, kind, modality and polarity are composed from
classes, dependency links and discourse in `blackletter.reading.steps`.
"""
