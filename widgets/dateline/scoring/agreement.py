"""How far two readings of one text agree, where neither is held to be true."""

from __future__ import annotations

import dataclasses
import math
import re
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..model import Findings, Items, Mention, Place, kept
from ..model.columns import Column, Table
from ..model.frames import to_frame
from ..model.mention import touch
from .actors import names_of, score_actors
from .dates import days_of
from .measure import MISTAKES, Mistake, ScoredLayer, html_of
from .pairing import mostly_same, pair
from .places import is_right_place
from .quotes import plain_name
from .score import check_same_text, score

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Agreement", "LayerAgreement", "compare", "kappa"]

#: A word or a mark: what the agreement on spans is counted over.
_WORD = re.compile(r"\w+|[^\w\s]")

AGREEMENTS = Table(
    "agreements",
    "How far two readings agree, layer by layer.",
    (
        Column("layer", "The layer of the readings.", required=True),
        Column("a", "How many mentions the first has.", "integer", required=True),
        Column("b", "How many the second has.", "integer", required=True),
        Column("both", "How many are paired.", "integer", required=True),
        Column("f1", "Their F1: 2 both / (a + b), 0 to 1.", "number"),
        Column(
            "kappa_words", "Cohen's κ of the words that a mention covers.", "number"
        ),
        Column("same", "How many pairs mean the same.", "integer", required=True),
        Column("kappa_meaning", "Cohen's κ of what the pairs mean.", "number"),
        Column("meaning", "What was compared of the pairs."),
    ),
)

DIFFERENCES = Table(
    "differences",
    "Where two readings differ.",
    tuple(
        {
            "sort": Column(
                "sort",
                "only a, only b or different.",
                values=("only a", "only b", "different"),
            ),
            "expected": Column("a", "What the first reading has."),
            "found": Column("b", "What the second reading has."),
        }.get(column.name, column)
        for column in MISTAKES.columns
    ),
)

_SORTS = {"missed": "only a", "invented": "only b", "wrong": "different"}


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerAgreement:
    """How far two readings agree in one layer.

    Attributes
    ----------
    layer
        The layer.
    a, b, both
        How many mentions each has, and how many of them are paired.
    kappa_words
        Cohen's κ over the words of the story: does a mention cover the word? NaN where
        all words are alike.
    same
        How many pairs mean the same.
    kappa_meaning
        Cohen's κ over the pairs: what do they mean? NaN where all mean one thing.
    meaning
        What was compared: the "place", "days", "kind", "speaker" or "class".

    """

    layer: ScoredLayer
    a: int
    b: int
    both: int
    kappa_words: float
    same: int
    kappa_meaning: float
    meaning: str

    @property
    def f1(self) -> float:
        """The F1 of the mentions (0 to 1), either taken as the gold; NaN of none."""
        total = self.a + self.b
        return 2 * self.both / total if total else math.nan

    def row(self) -> dict[str, Any]:
        """Return the agreement as one flat table row."""
        return {name: getattr(self, name) for name in AGREEMENTS.names}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Agreement:
    """How far two readings of one text agree, layer by layer.

    Attributes
    ----------
    layers
        The agreement in each layer.
    disagreements
        Where they differ; of a :class:`.Mistake`, "expected" is what the first has.

    """

    layers: tuple[LayerAgreement, ...]
    disagreements: tuple[Mistake, ...]

    def to_frame(self) -> pd.DataFrame:
        """Return a frame with a row for every layer."""
        return to_frame([layer.row() for layer in self.layers], AGREEMENTS)

    @property
    def differences(self) -> pd.DataFrame:
        """The differences as a frame, each with its sentence and what each side has."""
        rows = []
        for found in self.disagreements:
            row = found.row()
            row["sort"] = _SORTS[found.sort]
            row["a"], row["b"] = row.pop("expected"), row.pop("found")
            rows.append(row)
        return to_frame(rows, DIFFERENCES)

    def __repr__(self) -> str:
        """Show the F1 of each layer, and how many differences there are."""
        parts = (f"{x.layer} {x.f1:.2f}" for x in self.layers if not math.isnan(x.f1))
        told = ", ".join(parts) or "nothing found by either"
        many = len(self.disagreements)
        return f"<Agreement: {told} (F1); {many} difference{'s' * (many != 1)}>"

    def _repr_html_(self) -> str:
        return html_of(self.to_frame())


