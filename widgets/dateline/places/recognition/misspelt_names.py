"""Unknown names where places are named, which may be misspelt: "shelled Mariopol"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import OBJECTS
from .hyphenated_words import HYPHENS
from .name_words import BODIES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ...lang.places import PlaceWords
    from ...nlp.tokens import Tokens
    from .proposal import Proposal

__all__ = ["misspelt_names"]

#: The longest name (tokens).
_LONGEST = 3

#: The tagger's labels of what "in" and "at" join to others as they do to places.
_OTHERS = BODIES | {"PERSON"}

#: That of what is written or shown, in which much may be found: "in Nature".
_A_WORK = "WORK_OF_ART"


def misspelt_names(
    tokens: Tokens,
    proposals: list[Proposal],
    words: PlaceWords,
    may_be_one: Callable[[str], bool],
) -> Iterator[tuple[int, int]]:
    """Yield the names that nobody knows, but that stand where a city's name would.

    Parameters
    ----------
    tokens, words
        Those of the story and its language.
    proposals
        What has been proposed already: names that are known.
    may_be_one
        Tells whether a name may be another spelling of a city's.

    Yields
    ------
    tuple
        Its first token, and the one after its last.

    """
    if tokens.case != "mixed":
        return
    sure = (p for p in proposals if any(match.form != "key" for match in p.matches))
    taken = {i for p in sure for i in range(p.first, p.last)}
    common = words.function_words | words.generic_words
    for first in range(1, len(tokens)):
        if tokens.namelike[first - 1] or not _is_name(tokens, first, taken):
            continue
        if tokens.lower[first] in common:
            continue
        last = first + 1
        while last < len(tokens) and _is_name(tokens, last, taken):
            last += 1
        if last - first > _LONGEST or not _is_where_a_city_is(
            tokens, first, last, taken, words
        ):
            continue
        if _is_joined(tokens, first, last):
            continue
        if may_be_one(tokens.phrase(first, last)):
            yield first, last


def _is_name(tokens: Tokens, i: int, taken: set[int]) -> bool:
    return tokens.namelike[i] and tokens.pos[i] == "PROPN" and i not in taken


def _is_joined(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether a hyphen joins more to a name."""
    after = tokens.story[tokens.end[last - 1] : tokens.end[last - 1] + 1]
    before = tokens.story[max(0, tokens.start[first] - 1) : tokens.start[first]]
    return bool({before, after} & HYPHENS)


def _is_where_a_city_is(
    tokens: Tokens, first: int, last: int, taken: set[int], words: PlaceWords
) -> bool:
    """Tell whether what stands before a name stands before places rather than others.

    Things befall a city, it has a mayor, something is in it, or it is named together
    with another place.
    """
    token, before = tokens.doc[last - 1], tokens.word(first - 1)
    if tokens.label(first) == _A_WORK:
        return False
    if token.dep_ in OBJECTS and token.head.i < first:
        return token.head.lemma_ in words.befalling_verbs
    if token.dep_ == "conj" and before in words.conjunctions:
        return token.head.i in taken
    if before in words.genitives:
        kind = tokens.word(first - 2)
        return kind in words.kind_cues or kind in words.urban_words
    # The tagger does not know it: "through" tells more, while all go "to" somebody.
    other = tokens.label(first) in _OTHERS and before in words.target_prepositions
    return before in words.place_prepositions and not other
