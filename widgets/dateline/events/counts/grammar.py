"""The grammar of counts: from the numbers of a story to what became of how many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...lang import language_of
from .count import Count
from .groups import Group, find_group, words_for
from .nouns import is_generic, is_person, plural, singular
from .outcomes import OutcomeReader
from .parts import Part, PartReader, described
from .quantities import find_quantities
from .scope import place_of, rate_of, side_of
from .senses import Said
from .status import StatusReader
from .sums import with_sums
from .tolls import Toll, TollReader
from .walks import chain, slot

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ...lang import Language
    from ...lang.figures import FigureWords

__all__ = ["find_counts"]


#: How far before a number "first" and "initially" are looked for (tokens).
_NEAR = 5


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
            group.people_before = grammar.has_people
            sentence += grammar.read(group, sentence)
    counts += grammar.finished(sentence)
    return tuple(counts)


class _Grammar:
    """Reads groups one after the other, with what is known of those before."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._words = language.events.figures
        self._outcomes = OutcomeReader(language)
        self._tolls = TollReader(language)
        self._parts = PartReader(language)
        self._status = StatusReader(language)
        self._open: list[Group] = []
        self._recent: list[Count] = []
        self.has_people = False

    def read(self, group: Group, before: Sequence[Count]) -> list[Count]:
        """Return the counts that a group makes, one for each outcome."""
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
        toll = self._tolls.read(group, before or self._recent)
        if toll is not None and not quantity.single:
            return list(self._toll(group, toll, before))
        part = self._parts.read(group, before)
        if part is not None:
            return list(self._part(group, part))
        return []

    def _said(
        self, group: Group, said: Sequence[Said], before: Sequence[Count]
    ) -> Iterator[Count]:
        quantity = group.quantity
        assert quantity is not None
        for one in said:
            count = self._count(group, one.outcome, one.predicate)
            count.degree = one.degree
            same = [b for b in before if b.outcome == one.outcome]
            earlier = [b for b in self._recent if b.outcome == one.outcome]
            if not same and group.pronoun is not None:
                same = earlier  # "40 were hurt. 13 of them are in a critical condition"
            whole = self._parts.whole_of(group, same)
            if whole is not None and whole.outcome == one.outcome:
                count.part_of = whole
            count.of = count.of or described(group) or self._inherited(group, before)
            if quantity.ordinal:
                yield from self._ordinal(group, count)
            else:
                yield count

    def _sharing(self, group: Group, said: Sequence[Said]) -> list[Group]:
        """Return the groups before one that share its state: "left 7 and 2 dead"."""
        if not all(one.own and one.predicate.i >= group.last for one in said):
            return []
        beside = {noun.i for noun in chain(group.head)}
        return [g for g in self._open if g.head.i in beside and g is not group]

    def _ordinal(self, group: Group, count: Count) -> Iterator[Count]:
        """Read "an 11th miner died" as eleven, one of them new."""
        first = group.head.doc[max(0, count.first - 1)]
        articles = self._language.events.quantities.indefinite_articles
        if first.lower_ not in articles or group.noun is None:
            return
        quantity = group.quantity
        assert quantity is not None
        count.first, count.last = quantity.first, quantity.last
        one = self._count(group, count.outcome, count.predicate)
        one.first, one.low, one.high = first.i, 1, 1
        one.qualifier, one.kind, one.part_of = "more", "increment", count
        one.of, count.of = count.of, plural(count.of, self._words)
        count.rule = one.rule = "ordinal of a group"
        count.cumulative = True
        yield count
        yield one

    def _toll(
        self, group: Group, toll: Toll, before: Sequence[Count]
    ) -> Iterator[Count]:
        for outcome in toll.outcomes:
            count = self._count(group, outcome, toll.predicate)
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
        count = self._count(group, model.outcome, predicate)
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

    def _count(self, group: Group, outcome: str, predicate: Token) -> Count:
        quantity = group.quantity
        assert quantity is not None
        names = self._words.names_of_outcome
        of = group.of
        names = names | self._words.report_nouns
        if group.noun is not None and singular(group.noun) in names:
            of = of if singular(group.noun) in ("body", "corpse") else ""
        rate = rate_of(group, predicate, self._words)
        increment = quantity.increment or _is_increase(group, self._words)
        qualifier = quantity.qualifier or _qualifier_of(group, self._words)
        return Count(
            group,
            outcome,  # type: ignore[arg-type]
            predicate,
            group.first,
            group.last,
            quantity.low,
            quantity.high,
            qualifier=qualifier,
            bound=quantity.bound,
            of=of,
            kind="rate" if rate else "increment" if increment else "total",
        )

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
        kept = []
        for count in counts:
            standing = self._status.read(count)
            if standing.unreal or (standing.negated and not count.is_zero):
                continue
            count.source = count.source or standing.source
            count.via = standing.via
            if count.status == "asserted":
                count.status = standing.status
            count.place = place_of(count, self._words)
            self._take_side(count)
            kept.append(count)
        self._supersede(kept)
        whole = set(map(id, [*kept, *self._recent]))
        for count in kept:
            if count.part_of is not None and id(count.part_of) not in whole:
                count.part_of = None
        _add_to_totals(kept)
        self._open, self._recent = [], kept or self._recent
        self.has_people = False
        return with_sums(kept, self._language)

    def _supersede(self, counts: Sequence[Count]) -> None:
        """Mark what was said at first where the sentence gives a later number."""
        for at, count in enumerate(counts):
            later = (c for c in counts[at + 1 :] if c.outcome == count.outcome)
            start = max(count.predicate.sent.start, count.first - _NEAR)
            near = count.predicate.doc[start : count.first]
            first = any(t.lower_ in self._words.earlier_words for t in near)
            if first and any(c.kind == "total" and not c.part_of for c in later):
                count.status = "superseded"

    def _take_side(self, count: Count) -> None:
        """Name whose people are counted, where a party speaks of its own losses."""
        verb = count.predicate
        count.side = side_of(count, self._words)
        if verb.lemma_.casefold() not in self._words.losing_verbs:
            return
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        noun = count.group.noun
        if subject is None or noun is None:
            return
        if count.group.head.head.i != verb.i or count.group.head.dep_ != "dobj":
            return
        who = count.source if subject.pos_ == "PRON" else subject
        if who is not None:
            count.side = who.text if who.pos_ == "PROPN" else who.lower_
            if is_generic(noun, self._words):
                count.of = count.side


