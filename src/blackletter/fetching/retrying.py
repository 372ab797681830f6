"""A file over HTTP with all the tries that it takes: backoff, jitter, and what a publisher asks to wait."""

from collections.abc import Callable
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
            stop=stop_asking(self.limits),
            wait=wait_to_ask(self.limits),
            sleep=self._sleep,
            reraise=True,
        )
        try:
            return tries(attempt, address, known, self.limits, self.clock, self.stop)
        except Passing as fault:
            made = int(tries.statistics["attempt_number"])
            raise SourceError(fault.message + (f" (asked {made} times)" if made > 1 else ""), tip=_tip(fault)) from None

    def _sleep(self, seconds: float) -> None:
        if self.stop.wait(seconds):
            raise Stopped("broken off between two tries, the program is to end")


def stop_asking(limits: Limits) -> Callable[[RetryCallState], bool]:
    """Whether to give up: after so many attempts, or where the other side asks for too long a wait."""

    def stop(state: RetryCallState) -> bool:
        asked = _asked(state)
        return stop_after_attempt(limits.attempts)(state) or (asked is not None and asked > limits.longest_wait)

    return stop


def wait_to_ask(limits: Limits) -> Callable[[RetryCallState], float]:
    """What the other side asks for, else twice as long as before, and up to the first wait more by lot."""

    def wait(state: RetryCallState) -> float:
        asked = _asked(state)
        if asked is not None:
            return asked
        first = limits.first_wait
        return first * wait_exponential_jitter(max=limits.longest_wait / first)(state)

    return wait


def _asked(state: RetryCallState) -> float | None:
    fault = state.outcome.exception() if state.outcome is not None else None
    return fault.retry_after if isinstance(fault, Passing) else None


def _tip(fault: Passing) -> str:
    if fault.retry_after:
        return f"the publisher asks to come back in {fault.retry_after:,.0f} seconds"
    return fault.tip or "try again later; what the register holds of the list stands as it was"
