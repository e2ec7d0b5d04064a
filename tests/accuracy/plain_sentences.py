"""How well places are found and placed in plain sentences from all over the world.

The sentences are drawn from the gazetteer: ``plain/draw.py`` says how, and
``plain/score.py`` what is counted. The weights may be fitted on the half "look"; its
frames and places are not those of the half "report". "towns" are smaller places in
these frames, "namesakes" large cities with the name of their division, and "by-hand"
sentences whose places were not taken from the gazetteer. Details are by part of the
world, level and size.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.append(str(Path(__file__).parent / "plain"))

import draw
import outcomes
import score
from common import Record, Set, Table, with_intervals

__all__ = ["DRAW", "TAUGHT", "drawn", "measure"]

#: The set that weights may be fitted on.
TAUGHT = "plain.look"

#: By what the details group the names.
GROUPS = ("continent", "level", "size of the city", "context")

#: How the sentences of each set are drawn.
DRAW: dict[str, Callable[[], list[Record]]] = {
    f"plain.{half}": partial(draw.draw, half) for half in draw.HALVES
}


def drawn() -> list[Set]:
    """Return the sets of plain sentences."""
    return [_as_set(name, records()) for name, records in DRAW.items()]


def _as_set(name: str, records: list[Record]) -> Set:
    lines = json.dumps(records, sort_keys=True).encode()
    digest = hashlib.sha256(lines).hexdigest()
    return Set("plain", Path(name), tuple(records), digest)


def measure(marked: Set) -> list[Table]:
    """Read the sentences of a set; the figures are those of ``plain/score.py``."""
    each = score.read_all(marked.records, outcomes.engine)
    judged = [one for sentence in each for one in sentence]
    details = {
        f"right, {group} {name}": (
            score.rate(counted),
            counted["names"] + counted["others"],
        )
        for group in GROUPS
        for name, counted in score.groups(judged, score.TABLES[group])
    }
    figures = with_intervals([score.counts(names) for names in each], score.figures)
    note = (
        "in-sample: the weights were fitted on it" if marked.path.name == TAUGHT else ""
    )
    return [Table("", figures, details, note)]
