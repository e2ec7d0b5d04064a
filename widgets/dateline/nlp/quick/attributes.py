"""Coarse tags and features, from a table of what the attribute ruler said before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc

__all__ = ["QuickAttributes"]

#: What a pattern may ask of a token, and what it may set.
_ASKED: list[int | str] = ["TAG", "LOWER", "DEP", "IS_SPACE"]
_SET = ("TAG", "POS", "MORPH", "LEMMA", "DEP")

#: The most kinds of tokens, and words, that are kept; a kind is one of some thousands.
_MOST = 100_000

#: What a token is to the patterns: its tag, the word if one names it, its relation to
#: its head, and whether it is a space.
_Kind = tuple[int, int, int, int]
_Patterns = list[list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What the patterns of one token say of a kind, and whether it may begin a pair."""

    rules: tuple[int, ...]
    values: dict[str, Any]
    begins: bool


class QuickAttributes:
    """Stands for an attribute ruler whose patterns have one token, or two.

    The ruler's own matcher is asked, but once for each kind of token instead of once
    for each token.

    Parameters
    ----------
    ruler
        The attribute ruler.
    words
        The lower-case words that its patterns name.
    forms
        The expressions by which its patterns choose words.

    """

    def __init__(
        self, ruler: AttributeRuler, words: Iterable[str], forms: Iterable[str]
    ) -> None:
        from spacy.matcher import Matcher

        self._ruler = ruler
        self._matcher = ruler.matcher
        self._named = {ruler.vocab.strings.add(word) for word in words}
        self._forms = [re.compile(form) for form in forms]
        self._pairs = Matcher(ruler.vocab)
        for number, patterns in enumerate(_patterns(ruler)):
            firsts = [pattern[:1] for pattern in patterns if len(pattern) > 1]
            if firsts:
                self._pairs.add(str(number), firsts)
        self._words: dict[int, int] = {}
        self._outcomes: dict[_Kind, _Outcome] = {}

    @classmethod
    def of(cls, ruler: Any) -> QuickAttributes | None:
        """Return what stands for a ruler, or None if nothing can."""
        from spacy.attrs import IDS
        from spacy.pipeline import AttributeRuler

        if type(ruler) is not AttributeRuler:
            return None
        known = {IDS[name] for name in _SET}
        if not all(known.issuperset(attributes) for attributes in ruler.attrs):
            return None
        words: set[str] = set()
        forms: set[str] = set()
        for pattern in chain.from_iterable(_patterns(ruler)):
            if len(pattern) > 2 or not _noted(pattern, words, forms):
                return None
        return cls(ruler, words, forms)

    def __call__(self, doc: Doc) -> Doc:
        """Set what the ruler sets."""
        known = self._outcomes
        said = []
        for number, (tag, lower, dep, space) in enumerate(
            doc.to_array(_ASKED).tolist()
        ):
            kind = (tag, self._word(lower), dep, space)
            said.append(known.get(kind) or self._asked(kind, doc, number))
        pairs = self._of_pairs(doc, said)
        for number, (token, outcome) in enumerate(zip(doc, said, strict=True)):
            values = outcome.values
            if number in pairs:
                values = self._values(sorted((*outcome.rules, *pairs[number])))
            for name, value in values.items():
                setattr(token, name, value)
        return doc

    def _word(self, lower: int) -> int:
        """Return the number of a word if a pattern might name it, and 0 otherwise."""
        word = self._words.get(lower)
        if word is None:
            if len(self._words) > _MOST:
                self._words.clear()
            text = self._ruler.vocab.strings[lower]
            chosen = lower in self._named or any(f.search(text) for f in self._forms)
            word = self._words[lower] = lower if chosen else 0
        return word

    def _asked(self, kind: _Kind, doc: Doc, number: int) -> _Outcome:
        """Ask the matchers about a token of a kind that is new."""
        if len(self._outcomes) > _MOST:
            self._outcomes.clear()
        alone = doc[number : number + 1]
        rules = tuple(sorted(rule for rule, _ in self._matches(alone)))
        begins = bool(self._pairs(alone, allow_missing=True))
        outcome = _Outcome(rules, self._values(rules), begins)
        self._outcomes[kind] = outcome
        return outcome

    def _of_pairs(self, doc: Doc, said: list[_Outcome]) -> dict[int, list[int]]:
        """Return the rules of two tokens that are about each token."""
        found: dict[int, list[int]] = {}
        for number in range(len(doc) - 1):
            if said[number].begins:
                for rule, length in self._matches(doc[number : number + 2]):
                    if length == 2:
                        target = number + self._ruler.indices[rule] % 2
                        found.setdefault(target, []).append(rule)
        return found

    def _matches(self, span: Any) -> list[tuple[int, int]]:
        """Return the numbers of the rules that match in a span, with their lengths."""
        strings = self._ruler.vocab.strings
        found = self._matcher(span, allow_missing=True)
        return [(int(strings[rule]), end - start) for rule, start, end in found]

    def _values(self, rules: Iterable[int]) -> dict[str, Any]:
        """Return what rules set; of two that set the same the later one counts."""
        from spacy.attrs import DEP, LEMMA, MORPH, POS, TAG
        from spacy.tokens.morphanalysis import MorphAnalysis

        names = {TAG: "tag", POS: "pos", LEMMA: "lemma", DEP: "dep", MORPH: "morph"}
        values: dict[str, Any] = {}
        for rule in rules:
            for attribute, value in self._ruler.attrs[rule].items():
                if attribute == MORPH:
                    value = MorphAnalysis.from_id(self._ruler.vocab, value)
                values[names[attribute]] = value
        return values


def _patterns(ruler: AttributeRuler) -> Iterator[_Patterns]:
    """Yield the patterns of each rule."""
    for rule in ruler.patterns:
        yield cast("_Patterns", rule["patterns"])


def _noted(pattern: list[dict[str, Any]], words: set[str], forms: set[str]) -> bool:
    """Note what a pattern asks of words; tell whether a table can hold the rest."""
    for token in pattern:
        for name, asked in token.items():
            if name not in _ASKED:
                return False
            if not isinstance(asked, dict):
                asked = {"IN": [asked]}
            if not asked.keys() <= {"IN", "NOT_IN", "REGEX"}:
                return False
            if name == "LOWER":
                words.update(asked.get("IN", ()), asked.get("NOT_IN", ()))
                forms.update([asked["REGEX"]] if "REGEX" in asked else ())
    return True
