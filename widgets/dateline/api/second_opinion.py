"""What another person decided about the story that is shown, beside one's own."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..analysis.differences import Difference, differing
from ..analysis.rerun import as_revised
from ..errors import CorrectionError
from ..io.opinion import opinion_in
from ..report.corrections import in_words
from ..scoring.agreement import LayerAgreement, compare

if TYPE_CHECKING:
    import datetime as dt

    from ..model import Correction, Findings
    from .reading import Reading

__all__ = ["SecondOpinion"]

#: The key of a difference in the day of publication.
DAY = "published"


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondOpinion:
    """Another person's decisions about a story, compared with those in the views.

    Attributes
    ----------
    name
        The name of the file.
    reading
        The story, read with their decisions.
    published
        The day of publication that they set; None: none.
    notices
        What of the file could not be taken over.
    kept
        The keys of the differences in which one keeps to one's own.

    """

    name: str
    reading: Findings
    published: dt.date | None
    notices: tuple[str, ...] = ()
    kept: frozenset[str] = frozenset()

    @classmethod
    def of(cls, data: bytes, name: str, mine: Reading) -> SecondOpinion:
        """Read a story with what another person's file says of it.

        Parameters
        ----------
        data
            The file: corrections, or W3C annotations.
        name
            Its name.
        mine
            The reading that is shown.

        Raises
        ------
        CorrectionError
            The file holds none of this story.
        DatelineError
            The story cannot be read with them.

        """
        revision, notices = opinion_in(data, name, mine.story.text)
        if not revision.corrections and revision.published is None:
            raise CorrectionError(f"{name} decides nothing; give one with decisions")
        return cls(
            name=name,
            reading=as_revised(mine, revision),
            published=revision.published,
            notices=notices,
        )

    def keeping(self, key: str, *, mine: bool) -> SecondOpinion:
        """Keep to one's own in a difference, or ask again."""
        kept = self.kept | {key} if mine else self.kept - {key}
        return replace(self, kept=kept)

    def is_about(self, mine: Reading) -> bool:
        """Whether it is about the text that is shown."""
        return self.reading.story.text == mine.story.text

    def state(self, mine: Reading) -> dict[str, Any]:
        """Return what the views show of it, as plain values."""
        own, theirs = mine.corrections, self.reading.corrections
        differences = differing(own, theirs)
        both = len({one.key() for one in own} & {one.key() for one in theirs})
        disputed = sum(bool(one.mine and one.theirs) for one in differences)
        rows = [*self._day(mine), *(self._row(mine, one) for one in differences)]
        return {
            "name": self.name,
            "people": ", ".join(dict.fromkeys(one.by for one in theirs if one.by)),
            "notices": list(self.notices),
            "layers": [_layer(one) for one in compare(mine, self.reading).layers],
            "both": both,
            "alike": both - disputed,
            "differences": rows,
        }

    def _row(self, mine: Reading, one: Difference) -> dict[str, Any]:
        words, key = one.either.target, repr(one.either.key())
        return {
            "key": key,
            "kept": key in self.kept,
            "phrase": words.phrase,
            "start": words.start,
            "mine": _side(mine, one.mine),
            "theirs": _side(self.reading, one.theirs),
            "at": mine.corrections.index(one.mine) if one.mine else None,
            "record": one.theirs.record() if one.theirs else None,
        }

    def _day(self, mine: Reading) -> list[dict[str, Any]]:
        """Return the difference in the day of publication, if there is one."""
        own, theirs = mine.story.published, self.published
        if theirs is None or theirs == own:
            return []
        told = f"published on {own}" if own else "the day of publication is not known"
        return [
            {
                "key": DAY,
                "kept": DAY in self.kept,
                "mine": {"about": told},
                "theirs": {"about": f"published on {theirs}"},
                "day": theirs.isoformat(),
            }
        ]


def _side(reading: Findings, one: Correction | None) -> dict[str, str] | None:
    """Return what one person decided, for a list."""
    if one is None:
        return None
    about = in_words(reading, one)
    return {"about": about, "by": one.by, "at": one.at, "note": one.note}


def _layer(found: LayerAgreement) -> dict[str, Any]:
    """Return the agreement in a layer, as values that JSON has."""
    row = {**found.row(), "f1": found.f1}
    return {
        key: None if isinstance(value, float) and math.isnan(value) else value
        for key, value in row.items()
    }
