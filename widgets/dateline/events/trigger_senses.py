"""Trigger senses: which event a word tells here, if it tells any."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from ..model.event_class import classes_that
from .argument import Arguments
from .arguments import verb_arguments
from .company import has_company
from .patients import Patients
from .sorts import Sorts
from .triggers import Condition, Trigger, trigger_table

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..model import Toponym
    from ..nlp.story import ParsedStory

__all__ = ["REACH", "UNDONE", "TriggerSenses", "led_to"]

#: The most tokens between the parts of a trigger of several words.
REACH = 6

#: Relations of the word that makes a phrase to its verb: "took hostage".
_PHRASAL = frozenset(
    "prt dobj oprd prep acomp advmod attr nsubjpass xcomp ccomp".split()
)

#: The list of storms that bear names.
NAMED_STORM = "named-storm"

#: The list of what no disaster is made of, but in a figure of speech.
_IDEA = "idea"

#: The list of what presses people in a figure of speech only, and the classes of harm.
_PRESSURE = "pressure"
_HARMFUL = classes_that("harmful")

#: Kinds of mentions that are a place's own name.
_NAMING = ("literal", "metonym")

#: Sorts of what can do harm of its own.
DOERS = ("people", "weapon", "bomb", "aircraft")

#: Classes of what nobody does.
UNDONE = classes_that("undone")


def _is_capitalised(token: Token) -> bool:
    """Tell whether a noun can only look like a name: it opens a sentence."""
    name = token.pos_ == "PROPN" and not token.ent_type_
    return name and token.is_sent_start is True


def _is_attribute(verb: Token) -> bool:
    """Tell whether a participle only describes a noun: "the occupied town"."""
    return verb.dep_ == "amod" and verb.i < verb.head.i


def _is_when(preposition: Token) -> bool:
    """Tell whether a time follows a preposition: "on Sunday"."""
    behind = list(preposition.rights)
    return bool(behind) and all(t.ent_type_ in ("DATE", "TIME") for t in behind)


def led_to(word: Token) -> Iterator[Token]:
    """Yield what a preposition leads to, nothing for other words."""
    if word.dep_ == "prep":
        yield from (child for child in word.children if child.dep_ == "pobj")


def _is_brand(noun: Token) -> bool:
    """Tell whether a word is the name of a thing: "struck a Honda Accord"."""
    return noun.pos_ == "PROPN" and noun.ent_type_ == "PRODUCT"


def _relative(verb: Token) -> str:
    """Return the noun that a verb without an object describes: "the post she held"."""
    alone = all(child.dep_ not in ("dobj", "prt") for child in verb.children)
    return verb.head.lemma_.casefold() if verb.dep_ == "relcl" and alone else ""


def _tokens(parsed: ParsedStory, places: Iterable[Toponym]) -> frozenset[int]:
    """Return the tokens of the names that stand for a place, known or not."""
    spans = (
        parsed.doc.char_span(name.start, name.end, alignment_mode="expand")
        for name in places
        if name.kind in _NAMING
    )
    return frozenset(token.i for span in spans if span for token in span)


class TriggerSenses:
    """Decides for the words of a story which events they tell.

    A trigger has one row in its table for each sense; the first whose conditions its
    arguments meet decides. A row without a class is a sense that tells no event, and
    so is a trigger none of whose rows fits.

    Parameters
    ----------
    parsed
        The parsed story.
    places
        The names in it that were found to be places.

    Attributes
    ----------
    patients
        Finds what verbs are done to.
    nouns, verbs
        The tokens that can tell an event by their letters or lemma, in text order: few
        of a story, so that the others need not be looked at one by one.

    """

    def __init__(self, parsed: ParsedStory, places: Iterable[Toponym] = ()) -> None:
        self._words = parsed.language.events
        self._datelines = parsed.datelines
        self._vessels = parsed.vessels
        self._tokens = parsed.tokens
        self._table = trigger_table(parsed.language)
        self.sorts = Sorts(
            parsed.language, _tokens(parsed, places), parsed.named_things
        )
        self.patients = Patients(self._words.arguments, self.sorts, self._table.phrases)
        lemmas = list(enumerate(map(str.casefold, parsed.tokens.lemma)))
        nouns, verbs = self._table.noun_ends, {*self._table.verbs, *self._table.phrases}
        lower = parsed.tokens.lower
        self.nouns = [i for i, lemma in lemmas if lemma in nouns or lower[i] in nouns]
        self.verbs = [i for i, lemma in lemmas if lemma in verbs]
        self._found: dict[int, tuple[Trigger | None, int | None]] = {}
        self._argued: dict[int, Arguments] = {}
        self._sides: dict[int, tuple[list[Token], list[Token]]] = {}

    def of(self, token: Token) -> Trigger | None:
        """Return what a verb or noun tells here, None for no event."""
        found = self._of(token)[0]
        return found if found is not None and found.type else None

    def can_tell(self, verb: Token, type_: str) -> bool:
        """Tell whether a verb has a sense of a class, whatever it tells here."""
        rows = self._table.verbs.get(verb.lemma_.casefold(), ())
        return any(row.type == type_ for row in rows)

    def partner(self, token: Token) -> int | None:
        """Return the token that makes a verb a phrase: "hostage" of "took hostage"."""
        return self._of(token)[1]

    def vessel_at(self, index: int) -> str | None:
        """Return the name of the ship that a token belongs to, None for no ship's."""
        if index not in self._vessels:
            return None
        first, last = self._vessels[index]
        return self._tokens.phrase(first, last)

    def is_trigger(self, noun: Token) -> bool:
        """Tell whether a noun is a word for an event, in whatever sense."""
        nouns = self._table.nouns
        return noun.lower_ in nouns or noun.lemma_.casefold() in nouns

    def _of(self, token: Token) -> tuple[Trigger | None, int | None]:
        found = self._found.get(token.i)
        if found is None:
            found = self._found[token.i] = self._look_up(token)
        return found

    def _look_up(self, token: Token) -> tuple[Trigger | None, int | None]:
        lemma = token.lemma_.casefold()
        noun = token.pos_ == "NOUN" or _is_capitalised(token)
        if noun or self._names_storm(token):
            if token.dep_ == "compound" and not self._names_storm(token):
                return None, None
            chosen = self._chosen(token, self._senses_of(token, lemma))
            if chosen is not None and (
                self._is_idle(token, chosen) or self._is_figure(token, chosen)
            ):
                return None, None
            return chosen, None
        if token.pos_ != "VERB" or token.ent_type_ or _is_attribute(token):
            return None, None
        seconds = self._table.phrases.get(lemma, {})
        chosen, at = self._phrase(token, seconds)
        if chosen is not None:
            return (None, None) if self._presses(token, chosen) else (chosen, at)
        idle = seconds.get(_relative(token), ()) if seconds else ()
        told = self._chosen(token, idle, token.head.i)
        if told is not None and not told.type:
            return None, None  # "the position that he held"
        chosen = self._chosen(token, self._table.verbs.get(lemma, ()))
        if chosen and (self._carries_idle(token) or self._presses(token, chosen)):
            return None, None
        return chosen, None

    def _phrase(
        self, verb: Token, seconds: Mapping[str, tuple[Trigger, ...]]
    ) -> tuple[Trigger | None, int | None]:
        """Return what a verb tells with a second word, and where that is."""
        beside = self._dependents(verb) if seconds else {}
        for word, at in beside.items():
            chosen = self._chosen(verb, seconds.get(word, ()), at)
            if chosen is not None:
                return chosen, at
        return None, None

    def _carries_idle(self, verb: Token) -> bool:
        """Tell whether a verb only carries a noun that tells no event in its sense.

        "Launched a scathing attack".
        """
        if verb.lemma_.casefold() not in self._words.arguments.carrier_verbs:
            return False
        carried = (c for c in verb.rights if c.dep_ == "dobj" and c.pos_ == "NOUN")
        senses = (self._chosen(c, self._senses_of(c, c.lemma_)) for c in carried)
        return any(sense is not None and not sense.type for sense in senses)

    def _presses(self, verb: Token, trigger: Trigger) -> bool:
        """Tell whether nobody does what a verb tells: "strangled by a levy"."""
        if any(child.dep_ == "csubj" for child in verb.lefts):
            return True  # "having them do it frees the club from a duty"
        if trigger.type not in _HARMFUL:
            return False
        doers = list(self.doers(verb))
        return bool(doers) and all(self.sorts.fits(t, _PRESSURE) for t in doers)

    def _is_idle(self, noun: Token, trigger: Trigger) -> bool:
        """Tell whether a noun ends an idiom that tells no event: "under attack for".

        Or one that tells the same: "went on strike".
        """
        above = noun.head.head if noun.head.pos_ == "ADP" else noun.head
        if above.pos_ != "VERB":
            return False
        idiom, at = self._of(above)
        if at != noun.i or idiom is None:
            return False
        same = idiom.type == trigger.type and noun.head.pos_ == "ADP"
        return same or not idiom.type

    def _is_figure(self, noun: Token, trigger: Trigger) -> bool:
        """Tell whether a disaster is a figure of speech: "the flames of hatred"."""
        if trigger.type not in UNDONE:
            return False
        genitives = self._words.genitive_prepositions
        links = (c for c in noun.rights if c.dep_ == "prep" and c.lower_ in genitives)
        words = [t for link in links for t in link.subtree]
        words += [c for c in noun.lefts if c.dep_ == "compound"]  # "the hate virus"
        return any(self.sorts.fits(t, _IDEA) for t in words)

    def _senses_of(self, noun: Token, lemma: str) -> tuple[Trigger, ...]:
        """Return the senses of a noun, or of the word with a hyphen that it ends."""
        nouns = self._table.nouns
        before = noun.doc[max(0, noun.i - 2) : noun.i]
        if len(before) > 1 and before[1].text == "-" and not before[0].whitespace_:
            whole = nouns.get(f"{before[0].lower_}-{lemma}")  # "cease-fire"
            if whole is not None:
                return whole
        return nouns.get(noun.lower_) or nouns.get(lemma) or ()

    def needs_victims(self, verb: Token) -> bool:
        """Tell whether a verb is harm that people and accidents can do: "killed"."""
        trigger = self._of(verb)[0]
        return trigger is not None and trigger.needs == "victim"

    def has_doer(self, verb: Token) -> bool:
        """Tell whether somebody does what a verb tells, named or not, or a weapon."""
        doers = list(self.doers(verb))
        return any(self.sorts.fits(head, sort) for head in doers for sort in DOERS)

    def doers(self, verb: Token) -> Iterator[Token]:
        """Yield the heads of who or what does what a verb tells."""
        for subjects, _ in self._readings(verb):
            yield from subjects

    def is_named_storm(self, name: Token) -> bool:
        """Tell whether the last word of a name is that of a storm: "Cyclone Odile"."""
        return any(map(self._names_storm, name.lefts))

    def _names_storm(self, token: Token) -> bool:
        """Tell whether a word makes a name that of a storm: "Cyclone Odile"."""
        named = token.pos_ == "PROPN" and token.dep_ == "compound"
        return named and self.sorts.fits(token, NAMED_STORM)

    @staticmethod
    def _dependents(verb: Token) -> dict[str, int]:
        """Return the words that can make a verb a phrase, by lemma."""
        found = {}
        for child in verb.children:
            near = verb.i < child.i <= verb.i + REACH
            if not near and child.dep_ != "nsubjpass":
                continue
            if child.dep_ == "prep" and _is_when(child):
                continue  # "called her on Sunday" is not "called on"
            if child.dep_ in _PHRASAL and not _is_brand(child):
                found[child.lemma_.casefold()] = child.i
            if child.dep_ == "prep" or child.pos_ == "ADP":  # "sent him to prison"
                found |= {t.lemma_.casefold(): t.i for t in child.children}
        return found

    def _chosen(
        self, token: Token, rows: Iterable[Trigger], partner: int | None = None
    ) -> Trigger | None:
        """Return the first row whose conditions are met, None if there is none.

        ``partner`` is the word that makes a verb a phrase.
        """
        rows = tuple(rows)
        if not rows:
            return None
        if rows[0].is_plain:
            return rows[0]
        if partner is None and self._is_another(token):
            return None
        # Who does what to whom costs most to find: of few rows it matters.
        rows = tuple(row for row in rows if self._has_company(row, token, partner))
        for subjects, objects in self._readings(token) if rows else ():
            for row in rows:
                if self._fits(row, token, subjects, objects, partner):
                    return row
        return None

    def _fits(
        self,
        row: Trigger,
        token: Token,
        subjects: list[Token],
        objects: list[Token],
        partner: int | None,
    ) -> bool:
        """Tell whether a trigger's arguments are what a row asks for."""
        # "A church collapsed" is often read as one that somebody collapsed.
        suffering = row.type in UNDONE and "absent" not in row.subject.any
        idle = not row.type or row.type in UNDONE
        if idle and partner is not None and not objects:
            objects = list(led_to(token.doc[partner]))  # "ran over a dog"
        does = objects if suffering and not subjects else subjects
        return self._meets(
            row.subject, does, lenient=token.pos_ == "VERB"
        ) and self._meets(row.object, objects)

    def _is_another(self, token: Token) -> bool:
        """Tell whether a verb is another with its particle: "lifted off"."""
        # "Sank off Bergen": the parser takes a preposition for a particle.
        named = any(c.dep_ == "dobj" and c.pos_ == "PROPN" for c in token.rights)
        patients = self.patients
        if (named and patients.leads_to_place(token)) or patients.gives_reason(token):
            return False
        particles = (child for child in token.children if child.dep_ == "prt")
        alone = any(not any(t.children) for t in particles)
        return alone and token.pos_ == "VERB"

    def _readings(self, token: Token) -> Iterator[tuple[list[Token], list[Token]]]:
        """Yield the heads of who does it and of what it is done to.

        The likeliest come first. The parser takes the verb of a short sentence for a
        participle: a colonel who "defected" can be read as one whom somebody defected.
        """
        subjects, objects = self._arguments(token)
        yield subjects, objects
        if token.dep_ != "acl" or token.tag_ != "VBN" or subjects:
            return
        above = [token.head, *token.head.ancestors]
        if all(word.pos_ not in ("VERB", "AUX") for word in above):
            heads = [word for word in above if word.pos_ in ("NOUN", "PROPN")]
            yield heads, [noun for noun in objects if noun not in heads]

    def _arguments(self, token: Token) -> tuple[list[Token], list[Token]]:
        """Return the heads of who does it and of what it is done to, read once."""
        found = self._sides.get(token.i)
        if found is None:
            found = self._sides[token.i] = self._read_arguments(token)
        return found

    def _read_arguments(self, token: Token) -> tuple[list[Token], list[Token]]:
        doc = token.doc
        if token.pos_ != "VERB":
            owners = [child for child in token.children if child.dep_ == "poss"]
            light = self._words.arguments.light_verbs
            if token.dep_ == "dobj" and token.head.lemma_.casefold() in light:
                owners += [c for c in token.head.children if c.dep_ == "nsubj"]
            return owners, []
        actors, _ = self.verb_arguments(token)
        objects = list(self.patients.of(token))
        taken = {noun.i for noun in objects}
        return [doc[i] for i in actors if i not in taken], objects

    def verb_arguments(self, verb: Token) -> Arguments:
        """Return who acts and who is acted upon in a verb; each verb is read once."""
        found = self._argued.get(verb.i)
        if found is None:
            words = self._words.arguments
            found = verb_arguments(verb, words, self._datelines)
            self._argued[verb.i] = found
        return found

    def _meets(
        self, condition: Condition, heads: list[Token], *, lenient: bool = False
    ) -> bool:
        """Tell whether an argument has heads of the sorts that a row asks for.

        If it is ``lenient``, one that is not there is of any sort: "is ready to sign".
        """
        fits = self.sorts.fits
        if any(fits(head, sort) for sort in condition.none for head in heads):
            return False
        if not condition.any:
            return True
        if not heads:
            return "absent" in condition.any or (
                lenient and "present" not in condition.any
            )
        return any(fits(head, sort) for sort in condition.any for head in heads)

    def _has_company(self, row: Trigger, token: Token, partner: int | None) -> bool:
        """Tell whether the words depend on a trigger that a row asks for."""
        condition, sorts = row.company, self.sorts
        parts = [token] if partner is None else [token, token.doc[partner]]
        light = self._words.arguments.light_verbs
        if token.dep_ == "dobj" and token.head.lemma_.casefold() in light:
            parts.append(token.head)  # "made a trip to Paris"
        if any(has_company(part, t, sorts) for t in condition.none for part in parts):
            return False
        return not condition.any or any(
            has_company(part, term, sorts) for term in condition.any for part in parts
        )
