"""The register on SQLAlchemy Core: the append-only log, and the projections that are derived from it."""
