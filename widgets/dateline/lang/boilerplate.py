"""Words of the sentences that belong to a publisher, not to the story."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["SIGNS", "BoilerplateWords"]

#: Rights and licences as they are written in any language.
SIGNS = (
    "©*",
    "[c] #*",
    "copyright (©|[c]|#)*",
    "(creative commons|cc) (attribution|by|0|zero)*",
    "cc(-by|0)*",
)


@dataclass(frozen=True, kw_only=True, eq=False)
class BoilerplateWords:
    """Words of the sentences that belong to a story's publisher, not to the story.

    A sentence may begin with brackets, bullets and marks of italics, and is in any
    case of letters. ``(a|b)`` is one of two, ``(a|)`` may be missing, ``[c]`` is c in
    brackets; ``*`` stands for any words, ``~`` for few (at most 100 characters), ``@``
    for names, ``#`` for a number.

    Attributes
    ----------
    notices
        Whole sentences that are such wherever they stand: "all rights reserved".
    appeals
        Sentences that are such only at the end of a story: "subscribe to our*".
    between
        Words in small letters that stand between the names of a credit: "and".
    staff
        Words for those who are credited without a name: "newsroom".
    bylines
        How a line begins that says who wrote the story, in lower case: "by".

    """

    notices: tuple[str, ...] = SIGNS
    appeals: tuple[str, ...] = ()
    between: frozenset[str] = frozenset()
    staff: frozenset[str] = frozenset()
    bylines: tuple[str, ...] = ()
