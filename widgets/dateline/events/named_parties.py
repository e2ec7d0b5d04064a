"""Named parties: the actors and places of a story, by the words that name them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..actors.groups import unnamed_groups
from ..model import Actor, Toponym
from ..nlp.syntax import place_link
from .argument import conjuncts
from .borders import Borders
from .party_nouns import PartyNouns
from .treaties import treaties

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ..lang.events import EventWords
    from ..nlp.story import ParsedStory

__all__ = ["NamedParties", "Participant"]

#: Labels of names that a long title can end with.
_BODIES = frozenset(["GPE", "ORG", "FAC", "LOC"])


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor, a place that acts, or an unnamed party: characters [start, end).

    ``rule`` names the construction that made it a party.
    """

    name: str
    id: str | None
    start: int
    end: int
    rule: str = ""

    @property
    def key(self) -> str:
        """What two mentions of one participant share."""
        return self.id or self.name


#: Relations of who has a part in what a verb tells.
_OF_A_CLAUSE = frozenset("nsubj nsubjpass dobj pobj conj appos".split())


class NamedParties:
    """The actors and places of a story, and what its unnamed parties are called.

    Parameters
    ----------
    parsed
        The parsed story.
    actors, places
        Who can act and be acted upon. The place of a dateline is no party.

    Attributes
    ----------
    nouns
        Tells which other nouns are parties.
    treaties
        The tokens that name agreements, which are no parties.
    borders
        Tells what no event reaches over to its parties.

    """

    def __init__(
        self, parsed: ParsedStory, actors: Iterable[Actor], places: Iterable[Toponym]
    ) -> None:
        self._doc = parsed.doc
        self._datelines = parsed.datelines
        self._words: EventWords = parsed.language.events
        self.nouns = PartyNouns(parsed.language)
        self.borders = Borders(parsed)
        self._at: dict[int, Participant] = {}
        self._nations: set[int] = set()
        self._lands: set[int] = set()
        self._towns: set[int] = set()
        actors = tuple(actors)
        self._unnamed = unnamed_groups(actors)
        parties = self._words.arguments.parties
        self.treaties = treaties(parsed.tokens, actors, parties)
        self._put_places(parsed, places)
        self._persons = {actor.id for actor in actors if actor.kind == "person"}
        self._bodies = {a.id for a in actors if a.kind == "organisation"}
        unnamed = set(self._unnamed.values())
        for actor in actors:
            if actor.id in unnamed:
                continue
            for mention in (*actor.nominals, *actor.mentions):
                self._put(Participant(actor.name, actor.id, mention.start, mention.end))

    def _put_places(self, parsed: ParsedStory, places: Iterable[Toponym]) -> None:
        for place in places:
            span = self._doc.char_span(place.start, place.end, alignment_mode="expand")
            if span is None or parsed.datelines.hold(span.start, span.end):
                continue
            name = place.place.name if place.place else place.phrase
            group = self._unnamed.get(place.end) if place.kind == "demonym" else None
            one = place.kind == "demonym" and _is_one_of_a_people(span.root)
            if group is not None or one:
                name = place.phrase
            id_ = None if one else group or place.id
            party = Participant(name, id_, place.start, place.end)
            level = "" if place.place is None else place.place.level
            if place.kind == "demonym" or level == "country":
                self._nations.add(party.start)
            if place.kind in ("demonym", "metonym") or level in ("country", "admin1"):
                self._lands.add(party.start)
            if party.start not in self._lands:
                self._towns.update(token.i for token in span)
            self._put(party)

    def _put(self, named: Participant) -> None:
        span = self._doc.char_span(named.start, named.end, alignment_mode="expand")
        if span is not None:
            for token in span:
                if token.i not in self.treaties:
                    self._at[token.i] = named

    def get(self, token: int) -> Participant | None:
        """Return whom a token names, None for nobody."""
        return self._at.get(token)

    def with_shared_head(self, party: Participant, token: Token) -> list[Participant]:
        """Return a party with another whose name shares its head: "North and South".

        Only points of the compass part one name in two: "Upper and Lower Nubia" are no
        parties.
        """
        doc, first = self._doc, self._doc[token.left_edge.i]
        points = self._words.place_and_time.distance_nouns
        span = doc.char_span(party.start, party.end, alignment_mode="expand")
        if span is None or len(span) < 2 or span.start < first.i + 2:
            return [party]
        other, joined, own = doc[span.start - 2 : span.start + 1]
        if joined.dep_ != "cc" or not {other.lower_, own.lower_} <= points:
            return [party]
        name = f"{other.text} {span[1:].text}"
        ids = {p.name.casefold(): p.id for p in self._at.values()}
        start = other.idx
        shared = Participant(name, ids.get(name.casefold()), start, start + len(other))
        return [shared, party]

    def unnamed(self, noun: Token) -> Participant:
        """Return a party that is not named, called by its words without a hedge."""
        words = self.nouns.words_of(noun)
        while len(words) > 1 and self._is_dateline(words[0]):
            words = words[1:]
        name = " ".join(words.text.split())
        id_ = self._unnamed.get(noun.idx + len(noun))
        return Participant(name, id_, words.start_char, words.end_char)

    def _is_dateline(self, token: Token) -> bool:
        """Tell whether a word is of a dateline, or the dash behind it."""
        return token.is_punct or self._datelines.hold(token.i, token.i + 1)

    def in_apposition(self, noun: Token) -> list[Participant]:
        """Return who is named after a noun: "the governor of Lamu, Ana Ruiz, said"."""
        for token in noun.rights:
            if token.dep_ != "appos" or self.borders.part(noun.i, token.i):
                continue
            them = (self.get(a) for a in conjuncts(token, ""))
            found = [p for p in them if p is not None and (p.id or "")[:6] == "actor:"]
            if self.nouns.is_office(noun):
                # "The head of the Chamber of Commerce (CCI)" is not the chamber.
                found = [p for p in found if p.id in self._persons]
            if found:
                return found
        return []

    def titled(self, noun: Token) -> Participant | None:
        """Return who bears a long title: "the Chief of Staff of the Army Ana Ruiz"."""
        last = noun.doc[noun.right_edge.i]
        first = last
        while first.ent_iob_ == "I" and first.i > noun.i + 1:
            first = first.nbor(-1)
        if last.ent_type_ != "PERSON" or first.i <= noun.i + 1:
            return None
        before = first.nbor(-1)
        # "the envoy to Lima Ana Ruiz", but not "the wife of General Ruiz"
        ends = before.ent_type_ in _BODIES or before.text == ")"
        title = before.pos_ == "PROPN" and noun.text.istitle()
        if not (ends or title):
            return None
        party = self.get(last.i)
        known = party is not None and (party.id or "").startswith("actor:")
        return party if known else None

    def head_of(self, body: Token) -> Participant | None:
        """Return who is named behind a body: "the Bank of Peru (BOP) director Ruiz".

        The parser takes the body for the party, and whoever heads it for another name
        of it.
        """
        if body.ent_type_ == "PERSON":
            return None
        for name in body.rights:
            if name.dep_ != "appos" or name.ent_type_ != "PERSON":
                continue
            between = body.doc[body.i + 1 : name.i]
            office = any(
                t.dep_ == "compound" and self.nouns.is_office(t) for t in name.lefts
            )
            if office and all(t.text != "," for t in between):
                return self.get(name.i)
        return None

    def is_first_office(self, noun: Token) -> bool:
        """Tell whether a noun is the first of two offices: "Premier and Mayor Ruiz".

        The parser takes it for another person.
        """
        joined = next((c for c in noun.rights if c.dep_ == "conj"), None)
        if joined is None or joined.ent_type_ != "PERSON" or noun.tag_ != "NNP":
            return False
        if any(c.dep_ in ("det", "poss", "appos") for c in noun.children):
            return False
        known = self.get(noun.i)
        office = known is None or (known.id or "").startswith("actor:")
        first = known is None or known == self.get(joined.i) or known.end > joined.idx
        titled = any(self.nouns.is_office(t) for t in joined.lefts)
        return office and first and titled and self.nouns.is_office(noun)

    def apposed_to(self, noun: Token) -> Participant | None:
        """Return who a description stands behind: "the death of Ana Ruiz, a nurse who".

        Also whose what is before it is: "Ana Ruiz's death, a nurse who".
        """
        if noun.tag_ != "NN":
            return None
        tokens: Iterable[Token] = ()
        if noun.dep_ == "appos":
            owners = (t for t in noun.head.lefts if t.dep_ == "poss")
            tokens = (noun.head, *owners)
        elif noun.dep_ == "attr" and noun.head.pos_ == "AUX":
            # "Ruiz is the youngest judge appointed", "Peru was the first country to"
            tokens = [t for t in noun.head.lefts if t.dep_ == "nsubj"]
        land = noun.lemma_.casefold() in self._words.arguments.parties.land_nouns
        for token in tokens:
            party = self.get(token.i)
            if party is not None and (
                (party.id or "").startswith("actor:")
                or (land and self.is_nation(party))
            ):
                return party
        return None

    def is_nation(self, party: Participant) -> bool:
        """Tell whether a party is a country or named by its people's word."""
        return party.start in self._nations

    def is_body(self, party: Participant) -> bool:
        """Tell whether a party is an organisation with a name."""
        return party.id in self._bodies

    def is_human(self, party: Participant) -> bool:
        """Tell whether a party is a person with a name."""
        return party.id in self._persons

    def is_only_place(self, party: Participant) -> bool:
        """Tell whether a party is a place that stands for no nation."""
        actor = party.id is None or party.id.startswith("actor:")
        return not actor and party.start not in self._nations

    def is_at_place(self, token: Token) -> bool:
        """Tell whether a name is that of a place, and of no land: "the Lamu blasts"."""
        return token.i in self._towns

    def is_location(self, party: Participant, token: Token) -> bool:
        """Tell whether a place is no more than where something was: "met in Minsk".

        "To" and "from" lead to a land or a government as a party, to a town as a place.
        """
        if party.id is None or party.id.startswith("actor:"):
            return False
        link = place_link(token, self._words)
        if link is None or self._is_aimed(link):
            return False
        if link.lower_ in self._words.place_and_time.location_prepositions:
            return True
        below = party.start not in self._lands
        return below and link.lower_ in self._words.arguments.place_prepositions

    def _is_aimed(self, link: Token) -> bool:
        """Tell whether a place is what is fired at: "fired rockets at the port"."""
        verb = link.head.head if link.head.dep_ == "dobj" else link.head
        aiming = self._words.arguments.parties.aiming_prepositions
        return link.lower_ in aiming and self.nouns.is_launch(verb)


def _is_one_of_a_people(noun: Token) -> bool:
    """Tell "a Peruvian", who is somebody, from "the Peruvian army" and "Peruvians"."""
    singular = noun.tag_ in ("NN", "NNP", "JJ") and noun.dep_ in _OF_A_CLAUSE
    return singular and any(
        child.dep_ == "det" and "Ind" in child.morph.get("Definite", [])
        for child in noun.lefts
    )
