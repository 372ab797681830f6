"""Derive everything again from the log, and compare it with what stood there."""

from dataclasses import dataclass

from blackletter.ports.clock import Clock
from blackletter.ports.lists import ListCatalogue
from blackletter.ports.log import Register
from blackletter.services.projecting import Observations, judge_again, judged_now, whole_presences


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuilt:
    """What `rebuild` found: rows derived, and how many differed from the projection. None may differ."""

    judgements: int
    presences: int
    differing_judgements: int
    differing_presences: int
    differing_index_rows: int

    @property
    def differing(self) -> int:
        """All rows that differed."""
        return self.differing_judgements + self.differing_presences + self.differing_index_rows


def rebuild(register: Register, catalogue: ListCatalogue, clock: Clock) -> Rebuilt:
    """Derive verdicts, presences and the index of names and tags from the log alone, and put them in place."""
    judgements = presences = wrong_judgements = wrong_presences = 0
    with register.writing(clock.now(), "rebuild") as log:
        held = set(log.lists_held())
        for profile in catalogue.profiles():
            if profile.id not in held:
                continue
            observations = Observations(log=log, list_id=profile.id)
            stood = judged_now(log, profile)
            derived = judge_again(log, profile, observations, None)
            judgements += len(derived.judgements)
            wrong_judgements += len(set(stood.judgements) ^ set(derived.judgements))
            log.set_judgements(derived.judgements)
            for rule in profile.facets:
                whole = whole_presences(rule.name, derived.series(rule.name), observations)
                presences += len(whole)
                wrong_presences += len(set(whole) ^ set(log.series_presences(profile.id, rule.name)))
                log.clear_presences(profile.id, rule.name)
                log.change_presences(profile.id, rule.name, (), whole)
        wrong_index = log.reindex_contents()
    return Rebuilt(
        judgements=judgements,
        presences=presences,
        differing_judgements=wrong_judgements,
        differing_presences=wrong_presences,
        differing_index_rows=wrong_index,
    )
