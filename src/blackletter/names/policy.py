"""The weights that the score uses, each with its default: the rules of screening as data."""

from blackletter.values.screening import Policy

DEFAULTS: dict[str, float] = {
    # words
    "pair_floor": 0.62,  # two words less alike than this are different words
    "spelling": 1.0,  # cost of a spelling difference, times 1 - likeness
    "spelling_lone": 1.25,  # the same where one distinctive word only is shared
    "spelling_mid": 1.6,  # the same where that word has five or six letters
    "spelling_rest": 0.36,  # added to the rate times what the other shared words lack of proving as much as a rare word
    "syllables": 0.17,  # East Asian names: a syllable more on one side costs this besides
    "perhaps_person": 0.25,  # two names of no stated kind against a body that is listed by one of them
    "lone_more": 0.17,  # a name more on one side where one distinctive word only is shared
    "conflict": 0.42,  # a word on each side without a partner
    "conflict_generic": 0.33,  # the same, between words that say what kind of body it is
    "conflict_number": 0.2,  # two different numbers
    "missing": 0.145,  # a word more on one side, divided by the weight of what is shared
    "thin": 1.5,  # words left over where what is shared proves little: times what the proof lacks of 1
    "thin_listed": 1.3,  # a person's listed name that weighs less than this is thin
    "extra_thin": 0.32,  # a word more asked for than a person listed by a thin name has
    "missing_generic": 0.05,
    "missing_number": 0.1,
    "missing_light": 0.01,  # a particle or form more on one side (a title costs nothing)
    "conflict_form": 0.03,  # two different organisation forms
    "initial": 0.27,  # an initial for a word
    "joined": 0.03,  # two words written as one
    "spelling_short": 2.0,  # the same where that word has four letters or fewer
    "letters": 1.45,  # the whole name letter by letter, times 1 - likeness
    "letters_syllables": 2.05,  # the same for names of syllables (East Asian names)
    "letters_edits": 2,  # edits above which the whole name is not compared so
    "order": 0.05,  # the same words in another order
    "order_patronymic": 0.32,  # father and son changed places around bin, ibn or ben
    "order_syllables": 0.25,  # East Asian names: another order than the family name moved to the other end
    "weak": 0.08,  # a weak alias
    "kind": 0.32,  # a person for an organisation, a vessel for a person
    # facts
    "birth_same": 0.05,
    "birth_year": 0.03,
    "birth_apart": 0.25,
    "country_same": 0.02,
    "country_apart": 0.06,
    "gender_apart": 0.15,
    "address_same": 0.03,
    "identifier_floor": 0.97,  # an exact identifier lifts any score to this
    "identifier_apart": 0.05,
    "unequal_cap": 0.99,  # what names that are not equal can reach
}
VERSION = "2"
DEFAULT = Policy(version=VERSION, threshold=0.7)


def weights_of(policy: Policy) -> dict[str, float]:
    """All weights under `policy`. Raises ValueError on a weight that no rule has."""
    unknown = sorted({name for name, _ in policy.weights} - DEFAULTS.keys())
    if unknown:
        raise ValueError(f"no rule has the weight {unknown[0]!r}; known: {', '.join(sorted(DEFAULTS))}")
    return DEFAULTS | dict(policy.weights)
