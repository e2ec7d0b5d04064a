"""Scope: where those counted are, on whose side, and for what span of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ...lang.figures import FigureWords
    from .count import Count
    from .groups import Group

__all__ = ["place_of", "rate_of", "side_of"]


def place_of(count: Count, words: FigureWords) -> Token | None:
    """Return the noun for where those counted are: "five in Moquegua".

    Their own place goes before that of what became of them.
    """
    for token in count.group.tokens:
        place = _place_under(token, words)
        if place is not None:
            return place
    last = count.last
    doc = count.predicate.doc
    if last < len(doc) and doc[last].lower_ in words.place_prepositions:
        place = next((c for c in doc[last].children if c.dep_ == "pobj"), None)
        if place is not None and place.pos_ == "PROPN":
            return place
    if count.elliptic:
        return None
    return _place_under(count.predicate, words)


def _place_under(token: Token, words: FigureWords) -> Token | None:
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in words.place_prepositions:
            for place in _objects(child):
                if place.pos_ == "PROPN" and place.ent_type_ not in ("DATE", "TIME"):
                    return place
    return None


def _objects(preposition: Token) -> Iterator[Token]:
    """Yield what a preposition leads to, and what that is a part of."""
    for child in preposition.children:
        if child.dep_ == "pobj":
            yield child
            for below in child.children:
                if below.dep_ == "prep":
                    yield from (c for c in below.children if c.dep_ == "pobj")
        elif child.dep_ == "prep":
            yield from (c for c in child.children if c.dep_ == "pobj")


def rate_of(group: Group, predicate: Token, words: FigureWords) -> bool:
    """Tell whether a number is one for a span of time: "three a day"."""
    doc = predicate.doc
    return any(
        at + 1 < len(doc)
        and doc[at].lower_ in words.rate_articles
        and doc[at + 1].lower_ in words.rate_units
        for at in (group.last, predicate.i + 1)
    )


def side_of(count: Count, words: FigureWords) -> str | None:
    """Return the side that a number is given for: "on the rebel side"."""
    for token in (*count.group.tokens, count.predicate):
        for child in token.children:
            if child.dep_ != "prep":
                continue
            for noun in child.children:
                if noun.lemma_.casefold() in words.side_nouns:
                    return (
                        noun.doc[
                            next(
                                (c.i for c in noun.lefts if c.dep_ != "det"), noun.i
                            ) : noun.i
                        ].text
                        or None
                    )
    return None
