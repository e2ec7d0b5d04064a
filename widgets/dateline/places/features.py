"""What the story says for and against each candidate, as a table of terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .candidates import STATIC

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..model import Place
    from .names import Name

__all__ = ["EARTH_RADIUS_KM", "FIRST", "NONE", "SECOND", "Table"]

#: The terms of the first pass: the gazetteer's, and the words beside the name.
FIRST = (
    *STATIC,
    "of the kind that the words say",
    "of another kind than the words say",
    "lies in what follows the comma",
    "lies elsewhere than what follows the comma",
    "lies in the larger place beside it",
    "its country is named",
    "its division is named",
    "fixed by a longer form",
    "holds what precedes the comma",
)

#: The terms that the second pass adds: nearness to the other places of the story.
SECOND = (
    *FIRST,
    "share of the story's places within 50 km",
    "share of the story's places within 150 km",
    "share of the story's places within 500 km",
    "another place within 50 km",
    "another place within 150 km",
    "share of the story's places in its division",
    "share of the story's places in its country",
    "places in its country",
    "near its neighbours in the text",
    "in the country of its neighbours in the text",
    "near the dateline",
    "in the country of the dateline",
    "near the publisher's home",
    "in the division of the publisher's home",
    "in the country of the publisher's home",
)

#: The terms of "none of these".
NONE = (
    "none of these",
    "none: doubtful as a place name",
    "none: how many share the name",
    "none: size of the largest",
    "none: no official name matches",
    "none: tagged as a person",
    "none: tagged as a body",
    "none: not tagged",
    "none: inside a longer name",
    "none: no other place near",
    "none: no other place in the country",
    "none: a name in one word",
)

EARTH_RADIUS_KM = 6371.0
_AT = {name: i for i, name in enumerate(SECOND)}


class Table:
    """The candidates of all names of a story, row by row.

    ``values`` has a row for every candidate and, last for each name, one for "none
    of these"; ``bounds[n]`` to ``bounds[n + 1]`` are the rows of name ``n``.
    """

    def __init__(self, names: list[Name], home: Place | None = None) -> None:
        self.names = names
        sizes = [len(name.block) for name in names]
        self.bounds = np.concatenate([[0], np.cumsum(sizes)]).astype(int)
        self.places = [m.place for name in names for m in name.block.matches]
        self.owner = np.repeat(np.arange(len(names)), sizes)
        self.unit = _stack([name.block.unit for name in names], 3)
        self.static = _stack([name.block.static for name in names], len(STATIC))
        self.country = _codes([p.country for p in self.places])
        self.division = _codes([p.admin1 for p in self.places])
        self.kind = np.array([_BROAD.get(p.kind, 0) for p in self.places], dtype=int)
        self.home = home
        self.weight = np.array(
            [1 + np.log(len(name.mentions)) for name in names], dtype=float
        )

    def __len__(self) -> int:
        return len(self.places)

    def rows(self, name: int) -> slice:
        """Return the rows of the candidates of a name."""
        return slice(int(self.bounds[name]), int(self.bounds[name + 1]))

    def first(self, chance: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the terms of the first pass.

        ``chance`` is what is thought of each candidate so far (0 to 1).
        """
        out = np.zeros((len(self), len(FIRST)))
        out[:, : len(STATIC)] = self.static
        named = self._named(chance)
        out[:, _AT["its country is named"]] = named[0]
        out[:, _AT["its division is named"]] = named[1]
        for n, name in enumerate(self.names):
            rows = self.rows(n)
            if rows.start == rows.stop:
                continue
            part = out[rows]
            if name.cues:
                self._cue(part, rows, name)
            if name.within:
                inside = self._inside(rows, name.within, chance)
                part[:, _AT["lies in what follows the comma"]] = inside
                part[:, _AT["lies elsewhere than what follows the comma"]] = 1 - inside
            if name.holds:
                part[:, _AT["holds what precedes the comma"]] = self._holding(
                    rows, name.holds
                )
            if name.linked:
                part[:, _AT["lies in the larger place beside it"]] = self._inside(
                    rows, name.linked, chance
                )
            if name.longer >= 0:
                part[:, _AT["fixed by a longer form"]] = self._same(
                    rows, name.longer, chance
                )
        return out

    def _cue(self, part: NDArray[np.float64], rows: slice, name: Name) -> None:
        fits = np.array([self.places[r].kind in name.kinds for r in _range(rows)])
        part[:, _AT["of the kind that the words say"]] = fits
        part[:, _AT["of another kind than the words say"]] = ~fits

    def _named(
        self, chance: NDArray[np.float64]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return how surely each row's country and division are named elsewhere."""
        return (
            self._told(self.country, self.kind == _COUNTRY, chance),
            self._told(self.division, self.kind == _DIVISION, chance),
        )

    def _told(
        self,
        code: NDArray[np.int64],
        which: NDArray[np.bool_],
        chance: NDArray[np.float64],
    ) -> NDArray[np.float64]:
        """Sum the chances of the rows ``which`` by code, without a row's own name."""
        count = int(code.max(initial=0)) + 1
        mass = np.where(which & (code > 0), chance, 0.0)
        total = np.bincount(code, weights=mass, minlength=count)
        own = np.bincount(
            self.owner * count + code, weights=mass, minlength=len(self.names) * count
        )
        told = total[code] - own[self.owner * count + code]
        return np.where(code > 0, np.clip(told, 0, 1), 0.0)

    def _inside(
        self, rows: slice, larger: list[int], chance: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """Return how surely each row lies in one of the larger places."""
        best = np.zeros(rows.stop - rows.start)
        for other in set(larger):
            for r in _range(self.rows(other)):
                if chance[r] < 0.02:
                    continue
                best = np.maximum(best, self._holds(r, rows) * chance[r])
        return best

    def _holding(self, rows: slice, smaller: list[int]) -> NDArray[np.float64]:
        """Return the share of the smaller names that may lie in each row."""
        held = np.zeros(rows.stop - rows.start)
        for other in set(smaller):
            inner = self.rows(other)
            held += [
                bool(self._holds(r, inner).any()) if inner.stop > inner.start else False
                for r in _range(rows)
            ]
        return held / len(set(smaller))

    def _holds(self, r: int, rows: slice) -> NDArray[np.float64]:
        """Tell which rows lie in the place of row ``r``."""
        kind = self.kind[r]
        smaller = self.kind[rows] < kind
        if kind == _COUNTRY:
            held = self.country[rows] == self.country[r]
        elif kind == _DIVISION:
            held = (self.division[rows] == self.division[r]) & (self.division[r] > 0)
        elif kind == _COUNTY:
            held = self.unit[rows] @ self.unit[r] > np.cos(70 / EARTH_RADIUS_KM)
        else:
            return np.zeros(rows.stop - rows.start)
        return (held & smaller).astype(float)

    def _same(
        self, rows: slice, other: int, chance: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """Return the chance that each row has as a candidate of another name."""
        ids = {self.places[r].id: chance[r] for r in _range(self.rows(other))}
        return np.array([ids.get(self.places[r].id, 0.0) for r in _range(rows)])

    def second(self, chance: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the terms of the second pass, with ``chance`` from the first."""
        out = np.zeros((len(self), len(SECOND)))
        out[:, : len(FIRST)] = self.first(chance)
        if len(self):
            self._nearness(out, chance)
            if self.home is not None:
                self._homely(out, self.home)
        return out

    def _anchors(self, chance: NDArray[np.float64]) -> NDArray[np.int64]:
        """Choose the rows that others are measured against: the likelier ones."""
        rows = np.flatnonzero(chance >= 0.05)
        if len(rows) > _MOST_ANCHORS:
            worth = chance[rows] * self.weight[self.owner[rows]]
            rows = np.sort(rows[np.argsort(-worth)[:_MOST_ANCHORS]])
        return rows

    def _nearness(self, out: NDArray[np.float64], chance: NDArray[np.float64]) -> None:
        cols = self._anchors(chance)
        if not len(cols):
            return
        near, same = self._closeness(cols, chance)
        heads = np.flatnonzero(np.diff(self.owner[cols], prepend=-1))
        weight = self.weight[self.owner[cols[heads]]]
        point = self.kind[cols] <= _COUNTY

        def by_name(matrix: NDArray[np.float64]) -> NDArray[np.float64]:
            return np.maximum.reduceat(matrix, heads, axis=1)

        total = float(weight.sum()) + 1
        for km in (50, 150, 500):
            best = by_name(near[km] * point)
            share = f"share of the story's places within {km} km"
            out[:, _AT[share]] = best @ weight / total
            if km < 500:
                out[:, _AT[f"another place within {km} km"]] = best.max(axis=1)
        best = by_name(same["division"])
        share = "share of the story's places in its division"
        out[:, _AT[share]] = best @ weight / total
        best = by_name(same["country"])
        inland = best @ weight
        out[:, _AT["share of the story's places in its country"]] = inland / total
        out[:, _AT["places in its country"]] = np.log1p(inland)
        self._beside(out, cols, near[150] * point, same["country"])

    def _closeness(
        self, cols: NDArray[np.int64], chance: NDArray[np.float64]
    ) -> tuple[dict[int, NDArray[np.float64]], dict[str, NDArray[np.float64]]]:
        """Compare every row with every anchor, weighted by the anchor's chance."""
        cosine = self.unit @ self.unit[cols].T
        other = (self.owner[:, None] != self.owner[cols][None, :]) * chance[cols]
        near = {
            km: (cosine > np.cos(km / EARTH_RADIUS_KM)) * other for km in (50, 150, 500)
        }
        same = {
            level: ((code[:, None] == code[cols][None, :]) & (code[:, None] > 0))
            * other
            for level, code in (("country", self.country), ("division", self.division))
        }
        return near, same

    def _beside(
        self,
        out: NDArray[np.float64],
        cols: NDArray[np.int64],
        near: NDArray[np.float64],
        same: NDArray[np.float64],
    ) -> None:
        """Fill in the terms about a name's neighbours and about the dateline."""
        of = self.owner[cols]
        for n, name in enumerate(self.names):
            rows = self.rows(n)
            if name.beside and rows.stop > rows.start:
                mask = np.isin(of, name.beside)
                if mask.any():
                    out[rows, _AT["near its neighbours in the text"]] = near[rows][
                        :, mask
                    ].max(axis=1)
                    out[rows, _AT["in the country of its neighbours in the text"]] = (
                        same[rows][:, mask].max(axis=1)
                    )
        mask = np.isin(of, [n for n, name in enumerate(self.names) if _dated(name)])
        if mask.any():
            out[:, _AT["near the dateline"]] = near[:, mask].max(axis=1)
            out[:, _AT["in the country of the dateline"]] = same[:, mask].max(axis=1)

    def _homely(self, out: NDArray[np.float64], home: Place) -> None:
        """Fill in the terms about the publisher's home: a prior, never a filter."""
        local = home.level in ("city", "suburb", "admin1", "other")
        if local and home.lat is not None and home.lon is not None:
            lat, lon = np.radians([home.lat, home.lon])
            unit = [np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)]
            km = np.arccos(np.clip(self.unit @ np.array(unit), -1, 1)) * EARTH_RADIUS_KM
            closeness = np.clip(np.log10(1000 / np.maximum(km, 10)) / 2, 0, 1)
            small = self.kind <= _COUNTY
            out[:, _AT["near the publisher's home"]] = closeness * small
        out[:, _AT["in the division of the publisher's home"]] = [
            bool(p.admin1) and p.admin1 == home.admin1 for p in self.places
        ]
        out[:, _AT["in the country of the publisher's home"]] = [
            bool(p.country) and p.country == home.country for p in self.places
        ]

    def none(self, second: NDArray[np.float64] | None) -> NDArray[np.float64]:
        """Return the terms of "none of these" for every name."""
        out = np.zeros((len(self.names), len(NONE)))
        for n, name in enumerate(self.names):
            rows = self.rows(n)
            out[n] = _none(name, None if second is None else second[rows])
        return out


_MOST_ANCHORS = 150
_POINT, _COUNTY, _DIVISION, _COUNTRY, _WIDE = range(5)
_BROAD = {
    "admin2": _COUNTY,
    "admin1": _DIVISION,
    "country": _COUNTRY,
    "territory": _COUNTRY,
    **dict.fromkeys(
        ("ocean", "sea", "gulf", "strait", "continent", "region", "range", "desert"),
        _WIDE,
    ),
}
_OFFICIAL = [
    STATIC.index(f"by {sort}")
    for sort in (
        "an alternate name",
        "an abbreviated name",
        "a demonym",
        "a former name",
        "a code",
    )
] + [STATIC.index(f"name {form}") for form in ("type-word", "key")]
_SIZE = STATIC.index("size of a city")


def _none(name: Name, second: NDArray[np.float64] | None) -> list[float]:
    block, terms = name.block.static, name.mentions[0].terms
    official = 1 - block[:, _OFFICIAL].max(axis=1) if len(block) else np.zeros(1)
    largest = block[:, _SIZE].max() if len(block) else 0.0
    near = country = 0.0
    if second is not None and len(second):
        near = second[:, _AT["another place within 150 km"]].max()
        country = second[:, _AT["share of the story's places in its country"]].max()
    tags = " ".join(terms)
    return [
        1.0,
        -name.weight,
        float(np.log1p(len(block))),
        float(largest),
        float(official.max() == 0),
        float("PERSON" in tags),
        float("tagged ORG" in tags),
        float("tagged none" in tags),
        float("tagged in " in tags),
        float(1 - near),
        float(1 - country),
        float(" " not in name.text),
    ]


def _dated(name: Name) -> bool:
    return any("in the dateline" in p.terms for p in name.mentions)


def _range(rows: slice) -> range:
    return range(rows.start, rows.stop)


def _stack(parts: list[NDArray[np.float64]], width: int) -> NDArray[np.float64]:
    kept = [part for part in parts if len(part)]
    return np.concatenate(kept) if kept else np.zeros((0, width))


def _codes(values: list[str | None]) -> NDArray[np.int64]:
    """Number the distinct values from 1; 0 stands for none."""
    numbers: dict[str, int] = {}
    return np.array(
        [numbers.setdefault(v, len(numbers) + 1) if v else 0 for v in values],
        dtype=np.int64,
    )
