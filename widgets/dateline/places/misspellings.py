"""Names that the gazetteer lacks, and whose misspelling they may be.

A slip of the pen is only a guess: it is never sure, and the evidence shows both
spellings. What the words put into a larger place stands for that instead (see
:mod:`.resolution.lacking`): Moorestown, N.J. is no Morristown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import Candidate

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer
    from .choice import Choice
    from .resolution.mention_groups import Name

__all__ = ["explain_misspelling", "guess"]

#: How likely the city is that a name is a misspelling of (probability): always shown
#: with a doubt, and more likely than none.
CHANCE = 0.55

#: How many times as large as another city of as near a name the one meant must be.
_CLEARLY = 3.0


def guess(name: Name, choice: Choice, gazetteer: Gazetteer) -> Choice | None:
    """Return the city that an unknown name may be a misspelling of, None if none.

    Parameters
    ----------
    name
        A name of the story.
    choice
        What was chosen for it.
    gazetteer
        Where names are known.

    """
    place, _ = choice
    if place is not None or name.overridden or name.lacking:
        return None
    if any(match.form != "key" for match in name.block.matches):
        return None
    near = gazetteer.misspelt(name.text)
    if not near:
        return None
    first, *others = near
    rival = (others[0].place.population or 0) if others else 0
    if (first.place.population or 0) < _CLEARLY * rival:
        return None
    candidates = (
        Candidate(place=first.place, score=0.0, probability=CHANCE, matched=first.name),
        Candidate(place=None, score=0.0, probability=1 - CHANCE),
    )
    return first.place, candidates


def explain_misspelling(written: str, choice: Choice) -> str:
    """Say whose misspelling a name may be."""
    place, (first, *_) = choice
    assert place is not None
    return (
        f"The gazetteer has no place called “{written}”. It may be a slip for "
        f"“{first.matched}” ({place.label}): the spellings are near, and nothing else "
        "says so."
    )
