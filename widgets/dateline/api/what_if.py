"""A story read again with one thing changed, and what that changed."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from types import EllipsisType
from typing import TYPE_CHECKING

from ..errors import BadOption
from ..model import Place
from ..model.columns import Column, Table
from ..model.frames import to_frame
from ..model.parts import Part, parts_given
from ..scoring import Agreement, compare
from ..scoring.measure import html_of
from .reading import Reading

if TYPE_CHECKING:
    import pandas as pd

    from ..model import Findings

__all__ = ["WhatIf", "what_if"]

CHANGES = Table(
    "changes",
    "What is read otherwise when one thing is changed.",
    (
        Column("layer", "The layer of the reading.", required=True),
        Column("what", "What is other: the mention, or what it is taken for."),
        Column("phrase", "The words of the story.", required=True),
        Column("before", "What they meant before; empty if they were not found."),
        Column("after", "What they mean now; empty if they are not found."),
        Column("sentence", "The sentence they are in."),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WhatIf:
    """What one change of a reading changes in it.

    Attributes
    ----------
    changed
        What was changed, in words.
    reading
        The story as it is read with that.
    agreement
        How far it agrees with the reading before.

    """

    changed: str
    reading: Reading
    agreement: Agreement

    def to_frame(self) -> pd.DataFrame:
        """Return a frame with a row for whatever is read otherwise."""
        rows = [
            {
                "layer": one.layer,
                "what": one.what,
                "phrase": one.phrase,
                "before": one.expected,
                "after": one.found,
                "sentence": one.sentence,
            }
            for one in self.agreement.disagreements
        ]
        return to_frame(rows, CHANGES)

    def __repr__(self) -> str:
        """Say in words what was changed, and how much of each layer is other."""
        return f"<WhatIf {self.changed}: {self._told()}>"

    def _repr_html_(self) -> str:
        from ..io.markup import escaped

        table = html_of(self.to_frame()) if self.agreement.disagreements else ""
        return f"<p>{escaped(f'{self.changed}: {self._told()}')}</p>{table}"

    def _told(self) -> str:
        layers = Counter(one.layer for one in self.agreement.disagreements)
        counts = (f"{count} in {layer}" for layer, count in layers.items())
        return ", ".join(counts) or "nothing is read otherwise"


def what_if(
    reading: Findings,
    *,
    home: Place | str | EllipsisType | None = ...,
    published: dt.date | str | EllipsisType | None = ...,
    without: Iterable[Part] | None = None,
) -> WhatIf:
    """Read a story again with one thing changed, and tell what that changes.

    Parameters
    ----------
    reading
        The reading; its corrections stay in force.
    home
        Another home, as :meth:`Reading.with_home` takes it; None for none.
    published
        Another day of publication, as :meth:`Reading.republished` takes it; None for
        none.
    without
        The parts of Dateline to switch off, as :func:`dateline.read` takes them; all
        others are on.

    Raises
    ------
    BadOption
        None of the three is given, or more than one: then nobody could tell which of
        them changed what. Or one of them is unknown.
    BadDate
        ``published`` is no date.

    Examples
    --------
    >>> reading = dl.read("Floods hit Najaf on Friday.", published="2020-01-07")
    >>> dl.what_if(reading, published="2020-01-14").to_frame()[["before", "after"]]
           before       after
    0  2020-01-03  2020-01-10

    """
    given = sum((home is not ..., published is not ..., without is not None))
    if given != 1:
        raise BadOption(
            f"{given} things are to be changed; give one of home, published and "
            "without, so that what is read otherwise is read so because of it"
        )
    before = Reading.of(reading)
    if home is not ...:
        now = before.with_home(home)
        changed = f"home {now.home.name if now.home else 'none'}"
    elif published is not ...:
        now = before.republished(published)
        changed = f"published {now.story.published or 'on no known day'}"
    else:
        now = before.without_parts(parts_given(without))
        changed = f"without {', '.join(now.without) or 'nothing: all parts are on'}"
    return WhatIf(changed=changed, reading=now, agreement=compare(before, now))
