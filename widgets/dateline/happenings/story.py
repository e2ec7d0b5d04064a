"""A story told: its findings, as the tellings of its events need them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, product

from ..lang import Language, language
from ..model import Actor, Event, Findings, Place, Toponym
from ..model.event_class import classes_that, family_of
from ..model.happenings import happenings
from ..nlp.name_forms import canonical
from .records import Days, Name, Party
from .rows import is_of_a_row, is_stretch
from .settings import days_of, is_small
from .sites import is_lacking, is_misspelt, sites_of

__all__ = ["ToldStory", "bare_words", "words_of"]

#: Marks at the ends of words.
_MARKS = ".,;:()[]\"'‘’“”?!"

#: How far around a place the hospital stands that is there (characters).
_REACH = 24

#: Marks before the lines of a list.
_BULLETS = "•‣◦▪∙· "

#: The ends of TIMEX3 values that are of a night, and of what can be of either of two:
#: "overnight", "midnight on Monday".
_NIGHT, _MIDNIGHT = "TNI", "T24:00"

#: Families of what does harm.
_DEEDS = frozenset(["violence", "accident", "disaster"])

#: Families of what nobody does.
_MISHAPS = frozenset(["accident", "disaster"])

#: How many words may stand between a mishap and "after": "fell on Thursday after".
_LINK = 6

#: Sorts of things that have accidents.
_CRAFT = ("vehicle", "vessel")

#: Sorts of things of which one is like the other.
_WEAPONS = ("weapon", "bomb")


def words_of(text: str) -> list[str]:
    """Return the words of a text in order, in lower case, without marks around them."""
    return [word.strip(_MARKS) for word in text.casefold().split()]


def bare_words(text: str) -> frozenset[str]:
    """Return the different words of a text, as :func:`words_of` has them."""
    return frozenset(words_of(text))


def _start(event: Event) -> int:
    return event.start


class ToldStory:
    """The findings of a story as its tellings need them."""

    def __init__(self, findings: Findings) -> None:
        self._language: Language = language(findings.story.language)
        self.words = self._language.happenings
        self._articles = self._language.actors.definite_articles
        self._findings = findings
        self.events = happenings(findings.events)
        title = findings.story.title or ""
        has_title = bool(title) and findings.story.text.lstrip().startswith(title)
        self.headline_end = len(title) if has_title else 0
        self._actors = {actor.id: actor for actor in findings.actors}
        self._by_name = {actor.name: actor for actor in findings.actors}
        self.places: Mapping[str, Place] = {
            id_: place
            for id_, (place, mentions) in findings.distinct_places().items()
            if not all(map(is_misspelt, mentions))
        }
        self._mentions: dict[str, list[Event]] = defaultdict(list)
        for event in findings.events:
            self._mentions[event.same_as or event.id].append(event)
        self._told_in = {
            id_: frozenset(mention.sentence for mention in mentions)
            for id_, mentions in self._mentions.items()
        }
        self._dates: dict[int, list[Days]] = defaultdict(list)
        for expression in findings.dates:
            first, last = days_of(expression.edtf)
            if first is not None:  # "since 2011" is open
                days = Days(first, last or first, sure=False)
                self._dates[expression.sentence].append(days)
        self._nights = {
            date.id: (date.value or "").endswith(_NIGHT)
            for date in findings.dates
            if (date.value or "").endswith((_NIGHT, _MIDNIGHT))
        }
        self._stretched = {
            date.sentence
            for date in findings.dates
            if is_stretch(date, findings, self.words)
        }
        self._named: dict[int, list[Place]] = defaultdict(list)
        self._scenes: dict[int, list[Place]] = defaultdict(list)
        self._sites = sites_of(findings, self._language)
        self._lacking = self._unplaced()
        self.sites = frozenset(self._lacking.union(*self._sites.values()))
        self._names: dict[int, set[str]] = defaultdict(set)
        for toponym in findings.places:
            if toponym.place is not None and toponym.place.id in self.places:
                self._names[toponym.sentence].add(toponym.place.id)
                self._named[toponym.sentence].append(toponym.place)
                if not self._is_of_ward(toponym):
                    self._scenes[toponym.sentence].append(toponym.place)
        for actor in findings.actors:
            for mention in actor.mentions:
                self._names[mention.sentence].add(" ".join(self._words(actor.name)))
        self.names = frozenset(n for names in self._names.values() for n in names)

    def _is_of_ward(self, toponym: Toponym) -> bool:
        """Tell whether a place is that of a hospital: "Mbale hospital", "morgue of"."""
        text = self._findings.story.text
        behind = text[toponym.end : toponym.end + _REACH].split()[:1]
        before = text[max(0, toponym.start - _REACH) : toponym.start].split()[-2:]
        return not bare_words(" ".join((*before, *behind))).isdisjoint(self.words.wards)

    def _unplaced(self) -> set[str]:
        """Return the folded names of places that no gazetteer knows."""
        named = (t for t in self._findings.places if is_lacking(t))
        kept = (t.phrase for t in named if t.status != "rejected")
        return {canonical(phrase, self._articles) for phrase in kept}

    def site(self, event: Event) -> str | None:
        """Return the folded name of where an event was, if no gazetteer knows it."""
        name = event.place
        if name is None or event.is_guess("place"):
            return None
        site = canonical(name, self._articles)
        known = event.place_id in self.places and site not in self._lacking
        return None if known else site

    def near(self, sentences: Iterable[int]) -> frozenset[str]:
        """Return the sites and small towns that sentences name, folded or by id."""
        at = list(sentences)
        towns = {p.id for index in at for p in self.places_in(index) if is_small(p)}
        return frozenset(towns.union(*(self._sites.get(i, ()) for i in at)))

    def answers(self, a: Event, b: Event) -> bool:
        """Tell whether one deed of a sentence answers the other: "in revenge for"."""
        mine, theirs = (
            self._told_in.get(each.id, frozenset([each.sentence])) for each in (a, b)
        )
        if mine.isdisjoint(theirs):
            return False
        text, words = self._findings.story.text, self.words.answering
        for pair in product(self.mentions_of(a), self.mentions_of(b)):
            first, second = sorted(pair, key=lambda mention: mention.start)
            if first.sentence == second.sentence:
                between = bare_words(text[first.end : second.start])
                if not between.isdisjoint(words):
                    return True
        return False

    def came_of(self, a: Event, b: Event) -> bool:
        """Tell whether one mishap is what the other came of: "fell after a blast".

        What was so many days after another is not that, nor what has a day or a place
        of its own.
        """
        if any(family_of(each.type) not in _MISHAPS for each in (a, b)):
            return False
        pairs = product(self.mentions_of(a), self.mentions_of(b))
        return any(self._leads(*sorted(pair, key=_start)) for pair in pairs)

    def _leads(self, first: Event, second: Event) -> bool:
        """Tell whether a sentence says that one event came of the next one in it."""
        if first.sentence != second.sentence:
            return False
        dated = bool(second.edtf) and not second.is_guess("date")
        if dated or (second.place_id and second.place_id != first.place_id):
            return False
        between = self._findings.story.text[first.end : second.start]
        said = words_of(between)
        at = next((i for i, w in enumerate(said) if w in self.words.leading), None)
        if at is None or at > _LINK:
            return False
        return not (at and said[at - 1] in self.words.times)

    def is_of_a_row(self, event: Event) -> bool:
        """Tell whether an event stands for many deeds: "since 2011, 104 have died"."""
        index = event.sentence
        return is_of_a_row(
            event,
            self.sentence(index),
            self.words,
            stretched=index in self._stretched,
            published=self._findings.story.published,
        )

    def types_in(self, sentence: int) -> frozenset[str]:
        """Return the classes of the events that a sentence tells."""
        return frozenset(e.type for e in self.events if e.sentence == sentence)

    def scene(self, event: Event) -> set[int]:
        """Return the sentences that say where an event was: "six people died there"."""
        index = event.sentence
        said = bare_words(self.sentence(index))
        return {index} if said.isdisjoint(self.words.there) else {index, index - 1}

    def sentence(self, index: int) -> str:
        """Return the words of a sentence on one line, without the mark of a list."""
        return " ".join(self._findings.sentence(index).split()).lstrip(_BULLETS)

    def is_only_deed(self, event: Event) -> bool:
        """Tell whether no other attack, accident or disaster has a day or a place."""
        return all(
            each.id == event.id or not (each.edtf or each.place_id or each.object)
            for each in self.events
            if family_of(each.type) in _DEEDS
        )

    def dates_in(self, sentence: int) -> Sequence[Days]:
        """Return the days that a sentence names."""
        return self._dates.get(sentence, ())

    def places_in(self, sentence: int) -> Sequence[Place]:
        """Return the places that a sentence names."""
        return self._named.get(sentence, ())

    def scenes_in(self, sentence: int) -> Sequence[Place]:
        """Return the places that a sentence names, but where the hurt were taken."""
        return self._scenes.get(sentence, ())

    def mentions_of(self, event: Event) -> list[Event]:
        """Return all mentions of an event in the story, the event itself among them."""
        return self._mentions.get(event.id) or [event]

    def names_by(self, event: Event) -> set[str]:
        """Return what else is named in the sentence of an event."""
        return self._names.get(event.sentence, set())

    def days(self, event: Event) -> Days | None:
        """Return the days of an event; none where an end is open or before Christ.

        A night is of two days: "overnight" and "early on Monday" can be one hour.
        """
        first, last = days_of(event.edtf)
        if first is None or last is None:
            return None
        if event.date_id in self._nights and last < dt.date.max:
            last += dt.timedelta(days=1)
        night = self._nights.get(event.date_id or "", False)
        return Days(first, last, sure=not event.is_guess("date"), night=night)

    def parties(self, names: Iterable[str], first_id: str | None) -> Iterator[Party]:
        """Yield the parties of a side; an id is known of the first only."""
        for name, id_, actor in self._known(names, first_id):
            place = self.places.get(id_)
            is_nation = place is not None and place.level == "country"
            yield Party(
                text=name,
                words=self._words(actor.name if actor is not None else name),
                nation=place.country if place else actor.country if actor else None,
                is_nation=is_nation,
                named=place is not None
                or (actor is not None and actor.kind != "group"),
            )

    def _known(
        self, names: Iterable[str], first_id: str | None
    ) -> Iterator[tuple[str, str, Actor | None]]:
        """Yield the names of a side, each with its id, if any, and its actor."""
        for at, name in enumerate(names):
            id_ = first_id if at == 0 and first_id else ""
            yield name, id_, self._actors.get(id_) or self._by_name.get(name)

    def nouns(self, event: Event) -> frozenset[str]:
        """Return the noun that tells an event, as one and without a verb beside it.

        For a verb it is the only such noun of the sentence: "died in the flood".
        """
        found = self._mishaps(event.phrase)
        if found or not classes_that("undone") & {event.type}:
            return found
        beside = self._mishaps(self.sentence(event.sentence))
        return beside if len(beside) == 1 else frozenset()

    def _mishaps(self, text: str) -> frozenset[str]:
        """Return the nouns for mishaps in a text, the first noun of a set for each.

        Verbs that tell as much count as their nouns: "burst its banks", a flood.
        """
        words = self._language.happenings
        said = {word.removesuffix("s") for word in bare_words(text)} & words.mishaps
        said |= {words.mishap_verbs.get(word, "") for word in bare_words(text)} - {""}
        return frozenset(self._alike(word) for word in said)

    def _alike(self, noun: str) -> str:
        sets = self._language.happenings.same_things
        return next((min(each) for each in sets if noun in each), noun)

    def victims(self, event: Event) -> Iterator[Name]:
        """Yield the folded names of the persons who died of an event."""
        lethal = self._language.happenings.lethal
        if lethal.isdisjoint(event.phrase.casefold().split()) or event.mode != "told":
            return
        for _, _, actor in self._known(event.targets, event.target_id):
            if actor is not None and actor.kind == "person":
                yield self._words(actor.name)

    def objects(self, event: Event) -> frozenset[Name]:
        """Return the words of what an event happened to, by the first noun of a set.

        Things can suffer an event without being its object: "an aircraft had an
        accident".
        """
        things = [] if event.object is None else [event.object]
        things += [name for name in event.targets if self._is_thing(name)]
        if not things and event.type == "ACCIDENT":
            things += self._craft_in(event.sentence)
        found = set()
        for thing in (part for whole in things for part in self._parted(whole)):
            *before, head = self._noun_phrase(thing)
            found.add((*before, self._alike(head)))
        return frozenset(found)

    def ships(self, event: Event) -> Iterator[Name]:
        """Yield the folded name of the ship that an event befell, if it has one."""
        *_, last = self._parted(event.object or "")
        if last[:1].isupper() and not self._is_listed(last.casefold(), _CRAFT):
            yield self._words(last)

    def _parted(self, thing: str) -> Iterator[str]:
        """Yield a thing and its own name, without what ships have before theirs.

        "Ferry Aurora" is a ferry, and is Aurora.
        """
        words = thing.split()
        if words[1:] and words[0].casefold() in self._language.bearers.ship_prefixes:
            words = words[1:]
        pairs = pairwise(words)
        named = [i for i, (a, b) in enumerate(pairs, 1) if a.islower() and b.istitle()]
        for begin, end in pairwise([0, *named[-1:], len(words)]):
            yield " ".join(words[begin:end])

    def _craft_in(self, sentence: int) -> list[str]:
        """Return the vehicle or vessel of a sentence, where it is the only one.

        "All nine on board the plane were killed": it is the plane that crashed.
        """
        said = bare_words(self.sentence(sentence))
        found = {self._alike(word) for word in said if self._is_listed(word, _CRAFT)}
        return list(found) if len(found) == 1 else []

    def _is_thing(self, name: str) -> bool:
        actor = self._by_name.get(name)
        if actor is not None and actor.kind != "group":
            return False
        head = self._noun_phrase(name)[-1]
        return self._is_listed(head, self._language.events.solid_sorts)

    def _is_listed(self, noun: str, sorts: Iterable[str]) -> bool:
        """Tell whether a noun, one or several of it, is in one of some lists."""
        things = self._language.events.things
        forms = {noun, noun.removesuffix("s")}
        return any(not forms.isdisjoint(things.get(sort, ())) for sort in sorts)

    def _noun_phrase(self, name: str) -> list[str]:
        """Return the folded words of a name up to its noun: "depot of the rebels"."""
        words = name.casefold().split()
        links = self._language.events.genitive_prepositions
        at = next((i for i, word in enumerate(words) if i and word in links), None)
        return words[:at]

    def names_thing(self, noun: str, said: frozenset[str]) -> bool:
        """Tell whether words name a thing, by any noun of its set, one or several."""
        return any(
            self._alike(word) == noun or self._alike(word.removesuffix("s")) == noun
            for word in said
        )

    def is_weapon(self, event: Event) -> bool:
        """Tell whether the object of an event is a weapon."""
        head = (event.object or "").casefold().split()[-1:]
        return any(self._is_listed(word, _WEAPONS) for word in head)

    def _words(self, name: str) -> Name:
        return tuple(canonical(name, self._articles).split())
