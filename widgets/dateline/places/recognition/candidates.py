"""Which spans of a story could name a place: every source may propose some."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from ...nlp.syntax import LEANING
from ..name_variants import SAME_NAME, look_up
from .articles import is_its_name, named_with_article, opens_name
from .compounds import compounds
from .coordination import mark_lists, shared_heads
from .facilities import facilities, sites
from .hyphenated_words import HYPHENS, HyphenatedWords
from .natural_names import natural_names
from .proposal import Proposal
from .rivers import river_named
from .routes import Routes
from .short_forms import without_chance_codes
from .sites import is_known_site
from .surfaces import is_offshore
from .unknown_names import UnknownNames

if TYPE_CHECKING:
    from ...gazetteer import Gazetteer, Match
    from ...lang import Words
    from ...nlp.story import ParsedStory

__all__ = ["propose"]

#: The longest name looked up, in words ("Saint Vincent and the Grenadines").
LONGEST = 6

#: The kinds of words of dates that have a capital.
_DATES = ("MONTH", "MAYBEMONTH", "WEEKDAY", "SHORTDAY")

#: Abbreviations are shorter than this, in characters.
_LONGEST_SHORT = 6

#: The tagger's labels of places, and of what is named after them.
_LABELS = frozenset({"GPE", "LOC", "FAC", "NORP", "LANGUAGE"})

#: Marks that are cut off the end of what the tagger takes for a name.
_TRAILING_MARKS = frozenset("'’,.;:-–—()\"”“")

#: The kinds of place that others belong to: "Iran's Qom".
_OWNERS = frozenset({"country", "territory", "admin1"})

#: Marks at which what the tagger takes for one name is cut in two.
_CUTTING_MARKS = frozenset(",/\n;(")


def propose(story: ParsedStory, gazetteer: Gazetteer) -> list[Proposal]:
    """Return every span that some source takes for a place name, by start."""
    return _Proposer(story, gazetteer).proposals()


class _Found(NamedTuple):
    """A name as it was looked up, its places, and whether the words bear them out."""

    name: str
    matches: tuple[Match, ...]
    nested: bool


class _Proposer:
    """The sources of proposals for one story."""

    def __init__(self, story: ParsedStory, gazetteer: Gazetteer) -> None:
        self.tokens = story.tokens
        self.words = story.language.places
        self.gazetteer = gazetteer
        self.hyphenated = HyphenatedWords(
            story.tokens, story.language, story.datelines, gazetteer
        )
        self.datelines = story.datelines
        vocabulary = story.language.dates.vocabulary
        self.dates = {word for kind in _DATES for word in vocabulary.get(kind, ())}
        self.routes = Routes(story.tokens, story.language, self._is_known)

    def proposals(self) -> list[Proposal]:
        """Return the proposals of all sources; the first to propose a span has it."""
        by_span: dict[tuple[int, int], Proposal] = {}
        for source in (
            self._gazetteer_names(),
            self._tagged(),
            self._facilities(),
            self._compounds(),
            self._natural(),
        ):
            for proposal in source:
                by_span.setdefault((proposal.start, proposal.end), proposal)
        for proposal in list(self._shared_heads(list(by_span.values()))):
            by_span[proposal.start, proposal.end] = proposal
        for proposal in by_span.values():
            stop = (proposal.first, proposal.last)
            proposal.routed = stop in self.routes.stops and bool(proposal.matches)
            proposal.offshore = is_offshore(proposal, self.tokens, self.words)
        known = self.hyphenated.whole_names(list(by_span.values()))
        known = without_chance_codes(known, self.tokens, self.words)
        by_span = {(proposal.start, proposal.end): proposal for proposal in known}
        mark_lists(self.tokens, self.gazetteer, known, self.words)
        unknown = UnknownNames(
            self.tokens,
            self.words,
            self.gazetteer,
            self._make,
            self.routes,
            self.datelines,
        )
        told = list(unknown.told(known))
        by_span |= {(proposal.start, proposal.end): proposal for proposal in told}
        for proposal in list(unknown.repeated([*known, *told])):
            by_span.setdefault((proposal.start, proposal.end), proposal)
        return sorted(by_span.values(), key=lambda p: (p.start, -p.end))

    def _look_up(self, name: str) -> tuple[Match, ...]:
        return look_up(self.gazetteer, name, self.words).matches

    def _is_known(self, name: str) -> bool:
        return any(match.form in SAME_NAME for match in self._look_up(name))

    def _make(self, first: int, last: int, rule: str) -> Proposal:
        return self._proposal(first, last, self._find(first, last), rule)

    def _proposal(self, first: int, last: int, found: _Found, rule: str) -> Proposal:
        start, end = self.tokens.start[first], self.tokens.end[last - 1]
        made = Proposal(first, last, start, end, found.name, found.matches, rule)
        made.nested = found.nested
        return made

    def _find(self, first: int, last: int) -> _Found:
        """Return what the gazetteer has for the tokens from one up to another."""
        tokens = self.tokens
        phrase = tokens.phrase(first, last)
        end = tokens.end[last - 1]
        matches, way = look_up(self.gazetteer, phrase, self.words)
        dot = tokens.story[end : end + 1] == "."
        if dot and len(phrase) < _LONGEST_SHORT and tokens.word(first - 1) != "-":
            # "Innisfail, Alta.": the tagger's words leave the dot to the sentence.
            dotted = self._look_up(phrase + ".")
            if any(match.sort == "abbreviation" for match in dotted):
                phrase, matches = phrase + ".", dotted
        matches = self._of_a_people(first, last, matches)
        own = named_with_article(first, phrase, tokens, self.gazetteer, self.words)
        matches = own or matches
        river = river_named(first, last, tokens, self.gazetteer, self.words, matches)
        phrase, matches = river or (phrase, matches)
        # "Norwood MA": the state bears the town out.
        short = tokens.case == "mixed" and tokens.text[last - 1].isupper()
        held = own and tokens.word(first - 2) in self.words.place_prepositions
        return _Found(phrase, matches, nested=bool(held) or (way == "tail" and short))

    def _of_a_people(
        self, first: int, last: int, matches: tuple[Match, ...]
    ) -> tuple[Match, ...]:
        """Return only what an adjective means: no province is in "Balkan smugglers"."""
        peoples = tuple(match for match in matches if match.sort == "demonym")
        tokens = self.tokens
        if not peoples or tokens.case != "mixed":
            return matches
        word = tokens.doc[last - 1]
        leans = (
            word.dep_ in LEANING and word.head.text.islower() and word.head.i >= last
        )
        named = tokens.label(first) == "NORP" or leans
        return peoples if named else matches

    def _gazetteer_names(self) -> Iterator[Proposal]:
        """Yield the longest names of the gazetteer, from left to right."""
        tokens = self.tokens
        i, size = 0, len(tokens)
        while i < size:
            step = 1
            opens = self._may_open(i)
            for last in self._ends(i) if opens or self._may_begin(i) else ():
                found = self._find(i, last)
                if not found.matches:
                    continue  # as for most: no more need be made of it
                proposal = self._proposal(i, last, found, "gazetteer")
                whole = opens or is_its_name(proposal, tokens, self.words)
                if (
                    whole
                    and self._is_plausible(proposal)
                    and not self._cuts_in(proposal)
                ):
                    yield proposal
                    step = last - i
                    break
            i += step

    def _cuts_in(self, p: Proposal) -> bool:
        """Tell whether a name takes a word of the division named after a town.

        GeoNames knows "Owo Ondo"; "in Owo Ondo State" names Owo and Ondo State.
        """
        if p.last - p.first < 2 or p.last >= len(self.tokens):
            return False
        if not self.tokens.namelike[p.last] or self.tokens.breaks(p.last):
            return False
        if self.tokens.lower[p.last] not in self.words.kind_cues:
            return False
        rest = self._look_up(self.tokens.phrase(p.last - 1, p.last + 1))
        around = {m.place.admin1 for m in rest if m.place.kind == "admin1"} - {None}
        return any(match.place.admin1 in around for match in p.matches)

    def _may_begin(self, i: int) -> bool:
        """Tell whether a name of several words may begin with a function word."""
        tokens = self.tokens
        if tokens.lower[i] in self.words.leading_articles:
            return opens_name(i, tokens, self.gazetteer, self.words)
        return tokens.namelike[i]

    def _is_plausible(self, proposal: Proposal) -> bool:
        """Tell whether a name in the gazetteer is more than a chance likeness."""
        tokens, words = self.tokens, self.words
        if tokens.word(proposal.last) in words.continental_bodies and all(
            match.place.kind == "continent" for match in proposal.matches
        ):
            return False  # the European Union and the African Union are bodies
        single = proposal.last - proposal.first == 1
        if single and tokens.lower[proposal.first] in words.generic_words:
            return False
        if not words.possessives.isdisjoint(
            tokens.lower[proposal.first : proposal.last]
        ):
            # The mark must be the name's own: "St. John's", not "Iran's Qom".
            own = [m for m in proposal.matches if _has_mark(m.name, words.possessives)]
            spelt = any(match.form != "key" for match in own)
            return spelt and not self._has_greater_owner(proposal)
        if any(match.form != "key" for match in proposal.matches):
            return True
        return bool(proposal.matches) and (
            tokens.label(proposal.first) in _LABELS
            or self._is_transliterated(proposal)
            or self._opens_like_a_place(proposal)
        )

    def _has_greater_owner(self, p: Proposal) -> bool:
        """Tell whether a larger place has the noun behind it: "St. Paul's mayor".

        Hamlets are called like its saint.
        """
        tokens, mark = self.tokens, p.last - 1
        if tokens.lower[mark] not in self.words.possessives or p.last >= len(tokens):
            return False
        owned = tokens.pos[p.last] == "NOUN" and tokens.text[p.last].islower()
        owners = self._find(p.first, mark).matches if owned else ()
        named = [match for match in owners if match.form in SAME_NAME]
        return _most_people(named) > _most_people(p.matches)

    def _opens_like_a_place(self, p: Proposal) -> bool:
        """Tell whether the first of several words is "hill", "spring": "Tal Rifaat"."""
        openers = self.words.foreign_kinds
        return p.last - p.first > 1 and self.tokens.lower[p.first] in openers

    def _is_transliterated(self, p: Proposal) -> bool:
        """Tell whether a hyphen joins a name with an article in it: "in Ras al-Ain"."""
        hyphens = (i for i in range(p.first, p.last) if self.hyphenated.is_hyphen(i))
        articles = (
            self.tokens.lower[i - 1] in self.words.name_prefixes for i in hyphens
        )
        situated = self.tokens.word(p.first - 1) in self.words.place_prepositions
        return situated and any(articles)

    def _may_open(self, i: int) -> bool:
        """Tell whether a name may begin at token ``i``."""
        tokens, words = self.tokens, self.words
        if self.hyphenated.opens_with_prefix(i):
            return True
        if not tokens.namelike[i]:
            return False
        text, lower = tokens.text[i], tokens.lower[i]
        if lower in words.function_words and lower not in words.name_openers:
            code = len(text) == 2 and text.isupper() and tokens.case == "mixed"
            return code or self._is_dotted_after_comma(i) or self._is_odd_capital(i)
        return len(text) > 1

    def _is_odd_capital(self, i: int) -> bool:
        """Tell whether a common word is written like a name: "the mine at Most"."""
        tokens, words = self.tokens, self.words
        if tokens.case != "mixed" or not tokens.text[i].istitle() or not i:
            return False
        if tokens.lower[i] in self.dates:
            return False  # "in March"
        led = tokens.text[i - 1].islower() and (
            tokens.lower[i - 1] in words.place_prepositions
        )
        goes_on = tokens.namelike[i + 1 : i + 2] == [True]
        return led and not goes_on and not tokens.breaks(i)

    def _is_dotted_after_comma(self, i: int) -> bool:
        """Tell whether it is an abbreviation behind a comma: "Augusta, Me."."""
        tokens = self.tokens
        end = tokens.end[i]
        if tokens.word(i - 1) != "," or tokens.story[end : end + 1] != ".":
            return False
        dotted = self.gazetteer.matches(tokens.text[i] + ".")
        return any(match.sort == "abbreviation" for match in dotted)

    def _ends(self, first: int) -> list[int]:
        """Return where a name that begins at ``first`` may end, the farthest first."""
        tokens, hyphenated = self.tokens, self.hyphenated
        ends: list[int] = []
        size = 0
        for i in range(first, len(tokens)):
            size += not hyphenated.is_hyphen(i)
            if size > LONGEST or (i > first and tokens.parts(i)):
                break
            if tokens.text[i] in HYPHENS and not hyphenated.is_hyphen(i):
                break  # "TEHRAN – A court" is no spelling of Tirana
            if tokens.namelike[i] or (i > first and tokens.text[i].isdigit()):
                glued = hyphenated.is_hyphen(i - 1)  # "Hpa-An" ends in no article
                if i == first or glued or not self._is_function_word(i):
                    ends.append(i + 1)
            elif tokens.lower[i] in self.words.possessives and i > first + 1:
                ends.append(i + 1)  # "St. John's"
            elif not (tokens.lower[i] in self.words.connectors or hyphenated.links(i)):
                break
        return ends[::-1]

    def _is_function_word(self, i: int) -> bool:
        """Tell whether a capital is a headline's: "Why Perth Is Running Dry"."""
        tokens = self.tokens
        return tokens.lower[i] in self.words.function_words and (
            not tokens.text[i].isupper()
        )

    def _tagged(self) -> Iterator[Proposal]:
        """Yield the tagger's places, trimmed, and cut where a comma parts two names."""
        tokens = self.tokens
        for first, last, label in tokens.entities:
            if label not in _LABELS or self._is_lower(first, last):
                continue
            piece = first
            for i in range(first, last + 1):
                if i == last or self._cuts(piece, i, last):
                    trimmed = self._trim(piece, i)
                    if trimmed and any(map(str.isalpha, tokens.phrase(*trimmed))):
                        made = self._make(*trimmed, f"tagger: {label}")
                        if made.matches or not self._ends_like_a_newspaper(made):
                            yield made
                    piece = i + 1

    def _ends_like_a_newspaper(self, p: Proposal) -> bool:
        """Tell whether a hyphen joins a newspaper's word to a name: "Europe-Presse"."""
        joined = self.hyphenated.is_hyphen(p.last - 2)
        return joined and self.tokens.lower[p.last - 1] in self.words.newspaper_words

    def _cuts(self, first: int, i: int, last: int) -> bool:
        """Tell whether two names meet at a token: "Paris, Texas", "Iran's Qom"."""
        tokens = self.tokens
        if tokens.text[i] in _CUTTING_MARKS:
            return True
        if tokens.lower[i] not in self.words.possessives or i + 1 == last or i == first:
            return False
        owner = self._look_up(tokens.phrase(first, i))
        return any(match.place.kind in _OWNERS for match in owner)

    def _is_lower(self, first: int, last: int) -> bool:
        """Tell whether no word has a capital where names have one: "blue china"."""
        tokens = self.tokens
        return tokens.case == "mixed" and all(
            text.islower() for text in tokens.text[first:last] if text.isalpha()
        )

    def _trim(self, first: int, last: int) -> tuple[int, int] | None:
        """Cut articles, modifiers in lower case and possessives off the ends."""
        tokens, words = self.tokens, self.words
        while first < last and (
            tokens.lower[first] in words.leading_articles
            or (
                tokens.text[first].islower()
                and tokens.lower[first] in words.leading_words
            )
        ):
            first += 1
        while first < last and (
            tokens.lower[last - 1] in words.possessives
            or tokens.lower[last - 1] in _TRAILING_MARKS
            or not tokens.text[last - 1].strip()
        ):
            last -= 1
        return (first, last) if first < last else None

    def _facilities(self) -> Iterator[Proposal]:
        """Yield facilities: "Baghdad's international airport", "Asad air base"."""
        for first, last in facilities(self.tokens, self.words):
            yield self._make(first, last, "facility")
        for first, last in sites(self.tokens, self.words):
            proposal = self._make(first, last, "facility")
            if is_known_site(proposal, self.words):
                yield proposal

    def _compounds(self) -> Iterator[Proposal]:
        """Yield the places in a compound that is one token: "U.S.-Iran"."""
        for i, start, part in compounds(self.tokens):
            matches = self._look_up(part)
            if matches:
                end = start + len(part)
                yield Proposal(i, i + 1, start, end, part, matches, "compound")

    def _natural(self) -> Iterator[Proposal]:
        """Yield names that end in a word of kind, known or not: "Lofoten Islands"."""
        for first, last in natural_names(self.tokens, self.words, LONGEST):
            yield self._make(first, last, "word of kind")

    def _shared_heads(self, known: list[Proposal]) -> Iterator[Proposal]:
        """Yield the first of "East and West Sussex" under its full name."""
        tokens = self.tokens
        for at, name, other in shared_heads(tokens, known, self.words):
            matches = self._look_up(name)
            if any(match.form != "key" for match in matches):
                yield Proposal(
                    first=at,
                    last=at + 1,
                    start=tokens.start[at],
                    end=tokens.end[at],
                    name=name,
                    matches=matches,
                    rule="shared head",
                    partner=other,
                )


def _most_people(matches: Iterable[Match]) -> int:
    return max((match.place.population or 0 for match in matches), default=0)


def _has_mark(name: str, marks: Words) -> bool:
    return any(mark in name.casefold() for mark in marks)
