"""Names of bodies with a conjunction in them, and laws that are no bodies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...nlp.name_forms import initials
from ...nlp.syntax import entity_at

if TYPE_CHECKING:
    from ..context import ActorContext

__all__ = ["bodies_for", "bodies_of_bodies", "is_half_of_law", "joined_bodies"]

#: The most tokens of such a name before and behind its conjunction.
REACH = 5


def joined_bodies(context: ActorContext) -> Iterator[tuple[int, int]]:
    """Yield the tokens [first, last) of names such as "Small Mines and Quarries Board".

    One article stands before the whole, and what is before the conjunction is no name
    by itself: "the White House and State Department" are two.
    """
    doc, nouns = context.doc, context.words.name_nouns
    for token in (doc[at] for at in range(len(doc)) if _joins(context, at)):
        last = _capitals(context, token.i + 1, +1)
        head = last - 1
        while head > token.i + 1 and context.folded[head] not in nouns:
            head -= 1
        if head <= token.i + 1 or context.folded[head] not in nouns:
            continue
        if context.name_words(token.i + 1, head + 1) in context.lexicon.known:
            continue
        first = _capitals(context, token.i - 1, -1) + 1
        first = _list_begin(context, first + _is_article(context, first))
        if first < token.i and (
            _is_one_name(context, first, token.i)
            or _is_nations_half(context, first, token.i)
            or _is_shortened(context, first, head + 1)
        ):
            yield first, head + 1


def bodies_for(context: ActorContext) -> Iterator[tuple[int, int]]:
    """Yield the tokens [first, last) of "Ministry of Mines and Mineral Resources".

    Behind a noun for a body and its preposition several words follow for what it is
    for, the last two with a conjunction; the tagger often takes them for two names.
    """
    doc, words = context.doc, context.words
    for at, noun in enumerate(context.folded[:-4]):
        if noun not in words.purpose_nouns:
            continue
        token = doc[at]
        if not context.capital(token.i) or token.i in context.all_caps:
            continue
        if doc[token.i + 1].text not in words.complement_prepositions:
            continue
        last = _purposes_end(context, token.i + 2, free=noun in words.fronted_nouns)
        if last is not None:
            first = _capitals(context, token.i, -1) + 1
            yield first + _is_article(context, first), last


def bodies_of_bodies(context: ActorContext) -> Iterator[tuple[int, int]]:
    """Yield the tokens of "Federation of Red Cross and Red Crescent Societies".

    What its members are is said in the plural, for both sides of the conjunction.
    """
    doc, words = context.doc, context.words
    for at, noun in enumerate(context.folded[:-4]):
        if noun not in words.joint_bodies or not context.capital(at):
            continue
        if (
            at in context.all_caps
            or doc[at + 1].text not in words.complement_prepositions
        ):
            continue
        joint = _capitals(context, at + 2, +1)
        if joint == at + 2 or joint >= len(doc) or not _joins(context, joint):
            continue
        last = _capitals(context, joint + 1, +1)
        members = doc[last - 1]
        plural = members.tag_ in ("NNS", "NNPS") and members.text.endswith("s")
        if plural and context.folded[joint - 1] not in words.name_nouns:
            first = _capitals(context, at, -1) + 1
            yield first + _is_article(context, first), last


def _purposes_end(context: ActorContext, first: int, *, free: bool) -> int | None:
    """Return where purposes end that a conjunction joins, None where none does.

    A title may follow instead of the last one: "of Health, Defence Minister X and".
    With ``free``, of a ministry and the like, a purpose is whatever is nobody's name.
    """
    doc, words, portfolios = context.doc, context.words, context.lexicon.portfolios
    at, joined = first, False
    while at < min(len(doc), first + 2 * REACH):
        start = at
        while context.capital(at) and (
            context.folded[at] in portfolios or (free and _is_purpose(context, at))
        ):
            at += 1
            if at == len(doc):
                return at if joined else None
        if at == start:
            return None
        if joined:
            return None if context.capital(at) and doc[at].is_alpha else at
        joined = doc[at].text in words.conjunctions
        if not joined and doc[at].text != ",":
            return None
        at += 1
        at += at < len(doc) and _is_article(context, at)
        if at >= len(doc):
            return None
    return None


def _is_purpose(context: ActorContext, index: int) -> bool:
    """Tell whether a word in a ministry's name is rather what it is for."""
    token, words = context.doc[index], context.words
    return (
        token.tag_ in ("NNP", "NNPS", "NNS", "NN")
        and not token.text.isupper()
        and token.ent_type_ in ("", "ORG")
        and index not in context.place_at
        and index not in context.nation_at
        and context.folded[index] not in words.name_nouns
    )


