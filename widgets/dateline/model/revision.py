"""What a user changed in the reading of a story, all of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from .correction import Correction
from .findings import Findings
from .parts import Part
from .stop import Stop

__all__ = ["Revision", "revision_from"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """Corrections, a tour, and the day of publication and more if a user set them.

    ``published`` is None, and ``home`` "publisher", where the story's own hold;
    otherwise ``home`` is the id of a place, or None for no home. ``without`` names the
    parts that are switched off. ``tour`` has the stops of a guided tour.
    """

    corrections: tuple[Correction, ...] = ()
    published: dt.date | None = None
    home: str | None = "publisher"
    without: tuple[Part, ...] = ()
    tour: tuple[Stop, ...] = ()

    def __bool__(self) -> bool:
        return self != Revision()

    def __len__(self) -> int:
        """Count the changes: each correction, the day, the home, each part; no stop."""
        day, home = self.published is not None, self.home != "publisher"
        return len(self.corrections) + day + home + len(self.without)

    def __str__(self) -> str:
        day = f"published {self.published}" if self.published else None
        home = None if self.home == "publisher" else f"home {self.home or 'none'}"
        parts = f"without {', '.join(self.without)}" if self.without else None
        stops = len(self.tour)
        tour = f"a tour of {stops} stop{'s' if stops > 1 else ''}" if stops else None
        told = filter(None, (day, home, parts, tour))
        return "; ".join([*map(str, self.corrections), *told])

    def with_earlier(self, earlier: Revision) -> Revision:
        """Return this revision with what only an earlier one changed."""
        by_key = {one.key(): one for one in (*earlier.corrections, *self.corrections)}
        return Revision(
            corrections=tuple(by_key.values()),
            published=self.published or earlier.published,
            home=earlier.home if self.home == "publisher" else self.home,
            without=self.without or earlier.without,
            tour=self.tour or earlier.tour,
        )


def revision_from(before: Findings, now: Findings) -> Revision:
    """Return all corrections of a reading, and what else was changed since another.

    Parameters
    ----------
    before
        The reading as it was given to the user.
    now
        The same story's reading after the changes.

    """
    day = now.story.published
    home = None if now.home is None else now.home.id
    home_before = None if before.home is None else before.home.id
    return Revision(
        corrections=now.corrections,
        published=day if day != before.story.published else None,
        home=home if home != home_before else "publisher",
        without=now.without if now.without != before.without else (),
    )
