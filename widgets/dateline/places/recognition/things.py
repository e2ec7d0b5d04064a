"""Names of places that things bear: ships, cars, dishes, breeds, storms, works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import LEANING, NOMINAL, first_of_list, names_of_list
from ..name_classes import STATES, TOWNS
from ..name_variants import SAME_NAME
from .after_its_kind import is_after_its_kind
from .described_things import is_said_to_be_one
from .given_to_things import gives_a_name
from .owners import (
    is_a_mount,
    is_a_school_of_that_name,
    is_charged_like_a_firm,
    is_held_like_a_firm,
    is_in_a_saying,
    is_of_history,
    is_somebodys,
    is_told_of_by_companies,
    is_where_one_graduated,
    is_where_one_learns,
)
from .performances import (
    is_acted_in,
    is_by_somebody,
    is_performed,
    is_seen_on_a_screen,
)
from .races import is_a_runner
from .sorts import is_of_a_sort
from .works import is_a_title, is_staged, is_sung

if TYPE_CHECKING:
    from spacy.tokens import Token

    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = ["is_a_street", "is_a_thing"]

#: The tagger's labels of those who bear names.
_BEARERS = frozenset({"ORG", "PERSON"})

#: The relations of what is only named beside a name: "a Labrador, two Persians".
_BESIDE = frozenset({"conj", "cc", "punct"})

#: The classes of names of which there is one, and never "a" one.
_NEVER_ONE_OF_MANY = STATES | {"region", "county"}

#: How near one language of programs stands to another (tokens).
_BESIDE_PROGRAM = 4

#: The kinds of place whose names have an article.
_WITH_ARTICLE = frozenset(
    "river sea gulf ocean strait mountain range desert lake canal island peninsula "
    "region".split()
)


def is_a_thing(p: Proposal, story: StoryNames) -> bool:
    """Tell whether the words beside a name say that a thing bears it."""
    return (
        p.first in story.vessels
        or is_of_a_sort(p, story)
        or is_a_street(p, story)
        or is_after_its_kind(p, story)
        or _is_a_model(p, story)
        or _is_a_maker(p, story)
        or _is_listed_with_bodies(p, story)
        or _is_programmed_in(p, story)
        or _is_measured(p, story)
        or is_a_title(p, story)
        or _has_an_odd_article(p, story)
        or is_said_to_be_one(p, story)
        or is_somebodys(p, story)
        or is_where_one_learns(p, story)
        or is_where_one_graduated(p, story)
        or is_held_like_a_firm(p, story)
        or is_a_mount(p, story)
        or is_told_of_by_companies(p, story)
        or is_in_a_saying(p, story)
        or is_of_history(p, story)
        or is_staged(p, story)
        or is_sung(p, story)
        or is_a_school_of_that_name(p, story)
        or is_charged_like_a_firm(p, story)
        or is_performed(p, story)
        or is_acted_in(p, story)
        or is_by_somebody(p, story)
        or is_seen_on_a_screen(p, story)
        or is_a_runner(p, story)
    )


def is_a_street(p: Proposal, story: StoryNames) -> bool:
    """Tell whether it is the first word of a street's name: "in Denver Close"."""
    tokens, at = story.tokens, p.last
    if tokens.word(at) not in story.bearers.street_endings or tokens.breaks(at):
        return False
    # "Grant County Road 3" has no name of its own.
    numbered = tokens.word(at + 1).isdigit() or p.repute == "county"
    ends = tokens.namelike[at + 1 : at + 2] != [True] and not numbered
    return tokens.text[at].istitle() and ends and p.repute != "country"


def _is_listed_with_bodies(p: Proposal, story: StoryNames) -> bool:
    """Tell whether all others in a list are bodies that no place is called like.

    "Unilever, Nestle and Santos": the tagger takes none of them for a place.
    """
    token, label = story.tokens.doc[p.last - 1], story.tokens.label
    first = first_of_list(token)
    led = story.tokens.word(first.i - 1) in story.words.place_prepositions
    if led or label(token.i) not in _BEARERS:
        return False
    names = names_of_list(first)
    others = [name for name in names if name.i != token.i]
    bodies = all(label(t.i) == "ORG" and _is_unknown(t, story) for t in others)
    return token in names and len(others) > 1 and bodies


def _is_unknown(token: Token, story: StoryNames) -> bool:
    """Tell whether no place bears just the name that ends with a token."""
    known = story.ends.get(token.i + 1)
    return known is None or all(m.form not in SAME_NAME for m in known.matches)


