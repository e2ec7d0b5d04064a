"""Words of the lines that belong to a publisher, not to the story."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

__all__ = ["BoilerplateWords"]


@dataclass(frozen=True, kw_only=True, eq=False)
class BoilerplateWords:
    """Words of the lines that end a story and belong to its publisher, not to it.

    Attributes
    ----------
    openings
        How such a line begins, in any case of letters: "all rights reserved",
        "subscribe to our". ``*`` stands for any words in the line, ``^`` at the end
        for its end.
    bylines
        How a line begins that says who wrote the story, in lower case: "by".

    """

    openings: tuple[str, ...] = ()
    bylines: tuple[str, ...] = ()

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What matches the beginning of such a line."""
        listed = (
            re.escape(opening).replace(r"\*", r"[^\n]*").replace(r"\^", r"[\s.]*$")
            for opening in self.openings
        )
        return re.compile(rf"(?:{'|'.join(listed) or '(?!)'})", re.IGNORECASE)
