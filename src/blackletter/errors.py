"""The four ways in which something can go wrong that is not our own bug, each with its exit code (CONTRACTS.md).

Our own bugs stay plain exceptions: they are never dressed up as somebody else's fault.
"""


class BlackletterError(Exception):
    """A fault to tell the user in one sentence.

    `message` says what, where and what was expected; `tip` says what to try next.
    """

    exit_code = 2

    def __init__(self, message: str, *, tip: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.tip = tip


class UsageError(BlackletterError):
    """The caller's fault: an argument is missing, malformed or contradicts another (exit 2)."""

    exit_code = 2


class SourceError(BlackletterError):
    """The publisher's fault: a file that cannot be read as what it claims to be (exit 3)."""

    exit_code = 3


class Unsupported(SourceError):
    """A file of a format, or a text in a language, that Blackletter does not read (exit 3)."""


class StoreError(BlackletterError):
    """The register cannot be used: locked, missing, of a newer schema, damaged (exit 4)."""

    exit_code = 4
