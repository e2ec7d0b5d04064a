"""The story's names: mentions that are spelt alike, and what is beside them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..usage import use_of
from .candidates import Block, candidates
from .level_words import level_words

if TYPE_CHECKING:
    from ...gazetteer import Gazetteer
    from ...lang.places import PlaceWords
    from ...model import Place
    from ...nlp.story import ParsedStory
    from ..recognition.proposal import Proposal

__all__ = ["Name", "gather"]

#: What mentions of one name share: their words, the larger name after them and the
#: smaller one before, whether they act, and the words of kind beside them.
Key = tuple[str, str, str, bool, tuple[str, ...]]

#: Names with no more tokens between them than this are neighbours.
LONGEST_GAP = 12

#: The most tokens between a place and the larger one that holds it.
LONGEST_LINK = 4

_LARGE = ("country", "territory", "admin1")

#: What may follow "Paris, Texas"; empty at the end of the story.
_CLOSING_MARKS = frozenset(",.);-–—(:'’") | {"", "\n"}


@dataclass(slots=True)
class Name:
    """A name of the story with its mentions and the places it could mean.

    Other names are given by their indices in the story's list of names.

    Attributes
    ----------
    text, block, mentions
        The name as it was looked up, its candidates, and its mentions.
    within
        The names that follow after a comma ("Paris, Texas").
    closed
        Whether such a name ends the phrase, so that it is no longer list.
    holds
        The names that precede it and a comma.
    linked
        The names near it as a larger place would be ("Mosul in Iraq").
    beside
        The nearest names before and after.
    joined
        The names that "and" or "or" joins it to.
    kinds, cues
        The kinds of place that words beside it say, and how many such words there
        are.
    longer
        The longer form of the name ("Paris, Texas"), -1 if there is none.
    typed, contrasted
        The kinds that words beside the same name elsewhere say, and whether one of
        them is added there because the bare name means another place.
    acts
        Whether it is used for those who govern there.
    urban, regional
        How many mentions have words beside them that speak of a town, or of a
        division or a land.
    overridden, override
        Whether the user said what it means, and the place; None for no place.

    """

    text: str
    block: Block
    mentions: list[Proposal] = field(default_factory=list)
    within: list[int] = field(default_factory=list)
    closed: bool = False
    holds: list[int] = field(default_factory=list)
    linked: list[int] = field(default_factory=list)
    beside: list[int] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)
    cues: int = 0
    longer: int = -1
    typed: frozenset[str] = frozenset()
    contrasted: bool = False
    joined: list[int] = field(default_factory=list)
    acts: bool = False
    urban: int = 0
    regional: int = 0
    overridden: bool = False
    override: Place | None = None

    @property
    def weight(self) -> float:
        """The mean score of the mentions as spans (log odds)."""
        return sum(p.score for p in self.mentions) / len(self.mentions)

    @property
    def in_dateline(self) -> bool:
        """Whether a mention opens a dateline."""
        return any(p.in_dateline for p in self.mentions)


def gather(
    spans: list[Proposal], story: ParsedStory, gazetteer: Gazetteer
) -> tuple[list[Name], list[int]]:
    """Group the spans by name.

    One name has one sense in a story unless the text says otherwise: "Paris,
    Texas" and "Paris, France" are two names, and a bare "Paris" a third, which
    leans on them; so is, where there are such forms, a bare "Paris" that acts as a
    government does. "Kerman province" and "Kerman" are two as well.

    Returns
    -------
    tuple
        The names, and for each span the index of its name.

    """
    mentions = _Mentions(spans, story)
    words = story.language.places
    names: dict[Key, Name] = {}
    owner: list[Name] = []
    for at, span in enumerate(spans):
        key = mentions.key(at)
        name = names.get(key)
        if name is None:
            name = names[key] = Name(span.name, candidates(gazetteer, span.name, words))
        name.mentions.append(span)
        owner.append(name)
    index = {id(name): i for i, name in enumerate(names.values())}
    name_of = [index[id(name)] for name in owner]
    for at, name in enumerate(owner):
        mentions.note_surroundings(name, at, name_of)
    longer = {text: i for i, (text, above, *_) in enumerate(names) if above}
    for (text, above, below, *_), name in names.items():
        if not above and not below:
            name.longer = longer.get(text, -1)
    _share_kinds(names, words)
    return list(names.values()), name_of


def _share_kinds(names: dict[Key, Name], words: PlaceWords) -> None:
    """Set the kinds of each bare name to those stated for its longer forms elsewhere.

    Who writes "Kerman province" may mean it by "Kerman" later on; but "state" is
    added ("Washington state") where the bare name would mean something else.
    """
    typed: dict[str, set[str]] = {}
    distinguished = set()
    for (text, *_, cues), name in names.items():
        if cues:
            typed.setdefault(text, set()).update(name.kinds)
            if not words.distinguishing_cues.isdisjoint(cues):
                distinguished.add(text)
    for (text, *_, cues), name in names.items():
        if not cues:
            name.typed = frozenset(typed.get(text, ()))
            name.contrasted = text in distinguished


class _Mentions:
    """The mentions of a story in text order, with what is around each."""

    def __init__(self, spans: list[Proposal], story: ParsedStory) -> None:
        self.spans = spans
        self.story = story
        self.tokens = story.tokens
        self.words = story.language.places
        #: For each mention, the next one if it may hold it ("Paris, Texas").
        self.larger = [self._after_comma(at) for at in range(len(spans))]
        self.with_larger = {
            span.key
            for span, larger in zip(spans, self.larger, strict=True)
            if larger is not None
        }
        self.cues = [self._cue_words(span) for span in spans]

    def key(self, at: int) -> Key:
        """Return what a mention shares with the others of its name."""
        spans, larger = self.spans, self.larger[at]
        span = spans[at]
        return (
            span.key,
            spans[larger].key if larger is not None else "",
            spans[at - 1].key if at and self.larger[at - 1] == at else "",
            larger is None and span.key in self.with_larger and self._governs(span),
            tuple(self.cues[at]),
        )

    def _after_comma(self, at: int) -> int | None:
        """Return the mention after this one and a comma, if it may hold it."""
        if at + 1 == len(self.spans):
            return None
        here, there = self.spans[at], self.spans[at + 1]
        if self.tokens.lower[here.last : there.first] not in ([","], ["("]):
            return None
        classes = {here.known, there.known}
        if classes in ({"country"}, {"division"}) or "demonym" in classes:
            return None  # "Syria, Iraq" and "Texas, Ohio" are lists
        return at + 1 if _may_be_in(here, there) else None

    def note_surroundings(self, name: Name, at: int, name_of: list[int]) -> None:
        """Add to a name what is around one of its mentions."""
        spans, tokens, words = self.spans, self.tokens, self.words
        span, larger = spans[at], self.larger[at]
        if larger is not None:
            name.within.append(name_of[larger])
            name.closed |= self._closes(spans[larger])
        if at and self.larger[at - 1] == at:
            name.holds.append(name_of[at - 1])
        for other in (at - 1, at + 1):
            if not 0 <= other < len(spans) or other == larger:
                continue
            first, last = sorted((span, spans[other]), key=lambda p: p.start)
            gap = tokens.lower[first.last : last.first]
            if len(gap) <= LONGEST_GAP and name_of[other] != name_of[at]:
                name.beside.append(name_of[other])
            if self._joins(gap):
                name.joined.append(name_of[other])
            if len(gap) <= LONGEST_LINK and all(word in words.nesting for word in gap):
                name.linked.append(name_of[other])
        if not name.acts and not name.within:
            name.acts = self._governs(span)
        level = level_words(span, self.story)
        name.urban += level.urban
        name.regional += level.regional
        for word in self.cues[at]:
            name.cues += 1
            name.kinds.update(words.kind_cues[word])

    def _joins(self, gap: list[str]) -> bool:
        """Tell whether the words between two names join them ("and", ", and")."""
        return (
            gap[-1:] != []
            and gap[-1] in self.words.conjunctions
            and (len(gap) == 1 or gap[:-1] == [","])
        )

    def _closes(self, larger: Proposal) -> bool:
        """Tell whether a state or country ends "X, Y" rather than continuing a list."""
        after = self.tokens.word(larger.last)
        return (
            "." in larger.name
            or after in _CLOSING_MARKS
            or after in self.words.possessives
        )

    def _governs(self, span: Proposal) -> bool:
        """Tell whether a mention stands for those who govern the place."""
        return use_of(span, self.story, "country") == "metonym"

    def _cue_words(self, span: Proposal) -> list[str]:
        """Return the words of kind in and beside a mention ("city of", "County")."""
        tokens, words = self.tokens, self.words
        before = tokens.word(span.first - 1)
        beside = [tokens.word(span.last)]
        if before in words.genitives:
            beside.append(tokens.word(span.first - 2))
        else:
            beside.append(before)
        if span.last - span.first > 1:
            beside += [tokens.lower[span.first], tokens.lower[span.last - 1]]
            if tokens.word(span.first + 1) in words.genitives:
                beside.append(tokens.lower[span.first])
        beside.append(span.listed)
        return list(dict.fromkeys(word for word in beside if word in words.kind_cues))


def _may_be_in(small: Proposal, large: Proposal) -> bool:
    """Tell whether some place of one name is in some place of the other."""
    held = [m.place for m in small.matches]
    countries = {p.country for p in held if p.kind not in ("country", "territory")}
    divisions = {p.admin1 for p in held if p.kind not in _LARGE} - {None}
    return any(
        match.place.country in countries
        if match.place.kind in ("country", "territory")
        else match.place.admin1 in divisions
        for match in large.matches
        if match.place.kind in (*_LARGE, "admin2") and match.form != "key"
    )
