"""Place and time: where and when an event was, each by a named rule."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from ..model import Actor, DateExpression, Event, Span, Toponym
from ..nlp.syntax import DEEP
from .attachment import (
    Attachment,
    Item,
    attach_dates,
    attach_places,
)
from .conjecture import Conjecture
from .fineness import finest, without_situating
from .leads import Leads
from .possible_settings import DECLARED, TO, PossibleSettings
from .preceding import Preceding
from .sharing import Sharing
from .tellings import HARM, SAID
from .triggers import MATERIAL

if TYPE_CHECKING:
    from datetime import date

    from spacy.tokens import Token

    from ..nlp.story import ParsedStory
    from .frame import Frame

__all__ = ["DATELINE", "PlaceAndTime"]

#: Classes whose events are called by their place: "the Baghdad attack".
_NAMED_BY_PLACE = HARM | frozenset(
    ["CEREMONY", "COERCE", "CONSULT", "PROTEST", "SUPPORT", "VOTE"]
)

#: Those that nobody does, and that are called by their country: "the Haiti quake".
_NAMED_BY_COUNTRY = HARM - {"ASSAULT", "FIGHT"}


#: The class of meetings, in which something is said.
_MEETING = "CONSULT"

#: The rule by which the place of a dateline is that of what the lead tells.
DATELINE = "place of the dateline"


#: Fields of an event.
Fields = dict[str, Any]


def _place_fields(place: Toponym) -> Fields:
    """Return the fields of an event that say where it was.

    A name that may be of no place the gazetteer has is left as the story writes it.
    """
    told = place.place if place.doubt != "may be none" else None
    name = told.name if told else place.phrase
    return {"place": name, "place_id": place.id}


def _date_fields(date: DateExpression) -> Fields:
    """Return the fields of an event that say when it was."""
    return {"edtf": date.edtf, "date_id": date.id}


def _told(parsed: ParsedStory, items: Iterable[Item]) -> Iterator[Item]:
    """Yield places or days without those of datelines, wherever the parser hangs them.

    "LAGOS, 3 May - Two died in a fire in northern Nigeria": nothing says that it was in
    Lagos, or on that day.
    """
    for item in items:
        first, last = parsed.token_of(item.start), parsed.token_of(item.end - 1)
        if not parsed.datelines.hold(first, last + 1):
            yield item


class PlaceAndTime:
    """Finds where and when the events of a story were.

    Parameters
    ----------
    parsed
        The parsed story.
    actors, places, dates
        What it names.
    frames
        Its events.
    published
        Its day.

    """

    def __init__(
        self,
        parsed: ParsedStory,
        actors: Iterable[Actor],
        places: Iterable[Toponym],
        dates: Iterable[DateExpression],
        frames: Collection[Frame],
        published: date | str | None = None,
    ) -> None:
        self._parsed = parsed
        self._doc = doc = parsed.doc
        self._words = parsed.language.events.place_and_time
        self._sharing = Sharing(doc, parsed.language.events, frames)
        places = tuple(places)
        self._types = types = {f.head: f.type for f in frames}
        carried = {f.carrier: f for f in frames if f.carrier >= 0}
        self._frames = carried | {f.head: f for f in frames}
        nouns = {f.head for f in frames if f.rule == "noun"}
        actor_starts = {m.start for actor in actors for m in actor.mentions}
        by_place = {i for i in nouns if types[i] in _NAMED_BY_PLACE}
        by_country = {i for i in nouns if types[i] in _NAMED_BY_COUNTRY}
        struck = _NAMED_BY_COUNTRY | {"PROTEST"}
        tellers = {f.carrier for f in frames if f.type in struck}
        self._places = attach_places(
            doc,
            tuple(without_situating(doc, _told(parsed, places))),
            actor_starts,
            nouns,
            by_place,
            by_country,
            tellers,
        )
        self._dates = attach_dates(doc, _told(parsed, dates), nouns)
        self._possible = PossibleSettings(
            doc, self._words, self._sharing, types, published
        )
        self._leads = Leads(parsed, places)
        self._preceding = Preceding(parsed, self._sharing, published)
        self._conjecture = Conjecture(self._preceding, places)

    def fields(self, frame: Frame) -> Fields:
        """Return the fields of an event that say where and when it was, by which rule.

        Place and day under the trigger first, then in a clause that tells the same
        happening, then of a sentence that it goes on from. What the lead sentence
        tells was at the place of the dateline, if it names no other.
        """
        place, place_rule = self._place(frame)
        date, date_rule = self._date(frame)
        fields: Fields = {}
        if place is not None:
            fields |= _place_fields(place) | {"place_rule": place_rule}
        if date is not None:
            fields |= _date_fields(date) | {"date_rule": date_rule}
        return fields

    def guesses(self, frame: Frame, event: Event) -> Fields:
        """Return fields that an event lacks, as it may have them: only guesses."""
        fields: Fields = {}
        if not event.place:
            place, rule = self._conjecture.place(frame, event, self._places)
            if place is not None:
                fields |= _place_fields(place) | {"place_rule": rule}
        if not event.date_id and not self._possible.is_reckoned(frame):
            date, rule = self._conjecture.date(frame, self._dates)
            if date is not None:
                fields |= _date_fields(date) | {"date_rule": rule}
        return fields

    def _place(self, frame: Frame) -> tuple[Toponym | None, str]:
        inside = self._places.inside(self._sentence(frame))
        fitting = [p for p in inside if self._possible.can_hold(frame, p)]
        best, rule = self._best(frame, fitting)
        if best is not None:
            clause = [p for p in fitting if self._in_clause(frame, p)]
            return finest(best, fitting, clause).item, f"place {rule}"
        if (above := self.above(frame)) is not None:
            place, rule = self._place(above)
            if place is not None and rule != DATELINE:
                return place, "place of the verb above"
        place = self._preceding.going_on(frame, self._places)
        if place is not None:
            return place, "place of the sentence before"
        # What is only said or decreed has no place that one can point at.
        if frame.mode == "told" and frame.type in MATERIAL - DECLARED and not inside:
            place = self._leads.place(self._sharing.shared(frame))
        return place, DATELINE

    def _date(self, frame: Frame) -> tuple[DateExpression | None, str]:
        inside = self._dates.inside(self._sentence(frame))
        fitting = [d for d in inside if self._possible.can_date(frame, d)]
        best, rule = self._best(frame, fitting)
        if best is not None:
            return best.item, f"date {rule}"
        if self._possible.is_reckoned(frame):
            return None, ""
        if (above := self.above(frame)) is not None:
            date, _ = self._date(above)
            if date is not None:
                return date, "date of the verb above"
        date = self._preceding.going_on(frame, self._dates)
        return date, "date of the sentence before"

    def named(
        self, span: Span
    ) -> tuple[list[Attachment[DateExpression]], list[Attachment[Toponym]]]:
        """Return the days and the places that a stretch of the text names."""
        return self._dates.inside(span), self._places.inside(span)

    def is_reckoned(self, frame: Frame) -> bool:
        """Tell whether the day of an event is counted from another event."""
        return self._possible.is_reckoned(frame)

    def is_counted_from(self, frame: Frame) -> bool:
        """Tell whether the day of another event is counted from that of an event."""
        return self._possible.is_counted_from(frame)

    def is_before(self, verb: Token) -> bool:
        """Tell whether a verb tells of what was before: "had fled"."""
        return self._sharing.is_perfect(verb)

    def is_event(self, token: Token) -> bool:
        """Tell whether a token is a trigger."""
        return token.i in self._types

    def above(self, frame: Frame) -> Frame | None:
        """Return the event of the verb that a verb of a material event goes on from.

        "Police in Lamar stormed the house, killing two": they were killed in Lamar.
        """
        if frame.rule == "noun" or frame.type not in MATERIAL - SAID:
            return None
        verb = self._sharing.above(self._doc[frame.head])
        above = None if verb is None else self._frames.get(verb.i)
        if above is None or above.type not in MATERIAL - SAID:
            return None
        return above if above.mode == frame.mode else None

    def _best(
        self, frame: Frame, inside: list[Attachment[Item]]
    ) -> tuple[Attachment[Item] | None, str]:
        """Return what is closest to a trigger in the parse of its sentence."""
        levels: tuple[tuple[str, Callable[[Frame, Attachment[Item]], bool]], ...] = (
            ("under the trigger", self._is_under),
            ("in the clause", self._in_clause),
        )
        for rule, fits in levels:
            fitting = [item for item in inside if fits(frame, item)]
            if fitting:
                return self._nearest(frame, fitting), rule
        return None, ""

    def attached_to(
        self, fits: Callable[[Token], bool]
    ) -> Iterator[tuple[int, Fields]]:
        """Yield the verbs of a sort with the fields of a place or day beside them.

        Beside them is also the meeting: "In a meeting in Lamar on Friday, he said …".
        """
        for place in self._places:
            at = self._beside(place)
            if at is not None and place.rank == 0 and fits(self._doc[at]):
                yield at, _place_fields(place.item)
        for date in self._dates:
            at = self._beside(date)
            if at is not None and fits(self._doc[at]):
                yield at, _date_fields(date.item)

    def _beside(self, item: Attachment[Item]) -> int | None:
        """Return the verb that a place or day is beside, alone or by a meeting."""
        if len(item.path) == 1:
            beside = isinstance(item.item, DateExpression) or not item.fronted
            return item.path[0] if beside else None
        if len(item.path) < 2 or self._types.get(item.path[-2]) != _MEETING:
            return None
        noun, verb = (self._doc[at] for at in item.path[-2:])
        inside = noun.dep_ == "pobj" and self._sharing.encloses(noun)
        return verb.i if inside and noun.head.head == verb else None

    def _is_under(self, frame: Frame, item: Attachment[Item]) -> bool:
        """Tell whether something depends on a trigger, or the clause describes it."""
        if item.event_noun is not None and not self._sharing.holds(
            frame, item.event_noun
        ):
            return False
        own = self._sharing.own(frame)
        if self._is_of_another(frame, item):
            return False
        for verb in (self._doc[at] for at in own):
            if verb.dep_ == "relcl" and verb.head.i == item.root:
                # "Najaf, where soldiers were killed".
                return any(t.tag_ == "WRB" for t in verb.lefts)
        return bool(own.intersection(item.path))

    def _is_of_another(self, frame: Frame, item: Attachment[Item]) -> bool:
        """Tell whether something is said of a noun that is joined to an event.

        "The murder of Ruiz and the sabotage at Lamar": the murder was elsewhere. What
        is said behind both is said of both: "the blast and fire at Lamar".
        """
        noun = self._doc[frame.head]
        if frame.rule != "noun":
            return False
        own = [child.i for child in noun.rights if child.dep_ == "prep"]
        for other in (self._doc[at] for at in item.path):
            joined = other.dep_ == "conj" and other.head.i == noun.i
            if joined and any(c.dep_ == "det" for c in other.lefts):
                return any(noun.i < at < other.i for at in own)
        return False

    def _in_clause(self, frame: Frame, item: Attachment[Item]) -> bool:
        """Tell whether something is said of a clause that tells the same happening."""
        if not item.path or (item.rank > 0 and not self._is_led_to(frame, item)):
            return False
        if self._is_of_another(frame, item):
            return False
        if item.fronted and item.path[-1] in self._main(frame):
            return True
        if item.event_noun is not None:
            return self._sharing.holds(frame, item.event_noun)
        if item.path[-1] not in self._sharing.shared(frame):
            return self._is_behind(frame, item)
        if all(self._is_place_part(self._doc[at]) for at in item.path[:-1]):
            return True
        # "surrounded a school in Lamar and arrested its headmaster"
        beside = self._doc[item.path[0]].dep_ in ("dobj", "nsubjpass", "pobj")
        return beside and len(item.path) == 2 and frame.type in MATERIAL

    def _is_led_to(self, frame: Frame, item: Attachment[Item]) -> bool:
        """Tell "went to Lamar to mourn" and "fell into the sea, killing all"."""
        token = self._doc[frame.head]
        if item.event_noun is not None:
            return True
        if frame.rule == "noun" and token.dep_ == "pobj":  # "visited Lamar for talks"
            return item.path == (token.head.head.i,)
        if self._types.get(item.path[-1]) in MATERIAL - SAID:  # "visited Lamar and met"
            before = len(item.path) == 1 and item.path[0] < frame.head
            return before and item.rank in (1, TO)
        below = token.dep_ in ("advcl", "xcomp") and item.path == (token.head.i,)
        return below and item.rank == TO

    def _is_behind(self, frame: Frame, item: Attachment[Item]) -> bool:
        """Tell whether a place follows an event noun whose verb tells another deed.

        "condemned the attack in Lamar": whichever of the two the parser chose, the
        attack was there.
        """
        noun = self._doc[frame.head]
        place = isinstance(item.item, Toponym) and item.rank == 0
        if frame.rule != "noun" or noun.dep_ != "dobj" or not place:
            return False
        straight = item.path[-1] == noun.head.i and len(item.path) < 3
        return straight and item.root > noun.i

    def _is_place_part(self, token: Token) -> bool:
        """Tell "the city" of "in the city of Lamar on Sunday" from what has a date."""
        named = token.ent_type_ in ("GPE", "LOC", "FAC")
        return named or token.lemma_.casefold() in self._words.place_parts

    def _main(self, frame: Frame) -> set[int]:
        """Return the verbs that a date or place which opens the sentence holds for."""
        verbs = set(self._sharing.shared(frame))
        for at in tuple(verbs):
            token = self._doc[at]
            while token.dep_ == "conj" and token.head.pos_ == "VERB":
                token = token.head
                verbs.add(token.i)
        return verbs

    def _sentence(self, frame: Frame) -> Span:
        index = self._parsed.sentence_of(self._doc[frame.head].idx)
        return self._parsed.sentences[index]

    def _nearest(self, frame: Frame, items: list[Attachment[Item]]) -> Attachment[Item]:
        position = self._doc[frame.head].idx
        own = self._sharing.own(frame)

        def far(item: Attachment[Item]) -> tuple[bool, int, int, int]:
            depth = next((n for n, at in enumerate(item.path) if at in own), DEEP)
            # "jailed on Monday for a murder in 2014": it was on Monday.
            coarse = isinstance(item.item, DateExpression) and item.item.grain == "year"
            return coarse, depth, item.rank, abs(item.item.start - position)

        return min(items, key=far)
