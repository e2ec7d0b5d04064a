"""Place and time: where and when an event was, each by a named rule."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING

from ..model import Actor, DateExpression, Span, Toponym
from ..model.event_class import classes_that
from ..nlp.syntax import clause_head, nearest_verb
from ..quotes.cues import cue_table
from .attachment import Attachment, Item, attach_dates, attach_places
from .triggers import MATERIAL

if TYPE_CHECKING:
    from ..nlp.story import ParsedStory
    from .frames import Frame

__all__ = ["DATE_BEFORE", "PLACE_BEFORE", "VIOLENT", "PlaceAndTime", "rule_in_words"]

#: How many sentences back an event may take its day or place from.
BACK = 2

#: The rules by which an event takes the nearest place or day.
PLACE_BEFORE = "last place shortly before it in the paragraph"
DATE_BEFORE = "last date shortly before it in the paragraph"

#: Classes for which "to", "into" and "on" lead to the place, not only to the target.
_DIRECTED = classes_that("harmful") | frozenset(
    ["AID", "COERCE", "CONSULT", "MOBILIZE", "RETREAT"]
)
#: Classes whose mentions in one sentence are most often of one event: the raid, the
#: killing.
VIOLENT = classes_that("harmful")

#: Classes whose events are called by their place: "the Baghdad attack".
_NAMED_BY_PLACE = VIOLENT | frozenset(
    ["CEREMONY", "COERCE", "CONSULT", "PROTEST", "SUPPORT", "VOTE"]
)

#: Grains of a date that later sentences can mean without giving it again.
_FINE = frozenset(["hour", "minute", "second", "part", "day", "week", "month"])


def rule_in_words(rule: str) -> str:
    """Return the name of a rule for place or time as it is put in ``why``."""
    words = rule.replace("under the trigger", "attached to the trigger word")
    words = words.replace("of the report", "attached to the reporting verb")
    return words.replace("in the", "in the same")


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

    """

    def __init__(
        self,
        parsed: ParsedStory,
        actors: Iterable[Actor],
        places: Iterable[Toponym],
        dates: Iterable[DateExpression],
        frames: Collection[Frame],
    ) -> None:
        self._parsed = parsed
        self._doc = doc = parsed.doc
        self._words = parsed.language.events.place_and_time
        self._cue_verbs = cue_table(parsed.language).verbs
        self._types = {f.head: f.type for f in frames}
        nouns = {f.head for f in frames if f.rule == "noun"}
        actor_starts = {m.start for actor in actors for m in actor.mentions}
        named_by_place = {i for i in nouns if self._types[i] in _NAMED_BY_PLACE}
        self._places = attach_places(doc, places, actor_starts, nouns, named_by_place)
        self._dates = attach_dates(doc, dates, nouns)
        self._place_starts = [p.item.start for p in self._places]
        self._date_starts = [d.item.start for d in self._dates]

    def place(self, frame: Frame) -> tuple[Toponym | None, str]:
        """Return where an event was, and by which rule.

        Under the trigger first, then in its clause and sentence, then, for an event
        of a material class, the last place shortly before it in the paragraph.
        """
        inside = self._between(self._places, self._place_starts, self._sentence(frame))
        if frame.type not in _DIRECTED:
            inside = [p for p in inside if p.rank == 0]
        elif frame.type != "RETREAT":
            inside = [p for p in inside if p.rank < 3]
        best, rule = self._best(frame, inside)
        if best is not None:
            return best.item, f"place {rule}"
        if inside or frame.type not in MATERIAL or frame.mode != "told":
            return None, ""
        before = self._before(frame, self._places, self._place_starts)
        before = [p for p in before if p.rank == 0]
        return (before[-1].item, PLACE_BEFORE) if before else (None, "")

    def date(self, frame: Frame) -> tuple[DateExpression | None, str]:
        """Return when an event was, and by which rule."""
        inside = self._between(self._dates, self._date_starts, self._sentence(frame))
        best, rule = self._best(frame, inside)
        if best is not None:
            return best.item, f"date {rule}"
        report = self._report(frame)
        reported = [d for d in inside if report in d.path]
        if reported:
            return self._nearest(frame, reported).item, "date of the report"
        if inside or frame.type not in MATERIAL or frame.mode != "told":
            return None, ""
        if self._is_pluperfect(frame):
            return None, ""
        before = self._before(frame, self._dates, self._date_starts)
        before = [d for d in before if d.item.grain in _FINE]
        # "… were killed on Friday, police said Monday": Friday is meant later on.
        before = [d for d in before if not self._dates_report(d)] or before
        return (before[-1].item, DATE_BEFORE) if before else (None, "")

    def _best(
        self, frame: Frame, inside: list[Attachment[Item]]
    ) -> tuple[Attachment[Item] | None, str]:
        """Return what is closest to a trigger in the parse of its sentence."""
        levels: tuple[tuple[str, Callable[[Frame, Attachment[Item]], bool]], ...] = (
            ("under the trigger", self._is_under),
            ("in the clause", self._in_clause),
            ("in the sentence", self._in_sentence),
        )
        for rule, fits in levels:
            fitting = [item for item in inside if fits(frame, item)]
            if fitting:
                return self._nearest(frame, fitting), rule
        return None, ""

    def _is_under(self, frame: Frame, item: Attachment[Item]) -> bool:
        """Tell whether something depends on a trigger, or the clause describes it."""
        if item.event_noun is not None and not self._is_held_by(frame, item.event_noun):
            return False
        verb = nearest_verb(self._doc[frame.anchor])
        if verb is not None and verb.dep_ == "relcl" and verb.head.i == item.root:
            # "Najaf, where soldiers were killed".
            return True
        return frame.head in item.path or frame.anchor in item.path

    def _in_clause(self, frame: Frame, item: Attachment[Item]) -> bool:
        """Tell whether something is in the clause of an event."""
        if item.rank > 1 or self._report(frame) in item.path:
            return False
        if item.fronted or self._is_about(frame, item):
            return True
        if item.event_noun is not None and not self._is_held_by(frame, item.event_noun):
            return False
        return item.clause == clause_head(self._doc[frame.anchor]).i

    def _in_sentence(self, frame: Frame, item: Attachment[Item]) -> bool:
        """Tell whether something in the sentence can belong to an event as well.

        What belongs to another event does not, unless both are the violence that the
        sentence is about.
        """
        if item.rank > 0 or self._report(frame) in item.path:
            return False
        others = {i for i in item.path if i in self._types and i != frame.anchor}
        if not others:
            return True
        head = self._doc[frame.head]
        reasons = self._words.reason_prepositions
        reason = head.dep_ == "pobj" and head.head.text.casefold() in reasons
        types = {self._types[i] for i in others} | {frame.type}
        return types <= VIOLENT and not reason

    def _is_held_by(self, frame: Frame, noun: int) -> bool:
        """Tell whether an event noun describes a frame's event, or one containing it.

        "Friday's attack killed two", "killed in Friday's attack", "the siege in
        which two died", but not "vowed after Friday's attack".
        """
        if noun in (frame.head, frame.anchor):
            return True
        if frame.type not in MATERIAL:
            return False
        token = self._doc[noun]
        verb = nearest_verb(self._doc[frame.anchor])
        if verb is not None and verb.dep_ == "relcl" and verb.head.i == noun:
            return True
        enclosing = self._words.enclosing_prepositions
        if token.dep_ == "pobj" and token.head.text.casefold() in enclosing:
            token = token.head
        elif token.dep_ not in ("nsubj", "nsubjpass", "dobj"):
            return False
        return clause_head(token.head).i == clause_head(self._doc[frame.anchor]).i

    def _is_about(self, frame: Frame, item: Attachment[Item]) -> bool:
        """Tell whether something is in a clause that describes an event noun.

        "The strike that killed Omar in Najaf", "the talks held on Friday".
        """
        verb = self._doc[item.path[-1]] if item.path else None
        return (
            verb is not None
            and verb.dep_ in ("relcl", "acl")
            and verb.head.i == frame.head
        )

    def _report(self, frame: Frame) -> int:
        """Return the reporting verb over an event, -1 where there is none."""
        verb = clause_head(self._doc[frame.anchor])
        above = verb.head
        if verb.dep_ == "ccomp" and above.lemma_.casefold() in self._cue_verbs:
            return above.i
        return -1

    def _dates_report(self, item: Attachment[Item]) -> bool:
        """Tell whether something says when a report was made: "said Monday"."""
        return any(self._doc[i].lemma_.casefold() in self._cue_verbs for i in item.path)

    def _is_pluperfect(self, frame: Frame) -> bool:
        """Tell whether an event was before what is reported: "had arrested"."""
        pluperfect = self._words.pluperfect_auxiliaries
        auxiliaries = (t for t in self._doc[frame.anchor].lefts if t.dep_ == "aux")
        return any(t.text.casefold() in pluperfect for t in auxiliaries)

    def _before(
        self, frame: Frame, items: list[Attachment[Item]], starts: list[int]
    ) -> list[Attachment[Item]]:
        """Return what is named in the sentences shortly before, in the paragraph."""
        at = self._doc[frame.head].idx
        index = self._parsed.sentence_of(at)
        sentence = self._parsed.sentences[max(0, index - BACK)]
        paragraph = self._parsed.paragraphs[self._parsed.paragraph_of(at)]
        start = max(sentence.start, paragraph.start)
        return self._between(items, starts, Span(start, self._sentence(frame).start))

    def _sentence(self, frame: Frame) -> Span:
        index = self._parsed.sentence_of(self._doc[frame.head].idx)
        return self._parsed.sentences[index]

    @staticmethod
    def _between(
        items: list[Attachment[Item]], starts: list[int], span: Span
    ) -> list[Attachment[Item]]:
        return items[bisect_left(starts, span.start) : bisect_left(starts, span.end)]

    def _nearest(self, frame: Frame, items: list[Attachment[Item]]) -> Attachment[Item]:
        position = self._doc[frame.head].idx
        return min(items, key=lambda a: (a.rank, abs(a.item.start - position)))
