"""What a score's probability is worth: how often it proved right on marked texts."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

__all__ = ["AS_IT_IS", "Calibration"]

#: The log odds from which the line may bend: 19 to 1.
BEND_FROM = 3.0

#: No probability is taken for nearer to 0 or 1 than this.
_NEAREST = 1e-6


@dataclass(frozen=True, slots=True)
class Calibration:
    """A line from the log odds of the best candidate to what they are worth.

    It has a bend, since the highest odds are the least to be relied on.

    Parameters
    ----------
    shift, slope
        What the log odds are multiplied by, and what is added then.
    bend
        By how much less steep the line is above :data:`BEND_FROM` (negative).
    homed
        What is added where the publisher's home is known: then the likeliest place is
        right more often than its odds say.

    """

    shift: float = 0.0
    slope: float = 1.0
    bend: float = 0.0
    homed: float = 0.0

    @classmethod
    def from_dict(cls, values: Mapping[str, float]) -> Calibration:
        """Return what :meth:`to_dict` wrote."""
        return cls(**{name: float(value) for name, value in values.items()})

    def to_dict(self) -> dict[str, float]:
        """Return its numbers by name."""
        return asdict(self)

    def of(self, chance: float, *, homed: bool = False) -> float:
        """Return what a probability is worth (0 to 1), perhaps with a known home."""
        chance = min(max(chance, _NEAREST), 1 - _NEAREST)
        odds = math.log(chance / (1 - chance))
        worth = float(self.line(odds)) + self.homed * homed
        return 1 / (1 + math.exp(-worth))

    def line(self, odds: float | Array) -> float | Array:
        """Return the log odds that some log odds are worth."""
        above = np.maximum(odds - BEND_FROM, 0.0)
        return self.shift + self.slope * odds + self.bend * above

    def apply(
        self, chances: Array, none: float, *, homed: bool = False
    ) -> tuple[Array, float]:
        """Return the probabilities of a name's candidates and of none, as worth.

        The best candidate is given its worth, and the others share what is left. A
        name that most likely is no place stays as it is.
        """
        best = int(chances.argmax()) if len(chances) else -1
        if best < 0 or chances[best] <= none or self == AS_IT_IS:
            return chances, none
        worth = self.of(float(chances[best]), homed=homed)
        left = (1 - worth) / max(1 - float(chances[best]), _NEAREST)
        scaled = chances * left
        scaled[best] = worth
        return scaled, none * left


#: Probabilities are worth what they say.
AS_IT_IS = Calibration()
