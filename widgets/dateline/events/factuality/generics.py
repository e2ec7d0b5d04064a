"""Generics: nouns that mean any or all of a sort, and no event of their own.

"Most fires are caused by wiring", "floods occur when dams fail", "a chapter on the
arrest of members".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import last_word, nearest_verb
from .grammar import (
    happens_each_time,
    is_bare,
    is_bare_plural,
    is_definite,
    is_indefinite,
    is_known,
    is_past,
    is_present,
    names_its_object,
)
from .judgement import Judgement
from .reader import Reader

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Generics", "is_in_general", "is_of_a_sort"]


class Generics(Reader):
    """Reads whether a noun means any event of its sort."""

    def share(self, noun: Token) -> Judgement | None:
        """Return that a noun is of all of a sort, None where it is not.

        "Most fires are caused by wiring", "one in eight deaths".
        """
        of_all = (t for t in noun.lefts if t.lower_ in self.words.most_words)
        word, verb = next(of_all, None), nearest_verb(noun)
        if word is not None and verb is not None and is_present(verb):
            return Judgement.by("generic", word.text)
        rate = self._rate(noun.head)
        if rate is not None:
            return Judgement.by("generic", rate.text)
        if noun.dep_ != "pobj" or noun.head.head.pos_ != "NUM":
            return None
        numbered = any(child.dep_ == "nummod" for child in noun.lefts)
        share = noun.head.lower_ in self.words.setting_prepositions and numbered
        return Judgement.by("generic", noun.head.head.text) if share else None

    def _rate(self, verb: Token) -> Token | None:
        """Return the word by which there is so much of something: "on average"."""
        there = any(child.dep_ == "expl" for child in verb.lefts)
        counted = there or (verb.pos_ == "VERB" and is_present(verb))
        links = (c for c in verb.children if c.dep_ == "prep" and counted)
        return next((t for c in links for t in c.children if self._is_rate(t)), None)

    def _is_rate(self, word: Token) -> bool:
        return word.lower_ in self.words.rates

    def ruled(self, noun: Token) -> Judgement | None:
        """Return that a law is about any such event, None where it is not.

        "A chapter on the arrest of members"; not "a bill on the killing of Marsh".
        """
        if is_known(noun, self.words) or names_its_object(noun):
            return None
        at = noun.head
        if at.head.dep_ == "acl" and at.head.tag_ == "VBG":
            at = at.head  # "the clause relating to"
        if not at.i:
            return None
        comma = at.nbor(-1).text == ","
        before = at.nbor(-2) if comma and at.i > 1 else at.nbor(-1)
        rules = before.lemma_.casefold() in self.words.ruling_nouns
        if not rules or before.dep_ == "pobj":
            return None
        return Judgement.by("generic", before.text)

    def for_anybody(self, noun: Token) -> Judgement | None:
        """Return that something is for whoever does a thing: "jail for those who lie".

        None of a known one, or one that known people get.
        """
        if is_definite(noun, self.words):
            return None
        for link in noun.rights:
            if link.lower_ not in self.words.reason_prepositions:
                continue
            for whom in link.children:
                sort = whom.tag_ != "NNS" and whom.lower_ in (
                    self.words.indefinite_people
                )
                clauses = (c for c in whom.rights if c.dep_ == "relcl")
                if sort and any(map(is_present, clauses)):
                    return Judgement.by("generic", whom.text)
        return None

    def recurs(self, noun: Token) -> bool:
        """Tell whether something happens each time: "floods occur when dams fail"."""
        verb = noun.head
        if not is_bare(noun) or not is_present(verb) or last_word(verb).tag_ != ".":
            return False
        return happens_each_time(verb, self.words)

    def is_like(self, noun: Token) -> bool:
        """Tell whether a sentence says what events are like: "quakes have a depth of".

        "A great quake has a chance of recurring" tells of none that happened.
        """
        verb = noun.head
        has = verb.lemma_.casefold() in self.words.perfect_auxiliaries
        if not has or verb.dep_ not in ("ROOT", "ccomp", "conj"):
            return False
        if not is_present(verb) or all(c.dep_ != "dobj" for c in verb.rights):
            return False
        return noun.tag_ in ("NNS", "NNPS") or is_indefinite(noun, self.words)

    def does_any(self, noun: Token) -> bool:
        """Tell whether a sentence says what any such event does: "a quake ruins walls".

        Not of those that a day or a name tells: "a quake ruins walls in Lima".
        """
        verb = noun.head
        own = verb.dep_ in ("ROOT", "ccomp", "conj") and is_present(verb)
        if verb.tag_ == "VBG" or not own or last_word(verb).tag_ != ".":
            return False
        if not is_indefinite(noun, self.words) or noun.sent.start == 0:
            return False
        objects = [c for c in verb.rights if c.dep_ == "dobj"]
        plain = not any(t.pos_ == "PROPN" or t.ent_type_ for t in verb.subtree)
        return bool(objects) and plain and all(map(is_bare_plural, objects))

    def is_any(self, noun: Token) -> bool:
        """Tell whether a sentence says what any such event is: "a war is a disaster".

        Not what one is that has a place or a day: "a strike in Lima is the latest".
        """
        verb = noun.head
        own = verb.dep_ in ("ROOT", "ccomp", "conj") and is_present(verb)
        if verb.pos_ != "AUX" or not own or not is_indefinite(noun, self.words):
            return False
        links = [c for c in noun.rights if c.dep_ in ("prep", "relcl", "acl")]
        elsewhere = any(c.lower_ not in self.words.party_prepositions for c in links)
        return not elsewhere and any(c.dep_ == "attr" for c in verb.rights)


def is_in_general(noun: Token) -> bool:
    """Tell whether a sentence says what an event is like: "drought is a threat"."""
    verb = noun.head
    if not is_present(verb) or verb.dep_ not in ("ROOT", "ccomp", "conj"):
        return False
    bare = not any(c.dep_ in ("det", "poss", "nummod", "relcl") for c in noun.children)
    if verb.pos_ == "AUX":
        return bare and any(child.dep_ == "attr" for child in verb.rights)
    plain = not any(t.pos_ == "PROPN" or t.ent_type_ == "DATE" for t in verb.subtree)
    told = any(child.dep_ in ("ccomp", "xcomp", "aux") for child in verb.children)
    whole = last_word(verb).tag_ == "."
    acts = any(child.dep_ == "dobj" for child in verb.rights)
    return bare and plain and whole and acts and not told


def is_of_a_sort(noun: Token) -> bool:
    """Tell whether a noun behind another means any of its sort: "a cause of floods".

    Told in the present or of no time at all, without a day or a place.
    """
    verb = nearest_verb(noun)
    if verb is None or is_past(verb) or not is_bare_plural(noun) or not is_bare(noun):
        return False
    lasting = is_present(verb) and verb.tag_ != "VBG"
    return lasting or verb.tag_ == "VB"
