"""The command line: it asks, prints and counts; no rule lives here."""
