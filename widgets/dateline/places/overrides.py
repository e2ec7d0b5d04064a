"""What the reader says of single mentions: which place each one names, or none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..errors import BadOption
from ..model import Place
from .name_variants import look_up
from .recognition.candidates import Proposal
from .resolution.candidates import with_place

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer
    from ..nlp.tokens import Tokens
    from .resolution.mention_groups import Name

__all__ = ["NOTHING", "Fixed", "Told", "among", "carry", "take"]

#: Spans (start and end in characters) and the places that the reader says they
#: name, None for no place.
Fixed = Mapping[tuple[int, int], Place | None]

#: What a reader says who says nothing.
NOTHING: Fixed = MappingProxyType({})

#: The score of a span that the reader placed, and less it of one that names no
#: place (log odds).
SURE = 8.0


@dataclass(frozen=True, slots=True)
class Told:
    """A mention that the reader settled; ``place`` is None if it names no place."""

    span: Proposal
    place: Place | None


def take(
    fixed: Fixed,
    proposals: list[Proposal],
    tokens: Tokens,
    gazetteer: Gazetteer,
) -> list[Told]:
    """Find the spans that the reader settled; proposes those that nobody did.

    Where two of them share words, the later one wins.

    Raises
    ------
    BadOption
        One of them holds no word of the story.

    """
    known = {(p.start, p.end): p for p in reversed(proposals)}
    told: list[Told] = []
    for (start, end), place in reversed(list(fixed.items())):
        span = known.get((start, end))
        if span is None:
            span = _propose(start, end, tokens, gazetteer)
            proposals.append(span)
        if not any(_overlap(span, other.span) for other in told):
            told.append(Told(span, place))
    return told


def _propose(start: int, end: int, tokens: Tokens, gazetteer: Gazetteer) -> Proposal:
    held = [
        i for i in range(len(tokens)) if tokens.start[i] < end and tokens.end[i] > start
    ]
    name = tokens.story[start:end].strip() if start >= 0 else ""
    if not held or not name:
        raise BadOption(
            f"no word stands at characters {start} to {end} of the story, which has "
            f"{len(tokens.story)}: give the start and end of a name in it"
        )
    return Proposal(
        first=held[0],
        last=held[-1] + 1,
        start=start,
        end=end,
        name=name,
        matches=look_up(gazetteer, name).matches,
        rule="the reader",
    )


def _overlap(one: Proposal, other: Proposal) -> bool:
    return one.first < other.last and other.first < one.last


def among(told: Sequence[Told], spans: list[Proposal]) -> list[Proposal]:
    """Return the spans chosen, with the reader's in place of those they overlap."""
    for one in told:
        one.span.score = -SURE if one.place is None else SURE
    kept = [p for p in spans if not any(_overlap(p, one.span) for one in told)]
    return sorted((*kept, *(one.span for one in told)), key=lambda p: p.start)


def carry(
    told: Sequence[Told], names: list[Name], of: list[int], spans: list[Proposal]
) -> None:
    """Give names the places that the reader chose for their mentions.

    One name has one sense in a story: what is said of one mention holds for the
    others that stand alike, and speaks for "Texas" in "Paris, Texas" too; but
    "Paris, Texas" says itself which Paris it is. Mentions of which the reader said
    different things become names apart.
    """
    said = {id(one.span): one.place for one in told}
    for n in range(len(names)):
        _split(n, names, of, spans, said)
    sources: dict[tuple[str, frozenset[str]], Name] = {}
    for name in names:
        heard = [said[id(p)] for p in name.mentions if id(p) in said]
        if heard:
            name.settled, name.told = True, heard[0]
            sources.setdefault(_form(name), name)
    for name in names:
        source = sources.get(_form(name))
        if source is None or name.settled or name.within:
            continue
        if name.holds:
            if name.longer < 0:
                name.longer = names.index(source)
        else:
            name.settled, name.told = True, source.told
    for name in names:
        if name.told is not None:
            name.block = with_place(name.block, name.text, name.told)


def _split(
    n: int,
    names: list[Name],
    of: list[int],
    spans: list[Proposal],
    said: dict[int, Place | None],
) -> None:
    """Part a name whose mentions the reader gave different places."""
    senses = Counter(said[id(p)] for p in names[n].mentions if id(p) in said)
    for sense, _ in senses.most_common()[1:]:
        ours = {id(p) for p in names[n].mentions if said.get(id(p), names) == sense}
        apart = [p for p in names[n].mentions if id(p) in ours]
        names[n].mentions = [p for p in names[n].mentions if id(p) not in ours]
        names.append(replace(names[n], mentions=apart))
        for at, span in enumerate(spans):
            if id(span) in ours:
                of[at] = len(names) - 1


def _form(name: Name) -> tuple[str, frozenset[str]]:
    """Return what two names share that stand alike: the words, and the kind said."""
    return name.text.casefold(), frozenset(name.kinds)
