"""Rivers by their bare names: the article tells "the Niger" from the country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import LEANING, NOMINAL
from ..name_variants import SAME_NAME

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...gazetteer import Gazetteer, Match
    from ...lang.places import PlaceWords
    from ...nlp.tokens import Tokens

__all__ = ["river_named"]

#: The kinds of place whose bare names are a river's with the article, and without it
#: their own; hamlets and what is a word as well (Red, Black) are left out.
_LANDS = frozenset({"country", "territory", "admin1", "admin2"})
_TOWN = 15_000

#: The tagger's labels under which an unknown name may be a river's.
_LABELS = frozenset({"LOC", "GPE", "FAC"})


def river_named(
    first: int,
    last: int,
    tokens: Tokens,
    gazetteer: Gazetteer,
    words: PlaceWords,
    matches: Iterable[Match],
) -> tuple[str, tuple[Match, ...]] | None:
    """Return the full name of the river that a bare name with an article means.

    Lands that have the article themselves ("the Congo") are meant unless the words
    beside speak of a river ("on the Congo", "the Congo burst its banks").

    Parameters
    ----------
    first, last
        The tokens of the name (``last`` excluded).
    tokens, words
        Those of the story and its language.
    gazetteer
        Where the full name is looked up.
    matches
        What the bare name means in the gazetteer.

    Returns
    -------
    tuple of (full name, its places), or None

    """
    if tokens.case != "mixed" or tokens.word(first - 1) not in words.definite_articles:
        return None
    own = [m for m in matches if m.form in SAME_NAME]
    if not (_is_known(own) or tokens.label(first) in _LABELS):
        return None
    if any(m.sort == "demonym" or m.place.kind == "river" for m in own):
        return None
    if _goes_on(last, tokens, words) or tokens.breaks(first):
        return None
    phrase = tokens.phrase(first, last)
    land = phrase.casefold() in words.articled_lands
    if land and not _speaks_of_water(first, last, tokens, words):
        return None
    for form in words.river_names:
        full = form.format(phrase)
        rivers = tuple(
            m
            for m in gazetteer.matches(full)
            if m.form in SAME_NAME and m.place.kind == "river"
        )
        if rivers:
            return full, rivers
    return None


def _is_known(own: list[Match]) -> bool:
    """Tell whether a name is that of a land, or of a town of some size."""
    return any(
        m.place.kind in _LANDS or (m.place.population or 0) >= _TOWN for m in own
    )


def _goes_on(last: int, tokens: Tokens, words: PlaceWords) -> bool:
    """Tell whether the article is for a word after the name: "the Jordan of today"."""
    if last >= len(tokens):
        return False
    if tokens.lower[last] in words.genitives:
        return True
    token = tokens.doc[last - 1]
    if token.dep_ in LEANING and token.head.i >= last:
        return True
    return tokens.pos[last] in NOMINAL or tokens.text[last] in "-–"


def _speaks_of_water(first: int, last: int, tokens: Tokens, words: PlaceWords) -> bool:
    """Tell whether the words beside a name speak of a river."""
    token = tokens.doc[last - 1]
    flows = token.dep_ == "nsubj" and token.head.lemma_ in words.flowing_verbs
    return flows or tokens.word(first - 2) in words.bank_prepositions
