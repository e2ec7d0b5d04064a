"""The roles of people: offices, ranks and descriptions beside their names."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

from ..mentions.boundaries import is_interview_mark
from ..mentions.titles import is_hour, titles_before
from ..records import Role

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..context import ActorContext
    from ..records import Name

__all__ = ["roles_of"]

#: Where a role's words end, besides a relative clause.
_BREAKS = frozenset([",", ";", ".", ":", "—", "–"])
#: Marks that close a role after a name.
_CLOSING = frozenset([",", ".", ";", ")", "—", "–", ":"])
_NOUN_TAGS = frozenset(["NN", "NNS", "NNP", "NNPS", "JJ"])


def roles_of(
    context: ActorContext, name: Name, named: Container[int]
) -> Iterator[Role]:
    """Yield the roles beside one mention of a person.

    ``named`` holds the tokens that are part of names.
    """
    yield from _before(context, name, named)
    yield from _apposed(context, name)
    yield from _said_to_be(context, name)


def _before(context: ActorContext, name: Name, named: Container[int]) -> Iterator[Role]:
    """Yield titles with what precedes them: "Iranian parliament speaker".

    An organisation may be in it, before the noun ("PMU deputy commander") or after it
    ("commander of the Quds Force General Qaani").
    """
    doc = context.doc
    titled = titles_before(context, name.first)
    first = _nouns_before(context, titled, named)
    first = _office_of_what(context, first, titled)
    body = first
    while (
        body > 0
        and first - body < 8
        and (body - 1 in named or body - 1 in context.resolved_at)
    ):
        body -= 1
    if body < first and not doc[first - 1].is_punct:
        office = _office_of(context, body)
        if office is not None:
            yield from _role(context, office, first, "before the name")
        elif _has_role_noun(context, first, name.first):
            first = body
    if _has_role_noun(context, first, name.first):
        yield from _role(context, first, name.first, "before the name")


def _nouns_before(context: ActorContext, first: int, named: Container[int]) -> int:
    """Return where the nouns and adjectives before a token begin."""
    doc = context.doc
    for _ in range(8):
        if first == 0 or first - 1 in named or first - 1 in context.place_at:
            break
        if is_hour(context, first - 1) or is_interview_mark(context, first - 1):
            break
        token = doc[first - 1]
        if token.text == "." and first > 1:
            # "Lt. Gen. X" as spaCy splits it, but not the end of a sentence: "She met
            # the mayor. Lehto …"
            title = context.lexicon.is_title(context.folded[first - 2])
            if not (title and context.capital(first - 2)):
                break
        elif token.text == "-":
            if token.whitespace_:
                break
        elif (
            token.tag_ not in _NOUN_TAGS
            and context.folded[token.i] not in context.words.status_words
        ):
            break
        first -= 1
    return first


def _has_role_noun(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether a role noun or title is among the tokens [first, last)."""
    return any(map(context.lexicon.is_office, context.folded[first:last]))


def _office_of(context: ActorContext, body: int) -> int | None:
    """Return where "the commander of" begins that leads to an organisation."""
    doc = context.doc
    at = body - 1
    while at > 0 and doc[at].tag_ == "DT":
        at -= 1
    if at < 1 or doc[at].text not in context.words.complement_prepositions:
        return None
    if context.folded[at - 1] not in context.lexicon.role_nouns:
        return None
    first, words = at - 1, context.words
    kinds = words.office_adjectives | words.status_words
    while first > 0 and context.folded[first - 1] in kinds:
        first -= 1  # "Prime Minister of", "former Foreign Minister of"
    if first > 1 and doc[first - 1].text == "-" and not doc[first - 1].whitespace_:
        first -= 2  # "director-general of"
    return first


def _office_of_what(context: ActorContext, first: int, last: int) -> int:
    """Return where an office begins that common nouns complete, else ``first``.

    "Superintendent of police", "head of the electoral commission"; but in "the widow of
    drummer Jo Lee" the drummer is Lee.
    """
    if first == last or _has_person(context, first, last):
        return first
    office = _office_of(context, first)
    return first if office is None else office


