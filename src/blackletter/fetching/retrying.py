"""A file over HTTP with all the tries that it takes: backoff, jitter, and what a publisher asks to wait."""

from dataclasses import dataclass, field
from threading import Event

from tenacity import RetryCallState, Retrying, retry_if_exception_type, stop_after_attempt, wait_exponential_jitter

from blackletter.errors import SourceError
from blackletter.fetching.faults import Passing, Stopped
from blackletter.fetching.http import attempt
from blackletter.fetching.limits import Limits
from blackletter.ports.clock import Clock
from blackletter.values.fetching import Fetched, NotModified, Validators


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpFetcher:
    """See `ports.fetcher.Fetcher`. Setting `stop` breaks off a running request and every wait between two tries."""

    clock: Clock
    limits: Limits = field(default_factory=Limits)
    stop: Event = field(default_factory=Event)

    def fetch(self, address: str, known: Validators | None) -> Fetched | NotModified:
        """Ask until an answer is final; of faults that pass, the last one is told with the number of tries."""
        tries = Retrying(
            retry=retry_if_exception_type(Passing),
            stop=lambda state: stop_after_attempt(self.limits.attempts)(state) or self._too_long(state),
            wait=self._wait,
            sleep=self._sleep,
            reraise=True,
        )
        try:
            return tries(attempt, address, known, self.limits, self.clock, self.stop)
        except Passing as fault:
            made = int(tries.statistics["attempt_number"])
            raise SourceError(fault.message + (f" (asked {made} times)" if made > 1 else ""), tip=_tip(fault)) from None

    def _too_long(self, state: RetryCallState) -> bool:
        asked = _asked(state)
        return asked is not None and asked > self.limits.longest_wait

    def _wait(self, state: RetryCallState) -> float:
        """What the publisher asks for, else twice as long as before, and up to the first wait more by lot."""
        asked = _asked(state)
        if asked is not None:
            return asked
        first = self.limits.first_wait
        return first * wait_exponential_jitter(max=self.limits.longest_wait / first)(state)

    def _sleep(self, seconds: float) -> None:
        if self.stop.wait(seconds):
            raise Stopped("broken off between two tries, the program is to end")


def _asked(state: RetryCallState) -> float | None:
    fault = state.outcome.exception() if state.outcome is not None else None
    return fault.retry_after if isinstance(fault, Passing) else None


def _tip(fault: Passing) -> str:
    if fault.retry_after:
        return f"the publisher asks to come back in {fault.retry_after:,.0f} seconds"
    return fault.tip or "try again later; what the register holds of the list stands as it was"
