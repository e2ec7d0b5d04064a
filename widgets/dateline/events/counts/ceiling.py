"""Which counts no story can mean: a number slipped, or is no count at all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ...model.ceiling import PEOPLE, THINGS
from .count import Count

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["without_implausible"]


def without_implausible(
    counts: Iterable[Count], doc: Doc
) -> tuple[tuple[Count, ...], tuple[str, ...]]:
    """Leave out the counts above :data:`PEOPLE`, those of things above :data:`THINGS`.

    Parameters
    ----------
    counts
        The counts of a story.
    doc
        Its parse.

    Returns
    -------
    kept : tuple of Count
        The others, in the same order.
    words : tuple of str
        The words of those left out, each once.

    """
    kept, words = [], []
    for count in counts:
        most = THINGS if count.outcome == "destroyed" else PEOPLE
        if max(count.low or 0, count.high or 0) > most:
            words.append(doc[count.first : count.last].text)
        else:
            kept.append(count)
    for count in kept:
        if count.part_of is not None and count.part_of not in kept:
            count.part_of = None
    return tuple(kept), tuple(dict.fromkeys(words))
