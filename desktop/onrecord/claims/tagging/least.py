"""From which chances on a finding counts, and what its score is worth."""

from dataclasses import dataclass, field

from onrecord.claims.tagging.calibrate import Chances


@dataclass(frozen=True, slots=True, kw_only=True)
class Least:
    """The least chances with which something counts, chosen on held-out articles.

    ``ruled`` is of the cue alone, the others are of cue times content.
    """

    ruled: float  # of a cue that a rule found too
    speech: float  # of a finding of the model alone, of saying
    thought: float  # ... of thinking, wishing or planning
    nobody: float  # ... without anybody who says or thinks it
    thing: float  # ... whose content is a thing named, without verb or quotation
    chances: Chances = field(default_factory=Chances)  # of what counts, that it is right
