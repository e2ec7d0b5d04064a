"""Spellings: what the evidence says where a story writes a name otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..gazetteer import normalise

if TYPE_CHECKING:
    from ..gazetteer import Match
    from ..model import Place

__all__ = ["with_spelling"]


def with_spelling(
    why: str, phrase: str, matches: Iterable[Match], place: Place | None
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

    """
    own = [m for m in matches if place is not None and m.place.id == place.id]
    if not own or any(match.form != "key" for match in own):
        return why
    written, known = " ".join(phrase.split()), own[0].name
    if normalise(known).startswith(normalise(written)):
        return f"“{written}” is short for “{known}”. {why}"
    return (
        f"The story writes “{written}”, the gazetteer “{known}”: the same name in "
        f"another transliteration. {why}"
    )
