"""Candidates: the matches of rules that may be expressions of time."""

from __future__ import annotations

from dataclasses import dataclass

from ..underspecified import Form
from .typed_tokens import TypedTokens

__all__ = ["Candidate"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A match of a rule: its tokens from ``begin`` to ``end``, and what it means.

    Attributes
    ----------
    tokens
        The story's tokens.
    begin, end
        Indices of its first token, and of the one after its last.
    rule
        The name of the rule.
    form
        Its meaning before anchoring.

    """

    tokens: TypedTokens
    begin: int
    end: int
    rule: str
    form: Form

    @property
    def extent(self) -> tuple[int, int]:
        """Its span in the text (characters)."""
        return self.tokens.starts[self.begin], self.tokens.ends[self.end - 1]
