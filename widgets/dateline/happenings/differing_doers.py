"""Differing doers: where stories say that others did it, or that nobody did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from ..lang import language
from ..lang.happenings import HappeningWords
from ..lang.phrases import holds
from .differences import Difference, claim_of
from .disowning import is_cleared
from .gunfire import forces_in
from .news import are_fresh
from .parties import same_party, same_person
from .records import Name, Party, Telling
from .remarks import CLEARED, NO_SHOTS
from .story import bare_words, words_of

__all__ = ["of_doers"]

#: Families in which who did it is a matter of dispute.
_DONE = frozenset(["violence", "coercion"])

#: Families of what befalls people, who may be others than it is said of.
_BEFALLING = frozenset(["harm", "accident", "disaster"])

#: Families of what is told by shots, and of who died of them.
_SHOT = frozenset(["violence", "harm"])


def of_doers(a: Telling, b: Telling, victims: frozenset[Name]) -> Iterator[Difference]:
    """Yield where two tellings differ in who did it, or whether it was done at all.

    Parameters
    ----------
    a, b
        Tellings of two stories, of one happening.
    victims
        The names of those who died of it.

    """
    yield from _of_denied(a, b)
    yield from _of_cleared(a, b)
    yield from _of_shots(a, b)
    if "negated" not in (a.event.mode, b.event.mode):
        yield from _of_doer(a, b, victims)


def _of_denied(a: Telling, b: Telling) -> Iterator[Difference]:
    """Yield where one story tells what another says did not happen.

    Who denies to have done it denies what is laid to them, and not that it happened.
    """
    denied = [t for t in (a, b) if t.event.mode == "negated"]
    if len(denied) != 1 or denied[0].figures:
        return  # "no one was killed": its number says so
    told = b if denied[0] is a else a
    words = language(b.source.language).happenings
    if not bare_words(denied[0].sentence).isdisjoint(words.impossible):
        return  # "an idea cannot be killed"
    if denied[0].actors:
        done = told.family in _DONE
        if done and any(
            _are_one(x, y) for x, y in product(denied[0].actors, told.actors)
        ):
            yield from _of_denied_doer(a, b, denied[0])
        return
    if a.types.isdisjoint(b.types) or _befell_others(denied[0], told):
        return
    why = "one story tells what another says did not happen"
    one, other = (claim_of(t, t.event.factuality) for t in (a, b))
    yield "occurrence", "claim and denial", one, other, why


def _befell_others(denied: Telling, told: Telling) -> bool:
    """Tell whether what is denied befell others: "that any child died there"."""
    things = {name[-1] for name in denied.objects}
    people = [p for p in denied.targets if not things.intersection(p.words[-1:])]
    if not people:
        return False
    if not told.targets:
        return told.family in _BEFALLING  # the fire itself is not denied
    return not any(_are_one(x, y) for x, y in product(people, told.targets))


def _of_denied_doer(a: Telling, b: Telling, denied: Telling) -> Iterator[Difference]:
    why = "one story names a doer, who denies it in another"
    one, other = (
        claim_of(t, f"not {t.actors[0].text}" if t is denied else t.actors[0].text)
        for t in (a, b)
    )
    yield "doer", "claim and denial", one, other, why


def _are_one(a: Party, b: Party) -> bool:
    """Tell whether a doer is one who denies it: by name, or by the words for them."""
    return same_party(a, b) or is_cleared(a.text, b.text)


def _of_shots(a: Telling, b: Telling) -> Iterator[Difference]:
    """Yield where one story tells of shots that the other denies."""
    words = language(b.source.language).happenings
    why = "one story tells of shots that another denies"
    for one, other in ((a, b), (b, a)):
        if one.family not in _SHOT or not _tells_of_shots(one, words):
            continue
        for remark in other.remarks:
            if remark.topic == NO_SHOTS and _is_denied_by(one, remark.sentence, words):
                doer = one.actors[0].text if one.actors else one.event.phrase
                claim = claim_of(one, doer)
                denial = claim_of(other, remark.value, remark.sentence)
                said = (claim, denial) if one is a else (denial, claim)
                yield "doer", "claim and denial", *said, why
                break


def _tells_of_shots(telling: Telling, words: HappeningWords) -> bool:
    """Tell whether an event that did happen is told by a word for shooting."""
    if telling.event.mode != "told":
        return False
    return any(not words.shooting.isdisjoint(t.split()) for t in telling.triggers)


def _is_denied_by(telling: Telling, denial: str, words: HappeningWords) -> bool:
    """Tell whether a denial can be of the shots that a telling tells.

    Who denies shots of their own denies those laid to them, and none of others.
    """
    forces = forces_in(denial, words)
    doers = " ".join(party.text for party in telling.actors)
    return not forces or bool(forces & forces_in(doers or telling.sentence, words))


def _of_cleared(a: Telling, b: Telling) -> Iterator[Difference]:
    """Yield where one names a doer whom the other clears."""
    why = "one story names a doer, another says that it was not"
    for one, other in ((a, b), (b, a)):
        if one.family not in _DONE or one.event.mode == "negated":
            continue
        for remark in other.remarks:
            named = [p.text for p in one.actors if is_cleared(p.text, remark.value)]
            if remark.topic == CLEARED and named:
                claim = claim_of(one, named[0])
                denial = claim_of(other, f"not {remark.value}", remark.sentence)
                said = (claim, denial) if one is a else (denial, claim)
                yield "doer", "claim and denial", *said, why


def _of_doer(a: Telling, b: Telling, victims: frozenset[Name]) -> Iterator[Difference]:
    """Yield where two name other doers; who died of it did not do it.

    Without a day that both tell, or the same news, it is too easily another deed.
    """
    one_day = a.days is not None and b.days is not None and not a.days.days_to(b.days)
    if not one_day and not are_fresh(a, b):
        return
    if a.family not in _DONE or b.family not in _DONE:
        return
    mine, theirs = (
        [
            party
            for party in telling.actors
            if party.named and not any(same_person(party.words, v) for v in victims)
        ]
        for telling in (a, b)
    )
    if not mine or not theirs or any(_one_side(x, y) for x in mine for y in theirs):
        return
    if a.event.is_guess("actor") or b.event.is_guess("actor"):
        return
    if _is_part(a, mine, theirs) or _is_part(b, theirs, mine):
        return
    one, other = claim_of(a, mine[0].text), claim_of(b, theirs[0].text)
    yield "doer", "contradiction", one, other, "two stories name different doers"


def _is_part(telling: Telling, parts: Sequence[Party], wholes: Sequence[Party]) -> bool:
    """Tell whether a sentence calls one doer a part of another: "the air force of"."""
    spoken = language(telling.source.language)
    genitives = spoken.events.genitive_prepositions
    articles = spoken.actors.definite_articles
    said = _singular(telling.sentence)
    return any(
        holds(said, (*_singular(part.text), of, *article, *_singular(whole.text)))
        for part, whole in product(parts, wholes)
        for of in genitives
        for article in ((), *((each,) for each in articles))
    )


def _singular(text: str) -> tuple[str, ...]:
    """Return the words of a text as of one: "Guards" as "guard"."""
    words = (word.removesuffix("s") for word in words_of(text))
    return tuple(word for word in words if word)


def _one_side(a: Party, b: Party) -> bool:
    """Tell whether two doers can be one: a nation, and its army or president.

    A body of which no country is known can be any nation's.
    """
    if (a.nation is None) != (b.nation is None):
        return True
    return same_party(a, b) or (a.nation is not None and a.nation == b.nation)
