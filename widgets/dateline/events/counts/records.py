"""Records: the figures of a reading, with their places, days, sources and events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, get_args

from ...model import Actor, DateExpression, Event, Figure, Quote, Toponym
from ...model.day import as_civil
from ...model.edtf import edtf_days
from ...model.figure import Harm
from ..last_happening import LONG, happening_before, is_of_now, known_victims
from .groups import words_for

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from ...nlp.story import ParsedStory
    from .count import Count

__all__ = ["find_figures", "redate_figures", "with_figures"]

#: The outcomes of which an event keeps a number.
_HARMS = get_args(Harm)

#: What a figure is told as that is of no event.
_UNREAL = frozenset(["denied", "feared"])


def find_figures(
    parsed: ParsedStory,
    counts: Sequence[Count],
    actors: Iterable[Actor],
    places: Iterable[Toponym],
    dates: Iterable[DateExpression],
    quotes: Iterable[Quote],
    events: Iterable[Event],
) -> tuple[Figure, ...]:
    """Return the figures of a story in text order.

    Parameters
    ----------
    parsed
        The parsed story.
    counts
        What :func:`find_counts` found in it.
    actors
        Who can be the source of a figure.
    places, dates
        Where and up to when it can hold.
    quotes
        Whoever speaks is the source of the figures in what is said.
    events
        Whose outcomes they can be.

    """
    maker = _Maker(parsed, actors, places, dates, quotes, events)
    figures: dict[str, Figure] = {}
    ids: dict[int, str] = {}
    for count in counts:
        figure = maker.figure(count)
        ids[id(count)] = figure.id
        figures.setdefault(figure.id, figure)
    for count in counts:
        if count.part_of is not None:
            own, whole = ids[id(count)], ids.get(id(count.part_of))
            if whole is not None and whole != own:
                figures[own] = replace(figures[own], part_of=whole)
    return tuple(sorted(figures.values(), key=lambda f: (f.start, -f.end)))


class _Maker:
    """Makes figures of counts."""

    def __init__(
        self,
        parsed: ParsedStory,
        actors: Iterable[Actor],
        places: Iterable[Toponym],
        dates: Iterable[DateExpression],
        quotes: Iterable[Quote],
        events: Iterable[Event],
    ) -> None:
        self._parsed = parsed
        self._words = parsed.language.events.figures
        self._definite = parsed.language.events.arguments.definite_determiners
        self._actors = {
            mention.start + at: (actor, mention.start)
            for actor in actors
            for mention in (*actor.mentions, *actor.nominals)
            for at in range(mention.end - mention.start)
        }
        self._places = {place.end: place for place in places}
        self._starts = {place.start: place for place in places}
        self._dates = tuple(dates)
        self._quotes = tuple(quotes)
        self._events = tuple(events)

    def figure(self, count: Count) -> Figure:
        """Return the figure that a count makes."""
        span = self._parsed.doc[count.first : count.last]
        place = self._place(count.place)
        day = self._as_of(count)
        source, source_id = self._source(count)
        event = self._event(count)
        things = count.outcome == "destroyed"
        return Figure(
            start=span.start_char,
            end=span.end_char,
            phrase=span.text,
            sentence=self._parsed.sentence_of(span.start_char),
            rule=count.rule,
            confidence=0.7 if count.rule == "number that goes on" else 0.85,
            why=_why(count),
            outcome=count.outcome,
            low=count.low,
            high=count.high,
            qualifier=count.qualifier,
            bound=count.bound,
            unit="things" if things else "people",
            of=count.of or "people",
            side=count.side,
            place=_place_name(place, count.place),
            place_id=place.id if place else None,
            degree=count.degree,
            kind=count.kind,
            as_of=day.edtf if day else None,
            as_of_id=day.id if day else None,
            source=source,
            source_id=source_id,
            via=_text(count.via),
            status=count.status,
            event_id=event.id if event else None,
        )

    def _place(self, noun: Token | None) -> Toponym | None:
        if noun is None:
            return None
        found = self._starts.get(noun.idx) or self._places.get(noun.idx + len(noun))
        return found if found is not None and found.kind == "literal" else None

    def _source(self, count: Count) -> tuple[str | None, str | None]:
        """Return who says so: by the sentence, or else whoever is quoted."""
        noun = count.source
        if noun is not None:
            known = self._actors.get(noun.idx)
            return _text(noun), known[0].id if known else None
        start = self._parsed.doc[count.first].idx
        for quote in self._quotes:
            if quote.start <= start < quote.end and quote.speaker is not None:
                return quote.speaker, quote.speaker_id
        return None, None

    def _as_of(self, count: Count) -> DateExpression | None:
        """Return the day up to which a growing total holds."""
        verb, doc = count.predicate, self._parsed.doc
        verb = verb if verb.pos_ in ("VERB", "AUX") else verb.head
        first, last = verb.left_edge.idx, verb.right_edge
        end = last.idx + len(last)
        for date in self._dates:
            if first <= date.start < end and date.timex_type in ("DATE", "TIME"):
                span = doc.char_span(date.start, date.end, alignment_mode="expand")
                root = None if span is None else span.root
                if span is None or root is None or not _hangs_on(root, verb):
                    continue
                if count.cumulative or self._is_up_to(span):
                    return date
        return None

    def _is_up_to(self, span: Span) -> bool:
        """Tell whether a day ends a span of time: "as of Tuesday", "by Tuesday"."""
        doc, first = span.doc, span.start
        before = " ".join(t.lower_ for t in doc[max(0, first - 2) : first])
        return before.endswith(self._words.as_of_phrases)

    def _event(self, count: Count) -> Event | None:
        """Return the event whose trigger says the outcome, or the nearest beside it."""
        at = count.predicate.idx
        sentence = self._parsed.sentence_of(self._parsed.doc[count.first].idx)
        near = [e for e in self._events if e.sentence == sentence]
        for event in near:
            if event.start <= at < event.end:
                return event
        counted = [
            event
            for event in near
            if count.outcome in _HARMS
            and count.low is not None
            and getattr(event, count.outcome) == count.low
        ]
        if not counted and count.outcome in _HARMS and count.status not in _UNREAL:
            now = is_of_now(self._parsed.doc[count.first], count.outcome)
            known = known_victims(count.predicate, count.outcome, self._definite)
            host = happening_before(self._events, sentence, now=now, known=known)
            far = host is not None and self._is_of_another_time(host, sentence)
            return None if far else host
        return min(counted or (), key=lambda e: abs(e.start - at), default=None)

    def _is_of_another_time(self, event: Event, sentence: int) -> bool:
        """Tell whether a sentence names a time far from that of an event.

        "The sinking of 2019 cost 103 lives" counts nobody of last week's.
        """
        if event.edtf is None:
            return False
        first, last = map(as_civil, edtf_days(event.edtf))
        named = [
            (begin, end)
            for date in self._dates
            if date.sentence == sentence
            for begin, end in [(as_civil(date.first), as_civil(date.last))]
            if begin and end
        ]
        if first is None or last is None or not named:
            return False
        return all(
            (first - end).days > LONG or (begin - last).days > LONG
            for begin, end in named
        )


def _hangs_on(token: Token, verb: Token) -> bool:
    """Tell whether a date belongs to a verb itself."""
    at = token
    for _ in range(4):
        if at.i == verb.i:
            return True
        if at.pos_ == "NOUN" and at is not token:
            return False
        at = at.head
    return False


def _place_name(place: Toponym | None, noun: Token | None) -> str | None:
    """Return the name of a place, or the words that the pipeline takes for one."""
    if place is not None:
        return place.place.name if place.place else place.phrase
    known = noun is not None and noun.ent_type_ in ("GPE", "LOC", "FAC")
    return _text(noun) if known else None


def _text(noun: Token | None) -> str | None:
    if noun is None:
        return None
    return words_for(noun, noun.left_edge.i, named=noun.pos_ == "PROPN")


def _why(count: Count) -> str:
    """Say which words make the figure."""
    parts = [f"{count.predicate.text!r} says that they were {count.outcome}"]
    if count.outcome == "taking part":
        parts = [f"{count.predicate.text!r} says that they took part"]
    if count.qualifier:
        parts.append(f"hedged by {count.qualifier!r}")
    if count.status != "asserted":
        parts.append(count.status)
    return "; ".join(parts)


def with_figures(
    events: Iterable[Event], figures: Iterable[Figure]
) -> tuple[Event, ...]:
    """Return events with the ids of the figures that are their outcomes."""
    by_event: dict[str, list[str]] = {}
    for figure in figures:
        if figure.event_id is not None:
            by_event.setdefault(figure.event_id, []).append(figure.id)
    return tuple(
        replace(event, figure_ids=tuple(by_event.get(event.id, ())))
        if event.id in by_event
        else event
        for event in events
    )


def redate_figures(
    figures: Iterable[Figure], dates: Iterable[DateExpression]
) -> tuple[Figure, ...]:
    """Return figures with their days, resolved against another publication date."""
    days = {date.id: date.edtf for date in dates}
    return tuple(
        replace(figure, as_of=days[figure.as_of_id])
        if figure.as_of_id in days
        else figure
        for figure in figures
    )
