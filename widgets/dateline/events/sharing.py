"""Sharing: the verbs and nouns whose place and day are also those of a trigger.

"Soldiers stormed the house on Friday, killing two": the killing was on Friday too.
"The court ruled on Monday on the killing": it was not on Monday.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from ..lang import language_of
from ..nlp.syntax import AUXILIARIES, SUBJECTS, described, is_of_thing, nearest_verb
from ..quotes.cues import cue_table
from .tellings import HARM, SAID

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from ..lang.events import EventWords
    from .frame import Frame

__all__ = ["Sharing"]

#: Classes of harm that say nothing of what did it.
_BARE_HARM = frozenset(["DEATH", "LOSS"])

#: Classes of what is decided before it is done.
_DECIDING = frozenset(["AGREE", "THREATEN", "VOTE"])

#: The most clauses that one happening is followed through.
_STEPS = 4


class Sharing:
    """Tells which words of a story describe one happening.

    Parameters
    ----------
    doc
        The parsed story.
    words
        The words of the language.
    frames
        The events of the story.

    """

    def __init__(self, doc: Doc, words: EventWords, frames: Collection[Frame]) -> None:
        self._doc = doc
        self._words = words.place_and_time
        self._carriers = words.arguments.light_verbs | self._words.occurrence_verbs
        self._definite = words.arguments.definite_determiners
        self._counts = words.arguments.people_counts
        self._occasions = words.arguments.occasion_conjunctions
        self._cues = cue_table(language_of(doc)).verbs
        self._types = {frame.head: frame.type for frame in frames}
        self._harming = {f.head for f in frames if f.type in HARM}
        self._harming |= {f.carrier for f in frames if f.type in HARM}
        self._shared: dict[int, frozenset[int]] = {}
        self._nouns = {frame.head for frame in frames if frame.rule == "noun"}

    def own(self, frame: Frame) -> frozenset[int]:
        """Return the trigger and the verb that only says that it took place.

        "Talks were held", "the attack came", "the raid killed two"; but not
        "condemned the attack", which is another deed.
        """
        head = self._doc[frame.head]
        own = {frame.head} | ({frame.carrier} if frame.carrier >= 0 else set())
        if frame.rule == "noun" and head.head.pos_ in ("VERB", "AUX"):
            verb = head.head
            carried = verb.lemma_.casefold() in self._carriers
            harm = {frame.type, self._types.get(verb.i)} <= HARM
            done = head.dep_ in SUBJECTS and harm
            brought = head.dep_ == "dobj" and self._brings_about(verb, head)
            if done or brought or (carried and head.dep_ in (*SUBJECTS, "dobj")):
                own.add(verb.i)
            if head.dep_ in SUBJECTS:
                own.update(self._carrying_below(verb))
            if head.dep_ == "attr" and any(t.dep_ == "expl" for t in verb.lefts):
                own.add(verb.i)  # "there was a fire"
        elif frame.rule == "noun" and head.dep_ == "pobj" and self._is_undergone(head):
            own.add(head.head.head.i)
        return frozenset(own)

    def _is_undergone(self, noun: Token) -> bool:
        """Tell whether a verb says that an event befell its subject: "came under"."""
        preposition, verb = noun.head, noun.head.head
        under = preposition.text.casefold() in self._words.undergone_prepositions
        return under and verb.lemma_.casefold() in self._carriers

    def _carrying_below(self, verb: Token) -> Iterator[int]:
        """Yield the verbs of "are expected to be held", "is due to take place"."""
        for word in (verb, *(t for t in verb.children if t.dep_ == "acomp")):
            for child in word.children:
                if child.dep_ == "xcomp" and child.lemma_.casefold() in self._carriers:
                    yield from (verb.i, child.i)

    def is_event(self, noun: Token) -> bool:
        """Tell whether a token is an event noun."""
        return noun.i in self._nouns

    def _brings_about(self, verb: Token, noun: Token) -> bool:
        """Tell "suffered an attack", "signed deals" from "condemned the attack".

        In "dug him out 53 hours after the quake" the parse may lose the "after".
        """
        between = noun.doc[verb.i + 1 : noun.i]
        if any(t.lower_ in self._occasions and t.n_lefts for t in between):
            return False
        known = self._definite.intersection(
            t.text.casefold() for t in noun.lefts if t.dep_ in ("det", "poss")
        )
        owned = any(t.dep_ == "poss" for t in noun.lefts)
        said = verb.lemma_.casefold() in self._cues or self._types.get(verb.i) in SAID
        return not (known or owned or said)

    def shared(self, frame: Frame) -> frozenset[int]:
        """Return all words whose place and day are those of a trigger."""
        known = self._shared.get(frame.head)
        if known is not None:
            return known
        reached = set(self.own(frame))
        edge = set(reached)
        for _ in range(_STEPS):
            edge = {i for at in edge for i in self._beside(self._doc[at], frame)}
            edge -= reached
            reached |= edge
        self._shared[frame.head] = frozenset(reached)
        return self._shared[frame.head]

    def holds(self, frame: Frame, noun: int) -> bool:
        """Tell whether what a noun is dated or placed by also holds for an event.

        "Friday's attack killed two", "killed in Friday's attack", "the siege in
        which two died", but not "vowed after Friday's attack".
        """
        if noun in self.shared(frame):
            return True
        token, verb = self._doc[noun], nearest_verb(self._doc[frame.head])
        if verb is None or (frame.rule == "noun" and verb.i not in self.own(frame)):
            return False
        if token.dep_ == "pobj":
            above = token.head.head
            meant = any(t.tag_ == "TO" for t in above.lefts)
            if meant and above.i not in self.own(frame):
                return False  # "rallied to urge him to run in this year's election"
            return self.encloses(token) and above.i in self.shared(frame)
        return token.dep_ in SUBJECTS and token.head.i in self.shared(frame)

    def _beside(self, token: Token, frame: Frame) -> Iterator[int]:
        """Yield what tells the same happening as a word, one step up or down."""
        if token.pos_ not in ("VERB", "AUX"):
            yield from self._around(token, frame)
            return
        if (above := self._above(token)) is not None:
            yield above.i
        for child in token.children:
            inner = [child]
            if child.dep_ in ("prep", "conj", *SUBJECTS):
                inner += child.children
            elif child.dep_ == "dobj":  # "left scores of people injured"
                inner += (t for t in child.subtree if t.dep_ == "acl")
            for verb in inner:
                if verb.pos_ == "VERB" and self._above(verb) == token:
                    yield verb.i
                if verb.dep_ == "pobj" and self.encloses(verb):
                    yield from self._held(verb)
                if verb.dep_ == "dobj" and self._are_alike(token, verb):
                    yield verb.i

    def _held(self, noun: Token) -> Iterator[int]:
        """Yield what tells where a meeting was held, or when a tweet was posted."""
        told = self._carriers | self._words.publishing_verbs
        for child in noun.children:
            if child.dep_ == "acl" and child.lemma_.casefold() in told:
                yield child.i

    def above(self, verb: Token) -> Token | None:
        """Return the verb that tells the same happening before a verb, if one does."""
        above = self._above(verb)
        return above if above is not None and above.pos_ == "VERB" else None

    def _around(self, noun: Token, frame: Frame) -> Iterator[int]:
        """Yield the verbs that tell what an event noun tells."""
        for child in noun.children:
            # "The strike that killed Omar", "the talks held on Friday".
            if child.pos_ == "VERB" and self._above(child) == noun:
                yield child.i
        if noun.dep_ == "dobj" and self._are_alike(noun.head, noun):
            yield noun.head.i
        if noun.dep_ == "pobj" and self.encloses(noun):
            above = noun.head.head
            if above.pos_ == "VERB":
                yield above.i
        elif noun.dep_ == "pobj" and noun.head.lemma_ in self._words.aim_prepositions:
            above = noun.head.head
            if self._types.get(above.i) == frame.type:
                yield above.i

    def _are_alike(self, verb: Token, noun: Token) -> bool:
        """Tell whether a verb and its object tell one happening: "fought off raids"."""
        types = {self._types.get(verb.i), self._types.get(noun.i)}
        return None not in types and (len(types) == 1 or types <= HARM)

    def _above(self, verb: Token) -> Token | None:
        """Return the verb or event noun above that tells the same happening."""
        above = verb.head
        if above is verb or not self._same_time(verb, above):
            return None
        if verb.dep_ == "conj" and above.pos_ == "VERB":
            own_subject = any(t.dep_ in SUBJECTS for t in verb.lefts)
            together = not own_subject or self._are_one_toll(above, verb)
            return above if together and not self._is_later(verb) else None
        if verb.dep_ == "xcomp" and above.pos_ == "VERB":
            # "Agreed to meet on Monday": nothing says when they agreed.
            return None if self._types.get(above.i) in _DECIDING else above
        if verb.dep_ == "advcl" and above.pos_ == "VERB":
            together = self._is_meanwhile(verb) or self._is_cause(verb, above)
            return above if together else None
        if verb.dep_ == "relcl" and _is_going_on(verb) and above.dep_ in SUBJECTS:
            # "The envoy, who was visiting Lamar, held talks on Monday."
            return above.head if above.head.pos_ == "VERB" else None
        if verb.dep_ == "acl" and above.dep_ == "conj":
            # "Six were killed and 25 others injured": a participle for the parser.
            first = above.head
            return first if self._are_one_toll(first, verb) else None
        if verb.dep_ == "acl" and (
            self._is_left(above) or self._is_doing_of_victims(verb)
        ):
            return nearest_verb(above)
        if verb.dep_ in ("relcl", "acl"):
            above = described(verb, self._nouns)
            inside = verb.dep_ == "acl" or self._is_inside(verb)
            told = above.i in self._nouns and inside
            return above if told or is_of_thing(verb) else None
        if verb.dep_ == "pcomp" and self._brings_harm(above):
            return above.head if above.head.pos_ == "VERB" else None
        return None

    def _is_later(self, verb: Token) -> bool:
        """Tell whether a verb is of another time: "and died six years later"."""
        return any(
            child.dep_ == "advmod"
            and child.lower_ in self._words.shifting_words
            and any(t.dep_ == "npadvmod" for t in (*child.lefts, *verb.children))
            for child in verb.children
        )

    def _brings_harm(self, preposition: Token) -> bool:
        """Tell whether what follows is how something was done, or came to harm.

        "Killed by shelling", "died after falling from a roof", but not "died two days
        after falling".
        """
        if preposition.lemma_ in self._words.means_prepositions:
            return True
        verb, before = preposition.head, preposition.doc[preposition.i - 1]
        timed = preposition.n_lefts > 0 or before.dep_ == "npadvmod"
        if preposition.lower_ not in self._words.later_words or timed:
            return False
        type_ = self._types.get(verb.i)
        return type_ in _BARE_HARM or (type_ in HARM and self._suffers(verb))

    def _are_one_toll(self, first: Token, second: Token) -> bool:
        """Tell whether two verbs count the victims of one happening.

        "Nine were killed and 20 others were injured", but not "Rebels killed nine and
        the army shot two".
        """
        if self._types.get(first.i) not in HARM:
            return False
        if self._is_elided(second):
            return True
        harmed = self._types.get(second.i) in HARM
        return harmed and self._suffers(first) and self._suffers(second)

    def _is_elided(self, verb: Token) -> bool:
        """Tell "nine were killed and 20 others hurt", whatever the tag of "hurt"."""
        if verb.tag_ not in ("VBN", "VBD") or any(
            t.dep_ == "dobj" for t in verb.rights
        ):
            return False
        subjects = [t for t in verb.lefts if t.dep_ in SUBJECTS]
        subjects = subjects or ([verb.head] if verb.dep_ == "acl" else [])
        counted = any(
            noun.tag_ == "CD"
            or noun.text.casefold() in self._counts
            or any(t.dep_ == "nummod" for t in noun.lefts)
            for noun in subjects
        )
        return counted and all(t.pos_ != "AUX" for t in verb.lefts)

    def _is_left(self, noun: Token) -> bool:
        """Tell whom an event left in a state: "left scores of others injured"."""
        verb = nearest_verb(noun)
        left = verb is not None and verb.lemma_.casefold() in self._words.leaving_verbs
        return left and noun.dep_ in ("dobj", "pobj", "nsubj")

    def _is_doing_of_victims(self, participle: Token) -> bool:
        """Tell what they did who came to harm: "killed men fishing off Lamu"."""
        verb = participle.head.head
        if participle.tag_ != "VBG" or participle.i in self._types:
            return False
        suffered = participle.head.dep_ in ("dobj", "nsubjpass")
        return suffered and verb.i in self._harming

    def _suffers(self, verb: Token) -> bool:
        """Tell whether what a verb tells befalls its subject: "was shot", "died"."""
        lethal = verb.lemma_.casefold() in self._words.lethal_triggers
        if any(t.dep_ == "dobj" for t in verb.rights):
            return False
        return verb.tag_ == "VBN" or (lethal and verb.pos_ == "VERB")

    def _is_cause(self, verb: Token, above: Token) -> bool:
        """Tell "were killed after a boat capsized" from "died two days after it"."""
        marks = [t for t in verb.lefts if t.dep_ == "mark"]
        opened = [t.lemma_.casefold() in self._occasions for t in marks]
        timed = any(t.n_lefts for t in marks) or any(
            t.dep_ in ("npadvmod", "quantmod") for t in verb.lefts
        )
        if opened != [True] or timed:
            return False
        told = {self._types.get(t.i) for t in (verb, *verb.lefts)}
        harmed = self._types.get(above.i) in HARM and self._suffers(above)
        return harmed and bool(told & HARM)

    def _is_meanwhile(self, verb: Token) -> bool:
        """Tell "…, killing two" and "… when a bomb went off" from "after they left"."""
        marks = [
            t.lemma_.casefold()
            for t in verb.lefts
            if t.dep_ in ("mark", "advmod", "prep") and t.tag_ in ("IN", "WRB")
        ]
        if marks:
            return all(word in self._words.simultaneous_words for word in marks)
        if any(t.tag_ == "TO" for t in verb.lefts):
            # "flocked to the city to mourn"
            return True
        subject = any(t.dep_ in SUBJECTS for t in verb.lefts)
        return verb.tag_ in ("VBG", "VBN") and not subject

    def _same_time(self, verb: Token, above: Token) -> bool:
        """Tell whether neither verb is told as earlier than the other."""
        if above.pos_ not in ("VERB", "AUX"):
            return True
        bare = all(t.dep_ != "aux" for t in verb.lefts)
        if verb.dep_ in ("xcomp", "pcomp") or (verb.tag_ == "VBG" and bare):
            return True
        if {_tense(verb), _tense(above)} == {"past", "present"}:
            return False
        return self.is_perfect(verb) == self.is_perfect(above)

    def is_perfect(self, verb: Token) -> bool:
        """Tell whether a verb tells of what was before: "had fled"."""
        perfect = self._words.perfect_auxiliaries
        at = verb
        while at.dep_ == "conj" and at.head.pos_ == "VERB":
            if any(t.dep_ in AUXILIARIES | SUBJECTS for t in at.lefts):
                break
            at = at.head
        words = (t.text.casefold() for t in at.lefts if t.dep_ == "aux")
        return any(word in perfect for word in words)

    def _is_inside(self, verb: Token) -> bool:
        """Tell "the siege in which two died" from "the deal from which they fled"."""
        pronouns = (t for left in verb.lefts for t in left.children)
        return any(
            t.tag_ == "WDT" and t.dep_ == "pobj" and self.encloses(t) for t in pronouns
        )

    def encloses(self, noun: Token) -> bool:
        """Tell whether a noun holds what its verb tells: "during the siege"."""
        return noun.head.text.casefold() in self._words.enclosing_prepositions


def _is_going_on(verb: Token) -> bool:
    """Tell "who was visiting", which goes on while something else happens."""
    return verb.tag_ == "VBG" and any(t.tag_ == "VBD" for t in verb.lefts)


def _tense(verb: Token) -> str:
    """Return the tense of a verb or of the first word of its group, if it has one."""
    group = [t for t in verb.lefts if t.dep_ in AUXILIARIES]
    tag = (group[0] if group else verb).tag_
    if tag == "VBN" and verb.dep_ == "advcl":
        return "past"
    return {"VBD": "past", "VBZ": "present", "VBP": "present"}.get(tag, "")
