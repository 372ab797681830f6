"""The dependency parse of a report's sentences, in one batch."""

from collections.abc import Iterable, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from blackletter.reading.parsed import ParsedSentence
from blackletter.values.evidence import Span

BATCH = 64


def parse(model: Language, mapped: str, located: Sequence[tuple[Span, str, int]]) -> tuple[ParsedSentence, ...]:
    """`located` = (span, block kind, paragraph) of each sentence of the `mapped` text; each becomes one tree."""
    docs = model.pipe((_one_sentence(model, mapped[span.start : span.end]) for span, _, _ in located), batch_size=BATCH)
    return tuple(_sentences(located, docs))


def _one_sentence(model: Language, text: str) -> Doc:
    # The sentences are already known: preset boundaries keep the parser from splitting one into several trees.
    doc = model.make_doc(text)
    for token in doc:
        token.is_sent_start = token.i == 0
    return doc


def _sentences(located: Sequence[tuple[Span, str, int]], docs: Iterable[Doc]) -> Iterable[ParsedSentence]:
    for index, ((span, block, paragraph), doc) in enumerate(zip(located, docs, strict=True)):
        yield ParsedSentence(span=span, block=block, paragraph=paragraph, index=index, doc=doc)
