"""Phrases: what a sentence says of an event noun through the words above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import nearest_verb
from .coming import Coming
from .grammar import (
    auxiliaries,
    is_bare,
    is_bare_plural,
    is_definite,
    is_indefinite,
    is_infinitive,
    is_known,
    is_nominal,
    is_past,
    is_present,
    names_its_object,
)
from .judgement import ASSERTED, Judgement, under
from .markers import marked_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Phrases"]

#: Classes that make the opposite of what was done.
_TURNING = frozenset(["negative implicative", "prohibition"])

#: Classes of nouns that say what is wanted or could be.
_OPEN = frozenset(["future", "hypothetical", "demanded", "feared"])

#: Classes that say something of what a participle after a noun describes.
_TELLING = frozenset(["future", "demanded", "feared", "alleged", "denied"])


class Phrases(Coming):
    """Reads what is above an event noun."""

    def around_noun(self, noun: Token, level: int) -> Judgement:
        """Return what the words above an event noun say of it."""
        if noun.dep_ == "nsubj" and self._is_like(noun):
            return Judgement.by("generic", noun.head.text)
        anybody = [t for t in noun.lefts if t.lower_ in self.words.general_owners]
        if any(t.dep_ == "poss" for t in anybody):
            return Judgement.by("generic", anybody[0].text)
        own = self._participle(noun) or self.coming(noun) or self._share(noun)
        if own is not None:
            return own
        while noun.dep_ == "conj":
            noun = noun.head
        match noun.dep_:
            case "nsubj" | "nsubjpass":
                return self._subject(noun, level)
            case "attr":
                return self._said_to_be(noun, level)
            case "dobj" | "dative" | "oprd":
                return self._object(noun, level)
            case "pobj":
                return self._prepositional(noun, level)
            case "appos":
                return self._explaining(noun.head, level)
        return ASSERTED

    def _share(self, noun: Token) -> Judgement | None:
        """Return that a noun is of all of a sort: "most fires are caused by", "one in
        eight deaths"; None where it is not.
        """
        of_all = (t for t in noun.lefts if t.lower_ in self.words.most_words)
        word, verb = next(of_all, None), nearest_verb(noun)
        if word is not None and verb is not None and is_present(verb):
            return Judgement.by("generic", word.text)
        if noun.dep_ != "pobj" or noun.head.head.pos_ != "NUM":
            return None
        numbered = any(child.dep_ == "nummod" for child in noun.lefts)
        share = noun.head.lower_ in self.words.setting_prepositions and numbered
        return Judgement.by("generic", noun.head.head.text) if share else None

    def _said_to_be(self, noun: Token, level: int) -> Judgement:
        """Return what is said of an event that something is: "the aim is the return"."""
        for subject in noun.head.lefts:
            class_ = None
            if subject.dep_ == "nsubj" and subject.i < noun.i:
                class_ = self.class_of(subject, "of")
            if class_ in _OPEN:
                return under(str(class_), self.judge(subject, level), subject.text)
        return self.judge(noun.head, level)

    def _explaining(self, noun: Token, level: int) -> Judgement:
        """Return what a noun makes of one that explains it: "a goal, the return"."""
        class_ = self.table.of(noun, "of")
        if class_ != "hypothetical":
            return ASSERTED
        return under(class_, self.judge(noun, level), noun.text)

    def _participle(self, noun: Token) -> Judgement | None:
        """Return what a participle after an event noun says: "a visit planned for".

        None where it says nothing. "An embargo imposed in May" is a known one.
        """
        for child in noun.rights:
            aims = any(c.dep_ == "xcomp" for c in child.children)  # "intended to help"
            if child.dep_ == "acl" and child.tag_ == "VBN" and not aims:
                class_ = self.class_of(child, "object")
                if class_ == "implicative":
                    return ASSERTED
                if class_ in _TELLING or class_ in _TURNING:
                    own = marked_verb(child, self.words, self.table)
                    return under(str(class_), own, child.text)
        return None

    def _subject(self, noun: Token, level: int) -> Judgement:
        """Return what a verb says of the event that is its subject."""
        if self._opens_condition(noun):
            return Judgement.by("hypothetical", noun.sent[0].text)
        if self._recurs(noun):
            return Judgement.by("generic", noun.head.text)
        raised = self._raised(noun.head, level)
        if raised is not None:
            return raised
        construction = "object" if noun.dep_ == "nsubjpass" else "subject"
        if self._has_aim(noun):
            return ASSERTED
        governor, class_ = self.governor(noun.head, construction)
        above = self.judge(noun.head, level)
        if class_ == "implicative" and _acts_on_something(noun.head):
            class_ = None  # "the bombings did not break the siege"
        if above.value == "future" and (class_ == "temporal" or self.is_next(noun)):
            return above
        if class_ in (None, "temporal"):
            if _is_in_general(noun) or self._is_any(noun):
                return Judgement.by("generic", noun.head.text)
            if above.value == "generic" and noun.tag_ in ("NNS", "NNPS"):
                return above  # "their summits are always met with protests"
            return self.unknown(noun, above)
        return self._known(noun, governor, class_, above)

    def _meanwhile(self, noun: Token, level: int) -> Judgement | None:
        """Return what is above a meeting or journey at which something is to be done.

        "Ministers will sign it at the summit", "hopes to sign it during his visit":
        both are in the future. None elsewhere.
        """
        preposition = noun.head
        if noun.lemma_.casefold() not in self.words.gatherings:
            return None
        verb = self._attending(preposition)
        if verb is None or verb.tag_ == "VBG":
            return None
        above = self.judge(verb, level)
        own = (aux.text.casefold() for aux in auxiliaries(verb))
        late = any(word in self.words.perfect_auxiliaries for word in own)
        awaited = above.value in ("future", "hypothetical") and not late
        return Judgement("future", above.reasons) if awaited else None

    def _attending(self, preposition: Token) -> Token | None:
        """Return the verb of what is done at a meeting, None for other prepositions.

        What is said to be at it, or a part of it, is below a noun: "will be at the top
        of the agenda in the talks", "will be the focus of the talks".
        """
        attends = preposition.text.casefold() in self.words.attending_prepositions
        verb = preposition.head
        if attends and verb.pos_ == "VERB":
            return verb
        if not attends and preposition.lower_ not in self.words.party_prepositions:
            return None
        while verb.dep_ in ("pobj", "prep", "attr", "acomp"):
            verb = verb.head
        return verb if verb.pos_ == "AUX" else None

    def _ruling(self, noun: Token) -> Token | None:
        """Return the law that is about an event: "a chapter on the arrest of members".

        None where the event is a known one: "a bill on the killing of Marsh".
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
        return before if rules and before.dep_ != "pobj" else None

    def _opens_condition(self, noun: Token) -> bool:
        """Tell whether a clause is a condition without "if": "had a quake hit Lima"."""
        own = auxiliaries(noun.head)
        first = own[0] if own else noun.head
        opens = first.i == noun.sent.start and first.i < noun.i
        perfect = first.lemma_.casefold() in self.words.perfect_auxiliaries
        return opens and perfect and not noun.sent[-1].text.startswith("?")

    def _recurs(self, noun: Token) -> bool:
        """Tell whether something happens each time: "floods occur when dams fail"."""
        verb = noun.head
        if not is_bare(noun) or not is_present(verb) or verb.sent[-1].tag_ != ".":
            return False
        return any(
            child.dep_ == "advcl"
            and is_present(child)
            and not self.words.habitual_conjunctions.isdisjoint(
                token.lower_ for token in child.lefts
            )
            for child in verb.children
        )

    def _has_aim(self, noun: Token) -> bool:
        """Tell whether a known event is said to have an aim, or not to have one.

        "The visit was not intended to please them".
        """
        verb = noun.head
        aimed = noun.dep_ == "nsubjpass" and any(
            child.dep_ == "xcomp" and is_infinitive(child) for child in verb.children
        )
        aiming = verb.lemma_.casefold() in self.words.aiming_verbs
        return aimed and aiming and is_past(verb) and is_definite(noun, self.words)

    def _is_like(self, noun: Token) -> bool:
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

    def _is_any(self, noun: Token) -> bool:
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

    def _raised(self, verb: Token, level: int) -> Judgement | None:
        """Return what an infinitive says of the subject of the verb above it.

        "The talks are due to begin", "the attack failed to materialise".
        """
        above = [verb, *(c for c in verb.children if c.dep_ == "acomp")]
        for child in (c for at in above for c in at.children):
            if child.dep_ == "xcomp" and is_infinitive(child):
                passive = any(c.dep_ == "auxpass" for c in child.children)
                construction = "object" if passive else "subject"
                class_ = self.table.of(child, construction)
                if class_ == "implicative":
                    return self.judge(child, level)
                if class_ == "factive":
                    return ASSERTED
        return None

    def _object(self, noun: Token, level: int) -> Judgement:
        """Return what a verb says of the event that is its object."""
        verb = noun.head
        above = self.judge(verb, level)
        class_ = self.class_of(verb, "object")
        if class_ is not None:
            return self._known(noun, verb, class_, above)
        if above.failed and not is_definite(noun, self.words):
            return above
        return self.unknown(noun, above)

    def _known(
        self, noun: Token, governor: Token, class_: str, above: Judgement
    ) -> Judgement:
        """Return what a word of the table makes of an event noun.

        "Planned the attack" looks back at one, "is planning an attack" does not; who
        "would condemn an attack" has not seen one.
        """
        if class_ == "factive":
            general = is_indefinite(noun, self.words) or is_bare(noun)
            return self.unknown(noun, above) if general else ASSERTED
        if class_ == "topic":
            known = is_definite(noun, self.words)
            class_ = "factive" if known else "hypothetical"
        if class_ == "arrangement":
            known = is_definite(noun, self.words) and noun.dep_ == "dobj"
            if known and is_past(governor):
                return self.unknown(noun, above)
            class_ = "future"
        return under(class_, above, governor.text)

    def _prepositional(self, noun: Token, level: int) -> Judgement:
        """Return what is above an event noun after a preposition."""
        preposition = noun.head
        meanwhile = self._meanwhile(noun, level)
        if meanwhile is not None:
            return meanwhile
        ruling = self._ruling(noun)
        if ruling is not None:
            return Judgement.by("generic", ruling.text)
        governor, class_ = self._governor_of_phrase(preposition)
        if class_ == "topic":
            known = is_definite(noun, self.words)
            return under(
                "factive" if known else "hypothetical", ASSERTED, governor.text
            )
        judged = self.through(preposition, level)
        reason = preposition.text.casefold() in self.words.reason_prepositions
        if judged is None:
            if reason and names_its_object(noun):
                return ASSERTED  # "revenge for the killing of Marsh"
            return self._behind(noun, preposition.head, level)
        if judged.value == "alleged" and reason:
            # Who is blamed for "the attack" is alleged; that there was one is not.
            named = any(child.pos_ == "PROPN" for child in noun.lefts)
            return ASSERTED if named or is_definite(noun, self.words) else judged
        if judged.value == "negated" and preposition.dep_ == "prep":
            # "Protect them from the strikes": these are there.
            known = is_definite(noun, self.words)
            own = self.table.word(preposition.text, "preposition")
            if self.refuted(preposition.head, level) is not None:
                return judged  # "news of the king's death was a hoax"
            if known and own is None:
                return ASSERTED
        return judged

    def _behind(self, noun: Token, governor: Token, level: int) -> Judgement:
        """Return what is above an event noun whose preposition says nothing of it."""
        nominal = is_nominal(governor)
        if nominal and _is_of_a_sort(noun):
            return Judgement.by("generic", governor.text)
        if nominal and is_definite(governor, self.words):
            return ASSERTED  # "the victims of attacks"
        above = self.judge(governor, level)
        if nominal and above.failed and not is_definite(noun, self.words):
            return above  # "no reports of clashes"
        return self.unknown(noun, above)


