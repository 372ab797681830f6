"""A jurisdiction's procedure as data: which stages it uses, in which order, by which body, on which legal basis."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StageRule:
    """One stage of a procedure. `source` cites where the rule can be read; `cues` are words that name the stage."""

    stage: str
    body: str
    legal_basis: str
    source: str
    cues: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """A body or office that acts in the procedure, with the names under which reports speak of it."""

    name: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListName:
    """A list that the procedure governs, and the words by which reports name it."""

    list_id: str
    title: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """A procedure YAML, validated: `id` = jurisdiction code, `country_names` = its adjectives, capital, government."""

    id: str
    title: str
    country: str
    country_names: tuple[str, ...]
    stages: tuple[StageRule, ...]
    authorities: tuple[Authority, ...]
    lists: tuple[ListName, ...]

    def order(self, stage: str) -> int:
        """The stage's place in this procedure, counted from 0; stages that it does not name come after all."""
        for i, rule in enumerate(self.stages):
            if rule.stage == stage:
                return i
        return len(self.stages)
