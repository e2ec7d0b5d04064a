"""What each part of Dateline is worth: its places scored without it, as bars."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from ..errors import BadOption, shown
from ..model import Findings
from ..model.columns import Column, Table
from ..model.frames import to_frame
from ..model.parts import Part
from ..scoring import Measure, score
from ..scoring.measure import html_of
from . import baselines
from .charted import Charted
from .read import read
from .reading import Reading

if TYPE_CHECKING:
    import pandas as pd
    import plotly.graph_objects as go

__all__ = ["Ablation", "ablation"]

#: What is counted: a part decides which place is meant, in no other layer.
MEASURED = ("places", "right place")

#: How the reading with nothing switched off is called.
WHOLE = "all parts"

ABLATION = Table(
    "ablation",
    "How many places are right when a part is off, or when a simple method reads.",
    (
        Column("method", "The part that is off, or the simple method.", required=True),
        Column("precision", "Of the places found, the share right (0 to 1).", "number"),
        Column("recall", "Of the places in the gold, the share right.", "number"),
        Column("f1", "Their harmonic mean.", "number"),
        Column("lost", "F1 of all parts less this one.", "number"),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Ablation(Charted):
    """How many places are right without each part; in a cell, a bar chart of it.

    Attributes
    ----------
    measures
        How the places were measured, by what was switched off or read instead;
        everything on comes first.
    stories
        Over how many stories.

    """

    measures: dict[str, Measure]
    stories: int

    def to_frame(self) -> pd.DataFrame:
        """Return a frame with a row for each way to read."""
        whole = self.measures[WHOLE].f1
        rows = [
            {
                "method": method,
                "precision": measure.precision,
                "recall": measure.recall,
                "f1": measure.f1,
                "lost": whole - measure.f1,
            }
            for method, measure in self.measures.items()
        ]
        return to_frame(rows, ABLATION)

    def figure(self) -> go.Figure:
        """Return a plotly bar chart of F1, a bar for each way to read."""
        from ..figures import method_bars

        f1s = [(method, one.f1) for method, one in self.measures.items()]
        return method_bars(f1s, f"Right places in {self._stories()} (F1)")

    def __repr__(self) -> str:
        """Show the F1 of each way to read on one line."""
        told = ", ".join(f"{name} {m.f1:.2f}" for name, m in self.measures.items())
        return f"<Ablation of {self._stories()}: {told} (F1 of right places)>"

    def _repr_html_(self) -> str:
        """Return the frame as a table, for pages that run no scripts."""
        head = f"<p><b>Right places in {self._stories()}</b></p>"
        return head + html_of(self.to_frame().round(2))

    def _stories(self) -> str:
        return "one story" if self.stories == 1 else f"{self.stories} stories"


def ablation(golds: Findings | Iterable[Findings]) -> Ablation:
    """Switch off one part of Dateline after the other, and count the right places.

    Two simple methods are counted beside it: the most populous bearer of each name, and
    the first that the gazetteer offers. A place that is
    not found counts as not right.

    Parameters
    ----------
    golds
        A reading held to be true, or several: their stories are read, and their
        mentions are counted together.

    Raises
    ------
    BadOption
        There is no gold, or something that is no reading.

    Examples
    --------
    >>> taken_apart = dl.ablation(dl.gold_sample("stadium-stand"))
    >>> list(taken_apart.measures)[:2]
    ['all parts', 'without home']

    """
    given = [golds] if isinstance(golds, Findings) else golds
    true = list(given) if isinstance(given, Iterable) else [given]
    for gold in true:
        if not isinstance(gold, Findings):
            raise BadOption(
                f"{shown(gold)} is no gold; give a reading, or a list of them, such as "
                'dl.gold_sample("stadium-stand")'
            )
    if not true:
        raise BadOption("an ablation needs at least one gold, and none was given")
    wholes = [read(gold.story) for gold in true]
    pairs = list(zip(wholes, true, strict=True))
    measures = {
        name: _together([score(method(whole), gold)[MEASURED] for whole, gold in pairs])
        for name, method in _methods().items()
    }
    return Ablation(measures=measures, stories=len(true))


def _methods() -> dict[str, Callable[[Reading], Reading]]:
    """Return the ways to read the story of a reading once more."""

    def off(part: Part) -> Callable[[Reading], Reading]:
        return lambda reading: reading.without_parts([part])

    parts = {f"without {part}": off(part) for part in get_args(Part)}
    return {
        WHOLE: lambda reading: reading,
        **parts,
        "most populous": baselines.most_populous,
        "first candidate": baselines.first_candidate,
    }


def _together(measures: list[Measure]) -> Measure:
    """Return one measure of all stories: the counts are added, not the shares."""
    layer, name = measures[0].layer, measures[0].name
    return Measure(
        layer=layer,
        name=name,
        right_found=math.fsum(one.right_found for one in measures),
        found=sum(one.found for one in measures),
        right_marked=math.fsum(one.right_marked for one in measures),
        marked=sum(one.marked for one in measures),
    )
