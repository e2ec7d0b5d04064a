"""The score of a reading: how much of a gold reading it has, and its mistakes."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..errors import BadOption, close_to, shown
from ..model import Findings
from ..model.findings import findings_given
from ..model.frames import to_frame
from .measure import MEASURES, MISTAKES, Measure, Mistake, html_of

if TYPE_CHECKING:
    import pandas as pd

    from .score_view import ScoreView

__all__ = [
    "Measure",
    "Mistake",
    "Score",
    "check_same_text",
    "score",
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Score:
    """How well a reading agrees with a gold reading of the same text.

    Attributes
    ----------
    measures
        What was measured, layer by layer.
    mistakes
        What the reading missed, invented or has wrong, in the order of the text
        within each layer.
    reading
        What was scored.

    """

    measures: tuple[Measure, ...]
    mistakes: tuple[Mistake, ...]
    reading: Findings = field(compare=False)

    def __getitem__(self, key: tuple[str, str]) -> Measure:
        """Return a measure by its layer and name: ``score["places", "right place"]``.

        Raises
        ------
        BadOption
            There is no such measure; the message names close ones.

        """
        known = {(m.layer, m.name): m for m in self.measures}
        if key in known:
            return known[key]
        names = [f"{layer}, {name}" for layer, name in known]
        asked = ", ".join(key) if isinstance(key, tuple) else str(key)
        close = close_to(asked, names) or names
        raise BadOption(
            f"no measure {shown(key)}; give a layer and a name, such as "
            + " or ".join(repr(tuple(name.split(", ", 1))) for name in close)
        )

    def to_frame(self) -> pd.DataFrame:
        """Return a frame with a row for every measure.

        Returns
        -------
        pandas.DataFrame
            Layer and measure; ``precision``, ``recall`` and ``f1`` (0 to 1, missing
            where there is nothing to divide by); how many items were found and how
            many the gold has.

        """
        return to_frame([measure.row() for measure in self.measures], MEASURES)

    @property
    def errors(self) -> pd.DataFrame:
        """The mistakes as a frame, each with its sentence and what was expected."""
        return to_frame([mistake.row() for mistake in self.mistakes], MISTAKES)

    def show(self, *, theme: str = "auto") -> ScoreView:
        """Return the linked views of the reading with what is wrong marked in the text.

        Words say what was missed, invented or is wrong, and a tab lists it. Nothing can
        be corrected there: that is what the reading's own views are for.

        Parameters
        ----------
        theme
            "auto" (follow the notebook), "light" or "dark".

        Raises
        ------
        BadOption
            There is no such theme.

        """
        from .score_view import ScoreView

        return ScoreView(self, theme=theme)

    def __repr__(self) -> str:
        """Show the F1 of what was found in each layer, and how many mistakes."""
        parts = (
            f"{m.layer} {m.f1:.2f}"
            for m in self.measures
            if m.name == "found" and not math.isnan(m.f1)
        )
        told = ", ".join(parts) or "nothing to find and nothing found"
        many = len(self.mistakes)
        return f"<Score: {told} (F1); {many} mistake{'s' * (many != 1)}>"

    def _repr_html_(self) -> str:
        from .drawn import marked_text

        return html_of(self.to_frame()) + marked_text(self)


def score(reading: Findings, gold: Findings) -> Score:
    """Score a reading against a gold reading of the same text.

    Spans are paired one to one, those that share most first. What the user rejected
    counts in neither reading. Each layer has a measure "found"; beside it stand for

    - places the "right place" (the same, or within 20 km and of the same level: a city,
      a province, a water …) and "within 161 km" (100 miles, or the same country);
    - dates the "right days", the first and the last, and "right days or none", where
      an expression without days is right if the gold has none either;
    - actors the "clusters (B³)": names of one actor in one cluster;
    - quotes, found if both hold 60 % of the longer one, the "right speaker": a name by
      which the gold calls the speaker;
    - events the "right class" and the number "killed or injured".

    Recall is the share of the gold that is right, precision the share of what was
    found that is right: a place that was missed is no right place either.

    Parameters
    ----------
    reading
        What is scored.
    gold
        What is held to be true, for instance ``Reading.from_json(text)``. Role nouns
        of its actors are set aside: a name found there is neither right nor wrong.

    Raises
    ------
    BadOption
        One of them is no reading, or their texts differ.

    Examples
    --------
    >>> score = dl.score(dl.baselines.most_populous(story), gold)  # doctest: +SKIP
    >>> score["places", "right place"].recall                      # doctest: +SKIP
    0.58

    """
    from .actors import score_actors
    from .dates import score_dates
    from .events import score_events
    from .places import score_places
    from .quotes import score_quotes

    check_same_text(reading, gold)
    layers = [
        layer(reading, gold)
        for layer in (
            score_places,
            score_dates,
            score_actors,
            score_quotes,
            score_events,
        )
    ]
    return Score(
        measures=tuple(measure for layer in layers for measure in layer.measures),
        mistakes=tuple(
            mistake
            for layer in layers
            for mistake in sorted(layer.mistakes, key=lambda m: (m.start, m.end))
        ),
        reading=reading,
    )


def check_same_text(one: Any, other: Any) -> None:
    """Check that two values are readings of one text.

    Raises
    ------
    BadOption
        They are not; the message says where the texts part.

    """
    findings_given(one)
    findings_given(other)
    first, second = one.story.text, other.story.text
    if first == second:
        return
    pairs = enumerate(zip(first, second, strict=False))
    at = next((i for i, (a, b) in pairs if a != b), min(len(first), len(second)))
    raise BadOption(
        f"the readings are of different texts: from character {at} on, one goes "
        f"{shown(first[at : at + 20])} and the other {shown(second[at : at + 20])}; "
        "give two readings of the same text"
    )
