"""A small notation for patterns of time words: regular expressions over kinds.

``"wd:WD COMMA? mon:MON day:DAYNUM"`` matches "Friday, January 3": a word in capitals
is a kind or a set of kinds (:mod:`.lexicon`); a name before the colon names the
token, and may be used again in another branch; ``( ) ? * |`` mean what they mean in
regular expressions.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Set
from dataclasses import dataclass
from typing import Any

from ...lang.dates import DateWords
from ..underspecified import Form
from .lexicon import letters
from .typed_tokens import TypedTokens

__all__ = ["Hit", "Rule", "compile_pattern", "needed_letters"]

_WORD = re.compile(r"(?:([a-z_]\w*):)?([A-Z][A-Z0-9]*)")


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """Return a pattern of kinds as a regular expression over their letters."""
    times: Counter[str] = Counter()

    def letters_of(match: re.Match[str]) -> str:
        kinds = letters(match[2])
        body = f"[{kinds}]" if len(kinds) > 1 else kinds
        if not match[1]:
            return body
        times[match[1]] += 1
        return f"(?P<{match[1]}{'_' * (times[match[1]] - 1)}>{body})"

    plain = "".join(pattern.split("\n")).replace("(", "(?:")
    return re.compile(_WORD.sub(letters_of, plain).replace(" ", ""))


def needed_letters(pattern: str) -> tuple[frozenset[str], ...]:
    """Return the letters that any match has one of, for each word of a pattern.

    Only what is neither optional nor in brackets counts. A text that lacks all letters
    of one set need not be searched.
    """
    needed: list[frozenset[str]] = []
    depth = 0
    for part in _PART.finditer(pattern):
        if part["bracket"]:
            depth += 1 if part["bracket"] == "(" else -1
        elif depth == 0 and part["bar"]:
            return ()
        elif depth == 0 and not part["optional"]:
            needed.append(frozenset(letters(part["kind"])))
    return tuple(needed)


_PART = re.compile(
    r"(?P<bracket>[()])|(?P<bar>\|)|(?P<kind>\b[A-Z][A-Z0-9]*)(?P<optional>[?*]?)"
)


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a rule's pattern matched, with its named tokens by name."""

    tokens: TypedTokens
    match: re.Match[str]

    @property
    def begin(self) -> int:
        """The index of the first token."""
        return self.match.start()

    @property
    def end(self) -> int:
        """The index after the last token."""
        return self.match.end()

    def place(self, name: str) -> int:
        """Return the index of a named token, -1 where it is missing."""
        names = self.match.re.groupindex
        while name in names:
            at = self.match.start(name)
            if at >= 0:
                return at
            name += "_"
        return -1

    def has(self, name: str) -> bool:
        """Tell whether a named token matched."""
        return self.place(name) >= 0

    def __getitem__(self, name: str) -> Any:
        """Return the value of a named token, None where it is missing."""
        at = self.place(name)
        return self.tokens.values[at] if at >= 0 else None

    def word(self, name: str) -> str:
        """Return a named token's word in lower case, "" where it is missing."""
        at = self.place(name)
        return self.tokens.words[at] if at >= 0 else ""

    def is_kind(self, name: str, *kinds: str) -> bool:
        """Tell whether a named token matched and is of one of these kinds."""
        return self.tokens.is_kind(self.place(name), *kinds)

    @property
    def date_words(self) -> DateWords:
        """The word lists of the story's language."""
        return self.tokens.language.dates

    def before(self, steps: int = 1) -> str:
        """Return the word so many tokens before the match."""
        return self.tokens.word(self.begin - steps)

    def after(self, steps: int = 1) -> str:
        """Return the word so many tokens after the match."""
        return self.tokens.word(self.end + steps - 1)


@dataclass(frozen=True, slots=True)
class Rule:
    """A named pattern, and what composes a form from its match (None: no date).

    ``needed`` are the letters of which any match has one, for some of its places.
    """

    name: str
    pattern: re.Pattern[str]
    compose: Callable[[Hit], Form | None]
    needed: tuple[frozenset[str], ...] = ()

    def may_match(self, kinds: Set[str]) -> bool:
        """Tell whether the pattern can match where there are only these letters."""
        return not any(needed.isdisjoint(kinds) for needed in self.needed)
