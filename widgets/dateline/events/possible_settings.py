"""Possible settings: which place or day an event of a class can have at all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..lang import language_of
from ..model import DateExpression, Toponym
from ..nlp.syntax import LEANING, OBJECTS, SUBJECTS
from .attachment import Attachment, Item
from .factuality.embedding import embedding_of
from .tellings import HARM, SAID
from .triggers import MATERIAL, trigger_table

if TYPE_CHECKING:
    import datetime as dt

    from spacy.tokens import Doc, Token

    from ..lang.events import PlaceAndTimeWords
    from .frame import Frame
    from .sharing import Sharing

__all__ = ["DECLARED", "TO", "PossibleSettings"]

#: Classes for which "on" and "against" lead to the place, not only to the target.
_DIRECTED = MATERIAL - {"PROTEST", "SANCTION", "SUPPORT"}

#: Classes of what is only said or declared, not done where whom it concerns is.
DECLARED = SAID | {"SANCTION"}

#: Classes of what asks for or threatens with something, and of what is held on a day.
_ASKING = frozenset(["DEMAND", "THREATEN"])
_HELD = frozenset(["CEREMONY", "CONSULT", "PROTEST", "VOTE"])

#: The class of strikes and marches.
_PROTEST = "PROTEST"

#: The class of games and of feasts.
_GAME = "CEREMONY"

#: The class of deals, which are called by their year: "the 2015 nuclear deal".
_NAMED_BY_YEAR = "AGREE"

#: The ranks of a place that something goes to, that it is on, and that it comes from.
TO, _ON, _FROM = 2, 3, 4


class PossibleSettings:
    """Tells which place or day an event can have, whatever is nearest to it.

    Parameters
    ----------
    doc
        The parsed story.
    words
        The words of its language.
    sharing
        Which words tell one happening.
    types
        The classes of the triggers of the story.
    published
        Its day.

    """

    def __init__(
        self,
        doc: Doc,
        words: PlaceAndTimeWords,
        sharing: Sharing,
        types: Mapping[int, str],
        published: dt.date | str | None = None,
    ) -> None:
        self._doc = doc
        self._words = words
        self._sharing = sharing
        self._types = types
        self._published = str(published or "")[:10]
        self._nouns = trigger_table(language_of(doc)).nouns
        self._bearers = language_of(doc).bearers
        self._embedding = embedding_of(language_of(doc))

    def can_hold(self, frame: Frame, place: Attachment[Toponym]) -> bool:
        """Tell whether a place can be that of an event by the word that leads to it.

        What hangs on another noun is where that is: "met the envoy of Lamar".
        """
        if self._is_where_they_sit(frame, place):
            return True
        if self._is_of_none(frame, place):
            return False
        if place.rank > 0 and place.event_noun is None and len(place.path) > 1:
            return self._is_where_hit(frame, place)
        if frame.type == "RETREAT":
            return place.rank in (0, TO, _FROM)
        if frame.type == _GAME and self._is_side(frame, place):
            return False
        topical = self._doc[frame.head].lemma_.casefold() in self._words.topic_verbs
        if frame.type in DECLARED or topical:
            # "praised the army in Lamar": the army is there.
            return self._is_of_saying(frame, place)
        if frame.type in _DIRECTED:
            topic = frame.type == "CONSULT" and place.rank == _ON  # "talks on Kenya"
            return place.rank < _FROM and not topic
        return place.rank in (0, TO)

    def _is_of_none(self, frame: Frame, place: Attachment[Toponym]) -> bool:
        """Tell whether a place is where there was none, or only joined to a thing.

        "Six deaths in Lamar and no deaths in Wajir"; "discussed trade, aid and Wajir".
        """
        words = [self._doc[at] for at in place.path if at != frame.head]
        if any(map(self._is_none, words)):
            return True
        root = self._doc[place.root]
        first = root.head
        while first.dep_ == "conj":
            first = first.head
        thing = root.dep_ == "conj" and first.pos_ == "NOUN" and first.dep_ == "dobj"
        parts = self._words.place_parts
        return thing and first.lemma_.casefold() not in parts

    def _is_none(self, noun: Token) -> bool:
        """Tell whether a noun joined to another is of nothing: "and no deaths"."""
        before = (c.text for c in noun.lefts if c.dep_ == "det")
        joined = noun.dep_ == "conj"
        return joined and any(
            self._embedding.word(t, "determiner") == "negated" for t in before
        )

    def _is_side(self, frame: Frame, place: Attachment[Toponym]) -> bool:
        """Tell whether a place is a side in a match, played who knows where.

        "Kenya beat Fiji", "Kenya lost to Fiji": nobody says that it was in Fiji.
        """
        verb, side = self._doc[frame.head], self._doc[place.root]
        if verb.lemma_.casefold() not in self._bearers.match_verbs:
            return False
        if side.dep_ in SUBJECTS or side.dep_ in OBJECTS:
            return True
        joint = side.head.lower_ if side.dep_ == "pobj" else ""
        return joint in self._bearers.match_prepositions

    def _is_where_hit(self, frame: Frame, place: Attachment[Toponym]) -> bool:
        """Tell "shot down a drone over the Red Sea" from "met the envoy to Lamar"."""
        straight = frame.rule == "verb" and place.path[1:] == (frame.head,)
        if not straight or frame.type not in HARM or place.rank != _ON:
            return False
        over = self._doc[place.root].head.text.casefold()
        hit = self._doc[place.path[0]].dep_ in ("dobj", "nsubjpass")
        return hit and over in self._words.overhead_prepositions

    def can_date(self, frame: Frame, date: Attachment[DateExpression]) -> bool:
        """Tell whether a date can be that of an event, and is not part of a name."""
        ends = self._ends(date)
        if ends and date.path[-1] != frame.head:
            return False
        if frame.type in SAID and not ends and self._is_of_topic(frame, date):
            return False
        if frame.rule == "noun" and self._is_past_in_present(frame, date):
            return False
        if frame.judgement.happened and self._is_to_come(frame, date):
            return False
        if date.named is None:
            return True
        if date.item.grain == "year" and frame.type == _NAMED_BY_YEAR:
            return False
        return self._sharing.holds(frame, date.named)

    def _ends(self, date: Attachment[DateExpression]) -> bool:
        """Tell whether a day is that on which something ended: "ended it on Friday".

        What ended then began on another.
        """
        if len(date.path) != 1:
            return False
        verb = self._doc[date.path[0]]
        if verb.lemma_.casefold() not in self._words.ending_verbs:
            return False
        return any(
            c.dep_ in OBJECTS | {"nsubjpass"} and c.i in self._types
            for c in verb.children
        )

    def _is_past_in_present(
        self, frame: Frame, date: Attachment[DateExpression]
    ) -> bool:
        """Tell whether a day that is over hangs on a verb of the present, no trigger.

        It is another's: "the flood has nothing to do with that of Lamar, on Monday".
        But what hangs on the noun itself is its own: "they die of Monday's flood".
        """
        if frame.head in date.path:
            return False
        verb = self._doc[date.clause]
        present = verb.tag_ in ("VBZ", "VBP") and date.path[-1:] == (verb.i,)
        over = str(date.item.last or self._published) < self._published
        return present and over and verb.i not in self._types

    def _is_to_come(self, frame: Frame, date: Attachment[DateExpression]) -> bool:
        """Tell whether a day that is still to come hangs on another verb.

        "He was arrested and will appear in court on Friday": not arrested then.
        """
        if frame.head in date.path or not self._published:
            return False
        return str(date.item.first or "") > self._published

    def is_reckoned(self, frame: Frame) -> bool:
        """Tell whether an event has a day of its own, counted from another event.

        "Was charged a week after the quake": on no day that the story names.
        """
        below = list(self._doc[frame.head].children)
        for span in below:
            if span.dep_ == "npadvmod" and span.ent_type_ == "DATE":
                # "The day after the vote": the parser hangs "after" on either.
                after = self._doc[span.i + 1 : span.i + 2]
                if any(t.lower_ in self._words.reckoning_words for t in after):
                    return True
        links = [child for child in below if child.dep_ == "prep"]
        clauses = (child for child in below if child.dep_ == "advcl")
        links += [t for clause in clauses for t in clause.lefts if t.dep_ == "mark"]
        return any(map(self._counts, links))

    def is_counted_from(self, frame: Frame) -> bool:
        """Tell whether the day of another event is counted from that of an event.

        "The attack came a day after blasts in Lamar": these were not on its day.
        """
        head = self._doc[frame.head]
        return head.dep_ == "pobj" and self._counts(head.head)

    def _counts(self, link: Token) -> bool:
        """Tell whether a time stands before a word: "a day after"."""
        if link.lower_ not in self._words.reckoning_words or not link.i:
            return False
        span = link.nbor(-1)
        return span.dep_ == "npadvmod" and span.ent_type_ == "DATE"

    def _is_of_saying(self, frame: Frame, place: Attachment[Toponym]) -> bool:
        """Tell whether something was said at a place, not about something there."""
        if place.fronted or self._is_where_they_sit(frame, place):
            return True
        if place.event_noun == frame.head and place.path[:1] != (frame.head,):
            return False  # "sanctions on firms in Lamar"
        if place.event_noun is not None:  # "said during a visit to Lamar"
            return place.rank <= TO and self._sharing.holds(frame, place.event_noun)
        own = self._sharing.own(frame)
        direct = place.rank == 0 and bool(place.path) and place.path[0] in own
        signed = frame.type == _NAMED_BY_YEAR and place.rank == 0
        if signed and frame.rule == "verb" and place.path[1:] == (frame.head,):
            # "signed a deal in Lamar"
            direct = self._doc[place.path[0]].dep_ == "dobj"
        return direct and not self._is_of_topic(frame, place)

    def _is_where_they_sit(self, frame: Frame, place: Attachment[Toponym]) -> bool:
        """Tell whether those who act do it at home: "a court in Lamar freed".

        Or "Lamar police arrested".
        """
        if frame.rule != "verb" or place.path[1:] != (frame.head,):
            return False
        body, root = self._doc[place.path[0]], self._doc[place.root]
        if place.rank > 0 and not (root.dep_ in LEANING and root.head == body):
            return False
        bodies = self._words.sitting_bodies
        sits = body.lemma_.casefold() in bodies
        # "Drivers in Lamar went on strike": they did it there.
        stays = frame.type == _PROTEST and place.rank == 0
        return body.dep_ in SUBJECTS and (sits or stays)

    def _is_of_topic(self, frame: Frame, item: Attachment[Item]) -> bool:
        """Tell whether a place or day follows the event that the words are about.

        "denounced the attack on Friday in Lamar": the attack was there.
        """
        topics = (t.i for t in self._doc[frame.head].rights if t.dep_ == "dobj")
        if any(self._types.get(at) in MATERIAL and at < item.root for at in topics):
            return True
        return frame.type in _ASKING and self._is_of_asked(frame, item)

    def _is_of_asked(self, frame: Frame, item: Attachment[Item]) -> bool:
        """Tell whether a place or day hangs on what is asked for.

        "Called for a strike on 2 May": the parser leaves open when they called.
        """
        for at in item.path:
            noun = self._doc[at]
            if at == frame.head:
                return False
            asked = noun.pos_ == "NOUN" and noun.dep_ in ("pobj", "dobj")
            senses = self._nouns.get(noun.lemma_.casefold(), ())
            if asked and any(sense.type in _HELD for sense in senses):
                return True
        return False
