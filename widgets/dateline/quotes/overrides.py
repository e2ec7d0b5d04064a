"""Overrides: what the user says is a quote, and by whom, or is none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from .context import Attribution
from .source_spans import SourceSpan

if TYPE_CHECKING:
    from ..model import Span
    from .context import QuoteContext

__all__ = ["NOTHING", "USERS_RULE", "Fixed", "QuoteOverride", "with_overrides"]


@dataclass(frozen=True, slots=True)
class QuoteOverride:
    """What the user says of some words: whether they are a quote, and whose.

    ``speaker`` are the words that name who said it, None where nobody is named.
    ``accepted`` tells that it was taken as it was found: found again, it stays.
    """

    quoted: bool
    speaker: Span | None = None
    accepted: bool = False


#: What the user says, by the start and end of the words (characters).
Fixed = Mapping[tuple[int, int], QuoteOverride]

#: No overrides.
NOTHING: Fixed = MappingProxyType({})

#: The rule of what the user marked.
USERS_RULE = "set by the reader"


def with_overrides(
    attributions: Iterable[Attribution], fixed: Fixed, context: QuoteContext
) -> list[Attribution]:
    """Return the attributions in text order, the user's in place of what they cover.

    Of two spans that overlap the one given later is kept.
    """
    kept = list(attributions)
    for (start, end), override in fixed.items():
        covered = [a for a in kept if a.start < end and start < a.end]
        kept = [a for a in kept if a not in covered]
        if override.quoted:
            same = (a for a in covered if (a.start, a.end) == (start, end))
            found = next(same, None)
            if found is None or not override.accepted:
                found = _attribution(start, end, found, override.speaker, context)
            kept.append(found)
    return sorted(kept, key=lambda attribution: attribution.start)


def _attribution(
    start: int,
    end: int,
    found: Attribution | None,
    speaker: Span | None,
    context: QuoteContext,
) -> Attribution:
    """Return what the user marked; of what was found, the cue stays."""
    source = None if speaker is None else _source(speaker, context)
    if found is None:
        direct = _is_direct(start, end, context)
        found = Attribution(start, end, direct, USERS_RULE, 1.0)
    return replace(
        found, rule=USERS_RULE, confidence=1.0, source=source, continues=False
    )


def _is_direct(start: int, end: int, context: QuoteContext) -> bool | Literal["mixed"]:
    """Tell whether words stand in quotation marks; "mixed": some of them do."""
    around = context.marked.at(start)
    if around is not None and end <= around.outer:
        return True
    inside = context.marked.between(start, end)
    return "mixed" if around is not None or inside else False


def _source(speaker: Span, context: QuoteContext) -> SourceSpan | None:
    words = context.doc.char_span(speaker.start, speaker.end, alignment_mode="expand")
    return None if words is None else SourceSpan(words.start, words.end, words.root.i)
