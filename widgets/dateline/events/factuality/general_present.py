"""General present: what a verb in the present tells happens in general.

"Mines maim farmers", "quakes kill because houses collapse", "erupts every year".
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ...nlp.syntax import SUBJECTS, last_word
from .grammar import (
    auxiliaries,
    has_own_subject,
    has_subject,
    is_bare_plural,
    is_indefinite,
    is_past,
    is_present,
)
from .judgement import ASSERTED, Judgement

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...lang.factuality import FactualityWords

__all__ = ["in_general"]

#: Labels of the words that say when.
_TIMES = frozenset(["DATE", "TIME"])

#: Labels of what is counted or paid.
_SUMS = frozenset(["CARDINAL", "MONEY", "QUANTITY"])

#: Tags of a verb in the present, as the parser gives them.
_PRESENT = frozenset(["VB", "VBP", "VBZ"])


def in_general(verb: Token, words: FactualityWords) -> Judgement:
    """Return whether a verb in the present tells what happens in general.

    "Mines maim farmers", "erupts every year"; a headline ("Rebels kill 12") has a
    name or a number, or no full stop.
    """
    if _goes_on(verb) and verb.tag_ in _PRESENT:
        return in_general(verb.head, words)  # "mines maim farmers and kill cattle"
    if not is_present(verb) or is_past(verb) or verb.tag_ == "VBG":
        return ASSERTED
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    each = _each((c for at in (verb, *objects) for c in at.children), words)
    each = each or _rate(verb, words)
    if each is not None:
        return Judgement.by("generic", each)
    if any(_is_anybody(child, words) for child in verb.lefts):
        return Judgement.by("generic", verb.text)
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    described = bool(subjects) and all(map(_is_described_sort, subjects))
    if verb.pos_ != "VERB" or any(_singles_out(t, described) for t in verb.subtree):
        return ASSERTED
    if verb.dep_ == "relcl":
        bare = bool(objects) and all(map(is_bare_plural, objects))
        general = bare and verb.head.pos_ == "NOUN" and not has_own_subject(verb)
    else:
        told = _tells(verb) or _gives_reason(verb)
        general = told and any(map(is_bare_plural, subjects))
    return Judgement.by("generic", verb.text) if general else ASSERTED


def _is_anybody(subject: Token, words: FactualityWords) -> bool:
    """Tell whether a subject means anybody: "one is tried for it", no number."""
    anybody = subject.tag_ == "PRP" and subject.lower_ in words.general_owners
    return anybody and subject.dep_ in SUBJECTS


def _singles_out(token: Token, described: bool) -> bool:
    """Tell whether a word is of one event: a name, a number or a day.

    Not how long something takes ("within minutes"), nor a round number where a clause
    says which sort of people do it: "pirates who take ships ask for millions".
    """
    if token.pos_ in ("PROPN", "NUM"):
        return True
    if described and token.ent_type_ in _SUMS:
        return False
    known = any(child.pos_ in ("NUM", "DET", "ADJ") for child in token.lefts)
    lasts = token.tag_ == "NNS" and token.ent_type_ in _TIMES and not known
    return bool(token.ent_type_) and not lasts


def _is_described_sort(noun: Token) -> bool:
    """Tell whether a clause in the present says which sort of people is meant."""
    clauses = [c for c in noun.rights if c.dep_ == "relcl"]
    return is_bare_plural(noun) and bool(clauses) and all(map(is_present, clauses))


def _gives_reason(verb: Token) -> bool:
    """Tell whether a clause gives the reason for what happens in general.

    "Quakes kill because houses collapse".
    """
    above = verb.head
    if verb.dep_ != "advcl" or not is_present(above) or above.pos_ != "VERB":
        return False
    plural = any(c.dep_ == "nsubj" and is_bare_plural(c) for c in above.lefts)
    return plural and _tells(above) and any(c.dep_ == "mark" for c in verb.lefts)


def _each(children: Iterable[Token], words: FactualityWords) -> str | None:
    """Return the words that make a time a habit: "every year"; None without them."""
    for child in children:
        if child.dep_ == "npadvmod":
            for each in child.lefts:
                rate = each.dep_ == "det" and _is_unit(child, words)  # "30 a month"
                if rate or each.text.casefold() in words.repeating_determiners:
                    return f"{each.text} {child.text}"
    return None


def _rate(verb: Token, words: FactualityWords) -> str | None:
    """Return the word that makes a deed one that is counted: "on average"."""
    links = (child for child in verb.children if child.dep_ == "prep")
    behind = (t for link in links for t in link.children if t.lower_ in words.rates)
    word = next(behind, None)
    return None if word is None else word.text


def _is_unit(time: Token, words: FactualityWords) -> bool:
    """Tell whether a time is one that a rate is of: "a month", not "a month ago"."""
    return sum(1 for _ in time.children) == 1 and is_indefinite(time, words)


def _tells(verb: Token) -> bool:
    """Tell whether a clause of a whole sentence tells something of its own."""
    whole = verb.dep_ in ("ROOT", "conj", "ccomp") and last_word(verb).tag_ == "."
    return whole and all(c.dep_ not in ("ccomp", "xcomp") for c in verb.children)


def _goes_on(verb: Token) -> bool:
    """Tell whether a verb has the subject of the one before: "maim and kill"."""
    joined = verb.dep_ == "conj" and verb.head.pos_ == "VERB"
    return joined and not has_subject(verb) and not auxiliaries(verb)
