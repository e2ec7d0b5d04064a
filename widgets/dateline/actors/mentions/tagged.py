"""Spans of the tagger: which of them are people and bodies, and where they end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ...lang.names import LINKS, PARTICLES
from ..records import Candidate
from .boundaries import Cut, trim
from .brands_and_teams import is_a_brand, is_a_team
from .employers import is_an_employer
from .filters import (
    begins_body,
    heads_body,
    is_described_body,
    is_ground,
    is_no_actor,
    is_portfolio,
    is_stray,
    name_like,
    stands_as_person,
    stands_as_place,
)
from .headline_clauses import (
    is_function_word,
    is_headline_clause,
    opens_headline_clause,
)
from .joined_bodies import is_half_of_law
from .speaking_names import is_spoken_of_as_a_body
from .stages import is_a_way
from .stuff import is_stuff
from .titles import holds_office, title_at, titles_before

if TYPE_CHECKING:
    from spacy.tokens import Span

    from ..context import ActorContext

__all__ = ["article", "tagged"]


#: The tagger's labels that become actors, and their kind.
_KINDS = {"PERSON": "person", "ORG": "organisation"}


def tagged(context: ActorContext) -> Iterator[Candidate]:
    """Yield what the tagger calls people and organisations, trimmed."""
    doc = context.doc
    for entity, begin, end in _parted(context):
        label = _KINDS[entity.label_]
        cut = trim(context, begin, end, label)
        if cut is None or not name_like(context, cut.first, cut.last):
            continue
        cut = _before_ship(context, cut)
        first = cut.first
        if label == "organisation" and _is_titled(context, first, cut.last):
            step = title_at(context, first, cut.last)
            first += step or _is_a_calling(context, first)
        if label == "organisation":
            first += _is_a_line_of_business(context, first, cut.last)
        if first and not doc[first - 1].ent_type_ and context.capital(first - 1):
            first -= begins_body(context, first - 1, cut.last)  # "Radio Salama"
        kind = _kind(context, first, cut.last, label)
        if label == "organisation" and _opens_with_a_calling(context, first, cut.last):
            first, kind = first + 1, "person"
        if kind is None:
            continue
        if kind == label == "person":
            first = _given_before(context, first)
            cut = replace(cut, last=_surname_behind(context, first, cut.last))
        if is_no_actor(context, first, cut.last) or is_half_of_law(context, cut.last):
            continue
        trimmed = (first, cut.last) != (entity.start, entity.end)
        yield Candidate(
            first,
            cut.last,
            kind,
            "tagger, trimmed" if trimmed else "tagger",
            0.75,
            f"the language model labels it as {article(kind)}",
        )


def _parted(context: ActorContext) -> Iterator[tuple[Span, int, int]]:
    """Yield the tagger's people and bodies, two joined by "and the" one by one.

    "The Ministry of Health and the Ministry of Justice" are two, without the second
    article as well; "the Ministry of Health and the Environment" is one.
    """
    doc, words = context.doc, context.words
    for entity in context.doc.ents:
        if entity.label_ not in _KINDS:
            continue
        begin = entity.start
        of = _member_end(context, entity)
        if of > begin:
            yield entity, begin, of
            begin = of + 1
        for index in range(begin + 1, entity.end - 1):
            if doc[index].text not in words.conjunctions:
                continue
            article = doc[index + 1].text.casefold() in words.definite_articles
            again = (
                context.folded[index + 1] in words.purpose_nouns
                and index + 2 < entity.end
                and doc[index + 2].text in words.complement_prepositions
            )
            alien = _is_alien(context, begin, index, entity.end)
            if alien or _is_known_pair(context, begin, index, entity.end):
                yield entity, begin, index
                begin = index + 1
            if not (article or again):
                continue
            behind = index + 1 + article
            if all(
                not words.name_nouns.isdisjoint(context.folded[first:last])
                for first, last in ((begin, index), (behind, entity.end))
            ):
                yield entity, begin, index
                begin = behind
        yield entity, begin, entity.end


def _member_end(context: ActorContext, entity: Span) -> int:
    """Return where somebody's name ends before "of" and a body, else the begin.

    The tagger takes "Ada Lehto of Tampere Technical University" for one body.
    """
    doc, links = context.doc, context.words.genitive_prepositions
    for of in range(entity.start + 2, entity.end - 1):
        if doc[of].text in links:
            person = stands_as_person(context, entity.start, of)
            body = heads_body(context, of + 1, entity.end)
            return of if person and body else entity.start
    return entity.start


def _before_ship(context: ActorContext, cut: Cut) -> Cut:
    """Return a name without the ship behind it: "the Maersk vessel X" is two.

    The tagger takes the owner, the noun for ships and the ship's name for one body.
    """
    doc, ships = context.doc, context.parsed.vessels
    at = next((i for i in range(cut.first + 1, cut.last) if i in ships), cut.last)
    if at == cut.last or ships[at][0] != at or not doc[at - 1].is_lower:
        return cut
    while at > cut.first and not context.capital(at - 1):
        at -= 1
    return replace(cut, last=at) if at > cut.first else cut


def _is_known_pair(context: ActorContext, first: int, joint: int, last: int) -> bool:
    """Tell whether a well-known body is joined to another: "Oxfam and X"."""
    known = context.lexicon.known
    begin = first + (context.folded[first] in context.words.definite_articles)
    sides = (context.name_words(begin, joint), context.name_words(joint + 1, last))
    return any(side in known and known[side].kind == "organisation" for side in sides)


def _is_alien(context: ActorContext, first: int, joint: int, last: int) -> bool:
    """Tell whether another body follows: "Ministry of Health and Oxfam" is two."""
    doc, words, portfolios = context.doc, context.words, context.lexicon.portfolios
    if context.folded[first] in words.definite_articles:
        first += 1
    of = doc[first + 1].text in words.complement_prepositions
    purposes = context.folded[first + 2 : joint]
    if not of or context.folded[first] not in words.purpose_nouns or not purposes:
        return False
    own = portfolios.issuperset(purposes)
    return own and portfolios.isdisjoint(context.folded[joint + 1 : last])


def _kind(context: ActorContext, first: int, last: int, label: str) -> str | None:
    """Return what a tagged span is, by its words too; None where it is no actor."""
    if any(
        no(context, first, last)
        for no in (is_headline_clause, is_stuff, is_ground, is_a_way)
    ):
        return None
    if label == "person":
        alone = last - first == 1 or is_function_word(context, first + 1)
        if alone and opens_headline_clause(context, first):
            return None
        if last - first == 1 and first in context.resolved_at:
            return None  # a place within another name: "the Cauca department"
        if heads_body(context, first, last) or begins_body(context, first, last):
            return "organisation"
        if is_described_body(context, first, last):
            return "organisation"
        bare = first == titles_before(context, first)
        if bare and (
            is_spoken_of_as_a_body(context, first, last)
            or is_an_employer(context, first, last)
            or is_a_team(context, first, last)
            or is_a_brand(context, first, last)
        ):
            return "organisation"
        return None if stands_as_place(context, first, last) else label
    if stands_as_person(context, first, last) or _is_titled(context, first, last):
        return "person"
    if last - first > 1 and holds_office(context, first):
        return "person"
    nobody = is_portfolio(context, first, last) or is_stray(context, first, last)
    return None if nobody else label


def _is_titled(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether a title and a given name begin a span: "Constable Ravi Nair"."""
    step = title_at(context, first, last) or _is_a_calling(context, first)
    if not step or heads_body(context, first, last):
        return False
    return first + step + 1 < last and context.is_given_name(first + step)


