"""Names that the gazetteer lacks, and whose misspelling they may be.

A slip of the pen is only a guess: it is never sure, and the evidence shows both
spellings. What the words put into a larger place stands for that instead (see
:mod:`.resolution.lacking`): Moorestown, N.J. is no Morristown.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..model import Candidate

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer
    from .choice import Choice
    from .resolution.mention_groups import Name

__all__ = ["explain_inside", "explain_misspelling", "guess", "inside"]

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


def inside(name: Name, choice: Choice, gazetteer: Gazetteer) -> Choice | None:
    """Return the choice of a larger place with the town that a slip may mean in it.

    The town is proposed only, behind the larger place, which stands for a name that the
    gazetteer lacks in it. None where there is no such town.
    """
    place, candidates = choice
    if place is None or not name.lacking or name.overridden:
        return None
    near = gazetteer.misspelt(name.text, place)
    if not near or any(c.place == near[0].place for c in candidates):
        return None
    first, town = near[0], near[0].place
    none = next((c for c in candidates if c.place is None), None)
    if none is None:
        return None
    share = none.probability / 2
    proposed = Candidate(place=town, score=0.0, probability=share, matched=first.name)
    rest = tuple(
        replace(c, probability=c.probability - share) if c is none else c
        for c in candidates[1:]
    )
    return place, (candidates[0], proposed, *rest)


def explain_inside(candidates: tuple[Candidate, ...]) -> str:
    """Say which town of a larger place a name may be a misspelling of, if any."""
    for town in candidates[1:]:
        if town.place is not None and not town.terms:
            whose = f"“{town.matched}” ({town.place.label})"
            return f" It may be a slip for {whose}, whose spelling is near."
    return ""


def explain_misspelling(written: str, choice: Choice) -> str:
    """Say whose misspelling a name may be."""
    place, (first, *_) = choice
    assert place is not None
    return (
        f"The gazetteer has no place called “{written}”. It may be a slip for "
        f"“{first.matched}” ({place.label}): the spellings are near, and nothing else "
        "says so."
    )
