"""Words by which a sentence says what something came of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .phrases import Phrases
from .words import NO_WORDS, Words

__all__ = ["CauseWords"]


@dataclass(frozen=True, kw_only=True, eq=False)
class CauseWords:
    """Words by which a sentence says what something came of, in lower case.

    Every list may be empty: the rules that need it then find nothing.

    Attributes
    ----------
    kinds
        What a mishap can come of, each kind with its words or phrases: two stories
        that name two kinds contradict each other.
    alone
        Kinds that are a cause wherever they are told: "overloading".
    parts
        Kinds of what gives way: the engine "failed".
    done
        Kinds of what somebody does: who denies it denies to have done it.
    before
        Phrases in front of a cause: "caused by".
    beside_event
        The same, of anything: in a sentence that tells what came of it.
    behind
        Phrases behind a cause: "triggered the".
    failing
        Words behind a part that gave way: the engine "failed", "had rusted".
    striking
        Verb forms before what was run into: "hit a rock".
    obstacles
        The kind of which that is.
    bounds
        Words that end a cause, or begin another clause.
    negating
        Words right before what was not: "no".
    hints
        Words between the two that leave open whether it was: "no sign of".
    disowning
        Words before what somebody denies: "denied".
    unfounded
        Words anywhere in a sentence that calls a cause wrong, or a part sound.
    open
        Words by which a sentence leaves the cause open: "may" (but "May" is a month).

    """

    kinds: Mapping[str, Phrases] = field(default_factory=dict)
    alone: Words = NO_WORDS
    parts: Words = NO_WORDS
    done: Words = NO_WORDS
    before: Phrases = ()
    beside_event: Phrases = ()
    behind: Phrases = ()
    failing: Words = NO_WORDS
    striking: Words = NO_WORDS
    obstacles: str = ""
    bounds: Words = NO_WORDS
    negating: Words = NO_WORDS
    hints: Words = NO_WORDS
    disowning: Words = NO_WORDS
    unfounded: Words = NO_WORDS
    open: Words = NO_WORDS
