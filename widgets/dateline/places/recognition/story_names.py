"""What a story as a whole says about each name in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from ...nlp.tokens import is_namelike
from ..name_classes import WELL_KNOWN, gazetteer_class, how_many, repute
from .bearers import mark_bearers
from .closed_lists import mark_closed_lists
from .clubs import mark_other_sides, plays
from .communities import is_community
from .companies import is_seat_of_a_company
from .coordination import mark_fellows, mark_neighbours
from .gapping import is_gapped
from .given_to_things import names_a_place
from .headed_lines import mark_headed_lines
from .headlines import mark_headlined
from .motion import is_reached
from .nested import mark_nested
from .offices import mark_offices
from .surfaces import surface_word
from .tags import PLACE_LABELS, Tag, parted_names, tag_of
from .vectors import has_vectors
from .where_clauses import is_home_of_somebody, is_where_it_is

if TYPE_CHECKING:
    from ...lang.places import PlaceWords
    from ...nlp.story import ParsedStory
    from ...nlp.tokens import Tokens
    from .proposal import Proposal

__all__ = ["StoryNames"]

_IN_A_BODY = Tag("ORG", "in")
_IN_A_PERSON = Tag("PERSON", "in")

#: That of an adjective of a people.
_A_PEOPLE = Tag("NORP", "=")

#: The least that follows a name that opens a story (tokens).
_SENTENCE = 4

#: The longest short forms of agencies that are in capitals as cities are (letters).
_SHORT = 3


class StoryNames:
    """The proposals of a story together: how each name is tagged, known and used.

    Making it sets the proposals' ``tag``, ``known``, ``repute``, ``in_dateline``,
    ``in_a_body``, ``fellow``, ``nested``, ``headlined``, ``located``, ``situated``,
    ``plays`` and ``bearer``.

    Attributes
    ----------
    tags
        How often the spans of each name are tagged in each way, by key.
    classes, rarity
        What the gazetteer knows of each name, and how many places have it, in a
        word, by key.
    common_words
        Words that the story also has in lower case.
    longest
        For each token, how many tokens the longest name known there has.
    surnames, personal_names
        The last, and all, words of the story's personal names, in lower case.
    starts, ends
        The proposals that are known, by their first and after their last token.
    given_names, titles, months, bearers
        Those of the language, in lower case, and its words for other bearers of names.
    situated
        How often each name is used as a place, by key.
    match_signs
        How much tells that a sentence is about a match, by its first token; filled
        where that is asked.

    """

    def __init__(self, proposals: list[Proposal], story: ParsedStory) -> None:
        self.tokens = tokens = story.tokens
        self.vessels = story.vessels
        self.datelines = story.datelines
        self.words = story.language.places
        self.language = story.language
        self.bearers = story.language.bearers
        self.given_names = story.language.given_names
        self.titles = story.language.titles
        vocabulary = story.language.dates.vocabulary
        self.months = {*vocabulary.get("MONTH", ()), *vocabulary.get("MAYBEMONTH", ())}
        # Asked for once: small pipelines have none.
        self.has_vectors = has_vectors(tokens.doc.vocab, self.words)
        self.match_signs: dict[int, int] = {}
        self.starts = {p.first: p for p in proposals if p.matches}
        self.ends = {p.last: p for p in proposals if p.matches}
        self.common_words = {
            word
            for word, text in zip(tokens.lower, tokens.text, strict=True)
            if tokens.case == "mixed" and text.islower()
        }
        self._classify(proposals)
        mark_nested(proposals, tokens, self.words)
        mark_offices(proposals, tokens, story.language, self.titles)
        mark_headlined(proposals, tokens, self.words)
        mark_fellows(proposals, tokens, self.words)
        mark_neighbours(proposals, tokens, self.words)
        mark_headed_lines(proposals, tokens, self.words)
        self.longest: dict[int, int] = {}
        for p in proposals:
            if p.matches:
                for i in range(p.first, p.last):
                    self.longest[i] = max(self.longest.get(i, 0), p.last - p.first)
        self.surnames: set[str] = set()
        self.personal_names: set[str] = set()
        self._collect_people()
        for p in proposals:
            p.communal = is_community(p, self)
            p.seated = is_seat_of_a_company(p, self)
            p.located = (
                is_where_it_is(p, tokens, self.words)
                or is_home_of_somebody(p, tokens, self.words)
                or is_gapped(p, self)
            )
            p.situated = self._is_situated(p)
            p.plays = plays(p, self)
        mark_other_sides(proposals, self)
        mark_closed_lists(proposals, tokens, self.words)
        self.situated = Counter(p.key for p in proposals if p.situated)
        mark_bearers(proposals, self)

    def _classify(self, proposals: list[Proposal]) -> None:
        """Note how each name is tagged and known."""
        self.tags: dict[str, Counter[Tag]] = defaultdict(Counter)
        parted = parted_names(proposals, self.tokens, self.words)
        for p in proposals:
            p.tag = parted.get((p.first, p.last)) or tag_of(
                p.first, p.last, self.tokens, self.words
            )
            if self._describes_somebody(p):
                p.tag = _A_PEOPLE
            self.tags[p.key][p.tag] += 1
        matches = {p.key: p.matches for p in proposals}
        self.classes = {key: gazetteer_class(places) for key, places in matches.items()}
        self.rarity = {key: how_many(places) for key, places in matches.items()}
        for p in proposals:
            p.known = self.classes[p.key]
            p.repute = repute(p.known, p.matches)
            dateline = self.datelines.at(p.first)
            p.in_dateline = (
                dateline is not None
                and (p.first < dateline.place_end or _is_second_place(p, self.tokens))
            ) or self._opens_with_a_colon(p)
            p.in_a_body = self.tags[p.key][_IN_A_BODY] > 0

    def _opens_with_a_colon(self, p: Proposal) -> bool:
        """Tell whether a place in capitals opens the story: "COLOMBO: Floods killed".

        So do speakers, whom the tagger knows or who have a given name: "LEEDS: I left".
        """
        tokens = self.tokens
        if p.known not in WELL_KNOWN or not p.name.isupper() or len(p.name) <= _SHORT:
            return False
        behind = tokens.text[p.last : p.last + 2]
        led = p.first == 0 or "\n" in tokens.doc[p.first - 1].text_with_ws
        if not led or behind[:1] != [":"] or not behind[-1][:1].isupper():
            return False
        spoken = [word == ":" for word in tokens.text].count(True) > 1
        named = self.is_given(tokens.lower[p.first]) or p.tag.label == "PERSON"
        return not (spoken or named) and len(tokens) - p.last > _SENTENCE

    def _describes_somebody(self, p: Proposal) -> bool:
        """Tell whether it opens what the tagger takes for a name: "Ugandan Ann Okot".

        "German Garcia Moreno" is so called.
        """
        if p.tag != _IN_A_PERSON or gazetteer_class(p.matches) != "demonym":
            return False
        first, last, _ = self.tokens.entities[self.tokens.entity[p.first]]
        word = self.tokens.lower[p.first]
        given = self.is_given(word)
        return first == p.first and last - p.last > 1 and not given

    def is_given(self, word: str) -> bool:
        """Tell whether a word in lower case is a given name, or borne like one."""
        return word in self.given_names or word in self.bearers.given_names

    def is_a_given_name(self, p: Proposal) -> bool:
        """Tell whether a given name and no more is called so."""
        return p.last - p.first == 1 and self.is_given(self.tokens.lower[p.first])

    def _collect_people(self) -> None:
        """Collect the words of the story's personal names."""
        tokens, words = self.tokens, self.words
        for first, last, label in tokens.entities:
            if label == "PERSON":
                name = [
                    w for w in tokens.lower[first:last] if w not in words.possessives
                ]
                self.personal_names.update(name)
                if len(name) > 1:
                    self.surnames.add(name[-1])
        for i in range(1, len(tokens)):
            if (
                tokens.lower[i - 1] in self.given_names
                and tokens.namelike[i - 1]
                and is_namelike(tokens.text[i])
                and tokens.lower[i] not in words.kind_cues
                and self.longest.get(i, 1) == 1
                and tokens.label(i) not in ("LOC", "FAC")
                and tokens.label(i - 1) not in PLACE_LABELS
            ):
                self.surnames.add(tokens.lower[i])

    def _is_situated(self, p: Proposal) -> bool:
        """Tell whether the words about a mention use it as a place."""
        tokens, words = self.tokens, self.words
        before, after = tokens.word(p.first - 1), tokens.word(p.last)
        cues = words.kind_cues
        whose = tokens.word(p.first - 2)
        return (
            p.in_dateline
            or before in words.place_prepositions
            or surface_word(p, tokens, words) != ""
            or is_reached(p, self)
            or p.listed != ""
            or p.fellow
            or p.routed
            or p.communal
            or p.seated
            or p.located
            or names_a_place(p, self)
            or before in cues
            or after in cues
            or (before in words.genitives and has_belongings(whose, words))
            or (after == "," and self.holds_others(p.last + 1))
        )

    def holds_others(self, i: int) -> bool:
        """Tell whether a country or a division is named at token ``i``."""
        other = self.starts.get(i)
        return other is not None and is_holder(other)


def _is_second_place(p: Proposal, tokens: Tokens) -> bool:
    """Tell whether a slash joins a city to the place before it: "LIMA/QUITO –".

    Agencies stand there as well: "LONDON/AFP".
    """
    city = p.known in ("large city", "city", "division")
    return city and tokens.word(p.first - 1) == "/" and len(p.name) > _SHORT


def has_belongings(word: str, words: PlaceWords) -> bool:
    """Tell whether what a word means is of a place: "the town of", "residents of"."""
    of_places = (words.kind_cues, words.belongings, words.office_cues)
    return any(word in listed for listed in of_places)


def is_holder(p: Proposal) -> bool:
    """Tell whether a name is that of a country or a division."""
    return p.known in ("country", "division", "code")
