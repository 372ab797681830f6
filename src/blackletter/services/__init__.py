"""The use cases, one file each. They see the world through ports only."""
