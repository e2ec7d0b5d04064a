"""Names of places that things bear: ships, cars, dishes, breeds, storms, works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import ANY_SUBJECTS, LEANING, NOMINAL, OBJECTS
from ..name_variants import SAME_NAME
from .coordination import first_name_of_list, first_of_list
from .given_to_things import gives_a_name, is_given, served_as
from .owners import (
    is_a_mount,
    is_a_school_of_that_name,
    is_held_like_a_firm,
    is_in_a_saying,
    is_of_history,
    is_somebodys,
    is_told_of_by_companies,
    is_where_one_learns,
)
from .sorts import is_of_a_sort
from .works import is_a_title, is_staged, is_sung

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = ["is_a_thing"]

#: The classes of names that have no article, and those of towns.
_TOWNS = frozenset({"small place", "city", "large city"})
_AREAS = frozenset({"country", "division"})


#: The relations of what is only named beside a name: "a Labrador, two Persians".
_BESIDE = frozenset({"conj", "cc", "punct"})

#: The classes of names of which there is one, and never "a" one.
_NEVER_ONE_OF_MANY = _AREAS | {"region", "county"}

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
        or _is_after_its_kind(p, story)
        or _is_a_model(p, story)
        or _is_a_maker(p, story)
        or _is_programmed_in(p, story)
        or _is_measured(p, story)
        or is_a_title(p, story)
        or _has_an_odd_article(p, story)
        or _is_said_to_be_one(p, story)
        or is_somebodys(p, story)
        or is_where_one_learns(p, story)
        or is_held_like_a_firm(p, story)
        or is_a_mount(p, story)
        or is_told_of_by_companies(p, story)
        or is_in_a_saying(p, story)
        or is_of_history(p, story)
        or is_staged(p, story)
        or is_sung(p, story)
        or is_a_school_of_that_name(p, story)
    )


def _is_after_its_kind(p: Proposal, story: StoryNames) -> bool:
    """Tell whether what bears it is named right before it: "the ferry Estonia".

    So are several bodies: "lenders Halifax and Skipton".
    """
    tokens, at = story.tokens, p.first - 1
    if at < 0 or tokens.breaks(p.first):
        return False
    before = tokens.lower[at]
    if before in story.bearers.ship_prefixes:
        return tokens.text[at].isupper()
    if _is_one_of_many(p, at, story):
        return True
    if before in story.bearers.name_nouns:
        return True  # "the name X"
    bearing = story.bearers.things | story.bearers.dish_heads
    if before not in bearing or tokens.pos[at] not in NOMINAL | {"ADJ"}:
        return False
    # "The ship Russia sent", "the film London critics loved"; not "the film Paris Boy".
    head, kind = tokens.doc[p.last - 1], tokens.doc[at]
    if head.dep_ in LEANING and head.head.i >= p.last:
        return head.head.pos_ == "PROPN"
    sent = head.dep_ == "nsubj" and head.head.head.i == at
    # "The film X beat its rivals": with no other verb, that is what the film did; so
    # it is where the verb has an object that is not the film: "X won the prize".
    own = any(t.dep_ in OBJECTS for t in head.head.children)
    return not sent or own or kind.dep_ == "ROOT"


def _is_one_of_many(p: Proposal, at: int, story: StoryNames) -> bool:
    """Tell whether several are named after their noun: "lenders X and Y".

    What the noun stands for may be done by a place: "the ships X sent".
    """
    tokens, first = story.tokens, first_of_list(story.tokens.doc[p.last - 1])
    if first.i < p.first:
        at = first.i - 1
        while at > 0 and tokens.namelike[at]:
            at -= 1
    noun = tokens.doc[at]
    if noun.tag_ != "NNS" or not tokens.namelike[at + 1] or p.situated:
        return False
    if noun.lemma_ in story.bearers.bodies:
        return True
    sent = first.dep_ == "nsubj" and first.head.head.i == at
    leans = first.dep_ in LEANING and first.head.i >= p.last
    things = story.bearers.things | story.bearers.name_nouns
    return noun.lemma_ in things and not (sent or leans)


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
    return counted or p.repute not in _AREAS  # "Toyota Australia" is a body


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
    if p.repute not in _TOWNS and (definite or p.repute not in _NEVER_ONE_OF_MANY):
        return False
    # "The Vancouver, bound for Hull": what a comma parts from it is no part of a name.
    parted = definite and tokens.word(p.last) == ","
    behind = {t.dep_ for t in token.children if t.i > token.i and not parted}
    if token.dep_ in LEANING or behind - (frozenset() if definite else _BESIDE):
        return False  # "the Paris talks", "the Chicago of his youth"
    if p.last < len(tokens) and (
        tokens.pos[p.last] in NOMINAL or tokens.word(p.last) in "-–"
    ):
        return False
    return not any(
        (definite and match.place.kind in _WITH_ARTICLE) or match.form not in SAME_NAME
        for match in p.matches
    )


def _behind_list(token: Token) -> Iterator[Token]:
    """Yield what a comma adds to a list of names: "X and Y, its two ships,"."""
    if token.i + 1 == len(token.doc) or token.nbor().pos_ not in ("PUNCT", "CCONJ"):
        return
    names = [first_of_list(token)]
    for name in names:
        names += [t for t in name.children if t.dep_ == "conj" and t.pos_ == "PROPN"]
        yield from (t for t in name.children if t.dep_ == "appos" and t.i > name.i)


def _is_parted(token: Token, story: StoryNames) -> bool:
    """Tell whether nothing but a comma parts a name from the noun it hangs on.

    The names of ships have an article: "a corvette, the Formosa".
    """
    at = token.i - 1
    at -= story.tokens.word(at) in story.words.definite_articles
    return story.tokens.word(at) == "," and token.head.i == at - 1


def _is_listed_behind(token: Token, story: StoryNames) -> bool:
    """Tell whether names follow two of a sort as in a list: "two kittens, X and Y".

    The parser hangs such names on the sort rather than beside it.
    """
    token = first_name_of_list(token)
    sort = token.head
    return (
        token.dep_ == "conj"
        and sort.lemma_ in story.bearers.things
        and any(t.dep_ == "nummod" or _is_the(t, story) for t in sort.children)
        and _is_parted(token, story)
    )


def _is_the(token: Token, story: StoryNames) -> bool:
    """Tell whether a token is the article or owner of a plural: "her cows, X and Y"."""
    many = token.head.tag_ == "NNS"
    return many and (
        token.lower_ in story.words.definite_articles or token.dep_ == "poss"
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


def _is_said_to_be_one(p: Proposal, story: StoryNames) -> bool:
    """Tell whether the sentence says what it is: "X, a racehorse", "X is the film"."""
    things, bodies = story.bearers.things, story.bearers.bodies
    token = story.tokens.doc[p.last - 1]
    if any(
        t.dep_ == "appos"
        and t.i > token.i
        and (t.lower_ in things or t.lower_ in bodies)
        for t in token.children
    ) or any(
        t.tag_ == "NNS" and (t.lemma_ in things or t.lemma_ in bodies)
        for t in _behind_list(token)
    ):
        return True
    first = first_of_list(token)
    if first.dep_ == "appos" and first.head.lemma_ in things:
        # "Two kittens, X and Y"; not "the film, Paris critics wrote".
        return _is_parted(first, story) and not p.situated
    if token.dep_ == "conj" and _is_listed_behind(token, story):
        return True
    head = token.head
    one = story.words.indefinite_articles
    if token.dep_ in ANY_SUBJECTS:
        said = {t.lower_ for t in head.children if t.dep_ == "attr"}
        said |= {t.lower_ for t in served_as(head, story, one)}
        if not things.isdisjoint(said):
            return True
    if first.dep_ in ANY_SUBJECTS and p.repute not in _AREAS:
        # "X and Y are letters"
        many = (t for t in first.head.children if t.dep_ == "attr" and t.tag_ == "NNS")
        sorts = things | bodies | story.bearers.name_nouns
        if any(t.lemma_ in sorts for t in many) and not p.situated:
            return True
    if first.dep_ == "attr":
        said_of = (t for t in first.head.children if t.dep_ == "nsubj")
        return any(
            _are_of_a_breed(t, token, p, story)
            or (token == first and _is_of_a_make(t, token, p, story))
            for t in said_of
        )
    return is_given(token, story)


def _are_of_a_breed(
    subject: Token, token: Token, p: Proposal, story: StoryNames
) -> bool:
    """Tell whether animals are said to be of a breed: "the goats are Xs and Ys"."""
    animals = story.bearers.things | story.bearers.breeds
    many = subject.tag_ == "NNS" and subject.lemma_ in animals
    known = p.repute in ("unknown", "small place")
    return many and known and token.text.endswith(story.bearers.plural_endings)


def _is_of_a_make(subject: Token, token: Token, p: Proposal, story: StoryNames) -> bool:
    """Tell whether things are said to be of a make or a culture: "the plates are X".

    Several things are not one place: "the tools are X". Teams and countries may be
    several people: "the hosts are X", "our neighbours are X".
    """
    if subject.lower_ in story.bearers.wares:
        return True
    if subject.lower_ in story.bearers.things and p.repute not in _AREAS:
        return True  # "his favourite novel is X"
    listed = any(t.dep_ in ("cc", "conj") for t in token.children)
    many = subject.tag_ == "NNS" and not any(
        t.dep_ == "conj" or t.dep_ == "relcl" for t in subject.children
    )
    if not many or listed or p.repute in _AREAS or p.last - p.first > 1:
        return False
    return subject.lemma_ in story.bearers.finds
