"""Overrides: which words the user says tell an event of which class, or none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from .factuality import FactualityReader
from .noun_frames import noun_frame
from .trigger_senses import TriggerSenses
from .triggers import Trigger
from .verb_frames import verb_frame

if TYPE_CHECKING:
    from spacy.tokens import Span

    from ..model import Toponym
    from ..nlp.story import ParsedStory
    from .frame import Frame

__all__ = ["NOTHING", "Fixed", "with_overrides"]

#: Classes of events by the start and end of the words that tell them (characters),
#: None for words that tell none.
Fixed = Mapping[tuple[int, int], str | None]

#: No overrides.
NOTHING: Fixed = MappingProxyType({})


def with_overrides(
    frames: Iterable[Frame],
    fixed: Fixed,
    parsed: ParsedStory,
    places: Iterable[Toponym],
) -> tuple[Frame, ...]:
    """Return the frames in text order, the user's in place of what they cover.

    Of two spans that overlap the one given later is kept.
    """
    kept = list(frames)
    for (start, end), type_ in fixed.items():
        words = parsed.doc.char_span(start, end, alignment_mode="expand")
        if words is None:
            continue
        covered = [f for f in kept if f.first < words.end and words.start < f.last]
        kept = [f for f in kept if f not in covered]
        if type_ is not None:
            ends = words.start, words.end
            same = (f for f in covered if (f.first, f.last) == ends)
            found = next(same, None) or _frame(words, type_, parsed, places)
            kept.append(_given(found, words, type_))
    return tuple(sorted(kept, key=lambda frame: frame.head))


def _frame(
    words: Span, type_: str, parsed: ParsedStory, places: Iterable[Toponym]
) -> Frame:
    """Return the frame of words that the rules take for no event, or for others."""
    senses, head = TriggerSenses(parsed, places), words.root
    judgement = FactualityReader(parsed.language).of(head)
    if head.pos_ == "VERB":
        return verb_frame(head, Trigger(type_), parsed, senses, judgement)
    return noun_frame(head, type_, parsed, senses, judgement)


def _given(frame: Frame, words: Span, type_: str) -> Frame:
    """Return a frame of the user's words and class, which needs nothing more."""
    return replace(
        frame,
        first=words.start,
        last=words.end,
        type=type_,
        needs="",
        uncaused=False,
        given=True,
    )
