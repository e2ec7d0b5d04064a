"""Objects: the thing that an event happens to, or that does it: a bridge, a ferry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ..model.event_class import classes_that

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang import Words
    from ..lang.events import EventWords
    from .trigger_senses import TriggerSenses

__all__ = ["thing_of_noun", "thing_of_verb"]

#: Classes whose events can have a thing for an object.
_WITH_THINGS = classes_that("material")

#: Classes of which a noun that is in no list of things can be an object as well.
_ANY_THING = classes_that("harmful") | {"COERCE"}

#: Classes whose subject suffers it: "a ferry capsized".
_UNDONE = classes_that("undone")

#: The list of places that people live in: no thing, but where it happened.
_SETTLEMENT = "settlement"

#: Relations of what a verb is done to.
_PATIENTS = frozenset(["dobj", "nsubjpass"])

#: Relations of the first part of a compound noun.
_FIRST = frozenset(["compound", "nmod", "amod"])


def thing_of_verb(
    verb: Token,
    type_: str,
    actors: Iterable[int],
    senses: TriggerSenses,
    *,
    hurts: bool = False,
) -> str | None:
    """Return the thing that a verb is done to, or of what nobody does, its subject.

    Parameters
    ----------
    verb
        The trigger.
    type_
        The class of its event.
    actors
        The heads of who acts.
    senses
        Tells things from people and from events.
    hurts
        Whether it is done to people: a noun in no list of things is one of them.

    """
    if type_ not in _WITH_THINGS:
        return None
    heads = [
        child
        for child in verb.children
        if child.dep_ in _PATIENTS
        and not senses.patients.is_where(child, verb)
        and (child.i != senses.partner(verb) or senses.sorts.is_solid(child))
    ]
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        heads += [*_holders(verb.head), verb.head]
    any_thing = type_ in _ANY_THING and not hurts
    doing = [verb.doc[i] for i in actors] if type_ in _UNDONE or not heads else []
    if type_ in _UNDONE:
        # "The Neema hit a rock": of the two it is the ship that news is about.
        heads = [t for t in doing if senses.vessel_at(t.i)] + heads
    # "A bus killed two", but "the heat killed two".
    return _first_thing(heads, senses, any_thing=any_thing) or _first_thing(
        doing, senses, any_thing=any_thing and not heads
    )


def _holders(noun: Token) -> Iterator[Token]:
    """Yield what a noun is in, that is often read as doing what its holder does.

    "A ferry carrying 40 people capsized", "the roof of a church caved in".
    """
    inside = noun.dep_ == "dobj" and noun.head.dep_ == "acl"
    if inside or (noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN"):
        yield noun.head.head


def thing_of_noun(
    noun: Token,
    teller: Token | None,
    type_: str,
    senses: TriggerSenses,
    words: EventWords,
) -> str | None:
    """Return the thing in an event noun: "a plane crash", "the collapse of a dam"."""
    if type_ not in _WITH_THINGS:
        return None
    arguments = words.arguments
    links = arguments.noun_target_prepositions
    if type_ in _UNDONE:
        links |= words.place_and_time.location_prepositions
    first = [child for child in noun.lefts if child.dep_ in _FIRST]
    heads = [*_led_to(noun, links), *reversed(first)]
    if teller is not None and type_ in _ANY_THING:
        heads += [child for child in teller.children if child.dep_ in _PATIENTS]
        heads += _led_to(teller, links)
    return _first_thing((head for head in heads if head != noun), senses)


def _led_to(token: Token, links: Words) -> list[Token]:
    """Return what some prepositions lead to from a word."""
    return [
        thing
        for child in token.children
        if child.dep_ == "prep" and child.lower_ in links
        for thing in child.children
        if thing.dep_ == "pobj"
    ]


def _first_thing(
    heads: Iterable[Token], senses: TriggerSenses, *, any_thing: bool = False
) -> str | None:
    """Return the words for the first head that is a thing, None if none is."""
    sorts = senses.sorts
    for head in heads:
        token = sorts.meant(head)
        if ship := senses.vessel_at(token.i):
            return ship
        if token.pos_ != "NOUN" or token.ent_type_ in ("DATE", "TIME"):
            continue
        if sorts.fits(token, _SETTLEMENT):
            continue
        if sorts.is_solid(token):
            own = (_called(token), senses.vessel_at(token.i + 1))  # "ferry X"
            return " ".join(filter(None, own))
        if any_thing and sorts.fits(token, "thing") and not senses.is_trigger(token):
            return _called(token)
    return None


def _called(noun: Token) -> str:
    """Return a thing as the story names it, without article: "cargo plane"."""
    return " ".join([*_before(noun), noun.text])


def _before(noun: Token) -> Iterator[str]:
    parts = [child for child in noun.lefts if child.dep_ == "compound"]
    return (part.text for part in parts if not part.ent_type_)
