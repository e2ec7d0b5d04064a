"""Print weights for how far a placement without a tagger may be trusted.

    python tests/accuracy/tongue_trust.py

They are those of ``places/without_tagger/trust.py``, fitted by a logistic regression on
the placements of both sets of stories in other languages, the half to look at: a
placement holds if ``tongues.py`` calls it right. Then, with weights fitted on four
fifths of them and tried on the fifth: how many are sure, and how many of these hold.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray
from tongues import SETS, Told, stories

import dateline as dl
from dateline.model.place import SURE_FROM
from dateline.places.training.regression import logistic
from dateline.places.without_tagger import trust

Array = NDArray[np.float64]

#: How firmly weights are held to nothing, and how many parts take turns.
L2, FOLDS = 1.0, 5


def placements(told: Told) -> Iterator[tuple[list[float], bool]]:
    """Yield the values of all terms for each placement of a story, and if it holds."""
    seen: list[trust.Evidence] = []
    judged = trust.trust_of

    def spy(evidence: trust.Evidence) -> float:
        seen.append(evidence)
        return judged(evidence)

    with patch.object(trust, "trust_of", spy):
        reading = dl.read(
            told.text, language=told.language, model=f"{told.language}_blank"
        )
    for evidence, m in zip(seen, reading.places, strict=True):
        over = [n for n in told.names if m.start < n.end and n.start < m.end]
        if m.place is not None and not any(name.kind == "?" for name in over):
            values = [float(term.compute(evidence)) for term in trust.TERMS]
            yield values, any(name.place and name.meant(m.place) for name in over)


def fitted(x: Array, y: Array) -> Array:
    """Return the weights of the terms."""
    return logistic(x, y, np.ones(len(y)), L2)


def main() -> None:
    """Print the weights, and what they are worth."""
    told = (story for name in SETS for story in stories("look", name))
    rows = [row for story in told for row in placements(story)]
    x = np.array([values for values, _ in rows])
    y = np.array([float(holds) for _, holds in rows])
    for term, weight in zip(trust.TERMS, fitted(x, y), strict=True):
        sys.stdout.write(f"{weight:6.2f}  (is {term.weight:5.2f})  {term.name}\n")
    chances, part = np.zeros(len(y)), np.arange(len(y)) % FOLDS
    for fold in range(FOLDS):
        weights = fitted(x[part != fold], y[part != fold])
        chances[part == fold] = 1 / (1 + np.exp(-x[part == fold] @ weights))
    sure = chances >= SURE_FROM
    sys.stdout.write(
        f"{len(y)} placements; sure {sure.mean():.1%}, of these right "
        f"{y[sure].mean():.1%}, of the others {y[~sure].mean():.1%}\n"
    )


if __name__ == "__main__":
    main()
