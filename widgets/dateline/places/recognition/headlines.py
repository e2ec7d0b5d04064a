"""Lines of a story in which capitals are no sign of a name: headlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..name_classes import WELL_KNOWN

if TYPE_CHECKING:
    from ...lang import Words
    from ...lang.places import PlaceWords
    from ...nlp.tokens import Tokens
    from .proposal import Proposal

__all__ = ["mark_headlined"]

#: A line of fewer words than this is no headline, nor is one of more.
_FEWEST, _MOST = 3, 25

#: Words up to this length (characters) may be in lower case: "Bus Falls off Bridge".
_SHORT = 4

#: Marks at the end of a sentence; a headline has none of them.
_STOPS = frozenset(".;:,")


def mark_headlined(
    proposals: list[Proposal], tokens: Tokens, words: PlaceWords
) -> None:
    """Mark the places that something befalls in a headline: "Quake Rattles Papua".

    The tagger and the parser take what is in a headline for one long name.

    Parameters
    ----------
    proposals
        Every proposal, with what is known of it; changed in place.
    tokens, words
        Those of the story and its language.

    """
    headlines = _headline_tokens(tokens)
    if not headlines:
        return
    for p in proposals:
        if p.first - 1 in headlines and p.first in headlines and p.known in WELL_KNOWN:
            verb = tokens.lower[p.first - 1]
            p.headlined = _is_present(verb, words.befalling_verbs, words)


def _headline_tokens(tokens: Tokens) -> frozenset[int]:
    """Return the tokens of lines whose words begin with capitals, or are in them."""
    if tokens.case == "lower":
        return frozenset()
    return frozenset(
        i for line in tokens.lines if _is_headline(tokens, line) for i in line
    )


def _is_headline(tokens: Tokens, line: range) -> bool:
    if not _FEWEST <= len(line) <= _MOST or tokens.text[line[-1]] in _STOPS:
        return False
    words = [tokens.text[i] for i in line if tokens.text[i].isalpha()]
    if len(words) < _FEWEST:
        return False
    return all(word[0].isupper() or len(word) <= _SHORT for word in words) and (
        sum(word[0].isupper() for word in words) >= max(_FEWEST, 0.6 * len(words))
    )


def _is_present(word: str, verbs: Words, words: PlaceWords) -> bool:
    """Tell whether a word is the present of one of some verbs ("rattles", "seize").

    The tagger finds no lemma of a word with a capital.
    """
    if word in verbs:
        return True
    return any(
        word.endswith(ending) and word.removesuffix(ending) + bare in verbs
        for ending, bare in words.present_endings.items()
    )
