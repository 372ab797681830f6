"""A model behind an endpoint, with all the tries that an answer takes."""

from dataclasses import dataclass

from tenacity import Retrying, retry_if_exception_type

from blackletter.errors import SourceError
from blackletter.fetching.chat.bodies import request_body, words_in
from blackletter.fetching.chat.endpoint import Endpoint
from blackletter.fetching.chat.exchange import Misliked, exchange
from blackletter.fetching.faults import Passing
from blackletter.fetching.limits import Limits
from blackletter.fetching.retrying import stop_asking, wait_to_ask
from blackletter.ports.clock import Clock
from blackletter.values.second_opinions import Proposer, Question


def limits_of(seconds: float) -> Limits:
    """The bounds of a question of which one answer may take `seconds`: three tries, answers of at most 1 MiB."""
    return Limits(
        seconds=seconds,
        silent_seconds=10.0,
        attempts=3,
        first_wait=1.0,
        longest_wait=30.0,
        largest_bytes=1 << 20,
        redirects=0,
    )


@dataclass(slots=True, kw_only=True)
class ChatModel:
    """See `ports.opinions.OpinionModel`."""

    endpoint: Endpoint
    model: str
    prompt: str
    clock: Clock
    limits: Limits
    _plain: bool = False

    @property
    def proposer(self) -> Proposer:
        """See `ports.opinions.OpinionModel`."""
        return Proposer(model=self.model, endpoint=self.endpoint.host, prompt=self.prompt)

    def answer(self, question: Question) -> str:
        """See `ports.opinions.OpinionModel`.

        An endpoint that takes offence at the form of the request is asked in the plainest form from then on.
        """
        try:
            data = self._asked(question)
        except Misliked:
            if self._plain:
                raise
            self._plain = True
            data = self._asked(question)
        words = words_in(data, self.endpoint.host)
        if self.endpoint.tells_key(words):
            raise SourceError(f"{self.endpoint.host} repeated the key in its answer, and nothing of that is kept")
        return words

    def _asked(self, question: Question) -> bytes:
        body = request_body(self.model, question, plain=self._plain)
        tries = Retrying(
            retry=retry_if_exception_type(Passing),
            stop=stop_asking(self.limits),
            wait=wait_to_ask(self.limits),
            reraise=True,
        )
        try:
            return tries(exchange, self.endpoint, body, self.limits, self.clock)
        except Passing as fault:
            made = int(tries.statistics["attempt_number"])
            told = f"{fault.message} (asked {made} times)" if made > 1 else fault.message
            later = f"it asks to come back in {fault.retry_after:,.0f} seconds" if fault.retry_after else None
            raise SourceError(told, tip=later) from None
