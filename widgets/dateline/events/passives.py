"""Passives: verbs that are done to their subject, also where "was" is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..nlp.syntax import last_word

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang.parties import PartyWords

__all__ = ["is_passive", "lacks_auxiliary"]

#: Relations of what no passive without its auxiliary has.
_NO_BARE_PASSIVE = frozenset("aux auxpass dobj dative ccomp xcomp mark conj".split())


def is_passive(verb: Token, words: PartyWords) -> bool:
    """Tell whether a verb is done to its subject, or to the noun it describes."""
    marks = {child.dep_ for child in verb.children}
    if marks & {"auxpass", "nsubjpass"}:
        return True
    if lacks_auxiliary(verb, words) or _is_suffered(verb, words):
        return True
    if verb.tag_ not in ("VBN", "VBD") or "aux" in marks:
        return False
    if verb.dep_ == "acl":
        return "nsubj" not in marks
    if verb.tag_ == "VBD":
        return False
    if verb.dep_ == "conj":
        # "Remains under curfew and patrolled by soldiers"
        done_by = verb.tag_ == "VBN" and "agent" in marks
        joined = done_by or is_passive(verb.head, words)
        return joined and not marks & {"nsubj", "dobj"}
    if verb.dep_ == "advcl":
        return not marks & {"nsubj", "dobj"}
    # "The general had two rivals killed"
    return verb.dep_ == "ccomp" and verb.head.lemma_ in words.causing_verbs


def lacks_auxiliary(verb: Token, words: PartyWords) -> bool:
    """Tell whether a verb is a passive whose auxiliary is left out."""
    # "With a guard shot dead": nothing behind "with" is finite, whatever its tag.
    led = verb.tag_ == "VBD" and verb.dep_ in ("advcl", "pcomp")
    if (verb.tag_ == "VBN" or led) and _is_small_clause(verb, words):
        return True
    return _is_bare_passive(verb, words) or _is_passive_too(verb, words)


def _is_small_clause(participle: Token, words: PartyWords) -> bool:
    """Tell what is seen or comes with it: "saw a car attacked", "with nine killed"."""
    marks = {child.dep_ for child in participle.children}
    if "nsubj" not in marks or marks & {"dobj", "aux", "ccomp", "xcomp"}:
        return False
    above = participle.head
    if participle.dep_ == "pcomp":
        return above.lower_ in words.accompanying_prepositions
    if participle.dep_ == "advcl":
        links = (c.lower_ for c in participle.lefts if c.dep_ == "mark")
        return any(link in words.accompanying_prepositions for link in links)
    seen = above.lemma_.casefold() in words.perceiving_verbs
    return participle.dep_ == "ccomp" and seen and "mark" not in marks


def _is_bare_passive(verb: Token, words: PartyWords) -> bool:
    """Tell whether a verb is a passive without its auxiliary, as in headlines.

    "Man shot dead after a chase", "Minister jailed for fraud": a verb that cannot be
    without an object has none, and its subject has no article; the line has no full
    stop, or what follows says that it was suffered.
    """
    if verb.lemma_.casefold() not in words.bare_passives:
        return False
    if verb.tag_ not in ("VBN", "VBD") or verb.dep_ not in ("ROOT", "ccomp"):
        return False
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if subject is None or subject.pos_ == "PRON":
        return False
    dead = any(
        child.dep_ in ("oprd", "acomp") and child.lower_ in words.fatal_complements
        for child in verb.rights
    )
    article = any(c.dep_ in ("det", "poss") for c in subject.children)
    other = any(
        child.dep_ in _NO_BARE_PASSIVE and not _is_where(child)
        for child in verb.children
    )
    behind = (c for c in verb.rights if c.dep_ in ("prep", "advcl"))
    after = any(
        word.lower_ in words.sequel_words
        for child in behind
        for word in (child, *child.lefts)
    )
    headline = verb.dep_ == "ROOT" and last_word(verb).tag_ != "."
    return (after or dead or headline) and not article and not other


def _is_where(noun: Token) -> bool:
    """Tell whether what is read as an object is where it was: "shot outside club"."""
    return any(child.tag_ == "IN" and child.dep_ == "amod" for child in noun.lefts)


def _is_passive_too(verb: Token, words: PartyWords) -> bool:
    """Tell "the shop was searched and its owner arrested", which leaves out "was"."""
    if verb.dep_ != "conj" or verb.lemma_.casefold() not in words.bare_passives:
        return False
    above = verb.head
    if verb.tag_ not in ("VBN", "VBD") or not any(
        child.dep_ == "auxpass" for child in above.children
    ):
        return False
    marks = {child.dep_ for child in verb.children}
    return "nsubj" in marks and not marks & {"dobj", "aux", "ccomp", "xcomp"}


def _is_suffered(gerund: Token, words: PartyWords) -> bool:
    """Tell "dies after stabbing", where a gerund tells what was done to somebody."""
    preposition = gerund.head
    if gerund.dep_ != "pcomp" or preposition.lower_ not in words.sequel_words:
        return False
    ill = preposition.head.lemma_.casefold() in words.dying_verbs
    return ill and all(c.dep_ in ("prep", "punct", "advmod") for c in gerund.children)
