"""Where names can stand: the tagger's spans, lists, titles, brackets, countries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...lang.en.given_names import given_gender
from ...nlp.name_forms import LINKS, PARTICLES, SUFFIXES, fold, initials
from ..lexicon import BODY_NOUNS, PAPERS, known
from ..records import Draft, Known
from .boundaries import trim
from .filters import (
    heads_body,
    is_no_actor,
    is_portfolio,
    is_stray,
    name_like,
    stands_as_person,
    stands_as_place,
)
from .national_bodies import nation_bodies
from .nicknames import nicknamed
from .titles import titles_before

if TYPE_CHECKING:
    from ..context import Ground

__all__ = ["article", "propose"]


#: Tagger labels that become actors, and as what.
_KINDS = {"PERSON": "person", "ORG": "organisation"}


def propose(ground: Ground) -> Iterator[Draft]:
    """Give every span that may be a name; they may overlap."""
    yield from _tagged(ground)
    yield from _known(ground)
    yield from _titled(ground)
    yield from _given(ground)
    yield from _headed(ground)
    yield from _declared(ground)
    for first, last in nicknamed(ground):
        why = "a nickname in quotation marks stands inside it"
        yield Draft(first, last, "person", "nickname", 0.85, why)
    for first, last in nation_bodies(ground):
        why = "a country's name and the noun of a body make one name"
        yield Draft(first, last, "organisation", "nation and body", 0.8, why)


def _tagged(ground: Ground) -> Iterator[Draft]:
    """Give what the tagger calls people and organisations, trimmed."""
    for entity in ground.doc.ents:
        kind = _KINDS.get(entity.label_)
        if kind is None:
            continue
        cut = trim(ground, entity.start, entity.end, kind)
        if cut is None or not name_like(ground, cut.first, cut.last):
            continue
        first = cut.first
        if kind == "person" and heads_body(ground, first, cut.last):
            kind = "organisation"
        elif kind == "organisation" and stands_as_person(ground, first, cut.last):
            kind = "person"
        elif kind == "person":
            if stands_as_place(ground, first, cut.last):
                continue
            first = _given_before(ground, first)
        elif is_portfolio(ground, first, cut.last) or is_stray(ground, first, cut.last):
            continue
        if is_no_actor(ground, first, cut.last):
            continue
        trimmed = (first, cut.last) != (entity.start, entity.end)
        yield Draft(
            first,
            cut.last,
            kind,
            "tagger, trimmed" if trimmed else "tagger",
            0.75,
            f"the language model reads it as {article(kind)}",
        )


def _given_before(ground: Ground, first: int) -> int:
    """Return where a person's name begins with the given names the tagger missed."""
    doc = ground.doc
    while first > 0:
        at = first - 1
        while at > 0 and doc[at].text in LINKS:
            at -= 1
        if not _is_given(ground, at) or not name_like(ground, at, at + 1):
            break
        if titles_before(ground, first) < first:
            break  # "Minister of Transport X"
        first = at
    return first


def _is_given(ground: Ground, index: int) -> bool:
    """Tell whether a token can be a given name that the tagger missed."""
    token = ground.doc[index]
    if token.tag_ != "NNP" or token.ent_type_ not in ("", "PERSON"):
        return False
    if index in ground.place_at or index in ground.nation_at:
        return False
    if token.is_sent_start and given_gender(fold(token.text)) is None:
        return False
    text = token.text
    return text.isalpha() and len(text) > 2 and text[0].isupper() and not text.isupper()


def article(kind: str) -> str:
    """Return a kind with its article: "a person"; "none" is nobody's name."""
    if kind == "none":
        return "nobody's name"
    return f"an {kind}" if kind == "organisation" else f"a {kind}"


def _known(ground: Ground) -> Iterator[Draft]:
    """Give the well-known people and bodies, by the longest name that fits."""
    table = known()
    longest = max(map(len, table))
    heads = {words[0] for words in table}
    folded = [word for word, _ in ground.words]
    for at, (word, token) in enumerate(ground.words):
        if word not in heads:
            continue
        for size in range(min(longest, len(folded) - at), 0, -1):
            entry = table.get(tuple(folded[at : at + size]))
            if entry is None:
                continue
            last = ground.words[at + size - 1][1] + 1
            if _spelled(ground, token, last, entry):
                why = f"{entry.name} is in the list of well-known names"
                rule = "known name"
                yield Draft(token, last, entry.kind, rule, 0.9, why, entry)
            break


#: Words written small inside the names of bodies.
_SMALL = frozenset(["of", "for", "and", "the", "in", "on"])

#: Words of this many letters are too often other words: "IS", "WHO", "AP".
SHORT = 4


def _spelled(ground: Ground, first: int, last: int, entry: Known) -> bool:
    """Tell whether words that match a known name are written as a name."""
    doc = ground.doc
    if "/" in (doc[first - 1].text if first else "", doc[min(last, len(doc) - 1)].text):
        return False
    words = [doc[i].text for i in range(first, last)]
    if len(words) == 1 and len(words[0]) <= SHORT:
        # "WHO" but not "Who", nor "IS" in a line of capitals.
        return words[0] in entry.written and first not in ground.upper
    small = {w for w in words if w.isalpha() and w.islower()}
    capital = any(w[:1].isupper() for w in words)
    return capital and small <= PARTICLES | _SMALL


