"""Lists that are one phrase: "whalers in Anadyr, Provideniya and Nome say"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ...nlp.syntax import NOMINAL
from .coordination import by_first_token, members_from
from .tags import PLACE_LABELS
from .vectors import nearer_to_people

if TYPE_CHECKING:
    from ...lang.places import PlaceWords
    from ...nlp.tokens import Tokens
    from .proposal import Proposal

__all__ = ["mark_closed_lists"]

#: So many names in a row are a list; a pair may as well be a place and somebody, and
#: after "of" two people ("the identities of Botkins and Creek").
_PAIR, _LIST = 2, 3


def mark_closed_lists(
    proposals: list[Proposal], tokens: Tokens, words: PlaceWords
) -> None:
    """Mark the known names of each list that words of place lead, wherever they lie.

    The words before the first name say of all that they are places, if the list is one
    phrase: "whalers in Anadyr, Provideniya and Nome say". What the vectors take for
    somebody is left alone in a pair, and where the list may end before it. Words that
    only places have leave nobody: "the mayors of X, Y and Z", "X, Y and Z are towns".
    """
    if tokens.case != "mixed":
        return
    known = [p for p in proposals if p.matches]
    by_first = by_first_token(known)
    for leader in known:
        lead = tokens.word(leader.first - 1)
        certain = _are_places(tokens, leader, words)
        if not (certain or leader.situated or lead in words.genitives):
            continue
        members = members_from(leader, by_first, tokens, words)
        least = _PAIR if leader.situated or certain else _LIST
        if len(members) < least or not _is_phrase(
            members, tokens, words, certain=certain
        ):
            continue
        vocab = tokens.doc.vocab
        people = [nearer_to_people(vocab, p.name, words) for p in members]
        if not certain and not _is_led(leader, members, tokens, named=not any(people)):
            continue
        tagged = leader.tag.label in PLACE_LABELS
        sure = tagged and len(members) >= _LIST and _modifies(tokens, leader)
        sure = sure or certain
        for p, somebody in zip(members, people, strict=True):
            if not p.tag.is_place and (sure or not somebody):
                p.fellow = p.situated = True


def _are_places(tokens: Tokens, leader: Proposal, words: PlaceWords) -> bool:
    """Tell whether only places have such mayors, or are called towns."""
    first = tokens.doc[leader.last - 1]
    if tokens.word(leader.first - 1) in words.genitives and leader.first > 1:
        return tokens.lower[leader.first - 2] in words.communal_plurals
    if first.dep_ != "nsubj" or first.head.pos_ != "AUX":
        return False
    called = (t for t in first.head.rights if t.dep_ == "attr")
    return any(t.tag_ == "NNS" and t.lemma_ in words.kind_cues for t in called)


def _is_led(
    leader: Proposal, members: list[Proposal], tokens: Tokens, *, named: bool
) -> bool:
    """Tell whether the first name of a list is a place to the words, or to the tagger.

    The tagger may take several of them for one body ("of Anadyr, Provideniya and"):
    then none may be like somebody's (``named``).
    """
    if leader.tag.relation in ("=", "none"):
        return leader.situated or leader.tag.label in PLACE_LABELS
    entity = tokens.entity[leader.first]
    if entity < 0 or not named:
        return False
    first, last, _ = tokens.entities[entity]
    return first == leader.first and any(p.last == last for p in members[1:])


def _is_phrase(
    members: list[Proposal], tokens: Tokens, words: PlaceWords, *, certain: bool
) -> bool:
    """Tell whether a list is one phrase: its only "and" is before its last member.

    "In Lima, Rosa and Victoria agreed" is none: the preposition opens the sentence, or
    the verb after the list has no other subject. ``certain`` is whether the words leave
    no other reading of it.
    """
    joints = [
        i
        for p, q in pairwise(members)
        for i in range(p.last, q.first)
        if tokens.lower[i] in words.conjunctions or tokens.lower[i] == "&"
    ]
    first, last = members[0], members[-1]
    if len(joints) != 1 or joints[0] < members[-2].last:
        return False
    end = last.last
    if end < len(tokens) and tokens.namelike[end] and not tokens.breaks(end):
        return False
    if certain:
        return True
    lead = tokens.doc[first.first - 1]
    if lead.pos_ == "ADP" and lead.head.i >= lead.i:
        return False
    goes_on = end < len(tokens) and tokens.pos[end] in ("VERB", "AUX")
    return not goes_on or _modifies(tokens, first)


def _modifies(tokens: Tokens, leader: Proposal) -> bool:
    """Tell whether a preposition says more of the noun before it: "whalers in"."""
    lead = tokens.doc[leader.first - 1]
    return bool(lead.pos_ == "ADP" and lead.head.pos_ in NOMINAL)
