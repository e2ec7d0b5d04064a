"""The story's names: mentions that are spelt alike, and what stands beside them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...lang.en.places import KIND_CUES, PLURALS
from ..name_variants import gazetteer_class
from ..usage import use_of
from .candidates import Block, candidates

if TYPE_CHECKING:
    from ...gazetteer import Gazetteer
    from ...model import Place
    from ...nlp.tokens import Tokens
    from ..recognition.candidates import Proposal

__all__ = ["Name", "gather"]

#: Words that may stand between a place and the larger one it lies in.
_LINKS = frozenset(
    "in of the 's ’s northern southern eastern western central north south east west "
    "northeastern northwestern southeastern southwestern city town village province "
    "state county region district port capital ( near".split()
) | frozenset(PLURALS)


#: What mentions of one name share: their words, the larger name after them and the
#: smaller one before, whether they act, and the words of kind beside them.
Key = tuple[str, str, str, bool, str]


@dataclass(slots=True)
class Name:
    """A name of the story with its mentions and the places it could mean.

    ``within`` holds the names that follow after a comma ("Paris, Texas"), ``closed``
    whether the larger name ends the phrase, so that it is no longer list, ``holds``
    those that precede one, ``linked`` those that stand near as a larger place does
    ("Mosul in Iraq"), ``beside`` the nearest before and after.
    ``kinds`` is what the words beside it say of its kind, ``typed`` what they say
    of the same name elsewhere and ``contrasted`` whether it is called a state there;
    ``joined`` the names that "and" puts beside it; ``acts`` whether it is used for
    those who govern there. ``settled`` is whether the reader has said what it means:
    the place ``told``, or none.
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
    settled: bool = False
    told: Place | None = None

    @property
    def weight(self) -> float:
        """The mean score of the mentions as spans (log odds)."""
        return sum(p.score for p in self.mentions) / len(self.mentions)

    @property
    def dated(self) -> bool:
        """Whether a mention stands in a dateline."""
        return any(p.dated for p in self.mentions)


def gather(
    spans: list[Proposal], tokens: Tokens, gazetteer: Gazetteer
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
    names: dict[Key, Name] = {}
    owner: list[Name] = []
    larger = [_after_comma(at, spans, tokens) for at in range(len(spans))]
    formed = {span.key for span, over in zip(spans, larger, strict=True) if over}
    for at, span in enumerate(spans):
        over, under = larger[at], at - 1
        key = (
            span.key,
            spans[over].key if over is not None else "",
            spans[under].key if at and larger[under] == at else "",
            span.key in formed and over is None and _governs(span, tokens),
            " ".join(_cue_words(span, tokens)),
        )
        name = names.get(key)
        if name is None:
            name = names[key] = Name(span.name, candidates(gazetteer, span.name))
        name.mentions.append(span)
        owner.append(name)
    index = {id(name): i for i, name in enumerate(names.values())}
    of = [index[id(name)] for name in owner]
    for at in range(len(spans)):
        _look_around(owner[at], at, spans, tokens, of)
    found = list(names.values())
    longer = {text: i for i, (text, above, *_) in enumerate(names) if above}
    for (text, above, below, *_), name in names.items():
        if not above and not below:
            name.longer = longer.get(text, -1)
    _tell_kinds(names)
    return found, of


def _tell_kinds(names: dict[Key, Name]) -> None:
    """Tell each bare name the kinds that its longer forms elsewhere are said to be.

    Who writes "Kerman province" may mean it by "Kerman" later on; but "state" is
    added ("Washington state") where the bare name would mean something else.
    """
    typed: dict[str, set[str]] = {}
    states = set()
    for (text, *_, cues), name in names.items():
        if cues:
            typed.setdefault(text, set()).update(name.kinds)
            if "state" in cues.split():
                states.add(text)
    for (text, *_, cues), name in names.items():
        if not cues:
            name.typed = frozenset(typed.get(text, ()))
            name.contrasted = text in states


def _after_comma(at: int, spans: list[Proposal], tokens: Tokens) -> int | None:
    """Return the span that stands after this one and a comma, if it may hold it."""
    if at + 1 == len(spans):
        return None
    here, there = spans[at], spans[at + 1]
    gap = tokens.lower[here.last : there.first]
    if gap not in ([","], ["("]):
        return None
    classes = {gazetteer_class(here.matches), gazetteer_class(there.matches)}
    if classes in ({"country"}, {"division"}) or "demonym" in classes:
        return None  # "Syria, Iraq" and "Texas, Ohio" are lists
    return at + 1 if _may_lie(here, there) else None


def _may_lie(small: Proposal, large: Proposal) -> bool:
    """Tell whether some place of one name lies in some place of the other."""
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


_LARGE = ("country", "territory", "admin1")


def _closes(larger: Proposal, tokens: Tokens) -> bool:
    """Tell whether a state or country ends "X, Y" rather than going on as a list."""
    after = tokens.word(larger.last)
    return "." in larger.name or after in _CLOSING


_CLOSING = frozenset(", . ) ; - – — ( : ' ’ 's ’s".split()) | {"", "\n"}


def _look_around(
    name: Name, at: int, spans: list[Proposal], tokens: Tokens, of: list[int]
) -> None:
    """Note what stands beside one mention of a name."""
    span = spans[at]
    larger = _after_comma(at, spans, tokens)
    if larger is not None:
        name.within.append(of[larger])
        name.closed |= _closes(spans[larger], tokens)
    if at and _after_comma(at - 1, spans, tokens) == at:
        name.holds.append(of[at - 1])
    for other in (at - 1, at + 1):
        if not 0 <= other < len(spans) or other == larger:
            continue
        first, last = sorted((span, spans[other]), key=lambda p: p.start)
        gap = tokens.lower[first.last : last.first]
        if len(gap) <= 12 and of[other] != of[at]:
            name.beside.append(of[other])
        if gap in _JOINTS:
            name.joined.append(of[other])
        if len(gap) <= 4 and all(word in _LINKS for word in gap):
            name.linked.append(of[other])
    if not name.acts and not name.within:
        name.acts = _governs(span, tokens)
    for word in _cue_words(span, tokens):
        name.cues += 1
        name.kinds.update(KIND_CUES[word])


def _governs(span: Proposal, tokens: Tokens) -> bool:
    """Tell whether a mention stands for those who govern the place."""
    return use_of(span, tokens, "country") == "metonym"


_JOINTS = (["and"], [",", "and"], ["or"], [",", "or"])


def _cue_words(span: Proposal, tokens: Tokens) -> list[str]:
    """Return the words of kind in and beside a mention ("city of X", "X County")."""
    before = tokens.word(span.first - 1)
    words = [tokens.word(span.last)] if span.last < len(tokens) else []
    if before == "of":
        words.append(tokens.word(span.first - 2))
    elif before != "the":
        words.append(before)
    if span.last - span.first > 1:
        words += [tokens.lower[span.first], tokens.lower[span.last - 1]]
        if tokens.word(span.first + 1) == "of":
            words.append(tokens.lower[span.first])
    words.append(span.listed)
    return list(dict.fromkeys(word for word in words if word in KIND_CUES))
