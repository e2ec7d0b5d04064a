"""Readings by simple methods, to hold others against."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Collection, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from ..model import (
    Actor,
    DateExpression,
    Findings,
    Items,
    Mention,
    Place,
    Story,
    Toponym,
)
from ..nlp.name_forms import slug
from .dateparsing import Days, days_by_dateparser

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer
    from ..gazetteer.match import Match
    from ..nlp.story import ParsedStory

__all__ = ["Method", "read_simply"]

#: "tagger only" places and dates nothing, "dateparser" dates what the tagger marks;
#: the others take the tagger's places to the gazetteer.
Method = Literal["tagger only", "most populous", "first candidate", "dateparser"]

#: The rule of all that the tagger alone finds.
RULE = "tagger"

#: A day of which nothing is known, as forms have it.
_SOME_DAY = "XXXX-XX-XX"

#: A place that a name may mean, and why it was taken.
_Choice = tuple[Place | None, str]

#: The tagger's labels of places, of actors with their kinds, and of times.
_PLACES = ("GPE", "LOC", "FAC")
_ACTORS: dict[str, Literal["person", "organisation"]] = {
    "PERSON": "person",
    "ORG": "organisation",
}
_TIMES: dict[str, Literal["DATE", "TIME"]] = {"DATE": "DATE", "TIME": "TIME"}


def read_simply(
    story: Story,
    method: Method,
    *,
    model: str | None = None,
    gazetteer: Gazetteer | None = None,
) -> Findings:
    """Read a story by the tagger alone, and its places by a simple rule.

    Parameters
    ----------
    story
        The story.
    method
        How places are chosen.
    model
        A spaCy pipeline by name or path; the best installed by default.
    gazetteer
        Another gazetteer than the default one.

    Raises
    ------
    EmptyStory, BadDate, StoryTooLong, ModelMissing, GazetteerMissing
    PackageMissing
        The method is that of a package that is not installed.

    """
    from ..analysis.batch import provenance
    from ..analysis.pipeline import check_story
    from ..gazetteer import gazetteer_given
    from ..nlp.pipeline import load_pipeline, parse
    from ..nlp.story import ParsedStory

    check_story(story)
    places = gazetteer_given(gazetteer)
    made_by = provenance(model=model, gazetteer=places)
    parsed = ParsedStory(parse(story.text, load_pipeline(model)))
    choices: dict[Method, Callable[[str], _Choice]] = {
        "tagger only": _no_place,
        "dateparser": _no_place,
        "most populous": partial(_most_populous, places),
        "first candidate": partial(_first_candidate, places),
    }
    return Findings(
        story=story,
        sentences=parsed.sentences,
        paragraphs=parsed.paragraphs,
        places=Items(_places(parsed, choices[method])),
        actors=Items(_actors(parsed)),
        dates=Items(_dates(parsed, story.published, method)),
        notices=(f"Read by a simple method: {method}.", *_of_language(story, model)),
        made_by=made_by,
    )


def _of_language(story: Story, model: str | None) -> Iterator[str]:
    from ..analysis.languages import foreign_code_of

    code = None if model is not None else foreign_code_of(story)
    if code is not None:
        yield f"The story is in a language ({code}) that the tagger was not made for."


def _places(parsed: ParsedStory, choose: Callable[[str], _Choice]) -> Iterator[Toponym]:
    for start, end, _ in _entities(parsed, _PLACES):
        mention = _mention(parsed, start, end)
        place, why = choose(mention.phrase)
        yield Toponym(**{**_fields(mention), "why": why}, kind="literal", place=place)


def _actors(parsed: ParsedStory) -> Iterator[Actor]:
    """Yield an actor for every name: only the same letters are the same actor."""
    named: dict[str, list[tuple[Mention, str]]] = {}
    for start, end, label in _entities(parsed, _ACTORS):
        mention = _mention(parsed, start, end)
        same = slug(" ".join(mention.phrase.casefold().split()))
        named.setdefault(same, []).append((mention, label))
    for name, mentions in named.items():
        first, label = mentions[0]
        yield Actor(
            id=f"actor:{name}",
            name=first.phrase,
            kind=_ACTORS[label],
            mentions=tuple(mention for mention, _ in mentions),
            rule=RULE,
            why="Names of the same letters are taken for one actor.",
        )


def _dates(
    parsed: ParsedStory, published: dt.date | None, method: Method
) -> Iterator[DateExpression]:
    days: Callable[[str], Days] = _undated
    if method == "dateparser":
        days = days_by_dateparser(parsed.language.code, published)
    for start, end, label in _entities(parsed, _TIMES):
        mention = _mention(parsed, start, end)
        meant = {"form": _SOME_DAY, **days(mention.phrase)}
        yield DateExpression(**{**_fields(mention), **meant}, timex_type=_TIMES[label])


def _undated(_phrase: str) -> Days:
    return {}


def _entities(
    parsed: ParsedStory, labels: Collection[str]
) -> Iterator[tuple[int, int, str]]:
    """Yield what the tagger marked, without article and possessive (characters)."""
    words = parsed.language.places
    for entity in parsed.doc.ents:
        tokens = list(entity)
        if tokens[0].lower_ in words.definite_articles:
            tokens = tokens[1:]
        if tokens and tokens[-1].lower_ in words.possessives:
            tokens = tokens[:-1]
        if entity.label_ in labels and tokens:
            start, last = tokens[0].idx, tokens[-1]
            yield start, last.idx + len(last), entity.label_


def _mention(parsed: ParsedStory, start: int, end: int) -> Mention:
    return Mention(
        start=start,
        end=end,
        phrase=parsed.text[start:end],
        sentence=parsed.sentence_of(start),
        rule=RULE,
    )


def _fields(mention: Mention) -> dict[str, Any]:
    return {f.name: getattr(mention, f.name) for f in dataclasses.fields(Mention)}


def _no_place(_phrase: str) -> _Choice:
    return None, "The tagger tells names of places, not which places."


def _most_populous(gazetteer: Gazetteer, phrase: str) -> _Choice:
    matches = gazetteer.matches(phrase)
    if not matches:
        return None, f"The gazetteer has no place called “{phrase}”."
    largest = max(matches, key=_people)
    people = f"{_people(largest):,}" if _people(largest) else "unknown"
    return largest.place, f"Most people of {len(matches)} called so: {people}."


def _people(match: Match) -> int:
    """Return how many people live in a place; of divisions, those of its towns."""
    return match.place.population or match.townspeople


def _first_candidate(gazetteer: Gazetteer, phrase: str) -> _Choice:
    found = gazetteer.find(phrase, limit=1)
    if not found:
        return None, f"The gazetteer has no place called “{phrase}”."
    return found[0].place, "The first that the gazetteer offers for the name alone."
