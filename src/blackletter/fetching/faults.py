"""What can be wrong with an answer, in two kinds: another try may help, or it cannot."""

from blackletter.errors import SourceError


class Refused(SourceError):
    """The answer is final: the publisher does not give the file at this address."""


class Passing(SourceError):
    """The fault may pass. `retry_after` = the seconds that the publisher asks to wait, None = it asks nothing."""

    def __init__(self, message: str, *, tip: str | None = None, retry_after: float | None = None) -> None:
        super().__init__(message, tip=tip)
        self.retry_after = retry_after


class Stopped(SourceError):
    """The program is to end: the request was broken off."""
