"""Remarks: what a sentence says of a happening beside its events and its tolls.

How many were aboard, how strong an earthquake was, whether somebody meant it: what
does not move from day to day, so that two stories agree in it or one is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

from ..lang import Language
from ..lang.phrases import stands_at
from .aboard import crew_of, number_aboard
from .disowning import cleared_in
from .gunfire import denies_shots
from .stated_causes import stated_causes
from .weapons import weapons_in

__all__ = [
    "ABOARD",
    "ACCIDENT",
    "CAUSE",
    "CLEARED",
    "DEED",
    "MAGNITUDE",
    "NO_CAUSE",
    "NO_SHOTS",
    "WEAPON",
    "Remark",
    "remarks_in",
]

#: What a remark can be about.
ABOARD, MAGNITUDE = "aboard", "magnitude"
ACCIDENT, DEED = "an accident", "a deed"
CLEARED = "not the doer"
CAUSE, NO_CAUSE = "came of", "did not come of"
NO_SHOTS = "no shots"
WEAPON = "weapon"

_WORD = re.compile(r"\d+(?:\.\d+)?|[^\W\d]+(?:['’]\w+)?")

#: The least and the largest magnitude that the news tells of.
_MAGNITUDES = (2.0, 9.7)

#: How far a magnitude given in tenths, and one in whole numbers, may lie beside it:
#: two observatories seldom agree to the tenth.
_TENTH, _WHOLE = 0.12, 0.45


@dataclass(frozen=True, slots=True)
class Remark:
    """What a sentence says of a happening on a topic.

    ``value`` is what it says in short; a number lies between ``low`` and ``high``.
    ``kind`` is the kind of a cause; ``of_event`` tells that it is one only of what the
    same sentence tells.
    """

    topic: str
    value: str
    sentence: str
    low: float = 0
    high: float = inf
    kind: str = ""
    of_event: bool = False

    def meets(self, other: Remark) -> bool:
        """Tell whether two numbers can be one."""
        return self.low <= other.high and other.low <= self.high


def remarks_in(sentence: str, language: Language) -> Iterator[Remark]:
    """Yield what a sentence says beside its events.

    Parameters
    ----------
    sentence
        A sentence.
    language
        The story's language.

    """
    aboard = number_aboard(sentence, language)
    crew = crew_of(sentence, language)
    if aboard is not None:
        yield Remark(ABOARD, f"{aboard:,}", sentence, aboard, aboard)
    elif crew is not None:
        yield Remark(ABOARD, f"crew of {crew}", sentence, crew)
    said = _WORD.findall(sentence.casefold())
    known = language.happenings
    yield from _magnitudes(said, sentence, language)
    cleared = cleared_in(sentence, known)
    if cleared is not None:
        yield Remark(CLEARED, cleared, sentence)
    if denies_shots(sentence, known):
        yield Remark(NO_SHOTS, "no shots", sentence)
    for kind, word in weapons_in(sentence, known):
        yield Remark(WEAPON, word, sentence, kind=kind)
    for cause in stated_causes(sentence, known.causes):
        topic = NO_CAUSE if cause.denied else CAUSE
        yield Remark(
            topic, cause.words, sentence, kind=cause.kind, of_event=cause.of_event
        )
    if not known.unsettled.isdisjoint(said):
        return
    line = f" {' '.join(said)} "
    for topic, phrases in ((ACCIDENT, known.accidental), (DEED, known.deliberate)):
        found = next((phrase for phrase in phrases if f" {phrase} " in line), None)
        if found is not None:
            yield Remark(topic, found, sentence)


def _magnitudes(
    said: Sequence[str], sentence: str, language: Language
) -> Iterator[Remark]:
    phrases, limits = language.happenings.magnitudes, language.happenings.limits
    for at, word in enumerate(said):
        before = [p for p in phrases if stands_at(p, said[:at], at - len(p))]
        after = [p for p in phrases if said[at + 1 : at + 2] == [p[0]]]
        if not word[0].isdigit() or not (before or after):
            continue
        lead = at - len(before[0]) - 1 if before else at - 1
        if lead >= 0 and said[lead] in limits:
            continue  # "above magnitude 5"
        value, slack = float(word), _TENTH if "." in word else _WHOLE
        if _MAGNITUDES[0] <= value <= _MAGNITUDES[1]:
            yield Remark(MAGNITUDE, word, sentence, value - slack, value + slack)
            return