def _is_a_model(p: Proposal, story: StoryNames) -> bool:
    """Tell whether the maker of a model stands before it: "a Seat Toledo"."""
    tokens, at = story.tokens, p.first - 1
    if at < 0 or tokens.lower[at] not in story.bearers.makers:
        return False
    if not tokens.namelike[at] or tokens.breaks(p.first):
        return False
    opener = tokens.doc[at - 1] if at else None
    counted = opener is not None and opener.pos_ in ("DET", "ADJ", "NUM", "PRON")
    counted = counted or tokens.word(at - 1) in story.words.possessives
    head = tokens.doc[p.last - 1]
    if head.dep_ in LEANING and head.head.i >= p.last:
        # "A Dodge Dakota pickup"; not "a Ford Kentucky plant".
        return counted and head.head.lower_ in story.bearers.things
    return counted or p.repute not in STATES  # "Toyota Australia" is a body


def _is_a_maker(p: Proposal, story: StoryNames) -> bool:
    """Tell whether it is the maker of cars of that name: "a Toyota Corolla"."""
    situated = story.tokens.word(p.first - 1) in story.words.place_prepositions
    return (
        p.key in story.bearers.makers
        and not situated
        and story.tokens.word(p.last) != ","
        and (p.tag.label == "ORG" or _is_before_its_model(p, story))
    )


def _is_before_its_model(p: Proposal, story: StoryNames) -> bool:
    """Tell whether one of the makes of a maker is named: "a Pontiac Ventura"."""
    tokens = story.tokens
    before = tokens.doc[p.first - 1] if p.first else None
    counted = before is not None and before.pos_ in ("DET", "ADJ", "NUM", "PRON")
    return counted and tokens.namelike[p.last : p.last + 1] == [True]


def _is_programmed_in(p: Proposal, story: StoryNames) -> bool:
    """Tell whether it is a language of programs: "Java code", "in Java and Python"."""
    tokens, bearers = story.tokens, story.bearers
    if p.key not in bearers.programs:
        return False
    if tokens.word(p.last) in bearers.program_words:
        return True
    within = tokens.word(p.first - 1) in story.words.containing_prepositions
    if within and tokens.word(p.first - 2) in bearers.programming_verbs:
        return True
    first = max(0, p.first - _BESIDE_PROGRAM)
    last = min(len(tokens), p.last + _BESIDE_PROGRAM)
    return any(
        tokens.lower[i] in bearers.programs
        and tokens.namelike[i]
        and i not in story.starts
        for i in range(first, last)
    )


def _is_measured(p: Proposal, story: StoryNames) -> bool:
    """Tell whether it is eaten or drunk: "a bottle of Bordeaux"."""
    tokens = story.tokens
    if tokens.word(p.first - 1) not in story.words.genitives:
        return False
    if tokens.word(p.first - 2) not in story.bearers.measures:
        return False
    return tokens.namelike[p.last : p.last + 1] != [True]


def _has_an_odd_article(p: Proposal, story: StoryNames) -> bool:
    """Tell whether it has an article that no place of its name has: "the Bismarck"."""
    tokens, words, at = story.tokens, story.words, p.first - 1
    if at > 0 and _is_one_more(p, story):
        at -= 1
    if at < 0 or p.last - p.first > 1:
        return False
    definite = tokens.lower[at] in words.definite_articles
    if not definite and tokens.lower[at] not in words.indefinite_articles:
        return False
    token = tokens.doc[p.last - 1]
    if not definite and any(gives_a_name(t, story) for t in token.children):
        return True  # "a Labrador called Rex"
    # "They roasted a Turkey", "a Labrador"; while "the Ukraine" was once its name.
    if p.repute not in TOWNS and (definite or p.repute not in _NEVER_ONE_OF_MANY):
        return False
    # "The Vancouver, bound for Hull": what a comma parts from it is no part of a name.
    parted = definite and tokens.word(p.last) == ","
    behind = {t.dep_ for t in token.children if t.i > token.i and not parted}
    # "A Labrador and two Persians", "the Bergen or the Malmo"
    others = [t for t in token.children if t.dep_ == "conj"]
    articles = words.definite_articles
    listed = definite and all(
        any(t.lower_ in articles for t in other.children) for other in others
    )
    beside = _BESIDE if listed or not definite else frozenset()
    if token.dep_ in LEANING or behind - beside:
        return False  # "the Paris talks", "the Chicago of his youth"
    if p.last < len(tokens) and (
        tokens.pos[p.last] in NOMINAL or tokens.word(p.last) in "-–"
    ):
        return False
    return not any(
        (definite and match.place.kind in _WITH_ARTICLE) or match.form not in SAME_NAME
        for match in p.matches
    )


def _is_one_more(p: Proposal, story: StoryNames) -> bool:
    """Tell whether a modified name stands in a list of things: "a X and an old Y".

    By itself "a jubilant Paris" is the city.
    """
    if story.tokens.pos[p.first - 1] != "ADJ":
        return False
    token, articles = story.tokens.doc[p.last - 1], story.words.indefinite_articles
    first = first_of_list(token)
    counted = any(t.lower_ in articles for t in first.children if t.i < first.i)
    return first.i < token.i and counted
