"""The relations of Universal Dependencies, told as the engines' own (ClearNLP's).

Two things differ besides the names. Universal Dependencies hang little words on the
word that they go with – a preposition on its noun, a copula on what it says – where
the engines' scheme has them lead it; and the first word leads a name, not the last.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["own_relations"]

#: Names of relations, the most special first; what is called alike is not listed.
_NAMES = {
    "acl:relcl": "relcl", "aux:pass": "auxpass", "nsubj:pass": "nsubjpass",
    "csubj:pass": "csubjpass", "det:poss": "poss", "nmod:poss": "poss",
    "compound:prt": "prt", "obj": "dobj", "iobj": "dative", "case": "prep",
    "cop": "aux", "flat": "compound", "fixed": "compound", "obl": "npadvmod",
    "discourse": "intj", "vocative": "npadvmod", "goeswith": "dep",
}  # fmt: skip

#: Relations of a noun that a preposition may lead.
_LED = frozenset("obl nmod conj attr acomp xcomp dislocated advcl".split())

#: What belongs to the clause, not to the noun or adjective that it says of somebody.
_OF_CLAUSE = frozenset(
    "nsubj csubj aux advmod mark punct parataxis ccomp advcl obl expl cc conj".split()
)


#: Marks that open a quotation, and marks that close one, where the two differ.
_OPENING, _CLOSING = frozenset("«“„「"), frozenset("»”」")


#: A pronoun behind its verb, which the French parser takes for an empty one.
_INVERTED = re.compile(r"-\w{2,}")


def own_relations(doc: Doc) -> tuple[list[int], list[str]]:
    """Return the heads (indices of tokens) and the relations of a parse.

    A parse whose relations are the engines' own already comes back as it is.
    """
    tree = _Tree(doc)
    tree.turn_names()
    tree.mend_subjects()
    tree.turn_copulas()
    tree.move_conjunctions()
    tree.turn_prepositions()
    tree.join_marks()
    return tree.heads, [tree.name(at) for at in range(len(doc))]


class _Tree:
    """A parse by indices of tokens, while it is turned."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.heads = [token.head.i for token in doc]
        self.relations = [token.dep_ for token in doc]

    def name(self, at: int) -> str:
        """Return what the engines call the relation of a token."""
        relation = self.relations[at]
        if relation == "expl:subj" and _INVERTED.fullmatch(self.doc[at].text):
            return "nsubj"  # "a-t-il déclaré"
        features = self.doc[at].morph.to_dict()
        if relation == "advmod" and features.get("Polarity") == "Neg":
            return "neg"
        return _NAMES.get(relation) or _NAMES.get(_base(relation), _base(relation))

    def turn_names(self) -> None:
        """Let the last word lead a name: "Paul Lefranc"."""
        for first in range(len(self.heads)):
            last = first
            while last + 1 < len(self.heads) and self._is_flat(last + 1, first):
                last += 1
            if last == first:
                continue
            self._put_above(last, first)
            for at, head in enumerate(self.heads):
                if head == first and at != last:
                    self.heads[at] = last
            self.heads[first], self.relations[first] = last, "compound"

    def _is_flat(self, at: int, head: int) -> bool:
        return self.heads[at] == head and _base(self.relations[at]) == "flat"

    def mend_subjects(self) -> None:
        """Set beside the first what the parser takes for a second subject of a verb.

        "Le directeur de la mine, Javier Cuesta, a …".
        """
        subjects: dict[tuple[int, str], int] = {}
        for at, relation in enumerate(self.relations):
            if _base(relation) != "nsubj" or self.doc[at].pos_ == "PRON":
                continue
            first = subjects.setdefault((self.heads[at], relation), at)
            if first != at and self.doc[at].pos_ == "PROPN":
                self.heads[at], self.relations[at] = first, "appos"

    def turn_copulas(self) -> None:
        """Let the copula lead what it says of its subject: "est ministre"."""
        for at in self._all("cop"):
            said = self.heads[at]
            self._put_above(at, said)
            for child, head in enumerate(self.heads):
                of_clause = _base(self.relations[child]) in _OF_CLAUSE
                if head == said and child != at and of_clause:
                    self.heads[child] = at
            adjective = self.doc[said].pos_ == "ADJ"
            self.heads[said] = at
            self.relations[said] = "acomp" if adjective else "attr"

    def move_conjunctions(self) -> None:
        """Hang "and" on the first of what it joins."""
        for at in self._all("cc"):
            joined = self.heads[at]
            if self.relations[joined] == "conj":
                self.heads[at] = self.heads[joined]

    def turn_prepositions(self) -> None:
        """Let the preposition lead its noun: "à Dunkerque", "par le maire"."""
        for at in self._all("case"):
            noun = self.heads[at]
            relation = self.relations[noun]
            if at > noun or _base(relation) not in _LED:
                continue
            self._put_above(at, noun)
            if relation != "conj":
                agent = relation == "obl:agent"
                self.relations[at] = "agent" if agent else "prep"
            self.heads[noun], self.relations[noun] = at, "pobj"

    def join_marks(self) -> None:
        """Hang a quotation mark that stands as a sentence on the words in it."""
        for at, token in enumerate(self.doc):
            beside = at + 1 if token.text in _OPENING else at - 1
            if not token.is_quote or not 0 <= beside < len(self.heads):
                continue
            alone = self.heads[at] == at or token.text in _CLOSING
            root = self._root(beside)
            if alone and root != at:
                self.heads[at], self.relations[at] = root, "punct"

    def _root(self, at: int) -> int:
        while self.heads[at] != at:
            at = self.heads[at]
        return at

    def _all(self, relation: str) -> list[int]:
        return [at for at, found in enumerate(self.relations) if found == relation]

    def _put_above(self, at: int, below: int) -> None:
        """Give a token the head and the relation of the one that it will lead."""
        root = self.heads[below] == below
        self.heads[at] = at if root else self.heads[below]
        self.relations[at] = self.relations[below]


def _base(relation: str) -> str:
    """Return a relation without its subtype: "obl" of "obl:arg"."""
    return relation.partition(":")[0]
