"""Another: which sentences tell a second happening beside the one that is told."""

from __future__ import annotations

from collections.abc import Sequence

from ..lang import Language
from ..lang.happenings import HappeningWords
from ..nlp.numerals import word_number
from .story import words_of

__all__ = ["tells_another"]


def tells_another(sentence: str, spoken: Language) -> bool:
    """Tell whether a sentence says that it tells a second happening: "another blast".

    What was "a day earlier" or "earlier on Monday" is not another for that, nor are
    "another nine people" or "the second floor".
    """
    words = spoken.happenings
    said = words_of(sentence)
    return any(
        word in words.other
        and not _counts_on(said, at, spoken)
        and words.numbered.isdisjoint(said[at + 1 : at + 2])
        and not (word in words.before and _is_reckoned(said, at, words))
        for at, word in enumerate(said)
    )


def _counts_on(said: Sequence[str], at: int, spoken: Language) -> bool:
    """Tell whether a word for another goes on with a number: "another nine people".

    "Another nine blasts" are others.
    """
    ahead = said[at + 1 : at + 4]
    if not ahead:
        return False
    counts = ahead[0][:1].isdigit() or word_number(ahead[:1], spoken.numbers)
    words = spoken.happenings
    deeds = words.blasts | words.fires | words.mishaps | spoken.events.nominal_verbs
    return bool(counts) and all(w.removesuffix("s") not in deeds for w in ahead[1:])


def _is_reckoned(said: Sequence[str], at: int, words: HappeningWords) -> bool:
    """Tell whether a word for before stands behind a time, or before one."""
    behind = said[at - 1] if at else ""
    ahead = said[at + 1] if at + 1 < len(said) else ""
    return behind in words.times or ahead in words.opens_time or not ahead