def _titled(ground: Ground) -> Iterator[Draft]:
    """Give capitalised words right behind a person's title: "Gen. Qaani"."""
    doc = ground.doc
    for token in doc:
        if not token.text[:1].isupper() or token.i in ground.upper:
            continue
        begin = titles_before(ground, token.i)
        if begin == token.i or titles_before(ground, token.i + 1) < token.i + 1:
            continue
        last = token.i
        while last < len(doc) and _in_name(ground, last):
            last += 1
        while last > token.i and doc[last - 1].text in LINKS:
            last -= 1
        if is_no_actor(ground, token.i, last) or fold(token.text) in SUFFIXES:
            continue
        if last > token.i and name_like(ground, token.i, last):
            title = doc[begin : token.i].text
            why = f"it follows the title {title!r}"
            yield Draft(token.i, last, "person", "title", 0.85, why)


#: Tagger labels under which no person's name is looked for.
_SURE = frozenset("PERSON ORG DATE TIME MONEY PERCENT QUANTITY".split())


def _given(ground: Ground) -> Iterator[Draft]:
    """Give a given name with the capitalised words behind it, if nobody else does."""
    doc = ground.doc
    for token in doc:
        first = token.i
        if token.tag_ != "NNP" or token.ent_type_ in _SURE or first in ground.upper:
            continue
        if given_gender(fold(token.text)) is None or not token.text.istitle():
            continue
        last = first + 1
        while last < len(doc) and last - first < 5 and _in_name(ground, last):
            last += 1
        while last > first and doc[last - 1].text in LINKS:
            last -= 1
        if last - first > 1 and stands_as_person(ground, first, last):
            why = f"it begins with the given name {token.text!r}"
            yield Draft(first, last, "person", "given name first", 0.65, why)


def _in_name(ground: Ground, index: int) -> bool:
    token = ground.doc[index]
    if index in ground.place_at or index in ground.nation_at:
        # "Actress Ella Washington": a surname may be a place's name.
        given = given_gender(fold(ground.doc[index - 1].text)) if index else None
        return given is not None and token.text[:1].isupper()
    if token.text in LINKS:
        follows = index + 1 < len(ground.doc) and ground.capital(index + 1)
        return follows or token.text != "-"
    return token.text[:1].isupper() and token.pos_ == "PROPN"


def _headed(ground: Ground) -> Iterator[Draft]:
    """Give capitalised words that end in a body's noun: "the Harbour Gazette"."""
    doc = ground.doc
    for token in doc:
        if fold(token.text) not in BODY_NOUNS | PAPERS or token.tag_ != "NNP":
            continue
        first = token.i
        while first > 0 and _heads_name(ground, first - 1):
            first -= 1
        if first < token.i and name_like(ground, first, token.i + 1):
            why = f"capitalised words that end in {token.text!r} name a body"
            yield Draft(first, token.i + 1, "organisation", "body noun", 0.7, why)


def _heads_name(ground: Ground, index: int) -> bool:
    """Tell whether a token can stand before the noun of a body in its name."""
    token = ground.doc[index]
    if not token.text[:1].isupper() or token.i in ground.upper:
        return False
    return token.tag_ in ("NNP", "NNPS", "JJ") and not token.is_sent_start


_ACRONYM = re.compile(r"\((?:the )?([A-Z][A-Za-z&.\-]{1,9})\)")


def _declared(ground: Ground) -> Iterator[Draft]:
    """Give "Full Name (FN)": the acronym, and the words that it stands for."""
    doc = ground.doc
    for found in _ACRONYM.finditer(doc.text):
        letters = re.sub(r"[^A-Za-z&]", "", found[1])
        if sum(c.isupper() for c in letters) < 2:
            continue
        short = doc.char_span(*found.span(1), alignment_mode="expand")
        bracket = doc.char_span(found.start(), found.start() + 1)
        if short is None or bracket is None:
            continue
        first = _spelled_out(ground, bracket.start, letters.casefold())
        if first is None:
            continue
        full = doc[first : bracket.start].text
        why = f"{full!r} and {found[1]!r} are declared the same in brackets"
        for start, end in ((first, bracket.start), (short.start, short.end)):
            yield Draft(start, end, "organisation", "declared acronym", 0.9, why)


def _spelled_out(ground: Ground, end: int, letters: str) -> int | None:
    """Return where the words begin, before token ``end``, that an acronym spells."""
    doc = ground.doc
    for first in range(end - 1, max(-1, end - 14), -1):
        token = doc[first]
        if (token.is_punct and token.text not in "-'’") or "\n" in token.text:
            return None
        if not ground.capital(first):
            continue
        words = tuple(fold(doc[first:end].text).split())
        if letters in (initials(words), initials(words, small=True)):
            return first
    return None
