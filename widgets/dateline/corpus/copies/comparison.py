"""Whether of two stories one is a copy of the other, or a later version of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from .telling import Facts, Telling

__all__ = ["LEAST", "Relation", "compare"]

#: The share of the shorter story's word runs that the longer one has, from which they
#: are one story in two states (0 to 1).
LEAST = 0.5

Kind = Literal["copy of", "later version of", "version of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How a story stands to another.

    A "copy of" it says nothing that the other does not say; a "later version of" it
    was published later and says something else; of a "version of" it the order is not
    known. ``containment`` is the share of the shorter one's word runs that the longer
    one has (0 to 1); ``differs`` says in words what only one of them has.
    """

    story: str
    of: str
    kind: Kind
    containment: float
    differs: str


def compare(one: Telling, other: Telling) -> Relation | None:
    """Return how two stories are related, None if they are two stories.

    A copy has no sentence that the other lacks, apart from its dateline and the name
    of its outlet, and may end early; whatever else it says makes it a version, so
    that no news is ever taken for a copy.

    Parameters
    ----------
    one, other
        Two stories with a good part of their words in common.

    """
    longer, shorter = sorted((one, other), key=_rank)
    shared = len(shorter.shingles & longer.shingles)
    containment = round(shared / max(1, len(shorter.shingles)), 3)
    if containment < LEAST:
        return None
    new = shorter.stated(mine := _own(shorter, longer)) - longer.stated()
    more = longer.stated(_own(longer, shorter)) - shorter.stated()
    new |= _in_title(shorter, longer)
    differs = _differences(shorter, longer, new, more)
    is_cut = not mine and not new
    if is_cut and not (more and _is_later(longer, shorter)):
        return Relation(
            story=shorter.id,
            of=longer.id,
            kind="copy of",
            containment=containment,
            differs=differs,
        )
    earlier, later = (
        (longer, shorter) if _is_later(shorter, longer) else (shorter, longer)
    )
    known = _is_later(later, earlier)
    return Relation(
        story=later.id,
        of=earlier.id,
        kind="later version of" if known else "version of",
        containment=containment,
        differs=differs or "wording",
    )


def _rank(telling: Telling) -> tuple[int, dt.date, int, str]:
    """Order stories so that the one that stands for its copies comes first."""
    day = telling.day or dt.date.max
    return -telling.length, day, telling.moment or 0, telling.id


def _is_later(one: Telling, other: Telling) -> bool:
    """Tell whether a story is known to have been published after another."""
    if one.moment is not None and other.moment is not None:
        return one.moment > other.moment
    return bool(one.day and other.day and one.day > other.day)


def _in_title(shorter: Telling, longer: Telling) -> Facts:
    """Return the numbers of either title that the other story does not have."""
    in_longer = longer.stated().numbers | longer.title_numbers
    in_shorter = shorter.stated().numbers | shorter.title_numbers
    # A copy cut before the number of the other's title is still one.
    other = longer.title_numbers - in_shorter - longer.stated().numbers
    return Facts(numbers=(shorter.title_numbers - in_longer) | other)


def _own(one: Telling, other: Telling) -> list[int]:
    """Return the sentences of a story that the other one does not have.

    Two texts may be split into sentences differently: a sentence is also there where
    it follows another one that is. A headline of its own or the name of the other's
    outlet makes no version.
    """
    text, starts, ends = _joined(other)
    own = []
    after = -1
    for number, run in enumerate(one.runs):
        is_headline = one.is_headed and number == 0
        if not run or is_headline or run == other.outlet:
            continue
        is_last = number == len(one.runs) - 1
        for start, end in _places(run, text):
            whole = end in ends or is_last or _goes_on(one, number, text, end)
            if (start in starts or start == after) and whole:
                after = end
                break
        else:
            own.append(number)
    return own


def _joined(telling: Telling) -> tuple[str, set[int], set[int]]:
    """Return the words as one string, and where sentences begin and end in it."""
    text, starts, ends = " ", set(), set()
    for run in telling.runs:
        if run:
            starts.add(len(text) - 1)
            text += " ".join(run) + " "
            ends.add(len(text) - 1)
    return text, starts, ends


def _places(run: tuple[str, ...], text: str) -> Iterator[tuple[int, int]]:
    wanted = f" {' '.join(run)} "
    at = text.find(wanted)
    while at >= 0:
        yield at, at + len(wanted) - 1
        at = text.find(wanted, at + 1)


def _goes_on(one: Telling, number: int, text: str, end: int) -> bool:
    following = next((run for run in one.runs[number + 1 :] if run), ())
    return bool(following) and text.startswith(f" {' '.join(following)} ", end)


def _differences(shorter: Telling, longer: Telling, new: Facts, more: Facts) -> str:
    names = {shorter.id: new, longer.id: more}
    return " | ".join(
        f"only in {story}: {facts}" for story, facts in names.items() if facts
    )
