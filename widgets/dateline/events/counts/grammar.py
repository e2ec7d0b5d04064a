"""The grammar of counts: from the numbers of a story to what became of how many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ...lang import language_of
from .corrections import CorrectionReader
from .count import Count
from .count_maker import CountMaker
from .groups import Group, find_group, words_for
from .nouns import is_person, singular
from .outcomes import OutcomeReader
from .parts import Part, PartReader, described
from .quantities import find_quantities
from .retractions import take_back
from .senses import Said
from .sentence import SentenceReader
from .sums import with_sums
from .tolls import Toll, TollReader
from .walks import chain, slot

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ...lang import Language

__all__ = ["find_counts"]


def find_counts(doc: Doc, lower: Sequence[str] = ()) -> tuple[Count, ...]:
    """Return how many something happened to, in text order, sums before their parts.

    What is only planned, demanded or supposed is left out; what is denied or feared is
    marked as such.

    Parameters
    ----------
    doc
        A parsed story.
    lower
        Its tokens in lower case, if they are at hand.

    """
    language = language_of(doc)
    grammar = _Grammar(language)
    counts: list[Count] = []
    sentence: list[Count] = []
    at: Token | None = None
    for quantity in find_quantities(doc, language, lower):
        start = doc[quantity.first].sent.start
        if at is None or start != at.i:
            counts += grammar.finished(sentence)
            at, sentence = doc[start], []
        group = find_group(doc, quantity, language)
        if group is not None:
            group.people_before = grammar.counts_people(group)
            sentence += grammar.read(group, sentence)
    counts += grammar.finished(sentence)
    take_back(doc, counts, language)
    return tuple(counts)


class _Grammar:
    """Reads groups one after the other, with what is known of those before."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._words = language.events.figures
        self._outcomes = OutcomeReader(language)
        self._tolls = TollReader(language)
        self._corrections = CorrectionReader(language)
        self._parts = PartReader(language)
        self._sentence = SentenceReader(language)
        self._open: list[Group] = []
        self._recent: list[Count] = []
        self._maker = CountMaker(language)
        self._waiting: Group | None = None
        self.has_people = False

    def counts_people(self, group: Group) -> bool:
        """Tell whether a number without a noun is of people, by what is before it.

        "Them" are those of the sentence before.
        """
        if self.has_people or group.pronoun is None:
            return self.has_people
        before = self._just_before(group)
        return any(count.outcome != "destroyed" for count in before)

    def _just_before(self, group: Group) -> Sequence[Count]:
        """Return the counts of the sentence before that of a group."""
        begin = group.head.sent.start
        return [c for c in self._recent if c.group.head.sent.end == begin]

    def read(self, group: Group, before: Sequence[Count]) -> list[Count]:
        """Return the counts that a group makes, one for each outcome.

        A group that is a part of another number waits for it: "three of the nine".
        """
        found, part = self._waited(group, before)
        if group.among is not None:
            self._waiting = group
            return found
        whole = self._read(group, [*before, *found])
        found += whole
        if part is not None:
            found += self._partitive(part, whole, [*before, *found])
        return found

    def _waited(
        self, group: Group | None, before: Sequence[Count]
    ) -> tuple[list[Count], Group | None]:
        """Return the part of a group that waits for it, or the counts of another's."""
        part, self._waiting = self._waiting, None
        if part is None or part.among is None:
            return [], None
        if group is not None and group.first <= part.among.i < group.last:
            return [], part
        return self._read(part, before), None

    def _partitive(
        self, part: Group, whole: Sequence[Count], before: Sequence[Count]
    ) -> list[Count]:
        """Read "three of the nine wounded" with what is said of the nine."""
        if not whole:
            return self._read(part, before)
        of_all = {count.predicate.i for count in whole}
        above = part.head.head
        seen = replace(part, head=above) if above.i in of_all else part
        said = [s for s in self._outcomes.of_part(seen) if s.predicate.i not in of_all]
        if not said:
            return list(self._part(part, Part(whole[0], None, described(part))))
        counts = list(self._said(part, said, before))
        for count in counts:
            same = (c for c in whole if c.outcome == count.outcome)
            count.part_of = next(same, count.part_of)
        return counts

    def _read(self, group: Group, before: Sequence[Count]) -> list[Count]:
        labelled = self._tolls.labelled(group)
        if labelled is not None and group.quantity is not None:
            return list(self._toll(group, labelled, before))
        said = (
            self._outcomes.read(group)
            or self._outcomes.of_noun(self._parts.named_by(group))
            or _shared(group, before)
        )
        noun = group.noun
        named = noun is not None and is_person(noun, self._language)
        self.has_people |= named or any(one.outcome != "destroyed" for one in said)
        if said:
            shared = self._sharing(group, said)
            return [
                count
                for each in (*shared, group)
                for count in self._said(each, said, before)
            ]
        self._open.append(group)
        quantity = group.quantity
        if quantity is None or quantity.ordinal:
            return []
        told = before or self._recent
        toll = self._corrections.read(group, told) or self._tolls.read(group, told)
        if toll is not None and not quantity.single:
            return list(self._toll(group, toll, before))
        part = self._parts.read(group, self._near(group, before))
        if part is not None:
            return list(self._part(group, part))
        return []

    def _said(
        self, group: Group, said: Sequence[Said], before: Sequence[Count]
    ) -> Iterator[Count]:
        quantity = group.quantity
        assert quantity is not None
        for one in said:
            count = self._maker.count(group, one.outcome, one.predicate)
            count.degree = one.degree
            near = self._near(group, before)
            same = [b for b in near if b.outcome == one.outcome]
            whole = self._parts.whole_of(group, same)
            if whole is not None and whole.outcome == one.outcome:
                count.part_of = whole
            count.of = count.of or described(group) or self._inherited(group, before)
            if quantity.ordinal:
                yield from self._maker.ordinal(group, count, before or self._recent)
            else:
                yield count

    def _near(self, group: Group, before: Sequence[Count]) -> Sequence[Count]:
        """Return the counts that a group can be a part of: "13 of them".

        "Them" are those of the sentence before only where this one counts no others.
        """
        others = any(each is not group and each.noun for each in self._open)
        back = group.pronoun is not None and not before and not others
        return self._just_before(group) if back else before

    def _sharing(self, group: Group, said: Sequence[Said]) -> list[Group]:
        """Return the groups before one that share its state: "left 7 and 2 dead"."""
        if not all(one.own and one.predicate.i >= group.last for one in said):
            return []
        beside = {noun.i for noun in chain(group.head)}
        return [g for g in self._open if g.head.i in beside and g is not group]

    def _toll(
        self, group: Group, toll: Toll, before: Sequence[Count]
    ) -> Iterator[Count]:
        for outcome in toll.outcomes:
            count = self._maker.count(group, outcome, toll.predicate)
            count.toll = count.cumulative = True
            count.of = count.of or toll.of or "people"
            count.qualifier = count.qualifier or toll.qualifier
            count.rule = "value of a toll"
            if toll.left_behind:
                count.status = "superseded"
            elif toll.revised:
                for other in before or self._recent:
                    if other.outcome == outcome and other.kind == "total":
                        other.status = "superseded"
            yield count

    def _part(self, group: Group, part: Part) -> Iterator[Count]:
        model = part.whole or part.like
        assert model is not None
        predicate = part.predicate or model.predicate
        count = self._maker.count(group, model.outcome, predicate)
        count.part_of = part.whole
        count.of = part.of or count.of or model.of
        count.degree = part.degree or (None if part.whole else model.degree)
        count.last = max(count.last, part.last)
        count.elliptic = True
        count.status = part.status or count.status
        count.source = part.source
        count.toll = model.toll and part.whole is None
        count.rule = "part of a group" if part.whole else "number that goes on"
        yield count

    def _inherited(self, group: Group, before: Sequence[Count]) -> str:
        """Return whom a number without a noun counts: those counted before it."""
        fronted = _fronted(group)
        if fronted:
            return fronted
        if group.noun is not None or self._parts.is_given(group):
            return "people"
        unsaid = self._words.names_of_outcome | self._words.outcome_people
        plain = [
            b
            for b in before
            if b.of
            and b.outcome != "destroyed"
            and not (b.group.noun is not None and singular(b.group.noun) in unsaid)
        ]
        if not plain:
            named = [g.of for g in self._open if g.noun and g.noun.tag_ == "NNS"]
            return named[-1] if named and self.has_people else "people"
        last = plain[-1].group.head
        other = plain[-1].high == 1 or slot(last).i != last.i
        return "people" if other else plain[-1].of

    def finished(self, counts: Sequence[Count]) -> list[Count]:
        """Return the counts of a sentence with how they stand, and what they sum to."""
        last, _ = self._waited(None, counts)
        kept = self._sentence.read([*counts, *last], self._recent)
        self._open, self._recent = [], kept or self._recent
        self.has_people = False
        return with_sums(kept, self._language)


def _shared(group: Group, before: Sequence[Count]) -> list[Said]:
    """Return what is said behind a list, where the parse gives it to one before."""
    beside = {noun.i for noun in chain(group.head)} - {group.head.i}
    return [
        Said(count.outcome, count.predicate, degree=count.degree)
        for count in before
        if count.group.head.i in beside and count.predicate.i >= group.last
    ][-1:]


def _fronted(group: Group) -> str:
    """Return those of whom a number alone is a part: "Of the 40 passengers, 11"."""
    first = group.head.sent[0]
    events = language_of(group.head.doc).events
    if group.noun is None and first.lower_ in events.genitive_prepositions:
        for child in first.children:
            if child.dep_ == "pobj" and child.i < group.first:
                return words_for(child, child.left_edge.i)
    return ""
