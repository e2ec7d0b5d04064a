"""Bare names set against their own longer form: "from Moscow, Idaho, to Moscow"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...lang.places import PlaceWords
    from ...nlp.story import ParsedStory
    from ...nlp.tokens import Tokens
    from ..recognition.proposal import Proposal

__all__ = ["contrasted"]

#: How far before a name the words go that set it against another (tokens).
_FARTHEST = 4


def contrasted(
    spans: list[Proposal], is_longer: Callable[[int], bool], story: ParsedStory
) -> set[int]:
    """Return the bare mentions that mean another place than a longer form beside them.

    Elsewhere in a story the bare name means what the longer one does; not where the
    two are the ends of a way, or the words say that one is not the other.

    Parameters
    ----------
    spans
        The mentions, in text order.
    is_longer
        Tells whether a mention has the larger place named with it.
    story
        The story.

    Returns
    -------
    set of int
        Their places in the list of mentions.

    """
    tokens, words = story.tokens, story.language.places
    keys = {span.key for at, span in enumerate(spans) if is_longer(at)}
    alike: dict[str, list[int]] = {}
    for at, span in enumerate(spans):
        if span.key in keys:
            alike.setdefault(span.key, []).append(at)
    found = set()
    for mentions in alike.values():
        for here, there in pairwise(mentions):
            if is_longer(here) == is_longer(there):
                continue
            first, second = spans[here], spans[there]
            if story.sentence_of(first.start) != story.sentence_of(second.start):
                continue
            if _are_set_apart(first, second, tokens, words):
                found.add(there if is_longer(here) else here)
        found.update(
            at
            for at in mentions
            if not is_longer(at) and _is_the_other(spans[at], tokens, words)
        )
    return found


def _is_the_other(span: Proposal, tokens: Tokens, words: PlaceWords) -> bool:
    """Tell whether a name is one of two wherever it stands: "the other Manchester"."""
    article = tokens.word(span.first - 2) in words.definite_articles
    return article and tokens.word(span.first - 1) in words.contrasting_words


def _are_set_apart(
    first: Proposal, second: Proposal, tokens: Tokens, words: PlaceWords
) -> bool:
    """Tell whether the words before two mentions of one name set them apart."""
    leads = tokens.word(first.first - 1), tokens.word(second.first - 1)
    if leads in words.opposed_leads or leads[::-1] in words.opposed_leads:
        return True
    if leads[0] in words.contrasting_words and leads[1] == ",":
        return True  # "Unlike Lima, Ohio, Lima has a coast"
    between = tokens.lower[max(first.last, second.first - _FARTHEST) : second.first]
    return not words.contrasting_words.isdisjoint(between)
