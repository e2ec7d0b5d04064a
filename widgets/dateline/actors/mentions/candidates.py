"""Candidate spans: from the tagger, lists of names, titles, brackets, countries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...lang.names import LINKS, PARTICLES, SUFFIXES
from ...nlp.name_forms import initials
from ..records import Candidate, Known
from .aliases import aliases, inverted
from .boundaries import before_headline_verb, is_headline_verb, says_of_many, trim
from .filters import (
    begins_body,
    heads_body,
    in_name,
    is_described_body,
    is_no_actor,
    is_portfolio,
    is_stray,
    name_like,
    stands_as_person,
    stands_as_place,
)
from .joined_bodies import bodies_for, is_half_of_law, joined_bodies
from .national_bodies import national_bodies
from .nicknames import nicknamed
from .titles import holds_office, titles_before

if TYPE_CHECKING:
    from spacy.tokens import Span

    from ..context import ActorContext

__all__ = ["article", "propose_candidates"]


#: The tagger's labels that become actors, and their kind.
_KINDS = {"PERSON": "person", "ORG": "organisation"}


def propose_candidates(context: ActorContext) -> Iterator[Candidate]:
    """Yield every span of the story that may be a name; they may overlap."""
    end = context.parsed.token_from(context.parsed.end)
    yield from (c for c in _proposed(context) if c.first < end)


def _proposed(context: ActorContext) -> Iterator[Candidate]:
    yield from _tagged(context)
    yield from _known(context)
    yield from _titled(context)
    yield from _given(context)
    yield from inverted(context)
    yield from aliases(context)
    yield from _headed(context)
    for first, last in (*joined_bodies(context), *bodies_for(context)):
        why = "words joined by a conjunction and a noun for a body form one name"
        yield Candidate(first, last, "organisation", "joined body", 0.75, why)
    yield from _declared(context)
    for first, last in nicknamed(context):
        why = "it includes a nickname in quotation marks"
        yield Candidate(first, last, "person", "nickname", 0.85, why)
    for first, last in national_bodies(context):
        why = "a country and a word for an institution form one name"
        yield Candidate(first, last, "organisation", "nation and body", 0.8, why)


def _tagged(context: ActorContext) -> Iterator[Candidate]:
    """Yield what the tagger calls people and organisations, trimmed."""
    for entity, begin, end in _parted(context):
        label = _KINDS[entity.label_]
        cut = trim(context, begin, end, label)
        if cut is None or not name_like(context, cut.first, cut.last):
            continue
        first = cut.first
        kind = _kind(context, first, cut.last, label)
        if kind is None:
            continue
        if kind == label == "person":
            first = _given_before(context, first)
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
        for index in range(entity.start + 1, entity.end - 1):
            if doc[index].text not in words.conjunctions:
                continue
            article = doc[index + 1].text.casefold() in words.definite_articles
            again = (
                context.folded[index + 1] in words.purpose_nouns
                and index + 2 < entity.end
                and doc[index + 2].text in words.complement_prepositions
            )
            if _is_alien(context, begin, index, entity.end):
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
    if _is_headline_clause(context, first, last):
        return None
    if label == "person":
        alone = last - first == 1 or _is_function_word(context, first + 1)
        if alone and _opens_headline_clause(context, first):
            return None
        if heads_body(context, first, last) or begins_body(context, first, last):
            return "organisation"
        if is_described_body(context, first, last):
            return "organisation"
        return None if stands_as_place(context, first, last) else label
    if stands_as_person(context, first, last):
        return "person"
    if last - first > 1 and holds_office(context, first):
        return "person"
    nobody = is_portfolio(context, first, last) or is_stray(context, first, last)
    return None if nobody else label


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


def _known(context: ActorContext) -> Iterator[Candidate]:
    """Yield well-known people and organisations, by the longest name that fits."""
    lexicon = context.lexicon
    heads, longest = lexicon.known_heads, lexicon.longest_known
    folded = [word for word, _ in context.word_tokens]
    for at, (word, token) in enumerate(context.word_tokens):
        if word not in heads:
            continue
        for size in range(min(longest, len(folded) - at), 0, -1):
            entry = lexicon.known.get(tuple(folded[at : at + size]))
            if entry is None:
                continue
            last = context.word_tokens[at + size - 1][1] + 1
            if _spelled(context, token, last, entry):
                why = f"{entry.name} is in the list of well-known names"
                rule = "known name"
                yield Candidate(token, last, entry.kind, rule, 0.9, why, entry)
            break


#: Words of this many letters are too often other words: "IS", "WHO", "AP".
SHORT = 4


def _spelled(context: ActorContext, first: int, last: int, entry: Known) -> bool:
    """Tell whether words that match a known name are written as a name."""
    doc = context.doc
    if "/" in (doc[first - 1].text if first else "", doc[min(last, len(doc) - 1)].text):
        return False
    words = [doc[i].text for i in range(first, last)]
    if len(words) == 1 and len(words[0]) <= SHORT:
        # "WHO" but not "Who", nor "IS" in a line of capitals.
        return words[0] in entry.written and first not in context.all_caps
    small = {w for w in words if w.isalpha() and w.islower()}
    capital = any(w[:1].isupper() for w in words)
    return capital and small <= PARTICLES | context.words.minor_words


def _titled(context: ActorContext) -> Iterator[Candidate]:
    """Yield capitalised words right after a person's title: "Gen. Qaani"."""
    doc = context.doc
    for token in doc:
        if not token.text[:1].isupper() or token.i in context.all_caps:
            continue
        begin = titles_before(context, token.i)
        office = begin == token.i and _follows_office(context, token.i)
        bare = begin == token.i and not office
        if bare or titles_before(context, token.i + 1) < token.i + 1:
            continue
        last = token.i
        while last < len(doc) and in_name(context, last):
            last += 1
        while last > token.i and doc[last - 1].text in LINKS:
            last -= 1
        last = before_headline_verb(context, token.i, last)
        lone = last == token.i + 1 or _is_function_word(context, token.i + 1)
        if lone and _opens_headline_clause(context, token.i):
            continue  # "Mayor Vows Probe"
        if is_no_actor(context, token.i, last) or context.folded[token.i] in SUFFIXES:
            continue
        if last > token.i and name_like(context, token.i, last):
            title = doc[begin : token.i].text
            why = f"it follows the title {title!r}"
            why = "it follows an office and its place" if office else why
            yield Candidate(token.i, last, "person", "title", 0.85, why)


