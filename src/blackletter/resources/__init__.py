"""Loaders of what ships with the package: procedures, the language model, the gazetteer, samples."""
