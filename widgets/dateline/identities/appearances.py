"""From a story to the appearances of its actors."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ..actors.coreference.person_names import strong_words
from ..actors.lexicon import Lexicon, lexicon_of
from ..actors.records import Known
from ..lang import Language, language
from ..model.actor import ActorKind
from ..nlp.name_forms import initials
from .ages import ages_behind
from .callings import Callings, callings_of
from .names import DISTINCT, Key, Words, body_keys, person_keys, worth
from .records import Appearance, SeenActor, SeenPlace, SeenStory

__all__ = ["appearances"]

#: How far before and after a name words say what it is (characters).
BEFORE, AFTER = 40, 60

#: So many words before a name at most are its callings.
WORDS_BEFORE = 3

#: A place in the first words of a story is where it was written (characters).
DATELINE = 60

#: Nobody in the news is older (years).
OLDEST = 115

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def appearances(story: SeenStory) -> Iterator[Appearance]:
    """Yield the actors of a story that are named, each with what tells it apart.

    Groups without a name are other people in every story.
    """
    reader = _Reader(story)
    for actor in story.actors:
        if actor.mentions:
            yield reader.appearance(actor)


class _Reader:
    """Reads a story for what its actors are known by."""

    def __init__(self, story: SeenStory) -> None:
        self._story = story
        self._language: Language = language(story.language)
        self._lexicon: Lexicon = lexicon_of(self._language)
        self._callings: Callings = callings_of(self._language)
        self._names = {
            actor.id: self._lexicon.canonical(actor.name) for actor in story.actors
        }
        self._read: dict[int, list[str]] = {}
        self._places: dict[int, list[SeenPlace]] = {}
        for place in story.places:
            self._places.setdefault(place.sentence, []).append(place)
        first = min(story.places, key=lambda place: place.start, default=None)
        begins = first is not None and first.start < DATELINE
        self._countries = {place.country for place in story.places if place.country}
        self._written = first.country if first is not None and begins else None

    def appearance(self, actor: SeenActor) -> Appearance:
        """Return an actor with all by which it is told from its namesakes."""
        written = Counter(phrase for _, phrase, _ in actor.mentions)
        words = frozenset(filter(None, (self._name_of(p, actor.kind) for p in written)))
        inside = list(self._inside(actor))
        near, around = self._near(actor), self._around(actor)
        sentences = {sentence for _, _, sentence in actor.mentions}
        places = [p for n in sorted(sentences) for p in self._places.get(n, ())]
        known = self._known(words)
        roles = [w for role in actor.roles for w in self._words(role)]
        own = frozenset(self._lexicon.canonical(phrase) for phrase in written)
        return Appearance(
            story=self._story.story,
            language=self._language.code,
            actor=actor.id,
            kind=actor.kind,
            name=actor.name,
            names=tuple(sorted(written.items(), key=lambda item: (-item[1], item[0]))),
            starts=tuple(sorted(start for start, _, _ in actor.mentions)),
            words=words,
            keys=self._keys(words, actor, inside),
            spelled=frozenset(self._spelled(words)),
            known=known.name if known else None,
            qualifiers=frozenset(_qualifiers(inside)),
            roles=actor.roles,
            wordings=frozenset(self._wordings(actor)),
            offices=self._callings.offices((*roles, *near)),
            fields=self._callings.fields((*roles, *near), around),
            country=self._country(actor, words, known),
            settings=self._settings(places),
            places=frozenset(p.place for p in places if p.level != "country"),
            company=frozenset(set(self._names.values()) - own),
            affiliation=actor.affiliation and self._names_of_body(actor.affiliation),
            born=self._born(actor),
            gender=self._gender(words),
        )

    def _wordings(self, actor: SeenActor) -> Iterator[str]:
        """Yield the folded roles of several words: a minister is one of very many."""
        for role in actor.roles:
            folded = self._lexicon.canonical(role)
            if " " in folded:
                yield folded

    def _is_office(self, word: str) -> bool:
        return self._lexicon.is_office(word) or self._callings.is_calling(word)

    def _is_calling_as_written(self, word: str) -> bool:
        return word.islower() and self._is_office(_folded(word, self._language))

    def _words(self, text: str) -> list[str]:
        return [_folded(w, self._language) for w in _WORD.findall(text)]

    def _names_of_body(self, text: str) -> str:
        return self._lexicon.canonical(text)

    def _name_of(self, phrase: str, kind: ActorKind) -> Words:
        """Return the folded words of a name; of a person's, without what it is."""
        words = self._lexicon.name_words(phrase)
        while (
            kind == "person"
            and len(strong_words(words)) > 2
            and (
                self._lexicon.is_office(words[0]) or self._callings.is_calling(words[0])
            )
        ):
            words = words[1:]
        return words

    def _known(self, words: Iterable[Words]) -> Known | None:
        """Return the well-known person or body that the names are names for.

        Every country may have a congress: it is the well-known one only in a story
        that speaks of its country.
        """
        found = {k.name: k for name in words if (k := self._lexicon.known.get(name))}
        if len(found) != 1:
            return None
        (known,) = found.values()
        if known.kind == "person":
            return known
        common = self._language.identities
        name = self._lexicon.name_words(known.name)
        if all(worth(w, self._lexicon, common) < 0 for w in (name, *words)):
            return known if known.country in self._countries else None
        return known

    def _country(
        self, actor: SeenActor, words: Iterable[Words], known: Known | None
    ) -> str | None:
        """Return the actor's country, unless it is only that of a better known one."""
        if known is None:
            others = (self._lexicon.known.get(name) for name in words)
            if actor.country in {k.country for k in others if k is not None}:
                return actor.country if actor.country in self._countries else None
        return actor.country

    def _inside(self, actor: SeenActor) -> Iterator[tuple[SeenPlace, Words]]:
        """Yield the places in an organisation's names, with their folded words."""
        if actor.kind == "person":
            return
        for start, phrase, sentence in actor.mentions:
            for place in self._places.get(sentence, ()):
                if start <= place.start and place.end <= start + len(phrase):
                    text = phrase[place.start - start : place.end - start]
                    if place.end - place.start < len(phrase):
                        yield place, self._lexicon.name_words(text)

    def _keys(
        self,
        names: Iterable[Words],
        actor: SeenActor,
        inside: list[tuple[SeenPlace, Words]],
    ) -> dict[str, Key]:
        keys: dict[str, Key] = {}
        common = self._language.identities
        places = tuple(sorted({words for _, words in inside if words}))
        for name in sorted(names):
            if actor.kind == "person" and len(strong_words(name)) > 1:
                whole = f"body:{''.join(name)}"
                found = {**person_keys(name, common), whole: Key(0.0, DISTINCT)}
            else:
                found = dict(body_keys(name, places, self._lexicon, common))
            for key, value in found.items():
                keys[key] = min(value, keys.get(key, value))
        return _as_spelled_out(keys)

    def _spelled(self, names: Iterable[Words]) -> Iterator[tuple[str, str]]:
        """Yield the initials of names, each with the words that they stand for."""
        silent = self._lexicon.words.words_without_initial
        for name in names:
            content = [word for word in name if word not in silent]
            if len(content) > 1:
                yield initials(tuple(content)), " ".join(sorted(content))

    def _spans(self, actor: SeenActor) -> Iterator[tuple[str, str]]:
        """Yield the text before and after each mention, within its sentence."""
        for start, phrase, number in actor.mentions:
            begin, text = self._story.sentences.get(number, (start, phrase))
            at = start - begin
            before = text[max(0, at - BEFORE) : max(0, at)]
            end = at + len(phrase)
            yield before, text[end : end + AFTER]

    def _near(self, actor: SeenActor) -> list[str]:
        """Return the folded words right before the names and in what is set off after.

        "Striker Ada Lehto", "Ada Lehto, who kicked …".
        """
        words: list[str] = []
        for before, after in self._spans(actor):
            words += self._before(self._words(re.split(r"[,;:.—–]", before)[-1]))
            set_off = re.match(r"\s*,\s*([^,;:.—]+)", after)
            if set_off:
                words += self._words(set_off[1])[:7]
        for name in actor.mentions:
            if actor.kind == "person":
                words += self._words(name[1])[:1] if " " in name[1] else []
        return words

    def _before(self, words: list[str]) -> list[str]:
        """Return the callings right before a name, without a gap: "taxi driver"."""
        found: list[str] = []
        for word in reversed(words[-WORDS_BEFORE:]):
            if not self._is_office(word):
                break
            found.append(word)
        return found

    def _around(self, actor: SeenActor) -> list[str]:
        """Return the folded words of the actor's sentences."""
        numbers = sorted({sentence for _, _, sentence in actor.mentions})
        return [word for number in numbers for word in self._sentence(number)]

    def _sentence(self, number: int) -> list[str]:
        """Return the folded words of a sentence."""
        if number not in self._read:
            _, text = self._story.sentences.get(number, (0, ""))
            self._read[number] = self._words(text)
        return self._read[number]

    def _settings(self, places: Iterable[SeenPlace]) -> frozenset[str]:
        """Return the countries of an actor's sentences and of the dateline.

        Where these name none, those of the whole story.
        """
        found = {place.country for place in places} | {self._written}
        found.discard(None)
        if not found:
            found = {place.country for place in self._story.places}
        return frozenset(country for country in found if country)

    def _born(self, actor: SeenActor) -> tuple[int, int] | None:
        """Return the first and last year in which somebody can have been born."""
        published = self._story.published
        if published is None or actor.kind != "person":
            return None
        ages: list[int] = []
        for before, after in self._spans(actor):
            ages += ages_behind(after, self._is_calling_as_written)
            for pattern in self._language.identities.age_patterns:
                ages += [int(m) for m in re.findall(pattern, before[-25:] + after[:25])]
        for role in actor.roles:
            for pattern in self._language.identities.age_patterns:
                ages += [int(m) for m in re.findall(pattern, role)]
        ages = [age for age in ages if age <= OLDEST]
        if not ages or max(ages) - min(ages) > 1:
            return None
        return published.year - max(ages) - 1, published.year - min(ages)

    def _gender(self, names: Iterable[Words]) -> str:
        given = self._lexicon.given_names
        found = {given.get(name[0], "") for name in names if len(name) > 1}
        return min(found) if len(found) == 1 else ""


def _as_spelled_out(keys: dict[str, Key]) -> dict[str, Key]:
    """Return keys in which letters say no more than the name that they stand for."""
    spelled = [key.worth for name, key in keys.items() if name.startswith("words:")]
    if not spelled:
        return keys
    letters = {key.partition(":")[2] for key in keys if key.startswith("letters:")}
    return {
        key: Key(value.cost, min(value.worth, max(spelled)))
        if key.partition(":")[2] in letters
        else value
        for key, value in keys.items()
    }


@lru_cache(maxsize=50_000)
def _folded(word: str, spoken: Language) -> str:
    return lexicon_of(spoken).canonical(word)


def _qualifiers(inside: Iterable[tuple[SeenPlace, Words]]) -> Iterator[str]:
    """Yield the countries in a name, and the smaller places by their ids."""
    for place, _ in inside:
        if place.country:
            yield f"country:{place.country}"
        if place.level != "country":
            yield f"place:{place.place}"
