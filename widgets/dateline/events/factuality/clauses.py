"""Clauses: what a sentence says of a verb through the words above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import SUBJECTS, last_word, nearest_verb, ranked_infinitive
from .adverbials import Adverbials
from .descriptions import Descriptions
from .grammar import (
    auxiliaries,
    construction_of,
    finite_part,
    has_subject,
    is_bare_passive,
    is_infinitive,
    is_parted,
    is_past,
    line_of,
    precedes_subject,
    question_word,
    word_before,
)
from .ideas import Ideas
from .judgement import AIM, ASKED, ASSERTED, Judgement, under
from .markers import marked_verb
from .prepositions import Prepositions
from .reader import OBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token


__all__ = ["Clauses"]

#: What the reasons say of a headline's plan.
_PLAN = Judgement("future", ("an infinitive puts it in the future",))

#: Classes of words that are not in the table, by the construction.
_BY_DEFAULT = {"gerund": "implicative"}

#: Tags of finite verbs.
_FINITE = frozenset(["VBD", "VBZ", "VBP"])


class Clauses(Adverbials, Descriptions, Ideas, Prepositions):
    """Reads what is above a verb."""

    def around_verb(self, verb: Token, level: int) -> Judgement:
        """Return what the words above a verb say of it."""
        idea = self.subject(verb)
        if idea is not None:
            return idea
        head = verb.head
        if head.i == verb.i or is_parted(verb, head):
            return self._main(verb)
        match verb.dep_:
            case "conj":
                return self._joined(verb, level)
            case "ccomp" | "xcomp" | "csubj" | "csubjpass":
                return self._complement(verb, level)
            case "pcomp":
                return self.after_preposition(verb, level)
            case "advcl":
                inner = _infinitive_before(verb)
                if inner is not None:
                    return self.around_verb(inner, level)
                joined = _is_joined_gerund(verb) or _is_listed_gerund(verb)
                judged = self.as_before(head, verb, level) if joined else None
                return judged or self.adverbial(verb, level)
            case "acl" | "relcl" if is_infinitive(verb):
                return self._aim_of_noun(verb, level)
            case "acl" | "relcl":
                return self.describing(verb, level)
        return ASSERTED

    def _main(self, verb: Token) -> Judgement:
        """Return what a sentence says of its verb: a question, an order, neither."""
        own = auxiliaries(verb)
        condition = self.condition(verb)
        if condition is not None:
            return condition  # "If they attack": a sentence of its own
        if self.is_aim(verb):
            return AIM
        if _is_question(verb):
            return ASSERTED if question_word(verb) else ASKED
        if last_word(verb).text.startswith("?") and not question_word(verb):
            return ASKED  # "They fired, didn't they?"
        if own and own[0].tag_ == "TO":
            return _PLAN  # a headline: "Minister to visit Najaf"
        polite = self.words.polite_words
        alone = all(aux.text.casefold() in polite for aux in own)
        order = verb.tag_ == "VB" and alone and last_word(verb).tag_ == "."
        if order and not has_subject(verb) and not verb.text.isupper():
            return Judgement.by("demanded", verb.text)
        return ASSERTED

    def _joined(self, verb: Token, level: int) -> Judgement:
        """Return what is above a verb that is joined to another with "and"."""
        while verb.dep_ == "conj":
            head = verb.head
            if head.pos_ not in ("VERB", "AUX"):
                return self._beside_noun(verb, level)
            excluded = self._excluded(verb)
            if excluded is not None:
                return excluded
            if is_bare_passive(verb) and _is_wished_passive(head):
                return self.judge(head, level)
            above = _bare_verb_above(verb) if head.tag_ == "VBG" else None
            if above is not None:  # "to stop shelling it and withdraw"
                return self.judge(above, level)
            if verb.tag_ == "VBG" and head.tag_ in _FINITE and not auxiliaries(verb):
                judged = self.as_before(head, verb, level)
                if judged is not None:
                    return judged
            bare = verb.tag_ in ("VB", "VBP")  # of both forms the parser is not sure
            # "To meet him as well as holding talks"
            bare = bare or any(child.dep_ == "cc" for child in head.rights)
            if is_infinitive(head) and not is_infinitive(verb) and not bare:
                return ASSERTED
            inner = _infinitive_before(verb)
            if inner is not None:
                return self.around_verb(inner, level)
            verb = head
        return self.around_verb(verb, level)

    def _beside_noun(self, verb: Token, level: int) -> Judgement:
        """Return what is above a verb that the parser joins to a noun."""
        judged = self._gerund_beside_noun(verb, level)
        if judged is not None:
            return judged
        above = _bare_verb_above(verb)
        return ASSERTED if above is None else self.around_verb(above, level)

    def _gerund_beside_noun(self, gerund: Token, level: int) -> Judgement | None:
        """Return what is above a gerund that goes on from a noun, None elsewhere.

        "The pursuit of war and toppling the king", "accused of theft and hitting him".
        """
        noun = gerund.head
        if gerund.tag_ != "VBG" or has_subject(gerund) or noun.pos_ != "NOUN":
            return None
        led = (c for c in noun.rights if c.dep_ == "prep" and c.i < gerund.i)
        for preposition in led:
            class_ = self.class_of(noun, preposition.lower_)
            if class_ is not None:
                return under(class_, self.judge(noun, level), noun.text)
        return self.through(noun.head, level) if noun.dep_ == "pobj" else None

    def _excluded(self, verb: Token) -> Judgement | None:
        """Return what a conjunction with a word before it says: "rather than attack".

        None where it says nothing.
        """
        for link in verb.head.rights:
            if link.dep_ == "cc" and link.i < verb.i:
                for word in link.lefts:
                    class_ = self.table.word(word.text, "adverb", link.lower_)
                    if class_ is not None:
                        return under(class_, ASSERTED, word.text)
        return None

    def _complement(self, verb: Token, level: int) -> Judgement:
        """Return what the verb or adjective says that a clause completes."""
        condition = self.condition(verb)
        if condition is not None:
            return condition
        construction = construction_of(verb)
        if construction == "infinitive":
            return self._infinitive(verb, level)
        head = self._head_of(verb, construction)
        governor, class_ = self._governing(head, construction)
        known = self.refuted(head, level)
        if known is None and construction == "clause":
            known = self._of_no_fact(head, verb)
        if known is not None:
            return known
        told = class_ == "future" or (class_ == "demanded" and governor.pos_ == "ADJ")
        if told and construction == "clause" and is_past(verb):
            return ASSERTED  # "agree that they have left", "vital that they left"
        if class_ is None and construction == "clause" and verb.i < head.i:
            # Two main clauses: "It is late; they have not come".
            asked = head.dep_ == "ROOT" and last_word(head).text.startswith("?")
            return ASKED if asked and not question_word(verb) else ASSERTED
        idea = self.idea(verb, class_) if construction == "gerund" else None
        if idea is not None:
            return idea
        class_ = class_ or _BY_DEFAULT.get(construction, "report")
        open_ = class_ in ("report", "hypothetical")
        above = ASSERTED if self._discloses(head) else self.judge(head, level)
        if open_ and construction == "clause" and question_word(verb) is not None:
            # "It is unclear why they fired", "people learn what they are accused of"
            return above if above.value == "generic" else ASSERTED
        if class_ == "factive" and above.value == "alleged":
            return above  # "claimed to know that they fired"
        return under(class_, above, governor.text)

    def _discloses(self, head: Token) -> bool:
        """Tell whether who says that they can tell something does so: "can reveal"."""
        own = auxiliaries(head)
        able = bool(own) and own[0].lower_ in self.words.disclosing_modals
        told = head.lemma_.casefold() in self.words.disclosing_verbs
        asked = _is_question(head) or question_word(head) is not None
        if asked or not (able and told):
            return False
        return marked_verb(head, self.words, self.table).value != "negated"

    def _of_no_fact(self, head: Token, verb: Token) -> Judgement | None:
        """Return what makes a clause no fact: that it is supposed, or part of a claim.

        None where it is neither.
        """
        if self._is_supposed(head, verb):
            return Judgement.by("hypothetical", head.text)
        if self._adds_to_claim(head):
            return Judgement.by("alleged", head.head.text)
        return None

    def _adds_to_claim(self, head: Token) -> bool:
        """Tell whether somebody goes on with a claim: "alleged, adding that"."""
        if head.dep_ != "advcl" or head.tag_ != "VBG" or has_subject(head):
            return False
        told = self.table.of(head, "clause") == "report"
        return told and self.table.of(head.head, "clause") == "alleged"

    def _is_supposed(self, head: Token, verb: Token) -> bool:
        """Tell whether readers are to suppose a clause: "say a bomb went off"."""
        if head.lemma_.casefold() not in self.words.supposing_verbs:
            return False
        if head.tag_ not in ("VB", "VBP", "UH") or head.i > verb.i:
            return False
        let = head.dep_ == "ccomp" and head.head.lower_ in self.words.polite_words
        first = let or head.i == head.sent.start
        own = has_subject(head) and not let
        return first and not own and last_word(head).tag_ == "."

    def _head_of(self, verb: Token, construction: str) -> Token:
        """Return what a clause completes: "claims made on Monday that they fired".

        A participle may stand between a report and what it says.
        """
        head = verb.head
        after = head.dep_ == "acl" and head.tag_ == "VBN" and construction == "clause"
        report = head.head.lemma_.casefold() in self.words.content_nouns
        return head.head if after and report else head

    def _governing(self, head: Token, construction: str) -> tuple[Token, str | None]:
        """Return the word that embeds a clause, and its class.

        It can be the report of which a verb says that it is there: "rumours spread
        that they fired".
        """
        governor, class_ = self.governor(head, construction)
        if construction == "clause" and class_ is None:
            for noun in head.lefts:
                told = self.table.of(noun, "clause") if noun.dep_ in SUBJECTS else None
                if told is not None:
                    return noun, told
        return governor, class_

    def _infinitive(self, verb: Token, level: int) -> Judgement:
        """Return what a verb or adjective makes of the infinitive after it."""
        if is_infinitive(verb) and any(c.tag_ == "WRB" for c in verb.lefts):
            return AIM  # "they know how to flee"
        governor, class_ = self.governor(verb.head, "infinitive")
        refuted = self.refuted(verb.head, level)
        if refuted is not None:
            return refuted
        above = self.judge(verb.head, level)
        excessive = (c for c in governor.children if c.dep_ == "advmod")
        if any(c.text.casefold() in self.words.excessive_adverbs for c in excessive):
            return under("negative implicative", above, governor.text)
        if word_before(verb) in self.words.unfinished_adverbs:
            return under("negative implicative", above, word_before(verb))
        if class_ is None:
            class_ = self.of_ranked(verb.head, verb) or self._by_default(verb)
        return under(class_, above, governor.text)

    def _by_default(self, verb: Token) -> str:
        """Return the class of a word before an infinitive that is not in the table."""
        if not is_infinitive(verb):
            return "implicative"
        own = [aux.text.casefold() for aux in auxiliaries(verb)]
        perfect = any(word in self.words.perfect_auxiliaries for word in own)
        return "implicative" if perfect else "hypothetical"

    def _aim_of_noun(self, verb: Token, level: int) -> Judgement:
        """Return what is above an infinitive that describes a noun: "plot to kill"."""
        noun = verb.head
        if noun.dep_ == "ROOT":
            return _PLAN
        class_ = self.table.of(noun, "infinitive")
        if class_ is not None:
            return under(class_, self.judge(noun, level), noun.text)
        before = verb.doc[noun.left_edge.i : verb.i]
        ranked = ranked_infinitive(noun) == verb
        if ranked or any(t.text.casefold() in self.words.ordinals for t in before):
            return self.judge(noun, level)
        if noun.dep_ in OBJECTS and noun.dep_ != "attr":
            above = noun.head.head if noun.dep_ == "pobj" else noun.head
            class_ = self.class_of(above, "infinitive")
            if class_ is not None:
                return under(class_, self.judge(above, level), above.text)
        return AIM


def _is_joined_gerund(verb: Token) -> bool:
    """Tell whether "and" stands before a gerund that the parser takes for an aside."""
    head = verb.head
    joins = (c for c in head.rights if c.dep_ == "cc" and c.i < verb.left_edge.i)
    near = any(verb.left_edge.i - c.i <= 2 for c in joins)
    return verb.tag_ == "VBG" and near and not has_subject(verb)


def _is_listed_gerund(verb: Token) -> bool:
    """Tell whether a gerund goes on with those behind a preposition.

    "Charged him with speeding, resisting the police and fleeing": the parser takes the
    later ones for asides.
    """
    head = verb.head
    if verb.tag_ != "VBG" or has_subject(verb) or head.i > verb.i:
        return False
    links = [c for c in head.rights if c.dep_ == "prep" and c.i < verb.i]
    behind = links[-1].rights if links else ()
    comma = verb.doc[verb.left_edge.i - 1].text == ","
    listed = any(t.dep_ == "cc" for t in verb.subtree if t.i > verb.i)
    # "With speeding, theft, …": a list of nouns goes on as well.
    return comma and listed and any(c.tag_ == "VBG" or c.conjuncts for c in behind)


def _is_wished_passive(verb: Token) -> bool:
    """Tell whether a verb is a passive behind "should" or the like."""
    own = auxiliaries(verb)
    passive = any(aux.dep_ == "auxpass" for aux in own)
    return passive and any(aux.tag_ == "MD" for aux in own)


def _bare_verb_above(verb: Token) -> Token | None:
    """Return the verb that a bare one goes on from: "to go to a booth and vote".

    The parser joins it to the noun or gerund before.
    """
    above = nearest_verb(verb.head if verb.head.pos_ != "VERB" else verb.head.head)
    bare = verb.tag_ == "VB" and not auxiliaries(verb) and not has_subject(verb)
    return above if bare and above is not None and above.tag_ == "VB" else None


def _infinitive_before(verb: Token) -> Token | None:
    """Return the infinitive that a bare verb goes on from: "has plans to rob and kill".

    The parser joins it to the finite verb, which "kill" cannot be.
    """
    head = verb.head
    bare = verb.tag_ == "VB" and not auxiliaries(verb) and not has_subject(verb)
    helped = bool(auxiliaries(head))
    if not bare or not (head.tag_ == "VBN" if helped else head.tag_ in ("VBZ", "VBD")):
        return None
    for above in (head, *head.ancestors):  # "those who saw it" may stand between
        before = (t for t in above.subtree if above.i < t.i < verb.i)
        governed = (t for t in before if is_infinitive(t) or t.dep_ == "pcomp")
        inner = next(governed, None)
        if inner is not None:
            return inner
    return None


def _is_question(verb: Token) -> bool:
    """Tell whether a sentence asks: its auxiliary is before its subject."""
    if not precedes_subject(finite_part(verb), verb):
        return False
    return any(token.text.startswith("?") for token in line_of(verb)[-2:])
