"""Why a name was given its place, in one or two sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model.place import best_rival
from .resolution.topics import KIND, SIZE
from .resolution.trust import is_stray

if TYPE_CHECKING:
    from collections import Counter

    from ..model import Candidate, Place
    from ..model.place import Doubt
    from .resolution.scoring import Scoring
    from .resolution.support import Support
    from .resolution.terms import Topic

__all__ = [
    "USERS_NONE",
    "USERS_OWN",
    "explain_carried",
    "explain_doubt",
    "explain_larger",
    "explain_none",
    "explain_place",
    "whereabouts",
]

#: How much more a reason must add to the chosen place's score to be given.
LEAST_GAIN = 0.25

#: How many reasons are given at most.
MOST_REASONS = 3

#: From these parts of the chosen place's probability a rival is told in stronger words.
LIKELY_TOO, NEARLY_AS_LIKELY = 1 / 3, 2 / 3

_NUMBERS = "no one two three four five six seven eight nine ten".split()
_UNITS = {
    "admin1": "the state or province",
    "admin2": "the county or district",
    "city": "the city",
}


def explain_place(
    chosen: Candidate,
    rival: Candidate | None,
    scoring: Scoring,
    shared: str | None = None,
) -> str:
    """Say why a place was chosen, against the runner-up.

    Parameters
    ----------
    chosen, rival
        The candidate chosen and the next best place, None if there is no other.
    scoring
        The terms of their scores, with the reasons in words.
    shared
        Where the story's other places are, in words, if they speak for the choice.

    """
    place = chosen.place
    if place is None or rival is None or rival.place is None:
        return "The only place with this name in the gazetteer."
    reasons = dict.fromkeys(_reasons(chosen, rival, scoring, shared))
    why = "; ".join([*reasons][:MOST_REASONS]) or "the evidence as a whole favours it"
    return f"Chosen over {_describe(rival.place, place)}: {why}."


def _describe(place: Place, chosen: Place) -> str:
    """Name a place with what distinguishes it from the chosen one: kind or size."""
    if place.kind != chosen.kind and place.kind in _UNITS:
        return f"{place.label} ({_UNITS[place.kind]})"
    if place.population and place.kind == "city":
        return f"{place.label} ({place.population:,} people)"
    return place.label


def _reasons(
    chosen: Candidate, rival: Candidate, scoring: Scoring, shared: str | None
) -> list[str]:
    """List the reasons for the choice, the largest difference first."""
    if chosen.place is None or rival.place is None:
        return []
    gains: dict[Topic, float] = {}
    for candidate, sign in ((chosen, 1), (rival, -1)):
        for term in candidate.terms:
            topic = scoring.topics[term.name]
            gains[topic] = gains.get(topic, 0.0) + sign * term.share
    # A city has a size and a division has none: between them only the sum speaks.
    if chosen.place.kind != rival.place.kind:
        gains[KIND] = gains.get(KIND, 0.0) + gains.pop(SIZE, 0.0)
    reasons = []
    for topic, gain in sorted(gains.items(), key=lambda item: (-item[1], item[0].name)):
        if gain < LEAST_GAIN:
            break
        reason = topic.reason(chosen.place, rival.place)
        if reason:
            reasons.append(shared if shared and topic.counts_places else reason)
    return reasons


def whereabouts(place: Place, countries: Counter[str]) -> str | None:
    """Say where the story's other places are, if they are where this one is.

    Parameters
    ----------
    place
        The place chosen.
    countries
        How many distinct places of the story are in each country, by its name.

    """
    own = place.country_name
    if own is None:
        return None
    count = countries[own] - (place.level != "country")
    if count < 1:
        return None
    lands = [_article(own)]
    for other, number in countries.most_common(2):
        if other != own and number > 1 and own in dict(countries.most_common(2)):
            count += number
            lands = [_article(name) for name, _ in countries.most_common(2)]
    if count == 1:
        return f"another place in the story is in {lands[0]}"
    several = _NUMBERS[count] if count < len(_NUMBERS) else str(count)
    return f"{several} other places in the story are in {' and '.join(lands)}"


def _article(country: str) -> str:
    """Return a country's name as it is within a sentence, perhaps with an article."""
    plural = country.endswith(("Islands", "Emirates", "States", "Republic"))
    others = ("United Kingdom", "Netherlands", "Philippines", "Bahamas", "Maldives")
    return f"the {country}" if plural or country in others else country


