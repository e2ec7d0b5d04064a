"""Candidate spans: from the tagger, lists of names, titles, brackets, countries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...lang.names import LINKS, PARTICLES, SUFFIXES
from ...nlp.name_forms import initials
from ..records import Candidate, Known
from .aliases import aliases, inverted
from .boundaries import before_headline_verb
from .dateline_sources import dateline_sources
from .described_bodies import described_bodies
from .employers import employers
from .filters import (
    in_name,
    is_no_actor,
    name_like,
    stands_as_person,
)
from .headline_clauses import (
    is_function_word,
    is_headline_clause,
    opens_headline_clause,
)
from .joined_bodies import bodies_for, bodies_of_bodies, joined_bodies
from .kin_names import kin_names
from .meeting_names import meeting_names
from .national_bodies import national_bodies
from .nicknames import nicknamed
from .office_holders import office_holders
from .speaking_names import speaking_names
from .stuff import is_stuff
from .tagged import tagged
from .titles import holds_office, titles_before

if TYPE_CHECKING:
    from ..context import ActorContext

__all__ = ["propose_candidates"]


def propose_candidates(context: ActorContext) -> Iterator[Candidate]:
    """Yield every span of the story that may be a name; they may overlap.

    Of the publisher's sentences only the bodies: one may be named there in full.
    """
    parsed = context.parsed
    yield from (
        candidate
        for candidate in _proposed(context)
        if candidate.kind == "organisation"
        or not parsed.is_boilerplate(parsed.tokens.start[candidate.first])
    )


def _proposed(context: ActorContext) -> Iterator[Candidate]:
    yield from tagged(context)
    yield from _known(context)
    yield from _titled(context)
    yield from _given(context)
    yield from inverted(context)
    yield from aliases(context)
    yield from office_holders(context)
    yield from _headed(context)
    joined = (joined_bodies, bodies_for, bodies_of_bodies)
    for first, last in (span for find in joined for span in find(context)):
        why = "words joined by a conjunction and a noun for a body form one name"
        yield Candidate(first, last, "organisation", "joined body", 0.75, why)
    for first, last in described_bodies(context):
        if name_like(context, first, last):
            why = f"{context.doc[first - 1].text!r} before it says that it is a body's"
            yield Candidate(first, last, "organisation", "described body", 0.7, why)
    yield from _declared(context)
    for first, last in dateline_sources(context):
        why = "it stands in the brackets of a dateline, as agencies do"
        yield Candidate(first, last, "organisation", "dateline source", 0.95, why)
    for first, last in set(context.parsed.vessels.values()):
        yield Candidate(first, last, "none", "ship", 1.0, "it is the name of a ship")
    for first, last in kin_names(context):
        why = "it is the given name of somebody's kin"
        yield Candidate(first, last, "person", "kin", 0.8, why)
    for first, last in nicknamed(context):
        why = "it includes a nickname in quotation marks"
        yield Candidate(first, last, "person", "nickname", 0.85, why)
    for first, last in meeting_names(context):
        why = "it meets somebody, as people do, and is named without a title"
        yield Candidate(first, last, "person", "meeting name", 0.8, why)
    yield from _acting(context)
    for first, last in national_bodies(context):
        why = "a country and a word for an institution form one name"
        yield Candidate(first, last, "organisation", "nation and body", 0.8, why)


def _acting(context: ActorContext) -> Iterator[Candidate]:
    """Yield the names that act or have what bodies do, though nobody tagged them."""
    speaking = "it acts as only people and bodies do, and is named without a title"
    employing = "it has what only companies and other bodies have"
    for rule, spans, confidence, why in (
        ("speaking name", speaking_names(context), 0.6, speaking),
        ("employer", employers(context), 0.7, employing),
    ):
        for first, last in spans:
            nobody = is_no_actor(context, first, last)
            nobody = nobody or is_stuff(context, first, last, acting=True)
            if name_like(context, first, last) and not nobody:
                yield Candidate(first, last, "organisation", rule, confidence, why)


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
                end = _purpose_end(context, last)
                if entry.kind == "organisation" and end > last:
                    why = f"the name goes on behind {context.doc[token:last].text!r}"
                    yield Candidate(token, end, entry.kind, "body noun", 0.75, why)
            break


def _purpose_end(context: ActorContext, last: int) -> int:
    """Return where a body's name ends with its purpose: "Supreme Court of Justice"."""
    doc = context.doc
    if (
        last + 1 >= len(doc)
        or doc[last].text not in context.words.genitive_prepositions
    ):
        return last
    purpose = context.folded[last + 1] in context.lexicon.portfolios
    return last + 2 if purpose and context.capital(last + 1) else last


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
    small = {
        doc[i].text
        for i in range(first, last)
        if doc[i].is_lower and doc[i].is_alpha and doc[i - 1].text != "-"
    }  # but "Co-operation"
    capital = any(w[:1].isupper() for w in words)
    return capital and small <= PARTICLES | context.words.minor_words


def _titled(context: ActorContext) -> Iterator[Candidate]:
    """Yield capitalised words right after a person's title: "Gen. Qaani"."""
    doc = context.doc
    for at in range(len(doc)):
        if not context.capital(at) or at in context.all_caps:
            continue
        token = doc[at]
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
        lone = last == token.i + 1 or is_function_word(context, token.i + 1)
        if lone and opens_headline_clause(context, token.i):
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


#: Tagger labels under which no person's name is looked for.
_SURE = frozenset("PERSON ORG DATE TIME MONEY PERCENT QUANTITY".split())


def _given(context: ActorContext) -> Iterator[Candidate]:
    """Yield given names with the capitalised words that follow, if not tagged."""
    doc = context.doc
    for first in range(len(doc)):
        if not context.is_given_name(first) or first in context.all_caps:
            continue
        token = doc[first]
        if token.tag_ != "NNP" or token.ent_type_ in _SURE or not token.text.istitle():
            continue
        last = first + 1
        while last < len(doc) and last - first < 5 and in_name(context, last):
            last += 1
        while last > first and doc[last - 1].text in LINKS:
            last -= 1
        if last > first and stands_as_person(context, first, last):
            why = f"it begins with the given name {token.text!r}"
            yield Candidate(first, last, "person", "given name first", 0.65, why)


def _headed(context: ActorContext) -> Iterator[Candidate]:
    """Yield capitalised words before an organisation's noun: "the Harbour Gazette"."""
    nouns = context.words.name_nouns
    for at, noun in enumerate(context.folded):
        if noun not in nouns or context.doc[at].tag_ != "NNP":
            continue
        token = context.doc[at]
        first = at
        while first > 0 and _heads_name(context, first - 1):
            first -= 1
        if is_headline_clause(context, first, token.i + 1):
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
    for match in context.lexicon.bracketed_acronym.finditer(context.text):
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
        # "Organisation for Development" ends in what is no body, but is one.
        body = context.folded[first] in context.words.purpose_nouns
        law = not body and is_no_actor(context, first, bracket.start)
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
        # "Co-operation" gives one letter, and "Asia-Pacific" two.
        glued = context.lexicon.name_words(doc[first:end].text.replace("-", ""))
        spellings = (initials(words, silent), initials(words), initials(glued, silent))
        if letters in spellings:
            return first
    return None
