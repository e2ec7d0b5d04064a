"""Where words that a user gives stand in a story."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..errors import CorrectionError, close_to, quoted, shown
from ..model import Findings, Target
from ..model.mention import Layer, Mention
from ..model.target import spellings

__all__ = ["mentions_of", "nearest"]


def mentions_of(
    reading: Findings, phrase: str, layer: Layer, nth: int | None = None
) -> list[Target]:
    """Return where a phrase is: as mentions of a layer, else anywhere in the text.

    A mention in capitals ("ATHENS, Greece — …") is one of the name, too.

    Raises
    ------
    CorrectionError
        The words are not text, or the story does not have them, or not so often; the
        message offers close ones.

    """
    if not isinstance(phrase, str):
        raise CorrectionError(
            f"{shown(phrase)} is not text; give the words as the story writes them"
        )
    text = reading.story.text
    mentions = [mention for _, mention in reading.mentions(layer)]
    written = spellings(phrase, layer)
    spans = [(m.start, m.end) for m in mentions if m.phrase in written]
    if phrase.strip() and (nth is not None or not spans):
        matches = re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", text)
        spans = [match.span() for match in matches]
    if not spans:
        close = close_to(phrase, sorted({m.phrase for m in mentions}))
        raise CorrectionError(
            f"the story does not contain {quoted(phrase)}"
            + (f"; it has {', '.join(map(repr, close))}" if close else "")
        )
    targets = [Target.at(text, start, end) for start, end in spans]
    return targets if nth is None else [_occurrence(targets, phrase, nth)]


def nearest(named: Iterable[Target], said: Target | Mention) -> Target | None:
    """Return the words nearest to what was said, those outside it first."""

    def far(words: Target) -> tuple[bool, int]:
        inside = said.start <= words.start < said.end
        return inside, max(words.start - said.end, said.start - words.end)

    return min(named, key=far, default=None)


def _occurrence(targets: list[Target], phrase: str, nth: int) -> Target:
    """Return the target that is the nth of the text.

    Raises
    ------
    CorrectionError
        The words do not stand there so often.

    """
    for target in targets:
        if target.nth == nth and type(nth) is int:  # True is no number here
            return target
    known = ", ".join(str(target.nth) for target in targets)
    raise CorrectionError(
        f"the story does not contain {quoted(phrase)} as its occurrence "
        f"{shown(nth)}; give nth={known}"
    )
