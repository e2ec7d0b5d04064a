"""What a quiz on a story contains: its text, the gold, and what names could mean."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ..errors import BadOption, DatelineError, shown
from ..io.document import to_dict
from ..io.many.entry import story_id
from ..model import Findings, Place, kept
from .quotes import articles_of
from .score import check_same_text
from .sheet import place_entry, sheet_of

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer

__all__ = ["LAYERS", "layers_given", "places_called", "quiz_document"]

#: What a quiz can ask for, in the order in which it is shown.
LAYERS = ("places", "dates", "actors", "quotes")

#: How many places are offered for a name.
OFFERED = 8

#: The longest name that is looked up (words).
_LONGEST = 4

#: Words that may be a name: they begin with a capital.
_CAPITALS = re.compile(r"[^\W\d_a-z][\w'’.-]*(?:\s+[^\W\d_a-z][\w'’.-]*)*")


def quiz_document(
    machine: Findings,
    gold: Findings,
    layers: Sequence[str],
    gazetteer: Gazetteer,
) -> str:
    """Return a quiz as JSON.

    Parameters
    ----------
    machine, gold
        What the machine found, and what is held to be true.
    layers
        What is asked for.
    gazetteer
        Where it is looked up what words could mean.

    Raises
    ------
    BadOption
        The readings are of different texts.

    """
    check_same_text(machine, gold)
    whole = to_dict(gold)
    kept_of_story = ("story", "sentences", "paragraphs", "boilerplate")
    document = {
        **{key: whole[key] for key in kept_of_story},
        "headline": gold.story.headline,
        "id": story_id(gold.story),
        "layers": list(layers),
        "articles": articles_of(gold),
        "gold": sheet_of(gold),
        "machine": sheet_of(machine),
        "places": _candidates(machine, gold, gazetteer),
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def layers_given(layers: Any) -> tuple[str, ...]:
    """Return what a quiz shall ask for, in the usual order.

    Raises
    ------
    BadOption
        It is none of :data:`LAYERS`.

    """
    several = isinstance(layers, Iterable) and not isinstance(layers, str | bytes)
    given = tuple(layers) if several else (layers,)
    unknown = [layer for layer in given if layer not in LAYERS]
    if unknown or not given:
        what = shown(unknown[0]) if unknown else "nothing"
        raise BadOption(
            f"a quiz cannot ask for {what}; give some of {', '.join(LAYERS)}"
        )
    return tuple(layer for layer in LAYERS if layer in given)


def places_called(name: str, gazetteer: Gazetteer) -> list[dict[str, Any]]:
    """Return the places that somebody may mean who types a name."""
    try:
        return list(map(place_entry, gazetteer.suggest(name, limit=OFFERED)))
    except DatelineError:  # anything may be typed
        return []


def _candidates(
    machine: Findings, gold: Findings, gazetteer: Gazetteer
) -> dict[str, list[dict[str, Any]]]:
    """Return what words of the story could mean, by the words in small letters.

    Whether words are a name in this story must not be told: all that begin with a
    capital are looked up, and what the gold has is one among others.
    """
    told: dict[str, dict[str, Place]] = {}
    for reading in (gold, machine):
        for mention in kept(reading.places):
            likely = sorted(mention.candidates, key=lambda c: -c.probability)
            own = [mention.place, *(c.place for c in likely[:OFFERED])]
            known = told.setdefault(mention.phrase.casefold(), {})
            known.update({place.id: place for place in own if place})
    phrases = {phrase.casefold() for phrase in _names(gold.story.text)}
    offered = {}
    for phrase in sorted(phrases | set(told)):
        places = told.get(phrase, {}) | _known(phrase, gazetteer)
        if places:
            offered[phrase] = [place_entry(place) for place in _by_size(places)]
    return offered


def _known(phrase: str, gazetteer: Gazetteer) -> dict[str, Place]:
    """Return the places that bear a name, none that only sounds like it."""
    if all(match.form == "key" for match in gazetteer.matches(phrase)):
        return {}
    found = gazetteer.find(phrase, limit=OFFERED)
    return {c.place.id: c.place for c in found if c.place}


def _by_size(places: dict[str, Place]) -> Iterable[Place]:
    return sorted(
        places.values(), key=lambda place: (-(place.population or 0), place.label)
    )


def _names(text: str) -> Iterator[str]:
    """Yield all words in a row that begin with capitals, and their parts."""
    for match in _CAPITALS.finditer(text):
        words = match[0].split()
        for first in range(len(words)):
            for last in range(first + 1, min(len(words), first + _LONGEST) + 1):
                yield " ".join(words[first:last]).strip(".'’-")
