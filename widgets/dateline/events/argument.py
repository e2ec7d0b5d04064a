"""An argument: a word that fills a role of an event, and the construction it is in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

__all__ = [
    "Argument",
    "Arguments",
    "antecedent_of",
    "conjuncts",
    "described_by",
    "opens_without_object",
    "prepositional_objects",
]


class Argument(int):
    """The head of an argument as the index of its token, which knows its rule.

    It is a plain number wherever a token is looked up.
    """

    rule: str

    def __new__(cls, head: int, rule: str) -> Argument:
        """Return the head of an argument, found by a rule."""
        argument = super().__new__(cls, head)
        argument.rule = rule
        return argument


class Arguments(NamedTuple):
    """Who acts and who is acted upon, in the order they were found."""

    actors: list[Argument]
    targets: list[Argument]


def conjuncts(token: Token, rule: str) -> list[Argument]:
    """Return a noun and those joined to it; a relative pronoun is what it refers to."""
    antecedent = antecedent_of(token)
    if antecedent is not None:
        return [Argument(antecedent.i, rule)]
    heads = (token, *(t for t in token.conjuncts if t.i > token.i))
    listed = [t for head in heads for t in _listed(head)]
    return [Argument(t.i, rule) for t in dict.fromkeys((*heads, *listed))]


def _listed(noun: Token) -> Iterator[Token]:
    """Yield what is listed after a noun by semicolons: "the mayor, Ana; a banker".

    The parser takes it for other words for the noun.
    """
    before = noun.i
    for child in noun.rights:
        if child.dep_ == "appos":
            between = noun.doc[before + 1 : child.left_edge.i]
            if any(token.text == ";" for token in between):
                yield child
                yield from child.conjuncts
                yield from _listed(child)
        if not child.is_punct:
            before = child.right_edge.i


def antecedent_of(token: Token) -> Token | None:
    """Return the noun that a relative pronoun refers to, None for another word."""
    if token.tag_ not in ("WP", "WDT", "WP$"):
        return None
    verb = token.head.head if token.tag_ == "WP$" else token.head
    if verb.dep_ == "prep":
        verb = verb.head
    for _ in range(3):
        if verb.dep_ in ("relcl", "acl"):
            return _unless_denied(verb.head)
        if verb.dep_ not in ("conj", "xcomp", "ccomp"):
            return None
        verb = verb.head
        if token.tag_ == "WDT" and verb.pos_ == "AUX":
            return _cleft(verb, token)
    return None


def _cleft(be: Token, relative: Token) -> Token | None:
    """Return who "it was Kenya that fired" names, where the clause hangs on "was"."""
    said = (c for c in be.rights if c.dep_ == "attr" and c.i < relative.i)
    return next(said, None)


def _unless_denied(noun: Token) -> Token:
    """Return the noun that is meant: Kenya of "it was Kenya, not Chad, that fired"."""
    for child in noun.lefts:  # the parser can take the first name for a part
        if any(c.dep_ == "neg" and c.i > child.i for c in child.rights):
            return child
    start = noun.left_edge.i
    denied = start > 0 and noun.doc[start - 1].dep_ == "neg"
    return noun.head if denied and noun.dep_ in ("appos", "conj") else noun


def described_by(participle: Token) -> Token:
    """Return the noun that a participle describes.

    Never a day: "a meeting on Monday attended by Ruiz".
    """
    noun = participle.head
    while noun.ent_type_ in ("DATE", "TIME") and noun.dep_ == "pobj":
        above = noun.head.head
        if above.pos_ not in ("NOUN", "PROPN"):
            break
        noun = above
    return noun


def opens_without_object(clause: Token) -> bool:
    """Tell whether what opens a relative clause is not what its verb is done to.

    "The school where pupils died", "in which pupils died", "the woman whose son died":
    the noun before it is neither who died nor who was killed.
    """
    return any(
        token.tag_ in ("WRB", "WP$")
        or (token.tag_ in ("WDT", "WP") and token.dep_ == "pobj")
        for left in clause.lefts
        for token in left.subtree
    )


def prepositional_objects(preposition: Token, rule: str) -> list[Argument]:
    """Return the heads of what a preposition leads to."""
    return [
        argument
        for child in preposition.children
        if child.dep_ == "pobj"
        for argument in conjuncts(child, rule)
    ]
