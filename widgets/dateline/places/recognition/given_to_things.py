"""Names that a verb gives to things and people: "a gelding called X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.person_nouns import is_for_people
from ...nlp.syntax import first_of_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from ...lang.words import Words
    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = ["gives_a_name", "is_given", "names_a_place", "served_as"]

#: The words before a name by which something is known: "a gang known as".
_LEAST_BEFORE = 3

#: The relations of who is given a name: "the phone is called X".
_NAMED = frozenset({"oprd", "nsubjpass", "nsubj:pass"})


def is_given(token: Token, story: StoryNames) -> bool:
    """Tell whether things or people are given a name: "a gelding called X".

    Places are given names as well: "the town known as X".
    """
    if story.tokens.word(token.i + 1) in story.words.possessives:
        return False  # "known as X's king"
    things, verbs = story.bearers.things, story.bearers.naming_verbs
    first, head = first_of_list(token), token.head
    if token.dep_ == "dobj":
        chosen = served_as(head, story, story.words.definite_articles)
        if any(t.lower_ in things for t in chosen):
            return True  # "Readers chose X as the best album"
    if _goes_by(first, story):
        return True
    named = first.dep_ == "oprd" and gives_a_name(first.head, story)
    if named and is_for_people(first.head.head, story.language):
        return True  # "Twins named X and Y"
    if first.dep_ == "oprd" and first.head.lemma_ in verbs:
        # "The whales were named X and Y", "the rooms are called X and Y".
        who = [t for t in first.head.children if t.dep_ in _NAMED and t != first]
        who += [t for t in first.head.children if _is_the_one(t, first)]
        if any(
            _are_counted_people(t)
            or (t.pos_ == "NOUN" and not _is_for_a_place(t, story))
            for t in who
        ):
            return True
    if _is_christened(first, story):
        return True
    if token.dep_ in ("oprd", "dobj") and head.lemma_ in verbs:
        # "A gelding called X", "critics called X the best film".
        noun = head.head
        named = head.dep_ in ("acl", "relcl") and (
            _may_bear_one(noun, story)
            or (noun.pos_ == "NOUN" and not _is_for_a_place(noun, story))
        )
        # "The phone is called X", and "critics called X the best film".
        return named or any(
            t.dep_ in _NAMED and t.lower_ in things for t in head.children
        )
    return False


def _goes_by(first: Token, story: StoryNames) -> bool:
    """Tell whether the words right before it say that it is a name."""
    if first.dep_ == "attr" and _is_what_somebody_is_called(first.head, story):
        return True  # "His pen name was X"
    return (
        _is_known_as(first, story)
        or _is_codenamed(first, story)
        or _call_themselves(first, story)
    )


def names_a_place(p: Proposal, story: StoryNames) -> bool:
    """Tell whether a place is called so: "a slum called X", "a port known as X"."""
    tokens, bearers, at = story.tokens, story.bearers, p.first - 1
    if tokens.word(at) in bearers.as_words:
        verbs, at = bearers.knowing_verbs, at - 1
    else:
        verbs = bearers.naming_verbs
    if at < 1 or tokens.doc[at].lemma_ not in verbs or tokens.doc[at].tag_ != "VBN":
        return False
    return _is_for_a_place(tokens.doc[at - 1], story)


def gives_a_name(verb: Token, story: StoryNames) -> bool:
    """Tell whether a verb gives what is before it a name of its own."""
    named = verb.dep_ == "acl" and verb.lemma_ in story.bearers.naming_verbs
    return named and any(t.dep_ in ("oprd", "dobj", "attr") for t in verb.children)


def _is_the_one(noun: Token, name: Token) -> bool:
    """Tell whether a noun right before a name gets it: "they call the prototype X"."""
    the = any(t.dep_ in ("det", "poss") for t in noun.children)
    return noun.dep_ == "dobj" and noun.i == name.i - 1 and the


def _call_themselves(first: Token, story: StoryNames) -> bool:
    """Tell whether some give themselves a name: "the hackers called themselves X"."""
    named = first.head.lemma_ in story.bearers.naming_verbs
    return named and story.tokens.word(first.i - 1) in story.bearers.reflexives


def _is_codenamed(first: Token, story: StoryNames) -> bool:
    """Tell whether a name is for a secret: "the raid, code-named X"."""
    lower, at = story.tokens.lower, first.i - 1
    if at < _LEAST_BEFORE or lower[at - 1] not in "-–":
        return False
    verbs = story.bearers.naming_verbs
    return first.doc[at].lemma_ in verbs and lower[at - 2] in story.bearers.secrets


def _is_what_somebody_is_called(verb: Token, story: StoryNames) -> bool:
    """Tell whether a clause tells a name that people have: "his pen name was X"."""
    bearers = story.bearers
    for noun in verb.children:
        if noun.dep_ != "nsubj" or noun.lemma_ not in bearers.name_nouns:
            continue
        before = {t.lower_ for t in noun.lefts}
        own = bearers.own_words | bearers.speakers_words
        if not before.isdisjoint(own | bearers.sorts_of_names):
            return True
    return False


def _are_counted_people(number: Token) -> bool:
    """Tell whether a number stands for those whom a participle tells: "four accused".

    The parser makes no noun of "accused".
    """
    told = any(t.tag_ == "VBN" and t.dep_ in ("acl", "amod") for t in number.children)
    return number.pos_ == "NUM" and told


def _is_christened(first: Token, story: StoryNames) -> bool:
    """Tell whether what has a name of its own gets this one: "the Airbus, named X,".

    Towns are renamed: "Brockfeld, renamed X".
    """
    verb = first.head
    if first.dep_ not in ("oprd", "dobj") or verb.i != first.i - 1:
        return False
    parted = verb.i > 1 and verb.nbor(-1).text == ","
    if not parted or verb.lemma_ not in story.bearers.naming_verbs:
        return False
    named, at = verb.nbor(-2), verb.i - 2
    article = at > 0 and named.nbor(-1).lower_ in story.words.definite_articles
    return article and named.pos_ == "PROPN" and named.i + 1 not in story.ends


def served_as(verb: Token, story: StoryNames, articles: Words) -> Iterator[Token]:
    """Yield as what somebody or something does a thing: "X stays out as a storm"."""
    for joint in verb.children:
        if joint.dep_ != "prep" or joint.lower_ not in story.bearers.as_words:
            continue
        for noun in joint.children:
            if noun.dep_ == "pobj" and any(t.lower_ in articles for t in noun.children):
                yield noun


def _is_known_as(first: Token, story: StoryNames) -> bool:
    """Tell whether things or people are known by a name: "a gang known as X".

    The parser often takes such a name for what does the next thing, so that only the
    words before it count.
    """
    if first.i < _LEAST_BEFORE:
        return False
    doc, at = first.doc, first.i
    if story.tokens.lower[at - 1] not in story.bearers.as_words:
        return False
    at -= doc[at - 2].pos_ == "ADV"  # "known only as X"
    if at < _LEAST_BEFORE:
        return False
    noun, verb = doc[at - 3], doc[at - 2]
    return (
        verb.lemma_ in story.bearers.knowing_verbs
        and verb.tag_ == "VBN"
        and _may_bear_one(noun, story)
    )


def _may_bear_one(noun: Token, story: StoryNames) -> bool:
    """Tell whether a noun is for things or people that have names, and for no place."""
    bearers, either = story.bearers, (noun.lower_, noun.lemma_)
    if _is_for_a_place(noun, story):
        return False
    known = bearers.things | bearers.bodies | bearers.named_nouns
    return not known.isdisjoint(either) or is_for_people(noun, story.language)


def _is_for_a_place(noun: Token, story: StoryNames) -> bool:
    """Tell whether a noun is for what the gazetteer may have: "town", "colony"."""
    words, things = story.words, story.language.events.things
    kinds = (
        words.kind_cues,
        words.plural_cues,
        words.natural_heads,
        words.facility_heads,
        things.get("area", ()),
        things.get("site", ()),
        story.bearers.renamed,
    )
    return any(noun.lower_ in known or noun.lemma_ in known for known in kinds)
