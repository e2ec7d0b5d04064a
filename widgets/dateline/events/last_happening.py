"""The last happening: what a sentence goes on about that tells no event itself."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from ..model import Event
from ..model.day import as_civil
from ..model.edtf import edtf_days
from ..nlp.syntax import nearest_verb
from .causes import CAUSES

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["LONG", "happening_before", "is_of_now", "known_victims"]

#: How many sentences on a number can be of what was told last.
REACH = 3

#: After how many days an event is one of the past, not what a story is about.
LONG = 60

#: After how many days what goes on is a row of events, and no event: a year in all.
ROW = 366


def happening_before(
    events: Sequence[Event],
    sentence: int,
    *,
    now: bool = False,
    known: str | None = None,
) -> Event | None:
    """Return whose toll a sentence without an event of its own gives.

    That is the last accident, disaster or attack shortly before it, or the only one
    of the story; None where it tells an event of the kind itself, or where several
    can be meant.

    Parameters
    ----------
    events
        The events of the story.
    sentence
        The number of the sentence (from 0).
    now
        Whether the sentence is about what still is: then what was long before the
        newest event is passed over ("In 1996 a ferry sank. … Many are missing.").
    known
        What became of victims whom the story has told of ("the injured"): then they
        are those of the last happening that had such, however far before.

    """
    told = [e for e in events if e.type in CAUSES and e.is_fact]
    if any(e.sentence == sentence for e in told):
        return None
    before = [e for e in told if e.sentence < sentence]
    had = [e for e in before if known is not None and getattr(e, known) is not None]
    if had:
        return next(
            (e for e in events if e.id == (had[-1].same_as or had[-1].id)), None
        )
    before = [e for e in before if not _goes_on(e)] or before
    if now:
        before = _without_past(before)
    roots = list(dict.fromkeys(e.same_as or e.id for e in before))
    near = [e for e in before if sentence - e.sentence <= REACH]
    last = max((e.sentence for e in near), default=None)
    if last is not None:
        roots = [e.same_as or e.id for e in near if e.sentence == last][:1]
    if len(roots) != 1:
        return None
    return next((e for e in events if e.id == roots[0]), None)


def _goes_on(event: Event) -> bool:
    """Tell whether an event is a long row of them: "struck 100 ships since May"."""
    if event.edtf is None:
        return False
    first, last = map(as_civil, edtf_days(event.edtf))
    opened = event.edtf.endswith("..")
    return opened or (
        first is not None and last is not None and (last - first).days > ROW
    )


def known_victims(
    counted: Token, outcome: str, definite: Collection[str]
) -> str | None:
    """Return what became of victims whom a story takes up: "the injured, two Finns,".

    Parameters
    ----------
    counted
        The word that says what became of them.
    outcome
        What that is: "killed", "injured", "missing".
    definite
        The determiners of what is known.

    """
    before = counted.doc[counted.i - 1] if counted.i else counted
    taken_up = before.lower_ in definite and before.dep_ == "det"
    # "Nine of the wounded" and "among the dead were two Finns" are a part of them.
    noun = counted.tag_ != "VBD" and counted.dep_ not in ("ROOT", "pobj")
    return outcome if taken_up and noun else None


def _without_past(events: Sequence[Event]) -> list[Event]:
    """Return the events that are not over for long when the newest of them happens."""
    ends = {e.id: as_civil(edtf_days(e.edtf)[1]) for e in events if e.edtf}
    ordered = {id_: day.toordinal() for id_, day in ends.items() if day is not None}
    newest = max(ordered.values(), default=0)
    return [e for e in events if newest - ordered.get(e.id, newest) <= LONG]


def is_of_now(counted: Token, outcome: str) -> bool:
    """Tell who is missing, or told of in the present, from a toll of long ago.

    Parameters
    ----------
    counted
        The first token of a number of victims.
    outcome
        What became of them: "killed", "injured", "missing".

    """
    if outcome == "missing":
        return True
    verb = nearest_verb(counted)
    return verb is not None and any(
        t.tag_ in ("VBZ", "VBP") for t in (verb, *verb.lefts)
    )
