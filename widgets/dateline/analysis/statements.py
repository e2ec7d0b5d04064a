"""A story analysed again with quotes and events as its user says they are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..errors import CorrectionError, shown
from ..model import (
    EVENT_CLASSES,
    EventCorrection,
    Findings,
    QuoteCorrection,
    SlotCorrection,
    Target,
)
from ..model.mention import Layer, touch
from ..model.statement_correction import EventPart
from .mentions import mentions_of, nearest
from .rerun import corrected

__all__ = ["attributed", "filled", "recoded"]

#: Marks around what was said, which are no part of it.
MARKS = '"“”„‟«»「」 \n'


def attributed(
    reading: Findings,
    phrase: str,
    speaker: str | None = None,
    *,
    quoted: bool = True,
    nth: int | None = None,
) -> Findings:
    """Analyse again with words as somebody's quote, or as no quote.

    Parameters
    ----------
    reading
        The reading to correct.
    phrase
        What was said, as the story writes it, with or without quotation marks.
    speaker
        Words of the story that name who said it; of several mentions the nearest
        counts. None: nobody is named.
    quoted
        Whether it is a quote at all.
    nth
        Which occurrence of the words in the text, counted from 1; None: all.

    Raises
    ------
    CorrectionError
        The story does not have the words or the speaker (the message suggests close
        ones), or no quote is given a speaker.

    """
    text = reading.story.text
    targets = mentions_of(reading, phrase, "quotes", nth)
    if not isinstance(quoted, bool) or (speaker is not None and not quoted):
        raise CorrectionError(
            f"{phrase!r} cannot be no quote and have a speaker; give a speaker, or "
            "quoted=False"
        )
    named = [] if speaker is None else mentions_of(reading, speaker, "actors")
    bare = [_without_marks(text, target) for target in targets]
    return corrected(
        reading,
        [
            QuoteCorrection(target=said, quoted=quoted, speaker=nearest(named, said))
            for said in bare
        ],
    )


def _without_marks(text: str, target: Target) -> Target:
    """Return a target without the quotation marks at its ends."""
    piece = text[target.start : target.end]
    start = target.start + len(piece) - len(piece.lstrip(MARKS))
    end = target.end - len(piece) + len(piece.rstrip(MARKS))
    return Target.at(text, start, end) if start < end else target


def recoded(
    reading: Findings, phrase: str, type_: str | None, *, nth: int | None = None
) -> Findings:
    """Analyse again with words as the trigger of an event of a class, or of none.

    Parameters
    ----------
    reading
        The reading to correct.
    phrase
        The words that tell the event, as the story writes them.
    type_
        A class of :data:`.EVENT_CLASSES`; None: they tell no event.
    nth
        Which occurrence of the words in the text, counted from 1; None: all.

    Raises
    ------
    CorrectionError
        The story does not have the words (the message suggests close ones), or there
        is no such class.

    """
    targets = mentions_of(reading, phrase, "events", nth)
    if type_ is not None and (not isinstance(type_, str) or type_ not in EVENT_CLASSES):
        raise CorrectionError(
            f"there is no class of events {shown(type_)}; give one of "
            f"{', '.join(EVENT_CLASSES)}, or None for no event"
        )
    return corrected(
        reading, [EventCorrection(target=target, type=type_) for target in targets]
    )


def _is_date(reading: Findings, words: Target) -> bool:
    return any(
        touch(date, words) for date in reading.dates if date.status != "rejected"
    )


#: The layer in which the words that fill a slot are a mention.
FILLERS: Mapping[str, Layer] = {
    "actor": "actors",
    "target": "actors",
    "place": "places",
    "date": "dates",
}


def filled(
    reading: Findings,
    phrase: str,
    slot: EventPart,
    filler: str | int | None,
    *,
    nth: int | None = None,
) -> Findings:
    """Analyse again with a slot of an event filled, whatever the rules say.

    Parameters
    ----------
    reading
        The reading to correct.
    phrase
        The trigger of the event, as the story writes it.
    slot
        "actor", "target", "place", "date", "factuality", "killed", "injured" or
        "missing".
    filler
        Words of the story, the nearest of several; a value of factuality; a number of
        people. None: nobody, nothing.
    nth
        Which occurrence of the trigger in the text, counted from 1; None: all.

    Raises
    ------
    CorrectionError
        The story does not have the words (the message suggests close ones), they tell
        no event, or there is no such slot, or it cannot be filled so.

    """
    targets = mentions_of(reading, phrase, "events", nth)
    spans = {(event.start, event.end) for event in reading.events}
    if not any((target.start, target.end) in spans for target in targets):
        raise CorrectionError(
            f"{phrase!r} tells no event in this story; say first of which class it is, "
            f"by recode({phrase!r}, 'ASSAULT')"
        )
    if slot in FILLERS and isinstance(filler, str):
        named = mentions_of(reading, filler, FILLERS[slot])
        if slot == "date" and not any(_is_date(reading, words) for words in named):
            raise CorrectionError(
                f"{filler!r} is no date in this story; say first which days it means, "
                f"by redate({filler!r}, '2020-01-03')"
            )
        return corrected(
            reading,
            [
                SlotCorrection(target=one, slot=slot, words=nearest(named, one))
                for one in targets
            ],
        )
    record: dict[str, Any] = {"slot": slot}
    record["words"] = record["value"] = filler
    try:
        values = SlotCorrection.details_of(record)
    except (TypeError, ValueError) as error:
        raise CorrectionError(
            f"the slot {shown(slot)} of {phrase!r} cannot be filled with "
            f"{shown(filler)}: {error}"
        ) from error
    return corrected(
        reading, [SlotCorrection(target=target, **values) for target in targets]
    )
