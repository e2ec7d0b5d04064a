"""A small notation for patterns of time words: regular expressions over kinds.

``"wd:WD COMMA? mon:MON day:DAYNUM"`` matches "Friday, January 3": a word in capitals
is a kind or a set of kinds (:mod:`.lexicon`); a name before the colon gives the
piece a name, which may be given again in another branch; and ``( ) ? * |`` mean what
they mean in regular expressions.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ...lang.dates import DateWords
from ..underspecified import Form
from .lexicon import letters
from .typed_tokens import Reel

__all__ = ["Hit", "Rule", "compiled"]

_WORD = re.compile(r"(?:([a-z_]\w*):)?([A-Z][A-Z0-9]*)")


def compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern of kinds as a regular expression over their letters."""
    seen: Counter[str] = Counter()

    def one(found: re.Match[str]) -> str:
        kinds = letters(found[2])
        body = f"[{kinds}]" if len(kinds) > 1 else kinds
        if not found[1]:
            return body
        seen[found[1]] += 1
        return f"(?P<{found[1]}{'_' * (seen[found[1]] - 1)}>{body})"

    plain = "".join(pattern.split("\n")).replace("(", "(?:")
    return re.compile(_WORD.sub(one, plain).replace(" ", ""))


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a rule's pattern matched: named pieces by name, in a reel."""

    reel: Reel
    found: re.Match[str]

    @property
    def begin(self) -> int:
        """The first piece."""
        return self.found.start()

    @property
    def end(self) -> int:
        """The piece after the last."""
        return self.found.end()

    def place(self, name: str) -> int:
        """Return the place of a named piece, -1 where it is missing."""
        names = self.found.re.groupindex
        while name in names:
            at = self.found.start(name)
            if at >= 0:
                return at
            name += "_"
        return -1

    def has(self, name: str) -> bool:
        """Tell whether a named piece is there."""
        return self.place(name) >= 0

    def __getitem__(self, name: str) -> Any:
        """Return the value of a named piece, None where it is missing."""
        at = self.place(name)
        return self.reel.values[at] if at >= 0 else None

    def word(self, name: str) -> str:
        """Return a named piece's word in lower case."""
        at = self.place(name)
        return self.reel.words[at] if at >= 0 else ""

    def is_kind(self, name: str, *kinds: str) -> bool:
        """Tell whether a named piece is there and of one of these kinds."""
        return self.reel.is_kind(self.place(name), *kinds)

    @property
    def listed(self) -> DateWords:
        """The word lists of the story's language."""
        return self.reel.language.dates

    def before(self, steps: int = 1) -> str:
        """Return the word so many pieces before the match."""
        return self.reel.word(self.begin - steps)

    def after(self, steps: int = 1) -> str:
        """Return the word so many pieces after the match."""
        return self.reel.word(self.end + steps - 1)


@dataclass(frozen=True, slots=True)
class Rule:
    """A named pattern and what its match means before anchoring."""

    name: str
    pattern: re.Pattern[str]
    compose: Callable[[Hit], Form | None]
