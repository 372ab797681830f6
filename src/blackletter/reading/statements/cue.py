"""A cue of speech: the verb or noun, whom it can have for a speaker, and what it takes."""

from dataclasses import dataclass

from spacy.tokens import Token

CLAUSES = ("ccomp",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One act of speech. `sort` = "clause", "quote", "naming", "narrated" or "around" (the content stands around the
    cue).

    `subject` None = nobody is named at the verb; `others` = who else the words around it allow, in order; `content` =
    the root token of what was said (None for a quotation).
    """

    verb: Token
    subject: Token | None
    sort: str
    content: Token | None
    others: tuple[Token, ...] = ()

    @property
    def word(self) -> str:
        """The cue as it stands in the text."""
        return str(self.verb.text)


def quoted_as_saying(cue: Cue) -> Token | None:
    """In "Kabar quotes the ministry as saying", the one who spoke: the object; in "X was quoted as saying", the
    subject."""
    verb = cue.verb
    head = (
        verb.head.head
        if verb.dep_ == "pcomp" and verb.head.lower_ == "as"
        else verb.head
        if verb.dep_ in ("advcl", "xcomp")
        else None
    )
    if head is None or head.lemma_.lower() not in ("quote", "cite", "report"):
        return None
    return next((child for child in head.children if child.dep_ in ("dobj", "nsubjpass")), None)