def _shared(group: Group, before: Sequence[Count]) -> list[Said]:
    """Return what is said behind a list, where the parse gives it to one before."""
    beside = {noun.i for noun in chain(group.head)} - {group.head.i}
    return [
        Said(count.outcome, count.predicate, degree=count.degree)
        for count in before
        if count.group.head.i in beside and count.predicate.i >= group.last
    ][-1:]


def _is_increase(group: Group, words: FigureWords) -> bool:
    """Tell whether a number is by how much another grew: "an increase of 12"."""
    link = group.head.head
    noun = link.head
    grown = noun.pos_ == "NOUN" and noun.lemma_.casefold() in words.increase_nouns
    return group.head.dep_ == "pobj" and grown


def _qualifier_of(group: Group, words: FigureWords) -> str | None:
    """Return the adjective that qualifies a number of cases: "confirmed cases"."""
    if group.noun is None:
        return None
    adjectives = (child.lower_ for child in group.noun.lefts)
    return next((word for word in adjectives if word in words.case_qualifiers), None)


def _fronted(group: Group) -> str:
    """Return those of whom a number alone is a part: "Of the 40 passengers, 11"."""
    first = group.head.sent[0]
    events = language_of(group.head.doc).events
    if group.noun is None and first.lower_ in events.genitive_prepositions:
        for child in first.children:
            if child.dep_ == "pobj" and child.i < group.first:
                return words_for(child, child.left_edge.i)
    return ""


def _add_to_totals(counts: Sequence[Count]) -> None:
    """Make each increment a part of the total that it brings a toll to."""
    for count in counts:
        if count.kind != "increment" or count.part_of is not None:
            continue
        for total in counts:
            same = total.outcome == count.outcome and total.kind == "total"
            if same and (total.toll or total.cumulative) and total.status == "asserted":
                count.part_of = total
                names = count.group.noun is not None and count.predicate in (
                    count.group.tokens
                )
                count.of = total.of if names else count.of
    for total in counts:
        if not total.toll or total.predicate.dep_ != "advcl":
            continue
        for count in counts:
            # "Two tested positive, bringing cases to nine": two of the nine are new.
            same = total.outcome == count.outcome and count.part_of is None
            over = total.predicate.head.i
            if same and over in (count.predicate.i, count.group.head.head.i):
                count.part_of, count.kind = total, "increment"
