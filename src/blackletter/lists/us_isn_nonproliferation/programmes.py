"""The statutes of the nonproliferation sanctions, each in one spelling."""

SPELLINGS = {
    "e.o. 13328 - iran": "E.O. 13382",
    "e.o. 13328 - d.p.r.k.": "E.O. 13382",
    "e.o. 13328 - a.q. khan": "E.O. 13382",
    "e.o. 13328 - syria": "E.O. 13382",
    "missle sanctions laws": "Missile Sanctions Laws",
    "missile sanctions": "Missile Sanctions Laws",
    "missile sanctions laws": "Missile Sanctions Laws",
    "chemical and biological weapons": "Chemical and Biological Weapons Act",
    "insksna": "INKSNA",
    "inskna": "INKSNA",
}
"""As printed, in lower case. The list of 2015 prints Executive Order 13382 as 13328, with the country of the party;
Executive Order 13328 set up a commission and sanctions nobody."""

KNOWN = frozenset(
    {
        "E.O. 12938",
        "E.O. 13382",
        "INKSNA",
        "ISNA",
        "INA",
        "Missile Sanctions Laws",
        "Chemical and Biological Weapons Act",
        "Export-Import Bank Act",
        "Nuclear Proliferation Prevention Act",
        "Transfer of Lethal Military Equipment",
        "Iran-Iraq Arms Nonproliferation Act",
        "CAATSA 231",
    }
)


def statute(printed: str) -> str:
    """The statute in one spelling; words that are not known stay as they are."""
    plain = " ".join(printed.split())
    return SPELLINGS.get(plain.lower(), plain)
