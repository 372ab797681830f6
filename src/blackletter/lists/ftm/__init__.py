"""Any dataset in FollowTheMoney's data model, as OpenSanctions publishes its lists.

Why one list `ftm` and not one for each dataset: the lists that Blackletter knows are a fixed tuple, each with a profile
that was thought about (what it proves, how many entries a whole file has at least); a dataset of this format can be
anything that anybody made. So a register holds *one* dataset of this format under the id `ftm`; a second dataset would
take the entries of the first off the list, and its import is quarantined for that reason. Use a register for each.

Entry = an entity that is marked as a target, bears a topic of risk, or is the subject of a sanction; where a file marks
nobody, every party in it. One whose sanctions have all ended and that bears no topic of risk is kept as lifted, and
proves nothing. The id is the entity's own (`canonical_id` in statements). It outlasts a new order of the file; when the
publisher merges two entities, one id goes and the other stays, which looks like a removal: the ids that an entity had
before are kept as `referent` details.

Four kinds of file: `entities.ftm.json` (one entity a line, linked by id), `targets.nested.json` (one target a line,
with what belongs to it inside), `statements.csv` (one value a row), and a whole file followed by its deltas
(`entities.delta.json`, lines of `op` and `entity`), joined into one file that ends with `{"end": N}`, the number of
operations. A delta by itself does not say who is on a list, so it is refused. A chain that was cut says what was true
before, so one without its end counts as cut.

The formats are read without FollowTheMoney's library. Tried on own fixtures only.
"""

from blackletter.lists.ftm.profile import PROFILE
from blackletter.lists.ftm.reading import read, recognises

__all__ = ["FILES", "PROFILE", "read", "recognises"]

FILES = "a FollowTheMoney dataset as entities.ftm.json, targets.nested.json or statements.csv"
