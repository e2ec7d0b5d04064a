"""Schedules: what is told in the present of a day that is still to come.

"The king visits Peru next week" tells a plan, "Rebels attack Goma" a fact.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..nlp.syntax import AUXILIARIES
from .factuality.judgement import Judgement

if TYPE_CHECKING:
    from datetime import date

    from spacy.tokens import Doc

    from .frame import Frame

__all__ = ["as_scheduled"]

#: Tags of verbs in the present.
_PRESENT = frozenset(["VBZ", "VBP"])


def as_scheduled(
    doc: Doc, frame: Frame, day: str | None, published: date | str | None
) -> Frame:
    """Return a frame, in the future if it has a day after that of its story.

    Parameters
    ----------
    doc
        The parse.
    frame
        The event.
    day
        Its day (EDTF), if one is under its trigger or in its clause.
    published
        The day on which the story was published, if it is known.

    """
    if day is None or published is None or not frame.judgement.happened:
        return frame
    verb = doc[frame.head if frame.carrier < 0 else frame.carrier]
    tensed = next((child for child in verb.lefts if child.dep_ in AUXILIARIES), verb)
    if verb.pos_ != "VERB" or tensed.tag_ not in _PRESENT:
        return frame
    first, today = day.partition("/")[0].rstrip("~?%"), str(published)
    if first[: len(today)] <= today[: len(first)]:
        return frame
    return replace(frame, judgement=Judgement.by("future", day))
