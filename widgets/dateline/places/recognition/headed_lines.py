"""Lists whose items begin with a place: "1. Lagos: shops shut", "2. Kano: a fire"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..name_classes import how_many
from .coordination import is_city
from .vectors import nearer_to_people

if TYPE_CHECKING:
    from ...lang.places import PlaceWords
    from ...nlp.tokens import Tokens
    from .proposal import Proposal

__all__ = ["mark_headed_lines"]

#: What may stand before the name in its line: a number, its mark, a bullet.
_BULLETS = frozenset("-*•–—.)(")


def mark_headed_lines(
    proposals: list[Proposal], tokens: Tokens, words: PlaceWords
) -> None:
    """Mark the names that head the lines of a list, if all that do are towns'.

    Turns of speech begin with a name and a colon as well: some name must be like
    nobody's, and each that of a city or of one place.
    """
    if tokens.case != "mixed":
        return
    headings = [at for at in range(1, len(tokens)) if _heads_a_line(at, tokens)]
    heads = {p.last: p for p in proposals if p.matches}
    listed = [heads[at] for at in headings if at in heads]
    if len(listed) < 2 or len(listed) < len(headings):
        return
    like_people = sum(nearer_to_people(tokens.doc.vocab, p.name, words) for p in listed)
    if like_people < len(listed) and all(map(_is_a_town, listed)):
        for p in listed:
            p.fellow = True


def _heads_a_line(colon: int, tokens: Tokens) -> bool:
    """Tell whether nothing but one name stands before a colon in its line."""
    if tokens.text[colon] != ":" or not tokens.namelike[colon - 1]:
        return False
    at = colon - 1
    while at > 0 and tokens.namelike[at - 1] and not tokens.breaks(at):
        at -= 1
    while at > 0 and not tokens.breaks(at):
        before = tokens.text[at - 1]
        if not (before.isdigit() or before in _BULLETS or before.isspace()):
            return False
        at -= 1
    return True


def _is_a_town(p: Proposal) -> bool:
    return is_city(p) or how_many(p.matches) == "one place"
