"""Articles that belong to a place's name: "at The Hague", "in the Hague"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..name_variants import look_up

if TYPE_CHECKING:
    from ...gazetteer import Gazetteer, Match
    from ...lang.places import PlaceWords
    from ...nlp.tokens import Tokens
    from .proposal import Proposal

__all__ = ["is_its_name", "named_with_article", "opens_name"]

#: The least people of a city whose article may open a sentence, and those below which
#: a place of the name without it is no rival.
_CITY, _VILLAGE = 100_000, 20_000


def opens_name(i: int, tokens: Tokens, gazetteer: Gazetteer, words: PlaceWords) -> bool:
    """Tell whether an article with a capital may belong to the name after it.

    Where it opens a sentence, the name must be a city's with it, and without it only
    small places'.

    Parameters
    ----------
    i
        The article's token.
    tokens, words
        Those of the story and its language.
    gazetteer
        Where names are looked up.

    """
    if tokens.case != "mixed" or not tokens.text[i].istitle():
        return False
    if i + 1 >= len(tokens) or not tokens.namelike[i + 1]:
        return False
    if not tokens.initial[i]:
        return True
    whole, bare = (
        look_up(gazetteer, tokens.phrase(at, i + 2), words).matches for at in (i, i + 1)
    )
    size = max((_people(m) for m in whole if _is_official(m)), default=0)
    rivals = max((_people(m) for m in bare if m.form == "exact"), default=0)
    return size >= _CITY and rivals < _VILLAGE


def is_its_name(p: Proposal, tokens: Tokens, words: PlaceWords) -> bool:
    """Tell whether words that a function word opens are a place's own name.

    An article must be in the gazetteer's name as well: "The New York" is none.
    """
    if tokens.lower[p.first] in words.leading_articles:
        return any(map(_is_official, p.matches))
    return p.is_whole_name


def named_with_article(
    first: int, phrase: str, tokens: Tokens, gazetteer: Gazetteer, words: PlaceWords
) -> tuple[Match, ...]:
    """Return the places whose own article stands before a phrase at a token.

    A word of kind alone needs it with a capital: "in The Valley".
    """
    article = tokens.word(first - 1)
    if article not in words.leading_articles or tokens.case != "mixed":
        return ()
    if phrase.casefold() in words.kind_cues and tokens.text[first - 1].islower():
        return ()  # "crews in the Valley" are in one near by, not in Anguilla's capital
    whole = look_up(gazetteer, f"{tokens.text[first - 1].title()} {phrase}", words)
    return tuple(match for match in whole.matches if _is_official(match))


def _people(match: Match) -> int:
    return match.place.population or 0


def _is_official(match: Match) -> bool:
    return match.form == "exact" and match.sort == "official"
