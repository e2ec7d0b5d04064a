"""Resolve role nouns to a named actor: "the parliament speaker", "the ministry"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..records import Nominal

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..context import ActorContext
    from ..records import ClusterAttributes

__all__ = ["resolve_nominals"]

#: How many tokens before its noun a phrase may begin.
REACH = 6


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A definite role noun: its first token after the article, and its modifiers.

    ``organisation`` is the cluster of one named in it, ``words`` are the folded words
    that say which office it is, ``country`` is that of a nationality (ISO alpha-2).
    """

    first: int
    organisation: int | None
    words: frozenset[str]
    country: str | None


def resolve_nominals(
    context: ActorContext, attributes: ClusterAttributes
) -> Iterator[Nominal]:
    """Yield the definite role nouns that only one actor of the story can mean."""
    yield from _offices(context, attributes)
    yield from _organisations(context, attributes)


def _offices(context: ActorContext, attributes: ClusterAttributes) -> Iterator[Nominal]:
    """Yield the nouns for people.

    Either one actor holds a role with that noun, or one holds a top role in the
    organisation before the noun. What modifies the noun must not contradict: "the
    foreign minister" is no prime minister, "the French president" no Kenyan.
    """
    holders = _Holders(context, attributes)
    in_roles = {
        index
        for roles in attributes.roles.values()
        for role in roles
        for index in range(role.first, role.last)
    }
    for at, folded in enumerate(context.folded):
        *_, noun = context.lexicon.spelled_out(folded) or ("",)
        if not holders.is_office(noun):
            continue
        token = context.doc[at]
        if token.i in in_roles or token.i in attributes.owner or token.tag_ == "NNS":
            continue
        phrase = _phrase(context, token.i, attributes.owner)
        if phrase is None:
            continue
        clusters = holders.meant(noun, phrase)
        if len(clusters) != 1 or attributes.first_token[min(clusters)] > token.i:
            continue
        start, end = context.doc[phrase.first].idx, token.idx + len(token.text)
        why = f"only one actor in the story can be called {noun}"
        yield _nominal(context, start, end, min(clusters), why)


class _Holders:
    """The clusters that hold an office, by the noun that heads their role."""

    def __init__(self, context: ActorContext, attributes: ClusterAttributes) -> None:
        self._lexicon = context.lexicon
        self._tops = context.words.top_offices
        self._attributes = attributes
        self._by_noun: dict[str, set[int]] = defaultdict(set)
        for cluster, roles in attributes.roles.items():
            for role in roles:
                self._by_noun[role.head].add(cluster)

    def is_office(self, noun: str) -> bool:
        """Tell whether a noun heads somebody's role, or is a top office."""
        return noun in self._by_noun or noun in self._tops

    def meant(self, noun: str, phrase: _Phrase) -> set[int]:
        """Return the clusters that a phrase can mean.

        "The IRGC chief" can be the IRGC's commander.
        """
        holders = {c for c in self._of(noun) if self._agrees(c, noun, phrase)}
        if phrase.organisation is None:
            return holders
        if noun in self._tops:
            tops = set().union(*map(self._of, self._tops))
            tops = self._affiliated(tops, phrase.organisation)
            if len(tops) == 1:
                return tops
        return self._affiliated(holders, phrase.organisation)

    def _of(self, noun: str) -> set[int]:
        return self._by_noun.get(noun, set())

    def _affiliated(self, clusters: set[int], organisation: int) -> set[int]:
        affiliations = self._attributes.affiliations
        return {c for c in clusters if affiliations.get(c) == organisation}

    def _agrees(self, cluster: int, noun: str, phrase: _Phrase) -> bool:
        """Tell whether a role of a cluster has the words that a phrase has."""
        country = self._attributes.countries.get(cluster)
        if phrase.country and country and phrase.country != country:
            return False
        return any(
            phrase.words <= set(self._lexicon.office_words(role.text))
            for role in self._attributes.roles[cluster]
            if role.head == noun
        )


def _organisations(
    context: ActorContext, attributes: ClusterAttributes
) -> Iterator[Nominal]:
    """Yield "the ministry" where only one organisation's name has that noun."""
    clusters: dict[str, set[int]] = defaultdict(set)
    for cluster, nouns in attributes.head_nouns.items():
        for noun in nouns:
            clusters[noun].add(cluster)
    for at, word in enumerate(context.parsed.tokens.lower):
        meant = clusters.get(word, set())
        if len(meant) != 1 or at in attributes.owner or at == 0:
            continue
        (cluster,) = meant
        token = context.doc[at]
        if token.nbor(-1).text.casefold() not in context.words.definite_determiners:
            continue
        if attributes.first_token[cluster] > token.i or _goes_on(context, token):
            continue
        why = f"{token.lower_!r} is part of only one name in the story"
        yield _nominal(context, token.idx, token.idx + len(token), cluster, why)


def _nominal(
    context: ActorContext, start: int, end: int, cluster: int, why: str
) -> Nominal:
    sentence = context.parsed.sentence_of(start)
    return Nominal(start, end, context.text[start:end], sentence, cluster, why)


def _goes_on(context: ActorContext, token: Token) -> bool:
    """Tell whether a phrase continues after its noun: "the ministry of".

    So it does in "the man who fired": the clause says which man it is.
    """
    if token.i + 1 >= len(token.doc):
        return False
    after = token.nbor(1)
    if after.tag_ == "WP" and after.head.head == token:
        return True
    if after.text == "-" or after.text in context.words.complement_prepositions:
        return True
    return after.pos_ in ("NOUN", "PROPN")


def _phrase(context: ActorContext, head: int, owner: dict[int, int]) -> _Phrase | None:
    """Return a definite role noun with what is between its article and it.

    None if it is no definite phrase, or continues after the noun.
    """
    doc, words = context.doc, context.words
    if _goes_on(context, doc[head]):
        return None
    first, organisation, country = head, None, None
    office = set(context.lexicon.office_words(doc[head].text)[:-1])
    while first > 0 and head - first < REACH:
        before = doc[first - 1]
        if before.text.casefold() in words.definite_determiners:
            return _Phrase(first, organisation, frozenset(office), country)
        if before.i in owner:
            organisation = owner[before.i]
        elif before.i in context.nation_at:
            country = context.country_of(before.i)
        elif not _modifies(context, before):
            return None
        elif (
            before.pos_ != "ADJ"
            or before.lower_ in words.office_adjectives
            or before.lower_ in words.status_words
        ):
            office.update(context.folded[before.i].split())
        first -= 1
    return None


def _modifies(context: ActorContext, token: Token) -> bool:
    """Tell whether a word before a role noun can belong to its phrase."""
    if token.pos_ not in ("NOUN", "ADJ", "PROPN") or token.tag_ == "NNS":
        return False
    apposed = token.dep_ == "appos"
    return not (apposed and context.folded[token.i] in context.lexicon.role_nouns)