def _follows_office(context: ActorContext, index: int) -> bool:
    """Tell "Queen of Denmark Margrethe II", of which the tagger knows no name."""
    token = context.doc[index]
    if token.pos_ != "PROPN" or token.ent_type_ or index in context.resolved_at:
        return False
    return holds_office(context, index)


def _is_headline_clause(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether a span has a verb and its object: "Rob Bank", "Council Bans Cars"."""
    plain = (word.istitle() for word in context.doc[first:last].text.split())
    if last - first < 2 or not all(plain):
        return False
    verbs = [at for at in (first, first + 1) if 0 < at < last - 1]
    once = [at for at in verbs if context.word_counts[context.folded[at]] == 1]
    if any(says_of_many(context, at) for at in once):
        return True
    body = context.folded[first] in context.words.organisation_nouns
    return body and first + 1 in once and is_headline_verb(context, first + 1)


def _is_function_word(context: ActorContext, index: int) -> bool:
    """Tell whether a word with a capital is a preposition: "Resigns Over Scandal"."""
    words = context.parsed.language.places.function_words
    return index < len(context.doc) and context.doc[index].text.casefold() in words


def _opens_headline_clause(context: ActorContext, index: int) -> bool:
    """Tell whether a lone word is a headline's verb: another capital follows it."""
    doc = context.doc
    if index + 1 >= len(doc) or not doc[index + 1].text.istitle():
        return False
    once = context.word_counts[context.folded[index]] == 1
    return once and is_headline_verb(context, index)


#: Tagger labels under which no person's name is looked for.
_SURE = frozenset("PERSON ORG DATE TIME MONEY PERCENT QUANTITY".split())


def _given(context: ActorContext) -> Iterator[Candidate]:
    """Yield given names with the capitalised words that follow, if not tagged."""
    doc = context.doc
    for token in doc:
        first = token.i
        if token.tag_ != "NNP" or token.ent_type_ in _SURE or first in context.all_caps:
            continue
        if not context.is_given_name(first) or not token.text.istitle():
            continue
        last = first + 1
        while last < len(doc) and last - first < 5 and in_name(context, last):
            last += 1
        while last > first and doc[last - 1].text in LINKS:
            last -= 1
        if last - first > 1 and stands_as_person(context, first, last):
            why = f"it begins with the given name {token.text!r}"
            yield Candidate(first, last, "person", "given name first", 0.65, why)


def _headed(context: ActorContext) -> Iterator[Candidate]:
    """Yield capitalised words before an organisation's noun: "the Harbour Gazette"."""
    nouns = context.words.name_nouns
    for token in context.doc:
        if context.folded[token.i] not in nouns or token.tag_ != "NNP":
            continue
        first = token.i
        while first > 0 and _heads_name(context, first - 1):
            first -= 1
        if _is_headline_clause(context, first, token.i + 1):
            continue
        if first < token.i and name_like(context, first, token.i + 1):
            why = f"capitalised words ending in {token.text!r} name an organisation"
            yield Candidate(first, token.i + 1, "organisation", "body noun", 0.7, why)


def _heads_name(context: ActorContext, index: int) -> bool:
    """Tell whether a token can precede an organisation's noun in its name."""
    token = context.doc[index]
    if not token.text[:1].isupper() or token.i in context.all_caps:
        return False
    return token.tag_ in ("NNP", "NNPS", "JJ") and not token.is_sent_start


def _declared(context: ActorContext) -> Iterator[Candidate]:
    """Yield both parts of "Full Name (FN)": the acronym and the words before it."""
    doc = context.doc
    for match in context.lexicon.bracketed_acronym.finditer(doc.text):
        letters = re.sub(r"[^A-Za-z&]", "", match[1])
        if sum(c.isupper() for c in letters) < 2:
            continue
        short = doc.char_span(*match.span(1), alignment_mode="expand")
        bracket = doc.char_span(match.start(), match.start() + 1)
        if short is None or bracket is None:
            continue
        first = _spelled_out(context, bracket.start, letters.casefold())
        if first is None:
            continue
        law = is_no_actor(context, first, bracket.start)
        full = doc[first : bracket.start].text
        why = f"the story gives {match[1]!r} in brackets after {full!r}"
        for start, end in ((first, bracket.start), (short.start, short.end)):
            kind = "none" if law else "organisation"
            yield Candidate(start, end, kind, "declared acronym", 0.9, why)


def _spelled_out(context: ActorContext, end: int, letters: str) -> int | None:
    """Return where the words begin, before token ``end``, that an acronym spells."""
    doc, silent = context.doc, context.words.words_without_initial
    for first in range(end - 1, max(-1, end - 14), -1):
        token = doc[first]
        if (token.is_punct and token.text not in "-'’") or "\n" in token.text:
            return None
        if not context.capital(first):
            continue
        words = context.name_words(first, end)
        if letters in (initials(words, silent), initials(words)):
            return first
    return None
