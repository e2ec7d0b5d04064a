"""Dates held against the gold: found, and the right days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import DateExpression, Findings, kept
from ..model.edtf import edtf_days
from .measure import LayerScore, Measure, spans, unpaired, wrong
from .pairing import pair

if TYPE_CHECKING:
    from ..model.day import Day

__all__ = ["days_of", "score_dates"]


def days_of(date: DateExpression) -> tuple[Day | None, Day | None] | None:
    """Return the first and last day of an expression; None where it is unplaced."""
    return edtf_days(date.edtf) if date.edtf else None


def score_dates(reading: Findings, gold: Findings) -> LayerScore:
    """Score the expressions of time and their days."""
    marked, found = kept(gold.dates), kept(reading.dates)
    pairs = pair(marked, found)
    both = [(marked[i], found[j]) for i, j in pairs.items()]
    same = [(g, f) for g, f in both if days_of(g) == days_of(f)]
    off = [(g, f) for g, f in both if days_of(g) != days_of(f)]
    dated = sum(1 for g, _ in same if g.edtf)
    return LayerScore(
        (
            spans("dates", len(found), len(marked), len(pairs)),
            Measure(
                layer="dates",
                name="right days",
                right_found=dated,
                found=sum(bool(f.edtf) for f in found),
                right_marked=dated,
                marked=sum(bool(g.edtf) for g in marked),
            ),
            Measure(
                layer="dates",
                name="right days or none",
                right_found=len(same),
                found=len(found),
                right_marked=len(same),
                marked=len(marked),
            ),
        ),
        (
            *unpaired(
                "dates",
                (gold, [(g, _means(g)) for g in marked]),
                (reading, [(f, _means(f)) for f in found]),
                pairs.keys(),
                pairs.values(),
            ),
            *wrong("dates", "days", gold, ((g, _means(g), _means(f)) for g, f in off)),
        ),
    )


def _means(date: DateExpression) -> str:
    return date.edtf or "no days"
