"""What a speaker's sentences pass on to each other: the outlets that carry the words, the day, the place."""

from collections.abc import Sequence
from dataclasses import dataclass

from blackletter.reading.parsed import Mention, ParsedSentence
from blackletter.reading.statements.draft import Draft
from blackletter.reading.statements.routes import carried_on


@dataclass(slots=True)
class Carrying:
    """Whether sentences that make no statement still name an outlet, and since which sentence."""

    _from: int = 0
    _on: bool = False

    def carry(
        self, sentence: ParsedSentence, made: Sequence[Draft], drafts: Sequence[Draft], mentions: tuple[Mention, ...]
    ) -> None:
        """Outlets and the day go on with a speaker who is only called "he", "it" or "the official" again."""
        previous = [draft for draft in drafts if sentence.index - 3 <= draft.sentence.index < sentence.index]
        if not made:
            names = carried_on(sentence, mentions)
            self._from = self._from if names and self._on else sentence.index
            self._on = bool(names)
            for draft in previous:
                if names and draft.sentence.paragraph == sentence.paragraph and draft.sentence.index >= self._from - 1:
                    draft.via.extend(name for name in names if name not in draft.via)
            return
        self._on = False
        for draft in made:
            same = [
                each for each in [*previous, *made] if each.speaker.name == draft.speaker.name and each is not draft
            ]
            near = [
                each
                for each in same
                if sentence.paragraph - each.sentence.paragraph <= (1 if draft.speaker.known_by != "name" else 0)
            ]
            if not near:
                continue
            latest = max(near, key=lambda each: (each.said_on is not None, each.span.start))
            if draft.said_on is None:
                draft.said_on = latest.said_on
            draft.venue = draft.venue or latest.venue
            own_way = draft.verb is not None and draft.venue is not None and draft.venue != latest.venue
            if (
                not draft.via
                and not own_way
                and (draft.speaker.known_by != "name" or latest.sentence is sentence or not draft.cue)
            ):
                draft.via = list(max(near, key=lambda each: len(each.via)).via)
