"""Why a name means this place and not that one: two candidates, term against term."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..errors import BadOption, close_to, shown
from ..io.markup import escaped
from ..model import Candidate, Findings, Toponym
from ..model.columns import Column, Table
from ..model.findings import findings_given
from ..model.frames import to_frame
from ..model.place import best_rival
from .charted import Charted

if TYPE_CHECKING:
    import pandas as pd
    import plotly.graph_objects as go

__all__ = ["Decision", "why"]

#: So many reasons are drawn by name; what the others add is drawn as one.
DRAWN = 8

#: What adds less than this (log odds) is not drawn by name.
LEAST = 0.05

DECISION = Table(
    "decision",
    "What each term adds to the scores of two places that a name could mean.",
    (
        Column("term", "The reason.", required=True),
        Column("chosen", "What it adds to the place chosen (log odds).", "number"),
        Column("rival", "What it adds to the other (log odds).", "number"),
        Column("adds", "The first less the second.", "number", required=True),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Decision(Charted):
    """How one candidate of a name was chosen over another; in a cell, a chart of it.

    Attributes
    ----------
    mention
        The mention.
    chosen, rival
        The candidate chosen, and the one it is held against; None without another.

    """

    mention: Toponym
    chosen: Candidate
    rival: Candidate | None

    def to_frame(self) -> pd.DataFrame:
        """Return a frame with a row for every term, the weightiest first."""
        return to_frame(self._rows(), DECISION)

    def _rows(self) -> list[dict[str, Any]]:
        own = {term.name: term.share for term in self.chosen.terms}
        other = {t.name: t.share for t in self.rival.terms} if self.rival else {}
        rows = [
            {
                "term": name,
                "chosen": round(own.get(name, 0.0), 3),
                "rival": round(other.get(name, 0.0), 3),
                "adds": round(own.get(name, 0.0) - other.get(name, 0.0), 3),
            }
            for name in dict.fromkeys((*own, *other))
        ]
        return sorted(rows, key=lambda row: -abs(row["adds"]))

    @property
    def margin(self) -> float:
        """By how much the chosen place scores more (log odds)."""
        return self.chosen.score - (self.rival.score if self.rival else 0.0)

    def steps(self) -> list[tuple[str, float]]:
        """Return the terms that are drawn, and what all others add together."""
        adds = [(row["term"], row["adds"]) for row in self._rows() if row["adds"]]
        named = [(term, value) for term, value in adds[:DRAWN] if abs(value) >= LEAST]
        others = len(adds) - len(named)
        rest = self.margin - sum(value for _, value in named)
        return [*named, *([(f"{others} others", rest)] if others else [])]

    def figure(self) -> go.Figure:
        """Return the decision as a plotly waterfall: what each term adds."""
        from ..figures import waterfall

        rival = None if self.rival is None else str(self.rival)
        return waterfall(self.steps(), str(self.chosen), rival)

    def __repr__(self) -> str:
        """Say in words what was chosen over what, and what speaks most for each."""
        phrase, over = self.mention.phrase, f", not {self.rival}" if self.rival else ""
        told = ", ".join(f"{name} {adds:+.1f}" for name, adds in self.steps()[:3])
        by = "" if self.mention.status == "suggested" else " by the user"
        return (
            f"<Decision{by} {phrase!r}: {self.chosen}{over}; together "
            f"{self.margin:+.1f} ({told})>"
        )

    def _repr_html_(self) -> str:
        """Return the chart as a table, for pages that run no scripts."""
        steps = [*self.steps(), ("together", self.margin)]
        most = max(abs(adds) for _, adds in steps) or 1.0
        rows = "".join(
            f'<tr><td style="text-align:right">{_bar(-adds / most)}</td>'
            f'<td style="text-align:center">{escaped(name)}</td>'
            f'<td style="text-align:left">{_bar(adds / most)}</td>'
            f"<td>{adds:+.1f}</td></tr>"
            for name, adds in steps
        )
        rival = f" and not {escaped(str(self.rival))}" if self.rival else ""
        head = f"<b>Why {escaped(str(self.chosen))}{rival}?</b>"
        sides = (
            '<tr><th>against</th><th></th><th style="text-align:left">for</th>'
            "<th>log odds</th></tr>"
        )
        return f"<p>{head}</p><table>{sides}{rows}</table>"


def _bar(share: float) -> str:
    """Return a bar of blocks, up to twelve; empty where there is nothing to draw."""
    return "█" * round(12 * share)


def why(
    reading: Findings,
    phrase: str,
    *,
    against: str | None = None,
    nth: int | None = None,
) -> Decision:
    """Tell why a name means this place and not that one, term against term.

    Every score is a sum of named terms; what a term adds to the one less what it adds
    to the other is what it decided. In a notebook the decision is drawn as a waterfall.

    Parameters
    ----------
    reading
        The reading.
    phrase
        The name as the story writes it.
    against
        The other candidate: its name ("Kerman, California", "none of these") or its
        id; by default the likeliest that is somewhere else.
    nth
        Which occurrence of the words in the text, counted from 1; None: the first that
        names a place.

    Raises
    ------
    CorrectionError
        The story does not have the name; the message suggests close ones.
    BadOption
        It is no reading, there was nothing to choose from, or ``against`` is no
        candidate; the message lists them.

    Examples
    --------
    >>> reading = dl.read("Floods hit Kerman, Iran, on Friday.")
    >>> dl.why(reading, "Kerman").rival is not None
    True

    """
    from ..analysis.mentions import mentions_of

    findings_given(reading)
    spans = {(t.start, t.end) for t in mentions_of(reading, phrase, "places", nth)}
    mentions = [m for m in reading.places if (m.start, m.end) in spans]
    mention = next((m for m in mentions if m.candidates), None)
    if mention is None:
        raise BadOption(
            f"no place was chosen for {phrase!r}: the gazetteer offered none, or the "
            "words are no place; reading.places lists those that are"
        )
    chosen = mention.candidates[0]
    return Decision(
        mention=mention, chosen=chosen, rival=_rival(mention, chosen, against)
    )


def _rival(
    mention: Toponym, chosen: Candidate, against: str | None
) -> Candidate | None:
    others = mention.candidates[1:]
    if against is None:
        elsewhere = best_rival(chosen.place, others) if chosen.place else None
        return elsewhere or next(iter(others), None)
    names = [str(other) for other in others]
    for other in others:
        if against == (other.place and other.place.id) or _fits(against, str(other)):
            return other
    close = close_to(str(against), names)
    raise BadOption(
        f"{shown(against)} is no other candidate of {mention.phrase!r}; give one of: "
        f"{'; '.join(close or names) or 'there is none'}"
    )


def _fits(given: str, label: str) -> bool:
    """Tell whether a user means a place: "Kerman, California" for one in America."""
    parts = [part.strip().casefold() for part in str(given).split(",")]
    known = [part.strip().casefold() for part in label.split(",")]
    return known[0] == parts[0] and set(parts) <= set(known)
