"""What two people decided otherwise about one story."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ..errors import CorrectionError
from ..model import Correction, Findings
from ..model.correction import find_again

__all__ = ["Difference", "differences_between", "differing"]


@dataclass(frozen=True, slots=True)
class Difference:
    """A decision that only one of two people made, or that they made otherwise.

    Attributes
    ----------
    mine, theirs
        What each of them decided about the same words; None: nothing.

    """

    mine: Correction | None
    theirs: Correction | None

    @property
    def either(self) -> Correction:
        """One of the two decisions, mine if there is one: it has the words."""
        return next(one for one in (self.mine, self.theirs) if one is not None)

    def __str__(self) -> str:
        if self.mine is None:
            return f"only theirs: {self.theirs}"
        if self.theirs is None:
            return f"only mine: {self.mine}"
        return f"mine: {self.mine}; theirs: {self.theirs}"


def differences_between(mine: Findings, theirs: Findings) -> tuple[Difference, ...]:
    """Return what two readings of one story were corrected otherwise in.

    Parameters
    ----------
    mine, theirs
        The readings. The text of the second may be another edition: its words are
        found again in that of the first.

    Returns
    -------
    tuple of Difference
        In the order of the words; who decided, when and with which note makes none.

    Raises
    ------
    CorrectionError
        The second has corrections, none of whose words the first one's text has: it is
        another story.

    """
    found, missing = find_again(theirs.corrections, mine.story.text)
    if missing and not found:
        raise CorrectionError(
            "the two readings are of different stories: the first does not have the "
            f"words of {'; '.join(map(str, missing[:3]))}; give two of one story"
        )
    return differing(mine.corrections, found)


def differing(
    mine: Iterable[Correction], theirs: Iterable[Correction]
) -> tuple[Difference, ...]:
    """Return in what two lists of corrections of one text differ, in text order."""
    own = {one.key(): one for one in mine}
    other = {one.key(): one for one in theirs}
    keys = sorted({**own, **other}.items(), key=lambda item: item[1].target.start)
    pairs = (Difference(own.get(key), other.get(key)) for key, _ in keys)
    return tuple(pair for pair in pairs if _details(pair.mine) != _details(pair.theirs))


def _details(one: Correction | None) -> dict[str, Any] | None:
    return None if one is None else one.details()
