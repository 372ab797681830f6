"""Mentions: people with their roles, organisations, bodies, outlets and parties, and what pronouns and descriptions
stand for."""
