"""Pure law: what follows from the log. No clock, no environment, no disk."""
