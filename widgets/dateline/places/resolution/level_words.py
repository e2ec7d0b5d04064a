"""Words around a name that speak of a town, of a wider land, or of the sea."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..recognition.motion import is_goal

if TYPE_CHECKING:
    from ...nlp.story import ParsedStory
    from ..recognition.proposal import Proposal

__all__ = ["LevelWords", "level_words"]


class LevelWords(NamedTuple):
    """Whether words around a mention speak of a town, and of something wider.

    ``articled`` tells whether it has the definite article: "the Pacific"; ``landform``
    whether it is the name of land or water: "the Kafue river"; ``seaside`` whether the
    words speak of the sea beside it: "off X", "the coast of X".
    """

    urban: bool
    regional: bool
    articled: bool
    landform: bool
    seaside: bool


def level_words(span: Proposal, story: ParsedStory) -> LevelWords:
    """Return what the words around a mention say of the level of its place.

    "The mayor of X", "downtown X" and "X airport" speak of a town; "across X", "the
    north of X" and "X voters" of a division.
    """
    tokens, words = story.tokens, story.language.places
    articled = tokens.word(span.first - 1) in words.definite_articles
    before = span.first - 1 - articled
    lead = tokens.word(before)
    after = span.last + (tokens.word(span.last) in words.possessives)
    beside = {lead, tokens.word(after)}
    head = tokens.word(before - 1)
    # "The north of X" is within it, "north of X" is not.
    inner = tokens.word(before - 2) in words.definite_articles
    parts = {head} if head not in words.bearings or inner else set()
    of = beside | parts if lead in words.genitives else beside
    # "Voters in X" may live in a town, "the voters of X" hardly do.
    within = of | parts if lead in words.body_prepositions else of
    # Who gets to Nome gets to the town, not to a county.
    goal = is_goal(tokens.doc[span.last - 1], words)
    behind = tokens.text[span.last : span.last + 1]
    return LevelWords(
        urban=goal or not within.isdisjoint(words.urban_words),
        regional=not of.isdisjoint(words.regional_words),
        articled=articled,
        landform=articled and not words.landforms.isdisjoint(behind),
        seaside=_is_seaside(span, before, story),
    )


def _is_seaside(span: Proposal, before: int, story: ParsedStory) -> bool:
    """Tell whether the words before a name, up to a token, speak of the sea beside it.

    Who cuts a town off does not do so from the sea, and the ball is taken off somebody.
    """
    tokens, words = story.tokens, story.language.places
    if tokens.word(before) in words.genitives:
        return tokens.word(before - 1) in words.seaside_nouns
    if tokens.word(before) not in words.seaward_prepositions:
        return False
    preposition = tokens.doc[before]
    verb = f"{preposition.head.lemma_.lower()} {preposition.lower_}"
    if preposition.dep_ == "prt" or verb in words.befalling_phrases:
        return False
    return span.tag.label != "PERSON" or _is_of_ships(span, story)


def _is_of_ships(span: Proposal, story: ParsedStory) -> bool:
    """Tell whether a sentence has a word of ships."""
    vessels = story.language.vessels
    said = {token.lower_ for token in story.tokens.doc[span.first].sent}
    return not said.isdisjoint(vessels.nouns | vessels.signs)
