"""The story's names: mentions that are spelt alike, and what is beside them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...gazetteer.nesting import areas_of, held_by, wide_areas_of
from ..name_variants import SAME_NAME
from ..usage import is_governed, use_of
from .candidates import Block, candidates, with_matches, without
from .contrasts import contrasted
from .guests import is_of_guests
from .kind_words import kind_words
from .level_words import level_words
from .nesting import TOWN, Nesting

if TYPE_CHECKING:
    from ...gazetteer import Gazetteer, Match
    from ...lang.places import PlaceWords
    from ...model import Place
    from ...nlp.story import ParsedStory
    from ..recognition.proposal import Proposal

__all__ = ["Name", "gather"]

#: What mentions of one name share: their words, the larger name after them and the
#: smaller one before, whether they act, the larger names of the longer forms that they
#: are set apart from, the words of kind beside them, and which mention it is, if each
#: is alone.
Key = tuple[str, str, str, bool, tuple[str, ...], tuple[str, ...], int]

#: Names with no more tokens between them than this are neighbours.
LONGEST_GAP = 12

#: The most tokens between a place and the larger one that holds it.
LONGEST_LINK = 4

#: The kinds of place that no word of wide areas speaks of.
_POINTS = frozenset({"city", "district"})


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
    fronted
        The names that its sentence begins with, as where all of it happens ("In
        Spain, storms hit Merida").
    beside
        The nearest names before and after.
    joined
        The names that "and" or "or" joins it to.
    kinds, cues
        The kinds of place that words beside it say, and how many such words there
        are.
    longer
        The longer form of the name ("Paris, Texas"), -1 if there is none.
    bound, bound_by_mark
        The names of the larger places that the words put it into, and whether all of
        them follow a comma or a bracket.
    country
        The country that a postal code puts it into, by its code; else empty.
    lacking
        Whether the gazetteer has no place of the name in those it is bound to, so
        that they stand for it.
    loose
        Whether it may as well be a member of a list with what it is bound to, at
        every mention.
    astray
        Whether a mention stands before a land that ends the phrase ("X, Y."), and that
        holds no place of the name.
    typed, contrasted
        The kinds that words beside the same name elsewhere say, and whether one of
        them is added there because the bare name means another place.
    acts
        Whether it is used for those who govern there.
    governed
        Whether words beside it speak of a government there.
    guests
        How many mentions only say where somebody is from ("an American tourist").
    urban, regional
        How many mentions have words beside them that speak of a town, or of a
        division or a land.
    articled, landforms
        How many mentions have the definite article before them, and how many of these
        are names of land or water ("the Kafue river").
    seaside
        How many mentions have words before them that speak of the sea beside them
        ("off X").
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
    fronted: list[int] = field(default_factory=list)
    beside: list[int] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)
    cues: int = 0
    longer: int = -1
    bound: list[int] = field(default_factory=list)
    bound_by_mark: bool = True
    country: str = ""
    lacking: bool = False
    loose: bool = False
    astray: bool = False
    typed: frozenset[str] = frozenset()
    contrasted: bool = False
    joined: list[int] = field(default_factory=list)
    acts: bool = False
    governed: bool = False
    guests: int = 0
    urban: int = 0
    regional: int = 0
    articled: int = 0
    landforms: int = 0
    seaside: int = 0
    overridden: bool = False
    override: Place | None = None

    @property
    def weight(self) -> float:
        """The mean score of the mentions as spans (log odds)."""
        return sum(p.score for p in self.mentions) / len(self.mentions)

    @property
    def is_of_guests(self) -> bool:
        """Whether every mention only says where somebody is from."""
        return self.guests == len(self.mentions)

    @property
    def in_dateline(self) -> bool:
        """Whether a mention opens a dateline."""
        return any(p.in_dateline for p in self.mentions)


def gather(
    spans: list[Proposal],
    story: ParsedStory,
    gazetteer: Gazetteer,
    *,
    alone: bool = False,
) -> tuple[list[Name], list[int]]:
    """Group the spans by name, or leave each alone.

    One name has one sense in a story unless the text says otherwise: "Paris,
    Texas" and "Paris, France" are two names, and a bare "Paris" a third, which
    leans on them; so is, where there are such forms, a bare "Paris" that acts as a
    government does. "Kerman province" and "Kerman" are two as well.

    Returns
    -------
    tuple
        The names, and for each span the index of its name.

    """
    mentions = _Mentions(spans, story, alone=alone)
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
    longer = {(text, above): i for i, (text, above, *_) in enumerate(names) if above}
    for (text, above, below, _, apart, *_), name in names.items():
        if not above and not below and not alone:
            forms = {
                key: i
                for key, i in longer.items()
                if key[0] == text and _is_of_a_level(name, _held(*key, mentions))
            }
            name.longer = _longer(text, apart, forms)
        if apart:
            held = set().union(*(_held(text, above, mentions) for above in apart))
            name.block = without(name.block, held)
        name.block = without(name.block, _other_than_peoples(name))
    if not alone:
        _share_kinds(names, words)
    grouped = list(names.values())
    _add_larger(grouped)
    return grouped, name_of


def _other_than_peoples(name: Name) -> set[str]:
    """Return the ids of what a name means that is an adjective at every mention."""
    if any(m.sort != "demonym" for p in name.mentions for m in p.matches):
        return set()
    return {m.place.id for m in name.block.matches if m.sort != "demonym"}


def _longer(
    text: str, apart: tuple[str, ...], longer: dict[tuple[str, str], int]
) -> int:
    """Return the last longer form that a bare name is not set apart from, else -1."""
    forms = (
        i for (name, above), i in longer.items() if name == text and above not in apart
    )
    return max(forms, default=-1)


def _is_of_a_level(name: Name, held: set[str]) -> bool:
    """Tell whether a bare name may be one of the places that its longer form means.

    "Washington state" and "eastern Washington" are not Washington, D.C.
    """
    kinds = {m.place.kind for m in name.block.matches if m.place.id in held}
    if not kinds:
        return True
    if name.kinds:
        return not kinds.isdisjoint(name.kinds)
    wide = name.regional == len(name.mentions)
    return not (wide and kinds <= _POINTS and _has_a_division(name, held))


def _has_a_division(name: Name, held: set[str]) -> bool:
    """Tell whether it is also the name of a division that does not lie there."""
    return any(
        match.place.kind == "admin1"
        and match.place.id not in held
        and match.form in SAME_NAME
        for match in name.block.matches
    )


def _held(text: str, above: str, mentions: _Mentions) -> set[str]:
    """Return the ids of what a longer form of a name is said to be."""
    nests = zip(mentions.spans, mentions.nesting.nests, strict=True)
    return {
        match.place.id
        for at, (span, nest) in enumerate(nests)
        if nest is not None and span.key == text and mentions.nesting.above(at) == above
        for match in nest.held
    }


def _add_larger(names: list[Name]) -> None:
    """Let the larger places of names that the gazetteer lacks in them stand for these.

    So they do for a bare name that leans on such a one.
    """
    for name in names:
        fuller = names[name.longer] if name.longer >= 0 else name
        if fuller.lacking and not name.acts:
            name.lacking, name.bound = True, fuller.bound
    for name in names:
        if name.lacking:
            areas: list[Match] = []
            for larger in name.bound:
                areas += wide_areas_of(names[larger].block.matches)
            name.block = with_matches(name.block, areas)


def _share_kinds(names: dict[Key, Name], words: PlaceWords) -> None:
    """Set the kinds of each bare name to those stated for its longer forms elsewhere.

    Who writes "Kerman province" may mean it by "Kerman" later on; but "state" is
    added ("Washington state") where the bare name would mean something else.
    """
    typed: dict[str, set[str]] = {}
    distinguished = set()
    for (text, *_, cues, _), name in names.items():
        if not words.kind_cues.keys().isdisjoint(cues):
            typed.setdefault(text, set()).update(name.kinds)
            if not words.distinguishing_cues.isdisjoint(cues):
                distinguished.add(text)
    for (text, *_, cues, _), name in names.items():
        if words.kind_cues.keys().isdisjoint(cues):
            name.typed = frozenset(typed.get(text, ()))
            name.contrasted = text in distinguished


class _Mentions:
    """The mentions of a story in text order, with what is around each."""

    def __init__(
        self, spans: list[Proposal], story: ParsedStory, *, alone: bool
    ) -> None:
        self.spans = spans
        self.alone = alone
        self.story = story
        self.tokens = story.tokens
        self.words = story.language.places
        self.nesting = Nesting(spans, story)
        self.with_larger = {
            span.key for at, span in enumerate(spans) if self.nesting.above(at)
        }
        self.contrasted = contrasted(spans, self.nesting, story)
        self.cues = [kind_words(span, story) for span in spans]
        self._fronted: dict[int, dict[int, list[Match]]] = {}
        self.fronts = {
            self._sentence(span): at
            for at, span in enumerate(spans)
            if self._is_in_front(span)
        }

    def key(self, at: int) -> Key:
        """Return what a mention shares with the others of its name."""
        span, above = self.spans[at], self.nesting.above(at)
        below = self.nesting.smaller.get(at)
        return (
            span.key,
            above,
            "" if below is None else self.spans[below].key,
            not above and span.key in self.with_larger and self._governs(span),
            self.contrasted.get(at, ()),
            tuple(self.cues[at]),
            at if self.alone else -1,
        )

    def note_surroundings(self, name: Name, at: int, name_of: list[int]) -> None:
        """Add to a name what is around one of its mentions."""
        spans, tokens, words = self.spans, self.tokens, self.words
        span, larger = spans[at], self.nesting.larger[at]
        if larger is not None:
            name.within.append(name_of[larger])
            name.closed |= self.nesting.closes(larger)
        name.astray |= self.nesting.is_astray(at)
        self._note_front(name, at, name_of)
        self._note_nest(name, at, name_of)
        if at and self.nesting.larger[at - 1] == at:
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
        name.governed |= is_governed(span, self.tokens, self.words)
        name.guests += is_of_guests(span, self.story)
        level = level_words(span, self.story)
        name.urban += level.urban
        name.regional += level.regional
        name.articled += level.articled
        name.landforms += level.landform
        name.seaside += level.seaside
        for word in self.cues[at]:
            name.cues += 1
            name.kinds.update(words.kinds_said(word))

    def _note_front(self, name: Name, at: int, name_of: list[int]) -> None:
        """Add to a name what the sentence of one of its mentions begins with."""
        if not self.fronts:
            return  # where a sentence begins is dear to ask
        front = self.fronts.get(self._sentence(self.spans[at]), at)
        if front < at:
            name.fronted.append(name_of[front])
            held = self._held_in_front(front).get(at)
            if held:
                name.bound.append(name_of[front])
                name.bound_by_mark = False
                name.block = with_matches(name.block, held)

    def _held_in_front(self, front: int) -> dict[int, list[Match]]:
        """Return the places of a list that all lie in the land before it, by mention.

        "In Georgia, Rome, Dublin and Vienna": three capitals would be a rare chance.
        """
        if front not in self._fronted:
            self._fronted[front] = self._list_in(front)
        return self._fronted[front]

    def _list_in(self, front: int) -> dict[int, list[Match]]:
        areas, members = areas_of(self.spans[front].matches), [front + 1]
        while members[-1] + 1 < len(self.spans) and self.nesting.are_joined(
            members[-1]
        ):
            members.append(members[-1] + 1)
        for at in members:
            areas = held_by(areas, self.spans[at].matches)[0]
        if len(members) == 1 or not areas:
            return {}
        held = {at: held_by(areas, self.spans[at].matches)[1] for at in members}
        towns = all(
            any((m.place.population or 0) >= TOWN for m in matches)
            for matches in held.values()
        )
        return held if towns else {}

    def _sentence(self, span: Proposal) -> int:
        """Return the first token of the sentence that a mention is in."""
        return int(self.tokens.doc[span.first].sent.start)

    def _is_in_front(self, span: Proposal) -> bool:
        """Tell whether a sentence begins with a name and a comma: "In Spain,"."""
        tokens, words = self.tokens, self.words
        if tokens.word(span.last) != "," or tokens.word(span.first - 1) not in (
            words.nesting
        ):
            return False
        start = self._sentence(span)
        led = tokens.word(start) in words.containing_prepositions and start < span.first
        return led and all(
            tokens.word(i) in words.nesting for i in range(start, span.first)
        )

    def _note_nest(self, name: Name, at: int, name_of: list[int]) -> None:
        """Add to a name what the words say one of its mentions lies in."""
        nest = self.nesting.nests[at]
        if nest is None:
            return
        name.country = nest.country
        name.bound_by_mark &= nest.mark
        if nest.larger >= 0:
            name.bound.append(name_of[nest.larger])
        name.lacking = not nest.held
        name.loose = nest.loose and (name.loose or len(name.bound) <= 1)
        name.block = with_matches(name.block, nest.held)

    def _joins(self, gap: list[str]) -> bool:
        """Tell whether the words between two names join them ("and", ", and")."""
        return (
            gap[-1:] != []
            and gap[-1] in self.words.conjunctions
            and (len(gap) == 1 or gap[:-1] == [","])
        )

    def _governs(self, span: Proposal) -> bool:
        """Tell whether a mention stands for those who govern the place."""
        return use_of(span, self.story, "country") == "metonym"
