"""Why a name was given its place, in one or two sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import Term

if TYPE_CHECKING:
    from ..model import Candidate, Place

__all__ = ["explain_none", "explain_place"]

#: What a term says when it speaks for the chosen place against the runner-up.
_FOR = {
    "of the kind that the words say": "the words beside it name its kind",
    "lies in what follows the comma": "it lies in the place named after the comma",
    "lies elsewhere than what follows the comma": (
        "the other lies elsewhere than the place named after the comma"
    ),
    "lies in the larger place beside it": "it lies in the place named beside it",
    "its country is named": "the story names its country",
    "its division is named": "the story names its state or province",
    "fixed by a longer form": "the story gives its longer form elsewhere",
    "another place within 50 km": "another place of the story is near it",
    "another place within 150 km": "another place of the story is near it",
    "share of the story's places within 50 km": "places of the story are near it",
    "share of the story's places within 150 km": "places of the story are near it",
    "share of the story's places within 500 km": "places of the story are near it",
    "share of the story's places in its division": (
        "other places of the story lie in its state or province"
    ),
    "share of the story's places in its country": (
        "other places of the story lie in its country"
    ),
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
    "smaller than its largest namesake": "it is the larger",
    "size of a city": "it is the larger",
    "largest of its name": "it is the largest of the name",
    "capital": "it is a capital",
    "seat of a division": "it is the seat of its region",
    "by an alternate name": "the other bears the name only as a second one",
    "no size known": "the other has no population on record",
}


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
    assert place is not None
    if rival is None or rival.place is None:
        return f"The only place of this name that the gazetteer knows: {place.label}."
    reasons = list(dict.fromkeys(_reasons(chosen, rival, shared)))[:3]
    told = "; ".join(reasons) or "it is the likelier by all signs together"
    return f"Chosen over {describe(rival.place, place)}: {told}."


def describe(place: Place, other: Place) -> str:
    """Name a place with what tells it from another: its kind, or its size."""
    label = place.label
    if label == other.label or place.name == other.name:
        if place.kind != other.kind:
            label += f" ({_KIND_WORDS.get(place.kind, place.kind)})"
        elif place.population:
            label += f" ({place.population:,} people)"
    elif place.population and place.kind == "city":
        label += f" ({place.population:,} people)"
    return label


_KIND_WORDS = {"admin1": "the division", "admin2": "the county", "other": "the place"}


def _reasons(chosen: Candidate, rival: Candidate, shared: str | None) -> list[str]:
    """List what speaks for the choice, the weightiest difference first."""
    other = {term.name: term.share for term in rival.terms}
    own = {term.name: term.share for term in chosen.terms}
    gains = {
        name: own.get(name, 0.0) - other.get(name, 0.0) for name in {**own, **other}
    }
    reasons = []
    for name, gain in sorted(gains.items(), key=lambda item: (-item[1], item[0])):
        if gain < 0.25:
            break
        if name in _FOR:
            told = _FOR[name]
            if shared and told.startswith("other places of the story lie"):
                told = shared
            reasons.append(told)
    return reasons


def explain_none(found: int, best: Candidate | None) -> str:
    """Say why a mention was given no place."""
    if not found:
        return "The gazetteer has no place of this name."
    assert best is not None and best.place is not None
    doubt = _against(best)
    return (
        f"None of the {found} places of this name fits well enough; the best is "
        f"{best.place.label} ({best.probability:.0%} likely){doubt}."
        if found > 1
        else f"The one place of this name, {best.place.label}, does not fit well "
        f"enough ({best.probability:.0%} likely){doubt}."
    )


def _against(best: Candidate) -> str:
    worst = min(best.terms, key=lambda term: term.share, default=Term("", 0, 0))
    return f", least because it {worst.name}" if worst.name.startswith("is a") else ""
