"""Role nouns that stand for a named actor: "the parliament speaker"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..records import Nominal

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..context import ActorContext
    from ..lexicon import Lexicon
    from ..records import Role

__all__ = ["ClusterAttributes", "bind_nominals", "bind_organisations"]


@dataclass(frozen=True, slots=True)
class ClusterAttributes:
    """What is known of the clusters of a story when its role nouns are bound.

    ``roles``, ``belongs`` (the body somebody belongs to), ``countries`` (ISO
    alpha-2) and ``nouns`` (that head the name of a body) are by cluster, ``owner``
    gives the cluster of a name's tokens, ``first_at`` the token of each cluster's
    first mention: a noun before it means another.
    """

    roles: dict[int, list[Role]]
    belongs: dict[int, int | None]
    countries: dict[int, str | None]
    owner: dict[int, int]
    first_at: dict[int, int]
    nouns: dict[int, set[str]]


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A definite role noun: its first token after "the", and what stands before it.

    ``body`` is the cluster of a body, ``words`` are the words that say which office
    it is, ``country`` is that of a nationality.
    """

    first: int
    body: int | None
    words: frozenset[str]
    country: str | None


def bind_nominals(
    context: ActorContext, attributes: ClusterAttributes
) -> Iterator[Nominal]:
    """Give the definite role nouns that only one actor of the story can mean.

    Either one actor holds a role with that noun, or one holds a top role in the
    body that stands before the noun. What stands before the noun must not speak
    against it: "the foreign minister" is no prime minister, "the French president"
    no Kenyan.
    """
    holders: dict[str, set[int]] = defaultdict(set)
    for cluster, held in attributes.roles.items():
        for role in held:
            holders[role.head].add(cluster)
    told = {
        i
        for held in attributes.roles.values()
        for role in held
        for i in range(role.first, role.last)
    }
    for token in context.doc:
        *_, word = context.lexicon.office_words(token.text) or ("",)
        if word not in holders and word not in context.words.top_offices:
            continue
        if token.i in told or token.i in attributes.owner or token.tag_ == "NNS":
            continue
        phrase = _phrase(context, token.i, attributes.owner)
        if phrase is None:
            continue
        fits = _fits(context, attributes, holders, word, phrase)
        if len(fits) != 1 or attributes.first_at[min(fits)] > token.i:
            continue
        start, end = context.doc[phrase.first].idx, token.idx + len(token.text)
        yield Nominal(
            start,
            end,
            context.text[start:end],
            context.parsed.sentence_of(start),
            min(fits),
            f"only one actor of the story can be called {word}",
        )


def _fits(
    context: ActorContext,
    attributes: ClusterAttributes,
    holders: dict[str, set[int]],
    word: str,
    phrase: _Phrase,
) -> set[int]:
    """Return the clusters that a phrase can mean."""
    lexicon = context.lexicon
    held = {c for c in holders[word] if _agrees(lexicon, attributes, c, word, phrase)}
    if phrase.body is None:
        return held
    own = {c for c in held if attributes.belongs.get(c) == phrase.body}
    if word not in context.words.top_offices:
        return own
    tops = {c for top in context.words.top_offices for c in holders.get(top, ())}
    tops = {c for c in tops if attributes.belongs.get(c) == phrase.body}
    return tops if len(tops) == 1 else own


def _agrees(
    lexicon: Lexicon,
    attributes: ClusterAttributes,
    cluster: int,
    word: str,
    phrase: _Phrase,
) -> bool:
    """Tell whether a role of a cluster has the words that a phrase has."""
    country = attributes.countries.get(cluster)
    if phrase.country and country and phrase.country != country:
        return False
    return any(
        phrase.words <= set(lexicon.office_words(role.text))
        for role in attributes.roles[cluster]
        if role.head == word
    )


def bind_organisations(
    context: ActorContext, attributes: ClusterAttributes
) -> Iterator[Nominal]:
    """Give "the ministry" where one body of the story has that noun in its name."""
    bodies: dict[str, set[int]] = defaultdict(set)
    for cluster, nouns in attributes.nouns.items():
        for noun in nouns:
            bodies[noun].add(cluster)
    for token in context.doc:
        fits = bodies.get(token.lower_, set())
        if len(fits) != 1 or token.i in attributes.owner or token.i == 0:
            continue
        (cluster,) = fits
        if token.nbor(-1).text.casefold() not in context.words.definite_determiners:
            continue
        if attributes.first_at[cluster] > token.i or _goes_on(context, token):
            continue
        yield Nominal(
            token.idx,
            token.idx + len(token),
            token.text,
            context.parsed.sentence_of(token.idx),
            cluster,
            f"only one body of the story is a {token.lower_}",
        )


def _goes_on(context: ActorContext, token: Token) -> bool:
    """Tell whether a phrase goes on behind its noun: "the ministry of", "spokesman"."""
    if token.i + 1 >= len(token.doc):
        return False
    after = token.nbor(1)
    if after.text == "-" or after.text in context.words.complement_prepositions:
        return True
    return after.pos_ in ("NOUN", "PROPN")


def _phrase(context: ActorContext, head: int, owner: dict[int, int]) -> _Phrase | None:
    """Return a definite role noun with what stands between its article and it.

    None if it is no definite phrase, or goes on behind the noun.
    """
    doc, lexicon, listed = context.doc, context.lexicon, context.words
    if _goes_on(context, doc[head]):
        return None
    first, body, country = head, None, None
    words = set(lexicon.office_words(doc[head].text)[:-1])
    while first > 0 and head - first < 6:
        before = doc[first - 1]
        if before.text.casefold() in listed.definite_determiners:
            return _Phrase(first, body, frozenset(words), country)
        if before.i in owner:
            body = owner[before.i]
        elif before.i in context.nation_at:
            country = context.country_of(before.i)
        elif (
            before.pos_ not in ("NOUN", "ADJ", "PROPN")
            or before.tag_ == "NNS"
            or (
                before.dep_ == "appos"
                and context.folded[before.i] in lexicon.role_nouns
            )
        ):
            return None
        elif (
            before.pos_ != "ADJ"
            or before.lower_ in listed.office_adjectives
            or before.lower_ in listed.status_words
        ):
            words.update(context.folded[before.i].split())
        first -= 1
    return None
