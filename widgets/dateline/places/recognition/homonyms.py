"""Names of places that whole sorts of things bear: planets, cheeses, shops, musicals.

What such a name means is told by the company it keeps. "Santander and Barclays" are
two banks, and where there are telescopes Mars is no town of Pennsylvania.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ...nlp.syntax import LEANING, first_of_list
from ..name_classes import EMINENT

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...lang import Language, Words
    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = ["is_of_a_sort_of_things"]

#: Names that mean the place where nothing but the topic speaks against it.
_UNDOUBTED = EMINENT | {"region", "code"}

#: The longest name of a thing (tokens).
_LONGEST = 3

#: The relations of what a verb is done to.
_OBJECTS = frozenset({"dobj", "obj", "nsubjpass", "nsubj:pass", "oprd"})


@dataclass(frozen=True, eq=False)
class _Sort:
    """A sort of things: their names, words of their topic, and what is done to them.

    The ``places`` among the names are those of which people think as places first. A
    verb stands alone, or with the preposition that joins it to the thing.
    """

    names: Words
    places: Words
    cues: Words
    verbs: Words


@lru_cache(maxsize=4)
def _sorts(language: Language) -> dict[str, list[_Sort]]:
    """Return the sorts of things that each name may be of."""
    sorts: dict[str, list[_Sort]] = defaultdict(list)
    for row in language.table("homonyms"):
        alone, *joined = row["verbs"].split("|")
        places = frozenset(row["places"].split("|")) - {""}
        sort = _Sort(
            names=places | frozenset(row["names"].split("|")),
            places=places,
            cues=frozenset(row["cues"].split()),
            verbs=frozenset((*alone.split(), *joined)),
        )
        for name in sort.names:
            sorts[name].append(sort)
    return dict(sorts)


def is_of_a_sort_of_things(p: Proposal, story: StoryNames) -> bool:
    """Tell whether the words say that one of a sort of things bears a name.

    The verb says so ("to carve X"), another of the sort beside it ("X and Barclays"),
    or, of what is not known better as a place, a word of the topic anywhere in the
    sentence ("astronomers", "X"). What is known better as one needs an article with
    such a word: "the X", where there are cranberries.
    """
    sorts = _sorts(story.language).get(p.key)
    if _is_in_a_longer_name(p, story):
        return True  # "a Singapore Sling"
    if not sorts or story.tokens.namelike[p.last : p.last + 1] == [True]:
        return False
    if story.tokens.word(p.last) == "-":
        return False  # "the Puma-based lender"
    token = story.tokens.doc[p.last - 1]
    return any(_is_one(p, token, sort, story) for sort in sorts)


def _is_in_a_longer_name(p: Proposal, story: StoryNames) -> bool:
    """Tell whether a name of a thing begins with it: "a Singapore Sling"."""
    tokens, sorts = story.tokens, _sorts(story.language)
    for last in range(p.last + 1, min(p.first + _LONGEST, len(tokens)) + 1):
        if not tokens.namelike[last - 1]:
            return False
        if " ".join(tokens.lower[p.first : last]) in sorts:
            return True
    return False


def _is_one(p: Proposal, token: Token, sort: _Sort, story: StoryNames) -> bool:
    if _is_treated_as_one(token, sort):
        return True
    if p.situated or _is_led_or_owns(p, story):
        # "Storms on Saturn and near Titan": the sky itself, by two witnesses.
        return not _is_place_first(p, sort) and _is_told_twice(p, token, sort, story)
    if _is_beside_one(p, token, sort, story):
        return True
    if token.dep_ in LEANING and token.head.i >= p.last:
        # "Mars rovers"; not "Mars residents".
        return not _is_place_first(p, sort) and _is_cue(token.head, sort)
    counted = _is_counted(p, token, story)
    if not counted and _is_place_first(p, sort):
        # "The band Bastille played; Kansas sang": two witnesses again.
        return _is_told_twice(p, token, sort, story)
    return any(
        _is_cue(word, sort) or (counted and _is_another(word.i, p, sort, story))
        for word in token.sent
        if word.i not in range(p.first, p.last)
    )


def _is_told_twice(p: Proposal, token: Token, sort: _Sort, story: StoryNames) -> bool:
    """Tell whether a sentence has a word of the topic, and another of the sort."""
    others = [word for word in token.sent if word.i not in range(p.first, p.last)]
    return any(_is_cue(word, sort) for word in others) and any(
        _is_another(word.i, p, sort, story) for word in others
    )


def _is_place_first(p: Proposal, sort: _Sort) -> bool:
    return p.known in _UNDOUBTED or p.key in sort.places


def _is_cue(token: Token, sort: _Sort) -> bool:
    return token.lower_ in sort.cues or token.lemma_ in sort.cues


def _is_treated_as_one(token: Token, sort: _Sort) -> bool:
    """Tell whether something is done to it that is done to such things alone."""
    first = first_of_list(token)
    if first.dep_ in _OBJECTS:
        return first.head.lemma_ in sort.verbs
    joint = first.head
    return first.dep_ == "pobj" and f"{joint.head.lemma_} {joint.lower_}" in sort.verbs


def _is_led_or_owns(p: Proposal, story: StoryNames) -> bool:
    """Tell whether something is in it, of it or its own: "in the X", "X's mayor"."""
    tokens, words = story.tokens, story.words
    at = p.first - 1
    at -= tokens.word(at) in words.definite_articles
    led = tokens.word(at) in words.place_prepositions | words.genitives
    return led or tokens.word(p.last) in words.possessives


def _is_counted(p: Proposal, token: Token, story: StoryNames) -> bool:
    """Tell whether a place known to all has an article or an owner: "the X"."""
    articles = story.words.definite_articles | story.words.indefinite_articles
    before = story.tokens.word(p.first - 1)
    owned = any(t.dep_ == "poss" and t.i < p.first for t in token.children)
    return before in articles or owned


def _is_beside_one(p: Proposal, token: Token, sort: _Sort, story: StoryNames) -> bool:
    """Tell whether one of the sort that is no well-known place is in a list with it."""
    return any(
        other.i not in range(p.first, p.last) and _is_another(other.i, p, sort, story)
        for other in token.conjuncts
    )


def _is_another(i: int, p: Proposal, sort: _Sort, story: StoryNames) -> bool:
    """Tell whether a name that ends in a token is another of the sort, and no place."""
    lower = story.tokens.lower
    if not story.tokens.namelike[i]:
        return False
    for size in range(1, _LONGEST + 1):
        name = " ".join(lower[max(0, i + 1 - size) : i + 1])
        if name in sort.names - sort.places and name != p.key:
            return story.classes.get(name, "unknown") not in _UNDOUBTED
    return False
