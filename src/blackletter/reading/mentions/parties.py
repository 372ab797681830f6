"""Parties and bodies: names of the gazetteer and of the procedures, and unknown organisations by the parser's
entities."""

import re
from collections.abc import Iterable, Sequence

from blackletter.reading.gazetteer import Gazetteer, GazetteerEntry, Hit, gazetteer
from blackletter.reading.mentions.nouns import is_name_word, text_of
from blackletter.reading.mentions.words import is_body
from blackletter.reading.parsed import Mention, ParsedSentence
from blackletter.values.evidence import Span
from blackletter.values.procedures import Procedure

_ACRONYM = re.compile(r"\(\s*(?:the\s+)?([A-Z][A-Za-z]*[A-Z](?:[-/ ()][A-Z]+)*)\s*[,;)]")


def body_gazetteer(procedures: Sequence[Procedure]) -> Gazetteer:
    """The bodies and lists that procedures name, as a gazetteer (kind "body"; lists bear the key of their list id)."""
    entries = []
    for procedure in procedures:
        for authority in procedure.authorities:
            entries.append(
                GazetteerEntry(
                    key=f"{procedure.id}:{authority.name}",
                    kind="body",
                    name=authority.name,
                    aliases=tuple(n for n in authority.names if n[:1].isupper()),
                )
            )
        for listed in procedure.lists:
            entries.append(
                GazetteerEntry(key=f"list:{listed.list_id}", kind="body", name=listed.title, aliases=listed.names)
            )
    return gazetteer(entries)


def party_mentions(mapped: str, hits: Iterable[Hit]) -> tuple[Mention, ...]:
    """Gazetteer parties, each under the best name that the report itself gives it."""
    parties = [hit for hit in hits if hit.entry.kind == "party"]
    best: dict[str, str] = {}
    for hit in parties:
        words = " ".join(mapped[hit.span.start : hit.span.end].split())
        if hit.entry.key not in best or _better(words, best[hit.entry.key]):
            best[hit.entry.key] = words
    return tuple(
        Mention(span=hit.span, kind="org", name=_shown(best[hit.entry.key], hit.entry), key=hit.entry.key)
        for hit in parties
    )


def _better(words: str, than: str) -> bool:
    return (not words.isupper(), len(words.split()), len(words)) > (not than.isupper(), len(than.split()), len(than))


def _shown(words: str, entry: GazetteerEntry) -> str:
    """The gazetteer's primary name where the report only ever adds common words to it ("Taliban movement")."""
    return entry.name if entry.name.lower() in words.lower() else words


def body_mentions(hits: Iterable[Hit], mapped: str) -> tuple[Mention, ...]:
    """Bodies and lists that the procedures name, under the name that stands in the text."""
    found = []
    for hit in hits:
        words = " ".join(mapped[hit.span.start : hit.span.end].split())
        if hit.entry.key.startswith("list:"):
            found.append(Mention(span=hit.span, kind="list", name=words, key=hit.entry.key.removeprefix("list:")))
        else:
            found.append(Mention(span=hit.span, kind="authority", name=words, key=hit.entry.key))
    return tuple(found)


def unknown_organisations(
    mapped: str, sentences: Iterable[ParsedSentence], taken: Sequence[Span]
) -> tuple[Mention, ...]:
    """Organisations known from the text alone: the parser's ORG and NORP entities and names with an acronym in
    brackets."""
    found: list[Mention] = []
    names: dict[str, str] = {}
    for sentence in sentences:
        for entity in sentence.doc.ents:
            span = sentence.span_of(entity[0], entity[-1])
            building = entity.label_ in ("FAC", "GPE", "PERSON", "LAW") and is_body(entity[-1].lower_)
            if not (entity.label_ == "ORG" or building) or any(span.overlaps(other) for other in taken):
                continue
            words = tuple(entity[1:]) if entity[0].lower_ == "the" else tuple(entity)
            words = words[:-1] if words and words[-1].text in ("'s", "'") else words
            if not words or not is_name_word(words[0]):
                continue
            name = text_of(words)
            acronym = _ACRONYM.match(mapped[span.end : span.end + 40].lstrip())
            if acronym:
                names[acronym.group(1)] = name
            kind = "authority" if any(is_body(token.lower_) for token in words) else "org"
            found.append(Mention(span=span, kind=kind, name=name))
    return tuple(
        Mention(span=each.span, kind=each.kind, name=names.get(each.name, each.name), full=each.name not in names)
        for each in found
    )
