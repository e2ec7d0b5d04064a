"""Actors held against the gold: their names found, and their clusters."""

from __future__ import annotations

from typing import NamedTuple

from ..model import Actor, Findings, Mention, kept
from .clusters import aligned, b_cubed
from .measure import LayerScore, Measure, spans, unpaired, wrong
from .pairing import Pairs, beside, pair

__all__ = ["Names", "names_of", "score_actors"]


class Names(NamedTuple):
    """The names in a reading, each with the number of its actor."""

    mentions: list[Mention]
    of: list[int]
    actors: list[Actor]

    def actor(self, mention: int) -> Actor:
        """Return the actor of a mention."""
        return self.actors[self.of[mention]]

    def meant(self) -> list[tuple[Mention, str]]:
        """Return each mention with the name of its actor."""
        return [(m, self.actor(n).name) for n, m in enumerate(self.mentions)]

    def without(self, gold: Names) -> Names:
        """Return these names without those that lie on the gold's role nouns alone."""
        nominals = [nominal for actor in gold.actors for nominal in actor.nominals]
        left = set(map(id, beside(self.mentions, gold.mentions, nominals)))
        numbers = [n for n, m in enumerate(self.mentions) if id(m) in left]
        return Names(
            [self.mentions[n] for n in numbers],
            [self.of[n] for n in numbers],
            self.actors,
        )


def names_of(reading: Findings) -> Names:
    """Return the names of the actors of a reading, actor by actor."""
    actors = kept(reading.actors)
    named = [(m, n) for n, a in enumerate(actors) for m in kept(a.mentions)]
    return Names([m for m, _ in named], [n for _, n in named], actors)


def score_actors(reading: Findings, gold: Findings) -> LayerScore:
    """Score the names of actors and which of them are one actor."""
    marked = names_of(gold)
    found = names_of(reading).without(marked)
    pairs = pair(marked.mentions, found.mentions)
    precision, recall = b_cubed(marked.of, found.of, pairs)
    many, most = len(found.mentions), len(marked.mentions)
    return LayerScore(
        (
            spans("actors", many, most, len(pairs)),
            Measure(
                layer="actors",
                name="clusters (B³)",
                right_found=precision,
                found=many,
                right_marked=recall,
                marked=most,
            ),
        ),
        (
            *unpaired(
                "actors",
                (gold, marked.meant()),
                (reading, found.meant()),
                pairs.keys(),
                pairs.values(),
            ),
            *wrong("actors", "actor", gold, _elsewhere(marked, found, pairs)),
        ),
    )


def _elsewhere(
    marked: Names, found: Names, pairs: Pairs
) -> list[tuple[Mention, str, str]]:
    """Return the names that were found in another actor than their own."""
    partner = aligned(marked.of, found.of, pairs)
    return [
        (marked.mentions[i], marked.actor(i).name, found.actor(j).name)
        for i, j in pairs.items()
        if partner.get(marked.of[i]) != found.of[j]
    ]
