"""A reading out of what a person marked: the gold that others are held against."""

from __future__ import annotations

import dataclasses
import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

from ..errors import BadDate, MarkError, close_to
from ..model import (
    DateExpression,
    Event,
    Findings,
    Items,
    Mention,
    Quote,
    Story,
    Toponym,
)
from ..model.edtf import edtf_days, timex_of
from ..model.intervals import grain
from .marked_actors import actors_of
from .marked_places import MarkedPlaces
from .marks import Mark, marks_in

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer
    from ..model.day import Day
    from ..nlp.story import ParsedStory
    from .mark_lines import Line

__all__ = ["read_marks"]

T = TypeVar("T")

#: The first one in a message is that of the line.
_NUMBER = re.compile(r"\d+")

#: What a quote's "speech" is in a reading.
_DIRECT: dict[str, Any] = {"direct": True, "indirect": False, "mixed": "mixed"}

#: The numbers of an event, and the words that hedge each.
_TOLLS = ("killed", "injured", "missing")
_HEDGES = tuple(f"{toll}_hedge" for toll in _TOLLS)


def read_marks(
    story: Story,
    marks: str | os.PathLike[str],
    *,
    model: str | None = None,
    gazetteer: Gazetteer | None = None,
) -> Findings:
    """Return the findings that a person marked in a story.

    Parameters
    ----------
    story
        The story.
    marks
        A file of marks, or its lines as text.
    model
        The spaCy pipeline that parts the text into sentences; the best by default.
    gazetteer
        Where the places are looked up.

    Raises
    ------
    MarkError
        Marks cannot be used; the message has every one, with its line.
    EmptyStory, StoryTooLong, BadDate, ModelMissing, GazetteerMissing

    """
    from ..analysis.batch import provenance
    from ..analysis.pipeline import check_story
    from ..gazetteer import gazetteer_given
    from ..nlp.pipeline import load_pipeline, parse
    from ..nlp.story import ParsedStory

    check_story(story)
    places = gazetteer_given(gazetteer)
    made_by = provenance(model=model, gazetteer=places)
    parsed = ParsedStory(parse(story.text, load_pipeline(model)))
    marked = _Marked(story.text, parsed, places, marks)
    return Findings(
        story=story,
        sentences=parsed.sentences,
        paragraphs=parsed.paragraphs,
        places=Items(marked.places),
        actors=Items(marked.actors.values()),
        dates=Items(marked.dates),
        quotes=Items(marked.quotes),
        events=Items(marked.events),
        notices=("Marked by hand.",),
        made_by=made_by,
    )