def _opens_with_a_calling(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether a sentence opens with somebody's calling: "Beekeeper Yann Le Bihan".

    Whatever the given name, a particle is in nobody's name but a person's; "Builder
    Taylor Wimpey" is a firm. No firm is a glaciologist.
    """
    if not context.doc[first].is_sent_start or heads_body(context, first, last):
        return False
    if not _is_a_calling(context, first):
        return False
    learned = context.folded[first].endswith(context.words.calling_endings)
    inside = set(context.folded[first + 2 : last - 1])
    return (learned and last - first > 2) or not inside.isdisjoint(PARTICLES)


def _is_a_calling(context: ActorContext, first: int) -> bool:
    """Tell whether a word says what somebody is: "Chef Rosa Delgado"."""
    titled = context.doc[first].text.istitle()
    return titled and context.folded[first] in context.lexicon.role_nouns


def _is_a_line_of_business(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether a capital is the sentence's, and the word says what a firm does.

    "Steelmaker Voss cut jobs"; "Bank Pekao" and "Club Brugge" are so called.
    """
    return (
        last - first > 1
        and context.folded[first] in context.words.firm_descriptions
        and context.capital(first + 1)
    )


def _given_before(context: ActorContext, first: int) -> int:
    """Return where a person's name begins with the given names the tagger missed."""
    doc = context.doc
    while first > 0:
        at = first - 1
        while at > 0 and doc[at].text in LINKS:
            at -= 1
        if not _is_given(context, at) or not name_like(context, at, at + 1):
            break
        if titles_before(context, first) < first:
            break  # "Minister of Transport X"
        first = at
    return first


def _surname_behind(context: ActorContext, first: int, last: int) -> int:
    """Return where a person's name ends with the surname that the tagger left out."""
    doc = context.doc
    if last - first > 1 or last >= len(doc):
        return last
    given, surname = doc[first], doc[last]
    joined = given.dep_ == "compound" and given.head.i == last
    missed = surname.tag_ == "NNP" and not surname.ent_type_
    ends = last + 1 == len(doc) or doc[last + 1].is_punct
    ends = ends or (
        context.is_given_name(first) and doc[last + 1].tag_ not in ("NNP", "NNPS")
    )
    if not (joined and missed and ends) or last in context.place_at:
        return last
    return last + (context.capital(last) and name_like(context, last, last + 1))


def _is_given(context: ActorContext, index: int) -> bool:
    """Tell whether a token can be a given name that the tagger missed."""
    token = context.doc[index]
    if token.tag_ != "NNP" or token.ent_type_ not in ("", "PERSON"):
        return False
    if index in context.place_at or index in context.nation_at:
        return False
    if token.is_sent_start and not context.is_given_name(index):
        return False
    text = token.text
    return text.isalpha() and len(text) > 2 and text[0].isupper() and not text.isupper()


def article(kind: str) -> str:
    """Return a kind with its article: "a person"; for "none", "not an actor"."""
    if kind == "none":
        return "not an actor"
    return f"an {kind}" if kind == "organisation" else f"a {kind}"