def _is_in_general(noun: Token) -> bool:
    """Tell whether a sentence says what an event is like: "drought is a threat"."""
    verb = noun.head
    if not is_present(verb) or verb.dep_ not in ("ROOT", "ccomp", "conj"):
        return False
    bare = not any(c.dep_ in ("det", "poss", "nummod", "relcl") for c in noun.children)
    if verb.pos_ == "AUX":
        return bare and any(child.dep_ == "attr" for child in verb.rights)
    plain = not any(t.pos_ == "PROPN" or t.ent_type_ == "DATE" for t in verb.subtree)
    told = any(child.dep_ in ("ccomp", "xcomp", "aux") for child in verb.children)
    whole = verb.sent[-1].tag_ == "."
    acts = any(child.dep_ == "dobj" for child in verb.rights)
    return bare and plain and whole and acts and not told


def _is_of_a_sort(noun: Token) -> bool:
    """Tell whether a noun behind another means any of its sort: "a cause of floods".

    Told in the present or of no time at all, without a day or a place.
    """
    verb = nearest_verb(noun)
    if verb is None or is_past(verb) or not is_bare_plural(noun) or not is_bare(noun):
        return False
    lasting = is_present(verb) and verb.tag_ != "VBG"
    return lasting or verb.tag_ == "VB"


def _acts_on_something(verb: Token) -> bool:
    """Tell whether a verb has an object that has a word before it: "broke the siege".

    One without is a part of the verb: "took place", "took effect".
    """
    objects = (child for child in verb.children if child.dep_ == "dobj")
    return any(c.dep_ in ("det", "poss") for noun in objects for c in noun.lefts)
