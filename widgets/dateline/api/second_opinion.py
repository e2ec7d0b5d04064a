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
    from ..model.findings import Home
    from .reading import Reading

__all__ = ["SecondOpinion"]

#: The keys of a difference in the day of publication, and of one in the home region.
DAY, HOME = "published", "home"


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
    homed
        Whether they set the home region, or that there is none.
    notices
        What of the file could not be taken over.
    kept
        The keys of the differences in which one keeps to one's own.

    """

    name: str
    reading: Findings
    published: dt.date | None
    homed: bool = False
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
        homed = revision.home != "publisher"
        if not revision.corrections and revision.published is None and not homed:
            raise CorrectionError(f"{name} decides nothing; give one with decisions")
        return cls(
            name=name,
            reading=as_revised(mine, revision),
            published=revision.published,
            homed=homed,
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
        rows = [self._row(mine, one) for one in differences]
        return {
            "name": self.name,
            "people": ", ".join(dict.fromkeys(one.by for one in theirs if one.by)),
            "notices": list(self.notices),
            "layers": [_layer(one) for one in compare(mine, self.reading).layers],
            "both": both,
            "alike": both - disputed,
            "differences": [*self._day(mine), *self._home(mine), *rows],
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
        row = self._aside(DAY, told, f"published on {theirs}")
        return [{**row, "day": theirs.isoformat()}]

    def _home(self, mine: Reading) -> list[dict[str, Any]]:
        """Return the difference in the home region, if there is one."""
        own, theirs = mine.home, self.reading.home
        ids = [None if home is None else home.id for home in (own, theirs)]
        if not self.homed or ids[0] == ids[1]:
            return []
        row = self._aside(HOME, _home_in_words(own), _home_in_words(theirs))
        return [{**row, "home": ids[1] or ""}]

    def _aside(self, key: str, mine: str, theirs: str) -> dict[str, Any]:
        """Return a difference that is about no words of the story."""
        sides = {"mine": {"about": mine}, "theirs": {"about": theirs}}
        return {"key": key, "kept": key in self.kept, **sides}


def _home_in_words(home: Home | None) -> str:
    return f"home region {home.name}" if home else "no home region"


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
