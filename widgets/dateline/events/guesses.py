"""Guesses: whom an event concerns, where no construction says so.

They are right less often than what :mod:`.arguments` reads off the parse.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ..nlp.syntax import has_passive_subject
from .named_parties import NamedParties, Participant
from .role_classes import ATTITUDES, MOVING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..nlp.story import ParsedStory
    from .frame import Frame

__all__ = ["BEHIND", "PLACE", "Guesses"]

#: Classes where who is named behind the trigger may be whom it concerns.
_CONCERNING = ATTITUDES | MOVING | {"ASSAULT", "COERCE", "CONSULT", "FIGHT", "PROTEST"}

#: Classes of measures that concern the place where they apply.
_APPLYING = frozenset(
    "AGREE AID COERCE CONCEDE COOPERATE DEMAND MOBILIZE REJECT RETREAT SANCTION "
    "THREATEN".split()
)

#: Classes whose purpose tells whom they concern: "marched to demand".
_FOR_A_PURPOSE = frozenset(["MOBILIZE", "PROTEST"])

#: The rules of the guesses, and the most tokens that they look ahead.
BEHIND = "named after the trigger"
PLACE = "place of what it is done to"
_REACH = 15

_NEAR = frozenset("dobj dative prep".split())
_FAR = _NEAR | {"ccomp", "xcomp", "acl"}


class Guesses:
    """Guesses at whom an event concerns among what depends on its trigger."""

    def __init__(self, parsed: ParsedStory, named: NamedParties) -> None:
        self._doc = parsed.doc
        self._named = named

    def concerned(self, frame: Frame, others: Collection[str]) -> Participant | None:
        """Return the first who is named after a trigger and in what it is about.

        Else the place of what it is done to: "imposed a curfew in Garissa".

        Parameters
        ----------
        frame
            The event.
        others
            The keys of who acts in it.

        """
        if frame.type not in _CONCERNING:
            return None
        place = None
        complements = _FAR
        for child in (*self._doc[frame.head].rights, *self._beside(frame)):
            if child.dep_ == "xcomp" and has_passive_subject(child.head):
                continue  # "anyone is urged to call police"
            if child.dep_ not in complements and not _is_purpose(child, frame.type):
                continue
            last = min(child.right_edge.i + 1, frame.last + _REACH)
            for index in range(child.left_edge.i, last):
                party = self._named.get(index)
                if party is None or party.key in others:
                    continue
                if self._named.borders.part(frame.head, index):
                    break
                token = self._doc[index]
                if not self._named.is_location(party, token):
                    return replace(party, rule=BEHIND)
                if place is None and self._applies(frame, child):
                    place = replace(party, rule=PLACE)
        return place

    def _beside(self, frame: Frame) -> Iterator[Token]:
        """Yield what depends on the verb that carries an event noun, after the noun."""
        if frame.anchor != frame.head:
            verb = self._doc[frame.anchor]
            yield from (child for child in verb.rights if child.i > frame.head)

    def _applies(self, frame: Frame, child: Token) -> bool:
        """Tell whether the place of a measure is whom it concerns: "a curfew in"."""
        head = self._doc[frame.head]
        if self._named.nouns.is_measure(head):
            return child.dep_ == "prep" and child.head.i == frame.head
        return frame.type in _APPLYING and child.dep_ in ("dobj", "xcomp")


def _is_purpose(clause: Token, type_: str) -> bool:
    """Tell whether a clause says what a protest or a move is for."""
    bare = all(child.dep_ != "mark" for child in clause.children)
    return clause.dep_ == "advcl" and type_ in _FOR_A_PURPOSE and bare