def _has_person(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether one of some nouns says of somebody what he or she is."""
    lexicon, words = context.lexicon, context.words
    nobodies = words.organisation_nouns | words.collectives
    persons = context.parsed.language.events.persons
    return any(
        (lexicon.is_office(word) and word not in nobodies) or token.lemma_ in persons
        for word, token in zip(
            context.folded[first:last], context.doc[first:last], strict=True
        )
    )


def _role(context: ActorContext, first: int, last: int, rule: str) -> Iterator[Role]:
    """Cut nationalities and small words off a stretch that holds a role."""
    doc = context.doc
    for index in range(first, last):
        if doc[index].text in ("-", "–", "—", "--") and doc[index].whitespace_:
            first = index + 1  # what stands before a dash is a dateline
    while first < last and _leads(context, first):
        first += 1
    last = _list_end(context, first, last)
    if last - first > 1 and doc[last - 1].tag_ == "POS":
        last = _before_owner(context, first, last)
    while last > first and (
        doc[last - 1].tag_ == "CC"
        or (doc[last - 1].is_punct and doc[last - 1].text not in ").")
    ):
        last -= 1
    head = _head_noun(context, first, last) if first < last else None
    if head is not None and not _names_another(context, first, last, rule):
        yield Role(first, last, doc[first:last].text, head, rule)


def _before_owner(context: ActorContext, first: int, last: int) -> int:
    """Return where a description ends before whose a name is: "the winner, Japan's"."""
    last -= 1
    while last > first and context.capital(last - 1):
        last -= 1
    return last


def _names_another(context: ActorContext, first: int, last: int, rule: str) -> bool:
    """Tell whether a description is somebody else's: "Ana Ruiz, her deputy Jo Lee,"."""
    if rule not in ("after a comma", "before a comma"):
        return False
    return any(token.ent_type_ == "PERSON" for token in context.doc[first:last])


def _list_end(context: ActorContext, first: int, last: int) -> int:
    """Return where a role ends before an "and" that joins no second role to it."""
    doc = context.doc
    for index in range(first + 1, last - 1):
        if doc[index].tag_ == "CC" and not _has_role_noun(
            context, index + 1, min(index + 4, last)
        ):
            closed = doc[index - 1].text == ")" or doc[index + 1].tag_ == "DT"
            if closed:
                return index
        elif doc[index].tag_ == "CC" and doc[index + 1].tag_ == "DT":
            return index
    return last


def _leads(context: ActorContext, index: int) -> bool:
    """Tell whether a token at the front of a role is no part of it."""
    token, words = context.doc[index], context.words
    if index in context.nation_at or token.text == "-" or token.is_quote:
        return True
    if token.text in words.possessive_endings:
        return True
    word = context.folded[index]
    if word in words.status_words:
        return False
    if word in words.office_adjectives and token.tag_ == "JJ":
        return False
    if context.doc[index : index + 2].text == f"{token.text}-":
        return False  # "sub-inspector"
    return token.tag_ in ("DT", "PRP$", "CC", "RB", "IN", "JJ")


def _head_noun(context: ActorContext, first: int, last: int) -> str | None:
    """Return the role noun that heads a stretch: the last one before "of".

    "Parliament" and "police" are in offices, but nobody's.
    """
    head = None
    lexicon, words = context.lexicon, context.words
    for index in range(first, last):
        word = context.doc[index].text.casefold()
        if head is not None and word in words.role_limits:
            break
        folded = lexicon.canonical(word)
        if folded in words.organisation_nouns:
            continue
        if lexicon.is_office(folded):
            head = lexicon.office_words(folded)[-1]
    return head


def _apposed(context: ActorContext, name: Name) -> Iterator[Role]:
    """Yield "X, the head of Y," and "the head of Y, X,"."""
    doc = context.doc
    after = name.last
    aged = doc[after : after + 3].text.endswith(",") and after + 1 < len(doc)
    if aged and doc[after + 1].like_num:
        after += 2  # "Lena Vogt, 43, a former mayor,"
    if after < len(doc) and doc[after].text in (",", "(", "—", "–"):
        yield from _stretch(context, after + 1)
    root = _head(doc[name.first], name)
    if root.dep_ == "appos" and root.head.i < name.first - 1:
        head = _office(context, root.head)
        is_role = context.lexicon.is_office(context.folded[head.i])
        # In "the son of late president Omar Diallo" the name is the president's.
        nouns = _nouns_before(context, name.first, ())
        is_role &= nouns <= head.i or not _has_person(context, nouns, name.first)
        many = head.tag_ in ("NNS", "NNPS")  # "the victims, X and Y" are two
        if is_role and not many and head.ent_type_ != "PERSON":
            first = head.left_edge.i
            last = min(name.first, head.right_edge.i + 1)
            while last > first and (
                doc[last - 1].text in (",", "—", "–") or doc[last - 1].is_space
            ):
                last -= 1
            yield from _role(context, first, last, "before a comma")


def _office(context: ActorContext, noun: Token) -> Token:
    """Return "speaker" for the "parliament" of "the speaker of the parliament, X"."""
    above = noun.head.head
    links = context.words.office_prepositions
    if noun.dep_ != "pobj" or noun.head.text not in links:
        return noun
    return above if context.lexicon.is_office(context.folded[above.i]) else noun


def _head(token: Token, name: Name) -> Token:
    """Return the syntactic head of a name."""
    while name.first <= token.head.i < name.last and token.head.i != token.i:
        token = token.head
    return token


def _stretch(context: ActorContext, first: int) -> Iterator[Role]:
    """Yield the noun phrase after a name's comma, if a role noun heads it."""
    doc, words = context.doc, context.words
    last = first
    while last < len(doc) and last - first < 24:
        token = doc[last]
        clause = words.relative_pronouns | words.owning_relatives
        if token.text in _BREAKS or token.text in clause:
            break
        if token.pos_ in ("VERB", "AUX"):
            break
        if token.text == ")" and doc[first - 1].text == "(":
            break
        last += 1
    if last == first or last >= len(doc):
        return
    closed = doc[last].text in _CLOSING or doc[last].text in words.personal_relatives
    start = doc[first]
    if start.tag_ == "CC":
        return  # "Callum Reed, and US citizen Jack Rhoad," are two
    determined = start.tag_ in ("DT", "PRP$") or first in context.nation_at
    if not (closed or determined) or start.ent_type_ == "PERSON":
        return
    head = _head_noun(context, first, min(last, first + 9))
    if head is None:
        return
    yield from _role(context, first, last, "after a comma")


def _said_to_be(context: ActorContext, name: Name) -> Iterator[Role]:
    """Yield "X is the head of Y" and "X, who heads Y"."""
    doc, words = context.doc, context.words
    role_nouns = context.lexicon.role_nouns
    root = _head(doc[name.first], name)
    if root.dep_ == "nsubj" and root.head.lemma_ in words.copulas:
        for child in root.head.children:
            if child.dep_ == "attr" and context.folded[child.i] in role_nouns:
                last = child.right_edge.i + 1
                yield from _role(context, child.left_edge.i, last, "copula")
    at = name.last + 1
    if at + 2 >= len(doc) or doc[at].text not in words.personal_relatives:
        return
    at += 2 if doc[at + 1].pos_ == "ADV" else 1
    if doc[at].text in words.leading_verbs:
        breaks = _BREAKS | words.relative_pronouns
        last = at + 1
        while last < len(doc) and doc[last].text not in breaks and last - at < 11:
            last += 1
        text = doc[at:last].text
        yield Role(at, last, text, words.leader_noun, "relative clause")
