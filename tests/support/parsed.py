"""Invented sentences, parsed, for tests of actors, quotes and events."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from dateline.actors import find_actors
from dateline.events import find_events
from dateline.model import Actor, DateExpression, Event, Place, Quote, Toponym
from dateline.nlp.pipeline import load_pipeline, parse
from dateline.nlp.story import ParsedStory
from dateline.quotes import find_quotes

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = [
    "NoGazetteer",
    "Parsed",
    "day",
    "demonym",
    "literal",
    "metonym",
    "parse_story",
    "word",
]


class NoGazetteer:
    """A gazetteer that knows no place."""

    def matches(self, name: str) -> list[Any]:
        return []


@lru_cache(maxsize=64)
def parse_story(text: str) -> ParsedStory:
    """Return a text as the best installed pipeline parses it."""
    return ParsedStory(parse(text, load_pipeline()))


def word(doc: Doc, text: str) -> Token:
    """Return the first token of a text that is just so."""
    return next(token for token in doc if token.text == text)


def _toponym(text: str, phrase: str, kind: str, country: str | None) -> list[Toponym]:
    place = Place(
        id=f"test:{phrase.casefold()}",
        name=phrase,
        kind="country" if country else "city",
        country=country,
    )
    found, at = [], text.find(phrase)
    while at >= 0:
        found.append(
            Toponym(
                start=at,
                end=at + len(phrase),
                phrase=phrase,
                sentence=0,
                rule="test",
                kind=kind,  # type: ignore[arg-type]
                place=place,
            )
        )
        at = text.find(phrase, at + 1)
    return found


def literal(text: str, phrase: str, country: str | None = None) -> list[Toponym]:
    """Return every place where a phrase names a place."""
    return _toponym(text, phrase, "literal", country)


def metonym(text: str, phrase: str, country: str | None = None) -> list[Toponym]:
    """Return every place where a phrase stands for a government."""
    return _toponym(text, phrase, "metonym", country)


def demonym(text: str, phrase: str, country: str) -> list[Toponym]:
    """Return every place where a phrase is a nationality."""
    return _toponym(text, phrase, "demonym", country)


class Parsed:
    """A text with its actors; quotes and events are found when asked for."""

    def __init__(
        self,
        text: str,
        places: list[Toponym] | None = None,
        dates: list[DateExpression] | None = None,
    ) -> None:
        self.text = text
        self.parsed = parse_story(text)
        self.doc = self.parsed.doc
        self.places = tuple(sorted(places or [], key=lambda p: p.start))
        self.dates = tuple(dates or [])
        self.actors = find_actors(
            self.parsed,
            self.places,
            NoGazetteer(),  # type: ignore[arg-type]
        )

    def actor(self, name: str) -> Actor:
        """Return the actor of which some mention reads ``name``."""
        for actor in self.actors:
            if any(m.phrase == name for m in actor.mentions):
                return actor
        raise AssertionError(f"no actor {name!r} among {self.names}")

    @property
    def names(self) -> list[str]:
        return [actor.name for actor in self.actors]

    @property
    def quotes(self) -> tuple[Quote, ...]:
        return find_quotes(self.parsed, self.actors, self.places)

    @property
    def events(self) -> tuple[Event, ...]:
        return find_events(
            self.parsed, self.actors, self.places, self.dates, self.quotes
        )


def day(
    text: str, phrase: str, edtf: str | None, *, grain: str = "day"
) -> DateExpression:
    """Return an expression of a text that means these days."""
    start = text.index(phrase)
    return DateExpression(
        start=start,
        end=start + len(phrase),
        phrase=phrase,
        sentence=0,
        rule="test",
        timex_type="DATE",
        form=phrase,
        edtf=edtf,
        grain=grain,
    )
