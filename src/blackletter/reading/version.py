"""The reader's version: raised whenever a change of rules can change what is read. Part of every stamp."""

READER_VERSION = "4"