def compare(a: Findings, b: Findings) -> Agreement:
    """Tell how far two readings of one text agree: two methods, or two students.

    For each layer there are three figures. **F1** of the mentions: how often one side
    finds what the other finds; it is the same whichever is taken as the gold, and the
    usual figure for spans, since nobody can count the spans that both rightly leave
    out, which κ needs (Hripcsak and Rothschild 2005). **κ over words** corrects for
    chance all the same: every word is either in a mention of the layer or not; it is
    lower where the ends of mentions differ. **κ of the meaning** is over the mentions
    that both have: the place, the days, the kind of actor, the speaker, the class of
    event.

    Parameters
    ----------
    a, b
        The readings. Neither is held to be true; see :func:`score` for that. What was
        rejected counts in neither.

    Raises
    ------
    BadOption
        One of them is no reading, or their texts differ.

    References
    ----------
    J. Cohen: A coefficient of agreement for nominal scales, 1960.
    G. Hripcsak, A. Rothschild: Agreement, the F-measure, and reliability in
    information retrieval, JAMIA 12, 2005.

    """
    check_same_text(a, b)
    return Agreement(
        layers=tuple(_agreement(layer, a, b) for layer in _MEANINGS),
        disagreements=_mistakes(a, b),
    )


def kappa(first: Sequence[Hashable], second: Sequence[Hashable]) -> float:
    """Return Cohen's κ of two lists of labels: 1 is full agreement, 0 that of chance.

    NaN where there are no labels, or only one that both always give: chance alone
    would agree as well.
    """
    number = len(first)
    if not number:
        return math.nan
    agree = sum(x == y for x, y in zip(first, second, strict=True)) / number
    one, other = Counter(first), Counter(second)
    chance = sum(one[label] * other[label] for label in one) / number**2
    return math.nan if chance == 1 else (agree - chance) / (1 - chance)


def _agreement(layer: ScoredLayer, a: Findings, b: Findings) -> LayerAgreement:
    """Return how far two readings agree in a layer."""
    name, means = _MEANINGS[layer]
    first, second = means(a), means(b)
    good = mostly_same if layer == "quotes" else touch
    mentions = [m for m, _ in first], [m for m, _ in second]
    pairs = pair(*mentions, good)
    meant = [(first[i][1], second[j][1]) for i, j in pairs.items()]
    labels = [x for x, _ in meant], [x if _alike(x, y) else y for x, y in meant]
    words = [match.span() for match in _WORD.finditer(a.story.text)]
    return LayerAgreement(
        layer=layer,
        a=len(first),
        b=len(second),
        both=len(pairs),
        kappa_words=kappa(*(_covered(words, side) for side in mentions)),
        same=sum(x == y for x, y in zip(*labels, strict=True)),
        kappa_meaning=kappa(*labels),
        meaning=name,
    )


def _alike(x: Hashable, y: Hashable) -> bool:
    """Tell whether two labels mean the same; places do as they do in a score."""
    if x == y:
        return True
    return isinstance(x, Place) and isinstance(y, Place) and is_right_place(x, y)


def _covered(words: list[tuple[int, int]], mentions: list[Mention]) -> list[bool]:
    """Tell of each word whether a mention holds some of it."""
    inside: set[int] = set()
    for mention in mentions:
        inside.update(range(mention.start, mention.end))
    return [not inside.isdisjoint(range(*word)) for word in words]


def _mistakes(a: Findings, b: Findings) -> tuple[Mistake, ...]:
    """Return the differences, as mistakes of the second reading.

    Names that lie on role nouns of the other side are differences too here: neither
    side decides what is set aside.
    """
    bare = a.replace(
        actors=Items(dataclasses.replace(actor, nominals=()) for actor in a.actors)
    )
    others = [m for m in score(b, a).mistakes if m.layer != "actors"]
    actors = score_actors(b, bare).mistakes
    order = list(_MEANINGS)
    return tuple(
        sorted((*others, *actors), key=lambda m: (order.index(m.layer), m.start, m.end))
    )


Meant = list[tuple[Mention, Hashable]]


def _places(reading: Findings) -> Meant:
    return [(m, m.place) for m in kept(reading.places)]


def _dates(reading: Findings) -> Meant:
    return [(m, days_of(m)) for m in kept(reading.dates)]


def _actors(reading: Findings) -> Meant:
    names = names_of(reading)
    return [(m, names.actor(n).kind) for n, m in enumerate(names.mentions)]


def _quotes(reading: Findings) -> Meant:
    return [
        (m, plain_name(m.speaker, reading) if m.speaker else None)
        for m in kept(reading.quotes)
    ]


def _events(reading: Findings) -> Meant:
    return [(m, m.type) for m in kept(reading.events)]


#: What is compared of the mentions of each layer, and how to get at it.
_MEANINGS: dict[ScoredLayer, tuple[str, Callable[[Findings], Meant]]] = {
    "places": ("place", _places),
    "dates": ("days", _dates),
    "actors": ("kind", _actors),
    "quotes": ("speaker", _quotes),
    "events": ("class", _events),
}
