"""Many stories as plain HTML, for where no script runs, and how they were read."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..io.markup import escaped
from .method import SOURCES, listed, paragraphs
from .static import STYLES
from .summary import counted

__all__ = ["method_html", "plain_html", "safe_html"]

#: How many rows of each kind are shown.
_ROWS = 15

_CLASS = re.compile(r' class="(dl-f-[a-z]+)"')
_CELL = re.compile(r"<(td|th)>")

_Record = Mapping[str, Any]


def safe_html(start: _Record) -> str:
    """Return plain HTML with inline styles and a picture of the map.

    Parameters
    ----------
    start
        What the views start with (:func:`dateline.workbench.opening.opening`).

    """
    page = plain_html(start, picture=True)
    page = _CELL.sub(r'<\1 style="text-align:left;vertical-align:top">', page)
    return _CLASS.sub(lambda match: f' style="{STYLES.get(match[1], "")}"', page)


def plain_html(start: _Record, *, picture: bool = False) -> str:
    """Return plain HTML with classes: counts of places, actors and days, and disputes.

    Parameters
    ----------
    start
        As for :func:`safe_html`.
    picture
        Whether to include a picture of the map, as a data URL.

    """
    answer = start["answer"]
    outlets = sum(1 for row in answer["outlets"] if row["name"])
    about = [counted(answer["total"], "story", "stories")]
    if outlets:
        about.append(counted(outlets, "outlet"))
    parts = [
        f"<h3>{escaped(start['title'])}</h3>"
        f'<p class="dl-f-about">{escaped(" · ".join(about))}</p>'
    ]
    if picture and answer["places"]:
        parts.append(_picture(start))
    parts += _tables(answer)
    parts.append(_table("Stories", ("published", "outlet", "title"), _stories(start)))
    return f"<div>{''.join(parts)}</div>"


def _picture(start: _Record) -> str:
    from ..maps.picture import svg
    from ..overview.ground import ground_of, spots_in

    places = start["answer"]["places"]
    spots = spots_in(places)
    # Nobody zooms in a picture: its lines are as those of one story.
    drawn = svg(spots, basemap=ground_of(spots, finer=1))
    data = base64.b64encode(drawn.encode()).decode()
    alt = escaped(f"Map of {', '.join(row['name'] for row in places[:_ROWS])}")
    source = f"data:image/svg+xml;base64,{data}"
    return f'<p><img class="dl-f-map" src="{source}" alt="{alt}"></p>'


def _tables(answer: _Record) -> Iterator[str]:
    for title, name, key in (
        ("Places", "places", "label"),
        ("Actors", "actors", "name"),
        ("Outlets", "outlets", "name"),
    ):
        rows = ((row[key] or "not stated", row["stories"]) for row in answer[name])
        yield _table(title, (title.lower()[:-1], "stories"), rows)
    disputes = answer["disputes"] or ()
    differing = [each for each in disputes if not each["moved_on"]]
    yield _table(
        "Where stories differ", ("", "one", "the other"), map(_differ, differing)
    )
    moved = len(disputes) - len(differing)
    if moved:
        words = f"{counted(moved, 'number')} only moved on from day to day."
        yield f'<p class="dl-f-about">{escaped(words)}</p>'


def _differ(dispute: _Record) -> tuple[str, str, str]:
    what = f"{dispute['topic']}: {dispute['kind']}"
    return what, _side(dispute["first"]), _side(dispute["second"])


def _side(claim: _Record) -> str:
    who = ", ".join(filter(None, (claim["outlet"], claim["published"])))
    return f"{claim['value']}: {claim['sentence']} ({who or 'source not known'})"


def _stories(start: _Record) -> Iterator[tuple[str, str, str]]:
    for row in start["rows"]:
        title = row["title"] or (row["opening"] or "")[:80]
        yield row["published"] or "", row["outlet"] or "", title


def _table(title: str, heads: Iterable[str], rows: Iterable[tuple[Any, ...]]) -> str:
    listed_rows = list(rows)
    if not listed_rows:
        return ""
    body = "".join(
        f"<tr>{''.join(f'<td>{escaped(str(cell))}</td>' for cell in row)}</tr>"
        for row in listed_rows[:_ROWS]
    )
    more = len(listed_rows) - _ROWS
    rest = '<p class="dl-f-about">… and more</p>' if more > 0 else ""
    head = "".join(f"<th>{escaped(name)}</th>" for name in heads)
    return (
        f'<h4>{escaped(title)}</h4><table class="dl-f-table"><thead><tr>{head}</tr>'
        f"</thead><tbody>{body}</tbody></table>{rest}"
    )


def method_html(start: _Record, notes: str | None = None) -> str:
    """Return the section on how the stories were read, as HTML."""
    read = (
        f"{words} ({counted(count, 'story', 'stories')})"
        for words, count in start["made_by"]
    )
    rights = (
        f"{words} ({counted(count, 'story', 'stories')})"
        for words, count in start["licences"][: 4 * _ROWS]
    )
    return "".join(
        (
            "<h2>Method and caveats</h2>",
            "<p>A machine read these stories: check each finding against its sentence "
            "before you rely on it.</p>",
            paragraphs(notes),
            listed(start["left_out"]),
            "<p>Counts are numbers of stories. A country or a province counts each "
            "story that names it or a place in it; days told of are those of dates "
            "exact to the week or better; two are together where one sentence names "
            "both.</p>",
            "<h3>Read by</h3>",
            listed(read),
            "<h3>Sources and licences</h3>",
            listed(rights),
            listed(SOURCES),
        )
    )
