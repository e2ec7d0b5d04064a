"""Spellings: what the evidence says where a story writes a name otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..gazetteer import normalise

if TYPE_CHECKING:
    from ..gazetteer import Match
    from ..lang.places import PlaceWords
    from ..model import Place

__all__ = [
    "MOST_SLIPS",
    "SLIP",
    "is_called_otherwise",
    "is_near_spelling",
    "is_respelt",
    "is_slip",
    "with_spelling",
]

#: How likely a place is at most of whose name the story's is a slip (probability):
#: there may be a hamlet that is really called so.
SLIP = 0.6


_SIBILANT = re.compile("z(?=[bcdfgklmnpqrtv])")

#: Towns with fewer people have second names that few readers know.
SMALL = 15_000

#: How many slips may be between two spellings of a name.
MOST_SLIPS = 2


def is_slip(match: Match, words: PlaceWords) -> bool:
    """Tell whether a name is found by a near spelling where names have only one."""
    return (
        match.form == "key"
        and match.place.kind != "airport"
        and match.place.country in words.own_countries
    )


def is_respelt(match: Match) -> bool:
    """Tell whether a name is the place's only in a spelling near to its own."""
    return match.form == "key" or is_near_spelling(match)


def is_cut_short(match: Match) -> bool:
    """Tell whether a name is only the end of a town's own: Abbas, of Fort Abbas."""
    own = normalise(match.place.name)
    end = f" {normalise(match.name)}"
    return (
        match.place.kind == "city" and match.sort == "alternate" and own.endswith(end)
    )


def is_called_otherwise(match: Match) -> bool:
    """Tell whether a name is the place's only in part, or in a near spelling."""
    return is_respelt(match) or is_cut_short(match)


def is_near_spelling(match: Match) -> bool:
    """Tell whether a name is a second one, and the place's own but for a slip or two.

    Giza is "Gizo" in Esperanto, which says little where a town is really called so.
    A space more or less is no slip, and neither is what Arabic, Persian and Spanish
    leave open: Georgetown is George Town, Derna Darnah and Legazpi Legaspi.
    """
    if match.sort != "alternate":
        return False
    from rapidfuzz.distance import OSA

    written, known = (
        normalise(name).replace(" ", "") for name in (match.name, match.place.name)
    )
    if _with_one_vowel(written) == _with_one_vowel(known):
        return False
    return OSA.distance(written, known) <= MOST_SLIPS


def _with_one_vowel(name: str) -> str:
    """Return a name with a for e, and no h behind it: one of its transliterations.

    Before a consonant Spanish writes s and z alike.
    """
    return _SIBILANT.sub("s", name.replace("e", "a").removesuffix("h"))


def _is_a_small_town(place: Place) -> bool:
    """Tell whether a place is too small for its second names to be known."""
    return place.kind == "city" and (place.population or 0) < SMALL


def _is_another_name(match: Match) -> bool:
    """Tell whether a name is a second one of its place, and no short or long form."""
    written, known = normalise(match.name), normalise(match.place.name)
    return match.sort == "alternate" and written not in known and known not in written


def with_spelling(
    why: str,
    phrase: str,
    matches: Iterable[Match],
    place: Place | None,
    words: PlaceWords,
) -> str:
    """Return a reason, with both spellings where the gazetteer writes another one.

    Parameters
    ----------
    why
        Why the place was chosen.
    phrase
        The name as the story writes it.
    matches
        What the gazetteer has for it.
    place
        The place chosen, None if none was.
    words
        Those of the story's language.

    """
    own = [m for m in matches if place is not None and m.place.id == place.id]
    if own and place and place.kind == "city" and all(map(is_near_spelling, own)):
        return (
            f"The story writes “{own[0].name}”, which the gazetteer has as another "
            f"spelling of “{place.name}”. {why}"
        )
    if own and place and _is_a_small_town(place) and all(map(_is_another_name, own)):
        return (
            f"The story writes “{own[0].name}”, which the gazetteer has as another "
            f"name of “{place.name}”. {why}"
        )
    if not own or any(match.form != "key" for match in own):
        return why
    written, known = " ".join(phrase.split()), own[0].name
    if normalise(known).startswith(f"{normalise(written)} "):
        return f"“{written}” is short for “{known}”. {why}"
    if is_slip(own[0], words):
        how = "the spellings are near, which may be a slip or chance."
    else:
        how = "the same name in another transliteration."
    return f"The story writes “{written}”, the gazetteer “{known}”: {how} {why}"