class _Marked:
    """The findings in the marks of a story, layer by layer.

    Raises
    ------
    MarkError
        Marks cannot be used. What quotes and events name is looked up only where all
        else is right: before that, it may be missing for another reason.

    """

    def __init__(
        self,
        text: str,
        parsed: ParsedStory,
        gazetteer: Gazetteer,
        source: str | os.PathLike[str],
    ) -> None:
        self._text = text
        self._parsed = parsed
        self._gazetteer = MarkedPlaces(gazetteer)
        self._problems: list[MarkError] = []
        self._marks = marks_in(source, text, self._problems)
        toponyms = list(self._each("place", self._toponym))
        self.places = [toponym for _, toponym in toponyms]
        self._named = [(mark.line.keys["is"], place) for mark, place in toponyms]
        self.dates = [date for _, date in self._each("date", self._date)]
        names = list(self._each("actor", lambda mark: Mention(**self._fields(mark))))
        self.actors = {a.name: a for a in actors_of(names, self._problems)}
        self._check()
        self.quotes = [quote for _, quote in self._each("quote", self._quote)]
        self.events = _joined(list(self._each("event", self._event)))
        self._check()

    def _check(self) -> None:
        """Raise one error that tells every problem once, those of early lines first."""
        told = list(dict.fromkeys(map(str, self._problems)))
        told.sort(key=lambda words: int(_NUMBER.findall(words)[0]))
        if told:
            raise MarkError("\n".join(("mend these marks:", *told)))

    def _each(self, layer: str, make: Callable[[Mark], T]) -> Iterator[tuple[Mark, T]]:
        """Yield what is made of the marks of a layer; keep what is wrong with them."""
        for mark in self._marks:
            if mark.line.layer == layer:
                try:
                    yield mark, make(mark)
                except MarkError as problem:
                    self._problems.append(problem)

    def _fields(self, mark: Mark) -> dict[str, Any]:
        """Return the fields that every mention has."""
        return {
            "start": mark.start,
            "end": mark.end,
            "phrase": self._text[mark.start : mark.end],
            "sentence": self._parsed.sentence_of(mark.start),
            "rule": "marked",
            "status": "accepted",
            "why": mark.line.keys.get("note", ""),
        }

    def _toponym(self, mark: Mark) -> Toponym:
        return Toponym(
            **self._fields(mark),
            kind=mark.line.keys.get("kind", "literal"),
            place=self._gazetteer.of(mark.line),
        )

    def _date(self, mark: Mark) -> DateExpression:
        keys = mark.line.keys
        edtf = keys["is"]
        first, last = _days(mark.line, edtf) if edtf else (None, None)
        value = timex_of(edtf) if edtf else None
        return DateExpression(
            **self._fields(mark),
            timex_type=keys.get("type", "DATE"),
            form="",
            value=value,
            edtf=edtf,
            first=first,
            last=last,
            grain=grain(value) or "day",
        )

    def _quote(self, mark: Mark) -> Quote:
        keys = mark.line.keys
        speaker = (None, None) if keys["is"] is None else self._party(mark, keys["is"])
        return Quote(
            **self._fields(mark),
            direct=_DIRECT[keys["speech"]],
            speaker=speaker[0],
            speaker_id=speaker[1],
            cue=keys.get("cue"),
            via=keys.get("via"),
        )

    def _event(self, mark: Mark) -> Event:
        keys = mark.line.keys
        day = keys.get("day")
        if day:
            _days(mark.line, day)
        place = self._place(mark, keys["place"]) if "place" in keys else (None, None)
        return Event(
            **self._fields(mark),
            **self._sides(mark),
            type=keys["is"],
            place=place[0],
            place_id=place[1],
            edtf=day,
            date_id=next((date.id for date in self.dates if date.edtf == day), None),
            factuality=keys.get("factuality", "asserted"),
            toll=next((keys[hedge] for hedge in _HEDGES if hedge in keys), None),
            **{toll: keys[toll] for toll in (*_TOLLS, *_HEDGES) if toll in keys},
        )

    def _sides(self, mark: Mark) -> dict[str, Any]:
        """Return who did it and to whom, as the fields of an event."""
        sides: dict[str, Any] = {}
        for side, key in (("actor", "doer"), ("target", "target")):
            names = mark.line.keys.get(key, [])
            names = names if isinstance(names, list) else [names]
            parties = [self._party(mark, name) for name in names]
            sides[f"{side}s"] = tuple(name for name, _ in parties)
            sides[side], sides[f"{side}_id"] = parties[0] if parties else (None, None)
        return sides

    def _party(self, mark: Mark, name: str) -> tuple[str, str]:
        """Return the name and id of who speaks or acts: an actor, or else a place."""
        actor = self.actors.get(name)
        return (actor.name, actor.id) if actor else self._place(mark, name)

    def _place(self, mark: Mark, name: str) -> tuple[str, str]:
        """Return the words and id of a place that is marked, by its words or "is"."""
        found = [t for given, t in self._named if name in (given, t.phrase)]
        if len({toponym.id for toponym in found}) > 1:
            meant = {given: None for given, t in self._named if name == t.phrase}
            raise mark.line.wrong(
                f"“{name}” is marked as several places; give the one: "
                + ", ".join(map(repr, meant))
            )
        if found:
            words = (t.phrase for t in found if t.phrase == name)
            return next(words, found[0].phrase), found[0].id
        known = [*self.actors, *(t.phrase for t in self.places)]
        close = close_to(name, known)
        like = f" (close: {', '.join(close)})" if close else ""
        raise mark.line.wrong(
            f'no line marks “{name}”{like}; give the "is" of an actor or the words of '
            "a place that is marked, or mark it"
        )


def _days(line: Line, edtf: str) -> tuple[Day | None, Day | None]:
    try:
        return edtf_days(edtf)
    except BadDate as error:
        raise line.wrong(str(error)) from error


def _joined(marked: list[tuple[Mark, Event]]) -> list[Event]:
    """Return the events, linked where their lines say that they tell one happening."""
    tellings: dict[str, list[Event]] = defaultdict(list)
    for mark, event in marked:
        tellings[mark.line.keys.get("happening", event.id)].append(event)
    joined = []
    for mark, event in marked:
        told = tellings[mark.line.keys.get("happening", event.id)]
        if len(told) > 1:
            event = dataclasses.replace(
                event,
                same_as=None if event is told[0] else told[0].id,
                told_in=tuple(dict.fromkeys(e.sentence for e in told)),
            )
        joined.append(event)
    return joined
