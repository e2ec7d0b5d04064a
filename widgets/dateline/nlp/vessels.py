"""Ships by their names, which are nobody's: "the ferry X", "MV X", "the X sank".

A name that a story gives to a ship once is the ship's wherever it stands again.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .syntax import LEANING, OBJECTS, SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang import Language
    from .tokens import Tokens

__all__ = ["find_vessels"]

#: The tokens of a name, from the first to behind the last.
_Span = tuple[int, int]

#: A ship's name has no more words.
_LONGEST = 4

#: Labels of the tagger for what is no ship, whatever is said of it.
_OTHERS = frozenset(["GPE", "LOC", "NORP", "DATE", "TIME"])

#: Parts of speech of what describes a name: "the wooden-hulled X".
_DESCRIBING = frozenset(["ADJ", "ADV", "NOUN", "PUNCT", "VERB"])

#: What a verb has that tells what something did, not what befell it.
_WITH_OBJECTS = OBJECTS | {"npadvmod"}

#: Quotation marks before a name: the ship 'X'.
_MARKS = frozenset("'\"‘“«")


def find_vessels(tokens: Tokens, language: Language) -> dict[int, _Span]:
    """Return the names of ships in a story.

    Returns
    -------
    dict of int to tuple of int
        For each token of such a name its span [first, last) of tokens; short forms
        before it ("MV") belong to it.

    """
    lower, words = set(tokens.lower), language.vessels
    compounds = {second for _, second in words.compounds}
    afloat = not (words.nouns | words.signs | compounds).isdisjoint(lower)
    if tokens.case != "mixed" or not (afloat or language.bearers.ship_prefixes & lower):
        return {}
    search = _Search(tokens, language)
    named = [*search.called(), *(search.afloat() if afloat else ())]
    return dict(search.everywhere(named))


class _Search:
    """The search for the names of ships in the tokens of a story."""

    def __init__(self, tokens: Tokens, language: Language) -> None:
        self._tokens = tokens
        self._doc = tokens.doc
        self._words = language.vessels
        self._prefixes = language.bearers.ship_prefixes
        self._articles = language.places.definite_articles
        self._genitives = language.places.genitives

    def called(self) -> Iterator[_Span]:
        """Yield the names behind a noun for ships, or behind a ship's short form."""
        for at in range(len(self._tokens) - 1):
            if self._is_prefix(at):
                span = self._name_from(at + 1)
            elif self._is_noun(at):
                span = self._behind(at)
            elif self._is_epithet(at):
                span = self._name_from(at + 1)
            else:
                continue
            if span is not None and not self._is_anothers(span, at):
                yield span

    def afloat(self) -> Iterator[_Span]:
        """Yield the names with an article of what sinks, sails, or has a crew."""
        for at in range(len(self._tokens) - 2):
            if self._tokens.lower[at] not in self._articles:
                continue
            begin = self._behind_epithet(at + 1)
            span = self._name_from(begin)
            if span is not None and self._is_afloat(span, at):
                yield span

    def everywhere(self, named: list[_Span]) -> Iterator[tuple[int, _Span]]:
        """Yield each token of these names, wherever they stand, with its span."""
        text = self._tokens.text
        names = {tuple(text[first:last]) for first, last in named}
        firsts = {name[0] for name in names}
        for at, word in enumerate(text):
            if word not in firsts:
                continue
            for length in range(_LONGEST, 0, -1):
                end = at + length
                if tuple(text[at:end]) in names and self._stands_alone(at, end):
                    first = at - (at > 0 and self._is_prefix(at - 1))
                    for each in range(first, end):
                        yield each, (first, end)
                    break

    def _behind_epithet(self, at: int) -> int:
        """Return the token behind what describes a name: "the wooden-hulled X"."""
        tokens, last = self._tokens, min(at + _LONGEST, len(self._tokens) - 1)
        while at < last and (tokens.pos[at] in _DESCRIBING or self._is_measure(at)):
            if tokens.text[at][:1].isupper():
                break
            at += 1
        return at

    def _is_measure(self, at: int) -> bool:
        """Tell whether a number is in a ship's length or weight: "14-metre"."""
        behind = (self._word(at + 1), self._word(at + 2))
        number = self._tokens.pos[at] == "NUM"
        return number and behind[0] == "-" and behind[1] in self._words.measures

    def _stands_alone(self, first: int, last: int) -> bool:
        """Tell whether no other word of a name is before or behind a name."""
        if (first, last) != self._name_from(first):
            return False
        before = self._doc[first - 1] if first else None
        joined = before is not None and before.pos_ == "PROPN"
        return not joined or self._is_prefix(first - 1) or self._is_noun(first - 1)

    def _is_prefix(self, at: int) -> bool:
        text = self._tokens.text[at]
        return text.isupper() and text.lower() in self._prefixes

    def _is_noun(self, at: int) -> bool:
        """Tell whether a word is a noun for ships; "bulk carrier", not "carrier"."""
        lower = self._tokens.lower[at]
        if self._tokens.text[at] != lower:
            return False
        pair = (self._word(at - 1), lower)
        return lower in self._words.nouns or pair in self._words.compounds

    def _is_epithet(self, at: int) -> bool:
        """Tell whether a word says of the name behind it whose ship it is.

        "The Maersk-chartered X", "a Malta-flagged X"; of a lone noun it says nothing.
        """
        hyphen = self._word(at - 1) in ("-", "‑") and not self._doc[at - 1].whitespace_
        return hyphen and self._tokens.lower[at] in self._words.epithets

    def _behind(self, noun: int) -> _Span | None:
        """Return the name behind a noun: "ship X", "ship called X", "ship, the X"."""
        words, at = self._words, noun + 1
        lemma = self._doc[at].lemma_
        if lemma in words.naming_verbs and self._doc[at].tag_ == "VBN":
            at += 1
        elif self._tokens.text[at] == "," and self._word(at + 1) in self._articles:
            found = self._name_from(at + 2)
            apposed = found is not None and self._doc[found[1] - 1].dep_ == "appos"
            return found if apposed else None
        at += self._word(at) in self._articles and at > noun + 1
        at += self._word(at) in _MARKS
        return self._name_from(at)

    def _word(self, at: int) -> str:
        return self._tokens.word(at)

    def _name_from(self, first: int) -> _Span | None:
        """Return the run of capitals from a token, None where there is none."""
        tokens, last = self._tokens, first
        while last < min(first + _LONGEST, len(tokens)):
            if last > first and tokens.parts(last):
                break
            if not self._is_capital(last) and not self._is_inside(last, first):
                break
            last += 1
        while last > first and not self._is_capital(last - 1):
            last -= 1
        return (first, last) if last > first else None

    def _is_capital(self, at: int) -> bool:
        text = self._tokens.text[at]
        numbered = text.isdigit() and len(text) < 4
        capital = text[:1].isupper() and self._doc[at].ent_type_ not in ("DATE", "TIME")
        return (capital and text.isalnum()) or numbered

    def _is_inside(self, at: int, first: int) -> bool:
        return at > first and self._tokens.text[at] in self._words.inside

    def _is_anothers(self, span: _Span, noun: int) -> bool:
        """Tell whether a name behind a noun is not the ship's: "the ship X sent"."""
        first, last = span
        if self._tokens.text[first].isdigit():
            return True
        head = self._doc[last - 1]
        if head.dep_ in LEANING and head.head.i >= last:
            return True
        clause = head.head
        relative = head.dep_ in SUBJECTS and clause.dep_ == "relcl"
        # "The ferry X left" is no noun with a clause, if nothing else is said of it.
        return relative and clause.head.i == noun and clause.head.dep_ != "ROOT"

    def _is_afloat(self, span: _Span, article: int) -> bool:
        """Tell whether a name with an article sinks, or has a wreck or a crew."""
        first, last = span
        if any(self._doc[i].ent_type_ in _OTHERS for i in range(first, last)):
            return False
        if self._tokens.pos[last - 1] != "PROPN" or self._doc[last - 1].tag_ == "NNPS":
            return False
        head = self._doc[last - 1]
        if head.dep_ in LEANING and head.head.i >= last:
            return False
        return (
            self._is_boarded(head, article)
            or self._is_met(head)
            or self._is_under_way(span)
            or (head.dep_ in SUBJECTS and any(map(self._is_a_ships, _deeds(head))))
            or (self._is_measure(article + 1) and self._is_on_its_way(head))
        )

    def _is_boarded(self, head: Token, article: int) -> bool:
        """Tell whether somebody is aboard a name, or it has a wreck or a crew."""
        words, before = self._words, self._word(article - 1)
        if before in words.aboard and head.dep_ in ("pobj", "dobj"):
            return True
        if head.dep_ == "poss":
            return not words.parts.isdisjoint((head.head.lower_, head.head.lemma_))
        return before in self._genitives and self._word(article - 2) in words.parts

    def _is_under_way(self, span: _Span) -> bool:
        """Tell whether a name is bound somewhere: "the X, bound for Genoa, sent"."""
        first, last = span
        at = last + (self._word(last) == ",")
        way = (self._word(at), self._word(at + 1))
        known = self._doc[first:last].text.isupper()  # "the IMF, bound by"
        return way in self._words.ways and not known

    def _is_met(self, head: Token) -> bool:
        """Tell whether another ship collides with a name."""
        verb = head.head.head if head.dep_ == "pobj" else head.head
        met = head.dep_ in ("pobj", *OBJECTS, *SUBJECTS)
        return met and verb.lemma_ in self._words.meeting_verbs

    def _is_on_its_way(self, head: Token) -> bool:
        """Tell whether what has a ship's length moves as one, and stands nowhere."""
        if head.dep_ not in SUBJECTS:
            return False
        verbs = self._words.voyages | self._words.verbs
        return any(verb.lemma_ in verbs for verb in _deeds(head))

    def _is_a_ships(self, verb: Token) -> bool:
        """Tell whether a verb tells what befalls ships: it sinks, and sinks nobody."""
        words, relations = self._words, {child.dep_ for child in verb.children}
        if verb.lemma_ in words.verbs:
            # "The navy sank a boat", "the index sank 300 points".
            return "auxpass" in relations or relations.isdisjoint(_WITH_OBJECTS)
        behind = {c.lower_ for c in verb.children if c.i > verb.i}
        return any(
            verb.lemma_ == lemma and word in behind for lemma, word in words.phrases
        )


def _deeds(subject: Token) -> Iterator[Token]:
    """Yield the verbs of a subject: "hit an iceberg and sank"."""
    verb = subject.head
    yield verb
    yield from (child for child in verb.children if child.dep_ == "conj")
