"""Where and when an event was, each by a named rule."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING

from ..model import Actor, DateExpression, Span, Toponym
from ..nlp.syntax import clause, verb_over
from ..quotes.cues import cue_table
from .attachment import Hung, Item, hung_dates, hung_places
from .triggers import MATERIAL

if TYPE_CHECKING:
    from ..nlp.story import ParsedStory
    from .arguments import Frame

__all__ = ["DATE_BEFORE", "PLACE_BEFORE", "VIOLENT", "Settings"]

#: How many sentences back an event may take its day or place from.
BACK = 2

#: The rules by which an event takes the nearest place or day at hand.
PLACE_BEFORE = "last place shortly before it in the paragraph"
DATE_BEFORE = "last date shortly before it in the paragraph"

#: Classes of which "to", "into" and "on" tell the place, not only the target.
_REACHING = frozenset(
    ["AID", "ASSAULT", "COERCE", "CONSULT", "FIGHT", "LOSS", "MOBILIZE", "RETREAT"]
)
#: Classes whose events in one sentence are most often one: the raid, the killing.
VIOLENT = frozenset(["ASSAULT", "FIGHT", "LOSS"])

#: Classes whose events are called by their place: "the Baghdad attack".
_NAMED = VIOLENT | frozenset(["COERCE", "CONSULT", "PROTEST", "SUPPORT"])

#: Grains of a day that later sentences can mean without telling it again.
_FINE = frozenset(["hour", "minute", "second", "part", "day", "week", "month"])


class Settings:
    """The places and dates of a story, asked by trigger."""

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
        named = {m.start for actor in actors for m in actor.mentions}
        bearing = {i for i in nouns if self._types[i] in _NAMED}
        self._places = hung_places(doc, places, named, nouns, bearing)
        self._dates = hung_dates(doc, dates, nouns)
        self._place_starts = [p.item.start for p in self._places]
        self._date_starts = [d.item.start for d in self._dates]
        self._paragraph_starts = [p.start for p in parsed.paragraphs]

    def place(self, frame: Frame) -> tuple[Toponym | None, str]:
        """Return where an event was, and by which rule.

        Under the trigger first, then in its clause and sentence, then, for an event
        one can point at, the last place named shortly before it in the paragraph.
        """
        inside = self._between(self._places, self._place_starts, self._sentence(frame))
        if frame.type not in _REACHING:
            inside = [p for p in inside if p.rank == 0]
        elif frame.type != "RETREAT":
            inside = [p for p in inside if p.rank < 3]
        found, rule = self._best(frame, inside)
        if found is not None:
            return found.item, f"place {rule}"
        if inside or frame.type not in MATERIAL or frame.mode != "told":
            return None, ""
        before = self._before(frame, self._places, self._place_starts)
        before = [p for p in before if p.rank == 0]
        return (before[-1].item, PLACE_BEFORE) if before else (None, "")

    def date(self, frame: Frame) -> tuple[DateExpression | None, str]:
        """Return when an event was, and by which rule."""
        inside = self._between(self._dates, self._date_starts, self._sentence(frame))
        found, rule = self._best(frame, inside)
        if found is not None:
            return found.item, f"date {rule}"
        report = self._report(frame)
        told = [d for d in inside if report in d.path]
        if told:
            return self._nearest(frame, told).item, "date of the report"
        if inside or frame.type not in MATERIAL or frame.mode != "told":
            return None, ""
        if self._earlier(frame):
            return None, ""
        before = self._before(frame, self._dates, self._date_starts)
        before = [d for d in before if d.item.grain in _FINE]
        # "… were killed on Friday, police said Monday": Friday goes on.
        before = [d for d in before if not self._of_report(d)] or before
        return (before[-1].item, DATE_BEFORE) if before else (None, "")

    def _best(
        self, frame: Frame, inside: list[Hung[Item]]
    ) -> tuple[Hung[Item] | None, str]:
        """Return what stands closest to a trigger in the parse of its sentence."""
        ladder: tuple[tuple[str, Callable[[Frame, Hung[Item]], bool]], ...] = (
            ("under the trigger", self._is_under),
            ("in the clause", self._in_clause),
            ("in the sentence", self._in_sentence),
        )
        for rule, fits in ladder:
            fitting = [s for s in inside if fits(frame, s)]
            if fitting:
                return self._nearest(frame, fitting), rule
        return None, ""

    def _is_under(self, frame: Frame, item: Hung[Item]) -> bool:
        """Tell whether something hangs on a trigger, or its clause hangs on it."""
        if item.told_by is not None and not self._holds(frame, item.told_by):
            return False
        verb = verb_over(self._doc[frame.anchor])
        if verb is not None and verb.dep_ == "relcl" and verb.head.i == item.root:
            # "Najaf, where soldiers were killed".
            return True
        return frame.head in item.path or frame.anchor in item.path

    def _in_clause(self, frame: Frame, item: Hung[Item]) -> bool:
        """Tell whether something stands in the clause of an event."""
        if item.rank > 1 or self._report(frame) in item.path:
            return False
        if item.fronted or self._is_about(frame, item):
            return True
        if item.told_by is not None and not self._holds(frame, item.told_by):
            return False
        return item.clause == clause(self._doc[frame.anchor]).i

    def _in_sentence(self, frame: Frame, item: Hung[Item]) -> bool:
        """Tell whether something in the sentence can belong to an event as well.

        What belongs to another event does not, unless both are of the violence that
        the sentence tells.
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

    def _holds(self, frame: Frame, noun: int) -> bool:
        """Tell whether what an event noun tells is the event, or holds it.

        "Friday's attack killed two", "killed in Friday's attack", "the siege in
        which two died", but not "vowed after Friday's attack".
        """
        if noun in (frame.head, frame.anchor):
            return True
        if frame.type not in MATERIAL:
            return False
        token = self._doc[noun]
        verb = verb_over(self._doc[frame.anchor])
        if verb is not None and verb.dep_ == "relcl" and verb.head.i == noun:
            return True
        enclosing = self._words.enclosing_prepositions
        if token.dep_ == "pobj" and token.head.text.casefold() in enclosing:
            token = token.head
        elif token.dep_ not in ("nsubj", "nsubjpass", "dobj"):
            return False
        return clause(token.head).i == clause(self._doc[frame.anchor]).i

    def _is_about(self, frame: Frame, item: Hung[Item]) -> bool:
        """Tell whether something hangs on a clause about an event noun.

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
        verb = clause(self._doc[frame.anchor])
        above = verb.head
        if verb.dep_ == "ccomp" and above.lemma_.casefold() in self._cue_verbs:
            return above.i
        return -1

    def _of_report(self, item: Hung[Item]) -> bool:
        """Tell whether something tells when a report was made: "said Monday"."""
        return any(self._doc[i].lemma_.casefold() in self._cue_verbs for i in item.path)

    def _earlier(self, frame: Frame) -> bool:
        """Tell whether an event was before what is told: "had arrested"."""
        pluperfect = self._words.pluperfect_auxiliaries
        auxiliaries = (t for t in self._doc[frame.anchor].lefts if t.dep_ == "aux")
        return any(t.text.casefold() in pluperfect for t in auxiliaries)

    def _before(
        self, frame: Frame, items: list[Hung[Item]], starts: list[int]
    ) -> list[Hung[Item]]:
        """Return what the sentences shortly before tell, within the paragraph."""
        at = self._doc[frame.head].idx
        index = self._parsed.sentence_of(at)
        start = self._parsed.sentences[max(0, index - BACK)].start
        paragraph = bisect_right(self._paragraph_starts, at) - 1
        if paragraph >= 0:
            start = max(start, self._parsed.paragraphs[paragraph].start)
        return self._between(items, starts, Span(start, self._sentence(frame).start))

    def _sentence(self, frame: Frame) -> Span:
        index = self._parsed.sentence_of(self._doc[frame.head].idx)
        return self._parsed.sentences[index]

    @staticmethod
    def _between(
        items: list[Hung[Item]], starts: list[int], span: Span
    ) -> list[Hung[Item]]:
        return items[bisect_left(starts, span.start) : bisect_left(starts, span.end)]

    def _nearest(self, frame: Frame, items: list[Hung[Item]]) -> Hung[Item]:
        position = self._doc[frame.head].idx
        return min(items, key=lambda s: (s.rank, abs(s.item.start - position)))
