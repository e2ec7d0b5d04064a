"""Story tolls: numbers of victims in sentences that tell no event of their own.

"A ferry capsized off Lamu. By noon the toll had reached 19.": the toll is that of the
ferry.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ..model import Event
from .casualties import CasualtyFigure
from .last_happening import happening_before, is_of_now, known_victims

if TYPE_CHECKING:
    from ..nlp.story import ParsedStory

__all__ = ["with_story_tolls"]

_LINE_END = re.compile(r" *\n")


def with_story_tolls(
    parsed: ParsedStory, events: Iterable[Event], figures: Iterable[CasualtyFigure]
) -> list[Event]:
    """Return events with the victims that other sentences count.

    Parameters
    ----------
    parsed
        The parsed story.
    events
        Its events.
    figures
        Numbers of victims that no event of their sentence has.

    """
    events = list(events)
    definite = parsed.language.events.arguments.definite_determiners
    for figure in figures:
        sentence = parsed.sentence_of(parsed.doc[figure.first].idx)
        if _heads_a_section(parsed, sentence):
            continue  # that is told below it, and not before
        now = is_of_now(parsed.doc[figure.first], figure.kind)
        known = known_victims(figure.count.predicate, figure.kind, definite)
        event = happening_before(events, sentence, now=now, known=known)
        if event is None or _is_counted(event, figure, events):
            continue
        fields: dict[str, Any] = {
            figure.kind: figure.value,
            f"{figure.kind}_hedge": figure.words or None,
            "toll": event.toll or figure.words or None,
        }
        filled = replace(event, **fields)
        events = [filled if e.id == event.id else e for e in events]
    return events


def _heads_a_section(parsed: ParsedStory, sentence: int) -> bool:
    """Tell whether a sentence is a line that heads others: no stop ends it.

    Nor does one end the items of a list, which go on about what was told.
    """
    span = parsed.sentences[sentence]
    line = parsed.text[parsed.text.rfind("\n", 0, span.start) + 1 : span.end].strip()
    return (
        sentence > 0
        and _LINE_END.match(parsed.text, span.end) is not None
        and bool(line)
        and line[-1].isalnum()
        and line[0].isalnum()
    )


def _is_counted(event: Event, figure: CasualtyFigure, events: Iterable[Event]) -> bool:
    """Tell whether a telling of an event has a number of such victims already."""
    tellings = (e for e in events if event.id in (e.id, e.same_as))
    return any(
        getattr(e, name) is not None
        for e in tellings
        for name in (figure.kind, f"{figure.kind}_hedge")
    )
