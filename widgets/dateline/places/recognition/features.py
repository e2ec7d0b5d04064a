"""What speaks for and against a span as the name of a place, term by term."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from ...lang.en.given_names import given_names
from ...lang.en.places import ENDINGS, INSTITUTIONS, KIND_CUES, PLACE_PREPOSITIONS
from ...nlp.datelines import datelines
from ...nlp.tokens import is_namelike
from ..name_variants import SAME_NAME, gazetteer_class, how_many
from .context import Surroundings
from .vectors import has_vectors, likeness

if TYPE_CHECKING:
    from ...nlp.tokens import Tokens
    from .candidates import Proposal

__all__ = ["Signs"]

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_KEPT = frozenset({"GPE", "LOC", "FAC", "NORP", "ORG", "PERSON"})

_GIVEN = "a given name"

#: Places that are known better than any person with their name (Georgia, Milan).
_EMINENT = frozenset({"country", "division", "large city"})

_ROADS = frozenset("highway route interstate road exit avenue us u.s. state".split())

#: How mentions of the same name may be tagged elsewhere in a story.
_GROUPS = {
    "a place": ("GPE=", "LOC=", "FAC=", "GPE<", "LOC<", "FAC<"),
    "a people": ("NORP=",),
    "a body": ("ORG=",),
    "a person": ("PERSON=", "in PERSON"),
    "in a body": ("in ORG",),
}


class Signs:
    """What a story as a whole says about each name in it."""

    def __init__(self, proposals: list[Proposal], tokens: Tokens) -> None:
        self.tokens = tokens
        self.tags: dict[str, Counter[str]] = defaultdict(Counter)
        for proposal in proposals:
            self.tags[proposal.key][self._tag(proposal)] += 1
        matches = {p.key: p.matches for p in proposals}
        self.classes = {key: gazetteer_class(them) for key, them in matches.items()}
        self.held = {key: how_many(them) for key, them in matches.items()}
        self.plain = {
            word
            for word, text in zip(tokens.lower, tokens.text, strict=True)
            if tokens.case == "mixed" and text.islower()
        }
        self.dateline = set(datelines(tokens))
        self.longest: dict[int, int] = {}
        for p in proposals:
            if p.matches:
                for i in range(p.first, p.last):
                    self.longest[i] = max(self.longest.get(i, 0), p.last - p.first)
        self.surnames, self.persons = self._people()
        self.around = Surroundings(self.tokens, self.classes, proposals)
        self.situated = Counter(p.key for p in proposals if self._is_situated(p))

    def _people(self) -> tuple[set[str], set[str]]:
        """Collect the last and the other words of the story's personal names."""
        surnames, persons, t = set(), set(), self.tokens
        for first, last, label in t.entities:
            if label == "PERSON":
                words = [w for w in t.lower[first:last] if w not in ("'s", "’s")]
                persons.update(words)
                if len(words) > 1:
                    surnames.add(words[-1])
        for i in range(1, len(t)):
            if (
                t.lower[i - 1] in given_names()
                and t.namelike[i - 1]
                and is_namelike(t.text[i])
                and t.lower[i] not in KIND_CUES
                and self.longest.get(i, 1) == 1
                and t.label(i) not in ("LOC", "FAC")
                and t.label(i - 1) not in _PLACES
            ):
                surnames.add(t.lower[i])
        return surnames, persons

    def _is_situated(self, p: Proposal) -> bool:
        """Tell whether the words about a mention use it as a place."""
        t = self.tokens
        before, after = t.word(p.first - 1), t.word(p.last)
        return (
            p.first in self.dateline
            or before in PLACE_PREPOSITIONS
            or p.listed != ""
            or before in KIND_CUES
            or after in KIND_CUES
            or (before == "of" and t.word(p.first - 2) in KIND_CUES)
            or (after == "," and self.around.holder(p.last + 1))
        )

    def _tag(self, p: Proposal) -> str:
        """Say how the span sits in what the tagger marked."""
        t = self.tokens
        number = t.entity[p.first]
        if number < 0:
            return "none" if all(e < 0 for e in t.entity[p.first : p.last]) else "over"
        first, last, label = t.entities[number]
        kind = label if label in _KEPT else "OTHER"
        if first >= p.first and last <= p.last:
            return f"{kind}=" if p.last - last <= 1 else f"{kind}<"
        inner_last = last - 1 if t.text[last - 1] in ("'s", "’s") else last
        inner_first = first + 1 if t.lower[first] == "the" else first
        if inner_first >= p.first and inner_last <= p.last:
            return f"{kind}="
        return f"in {kind}"

    def terms(self, p: Proposal) -> dict[str, float]:
        """Return what speaks for and against the span, by name."""
        tag, known = self._tag(p), self.classes[p.key]
        terms = {f"tagged {tag}": 1.0, f"known as {known}": 1.0}
        terms[f"tagged {tag}, {known}"] = 1.0
        self._word(p, terms)
        self._name(p, tag, terms)
        if p.listed:
            terms["in a list under a word of kind"] = 1.0
        terms |= self.around.terms(p)
        self._entity(p, tag, terms)
        self._elsewhere(p, tag, terms)
        self._use(p, tag, terms)
        self._likeness(p, tag, terms)
        self._guards(p, tag, terms)
        return terms

    def _word(self, p: Proposal, terms: dict[str, float]) -> None:
        """Look at a name of one word: its capitals and its part of speech."""
        t, word = self.tokens, self.tokens.text[p.first]
        if p.last - p.first > 1:
            return
        if len(word) <= 3 and word.isupper():
            terms["short capitals"] = 1.0
        elif word.isupper() and t.case == "mixed" and "." not in word:
            terms["capitals"] = 1.0
        terms[f"part of speech {t.pos[p.first]}"] = 1.0
        if t.lower[p.first] in self.plain:
            terms["also a common word"] = 1.0

    def _name(self, p: Proposal, tag: str, terms: dict[str, float]) -> None:
        """Look at the name as a whole, and at what the gazetteer says of it."""
        t, size = self.tokens, p.last - p.first
        if size > 1:
            terms["several words"] = 1.0
            last = t.lower[p.last - 1]
            if last in KIND_CUES or last in ENDINGS:
                terms[f"ends in {last}"] = 1.0
            if t.lower[p.first] in _ROADS:
                terms["a numbered road"] = 1.0
        if size < self.longest.get(p.first, 0):
            terms["inside a longer name"] = 1.0
        if p.first in self.dateline:
            terms["in the dateline"] = 1.0
        terms[f"rule {p.rule.split(':')[0]}"] = 1.0
        if p.matches:
            if size > 1:
                terms["several words, known"] = 1.0
            largest = max(m.place.population or 0 for m in p.matches)
            terms["size"] = math.log10(largest + 1) / 7
            if any(m.form in SAME_NAME and m.sort == "official" for m in p.matches):
                terms["its official name"] = 1.0
            held = f"held by {self.held[p.key]}"
            for crossed in ("", f", tagged {tag}", f", {self.classes[p.key]}"):
                terms[held + crossed] = 1.0

    def _entity(self, p: Proposal, tag: str, terms: dict[str, float]) -> None:
        """Say where in a longer tagged name the span stands."""
        if not tag.startswith("in "):
            return
        t = self.tokens
        first, last, _ = t.entities[t.entity[p.first]]
        if t.lower[first] == "the":
            first += 1
        where = (
            "opens" if p.first == first else "closes" if p.last >= last else "within"
        )
        terms[f"{where}, {tag}"] = 1.0
        if t.word(p.first - 1) in ("of", "in", "at", "for") and p.first > first:
            terms[f"after of, {tag}"] = 1.0
        if p.first > first:
            terms[f"{min(3, p.first - first)} words into a name"] = 1.0
        if p.last < last:
            terms[f"in a name that ends in {t.lower[last - 1]}"] = 1.0
            terms[f"before {t.lower[p.last]} in a name"] = 1.0
            terms[f"{min(4, last - p.last)} words from the end of a name"] = 1.0
            if t.lower[last - 1] in INSTITUTIONS:
                terms[f"{where} an institution, {tag}"] = 1.0

    def _elsewhere(self, p: Proposal, tag: str, terms: dict[str, float]) -> None:
        """Say how the same name is tagged elsewhere in the story."""
        tags = self.tags[p.key]
        others = sum(tags.values()) - 1
        if others <= 0:
            return
        for group, names in _GROUPS.items():
            count = sum(tags[name] for name in names) - (tag in names)
            if count:
                terms[f"elsewhere {group}"] = count / others
                if tag not in names:
                    terms[f"elsewhere {group}, here not"] = count / others

    def _use(self, p: Proposal, tag: str, terms: dict[str, float]) -> None:
        """Say whether the words about this or another mention use it as a place."""
        here = self._is_situated(p)
        if here or self.situated[p.key]:
            sign = "used as a place" if here else "used as a place elsewhere"
            terms[sign] = terms[f"{sign}, tagged {tag}"] = 1.0

    def _likeness(self, p: Proposal, tag: str, terms: dict[str, float]) -> None:
        """Say what the pipeline's word vectors take the name for."""
        vocab, several = self.tokens.doc.vocab, p.last - p.first > 1
        if not has_vectors(vocab):
            return
        like = likeness(vocab, self.tokens.phrase(p.first, p.last))
        signs = {"without a vector": 1.0}
        if like is not None:
            signs = {
                "like a place, not a person": like.people,
                "like a place, not a thing": like.things,
            }
        for sign, value in signs.items():
            name = f"several words: {sign}" if several else sign
            terms[name] = terms[f"{name}, tagged {tag}"] = value

    def _guards(self, p: Proposal, tag: str, terms: dict[str, float]) -> None:
        """Say what speaks for the name of a person."""
        t = self.tokens
        first, last = t.lower[p.first], t.lower[p.last - 1]
        if p.last - p.first == 1:
            if first in given_names():
                eminent = self.classes[p.key] in _EMINENT
                terms["a given name, and a well-known place" if eminent else _GIVEN] = 1
            if first in self.surnames and "PERSON" not in tag:
                terms["a surname of the story"] = 1.0
                if p.key not in self.situated:
                    terms["a surname, nowhere used as a place"] = 1.0
            elif first in self.persons and "PERSON" not in tag:
                terms["in a person's name of the story"] = 1.0
        elif first in given_names() or last in self.surnames:
            terms["opens with a given name"] = 1.0
        if t.word(p.first - 1) in given_names() and t.namelike[p.first - 1]:
            terms["after a given name"] = 1.0
