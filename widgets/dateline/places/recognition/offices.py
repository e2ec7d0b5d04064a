"""Places between an office and who holds it: "President of Chad Idriss Deby"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..name_classes import WELL_KNOWN

if TYPE_CHECKING:
    from ...lang import Language, Words
    from ...nlp.tokens import Tokens
    from .proposal import Proposal

__all__ = ["mark_offices"]


def mark_offices(
    proposals: list[Proposal], tokens: Tokens, language: Language, titles: Words
) -> None:
    """Mark as nested the longest known names between an office and its holder.

    The tagger takes such a name together with the holder's for one person. "The Duke
    of Edinburgh Award" is held by nobody.

    Parameters
    ----------
    proposals
        Every proposal, with what is ``known`` of it; changed in place.
    tokens, language
        Those of the story.
    titles
        The language's titles, in lower case.

    """
    words = language.places
    longest: dict[int, Proposal] = {}
    for p in proposals:
        known = longest.get(p.first)
        if not _is_governed(p) or (known is not None and known.last >= p.last):
            continue
        longest[p.first] = p
    for p in longest.values():
        office, link = tokens.word(p.first - 2), tokens.word(p.first - 1)
        if link in words.genitives and office in titles:
            p.nested = p.nested or _is_held(p, tokens, language)


def _is_governed(p: Proposal) -> bool:
    """Tell whether a name is that of a place that an office can be of."""
    return p.known in WELL_KNOWN and any(match.form != "key" for match in p.matches)


def _is_held(p: Proposal, tokens: Tokens, language: Language) -> bool:
    """Tell whether the words with capitals behind a name are somebody's name."""
    words, last = language.places, p.last
    while last < len(tokens) and tokens.namelike[last] and not tokens.breaks(last):
        last += 1
    end = tokens.word(last - 1)
    things = (words.institutions, words.facility_heads, words.kind_cues)
    actors = language.actors
    bodies = (actors.not_actors, actors.organisation_nouns)
    if last == p.last or any(end in listed for listed in (*things, *bodies)):
        return False
    return last - p.last > 1 or p.tag.label == "PERSON"
