"""What stands beside a name: prepositions, commas, lists, words of kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...lang.en.places import (
    FUNCTION,
    INSTITUTIONS,
    KIND_CUES,
    PLACE_PREPOSITIONS,
    SPEECH,
    TITLES,
)

if TYPE_CHECKING:
    from ...nlp.tokens import Tokens
    from .candidates import Proposal

__all__ = ["Surroundings"]

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_HOLDERS = frozenset({"country", "division", "code"})
_LINKS = frozenset(("of", "and", ",", "or", "-", "with", "by", "for", "(", "between"))
_AFTER = frozenset((",", "'s", "’s", "-", "and", ")", ".", "(", "/"))

_BEARINGS = frozenset(
    "north south east west northeast northwest southeast southwest outside inland "
    "upstream downstream".split()
)

#: What "of" says after a word of kind ("city of"), and after a bearing ("east of").
_OF = dict.fromkeys(KIND_CUES, "after city of and the like") | dict.fromkeys(
    _BEARINGS, "after east of and the like"
)
_ADJOINED = frozenset("based born backed led bound trained made owned held".split())


class Surroundings:
    """The words and the known names around each name of a story."""

    def __init__(
        self, tokens: Tokens, classes: dict[str, str], proposals: list[Proposal]
    ) -> None:
        self.tokens = tokens
        self.classes = classes
        self.starts = {p.first: p for p in proposals if p.matches}
        self.ends = {p.last: p for p in proposals if p.matches}

    def holder(self, i: int) -> bool:
        """Tell whether a country or division is named at token ``i``."""
        other = self.starts.get(i)
        return other is not None and self.classes[other.key] in _HOLDERS

    def terms(self, p: Proposal) -> dict[str, float]:
        """Return what stands beside a name, as terms."""
        names = [*self._before(p), *self._after(p), *self._comma(p), *self._list(p)]
        if self.tokens.initial[p.first]:
            names.append("opens the sentence")
        return dict.fromkeys(names, 1.0)

    def _before(self, p: Proposal) -> Iterator[str]:
        t, at = self.tokens, p.first - 1
        before = t.word(at)
        previous = at - (before == "the")
        if before == "the":
            yield "after the"
        lead = t.word(previous)
        if lead in PLACE_PREPOSITIONS:
            yield "after a preposition of place"
            yield f"after {lead}"
        elif lead in _LINKS:
            yield f"after {lead}"
        if lead == "of" and t.word(previous - 1) in _OF:
            yield _OF[t.word(previous - 1)]
        if before in KIND_CUES:
            yield "after a word of kind"
        if at < 0 or t.initial[p.first] or t.breaks(p.first):
            return
        if before.rstrip(".") in TITLES or before in TITLES:
            yield "after a title"
        elif t.namelike[at] and before not in FUNCTION and p.first not in self.ends:
            yield "after another name word"
            if t.entity[at] < 0:
                yield "after a capital outside names"

    def _after(self, p: Proposal) -> Iterator[str]:
        t = self.tokens
        if p.last >= len(t) or t.breaks(p.last):
            return
        after = t.word(p.last)
        rest = t.story[p.end : t.end[p.last - 1]].lstrip("-–")
        if rest in _ADJOINED:
            yield "before -based"
        if t.namelike[p.last]:
            yield "before another name word"
            if after in INSTITUTIONS:
                yield "before an institution"
        elif after in INSTITUTIONS:
            yield "before a common institution"
        if after in KIND_CUES:
            yield "before a word of kind"
        if after in _AFTER:
            yield f"before {after.replace('’', chr(39))}"
        if t.doc[p.last].lemma_ in SPEECH:
            yield "before a verb of saying"
        if after == "-" and t.word(p.last + 1) in _ADJOINED:
            yield "before -based"

    def _comma(self, p: Proposal) -> Iterator[str]:
        """Look for "X, Y"."""
        t = self.tokens
        larger = self.starts.get(p.last + 1) if t.word(p.last) == "," else None
        if larger is not None:
            if self.classes[larger.key] in _HOLDERS:
                yield "before its division or country"
            elif t.label(larger.first) in _PLACES:
                yield "in a list of places"
        if t.word(p.first - 1) == "," and p.first - 1 in self.ends:
            yield "after a known name and a comma"
            if self.classes[p.key] in _HOLDERS:
                yield "after what lies in it"

    def _list(self, p: Proposal) -> Iterator[str]:
        """Look at what "and" joins the name to."""
        t, joined = self.tokens, []
        if t.word(p.first - 1) in ("and", "or", "&"):
            joined.append(p.first - 2 - (t.word(p.first - 2) == ","))
        if t.word(p.last) in ("and", "or", "&"):
            joined.append(p.last + 1)
        for i in joined:
            label = t.label(i) if 0 <= i < len(t) else ""
            if label in _PLACES:
                yield "in a list of places"
            elif label == "PERSON":
                yield "in a list of people"