#: Why a mention has the place that the user gave it, or none.
USERS_OWN = "This place was chosen by hand."
USERS_NONE = "This was marked by hand as not a place."


def explain_carried(name: str, place: Place | None) -> str:
    """Say why a mention follows what the user decided on another one of its name."""
    if place is None:
        return f"“{name}” was marked by hand as not a place elsewhere in this story."
    return f"This place was chosen by hand for “{name}” elsewhere in this story."


def explain_larger(name: str, place: Place) -> str:
    """Say that a larger place stands for one in it that the gazetteer lacks."""
    return (
        f"The gazetteer lacks a place named “{name}” in {place.label}, where the story "
        f"puts it: {place.name} as a whole stands for it, not a namesake elsewhere."
    )


def explain_doubt(
    candidates: tuple[Candidate, ...], doubt: Doubt, support: Support | None = None
) -> str:
    """Say how the choice of the first candidate may be wrong; empty if it is sure.

    Parameters
    ----------
    candidates
        What the name could mean.
    doubt
        How the choice may be wrong.
    support
        What in the story leads to the chosen place.

    """
    chosen = candidates[0]
    if chosen.place is None or not doubt:
        return ""
    missing = _missing(support) if support else ""
    if doubt == "may be none":
        none = sum(c.probability for c in candidates if c.place is None)
        return (
            "It may be a place that the gazetteer lacks, or no place at all "
            f"({none:.0%} likely).{missing}"
        )
    rival = best_rival(chosen.place, candidates)
    against = (
        f"{rival} {rival.probability:.0%}" if rival else "and no other is more likely"
    )
    return (
        f"{_strength(chosen, rival)}: this place is {chosen.probability:.0%} likely, "
        f"{against}.{missing}"
    )


def _missing(support: Support) -> str:
    """Say what should lead to the chosen place and does not, if that is so."""
    rival = support.rival
    if rival is not None and support.rival_led > max(support.led, 0.5):
        return f" Other places in the story lead to {rival.label}."
    if not support.local or support.led > 0.5:
        return ""
    if is_stray(support):
        if support.landform:
            return (
                " The words speak of land or water, not of a town, and nothing in the "
                "story leads there."
            )
        if support.apart is None:
            return (
                " No other place of the story leads there, and it is spelt otherwise."
            )
        return (
            f" All other places of the story are {support.apart:,.0f} km away or more."
        )
    if support.led_to_country > 0.5:
        return " The story leads to its country, but not to the place itself."
    if not support.bearers:
        return " Nothing else in the story leads to it." if support.length > 0.5 else ""
    others = f"{support.bearers} other states or countries have places"
    if support.bearers == 1:
        others = "another state or country has a place"
    return f" Nothing else in the story leads to it, and {others} of that name."


def _strength(chosen: Candidate, rival: Candidate | None) -> str:
    """Say how strong a doubt is that another place raises: by what that is worth."""
    if rival is None or chosen.probability < 0.5:
        return "Hard to choose"
    part = rival.probability / chosen.probability
    if part >= NEARLY_AS_LIKELY:
        return "Hard to choose"
    if part >= LIKELY_TOO:
        return "Another place is likely too"
    return "Another place is possible"


def explain_none(count: int, best: Candidate | None, doubt: Doubt = "") -> str:
    """Say why a mention was given no place.

    Parameters
    ----------
    count
        How many places have the name.
    best
        The likeliest of them.
    doubt
        Whether the engine only could not choose among them.

    """
    if not count or best is None or best.place is None:
        return "The gazetteer has no place with this name."
    likely = f"{best.place.label} ({best.probability:.0%} likely)"
    if count == 1:
        return f"The only place with this name does not fit well enough: {likely}."
    if doubt:
        return (
            f"Hard to choose among {count} places with this name; the best is {likely}."
        )
    return f"None of the {count} places with this name fits; the best is {likely}."
