"""Alembic's environment and the schema's history: the schema is the sum of these migrations (tested)."""
