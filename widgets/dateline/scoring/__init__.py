"""How well a reading agrees with another of its text, and simple methods beside it."""

from .agreement import Agreement, LayerAgreement, compare
from .score import Measure, Mistake, Score, score

__all__ = [
    "Agreement",
    "LayerAgreement",
    "Measure",
    "Mistake",
    "Score",
    "compare",
    "score",
]
