"""Cleaning: a story's text as the pipeline and the gazetteer help to read it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

    from ..gazetteer import Gazetteer, Match
    from ..nlp.clean_text import CleanText

__all__ = ["cleaned"]

#: A town of this population has its capital in any headline.
_LARGE = 50_000

#: Kinds of places and sorts of names that have theirs whatever their size.
_WIDE = frozenset("country continent region admin1".split())

#: An alternate name is seldom the one in a headline: "Bridge" is one of Norwalk's.
_SORTS = ("official", "demonym", "former")


def cleaned(text: str, nlp: Language, gazetteer: Gazetteer) -> CleanText:
    """Return a text without what only hinders its reading.

    Parameters
    ----------
    text
        As it was given.
    nlp
        The pipeline that will parse it: it tells words, and names from other words
        in headlines in title case.
    gazetteer
        It tells the names of places.

    """
    from ..lang import language
    from ..nlp.capital_lines import SmallLetters
    from ..nlp.clean_text import clean
    from ..nlp.title_case import Decapitaliser

    words = language(nlp.lang)
    vocabulary = words.dates.vocabulary
    months = (*vocabulary.get("MONTH", ()), *vocabulary.get("MAYBEMONTH", ()))
    is_place = _is_place_of(gazetteer)
    plain = Decapitaliser(nlp, is_place, words.given_names)
    small = SmallLetters(
        nlp,
        is_place,
        words.given_names,
        words.short_forms,
        words.places.directions,
    )
    mark = words.numbers.thousands_mark

    def capitals(text: str) -> list[int]:
        return sorted((*plain(text), *small(text)))

    return clean(text, _words_of(nlp, gazetteer), months, capitals, mark)


def _words_of(nlp: Language, gazetteer: Gazetteer) -> Callable[[str], bool]:
    """Return how to tell whether letters are a word or the name of a place."""

    def is_word(letters: str) -> bool:
        if nlp.vocab.has_vector(letters):
            return True
        return any(match.form != "key" for match in gazetteer.matches(letters))

    return is_word


def _is_place_of(gazetteer: Gazetteer) -> Callable[[str], bool]:
    """Return how to tell whether a word names a country, a people or a larger town."""

    def is_place(word: str) -> bool:
        return any(
            match.sort == "demonym"
            or match.place.kind in _WIDE
            or (match.place.population or 0) >= _LARGE
            for match in gazetteer.matches(word)
            if match.form in ("exact", "folded")
            and (match.sort in _SORTS or _is_everyday_name(match))
        )

    return is_place


def _is_everyday_name(match: Match) -> bool:
    """Tell what everybody calls a country whose own name is longer: Congo, Korea."""
    name, own = match.name.casefold(), match.place.name.casefold()
    return match.place.kind == "country" and name in own.split()
