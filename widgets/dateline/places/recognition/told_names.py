"""Unknown names that the words make a place's: "the town of Huanquilla"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...gazetteer.nesting import areas_of, held_by, link_of
from ...nlp.syntax import first_of_list
from .name_words import BODIES, end_of_word, is_in_name
from .tags import PLACE_LABELS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...gazetteer import Match
    from ...lang.places import PlaceWords
    from ...nlp.tokens import Tokens
    from .proposal import Proposal

__all__ = ["names_of_land", "told_names"]

#: The longest unknown name, and what parts it from the larger place (tokens).
_LONGEST = 3
_FARTHEST = 6

#: The most names of a list.
_LONGEST_LIST = 12

#: The kinds of place that a settlement is, and those that are named without a larger
#: place ("the district of X").
_SETTLEMENTS = frozenset({"city", "district"})
_LOCAL = _SETTLEMENTS | {"admin2"}


def told_names(
    tokens: Tokens, known: list[Proposal], words: PlaceWords
) -> Iterator[tuple[int, int]]:
    """Yield the unknown names that the words make those of places.

    Either a word of kind stands before the name ("the Peruvian town of X", "the
    village of X"), or it opens the name in another language ("near Tel X"), or the name
    follows a known place in a list ("fled to Lima and X"), or a preposition of place
    stands before the name and a known larger place behind it ("near X in northern
    Peru").

    Yields
    ------
    tuple
        Its first token, and the one after its last.

    """
    if tokens.case != "mixed":
        return
    yield from _of_a_kind(tokens, known, words)
    yield from _of_a_foreign_kind(tokens, known, words)
    yield from _beside_known_ones(tokens, known, words)
    named = [p for p in known if p.matches]
    for larger in known:
        if not larger.matches:
            continue
        for found in (
            _after(tokens, larger.last, words),
            _before(tokens, larger.first, words),
        ):
            if found is None:
                continue
            areas = areas_of(larger.matches)
            if any(_stands_in_the_way(p, *found, areas) for p in named):
                continue
            if any(match.sort != "code" for match in areas):
                yield found


def names_of_land(
    tokens: Tokens, known: list[Proposal], words: PlaceWords
) -> Iterator[tuple[int, int]]:
    """Yield the unknown names of forests, valleys and the like: "the X forest".

    Yields
    ------
    tuple
        The first token of a name, and the one after its last: the word of kind.

    """
    if tokens.case != "mixed":
        return
    taken = _taken(known)
    for at in range(2, len(tokens)):
        if tokens.text[at] not in words.landforms or tokens.breaks(at):
            continue
        first = at
        while first > 1 and at - first < _LONGEST and tokens.namelike[first - 1]:
            first -= 1
        if first == at or tokens.lower[first - 1] not in words.definite_articles:
            continue
        found = _name_from(tokens, first, words, sure=True)
        if found == (first, at) and taken.isdisjoint(range(first, at)):
            yield found


def _of_a_kind(
    tokens: Tokens, known: list[Proposal], words: PlaceWords
) -> Iterator[tuple[int, int]]:
    """Yield the names after "the village of", in small letters, that nobody knows.

    "The villages of X, Y and Z" are as many as are named.
    """
    named = [p for p in known if p.matches]
    for first in range(2, len(tokens)):
        kind = tokens.text[first - 2]
        many = words.plural_cues.get(kind)
        if (
            not tokens.namelike[first]
            or not _LOCAL & words.kind_cues.get(many or kind, frozenset())
            or tokens.lower[first - 1] not in words.genitives
        ):
            continue
        for found in _listed(tokens, first, words, most=_LONGEST_LIST if many else 1):
            if not any(_takes(p, *found) for p in named):
                yield found


def _takes(p: Proposal, first: int, last: int) -> bool:
    """Tell whether a known name has words of a name that are not just a part of it.

    "The village of Boston Bar" is no place in Boston.
    """
    inside = first <= p.first and p.last <= last and p.last - p.first < last - first
    return p.first < last and first < p.last and not inside


def _listed(
    tokens: Tokens, first: int, words: PlaceWords, *, most: int
) -> list[tuple[int, int]]:
    """Return the names of the list that begins at a token, up to the one behind "and".

    Without an "and" there is no list: what follows a comma may be the larger place.
    """
    names: list[tuple[int, int]] = []
    ended = False
    while len(names) < most and not ended:
        found = _name_from(tokens, first, words, sure=True)
        if found is None:
            break
        names.append(found)
        ended = names[1:] != [] and tokens.word(first - 1) in words.conjunctions
        first = found[1] + (tokens.word(found[1]) == ",")
        first += tokens.word(first) in words.conjunctions
        if first == found[1]:
            break
    return names if ended else names[:1]


def _of_a_foreign_kind(
    tokens: Tokens, known: list[Proposal], words: PlaceWords
) -> Iterator[tuple[int, int]]:
    """Yield unknown names that begin as places' do elsewhere: "near Tel Abiad"."""
    taken = _taken(known)
    for first in range(1, len(tokens) - 1):
        if tokens.lower[first] not in words.foreign_kinds or first in taken:
            continue
        if not tokens.namelike[first] or tokens.namelike[first - 1]:
            continue
        found = _name_from(tokens, first, words, sure=True)
        if found is None or found[1] - first < 2:
            continue
        if _is_where(tokens, _head_of_list(tokens, first, words), words):
            yield found


def _taken(known: list[Proposal]) -> set[int]:
    """Return the tokens of names that places bear in just this spelling."""
    return {
        i
        for p in known
        if any(match.form != "key" for match in p.matches)
        for i in range(p.first, p.last)
    }


def _beside_known_ones(
    tokens: Tokens, known: list[Proposal], words: PlaceWords
) -> Iterator[tuple[int, int]]:
    """Yield the unknown names that end a list of known places: "in Lima, Ica and X".

    The tagger takes the known one for a place, and the other for nobody. Of "Boston
    Bar" a part is known, which is another place.
    """
    named = [p for p in known if any(match.form != "key" for match in p.matches)]
    for p in known:
        joint = p.last
        joined = tokens.word(joint) in words.conjunctions
        if not joined or not p.matches or tokens.label(p.first) not in PLACE_LABELS:
            continue
        found = _name_from(tokens, joint + 1, words, sure=True)
        if found is None or any(_holds(other, *found) for other in named):
            continue
        token = tokens.doc[found[1] - 1]
        if token.dep_ != "conj" or first_of_list(token).i >= p.last:
            continue
        if _may_be_nobody(tokens, *found, words) and _is_where(
            tokens, _head_of_list(tokens, p.first, words), words
        ):
            yield found


def _holds(p: Proposal, first: int, last: int) -> bool:
    return p.first <= first and last <= p.last


def _may_be_nobody(tokens: Tokens, first: int, last: int, words: PlaceWords) -> bool:
    """Tell whether neither the tagger nor its last word makes a name somebody's."""
    ending = tokens.lower[last - 1]
    people = any(tokens.label(i) == "PERSON" for i in range(first, last))
    firm = ending in words.company_endings or ending in words.newspaper_words
    return not people and not firm and tokens.namelike[last : last + 1] != [True]


def _stands_in_the_way(
    p: Proposal, first: int, last: int, areas: Sequence[Match]
) -> bool:
    """Tell whether a known name is the unknown one, or more than a chance part of it.

    A town somewhere is called "Zongo", but none in Burkina Faso, and none "Zongo
    Daraba"; while "Tamale Kurgu in Ghana" may be in Tamale.
    """
    if not first <= p.first < last:
        return False
    part = p.last <= last and p.last - p.first < last - first
    return not part or bool(held_by(areas, p.matches)[1])


def _after(tokens: Tokens, at: int, words: PlaceWords) -> tuple[int, int] | None:
    """Return the name after "the Peruvian town of", if the larger place ends there."""
    for first in range(at + 2, min(at + _FARTHEST, len(tokens))):
        if tokens.breaks(first):
            return None
        if tokens.namelike[first]:
            link = link_of(tokens.text[at:first], words)
            if link is None or link.order != "before" or not link.kind:
                return None
            # "The U.S. Department of Health" is no town.
            low = all(not text[:1].isupper() for text in tokens.text[at:first])
            named = low and tokens.word(first - 1) in words.genitives
            return _name_from(tokens, first, words, sure=True) if named else None
    return None


def _before(tokens: Tokens, at: int, words: PlaceWords) -> tuple[int, int] | None:
    """Return the name before "in northern Peru", if the words use it as a place."""
    last = at - 1
    while last > max(0, at - _FARTHEST) and not tokens.namelike[last]:
        last -= 1
    if last < 1 or any(tokens.breaks(i) for i in range(last + 1, at + 1)):
        return None
    gap = tokens.text[last + 1 : at]
    low = gap and not any(text[:1].isupper() for text in gap)
    link = link_of(gap, words) if low else None
    if link is None or link.order != "after" or link.mark:
        return None
    first = last
    while (
        first > 0 and last - first < _LONGEST and is_in_name(tokens, first - 1, words)
    ):
        first -= 1
    lead = tokens.word(first - 1)
    sure = (
        link.kind  # "X, a village in Peru"
        or lead in words.containing_prepositions
        or lead in words.bearings
        or _is_kind_of(tokens, first - 1, words)
    )
    if not (sure or _is_where(tokens, _head_of_list(tokens, first, words), words)):
        return None
    found = _name_from(tokens, first, words, sure=sure)
    return found if found == (first, last + 1) else None


def _head_of_list(tokens: Tokens, first: int, words: PlaceWords) -> int:
    """Return where a list of names begins that goes on here: "in X, Y and Z"."""
    while first > 1:
        before = first - 1
        while before > 0 and (
            tokens.word(before) in words.conjunctions or tokens.text[before] == ","
        ):
            before -= 1
        if before == first - 1 or not is_in_name(tokens, before, words):
            break
        first = before
        while first > 0 and is_in_name(tokens, first - 1, words):
            first -= 1
    return first


def _is_where(tokens: Tokens, first: int, words: PlaceWords) -> bool:
    """Tell whether the word before a name is beside places rather than bodies."""
    if tokens.word(first - 1) in words.place_prepositions:
        return True
    return first > 0 and tokens.doc[first - 1].lemma_ in words.befalling_verbs


def _is_kind_of(tokens: Tokens, at: int, words: PlaceWords) -> bool:
    """Tell whether "town of" and the like ends at a token."""
    kinds = words.kind_cues.get(tokens.word(at - 1), frozenset())
    return tokens.word(at) in words.genitives and bool(kinds & _SETTLEMENTS)


def _name_from(
    tokens: Tokens, first: int, words: PlaceWords, *, sure: bool
) -> tuple[int, int] | None:
    """Return the name that begins at a token, if it may be a place's.

    ``sure`` is whether the words before it say so, whatever the tagger thinks.
    """
    last = first
    while last < len(tokens) and is_in_name(tokens, last, words):
        if last > first and tokens.breaks(last):
            break
        last = end_of_word(tokens, last)
    named = [i for i in range(first, last) if tokens.namelike[i]]
    proper = all(tokens.pos[i] == "PROPN" for i in named)
    body = not sure and any(tokens.label(i) in BODIES for i in range(first, last))
    if not proper or body or not 0 < len(named) <= _LONGEST:
        return None
    return first, last
