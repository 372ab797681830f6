"""The version of the question: part of who proposed. It rises with every change to what a model is told or shown."""

PROMPT_VERSION = "1"