def _joins(context: ActorContext, index: int) -> bool:
    """Tell whether a token is a conjunction between two words with capitals."""
    if not 0 < index < len(context.doc) - 1 or index in context.all_caps:
        return False
    joins = context.parsed.tokens.text[index] in context.words.conjunctions
    return joins and context.capital(index - 1) and context.capital(index + 1)


def _capitals(context: ActorContext, index: int, step: int) -> int:
    """Return the first token from an index on that is no word with a capital."""
    end = index + step * REACH
    while index != end and 0 <= index < len(context.doc) and context.capital(index):
        if context.doc[index].is_space or context.doc[index].text.isupper():
            break
        index += step
    return index


def _is_one_name(context: ActorContext, first: int, joint: int) -> bool:
    """Tell whether the words before a conjunction are only a half of a name."""
    doc = context.doc
    toponym = context.place_at.get(joint - 1)
    if toponym is not None:  # "Bosnia and Herzegovina Council", but not "Oslo and X"
        return toponym.end > doc[joint].idx
    if context.folded[joint - 1] in context.words.name_nouns:
        return False
    if first == joint - 1 and context.folded[first] in context.words.portfolio_nouns:
        return True  # "Justice and Equality Movement": justice alone does nothing
    whole = entity_at(doc, joint - 1)
    if whole is not None and whole.end > joint:
        return True  # the tagger has the conjunction in the name
    known = context.name_words(first, joint) in context.lexicon.known
    named = whole is not None and whole.label_ in ("PERSON", "GPE")
    plural = doc[joint - 1].tag_ in ("NNPS", "NNS")
    # "The Ports, Harbours and Mines Board": of a list the tagger makes several bodies.
    plural = plural or (doc[joint - 2].text == "," and doc[joint - 1].text[-1:] == "s")
    article = first > 0 and _is_article(context, first - 1)
    return article and not known and not named and (whole is None or plural)


def _is_nations_half(context: ActorContext, first: int, joint: int) -> bool:
    """Tell "the Kenya Plantation and …", half a name, from "the Kenya Navy and …".

    A nation, or its adjective, and what the body works in are no body by themselves.
    """
    if not first or not _is_article(context, first - 1):
        return False
    if joint + 1 in context.place_at or joint + 1 in context.nation_at:
        return False  # "the Uganda Revenue and Kampala Markets Authority" are two
    last = joint - 1
    return (
        (first in context.nation_at or first in context.place_at)
        and first < last
        and last not in context.place_at
        and last not in context.nation_at
        and context.folded[last] not in context.words.name_nouns
        and context.name_words(first, joint) not in context.lexicon.known
    )


def _is_shortened(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether letters in brackets stand for both halves: "… Union (SATAWU)"."""
    doc = context.doc
    if last + 2 >= len(doc) or doc[last].text != "(" or doc[last + 2].text != ")":
        return False
    small = context.words.minor_words | context.words.conjunctions
    whole = initials(context.name_words(first, last), small)
    return doc[last + 1].text.casefold() == whole


def _list_begin(context: ActorContext, first: int) -> int:
    """Return where a name begins that lists words: "the Shop, Trade and X Union"."""
    doc, begin = context.doc, first
    while begin > 2 and doc[begin - 1].text == "," and context.capital(begin - 2):
        if begin - 2 in context.place_at or begin - 2 in context.nation_at:
            break
        begin -= 2
    return begin if begin and _is_article(context, begin - 1) else first


def _is_article(context: ActorContext, index: int) -> bool:
    return context.doc[index].text.casefold() in context.words.definite_articles


def is_half_of_law(context: ActorContext, last: int) -> bool:
    """Tell whether a span is the first half of a law's name: "Safety and Care Act"."""
    if last >= len(context.doc) or not _joins(context, last):
        return False
    end = _capitals(context, last + 1, +1)
    return context.folded[end - 1] in context.words.not_actors and end - last > 2
