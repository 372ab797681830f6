"""Statements: who said what, when and where, and through which outlets the words came."""
