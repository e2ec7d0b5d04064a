"""Differing causes: where stories say that one happening came of other things."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from ..lang import language
from .causes import cause_of
from .claims import Claim
from .differences import Difference, claim_of
from .records import Telling
from .remarks import CAUSE, NO_CAUSE

__all__ = ["of_causes", "of_stated_causes"]


def of_causes(a: Telling, b: Telling) -> Iterator[Difference]:
    """Yield where one telling says that somebody did it, and the other that nobody."""
    words = language(b.source.language).happenings
    mine, theirs = (cause_of(telling, words) for telling in (a, b))
    if mine is not None and theirs is not None and mine[0] != theirs[0]:
        one, other = claim_of(a, *mine[1:]), claim_of(b, *theirs[1:])
        why = "one story says that somebody did it, the other that nobody did"
        yield "cause", "contradiction", one, other, why


def of_stated_causes(
    tellings: Sequence[Telling], known: Sequence[Difference]
) -> list[Difference]:
    """Return where two stories name other causes, or one denies what the other names.

    A story that names both, of two sources, contradicts neither; and where two stories
    are known to differ in the cause, no more is said.

    Parameters
    ----------
    tellings
        Tellings of one happening, in order of publication.
    known
        Where they are known to differ.

    """
    settled = {_pair(each) for each in known if each[0] == "cause"}
    return [each for each in _of_stated(tellings) if _pair(each) not in settled]


def _of_stated(tellings: Sequence[Telling]) -> Iterator[Difference]:
    named = {CAUSE: _remarks_by_story(tellings, CAUSE)}
    named[NO_CAUSE] = _remarks_by_story(tellings, NO_CAUSE)
    for a, b in combinations({t.source.story: None for t in tellings}, 2):
        mine, theirs = named[CAUSE].get(a, {}), named[CAUSE].get(b, {})
        if mine and theirs and mine.keys().isdisjoint(theirs):
            one, other = next(iter(mine.values())), next(iter(theirs.values()))
            why = "two stories name other causes"
            yield "cause", "contradiction", one, other, why
        for first, second in ((a, b), (b, a)):
            claims = named[CAUSE].get(first, {})
            denials = named[NO_CAUSE].get(second, {})
            own = named[CAUSE].get(second, {})
            for kind in (claims.keys() & denials.keys()) - own.keys():
                denial = replace(denials[kind], value=f"not {denials[kind].value}")
                said = (claims[kind], denial) if first == a else (denial, claims[kind])
                why = "one story names a cause that another denies"
                yield "cause", "claim and denial", *said, why


def _remarks_by_story(
    tellings: Sequence[Telling], topic: str
) -> dict[str, dict[str, Claim]]:
    """Return what each story remarks on a topic, the first of each kind of cause."""
    found: dict[str, dict[str, Claim]] = defaultdict(dict)
    for telling in tellings:
        for remark in telling.remarks:
            if remark.topic == topic:
                claim = claim_of(telling, remark.value, remark.sentence)
                found[telling.source.story].setdefault(remark.kind, claim)
    return found


def _pair(difference: Difference) -> frozenset[str]:
    _, _, one, other, _ = difference
    return frozenset((one.source.story, other.source.story))
