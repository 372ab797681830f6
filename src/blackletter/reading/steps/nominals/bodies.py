"""The kinds of body that a proper name tells of."""

from blackletter.reading.lexicon import nouns


def body_classes(name: str) -> set[str]:
    """The kinds of body that a proper name tells of ("Supreme Court": court)."""
    if name.lower() in ("white house", "kremlin", "the white house"):
        return {"leader"}
    if name.lower() in ("federation council", "senate", "house of lords"):
        return {"legislature"}
    words = set(name.lower().replace("’", "'").replace("-", " ").split())
    found = set()
    for label, lexemes in (
        ("court", nouns.COURT),
        ("legislature", nouns.LEGISLATURE),
        ("body", nouns.BODY),
        ("leader", nouns.LEADER),
    ):
        if words & lexemes:
            found.add(label)
    return found
