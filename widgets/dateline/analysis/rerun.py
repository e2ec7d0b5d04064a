"""A story read again in the light of what its reader changed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from ..errors import CorrectionError, close_to
from ..io.corrections import note, place_again
from ..model import (
    ActorCorrection,
    Correction,
    DateCorrection,
    Findings,
    Home,
    Mention,
    NameCorrection,
    Place,
    PlaceCorrection,
    Target,
)
from .pipeline import analyse

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer

__all__ = [
    "called",
    "corrected",
    "joined",
    "redated",
    "relocated",
    "undone",
    "with_home",
]


def corrected(
    reading: Findings,
    corrections: Iterable[Correction],
    *,
    gazetteer: Gazetteer | None = None,
) -> Findings:
    """Read a reading's story again with more corrections.

    Parameters
    ----------
    reading
        Its own corrections stay in force; a later one of the same words wins.
    corrections
        What the reader changed now.
    gazetteer
        The one that the reading was made with, where it is not the default.

    Raises
    ------
    CorrectionError
        The story does not have the words that one of them is about.
    GazetteerError
        One of them names a place that the gazetteer lacks.

    """
    from ..gazetteer import Gazetteer

    new, lost = place_again(corrections, reading.story.text)
    if lost:
        raise CorrectionError(
            f"the story does not have the words of: {'; '.join(map(str, lost))}"
        )
    places = gazetteer or Gazetteer.default()
    for correction in new:
        if isinstance(correction, PlaceCorrection) and correction.place is not None:
            places.place(correction.place)  # raises, naming ids that look like it
    return _again(reading, (*reading.corrections, *new), reading.home, places)


def undone(reading: Findings) -> Findings:
    """Read a reading's story again without its last correction.

    Raises
    ------
    CorrectionError
        The reading has no corrections.

    """
    from ..gazetteer import Gazetteer

    if not reading.corrections:
        raise CorrectionError("there is no correction to undo in this reading")
    kept, places = reading.corrections[:-1], Gazetteer.default()
    return _again(reading, kept, reading.home, places)


def with_home(reading: Findings, home: Place | str | None) -> Findings:
    """Read a reading's story again from another home region, or from none.

    Raises
    ------
    BadOption
        The gazetteer has no place of that name or id.

    """
    from ..gazetteer import Gazetteer

    return _again(reading, reading.corrections, home, Gazetteer.default())


def _again(
    reading: Findings,
    corrections: tuple[Correction, ...],
    home: Place | Home | str | None,
    gazetteer: Gazetteer,
) -> Findings:
    return analyse(
        reading.story,
        model=reading.made_by.model,
        gazetteer=gazetteer,
        home=home,
        corrections=corrections,
        max_characters=len(reading.story.text),
    )


def relocated(reading: Findings, phrase: str, place: str | None) -> Findings:
    """Read again with every mention of a name meaning another place, or none."""
    targets = _targets(reading, phrase, reading.places)
    return corrected(
        reading, [PlaceCorrection(target=target, place=place) for target in targets]
    )


def redated(reading: Findings, phrase: str, value: str | None) -> Findings:
    """Read again with every mention of a date meaning other days, or none."""
    targets = _targets(reading, phrase, reading.dates)
    return corrected(
        reading, [DateCorrection(target=target, value=value) for target in targets]
    )


def joined(reading: Findings, one: str, other: str, *, same: bool) -> Findings:
    """Read again with two names as one actor, or as two whatever the rules say."""
    mentions = _named(reading)
    first, second = (_targets(reading, name, mentions)[0] for name in (one, other))
    return corrected(reading, [ActorCorrection(target=first, other=second, same=same)])


def called(
    reading: Findings,
    phrase: str,
    kind: Literal["person", "organisation", "group", "none"],
) -> Findings:
    """Read again with every mention of a name naming such an actor, or none."""
    targets = _targets(reading, phrase, _named(reading))
    return corrected(
        reading, [NameCorrection(target=target, called=kind) for target in targets]
    )


def _named(reading: Findings) -> list[Mention]:
    return [
        mention
        for actor in reading.actors
        for mention in (*actor.mentions, *actor.nominals)
    ]


def _targets(
    reading: Findings, phrase: str, mentions: Iterable[Mention]
) -> list[Target]:
    """Return where a phrase stands: as mentions found, else anywhere in the text.

    Raises
    ------
    CorrectionError
        The story does not have these words; the message offers close ones.

    """
    text = reading.story.text
    known = list(mentions)
    spans = [(m.start, m.end) for m in known if m.phrase == phrase]
    if not spans and phrase.strip():
        found = re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", text)
        spans = [match.span() for match in found]
    if not spans:
        close = close_to(phrase, sorted({m.phrase for m in known}))
        raise CorrectionError(
            f"the story does not have the words {phrase!r}"
            + (f"; it has {', '.join(map(repr, close))}" if close else "")
        )
    return [note(text, start, end) for start, end in spans]
