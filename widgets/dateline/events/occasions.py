"""Occasions: what the same speaker says on one day, at one place.

"The minister said on Sunday that … He also criticized the army.": on Sunday too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..model import Event, Quote
from ..quotes.cues import cue_table
from .place_and_time import DATELINE, PlaceAndTime
from .tellings import SAID

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..nlp.story import ParsedStory
    from .frame import Frame

__all__ = ["with_occasions"]

#: How many sentences on a speaker is taken to speak at the same occasion, how many may
#: lie between two things that he says there, and how many sentences after its lead a
#: story may say when the lead was.
_ON, _PAUSE, _BACK = 8, 3, 3

Drafted = tuple["Frame", Event, bool]


@dataclass(frozen=True, slots=True)
class _Occasion:
    """What a sentence says of the day ("date") or the place of somebody's speech.

    ``values`` are the fields of an event that it gives.
    """

    sentence: int
    what: str
    values: dict[str, str | None]


def with_occasions(
    parsed: ParsedStory,
    drafted: Iterable[Drafted],
    quotes: Iterable[Quote],
    settings: PlaceAndTime,
) -> list[Drafted]:
    """Return the events, those that were only said with the day of the occasion.

    Parameters
    ----------
    parsed
        The parsed story.
    drafted
        The events with their frames.
    quotes
        Who said what.
    settings
        Where and when what the story tells was.

    """
    drafted, quotes = list(drafted), list(quotes)
    occasions = _Occasions(parsed, drafted, quotes, settings)
    return [
        (frame, occasions.filled(frame, event), counts)
        for frame, event, counts in drafted
    ]


class _Occasions:
    def __init__(
        self,
        parsed: ParsedStory,
        drafted: list[Drafted],
        quotes: list[Quote],
        settings: PlaceAndTime,
    ) -> None:
        self._parsed = parsed
        self._words = parsed.language.events.place_and_time
        self._cues = cue_table(parsed.language).verbs
        self._of: dict[str, list[_Occasion]] = defaultdict(list)
        self._speakers: dict[int, set[str]] = defaultdict(set)
        for quote in quotes:
            if quote.speaker_id:
                self._speakers[quote.sentence].add(quote.speaker_id)
        for occasion in self._sayings(settings):
            for speaker in self._speakers[occasion.sentence]:
                self._of[speaker].append(occasion)
        for frame, event, _ in drafted:
            if frame.type in SAID and frame.mode == "told" and event.actor_id:
                self._of[event.actor_id] += _occasions(event)

    def _sayings(self, settings: PlaceAndTime) -> Iterator[_Occasion]:
        """Yield what says when or where a reporting verb's words were said."""
        doc = self._parsed.doc
        for verb, values in settings.attached_to(self._is_cue):
            sentence = self._parsed.sentence_of(doc[verb].idx)
            what = "date" if "date_id" in values else "place"
            yield _Occasion(sentence, what, values)

    def _is_cue(self, token: Token) -> bool:
        return token.pos_ == "VERB" and token.lemma_.casefold() in self._cues

    def filled(self, frame: Frame, event: Event) -> Event:
        """Return an event with day and place of the occasion at which it was said."""
        if frame.mode != "told" or not self._is_said(frame, event):
            return event
        speakers = self._speakers_of(frame, event)
        dated = event.date_id is not None
        for what, own in (("date", dated), ("place", dated or event.place)):
            known = [
                o
                for s in speakers
                for o in self._of[s]
                if o.what == what and self._is_in_reach(o.sentence, event.sentence, s)
            ]
            found = _nearest(event.sentence, known)
            if found is not None and not own:
                values: dict[str, Any] = dict(found.values)
                values[f"{what}_rule"] = f"{what} of the same speech"
                event = replace(event, **values)
        return event

    def _is_in_reach(self, first: int, last: int, speaker: str) -> bool:
        """Tell whether a speaker can be at the same occasion in a later sentence."""
        if last - first <= _ON:
            return True
        spoke = [at for at in range(first, last) if speaker in self._speakers[at]]
        gaps = zip([first, *spoke], [*spoke, last], strict=True)
        return all(after - before <= _PAUSE for before, after in gaps)

    def _is_said(self, frame: Frame, event: Event) -> bool:
        """Tell whether an event was only said, or was the meeting it was said at."""
        if frame.type in SAID:
            verb = self._parsed.doc[frame.anchor]
            if verb.dep_ == "ccomp" and self._is_cue(verb.head):
                # "He said that he had urged them": that was before.
                return False
            if verb.dep_ in ("relcl", "acl"):
                return False  # "the remarks in which he had urged them"
            perfect = self._words.perfect_auxiliaries
            before = [t.text.casefold() for t in verb.lefts if t.dep_ == "aux"]
            return event.sentence == 0 or not perfect.intersection(before)
        return self._is_meeting(frame)

    def _is_meeting(self, frame: Frame) -> bool:
        """Tell whether something was said during an event: "said during a meeting"."""
        noun = self._parsed.doc[frame.head]
        if frame.type != "CONSULT" or noun.dep_ != "pobj":
            return False
        enclosing = noun.head.text.casefold() in self._words.enclosing_prepositions
        return enclosing and self._is_cue(noun.head.head)

    def _speakers_of(self, frame: Frame, event: Event) -> set[str]:
        if frame.type not in SAID:
            return self._speakers[event.sentence]
        speakers = {event.actor_id} if event.actor_id else set()
        if self._answers(event):
            for at in range(event.sentence - 1, max(-1, event.sentence - 3), -1):
                speakers |= self._speakers[at]
        return speakers

    def _answers(self, event: Event) -> bool:
        """Tell whether a sentence opens as the answer of whoever was spoken to."""
        span = self._parsed.sentences[event.sentence]
        opening = self._parsed.text[span.start : span.end].casefold()
        return opening.startswith(self._words.turn_openers)


def _occasions(event: Event) -> Iterator[_Occasion]:
    """Yield the day and place that an event of speech is told with."""
    if event.date_id:
        values = {"edtf": event.edtf, "date_id": event.date_id}
        yield _Occasion(event.sentence, "date", values)
    if event.place_id and event.place_rule != DATELINE:
        values = {"place": event.place, "place_id": event.place_id}
        yield _Occasion(event.sentence, "place", values)


def _nearest(sentence: int, known: list[_Occasion]) -> _Occasion | None:
    """Return the last occasion before a sentence; for a lead the next after it."""
    before = [o for o in known if o.sentence < sentence]
    if before:
        return max(before, key=lambda occasion: occasion.sentence)
    after = [o for o in known if 0 < o.sentence - sentence <= _BACK]
    if sentence > 1 or not after:
        return None
    return min(after, key=lambda occasion: occasion.sentence)
