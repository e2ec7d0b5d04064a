"""Placing labels without overlaps, for maps that no browser draws.

The twin of ``labels.js`` in the front end: greedy, the most important first. Widths
are estimated, a little too wide, because the font on the user's screen is unknown.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

__all__ = ["Box", "Label", "lead_end", "overlap", "place_labels", "text_width"]

#: Left, top, width and height in pixels.
Box = tuple[float, float, float, float]

Sort = Literal["point", "context", "area", "country"]

#: Room kept around a label, in pixels.
GAP = 2.5

#: Narrow and wide letters, after Helvetica and DejaVu Sans.
NARROW, WIDE = frozenset("iljtfrI.,:;'’|!()[] "), frozenset("mwMW@%—…")

AROUND = ((0, 0), (0, -1), (0, 1), (-1, 0), (1, 0), (0, -2), (0, 2), (-2, 1), (2, 1))
COMPASS = (
    (1.0, 0.0),
    (0.8, -0.7),
    (0.8, 0.7),
    (-1.0, 0.0),
    (-0.8, -0.7),
    (-0.8, 0.7),
    (0.0, -1.0),
    (0.0, 1.0),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A name at a point of the picture; ``box`` and ``lead`` once it is placed.

    ``size`` is the type size, ``r`` the radius of the mark at the point (pixels);
    ``sort`` decides where the name may be: beside a point or on an area. ``lead``
    means that a line has to lead from the name to the point.
    """

    text: str
    x: float
    y: float
    size: float
    sort: Sort
    r: float = 0.0
    bold: bool = False
    spaced: float = 0.0
    style: str = ""
    box: Box | None = None
    lead: bool = False


def text_width(
    text: str, size: float, *, bold: bool = False, spaced: float = 0
) -> float:
    """Return the estimated width of a text (pixels).

    ``size`` is the type size (pixels), ``spaced`` the letter spacing in parts of it.
    """
    ems = 0.0
    for letter in text:
        if letter in NARROW:
            ems += 0.36
        elif letter in WIDE:
            ems += 0.92
        elif letter.isupper():
            ems += 0.72
        else:
            # Letters of scripts without case are about square.
            ems += 0.6 if letter.islower() or letter.isdigit() else 0.95
        ems += spaced
    return ems * size * (1.08 if bold else 1.0)


def place_labels(
    labels: Sequence[Label], taken: Sequence[Box], width: float, height: float
) -> list[Label]:
    """Return the labels with their boxes; those without room are left out.

    Parameters
    ----------
    labels
        The most important first.
    taken
        Boxes to keep free (pixels).
    width, height
        The size of the picture (pixels).

    """
    boxes, placed = list(taken), []
    for label in labels:
        for box, lead in _places(label):
            x, y, w, h = box
            if x < GAP or y < GAP or x + w > width - GAP or y + h > height - GAP:
                continue
            roomy = (x - GAP, y - GAP / 2, w + 2 * GAP, h + GAP)
            own = _own(label)
            if any(overlap(roomy, b) for b in boxes if b != own):
                continue
            if lead and any(_crosses(label, box, b) for b in boxes):
                continue
            boxes.append(roomy)
            placed.append(replace(label, box=box, lead=lead))
            break
    return placed


def _own(label: Label) -> Box:
    r = label.r + 1
    return label.x - r, label.y - r, 2 * r, 2 * r


def _places(label: Label) -> Iterator[tuple[Box, bool]]:
    """Yield the boxes to try, the nearest and most usual first."""
    w = text_width(label.text, label.size, bold=label.bold, spaced=label.spaced)
    h, x, y = label.size * 1.05, label.x, label.y
    if label.sort in ("area", "country"):
        for across, down in AROUND:
            at = (x - w / 2 + across * h, y - h / 2 + down * h)
            yield (*at, w, h), False
    else:
        near = label.r + 3
        yield (x + near, y - h / 2, w, h), False
        yield (x - near - w, y - h / 2, w, h), False
        for left in (x + near * 0.6, x - near * 0.6 - w):
            yield (left, y - near * 0.5 - h, w, h), False
            yield (left, y + near * 0.5, w, h), False
        yield (x - w / 2, y - near - h, w, h), False
        yield (x - w / 2, y + near, w, h), False
    if label.sort in ("point", "country"):
        for far in (18, 30, 44, 62):
            for dx, dy in COMPASS:
                aside = w if dx < 0 else w / 2 if dx == 0 else 0.0
                left = x + dx * (label.r + far) - aside
                yield (left, y + dy * (label.r + far) - h / 2, w, h), True


def overlap(a: Box, b: Box) -> bool:
    """Whether two boxes overlap."""
    return (
        a[0] < b[0] + b[2]
        and b[0] < a[0] + a[2]
        and a[1] < b[1] + b[3]
        and b[1] < a[1] + a[3]
    )


def lead_end(label: Label, box: Box) -> tuple[float, float]:
    """Return where a line from the point meets the label (pixels)."""
    x, y, w, h = box
    return max(x, min(label.x, x + w)), y + h / 2


def _crosses(label: Label, to: Box, other: Box) -> bool:
    """Whether the line to a label runs through a box, sampled every 4 pixels."""
    x, y, w, h = other
    slack = label.r + 2
    # Marks that overlap at the point itself cannot block the line.
    if x - slack < label.x < x + w + slack and y - slack < label.y < y + h + slack:
        return False
    end_x, end_y = lead_end(label, to)
    steps = math.ceil(math.hypot(end_x - label.x, end_y - label.y) / 4)
    for i in range(1, steps):
        px = label.x + (end_x - label.x) * i / steps
        py = label.y + (end_y - label.y) * i / steps
        if x < px < x + w and y < py < y + h:
            return True
    return False
