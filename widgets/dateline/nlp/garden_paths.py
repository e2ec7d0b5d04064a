"""Garden paths: the verb of a sentence, read as what describes the noun before it.

In "A bus carrying pupils crashed" the parser reads of pupils that crashed, and in "The
mayor, who had promised to cut the tax, resigned" of a tax that resigned. The sentence
has no verb then, which only headlines do without. Or a noun is read as a clause of its
own beside that of its verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .syntax import FINITE, SUBJECTS, last_word

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["mend_carrier", "mend_garden_path", "mend_lost_subject"]

#: Tags of what can be a past as well as a participle, by their letters.
_PASTS = frozenset(["VBN", "VBD"])

#: Tags of the words that open a relative clause or one that says when.
_OPENING = frozenset(["WDT", "WP", "WP$", "WRB"])

#: Relations of a noun that is read as the beginning of a longer one.
_BEGINNING = frozenset(["amod", "compound", "nmod", "npadvmod"])

#: Relations of a noun without its verb to the verb of telling behind it.
_STRANDED = frozenset(["dep", "ccomp", "nsubj"])


def mend_garden_path(told: Token) -> None:
    """Make the verb of its sentence of a participle, if the sentence has no other.

    Parameters
    ----------
    told
        A participle that describes a noun; relations are changed in place.

    """
    if told.dep_ != "acl" or told.tag_ not in _PASTS or told.lemma_ == told.lower_:
        return
    if any(child.dep_ == "agent" for child in told.rights):
        return
    if _is_bare_clause(told):
        _make_verb(told, told.head, told, "ROOT")
        return
    described = _described_above(told)
    if described is None:
        return
    noun, clause = described
    if noun.dep_ == "ROOT":
        if _is_without_verb(noun, clause, told):
            _make_verb(told, noun, told, "ROOT")
    elif clause.dep_ == "acl" and _is_stranded(noun, told):
        _make_verb(told, noun, noun.head, "ccomp")


def mend_lost_subject(noun: Token) -> None:
    """Give a clause its subject: "said that a ride cost him $90", read as two clauses.

    Parameters
    ----------
    noun
        What the parser takes for a clause of its own; relations are changed in place.

    """
    if noun.dep_ != "ccomp" or noun.pos_ not in ("NOUN", "PROPN"):
        return
    beside = [c for c in noun.lefts if c.dep_ == "nsubj" and c.i == noun.i - 1]
    others = [c for c in noun.children if c.dep_ in (*SUBJECTS, "aux", "cc")]
    verbs = (c for c in noun.head.rights if c.dep_ == "ccomp" and c.i > noun.i)
    verb = next(verbs, None)
    if others != beside or verb is None or verb.tag_ not in FINITE:
        return
    if verb.left_edge.i != noun.right_edge.i + 1 or any(
        c.dep_ in (*SUBJECTS, "mark") for c in verb.lefts
    ):
        return
    for mark in [c for c in noun.lefts if c.dep_ == "mark"]:
        mark.head = verb
    for child in beside:
        child.dep_ = "compound"  # "an ambulance ride"
    noun.head, noun.dep_ = verb, "nsubj"


def mend_carrier(participle: Token) -> None:
    """Make a subject of "bus" in "A bus carrying pupils crashed", read as of pupils.

    The article is of one thing, and the pupils are many; nor is it that of a name.

    Parameters
    ----------
    participle
        What the parser takes for an adjective; relations are changed in place.

    """
    many = participle.head
    if participle.tag_ != "VBG" or participle.dep_ != "amod" or participle.i < 2:
        return
    one = participle.nbor(-1)
    begins = one.dep_ in _BEGINNING and one.head in (many, participle)
    if not begins or many.tag_ not in ("NNS", "NNP") or many.i < participle.i:
        return
    before = [c for c in many.lefts if c.i < one.i]
    article = next((c for c in before if c.dep_ == "det"), None)
    if many.dep_ not in SUBJECTS or article is None:
        return
    if "Ind" not in article.morph.get("Definite", []):
        return
    for child in before:
        child.head = one
    one.head, one.dep_ = many.head, many.dep_
    one.tag_, one.pos_ = "NN", "NOUN"
    participle.head, participle.dep_, participle.pos_ = one, "acl", "VERB"
    many.head, many.dep_ = participle, "dobj"


def _is_bare_clause(told: Token) -> bool:
    """Tell whether a past form leads from the only noun on to what is to be done.

    "Rebels threatened on Sunday to kill him.", read as rebels whom somebody threatened;
    or from a lone name to another: "Haddad called Lindqvist on Monday."
    """
    noun = told.head
    alone = noun.dep_ == "ROOT" and told.tag_ == "VBD" and told.i == noun.i + 1
    if not alone or last_word(noun).text != ".":
        return False
    aims = any(
        child.dep_ in ("advcl", "xcomp") and any(c.tag_ == "TO" for c in child.lefts)
        for child in told.rights
    )
    finite = (t for t in noun.sent if t.tag_ in FINITE and t != told)
    return (aims or _is_between_names(told)) and all(
        _is_subordinate(t, noun) for t in finite
    )


def _is_between_names(told: Token) -> bool:
    """Tell whether a past form stands between two names, and makes nobody another.

    What somebody is called stands alone behind the word: "a man called Haddad".
    """
    noun, behind = told.head, told.nbor(1)
    named = noun.tag_ == behind.tag_ == "NNP" and behind.head == told
    if not named or not noun.is_sent_start or list(noun.lefts):
        return False
    if not any(child.dep_ == "prep" for child in told.rights):
        return False
    behind.dep_ = "dobj"
    return True


def _described_above(told: Token) -> tuple[Token, Token] | None:
    """Return the noun that a clause before describes, with that clause, or None.

    The participle describes the last noun of that clause.
    """
    clause = told.head
    if clause.pos_ not in ("NOUN", "PROPN"):
        return None
    while clause.dep_ not in ("acl", "relcl"):
        if clause.head == clause or clause.dep_ in ("ccomp", "advcl", *SUBJECTS):
            return None
        clause = clause.head
    noun = clause.head
    nominal = noun.pos_ in ("NOUN", "ADJ", "PROPN")
    return (noun, clause) if nominal and noun.i < clause.i < told.i else None


def _is_without_verb(noun: Token, clause: Token, told: Token) -> bool:
    """Tell whether a noun that a sentence is made of lacks a verb.

    A sentence that ends with a stop has one.
    """
    if last_word(noun).text != ".":
        return False
    if any(c.dep_ in ("conj", "appos") for c in noun.rights):
        return False
    if clause.dep_ == "acl":
        aside = clause.tag_ == "VBG"
    else:  # between two commas, behind which the sentence goes on
        aside = noun.nbor(1).text == told.nbor(-1).text == ","
    finite = (t for t in noun.sent if t.tag_ in FINITE and t != told)
    return aside and all(_is_subordinate(t, noun) for t in finite)


def _is_stranded(noun: Token, told: Token) -> bool:
    """Tell whether a noun without a verb is what is told: "…, police said".

    The verb behind it has a subject of its own, behind a comma.
    """
    verb = noun.head
    if noun.dep_ not in _STRANDED or verb.tag_ not in FINITE or verb.i < told.i:
        return False
    teller = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.i > told.i), None)
    if teller is None or verb.doc[teller.left_edge.i - 1].text != ",":
        return False
    inside = verb.doc[noun.i : teller.left_edge.i]
    finite = (t for t in inside if t.tag_ in FINITE and t != told)
    return all(_is_subordinate(t, noun) for t in finite)


def _is_subordinate(verb: Token, noun: Token) -> bool:
    """Tell whether a finite verb belongs to a clause with a word that opens it."""
    at = verb
    while at != noun:
        opened = any(c.dep_ == "mark" or c.tag_ in _OPENING for c in at.lefts)
        if at.dep_ in ("advcl", "relcl", "ccomp", "acl") and opened:
            return True
        if at.head == at:
            return False
        at = at.head
    return False


def _make_verb(told: Token, noun: Token, above: Token, relation: str) -> None:
    """Hang a noun on its verb, with what stands behind the verb."""
    behind = [c for c in noun.rights if c.i > told.i]
    told.head, told.dep_, told.tag_ = above, relation, "VBD"
    for child in (noun, *behind):
        child.head = told
        if child.dep_ == "acl":
            child.dep_ = "advcl"  # "…, killing six"
    noun.dep_ = "nsubj"
