"""Groups: the people or things that a quantity counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...lang import language_of
from ...nlp.story import paragraphs
from .nouns import is_generic, is_person, singular
from .outcome_table import outcome_table

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ...lang import Language
    from .quantities import Quantity

__all__ = ["Group", "find_group", "named_group", "words_for"]

#: Relations by which a number depends on what it counts.
_OF_A_NUMBER = frozenset(
    ["nummod", "quantmod", "compound", "amod", "det", "advmod", "nmod", "npadvmod"]
)

#: Parts of speech of what can stand between a number and the noun that it counts.
_BETWEEN = frozenset(["ADJ", "NOUN", "PROPN", "NUM"])

_NOUNS = frozenset(["NOUN", "PROPN"])

#: Relations of the words before a noun that say what sort it is.
_SORTS = frozenset(["amod", "compound", "nmod", "poss"])

#: How many steps up or along a group is looked for.
_REACH = 5


@dataclass(slots=True, eq=False)
class Group:
    """Somebody who is counted.

    Attributes
    ----------
    quantity
        How many; None for one who is named ("Banda and nine of his guards").
    head
        The token whose place in the clause is that of the group: its noun, or the
        number ("nine of his guards").
    noun
        The noun for those counted; None in "19 wounded" and "seven of them".
    of
        The words for those counted; empty without a noun.
    first, last
        Its tokens [first, last), hedges included.
    pronoun
        The pronoun that those counted are part of: "of whom".
    people_before
        People were counted before it in its sentence.
    among
        The number or noun after "of" that a number of its own goes with: "three of
        the nine wounded".
    rest
        It counts all but some that were named: "five others".

    """

    quantity: Quantity | None
    head: Token
    noun: Token | None
    of: str
    first: int
    last: int
    pronoun: Token | None = None
    people_before: bool = False
    rest: bool = False
    among: Token | None = None

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The head and, if it is another token, the noun."""
        if self.noun is None or self.noun.i == self.head.i:
            return (self.head,)
        return (self.head, self.noun)


def find_group(doc: Doc, quantity: Quantity, language: Language) -> Group | None:
    """Return whom a quantity counts, None for an article before no person."""
    root = doc[quantity.first : quantity.last].root
    if quantity.is_zero and quantity.last - quantity.first == 2:
        return Group(quantity, root, None, "", quantity.start, quantity.last)
    complement = _complement(doc, quantity, language)
    if complement is not None and not is_one_paragraph(doc, root.i, complement.i):
        complement = None
    if complement is not None and not _is_noun_behind(root, quantity):
        mass = quantity.low is None and complement.tag_ == "NN"
        return None if mass else _partitive(quantity, root, complement)
    noun = _noun_behind(root, quantity, doc)
    if noun is not None and is_one_paragraph(doc, quantity.first, noun.i):
        return _nominal(quantity, noun, language)
    if quantity.single:
        return None
    return Group(quantity, root, None, "", quantity.start, quantity.last)


def _partitive(quantity: Quantity, root: Token, complement: Token) -> Group:
    """Return the group of "nine of his guards" or "three of them"."""
    last = complement.i + 1
    if complement.pos_ == "NUM":
        return Group(quantity, root, None, "", quantity.start, last, among=complement)
    if complement.pos_ == "PRON" or complement.tag_ in ("WP", "WDT", "PRP"):
        return Group(quantity, root, None, "", quantity.start, last, pronoun=complement)
    of = words_for(complement, complement.head.i + 1)
    numbered = any(c.dep_ == "nummod" for c in complement.children)
    among = complement if numbered else None
    return Group(quantity, root, complement, of, quantity.start, last, among=among)


def _nominal(quantity: Quantity, noun: Token, language: Language) -> Group | None:
    """Return the group of a number before a noun."""
    words = language.events.figures
    person = noun.tag_ in ("NN", "NNP") and is_person(noun, language)
    if quantity.single and (not person or singular(noun) in words.collectives):
        return None
    if quantity.ordinal and not person:
        return None
    if quantity.low is None and noun.tag_ not in ("NNS", "NNPS"):
        return None  # "some property"
    last = max(noun.i + 1, quantity.last)
    between = noun.doc[quantity.last : noun.i]
    rest = any(t.lower_ in words.other_words for t in between)
    if singular(noun) in words.other_words or (rest and is_generic(noun, words)):
        return Group(quantity, noun, None, "", quantity.start, last, rest=True)
    # "took eleven engineers hostage": the parse makes one name of both.
    head = noun.head if noun.dep_ == "compound" and noun.tag_ == "NNS" else noun
    parts = noun.doc[quantity.first : quantity.last].root
    if parts.pos_ in _NOUNS and parts.i < noun.head.i and parts.is_ancestor(noun):
        head = parts  # "three-quarters of a million people"
    of = words_for(noun, quantity.last)
    return Group(quantity, head, noun, of, quantity.start, last)


