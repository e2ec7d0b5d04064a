"""How well a reading agrees with another of its text, and simple methods beside it."""

from .agreement import Agreement, LayerAgreement, compare
from .answers import Answers, StudentAnswers, read_answers
from .score import Measure, Mistake, Score, score

__all__ = [
    "Agreement",
    "Answers",
    "LayerAgreement",
    "Measure",
    "Mistake",
    "Score",
    "StudentAnswers",
    "compare",
    "read_answers",
    "score",
]
