"""Why a name was given its place, in one or two sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model.place import best_rival

if TYPE_CHECKING:
    from collections import Counter

    from ..model import Candidate, Place
    from ..model.place import Doubt

__all__ = [
    "READERS_NONE",
    "READERS_OWN",
    "explain_carried",
    "explain_doubt",
    "explain_none",
    "explain_place",
    "whereabouts",
]

#: What a term says when it speaks for the chosen place against the runner-up.
_FOR = {
    "of the kind that the words say": "the words beside it name its kind",
    "lies in what follows the comma": "it lies in the place named after the comma",
    "lies in the larger place beside it": "it lies in the place named beside it",
    "its country is named": "the story names its country",
    "its division is named": "the story names its state or province",
    "fixed by a longer form": "the story gives its longer form elsewhere",
    "share of the story's places in its division": (
        "other places of the story lie in its state or province"
    ),
    "near": "other places of the story are near it",
    "places in its country": "other places of the story lie in its country",
    "near its neighbours in the text": "it is near the place named beside it",
    "in the country of its neighbours in the text": (
        "it is in the country of the place named beside it"
    ),
    "near the dateline": "it is near the story's dateline",
    "in the country of the dateline": "it is in the country of the dateline",
    "near the publisher's home": "it is near the publisher's home",
    "in the division of the publisher's home": "it is in the publisher's region",
    "in the country of the publisher's home": "it is in the publisher's country",
    "a capital whose name acts": "a capital that acts is a government",
    "a capital joined to a capital": "it is named beside another capital",
    "a city in the dateline": "datelines name cities",
    "names known only in its country": "other names of the story lie only there",
    "capital": "it is a capital",
    "seat of a division": "it is the seat of its region",
    "by an alternate name": "the other bears the name only as a second one",
}


#: Terms that say the same of a place, by the one under which they are told.
_ALIKE = {
    "lies in what follows the comma and ends there": "lies in what follows the comma",
    "lies elsewhere than what follows the comma": "lies in what follows the comma",
    "share of the story's places in its country": "places in its country",
    **dict.fromkeys(
        (
            "another place within 50 km",
            "another place within 150 km",
            "share of the story's places within 50 km",
            "share of the story's places within 150 km",
            "share of the story's places within 500 km",
        ),
        "near",
    ),
}

#: Terms that compare sizes, and terms that compare kinds.
_SIZE = frozenset(
    {
        "size of a city",
        "a large city",
        "smaller than its largest namesake",
        "largest of its name",
        "no size known",
    }
)
_KIND = frozenset(
    {
        "a city of its name lies in it",
        "a division whose name a capital bears",
        "shares its name with a country",
    }
)
_WORDS = "no one two three four five six seven eight nine ten".split()

#: What would say of a place that it lies in itself.
_ITSELF = {
    "country": "its country is named",
    "territory": "its country is named",
    "admin1": "its division is named",
}

#: How much more a reason must add to the chosen place's score to be told.
TOLD = 0.25

#: How many reasons are told at most.
MOST_REASONS = 3

_WIDE = frozenset({"country", "sea", "region"})
_UNITS = {"admin1": "the division", "admin2": "the county", "city": "the city"}


def explain_place(
    chosen: Candidate, rival: Candidate | None, shared: str | None = None
) -> str:
    """Say why a place was chosen, against the runner-up.

    Parameters
    ----------
    chosen, rival
        The candidate chosen and the next best place, None if there is no other.
    shared
        How the story's other places lie, in words, if they speak for the choice.

    """
    place = chosen.place
    if place is None or rival is None or rival.place is None:
        return "The only place of this name that the gazetteer knows."
    reasons = list(dict.fromkeys(_reasons(chosen, rival, shared)))[:MOST_REASONS]
    told = "; ".join(reasons) or "it is the likelier by all signs together"
    return f"Chosen over {_describe(rival.place, place)}: {told}."


def _describe(place: Place, chosen: Place) -> str:
    """Name a place with what tells it from the chosen one: its kind, or its size."""
    if place.kind != chosen.kind and place.kind in _UNITS:
        return f"{place.label} ({_UNITS[place.kind]})"
    if place.population and place.kind == "city":
        return f"{place.label} ({place.population:,} people)"
    return place.label


def _reasons(chosen: Candidate, rival: Candidate, shared: str | None) -> list[str]:
    """List what speaks for the choice, the weightiest difference first."""
    gains: dict[str, float] = {}
    for candidate, sign in ((chosen, 1), (rival, -1)):
        for term in candidate.terms:
            topic = _topic(term.name)
            gains[topic] = gains.get(topic, 0.0) + sign * term.share
    # A city has a size and a division has none: between them only the sum speaks.
    if chosen.place and rival.place and chosen.place.kind != rival.place.kind:
        gains["kind"] = gains.get("kind", 0.0) + gains.pop("size", 0.0)
    reasons = []
    for topic, gain in sorted(gains.items(), key=lambda item: (-item[1], item[0])):
        if gain < TOLD:
            break
        told = _tell(topic, chosen.place, rival.place)
        if shared and told.startswith("other places of the story lie"):
            told = shared
        if told:
            reasons.append(told)
    return reasons


def _topic(term: str) -> str:
    if term in _SIZE:
        return "size"
    if term in _KIND or term.startswith("is a"):
        return "kind"
    return _ALIKE.get(term, term)


def _tell(topic: str, chosen: Place | None, rival: Place | None) -> str:
    """Return what a topic says for the chosen place, empty if nothing worth telling."""
    if topic == "size":
        return "it is the larger"
    if chosen is not None and topic == _ITSELF.get(chosen.kind):
        return ""  # "America" is in the country of "the U.S.", being it
    if topic != "kind" or chosen is None or rival is None:
        return _FOR.get(topic, "")
    if chosen.level in _WIDE:
        return f"a {chosen.level} goes before a lesser place of its name"
    if chosen.kind == "admin1" and rival.kind in ("admin2", "city", "district"):
        return "a state or province goes before a lesser place of its name"
    if chosen.kind == "city" and rival.level in ("admin1", "admin2", "other"):
        return "nothing beside it says that more than the city is meant"
    return ""


def whereabouts(place: Place, countries: Counter[str]) -> str | None:
    """Say where the story's other places lie, if they lie where this one does.

    Parameters
    ----------
    place
        The place chosen.
    countries
        How many distinct places of the story lie in each country, by its name.

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
        return f"another place of the story lies in {lands[0]}"
    told = _WORDS[count] if count < len(_WORDS) else str(count)
    return f"{told} other places of the story lie in {' and '.join(lands)}"


