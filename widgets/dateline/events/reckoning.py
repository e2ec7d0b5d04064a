"""Reckoning: days counted from another event, "two days after the blast".

Where the day of the other event is not told but that of the clause is, it is counted
the other way: "the search ended on Friday, ten days after a dam burst".

The length ("two days") is a duration until the day of the other event is known. That
day must be trusted: it stands beside the event ("after the vote on Friday"), or all
that the story tells as a fact and the words can mean has one day. Else none is given.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from ..model import DateExpression, Event
from ..nlp.syntax import SUBJECTS, nearest_verb
from .measured import confidence
from .tellings import family
from .triggers import trigger_table

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..nlp.story import ParsedStory

__all__ = ["RULE", "Reckoning", "reckonings", "with_counted_days"]

#: The rule of a day that is counted from another event.
RULE = "day counted from another event"

#: A length in whole units, neither more nor less, and where it stands.
_LENGTH = re.compile(r"P(\d+)([DWMY])((?: (?:par|quoted|remark)=\d+)*)")

#: The most tokens from an event to a day that stands behind it: "the vote on Friday".
_BEHIND = 3

#: How many letters of two words are the same where both tell one event.
_STEM = 4


@dataclass(frozen=True, slots=True)
class Reckoning:
    """A length of time that leads from one event to the next.

    Attributes
    ----------
    start
        Where the words of the length begin (characters).
    form
        The length as a distance from another date, as :class:`.Form` writes it.
    event
        The id of the event whose day it gives; empty where none is found.

    """

    start: int
    form: str
    event: str


def reckonings(
    parsed: ParsedStory, dates: Iterable[DateExpression], events: Sequence[Event]
) -> tuple[Reckoning, ...]:
    """Return the lengths that lead to a day from an event whose day is trusted.

    Parameters
    ----------
    parsed
        The parsed story.
    dates
        Its expressions of time.
    events
        Its events in text order.

    """
    return tuple(_Reckoner(parsed, tuple(dates), events).found())


def with_counted_days(
    events: Iterable[Event],
    found: Iterable[Reckoning],
    dates: Iterable[DateExpression],
) -> tuple[Event, ...]:
    """Return the events, those that are counted from another with their days.

    Parameters
    ----------
    events
        The events.
    found
        The lengths that lead to them.
    dates
        The expressions of time, the lengths resolved.

    """
    by_start = {date.start: date for date in dates}
    days = {each.event: by_start[each.start] for each in found}
    return tuple(_dated(event, days.get(event.id)) for event in events)


def _dated(event: Event, date: DateExpression | None) -> Event:
    if date is None or date.edtf is None:
        return event
    return replace(
        event,
        edtf=date.edtf,
        date_id=date.id,
        date_rule=RULE,
        date_confidence=confidence(RULE),
        why=f"{event.why}; {RULE}",
    )


class _Reckoner:
    """Finds what is counted from what in one story."""

    def __init__(
        self,
        parsed: ParsedStory,
        dates: tuple[DateExpression, ...],
        events: Sequence[Event],
    ) -> None:
        self._parsed = parsed
        self._dates = dates
        self._events = events
        self._words = parsed.language.events.place_and_time

    @cached_property
    def _at(self) -> Mapping[int, Event]:
        """The events by their tokens; few stories count days from another event."""
        parsed = self._parsed
        return {
            token: event
            for event in self._events
            for token in range(
                parsed.token_from(event.start), parsed.token_of(event.end - 1) + 1
            )
        }

    def found(self) -> Iterator[Reckoning]:
        """Yield the lengths, in text order."""
        signs = dict.fromkeys(self._words.later_words, "+")
        signs |= dict.fromkeys(self._words.earlier_words, "-")
        for date in self._dates:
            length = _LENGTH.fullmatch(date.form)
            after = self._parsed.token_from(date.end)
            if length is None or date.status != "suggested":
                continue
            if after >= len(self._parsed.doc):
                continue
            link = self._parsed.doc[after]
            sign = signs.get(link.lower_)
            base = None if sign is None else _told_behind(link)
            if base is None or link.sent != self._parsed.doc[after - 1].sent:
                continue
            many, at = f"{length[1]}{length[2]}~ base=said counted=", length[3]
            day = self._day_before(date)
            origin = None if day else self._origin(base, _verb_above(link))
            if origin is not None:
                form = f"{sign}{many}{origin.start}{at}"
                event = self._counted(date, link)
                if event is None or not self._has_another_day(event, date):
                    yield Reckoning(date.start, form, event.id if event else "")
                continue
            now = day or self._now(link)
            told = self._undated(base, now) if now is not None else []
            if told and now is not None:
                back = "-" if sign == "+" else "+"
                form = f"{back}{many}{now.start}{at}"
                yield from (Reckoning(date.start, form, e.id) for e in told)

    def _day_before(self, length: DateExpression) -> DateExpression | None:
        """Return the day that a length explains: "on Friday, a day after the blast"."""
        doc, at = self._parsed.doc, self._parsed.token_of(length.start)
        if at < 2 or doc[at - 1].text != ",":
            return None
        end = doc[at - 2].idx + len(doc[at - 2])
        return next((d for d in self._dates if d.end == end and _is_day(d)), None)

    def _undated(self, base: Token, now: DateExpression) -> list[Event]:
        """Return what a sentence tells of an event without a day of its own.

        The day from which it is counted is none.
        """
        # "A day after the tragedy at Lwanda, where nine people died".
        clauses = (t for t in base.subtree if t.dep_ == "relcl" and base.pos_ == "NOUN")
        telling = (base, *clauses)
        own = next((self._at[t.i] for t in telling if t.i in self._at), None)
        if own is None or not own.is_fact:
            return []
        group = own.same_as or own.id
        told = [e for e in self._events if group in (e.id, e.same_as)]
        dated = (e for e in told if e.date_id not in (None, now.id))
        if any(not e.is_guess("date") for e in dated):
            return []
        return [e for e in told if e.sentence == own.sentence]

    def _now(self, link: Token) -> DateExpression | None:
        """Return the day of the clause from which a length leads back.

        It is its own, or that of what it says to have come then: "It came two days
        after a levee broke".
        """
        verb = _verb_above(link)
        if verb is None:
            return None
        days = self._days
        own = self._at.get(verb.i)
        if own is not None and own.id in days:
            return days[own.id]
        here = self._parsed.sentence_of(verb.idx)
        near = (d for d in self._dates if d.sentence == here and _is_day(d))
        beside = [d for d in near if self._hangs_on(d, verb)]
        if beside:
            return beside[0] if len(beside) == 1 else None
        if verb.lemma_ not in self._words.occurrence_verbs:
            return None
        subject = next((t for t in verb.lefts if t.dep_ in SUBJECTS), None)
        if subject is None or not self._takes_up(subject):
            return None
        before = (e for e in self._events if e.sentence == here - 1)
        told = {days[e.id] for e in before if e.id in days}
        return told.pop() if len(told) == 1 else None

    def _takes_up(self, subject: Token) -> bool:
        """Tell whether a subject can be what the sentence before tells: "it"."""
        nouns = trigger_table(self._parsed.language).nouns
        is_noun = subject.lemma_.casefold() in nouns
        return is_noun or subject.lower_ in self._words.event_pronouns

    def _hangs_on(self, date: DateExpression, verb: Token) -> bool:
        token = self._parsed.token_at(date.start)
        return token.sent == verb.sent and nearest_verb(token) == verb

    def _counted(self, date: DateExpression, link: Token) -> Event | None:
        """Return the event that was so much later, None if none is found."""
        verb = _verb_above(link)
        if verb is None:
            return None
        event = self._at.get(verb.i)
        return event if event and event.sentence == date.sentence else None

    def _has_another_day(self, event: Event, length: DateExpression) -> bool:
        """Tell whether an event has a day of its own, and none behind the length."""
        own = next((d for d in self._dates if d.id == event.date_id), None)
        return own is not None and own.start <= length.end

    def _origin(self, base: Token, above: Token | None) -> DateExpression | None:
        """Return the date of an event that is told by a word, None if none is sure.

        It is not what the clause above tells: "attacked it two days after the raid".
        """
        beside = self._beside(base)
        if beside is not None:
            return beside
        days = self._days
        own = self._at.get(base.i)
        told = own is not None and own.is_fact
        if own is not None and told and own.id in days:
            return days[own.id]
        counted = self._at.get(above.i) if above is not None else None
        others = [e for e in self._events if e is not counted]
        alike = [e for e in others if self._can_mean(base, e)]
        found = [days[e.id] for e in alike if e.id in days]
        if not found and base.pos_ == "NOUN":
            found = [day for t in self._before(base) if (day := self._beside(t))]
        one = len({date.edtf for date in found}) == 1
        return found[0] if one else None

    def _before(self, noun: Token) -> Iterator[Token]:
        """Yield the same noun wherever the story has it before: "the vote on 9 May"."""
        for at in self._nouns.get(noun.lemma_, ()):
            if at < noun.i:
                yield self._parsed.doc[at]

    @cached_property
    def _starts(self) -> Mapping[int, DateExpression]:
        """The days by where they begin (characters)."""
        return {date.start: date for date in self._dates if _is_day(date)}

    @cached_property
    def _nouns(self) -> Mapping[str, list[int]]:
        """The nouns right behind which a day stands, by their lemmas."""
        nouns: dict[str, list[int]] = defaultdict(list)
        for start in self._starts:
            first = self._parsed.token_of(start)
            for token in self._parsed.doc[max(0, first - 2 * _BEHIND) : first]:
                if token.pos_ == "NOUN":
                    nouns[token.lemma_].append(token.i)
        return nouns

    def _beside(self, base: Token) -> DateExpression | None:
        """Return the day that stands right behind an event: "the vote on Friday"."""
        doc = self._parsed.doc
        last = (
            min(base.right_edge.i, base.i + _BEHIND) if base.pos_ == "NOUN" else base.i
        )
        for at in range(base.i + 1, min(max(last, base.i) + _BEHIND, len(doc))):
            if doc[at].is_punct or doc[at].sent != base.sent:
                return None
            date = self._starts.get(doc[at].idx)
            if date is not None:
                return date
            if doc[at].pos_ != "ADP":
                return None
        return None

    @cached_property
    def _days(self) -> Mapping[str, DateExpression]:
        """Return the days that events are sure to have, by the ids of the events."""
        dates = {date.id: date for date in self._dates if _is_day(date)}
        used = {event.date_id for event in self._events}
        meant = {(dates[i].sentence, dates[i].edtf) for i in used & dates.keys() if i}
        # "Shelled on Tuesday and again on Friday": either day can be meant. A byline
        # before it gives the same day again.
        idle = {
            d.sentence
            for id_, d in dates.items()
            if id_ not in used and (d.sentence, d.edtf) not in meant
        }
        return {
            event.id: dates[event.date_id]
            for event in self._events
            if event.is_fact
            and not event.is_guess("date")
            and event.date_id in dates
            and dates[event.date_id].sentence not in idle
        }

    def _can_mean(self, base: Token, event: Event) -> bool:
        """Tell whether a word can take up an event: "the blast", "he was arrested"."""
        if not event.is_fact or event.start == base.idx:
            return False
        table = trigger_table(self._parsed.language)
        lemma = base.lemma_.casefold()
        stem = event.phrase.casefold().startswith(lemma[:_STEM])
        if base.pos_ == "VERB":
            own = self._at.get(base.i)
            return stem and own is not None and own.target_id == event.target_id
        rows = table.nouns.get(lemma, ())
        kinds = {family(row.type) for row in rows if row.type}
        alike = family(event.type) in kinds
        if lemma in self._words.blast_nouns:
            alike = alike and self._names_bomb(event)
        same = stem or alike
        return same and event.start < base.idx

    def _names_bomb(self, event: Event) -> bool:
        """Tell whether the sentence of an event names what can explode."""
        bombs = self._parsed.language.events.things["bomb"]
        sentence = self._parsed.token_at(event.start).sent
        return any(t.pos_ == "NOUN" and t.lemma_.casefold() in bombs for t in sentence)


def _verb_above(link: Token) -> Token | None:
    """Return the verb of the clause to which a length belongs."""
    above = link
    if link.dep_ == "mark":
        clause = link.head
        above = clause.head if clause.dep_ == "advcl" else link
    verb = nearest_verb(above)
    if link.dep_ == "mark" and verb == link.head:
        return None  # the parser does not say what the clause belongs to
    return verb


def _told_behind(link: Token) -> Token | None:
    """Return the word that tells the event from which days are counted."""
    if link.dep_ == "mark":
        return link.head
    if link.dep_ != "prep":
        return None
    return next((c for c in link.rights if c.dep_ == "pobj"), None)


def _is_day(date: DateExpression) -> bool:
    """Tell whether an expression means one day of the calendar."""
    if date.timex_type not in ("DATE", "TIME") or date.mod:
        return False
    return date.edtf is not None and date.first is not None and date.first == date.last
