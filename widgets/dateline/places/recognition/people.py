"""Names of people that are, or have in them, names of places: "Paris Holt"."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ...nlp.numerals import is_age
from ...nlp.person_nouns import is_for_people, nouns_for_people
from ...nlp.syntax import LEANING, OBJECTS, first_of_list
from ..name_classes import EMINENT, STATES
from .described_people import asks_who, is_alias, is_described
from .kin import Kin
from .personal_clauses import is_after_people, is_asked_about
from .personal_roles import has_a_personal_role
from .private_lives import leads_a_private_life

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ...lang import Words
    from .proposal import Proposal
    from .story_names import StoryNames

__all__ = ["People"]

#: The longest name of a person, in tokens.
_LONGEST = 4

#: What follows an age between commas.
_CLOSING = frozenset(",.;)")

_PASSIVE = frozenset({"nsubjpass", "nsubj:pass"})
_SUBJECT = _PASSIVE | {"nsubj"}


class People:
    """The people of a story whose names are names of places as well.

    Parameters
    ----------
    story
        What the story says about each name.

    """

    def __init__(self, story: StoryNames) -> None:
        self.story = story
        self.tokens = story.tokens
        self.words = story.words
        self.bearers = story.bearers
        self.kin = Kin(story)

    def span_of(self, p: Proposal) -> tuple[int, int] | None:
        """Return the tokens of the person's name that a name is in, if it is in one."""
        if p.repute not in EMINENT and self._is_named_again(p):
            return p.first, p.last
        if p.repute == "demonym":
            return None
        family = p.repute not in EMINENT and self.kin.is_a_family(p)
        if family or self.kin.is_dear(p):
            return p.first, p.last
        if p.last - p.first > 1:
            return self._of_several_words(p)
        if (inverted := self._inverted(p)) is not None:
            return inverted
        first, last = self._run(p)
        if last - first > _LONGEST + 2:
            return None  # a headline
        head = self._after_titles(first, p)
        if head == p.first:
            if last > p.last:
                return self._named_first(p, last)
            return (p.first, p.last) if self._is_alone(p, head > first) else None
        head = self._first_name(head, p)
        if last == p.last and 0 < p.first - head < _LONGEST:
            return (head, last) if self._is_surname(p, head) else None
        return None

    def _of_several_words(self, p: Proposal) -> tuple[int, int] | None:
        """Return the person's name that begins with a place's of several words."""
        if self._opens_with_a_title(p):
            return p.first, p.last + 1
        return (p.first, p.last) if self._is_only_in_a_division(p) else None

    def _opens_with_a_title(self, p: Proposal) -> bool:
        """Tell whether it is a title and a first name: "General Santos Cordero"."""
        tokens = self.tokens
        titled = p.last - p.first == 2 and self._is_title(p.first)
        goes_on = tokens.namelike[p.last : p.last + 1] == [True]
        if not (titled and goes_on) or tokens.breaks(p.last):
            return False
        return not (self._is_word_of_kind(p.last) or self._is_in_a_place(p.first))

    def _is_named_again(self, p: Proposal) -> bool:
        """Tell whether it ends a longer name in the story: "Musa al-Halabi; Halabi"."""
        tokens = self.tokens
        if p.last - p.first > 1 or tokens.lower[p.first] not in self.story.surnames:
            return False
        number = tokens.entity[p.first]
        whole = number >= 0 and tokens.entities[number] == (p.first, p.last, "PERSON")
        return whole and not self._is_in_a_place(p.first)

    def _first_name(self, first: int, p: Proposal) -> int:
        """Return where a person's name begins that ends in this one.

        "Georgia Republican Ann Lima" has the name of a division and a party before it.
        """
        story, at = self.story, p.first
        number = self.tokens.entity[p.first]
        if number >= 0 and self.tokens.entities[number][2] == "PERSON":
            first = max(first, self.tokens.entities[number][0])
        while at > first and not self._is_common(at - 1):
            known = story.ends.get(at)
            word = self.tokens.lower[at - 1]
            if known is not None and word not in story.given_names:
                break
            at -= 1
        return at

    def _is_only_in_a_division(self, p: Proposal) -> bool:
        """Tell whether a person's name could be a town and its division, unparted.

        So could "Florence Oregon", but no place is called so.
        """
        given = self.story.is_given(self.tokens.word(p.first))
        return given and p.tag.covers("PERSON") and not p.is_whole_name and not p.nested

    def _inverted(self, p: Proposal) -> tuple[int, int] | None:
        """Return a name that begins with its surname: "BELLO, Aisha"."""
        if self._is_before_its_given_name(p):
            return p.first, p.last + 2
        if self._is_after_its_surname(p):
            return p.first - 2, p.last
        return None

    def _is_before_its_given_name(self, p: Proposal) -> bool:
        """Tell whether it is a surname in capitals, as in lists: "BELLO, Aisha"."""
        tokens, given = self.tokens, p.last + 1
        if not p.name.isupper() or len(p.name) < 3 or tokens.word(p.last) != ",":
            return False
        known = self.story.starts.get(given)
        if known is not None and known.known in STATES:
            return False  # "PARIS, Georgia"
        word = tokens.word(given)
        return (
            self.story.is_given(self.tokens.word(given))
            and tokens.text[given].istitle()
            and word not in self.story.months  # "LIMA, April"
        )

    def _is_after_its_surname(self, p: Proposal) -> bool:
        """Tell whether a surname in capitals and a comma open the name: "OKAFOR, X,".

        A town in capitals opens a dateline: "ENUGU, Nigeria".
        """
        tokens, surname = self.tokens, p.first - 2
        if surname < 0 or tokens.text[p.first - 1] != "," or p.repute == "country":
            return False
        word = tokens.text[surname]
        if not (word.isupper() and word.isalpha() and len(word) > 2):
            return False
        if surname in self.story.starts or self.story.datelines.at(surname):
            return False
        opens = tokens.doc[surname].is_sent_start or tokens.word(surname - 1) in ";:"
        closes = tokens.word(p.last) in (*_CLOSING, ":", "(")
        return opens and closes and tokens.text[p.first].istitle()

    def _run(self, p: Proposal) -> tuple[int, int]:
        """Return the words with capitals around a name, function words left out."""
        tokens = self.tokens
        first, last = p.first, p.last
        while first > 0 and not tokens.breaks(first) and self._goes_on(first - 1):
            first -= 1
        while last < len(tokens) and not tokens.breaks(last) and self._goes_on(last):
            last += 1
        return first, last

    def _goes_on(self, i: int) -> bool:
        tokens = self.tokens
        if self._is_hyphenated(i):
            return True
        return tokens.namelike[i] and tokens.lower[i] not in self.words.function_words

    def _is_hyphenated(self, i: int) -> bool:
        """Tell whether a token is the hyphen or the end of a word ("Ji-woo")."""
        tokens = self.tokens
        at = i if tokens.text[i] == "-" else i - 1
        hyphen = tokens.word(at) == "-" and tokens.joins(at)
        return hyphen and tokens.namelike[at - 1]

    def _after_titles(self, first: int, p: Proposal) -> int:
        """Return the first token from ``first`` that is no title, or before one."""
        if self._has_a_rank(p):
            return p.first  # "Police Sergeant X"
        while first < p.first and self._is_title(first):
            first += 1
        return first

    def _is_title(self, i: int) -> bool:
        word = self.tokens.word(i)
        return word.rstrip(".") in self.story.titles or word in self.story.titles

    @cached_property
    def _no_surnames(self) -> Words:
        """Words with a capital that make something else of the name before them."""
        words = self.words
        return frozenset(
            (
                *words.institutions,
                *words.kind_cues,
                *words.plural_cues,
                *words.name_endings,
                *words.facility_heads,
                *words.offices,
                *words.directions,
                *words.generic_words,
                *words.natural_heads,
                *words.company_endings,
                *words.newspaper_words,
                *words.leading_words,
            )
        )

    def _named_first(self, p: Proposal, last: int) -> tuple[int, int] | None:
        """Return the name that begins with a place's: "Kenya Moore"."""
        tokens = self.tokens
        word = tokens.lower[p.first]
        common = word in self.story.given_names
        if not common and (
            word not in self.bearers.given_names or self._is_in_a_place(p.first)
        ):
            return None
        if tokens.text[p.first].isupper():
            return None  # a dateline without its dash
        number = tokens.entity[p.first]
        if number >= 0 and tokens.entities[number] == (p.first, last, "PERSON"):
            return (p.first, last) if not self._is_word_of_kind(p.last) else None
        if last - p.last > _LONGEST - 1 or self._is_common(p.last):
            return None
        if last - p.last > 1 and tokens.lower[p.last] in self.story.given_names:
            return None  # "England Harry Kane"
        titled = p.first > 0 and self._is_title(p.first - 1)
        told = self._tells_a_person(last, p) or asks_who(
            tokens.doc[last - 1], self.story
        )
        told = told or is_after_people(p.first, last, self.story)
        if titled or tokens.label(p.last) == "PERSON" or told:
            return p.first, last
        return (p.first, last) if self._is_odd_subject(p, last) else None

    def _is_common(self, i: int) -> bool:
        """Tell whether a word makes a body or a place of the name before it."""
        other = self.story.starts.get(i)
        areas = other is not None and other.known in ("country", "division", "demonym")
        return areas or self._is_word_of_kind(i)

    def _is_word_of_kind(self, i: int) -> bool:
        return self.tokens.lower[i] in self._no_surnames or self._is_title(i)

    def _is_in_a_place(self, first: int) -> bool:
        return self.tokens.word(first - 1) in self.words.place_prepositions

    def _is_whence(self, first: int) -> bool:
        """Tell whether somebody named before is of there: "Ana Silva, of X, 52"."""
        tokens, at = self.tokens, first - 2
        if tokens.word(first - 1) not in self.words.genitives:
            return False
        at -= tokens.word(at) == ","
        return at >= 0 and tokens.namelike[at]

    def _is_odd_subject(self, p: Proposal, last: int) -> bool:
        """Tell whether two words act that are no body's name, nor two places' names.

        The tagger seldom knows a surname behind a country: "Georgia Meloni".
        """
        tokens = self.tokens
        if last - p.last > 1 or tokens.lower[p.last].endswith("s"):
            return False
        if tokens.doc[p.last].dep_ not in _SUBJECT:
            return False
        number = tokens.entity[p.first]
        if number >= 0 and tokens.entities[number] == (p.first, last, "ORG"):
            return True
        apart = tokens.entity[p.last] < 0 or tokens.entity[p.last] != number
        leans = tokens.doc[p.first].head.i == p.last
        other = self.story.starts.get(p.last)
        unknown = other is None or other.known != "large city"
        proper = unknown and tokens.pos[p.last] == "PROPN"
        return leans and proper and (apart or tokens.label(p.last) == "GPE")

    def _is_surname(self, p: Proposal, first: int) -> bool:
        """Tell whether a name ends a person's name that begins at ``first``."""
        tokens, before = self.tokens, p.first - 1
        if self._is_common(before) or self._is_whole_name(first, p.last):
            return False
        number = tokens.entity[p.first]
        person = number >= 0 and tokens.entities[number] == (first, p.last, "PERSON")
        given = tokens.lower[before] in self.story.given_names
        if self._is_in_a_place(first):
            return False
        if person or given:
            return person or tokens.label(p.first) == "PERSON" or p.repute not in STATES
        if self._is_after_a_trade(first, p):
            return True
        leads = tokens.label(before) in ("PERSON", "")
        return self._tells_a_person(p.last, p) or (leads and self._says(p))

    def _is_after_a_trade(self, first: int, p: Proposal) -> bool:
        """Tell whether a trade in small letters opens two names: "pilot Clay X"."""
        tokens = self.tokens
        if p.first - first != 1 or first == 0 or tokens.breaks(first):
            return False
        trade, name = tokens.doc[first - 1], tokens.doc[p.last - 1]
        joined = trade.dep_ in LEANING and trade.head.i == name.i
        joined = joined or (name.dep_ == "appos" and name.head.i == trade.i)
        named = trade.tag_ == "NN" and trade.text.islower() and joined
        return named and (
            self._is_title(first - 1) or is_for_people(trade, self.story.language)
        )

    def _is_whole_name(self, first: int, last: int) -> bool:
        """Tell whether the gazetteer has the words as one name: "San Salvador"."""
        story = self.story
        whole = story.starts.get(first)
        return whole is not None and whole.last == last and whole.is_whole_name

    def _is_alone(self, p: Proposal, titled: bool) -> bool:
        """Tell whether a name without others is a person's."""
        courteous = self.tokens.word(p.first - 1) in self.bearers.courtesies
        if titled or courteous or self._has_short_title(p):
            return self._is_titled(p)
        tokens = self.tokens
        if self._is_in_a_place(p.first) or self._is_whence(p.first):
            return self._is_spoken_to(p)
        if is_alias(p, self.story) or is_described(p, self.story):
            return True
        if has_a_personal_role(p, self.story):
            return True
        token = tokens.doc[p.first]
        passives = self.bearers.personal_passives
        first = first_of_list(token)
        if first.dep_ in _PASSIVE and first.head.lemma_ in passives:
            return True
        if first.dep_ in OBJECTS and first.head.lemma_ in passives:
            return p.repute not in STATES and self._is_done_by_people(first.head)
        if self.kin.is_apposed_to_a_relative(p) or self._does_what_people_do(p):
            return True
        if self._is_so_many_years_old(p):
            return True
        if p.repute in STATES:
            return self._has_age(p)
        return self._tells_a_person(p.last, p)

    def _does_what_people_do(self, p: Proposal) -> bool:
        """Tell whether only somebody does it: "Hull wept", "they heard London shout".

        Of those who govern in a capital one may say that it shrugged.
        """
        token, bearers = self.tokens.doc[p.first], self.bearers
        verb = token.head
        if token.dep_ != "nsubj" or verb.lemma_ not in bearers.bodily_verbs:
            return False
        seen = verb.dep_ == "ccomp" and verb.head.lemma_ in bearers.perceiving_verbs
        return seen or p.repute not in EMINENT

    def _is_spoken_to(self, p: Proposal) -> bool:
        """Tell whether "to" leads to somebody: "told X, 34,", "passed to X, who"."""
        led = self.tokens.word(p.first - 1) in self.words.goal_prepositions
        asked = p.repute not in STATES and (
            is_asked_about(self.tokens.doc[p.last - 1], self.story)
            or leads_a_private_life(p, self.story)
        )
        return led and (asked or self._has_age(p))

    def _has_age(self, p: Proposal) -> bool:
        return self.tokens.word(p.last) == "," and self._is_age(p.last + 1)

    def _is_done_by_people(self, verb: Token) -> bool:
        """Tell whether people do it: "police jailed X"; not "snow buried X"."""
        who = (t for t in verb.children if t.dep_ == "nsubj")
        people = nouns_for_people(self.story.language)
        return any(
            t.pos_ == "PRON"
            or t.lower_ in people  # "Police" opens a sentence like a name
            or is_for_people(t, self.story.language)
            for t in who
        )

    def _is_so_many_years_old(self, p: Proposal) -> bool:
        """Tell whether an age stands for who bears it: "the 12-year-old, X, wept"."""
        tokens = self.tokens
        aged = "".join(tokens.lower[max(0, p.first - 6) : p.first - 1])
        return tokens.word(p.first - 1) == "," and aged.endswith(self.bearers.ages)

    def _has_a_rank(self, p: Proposal) -> bool:
        """Tell whether a title right before a name is none of an office of a place.

        "President X" may be of X, and "Sergeant X" is not.
        """
        before = p.first - 1
        if before < 0 or not self._is_title(before) or self.tokens.breaks(p.first):
            return False
        return self.tokens.lower[before] not in self.words.offices

    def _has_short_title(self, p: Proposal) -> bool:
        """Tell whether the dot of a title is a token of its own ("Sgt . Nakuru")."""
        tokens = self.tokens
        short = tokens.word(p.first - 2) in self.words.title_abbreviations
        return short and tokens.word(p.first - 1) == "."

    def _is_titled(self, p: Proposal) -> bool:
        """Tell whether the title before a name is that of who bears it."""
        tokens = self.tokens
        if tokens.word(p.first - 1) in self.bearers.courtesies:
            return True
        if tokens.doc[p.first].dep_ in LEANING:
            return False  # "Chief Baghdad correspondent"
        office = tokens.word(p.first - 1) in self.words.offices
        return not (office and p.repute in STATES)

    def _tells_a_person(self, end: int, p: Proposal) -> bool:
        """Tell whether what follows a name says that a person bears it."""
        tokens = self.tokens
        after = tokens.word(end)
        if after == ",":
            return self._is_age(end + 1) or self._is_called_by_title(end, p)
        if after in self.bearers.age_words:
            return tokens.word(end + 1).isdigit()
        return after in self.words.possessives and self._is_of_a_person(end + 1, p)

    def _is_age(self, i: int) -> bool:
        return is_age(self.tokens.word(i)) and self.tokens.word(i + 1) in _CLOSING

    def _is_called_by_title(self, comma: int, p: Proposal) -> bool:
        """Tell whether a title in apposition follows: "X, the chief executive"."""
        tokens = self.tokens
        head = next(
            (t for t in tokens.doc[comma - 1].children if t.dep_ == "appos"), None
        )
        if head is None or not comma < head.i <= comma + 5:
            return False
        if self.tokens.word(p.first - 1) in self.words.genitives:
            return False  # "Dale Ito of Lafayette, chairman of the club"
        return self._is_title(head.i) or (
            f"{tokens.word(head.i - 1)} {tokens.lower[head.i]}" in self.story.titles
        )

    def _is_of_a_person(self, i: int, p: Proposal) -> bool:
        """Tell whether only a person has what follows a possessive."""
        tokens = self.tokens
        for at in range(i, min(i + 3, len(tokens))):
            if tokens.lower[at] in self.bearers.relatives:
                return tokens.doc[at].dep_ not in LEANING and p.repute not in STATES
            if tokens.namelike[at]:
                return False
        return False

    def _says(self, p: Proposal) -> bool:
        token = self.tokens.doc[p.last - 1]
        return token.dep_ == "nsubj" and token.head.lemma_ in self.words.speech_verbs