def _article(country: str) -> str:
    """Return a country's name as it stands within a sentence."""
    plural = country.endswith(("Islands", "Emirates", "States", "Republic"))
    others = ("United Kingdom", "Netherlands", "Philippines", "Bahamas", "Maldives")
    return f"the {country}" if plural or country in others else country


#: Why a mention has the place that the reader gave it, or none.
READERS_OWN = "The reader chose this place."
READERS_NONE = "The reader says that this names no place."


def explain_carried(name: str, place: Place | None) -> str:
    """Say why a mention follows what the reader said of another one of its name."""
    if place is None:
        return f"The reader says of “{name}” in this story that it names no place."
    return f"The reader chose this place for “{name}” in this story."


def explain_doubt(candidates: tuple[Candidate, ...], doubt: Doubt) -> str:
    """Say how the choice of the first candidate may be wrong; empty if it is sure."""
    chosen = candidates[0]
    if chosen.place is None or not doubt:
        return ""
    if doubt == "may be none":
        none = sum(c.probability for c in candidates if c.place is None)
        return f"It may be none of the places known ({none:.0%} likely)."
    rival = best_rival(chosen.place, candidates)
    against = f"{rival} {rival.probability:.0%}" if rival else "none is likelier"
    return f"Hard to choose: this place is {chosen.probability:.0%} likely, {against}."


def explain_none(found: int, best: Candidate | None, doubt: Doubt = "") -> str:
    """Say why a mention was given no place.

    Parameters
    ----------
    found
        How many places have the name.
    best
        The likeliest of them.
    doubt
        Whether the engine only could not choose among them.

    """
    if not found or best is None or best.place is None:
        return "The gazetteer has no place of this name."
    likely = f"{best.place.label} ({best.probability:.0%} likely)"
    if found == 1:
        return f"The one place of this name does not fit well enough: {likely}."
    if doubt:
        return (
            f"Hard to choose among {found} places of this name; the best is {likely}."
        )
    return f"None of the {found} places of this name fits; the best is {likely}."
