"""Names that words or forms declare: "alias El Tigre", "BELLO, Aisha"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..records import Candidate
from .filters import in_name, name_like
from .titles import title_at

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..context import ActorContext

__all__ = ["aliases", "inverted"]

#: The tagger's labels of whom such words can name, and their kinds.
KINDS = {"PERSON": "person", "ORG": "organisation"}


def inverted(context: ActorContext) -> Iterator[Candidate]:
    """Yield a surname in capitals with the given name behind it: "BELLO, Aisha"."""
    vocabulary = context.parsed.language.dates.vocabulary
    months = {*vocabulary.get("MONTH", ()), *vocabulary.get("MAYBEMONTH", ())}
    written = context.parsed.tokens.text
    for at, word in enumerate(written[:-2]):
        comma, given = at + 1, at + 2
        if not (word.isupper() and word.isalpha() and len(word) > 2):
            continue
        if written[comma] != "," or at in context.all_caps:
            continue
        if at in context.resolved_at or context.folded[given] in months:
            continue  # "PARIS, Georgia", "LIMA, April"
        if written[given].istitle() and (
            context.is_given_name(given)
            or _opens_list(context, at)
            or _is_listed(context, at)
        ):
            why = "a surname in capitals and a given name behind its comma"
            last = _end_of_given_names(context, given)
            yield Candidate(at, last, "person", "surname first", 0.85, why)


def _end_of_given_names(context: ActorContext, given: int) -> int:
    """Return where the given names end: "MWANGI, Peter Kamau"."""
    doc, last = context.doc, given + 1
    while (
        last < min(len(doc), given + 3)
        and doc[last].text.istitle()
        and doc[last].tag_ == "NNP"
        and last not in context.place_at
    ):
        last += 1
    return last


def _opens_list(context: ActorContext, first: int) -> bool:
    """Tell whether "ADEYEMI, Tunde," opens a line or sentence: no place, no body."""
    doc, comma = context.doc, first + 3
    if first and not (doc[first].is_sent_start or "\n" in doc[first - 1].text_with_ws):
        return False
    if comma >= len(doc) or doc[comma].text not in (",", "(", ";", ":"):
        return False
    given = first + 2
    placed = given in context.place_at or given in context.nation_at
    known = context.name_words(first, first + 1) in context.lexicon.known
    return doc[given].tag_ == "NNP" and not placed and not known


def _is_listed(context: ActorContext, first: int) -> bool:
    """Tell whether "NKOSI, Thandi" is one of a list: "BELLO, Aisha; NKOSI, Thandi"."""
    doc, end = context.doc, first + 3
    marks = {doc[at].text for at in (first - 1, end) if 0 <= at < len(doc)}
    if ";" not in marks or first + 2 in context.resolved_at:
        return False
    return any(
        doc[at].text == ","
        and doc[at - 1].text.isupper()
        and doc[at - 1].is_alpha
        and context.is_given_name(at + 1)
        for at in range(
            doc[first].sent.start + 1, min(doc[first].sent.end, len(doc) - 1)
        )
    )


def aliases(context: ActorContext) -> Iterator[Candidate]:
    """Yield what follows "nom de guerre" and the like, a name whatever the tagger says.

    It names what was named before those words, else a person.
    """
    doc = context.doc
    found = list(_after_alias_phrases(context))
    entities = doc.ents if found else ()  # made anew each time it is asked
    for begin, token in found:
        if (named := _begin_of_name(context, begin)) is not None:
            why = "the story says what else somebody is called"
            yield Candidate(named, begin, "person", "alias", 0.8, why)
        last = token.i + 1
        while last < len(doc) and in_name(context, last):
            last += 1
        if token.i in context.resolved_at or not name_like(context, token.i, last):
            continue
        labels = [e.label_ for e in entities if begin - 8 < e.end <= begin]
        own = token.ent_type_ == "PERSON"  # "Jaguar, whose real name is Jan Kos"
        kind = KINDS.get(labels[-1] if labels and not own else "PERSON")
        if kind is not None:
            why = "the story says that somebody is called so"
            yield Candidate(token.i, last, kind, "alias", 0.8, why)


def _begin_of_name(context: ActorContext, end: int) -> int | None:
    """Return where the name of a person begins that ends before such words.

    "Anil Rao alias Bunty" is one name for the tagger, or "Anil", and "Rao" a place.
    """
    doc = context.doc
    first = end
    while first > doc[end].sent.start and doc[first - 1].pos_ == "PROPN":
        first -= 1
    first += title_at(context, first, end)
    labels = {doc[at].ent_type_ for at in range(first, end)}
    whole = end - first > 1 and "PERSON" in labels and name_like(context, first, end)
    return first if whole else None


#: The most tokens of words such as "nom de guerre is".
_PHRASE = 5


def _after_alias_phrases(context: ActorContext) -> Iterator[tuple[int, Token]]:
    """Yield tokens with capitals behind such words, and where these begin."""
    doc, phrases = context.doc, context.words.alias_phrases
    ends = {phrase.rpartition(" ")[2] for phrase in phrases}
    lower = context.parsed.tokens.lower
    for at in filter(context.capital, range(1, len(doc))):
        behind = at - (doc[at - 1].is_quote and at > 1)  # 'alias "El Tigre"'
        if lower[behind - 1] not in ends:
            continue
        for begin in range(max(0, behind - _PHRASE), behind):
            if doc[begin:behind].text.casefold() in phrases:
                yield begin, doc[at]
                break
