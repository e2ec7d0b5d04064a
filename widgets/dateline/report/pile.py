"""Many stories in one HTML file: counts of all, and as many stories as there is room.

What fits is decided in this order: the counts of all stories; what each story tells, so
that filters work without Python (the newest first); the stories themselves, with their
texts and views (first those that tell what others tell too).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from ..errors import BadOption, shown
from ..io.document import to_dict
from ..model import Findings
from ..overview.overview import Overview
from .html import offers_json
from .limits import LEAST_MEGABYTES, MEGABYTES
from .packing import packed
from .page import page
from .summary import counted

__all__ = ["pile_html"]

#: The share of the free room that what each story tells may take.
_FACTS = 0.5

#: Bytes that are kept for the plain page, its sheet and the method.
_SPARE = 42_000

#: Bytes that each packed element of the page takes beside its content.
_TAG = 90


def pile_html(
    overview: Overview,
    find: Callable[[str], Findings],
    *,
    title: str,
    path: str,
    notes: str | None = None,
    megabytes: float = MEGABYTES,
) -> str:
    """Return the report of many stories as a string: a whole HTML page.

    Parameters
    ----------
    overview
        What counts the stories.
    find
        Returns the reading of a story, by its id.
    title, path
        What the pile is called, and its folder.
    notes
        Remarks for the section on method, as plain text.
    megabytes
        How large the page may become (10^6 bytes).

    Raises
    ------
    BadOption
        So large a page has no room for anything.

    """
    from ..workbench.bundle import loader, pile_report_script, pile_style
    from ..workbench.opening import opening
    from .pile_static import method_html, plain_html

    if isinstance(megabytes, bool) or not isinstance(megabytes, int | float):
        raise BadOption(f"megabytes is {shown(megabytes)}; give a number")
    if megabytes < LEAST_MEGABYTES:
        raise BadOption(
            f"a report of {megabytes:g} MB has no room for the views; give "
            f"{LEAST_MEGABYTES:g} or more"
        )
    script, style = pile_report_script(), pile_style()
    start = opening(overview, title=title, path=path)
    room = megabytes * 1e6 - sum(map(len, (loader(), packed(style), packed(script))))
    room -= len(packed(_json(start))) + _SPARE
    chosen = _Chosen(overview, find, room)
    start["left_out"] = chosen.left_out(start["answer"]["total"])
    return page(
        kind="pile",
        title=title,
        plain=plain_html(start),
        method=method_html(start, notes),
        script=script,
        style=style,
        data={
            "opening": packed(_json(start)),
            "facts": packed(_json(chosen.facts)),
            "formats": packed(offers_json()),
            "texts": packed(_json(chosen.texts)),
            **chosen.packed,
        },
    )


class _Chosen:
    """The stories that a page contains, within so many bytes."""

    def __init__(
        self, overview: Overview, find: Callable[[str], Findings], room: float
    ) -> None:
        ids = overview.by_weight()
        newest = overview.newest()
        share = min(1.0, _FACTS * room / max(1, self._bytes_of(overview, newest)))
        self.known = newest if share == 1 else newest[: int(len(newest) * share)]
        self.facts = overview.facts(self.known)
        room -= len(packed(_json(self.facts)))
        known = set(self.known)
        self.packed: dict[str, str] = {}
        whole: dict[str, str] = {}
        for story in ids:
            if story not in known:
                continue
            document = to_dict(find(story))
            text = document["story"]["text"]
            document["story"]["text"] = ""
            data = packed(_json(document))
            # A text takes half of its length, packed with the others.
            room -= len(data) + _TAG + len(text.encode()) / 2
            if room < 0:
                break
            self.packed[f"story-{len(whole)}"] = data
            whole[story] = text
        self.facts["whole"] = list(whole)
        self.texts = [whole.get(row["id"], "") for row in self.facts["stories"]]

    def _bytes_of(self, overview: Overview, ids: Sequence[str]) -> float:
        """Return how much what the stories tell will take, by a sample of them."""
        sample = ids[:: max(1, len(ids) // 400)]
        taken = len(packed(_json(overview.facts(sample))))
        return taken * len(ids) / max(1, len(sample))

    def left_out(self, total: int) -> list[str]:
        """Return what the page does not contain, in words."""
        known, whole = len(self.known), len(self.packed)
        told = []
        if known < total:
            told.append(
                f"This file had no room for all: filters count the newest {known:,} of "
                f"{total:,} stories; what is shown without a filter is of all."
            )
        if whole < total:
            told.append(
                f"It contains {counted(whole, 'whole story', 'whole stories')} to open "
                f"and to search; of the other {total - whole:,} their counts, titles "
                "and first words."
            )
        return told


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
