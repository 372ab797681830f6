"""What keeps the repository in order: checks of its documents, and the makers of what is generated."""
