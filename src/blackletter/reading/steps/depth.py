"""How deep each word of a sentence hangs in its tree: 0 for the root."""

from functools import lru_cache

from blackletter.reading.parsed import ParsedSentence


@lru_cache(maxsize=2)
def depths_of(sentence: ParsedSentence) -> tuple[int, ...]:
    """The number of ancestors of each token of `sentence`, by token index."""
    heads = [token.head.i for token in sentence.doc]
    found = [-1] * len(heads)
    for start in range(len(heads)):
        path = []
        at = start
        while found[at] < 0 and heads[at] != at:
            path.append(at)
            at = heads[at]
        depth = max(found[at], 0)
        found[at] = depth
        for below in reversed(path):
            depth += 1
            found[below] = depth
    return tuple(found)
