"""What in a story leads to another bearer of a name than its longer form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...gazetteer.nesting import areas_of, holds
from ..name_variants import SAME_NAME

if TYPE_CHECKING:
    from ...model import Place
    from ...nlp.story import ParsedStory
    from ..recognition.proposal import Proposal
    from .nesting import Nesting

__all__ = ["leads_elsewhere"]

#: Bearers nearer to one another are a town and its own province (kilometres).
_SAME_KM = 80.0

#: A town leads to another that is no farther away (kilometres).
_NEAR_KM = 100.0

#: A smaller town is not what a story means by a name without more, and does not lead
#: to it (people).
_LEAST = 5_000

#: Nor is one so much smaller than the other: nobody means Washington in England by a
#: bare Washington (people to people).
_LEAST_SHARE = 0.1


def leads_elsewhere(
    spans: list[Proposal], nesting: Nesting, longer: int, story: ParsedStory
) -> bool:
    """Tell whether the story leads to a namesake before it names a place more fully.

    "Durban in South Africa" above "Ladysmith in British Columbia" does: a bare
    Ladysmith is a town of South Africa. What the story names elsewhere of where the
    longer form lies leads there.

    Parameters
    ----------
    spans
        The mentions, in text order.
    nesting
        What lies in what.
    longer
        The longer form, as its place in the list.
    story
        The story.

    """
    nest, span = nesting.nests[longer], spans[longer]
    own = [] if nest is None else [match.place for match in nest.held]
    others = _others(span, own)
    if not own or not others:
        return False
    sentence = story.sentence_of(span.start)
    there, here = set(), set()
    for other in spans:
        if other.key == span.key or story.sentence_of(other.start) == sentence:
            continue
        if other.start < span.start and _leads(other, others, own):
            there.add(other.key)
        elif _leads(other, own, others):
            here.add(other.key)
    return len(there) > len(here)


def _others(span: Proposal, own: list[Place]) -> list[Place]:
    """Return the towns of a name that are far from those its longer form means."""
    largest = max((place.population or 0 for place in own), default=0)
    least = max(_LEAST, _LEAST_SHARE * largest)
    return [
        match.place
        for match in span.matches
        if match.place.kind == "city"
        and match.form in SAME_NAME
        and (match.seat == "country" or (match.place.population or 0) >= least)
        and not any(match.place.km_to(place) < _SAME_KM for place in own)
    ]


def _leads(other: Proposal, to: list[Place], not_to: list[Place]) -> bool:
    """Tell whether a name leads to one of some places, and to none of the others."""
    areas = [match.place for match in areas_of(other.matches)]
    if any(holds(area, place) for area in areas for place in not_to):
        return False
    if any(holds(area, place) for area in areas for place in to):
        return True
    towns = [
        match.place
        for match in other.matches
        if match.form in SAME_NAME and (match.place.population or 0) >= _LEAST
    ]
    return _are_near(towns, to) and not _are_near(towns, not_to)


def _are_near(towns: list[Place], places: list[Place]) -> bool:
    return any(town.km_to(place) < _NEAR_KM for town in towns for place in places)
