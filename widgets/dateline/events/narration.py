"""Narration: what goes on at the place and on the day of the sentence before.

"A bomb went off in Lamar on Monday. Two people were killed, police said.": they were
killed there, and then.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Event
from ..nlp.syntax import DEEP, is_past, nearest_verb
from .place_and_time import DATELINE
from .preceding import is_between
from .settings import SETTINGS, has_setting, with_setting
from .tellings import HARM

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..nlp.story import ParsedStory
    from .frame import Frame
    from .place_and_time import PlaceAndTime

__all__ = ["narrated"]

#: How many sentences on a story may go on without saying again when and where.
REACH = 2

#: A story tells of one happening if what it gives a day gets the same one, this often
#: at least, and among its first sentences.
TWICE, OPENING = 2, 3

#: Classes of which a story tells one after the other as one happening.
_GOING_ON = HARM | {"PROTEST"}


def narrated(
    parsed: ParsedStory,
    events: Iterable[Event],
    frames: Mapping[int, Frame],
    settings: PlaceAndTime,
) -> list[Event]:
    """Return the events, those that go on from another with its day and place.

    Parameters
    ----------
    parsed
        The parsed story.
    events
        Its events in text order.
    frames
        Their frames by where they start (characters).
    settings
        Where and when what the story tells was.

    """
    narration = _Narration(parsed, frames, settings)
    told: list[Event] = []
    for event in events:
        told.append(narration.filled(event, told))
    stated = {
        harm: {what: narration.stated(told, harm, what) for what in SETTINGS}
        for harm in (True, False)
    }
    return [narration.of_the_one(event, stated[event.type in HARM]) for event in told]


@dataclass(frozen=True, slots=True)
class _Stated:
    """The day or place that events of a kind are given.

    ``first`` is the first of them, ``sentence`` its sentence if there are several;
    ``is_one`` tells whether all have the same, ``days`` are those of all.
    """

    first: Event | None
    sentence: int
    is_one: bool
    days: frozenset[str | None]


class _Narration:
    """Goes from event to event, and looks back from each."""

    def __init__(
        self,
        parsed: ParsedStory,
        frames: Mapping[int, Frame],
        settings: PlaceAndTime,
    ) -> None:
        self._parsed = parsed
        self._frames = frames
        self._settings = settings
        self._words = parsed.language.events.place_and_time

    def filled(self, event: Event, before: list[Event]) -> Event:
        """Return an event with the day and place of what it goes on from.

        Parameters
        ----------
        event
            An event.
        before
            Those that the story tells before it, in text order.

        """
        above = self._above(event, before)
        earlier = self._earlier(event, before) if self._goes_on(event) else []
        for what in SETTINGS:
            if has_setting(event, what):
                continue
            found, rule = None, f"{what} of the verb above"
            if above is not None and self._states(above, what):
                found = above
            else:
                rule = f"{what} of what it goes on from"
                stated = (e for e in earlier if self._states(e, what))
                found = None if self._is_elsewhere(event, what) else next(stated, None)
            if found is not None:
                event = with_setting(event, found, what, rule)
        return event

    def stated(self, told: Iterable[Event], harm: bool, what: str) -> _Stated:
        """Return the day or place that a story's harm, or its protests, are given."""
        alike = (e for e in told if e.is_fact and self._is_alike(e, harm))
        events = [e for e in alike if self._states(e, what)]
        return _Stated(
            first=events[0] if events else None,
            sentence=events[0].sentence if len(events) >= TWICE else OPENING,
            is_one=len({_value(e, what) for e in events}) == 1,
            days=frozenset(_value(e, "date") for e in events) - {None},
        )

    def of_the_one(self, event: Event, stated: Mapping[str, _Stated]) -> Event:
        """Return an event with day and place of the one happening that a story tells.

        Parameters
        ----------
        event
            An event.
        stated
            By slot, what those of its kind are given.

        """
        if not self._goes_on(event):
            return event
        for what in SETTINGS:
            told = stated[what]
            early = told.sentence < min(event.sentence, OPENING)
            if told.first is None or not (told.is_one and early):
                continue
            if has_setting(event, what) or self._is_elsewhere(event, what):
                continue
            days = told.days | ({_value(event, "date")} - {None})
            if what == "date" or len(days) < TWICE:
                rule = f"{what} of the story's one happening"
                event = with_setting(event, told.first, what, rule)
        return event

    def _above(self, event: Event, before: list[Event]) -> Event | None:
        """Return the event of the verb that a verb goes on from in its sentence."""
        above = self._settings.above(self._frames[event.start])
        return next(
            (
                other
                for other in before
                if above is not None and self._frames[other.start].head == above.head
            ),
            None,
        )

    def _goes_on(self, event: Event) -> bool:
        """Tell whether something can be part of what was told before."""
        frame = self._frames[event.start]
        head = self._parsed.doc[frame.head]
        if frame.mode != "told" or frame.type not in _GOING_ON:
            return False
        verb = nearest_verb(head)
        if verb is None or not is_past(verb) or not is_past(head.sent.root):
            return False
        if frame.rule == "noun" and not frame.told and frame.carrier < 0:
            return False
        return not self._is_aside(verb) and not self._is_another(head.sent)

    def _is_aside(self, verb: Token) -> bool:
        """Tell whether a clause looks back: "after he was shot", "who had fled"."""
        at = verb
        for _ in range(DEEP):
            if at.pos_ == "VERB" and self._settings.is_before(at):
                return True
            marks = {
                t.lemma_.casefold() for t in at.lefts if t.dep_ in ("mark", "prep")
            }
            meanwhile = marks <= self._words.simultaneous_words
            if at.dep_ in ("relcl", "acl", "pcomp"):
                return True
            if at.dep_ == "advcl" and not meanwhile:
                return True
            at = at.head
        return False

    def _is_another(self, sentence: Iterable[Token]) -> bool:
        """Tell whether a sentence is about something else: "in another attack"."""
        words = self._words
        if is_between(sentence, words.interval_words):
            return True
        for token in sentence:
            word = token.text.casefold()
            if word in words.shifting_words:
                return True
            if word in words.other_words and (
                token.pos_ == "ADV" or self._is_of_event(token)
            ):
                return True
        return False

    def _is_of_event(self, token: Token) -> bool:
        """Tell "another attack", "in another village" from "another three people"."""
        noun = token.head
        return noun.dep_ == "pobj" or self._settings.is_event(noun)

    def _is_elsewhere(self, event: Event, what: str) -> bool:
        """Tell whether a sentence has another day or place than what was before it."""
        frame = self._frames[event.start]
        if what == "date" and (
            self._settings.is_reckoned(frame) or self._settings.is_counted_from(frame)
        ):
            return True
        own = self._parsed.sentences[event.sentence]
        days, places = self._settings.named(own)
        return bool(days) or (bool(places) and (what == "place" or not event.place))

    def _earlier(self, event: Event, before: list[Event]) -> list[Event]:
        """Return what an event can go on from, the last first."""
        found = []
        for other in reversed(before):
            far = event.sentence - other.sentence
            if far > REACH:
                break
            frame = self._frames[other.start]
            told = frame.mode == "told" and self._is_alike(other, event.type in HARM)
            verb = nearest_verb(self._parsed.doc[frame.head])
            past = verb is not None and is_past(verb) and not self._is_aside(verb)
            if far and told and past:
                found.append(other)
        return found

    def _is_alike(self, other: Event, harm: bool) -> bool:
        """Tell whether an event does harm, or is a protest."""
        return other.type in _GOING_ON and (other.type in HARM) == harm

    def _states(self, event: Event, what: str) -> bool:
        """Tell whether an event has a day or place that another can go on with."""
        rule = getattr(event, f"{what}_rule")
        return rule is not None and rule != DATELINE


def _value(event: Event, what: str) -> str | None:
    """Return the day or place of an event, whatever the words for it."""
    return event.place if what == "place" else event.edtf or event.date_id
