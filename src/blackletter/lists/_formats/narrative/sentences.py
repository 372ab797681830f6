"""Free text into sentences."""

import re
from collections.abc import Iterator

_ABBREVIATED = r"(?<!\b[Nn]o\.)(?<!\b[Nn]os\.)(?<!\b(?:Dr|Mr|St|Jr|Sr|vs)\.)(?<!\b(?:Ltd|Inc|Mrs)\.)(?<![ .(][A-Z]\.)"
_END = re.compile(
    rf"(?<=[.;!?\])]){_ABBREVIATED}(?<![^.;!?][\])]) (?=[\[(‘“\"']?[A-Z])"
    r"|(?<=\d{4}\.)(?=[A-Z])|(?<=[a-z)]\.)(?=[A-Z][a-z]+ [a-z])|(?<=\[F\d{4}L\d{5}\]) "
)
_UNDIVIDED = re.compile(
    r"(?<=[^\s.;:])(?<!\bthe)(?<!\bin) (?=Review pursuant to|INTERPOL|\[?UN [Ll]isting|EU [Ll]isting|UN Ref|IMO [Nn]"
    r"|Annex [IVX]+\b|Previously listed under)|[,.]? (?=(?:[Ff]a|[Mm]o)ther['’]?s? name(?: is|:))"
)
_EDGES = " .;,"


def sentences_in(text: str) -> Iterator[str]:
    """The sentences without their end marks; set phrases that were run on to the sentence before them begin one too."""
    for line in text.splitlines():
        for piece in _END.split(" ".join(line.split())):
            for sentence in _UNDIVIDED.split(piece):
                if plain := sentence.strip(_EDGES):
                    yield plain
