"""Names of places that make one word with a noun: "Brussels sprouts"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import ANY_SUBJECTS, LEANING, first_of_list

if TYPE_CHECKING:
    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = ["is_of_a_sort"]

#: The classes of names before which most goods and animals are only from there.
_AREAS = frozenset({"country", "division", "demonym", "code"})
_EMINENT = _AREAS | {"large city"}

#: What no noun goes on with.
_PARTING = frozenset({"PUNCT", "CCONJ", "VERB", "AUX"})

#: The longest name that shares a noun with the one before it (tokens).
_LONGEST = 2


def is_of_a_sort(p: Proposal, story: StoryNames) -> bool:
    """Tell whether a name makes one word with the noun after it: "Brussels sprouts".

    It may share the noun with the names after it: "Madras and Oxford cloth".
    """
    if _is_before_its_sort(p, p.last, story):
        return True
    if _is_listed_with_goods(p, story):
        return True
    at = _shared_noun(p, story)
    return at is not None and _is_before_its_sort(p, at, story)


def _is_listed_with_goods(p: Proposal, story: StoryNames) -> bool:
    """Tell whether a list begins with goods: "Worcester sauce, Dijon and salt"."""
    token = story.tokens.doc[p.last - 1]
    if p.repute in _AREAS or p.situated or token.dep_ != "conj":
        return False
    first = first_of_list(token)
    goods = story.bearers.goods | story.bearers.produce
    return first.lower_ in goods and first.pos_ == "NOUN"


def _shared_noun(p: Proposal, story: StoryNames) -> int | None:
    """Return the noun that another name has, to which "and" joins this one."""
    tokens, words = story.tokens, story.words
    joint = p.last
    if tokens.word(joint) not in words.conjunctions or p.situated:
        return None
    for at in range(joint + 2, min(joint + 2 + _LONGEST, len(tokens))):
        if not tokens.namelike[at - 1] or tokens.breaks(at):
            return None
        if not tokens.namelike[at]:
            # "Sold in Paris and Oxford cloth": only what leans on the noun shares it.
            token, noun = tokens.doc[p.last - 1], tokens.doc[at]
            leans = token.dep_ in LEANING and token.head.i == noun.i
            joined = noun.dep_ == "conj" and noun.head.i == token.i
            return at if leans or joined else None
    return None


def _is_before_its_sort(p: Proposal, at: int, story: StoryNames) -> bool:
    """Tell whether the noun at a token makes one word with a name before it."""
    tokens, bearers = story.tokens, story.bearers
    noun = tokens.word(at)
    if not noun or tokens.breaks(at) or tokens.pos[at] in ("VERB", "AUX"):
        return False
    if p.situated and tokens.doc[at].dep_ in ANY_SUBJECTS:
        return False  # "In Seville oranges are cheap"
    if tokens.text[at] == "-":
        return _is_before_its_class(p, at + 1, story)
    if {noun, tokens.doc[at].lemma_} & bearers.sorts or _is_a_school(at, story):
        return True
    if noun in bearers.products and _is_of_a_maker(at, story):
        return p.repute not in _AREAS
    one = {noun, tokens.doc[at].lemma_}
    if one & bearers.goods or _is_before_made_goods(p, at, story):
        return _ends_phrase(p, at, story)
    if one & (bearers.produce | bearers.wares) or noun in bearers.breeds:
        return p.repute not in _AREAS and _ends_phrase(p, at, story)
    if noun in bearers.periods:
        return p.repute not in _EMINENT and _ends_phrase(p, at, story)
    return _is_a_colour(p, at, story)


def _ends_phrase(p: Proposal, at: int, story: StoryNames) -> bool:
    """Tell whether no noun follows: "Kenya bean exporters" are no beans."""
    tokens = story.tokens
    ends = at + 1 == len(tokens) or tokens.pos[at + 1] in _PARTING
    return ends or tokens.doc[p.last - 1].dep_ not in LEANING or _is_head(at, story)


def _is_head(at: int, story: StoryNames) -> bool:
    """Tell whether a noun is not itself before another: "a Seville orange on toast"."""
    return story.tokens.doc[at].dep_ not in LEANING


def _is_before_its_class(p: Proposal, at: int, story: StoryNames) -> bool:
    """Tell whether a hyphen joins a word of class or time: "a Halifax-class ship"."""
    tokens, bearers = story.tokens, story.bearers
    if tokens.word(at) in bearers.classes:
        return True
    return tokens.word(at) in bearers.periods and p.repute not in _AREAS


def _is_of_a_maker(at: int, story: StoryNames) -> bool:
    """Tell whether a noun is owned by what bears a name and is no place: "Google's"."""
    return any(
        owner.dep_ == "poss" and owner.pos_ == "PROPN" and owner.i + 1 not in story.ends
        for owner in story.tokens.doc[at].children
    )


def _is_a_colour(p: Proposal, at: int, story: StoryNames) -> bool:
    """Tell whether it is a shade: "walls in Berlin blue"; not "turned Texas blue"."""
    tokens = story.tokens
    if tokens.word(at) not in story.bearers.colours or tokens.namelike[at]:
        return False
    turned = p.first > 0 and tokens.pos[p.first - 1] == "VERB"
    return tokens.doc[p.last - 1].dep_ in LEANING and not turned


def _is_a_school(at: int, story: StoryNames) -> bool:
    """Tell whether those who think or paint alike are called so: "the X school"."""
    tokens, bearers = story.tokens, story.bearers
    if tokens.word(at) not in bearers.schools:
        return False
    thinkers = bearers.thinkers
    return any(
        t.lower_ in thinkers or t.lemma_ in thinkers for t in tokens.doc[at].sent
    )


def _is_before_made_goods(p: Proposal, at: int, story: StoryNames) -> bool:
    """Tell whether a word stands between it and goods: "Boston baked beans"."""
    tokens, token = story.tokens, story.tokens.doc[p.last - 1]
    goods = token.head
    return (
        token.dep_ in LEANING
        and goods.i == at + 1
        and tokens.lower[goods.i] in story.bearers.goods
        and not tokens.namelike[at]
    )
