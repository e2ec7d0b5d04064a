"""Listed sentences with signs for any words, names and numbers, found in a text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..lang.boilerplate import BoilerplateWords

__all__ = ["SentenceTemplates", "templates_of"]

#: Letters that no name begins with.
_SMALL = "a-zß-öø-ÿ"

#: Words of the same sentence; a full stop inside a word ("4.0") does not end it. No
#: such sentence is longer, and without a limit some texts would take for ever.
_ANY = r"(?:[^.!?…]|[.!?…](?![\s)\]*_]|\Z)){0,400}"
_FEW = _ANY.replace("400", "100")

#: The end of a sentence, or of the line, with the brackets and marks that close it.
_END = r"(?:[.!?;…]*[)\]*_]*(?=\s*\Z)|[.!?;…]+[)\]*_]*(?=\s)|[)\]]+(?=\W))"

#: What may stand before a sentence: brackets, bullets, marks of italics, and the
#: letters by which an agency's writers sign ("MH/PA").
_LEAD = re.compile(r"[ \t*_\-–—(\[]*(?:[A-Z]{2,4}(?:/[A-Z]{2,4})+\s+)?")

#: What signs mean; names depend on the language.
_SIGNS = {
    "(": "(?:",
    ")": ")",
    "|": "|",
    "[": r"\(",
    "]": r"\)",
    "*": _ANY,
    "~": _FEW,
    "#": r"\d+",
    " ": r"\s+",
}

#: So many characters of a sentence tell which templates it may be one of: they are
#: compiled when they are needed, for all together would take a tenth of a second.
_TELLING = 3


@cache
def templates_of(words: BoilerplateWords) -> SentenceTemplates:
    """Return the templates of a language's boilerplate, always the same."""
    return SentenceTemplates(words)


class SentenceTemplates:
    """The sentences of boilerplate that a language lists.

    Parameters
    ----------
    words
        The sentences; see there for their signs.

    """

    def __init__(self, words: BoilerplateWords) -> None:
        self._signs = _SIGNS | {"@": _names(words.between, words.staff)}
        self._listed: defaultdict[tuple[str, bool], list[str]] = defaultdict(list)
        for sentences, anywhere in ((words.notices, True), (words.appeals, False)):
            for sentence in sentences:
                for beginning in set(_beginnings(sentence)):
                    self._listed[beginning, anywhere].append(sentence)
        self._compiled: dict[tuple[str, bool], re.Pattern[str]] = {}

    def end_of(self, text: str, start: int, stop: int, *, anywhere: bool) -> int | None:
        """Return where a sentence ends that is listed; None if it is not.

        Parameters
        ----------
        text
            The text; the sentence begins at ``start`` and is sought up to ``stop``
            (characters).
        anywhere
            Whether only those count that are such wherever they stand.

        """
        lead = _LEAD.match(text, start, stop)
        first = lead.end() if lead else start
        # A bracket may be part of the sentence: "(c) 2020".
        for at in {first, max(start, first - 1)}:
            head = text[at : min(stop, at + _TELLING)]
            for length in range(len(head) + 1):
                beginning = head[:length].casefold()
                for kind in (True,) if anywhere else (True, False):
                    pattern = self._pattern(beginning, kind)
                    match = pattern and pattern.match(text, at, stop)
                    if match:
                        return match.end()
        return None

    def _pattern(self, beginning: str, anywhere: bool) -> re.Pattern[str] | None:
        key = beginning, anywhere
        if key not in self._listed:
            return None
        if key not in self._compiled:
            listed = "|".join(map(self._source, self._listed[key]))
            source = rf"(?:{listed}){_END}"
            self._compiled[key] = re.compile(source, re.IGNORECASE)
        return self._compiled[key]

    def _source(self, sentence: str) -> str:
        """Return a sentence with its signs as a regular expression."""
        return "".join(self._signs.get(each, re.escape(each)) for each in sentence)


def _beginnings(sentence: str) -> Iterator[str]:
    """Yield the characters that a sentence may begin with, by its brackets and bars."""
    todo = [(0, "")]
    while todo:
        at, before = todo.pop()
        sign = sentence[at] if at < len(sentence) else "*"
        if sign in "*~@# " or len(before) == _TELLING:
            yield before
        elif sign == "(":
            bars = (i for i in _level(sentence, at + 1) if sentence[i] == "|")
            todo += [(i + 1, before) for i in (at, *bars)]
        elif sign in "|)":
            todo.append((list(_level(sentence, at))[-1] + 1, before))
        else:
            todo.append((at + 1, before + {"[": "(", "]": ")"}.get(sign, sign)))


def _level(sentence: str, at: int) -> Iterator[int]:
    """Yield where the bars of a bracket are that is open, and where it closes."""
    depth = 0
    for i in range(at, len(sentence)):
        if depth == 0 and sentence[i] in "|)":
            yield i
        depth += (sentence[i] == "(") - (sentence[i] == ")")
        if depth < 0:
            return


def _names(between: Iterable[str], staff: Iterable[str]) -> str:
    """Return what matches names, one behind another, with what joins them."""
    initials = rf"(?:[^\W\d_{_SMALL}]\.){{1,6}}(?!\w)"
    word = rf"[^\W\d_{_SMALL}](?:[\w’'/&+\-]|\.(?=\w))*"
    address = r"@?\w+(?:[.@]\w+)+|@\w+|\d{1,4}"
    unnamed = "".join(rf"|{re.escape(each)}\b" for each in sorted(staff))
    # Atomic, so that nothing is read as a name in two ways.
    name = rf"(?>(?-i:{initials}|{word}|{address}{unnamed}))"
    small = "|".join(map(re.escape, sorted(between))) or "(?!)"
    small = rf"(?:(?-i:{small})\s+)*"
    joint = rf"(?:\s*[,;]\s*|\s+(?:[&/–—|-]\s+)?){small}"
    return rf"{small}{name}(?:{joint}{name}){{0,40}}"
