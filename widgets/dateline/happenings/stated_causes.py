"""Stated causes: what a sentence says that something came of, or did not come of.

"Heavy rain had loosened the slope", "she blames a leaking pipe": two kinds of causes,
of which two stories that tell no more contradict each other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..lang.phrases import Phrase, holds, stands_at
from ..lang.stated_causes import CauseWords

__all__ = ["StatedCause", "stated_causes"]

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d[\d.,]*|[,;:.()–—]")

#: How far behind or before its words a cause stands (words).
_REACH = 10

#: How far a part stands from what became of it, and what was hit from the verb (words).
_NEAR = 5

#: How far before what was not there a "no" stands (words).
_BESIDE = 3


@dataclass(frozen=True, slots=True)
class StatedCause:
    """What something came of: the kind of cause and the words for it.

    ``denied`` tells that it did not come of that; ``of_event`` that the words can be of
    anything, so that what came of it must be told in the same sentence.
    """

    kind: str
    words: str
    denied: bool = False
    of_event: bool = False


def stated_causes(sentence: str, words: CauseWords) -> list[StatedCause]:
    """Return the causes that a sentence states, each kind once.

    Parameters
    ----------
    sentence
        A sentence.
    words
        The words of its language.

    """
    spelt = _WORD.findall(sentence) or [""]
    said = [word.casefold() for word in spelt]
    is_open = any(word in words.open for word in (said[0], *spelt[1:]))
    found: dict[str, StatedCause] = {}
    for at, end, kind in _named(said, words):
        phrase = " ".join(said[at:end])
        led = _lead(said, at, words)
        if _is_denied(said, at, kind, led, words):
            found.setdefault(kind, StatedCause(kind, phrase, denied=True))
            continue
        needs_event = None if is_open else _is_cause(said, at, end, kind, led, words)
        if needs_event is not None:
            found.setdefault(kind, StatedCause(kind, phrase, of_event=needs_event))
    return list(found.values())


def _named(said: Sequence[str], words: CauseWords) -> Iterator[tuple[int, int, str]]:
    """Yield where a sentence names what can be a cause, and its kind; the longest."""
    at, known = 0, _by_first_word(words)
    while at < len(said):
        best = max(
            (
                (len(phrase), kind)
                for phrase, kind in known.get(said[at], ())
                if stands_at(phrase, said, at)
            ),
            default=None,
        )
        if best is None:
            at += 1
            continue
        yield at, at + best[0], best[1]
        at += best[0]


@lru_cache(maxsize=8)
def _by_first_word(words: CauseWords) -> Mapping[str, Sequence[tuple[Phrase, str]]]:
    """Return the phrases for causes with their kinds, by the word each begins with."""
    found: dict[str, list[tuple[Phrase, str]]] = defaultdict(list)
    for kind, phrases in words.kinds.items():
        for phrase in phrases:
            found[phrase[0]].append((phrase, kind))
    return found


@dataclass(frozen=True, slots=True)
class _Lead:
    """The phrase in front of a cause: where it begins, and if it needs the event."""

    start: int
    of_event: bool


def _lead(said: Sequence[str], at: int, words: CauseWords) -> _Lead | None:
    """Return the phrase that makes a cause of what stands at a place, if one does."""
    for behind in range(at, max(0, at - _REACH), -1):
        for phrases, of_event in ((words.before, False), (words.beside_event, True)):
            for phrase in phrases:
                start = behind - len(phrase)
                if stands_at(phrase, said, start):
                    return _Lead(start, of_event)
        if _parts(said[behind - 1], words):
            return None
    return None


def _is_denied(
    said: Sequence[str], at: int, kind: str, led: _Lead | None, words: CauseWords
) -> bool:
    """Tell whether what stands at a place is said not to have been, or to be sound.

    "No sign of arson" and "arson is not ruled out" say neither, and who "denied that it
    had planted the bomb" says who did not do it.
    """
    if not words.unfounded.isdisjoint(said):
        return True
    for place in range(max(0, at - _REACH), at):
        if said[place] in words.disowning:
            doubly = said[max(0, place - _BESIDE) : place]
            return kind not in words.done and words.negating.isdisjoint(doubly)
    for place in (at, at if led is None else led.start):
        before = said[max(0, place - _BESIDE) : place]
        if not words.negating.isdisjoint(before):
            return words.hints.isdisjoint(before)
    return False


def _is_cause(
    said: Sequence[str],
    at: int,
    end: int,
    kind: str,
    led: _Lead | None,
    words: CauseWords,
) -> bool | None:
    """Return whether a named cause needs its event beside it, None for no cause."""
    if led is not None and not led.of_event:
        return False
    if kind in words.alone:
        return False
    ahead, after = _clause_before(said, at, words), _clause_after(said, end, words)
    if not words.negating.isdisjoint((*ahead, *after)):
        return None
    if kind == words.obstacles and not words.striking.isdisjoint(ahead[-_NEAR:]):
        return False
    if any(holds(after, phrase) for phrase in words.behind):
        return False
    failing = not words.failing.isdisjoint(after[:_NEAR]) or _is_failing(ahead, words)
    if kind in words.parts and failing:
        return False
    return None if led is None else True


def _is_failing(ahead: Sequence[str], words: CauseWords) -> bool:
    """Tell whether the word before a part says that it gave way: "worn brakes"."""
    return not words.failing.isdisjoint(ahead[-1:])


def _clause_before(said: Sequence[str], at: int, words: CauseWords) -> Sequence[str]:
    """Return the words before a place, back to a mark or another clause."""
    start = at
    while start and at - start < _REACH and not _parts(said[start - 1], words):
        start -= 1
    return said[start:at]


def _clause_after(said: Sequence[str], end: int, words: CauseWords) -> Sequence[str]:
    stop = end
    while stop < len(said) and stop - end < _REACH and not _parts(said[stop], words):
        stop += 1
    return said[end:stop]


def _parts(word: str, words: CauseWords) -> bool:
    return not word[0].isalnum() or word in words.bounds
