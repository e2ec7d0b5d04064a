"""What the user says about single mentions: which place each one names, or none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..errors import BadOption
from ..model import Place
from .name_variants import look_up
from .recognition.proposal import Proposal
from .resolution.candidates import with_place

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer
    from ..nlp.story import ParsedStory
    from .resolution.mention_groups import Name

__all__ = ["NOTHING", "Fixed", "Override", "carry", "take", "with_overrides"]

#: Spans (start and end in characters) and the places that the user says they
#: name, None for no place.
Fixed = Mapping[tuple[int, int], Place | None]

#: A place that a mention means, None for no place, and whether it holds alone.
_Sense = tuple["Place | None", bool]

#: No overrides.
NOTHING: Fixed = MappingProxyType({})

#: The score of a span that the user placed (log odds); its negative that of one that
#: names no place.
SURE = 8.0

#: The rule of a span that only the user proposed.
USERS_RULE = "the reader"


@dataclass(frozen=True, slots=True)
class Override:
    """What the user said about a mention: its place, or None if it names no place.

    ``alone`` tells that it holds for no other mention of the name.
    """

    span: Proposal
    place: Place | None
    alone: bool = False


def take(
    fixed: Fixed,
    proposals: list[Proposal],
    story: ParsedStory,
    gazetteer: Gazetteer,
    alone: Collection[tuple[int, int]] = (),
) -> list[Override]:
    """Return the overrides with their spans; proposes the spans that are new.

    Where two of them share words, the later one wins.

    Raises
    ------
    BadOption
        One of them holds no word of the story.

    """
    known = {(p.start, p.end): p for p in reversed(proposals)}
    overrides: list[Override] = []
    for (start, end), place in reversed(list(fixed.items())):
        span = known.get((start, end))
        if span is None:
            span = _propose(start, end, story, gazetteer)
            proposals.append(span)
        if not any(_overlap(span, other.span) for other in overrides):
            overrides.append(Override(span, place, (start, end) in alone))
    return overrides


def _propose(
    start: int, end: int, story: ParsedStory, gazetteer: Gazetteer
) -> Proposal:
    tokens = story.tokens
    indices = [
        i for i in range(len(tokens)) if tokens.start[i] < end and tokens.end[i] > start
    ]
    name = tokens.story[start:end].strip() if start >= 0 else ""
    if not indices or not name:
        raise BadOption(
            f"characters {start} to {end} contain no word of the story, which has "
            f"{len(tokens.story)} characters; give the start and end of a name in it"
        )
    return Proposal(
        first=indices[0],
        last=indices[-1] + 1,
        start=start,
        end=end,
        name=name,
        matches=look_up(gazetteer, name, story.language.places).matches,
        rule=USERS_RULE,
    )


def _overlap(span: Proposal, other: Proposal) -> bool:
    return span.first < other.last and other.first < span.last


def with_overrides(
    overrides: Sequence[Override], spans: list[Proposal]
) -> list[Proposal]:
    """Return the spans chosen, with the user's in place of those they overlap."""
    fixed = [override.span for override in overrides]
    for override in overrides:
        override.span.score = -SURE if override.place is None else SURE
    kept = [p for p in spans if not any(_overlap(p, span) for span in fixed)]
    return sorted((*kept, *fixed), key=lambda p: p.start)


def carry(
    overrides: Sequence[Override],
    names: list[Name],
    name_of: list[int],
    spans: list[Proposal],
) -> None:
    """Set the places of names to those that the user chose for their mentions.

    One name has one sense in a story: what is said about one mention holds for the
    others of the same form, and speaks for "Texas" in "Paris, Texas" too; but
    "Paris, Texas" says itself which Paris it is. Mentions of which the user said
    different things become separate names, and so does what holds for one alone.

    Parameters
    ----------
    overrides
        What the user said.
    names, name_of
        The names, and for each span the index of its name; changed in place.
    spans
        The mentions, in text order.

    """
    senses: dict[int, _Sense] = {id(o.span): (o.place, o.alone) for o in overrides}
    for n in range(len(names)):
        _split(n, names, name_of, spans, senses)
    sources = _overruled(names, senses)
    for name in names:
        source = sources.get(_form(name))
        told = name.within or name.bound or name.country
        if source is None or name.overridden or told:
            continue
        if name.holds:
            if name.longer < 0:
                name.longer = names.index(source)
        else:
            name.overridden, name.override = True, source.override
    for name in names:
        if name.override is not None:
            name.block = with_place(name.block, name.text, name.override)


def _overruled(
    names: list[Name], senses: dict[int, _Sense]
) -> dict[tuple[str, frozenset[str]], Name]:
    """Set what the user said of names; return those that others follow, by form."""
    sources: dict[tuple[str, frozenset[str]], Name] = {}
    for name in names:
        own = [senses[id(p)] for p in name.mentions if id(p) in senses]
        if own:
            name.overridden, (name.override, alone) = True, own[0]
            if not alone:
                sources.setdefault(_form(name), name)
    return sources


def _split(
    n: int,
    names: list[Name],
    name_of: list[int],
    spans: list[Proposal],
    senses: dict[int, _Sense],
) -> None:
    """Split a name whose mentions the user gave different places, or one alone."""
    counted = Counter(senses[id(p)] for p in names[n].mentions if id(p) in senses)
    # The others keep the sense of most; one that holds alone is never theirs.
    ranked = sorted(counted, key=lambda sense: (sense[1], -counted[sense]))
    whole = sum(counted.values()) == len(names[n].mentions)
    stays = 1 if ranked and (whole or not ranked[0][1]) else 0
    for sense in ranked[stays:]:
        ours = {id(p) for p in names[n].mentions if senses.get(id(p)) == sense}
        mentions = [p for p in names[n].mentions if id(p) in ours]
        names[n].mentions = [p for p in names[n].mentions if id(p) not in ours]
        names.append(replace(names[n], mentions=mentions))
        for at, span in enumerate(spans):
            if id(span) in ours:
                name_of[at] = len(names) - 1


def _form(name: Name) -> tuple[str, frozenset[str]]:
    """Return what names of one form share: the words, and the kind they say."""
    return name.text.casefold(), frozenset(name.kinds)