def _complement(doc: Doc, quantity: Quantity, language: Language) -> Token | None:
    """Return the noun or pronoun after "of" that a number is a part of."""
    at = quantity.last
    genitives = language.events.genitive_prepositions
    if at + 1 >= len(doc) or doc[at].lower_ not in genitives:
        return None
    for token in doc[at + 1 : at + 1 + 2 * _REACH]:
        if token.head.i == at and token.dep_ in ("pobj", "pcomp"):
            return token
        if token.pos_ in ("VERB", "AUX") and token.dep_ != "amod":
            break
    follower = doc[at + 1]
    return follower if follower.tag_ in ("WP", "WDT", "PRP") else None


def _is_noun_behind(root: Token, quantity: Quantity) -> bool:
    above = root.head
    return (
        root.dep_ in _OF_A_NUMBER
        and above.i >= quantity.last
        and (above.pos_ in _NOUNS and above.i - quantity.last < 2)
    )


def _noun_behind(root: Token, quantity: Quantity, doc: Doc) -> Token | None:
    """Return the noun that a number stands before."""
    if root.pos_ in _NOUNS and root.i >= quantity.last:
        return root
    at = root
    for _ in range(3):
        if at.dep_ not in _OF_A_NUMBER:
            break
        at = at.head
        if at.i >= quantity.last and at.pos_ in _NOUNS:
            if at.dep_ == "compound" and (at.tag_, at.head.tag_) == ("NN", "NNS"):
                at = at.head  # "four morning commuters"
            return at if _is_next(doc, quantity.last, at.i) else None
    for token in doc[quantity.last : quantity.last + _REACH]:
        if token.pos_ not in _BETWEEN or token.like_num:
            return None
        behind = doc[token.i + 1] if token.i + 1 < len(doc) else None
        if token.pos_ in _NOUNS and (behind is None or behind.pos_ not in _NOUNS):
            return token if token.ent_type_ not in ("GPE", "PERSON") else None
    return None


def is_one_paragraph(doc: Doc, first: int, last: int) -> bool:
    """Tell whether two tokens stand in one paragraph: a headline is one of its own."""
    if not any("\n" in token.text_with_ws for token in doc[first : last + 1]):
        return True
    start, end = doc[first].idx, doc[last].idx
    return any(p.start <= start and end < p.end for p in paragraphs(doc.text))


def _is_next(doc: Doc, first: int, noun: int) -> bool:
    """Tell whether nothing but what belongs to a noun stands before it."""
    return noun - first <= 2 * _REACH and not any(
        t.pos_ == "VERB" and t.dep_ not in ("amod", "compound") for t in doc[first:noun]
    )


def words_for(noun: Token, first: int, *, named: bool = False) -> str:
    """Return a noun with the words before it that say what sort it is.

    Parameters
    ----------
    noun
        The noun.
    first
        The first token that can belong to it.
    named
        It is a name: no article or title is dropped but the first.

    """
    at = noun.i
    doc = noun.doc
    while at > first:
        before = doc[at - 1]
        sort = before.dep_ in _SORTS or before.pos_ in _BETWEEN or before.text == "-"
        if not sort or before.like_num or before.tag_ in ("PRP$", "VBN", "POS", "JJR"):
            break
        if before.lower_ in outcome_table(language_of(doc)).states:
            break
        aged = any(c.dep_ == "npadvmod" for c in before.children)
        others = language_of(doc).events.figures.other_words
        if aged or before.lower_ in others:
            break
        at -= 1
    words = doc[at : noun.i + 1].text
    plain = doc[at].is_title and doc[at].pos_ != "PROPN"  # not "HOST"
    opens = doc[at].is_sent_start and plain and not named
    return words[0].lower() + words[1:] if opens else words


def named_group(token: Token) -> Group:
    """Return the group of one who is named or called by a noun: "the driver"."""
    first = min((t.i for t in token.lefts), default=token.i)
    first = min(first, token.i)
    start = first
    while start < token.i and token.doc[start].pos_ in ("DET", "PRON"):
        start += 1
    of = token.doc[start : token.i + 1].text
    return Group(None, token, token, of, first, token.i + 1)
