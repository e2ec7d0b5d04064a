"""A measure of a layer, and a mistake in one."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from ..model import Findings, Mention
from ..model.columns import Column, Table

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "MEASURES",
    "MISTAKES",
    "LayerScore",
    "Measure",
    "Mistake",
    "ScoredLayer",
    "Sort",
    "html_of",
    "spans",
    "unpaired",
    "wrong",
]

#: The layers that are scored.
ScoredLayer = Literal["places", "dates", "actors", "quotes", "events"]

#: In the gold and not found; found and not in the gold; found and otherwise there.
Sort = Literal["missed", "invented", "wrong"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Measure:
    """Precision and recall of one thing in one layer.

    Attributes
    ----------
    layer, name
        What was measured.
    right_found, found
        How many of the items found are right, of how many (B³ sums shares).
    right_marked, marked
        How many items of the gold were found right, of how many.

    """

    layer: ScoredLayer
    name: str
    right_found: float
    found: int
    right_marked: float
    marked: int

    @property
    def precision(self) -> float:
        """The share (0 to 1) of what was found that is right; NaN of nothing."""
        return self.right_found / self.found if self.found else math.nan

    @property
    def recall(self) -> float:
        """The share (0 to 1) of the gold that was found right; NaN of nothing."""
        return self.right_marked / self.marked if self.marked else math.nan

    @property
    def f1(self) -> float:
        """The harmonic mean of both; 0 where one side has nothing, NaN where both."""
        if not self.found and not self.marked:
            return math.nan
        if not self.found or not self.marked:
            return 0.0
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __repr__(self) -> str:
        """Show the three shares on one line."""
        shares = f"P {self.precision:.2f}, R {self.recall:.2f}, F1 {self.f1:.2f}"
        return f"<{self.layer}, {self.name}: {shares}>"

    def row(self) -> dict[str, Any]:
        """Return the measure as one flat table row."""
        return {
            "layer": self.layer,
            "measure": self.name,
            "precision": self.precision,
            "recall": self.recall,
            "f1": self.f1,
            "found": self.found,
            "marked": self.marked,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """Something that a reading missed, invented or has wrong.

    Attributes
    ----------
    layer, sort
        In which layer, and whether it was missed, invented or is wrong.
    what
        What is wrong: the "mention" itself, its "place", "days", "actor",
        "speaker", "class" or number "killed" or "injured".
    phrase, sentence
        The words, and the sentence that they are in.
    expected, found
        What the gold has and what the reading has, in words; None for nothing.
    start, end
        Where the words are (characters).

    """

    layer: ScoredLayer
    sort: Sort
    what: str
    phrase: str
    expected: str | None
    found: str | None
    sentence: str
    start: int
    end: int

    def row(self) -> dict[str, Any]:
        """Return the mistake as one flat table row."""
        return {name: getattr(self, name) for name in MISTAKES.names}


@dataclass(frozen=True, slots=True)
class LayerScore:
    """What was measured in one layer."""

    measures: tuple[Measure, ...]
    mistakes: tuple[Mistake, ...]


_LAYER = Column("layer", "The layer of the reading.", required=True)
_SHARE = "0 to 1; empty where nothing is divided."

MEASURES = Table(
    "measures",
    "How much of each layer is right.",
    (
        _LAYER,
        Column("measure", "What was measured.", required=True),
        Column(
            "precision",
            f"The share of what was found that is right, {_SHARE}",
            "number",
        ),
        Column(
            "recall", f"The share of the gold that was found right, {_SHARE}", "number"
        ),
        Column("f1", f"The harmonic mean of both, {_SHARE}", "number"),
        Column("found", "How many items were found.", "integer", required=True),
        Column("marked", "How many items the gold has.", "integer", required=True),
    ),
)

MISTAKES = Table(
    "mistakes",
    "What a reading missed, invented or has wrong.",
    (
        _LAYER,
        Column(
            "sort", "missed, invented or wrong.", values=("missed", "invented", "wrong")
        ),
        Column("what", "What is wrong: the mention, or what it was taken for."),
        Column("phrase", "The words of the story.", required=True),
        Column("expected", "What the gold has."),
        Column("found", "What the reading has."),
        Column("sentence", "The sentence it is in."),
        Column(
            "start", "Where the words begin (characters).", "integer", required=True
        ),
        Column(
            "end", "Where they end (characters, excluded).", "integer", required=True
        ),
    ),
)


def spans(layer: ScoredLayer, found: int, marked: int, paired: int) -> Measure:
    """Return the measure of what was found: one item for each pair is right."""
    return Measure(
        layer=layer,
        name="found",
        right_found=paired,
        found=found,
        right_marked=paired,
        marked=marked,
    )


def html_of(frame: pd.DataFrame) -> str:
    """Return a table of figures as HTML: two places, a dash for what is not known."""
    return str(
        frame.to_html(border=0, index=False, float_format="{:.2f}".format, na_rep="–")
    )


def unpaired(
    layer: ScoredLayer,
    gold: tuple[Findings, Sequence[tuple[Mention, str]]],
    reading: tuple[Findings, Sequence[tuple[Mention, str]]],
    matched: Collection[int],
    taken: Collection[int],
) -> list[Mistake]:
    """Return what was missed and what was invented.

    Parameters
    ----------
    layer
        The layer.
    gold, reading
        Each with its mentions, and what each of these means in words.
    matched, taken
        Which mentions of the gold, and of the reading, have a partner (by index).

    """
    taken = set(taken)
    missed = [item for i, item in enumerate(gold[1]) if i not in matched]
    invented = [item for j, item in enumerate(reading[1]) if j not in taken]
    return [
        *(
            _mistake(layer, "missed", "mention", gold[0], mention, means, None)
            for mention, means in missed
        ),
        *(
            _mistake(layer, "invented", "mention", reading[0], mention, None, means)
            for mention, means in invented
        ),
    ]


def wrong(
    layer: ScoredLayer,
    what: str,
    source: Findings,
    items: Iterable[tuple[Mention, str | None, str | None]],
) -> list[Mistake]:
    """Return mistakes about mentions, with what was expected and found.

    Where nothing was found, it was missed; where nothing was expected, invented.
    """
    return [
        _mistake(layer, _sort(expected, found), what, source, item, expected, found)
        for item, expected, found in items
    ]


def _sort(expected: str | None, found: str | None) -> Sort:
    if found is None:
        return "missed"
    return "invented" if expected is None else "wrong"


def _mistake(
    layer: ScoredLayer,
    sort: Sort,
    what: str,
    source: Findings,
    item: Mention,
    expected: str | None,
    found: str | None,
) -> Mistake:
    return Mistake(
        layer=layer,
        sort=sort,
        what=what,
        phrase=item.phrase,
        expected=expected,
        found=found,
        sentence=source.sentence(item.sentence),
        start=item.start,
        end=item.end,
    )
