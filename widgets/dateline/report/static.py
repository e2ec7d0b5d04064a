"""A reading as plain HTML, for places where no script runs.

GitHub, untrusted notebooks and mail keep headings, tables, ``<mark>``, inline styles
and ``<img>``, and remove scripts, style sheets and inline SVG: so only the former are
used here.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Iterator
from typing import Any

from ..io.markup import escaped
from ..model import (
    Actor,
    DateExpression,
    Event,
    Findings,
    Quote,
    Span,
    Toponym,
    happenings,
    kept,
)
from ..model.mention import Stretch
from .figures import FIGURE_HEADS, figure_rows
from .summary import counted

__all__ = ["StaticView", "plain_html", "safe_html", "static", "story_html", "styled"]

#: The inline style of each class of :func:`plain_html`.
STYLES = {
    "dl-f-place": "background:none;color:inherit;border-bottom:2px solid #0072b2",
    "dl-f-person": "background:none;color:inherit;border-bottom:3px solid #c95500",
    "dl-f-organisation": (
        "background:none;color:inherit;border-bottom:4px double #008a65"
    ),
    "dl-f-group": "background:none;color:inherit;border-bottom:2px groove #7a6a00",
    "dl-f-date": "background:none;color:inherit;border-bottom:2px dashed #b0548a",
    "dl-f-text": "max-width:44em;line-height:1.6;font-family:Georgia,serif",
    "dl-f-about": "opacity:0.8",
    "dl-f-table": "margin:0.5em 0 1em",
    "dl-f-map": "max-width:100%",
}

_CLASS = re.compile(r' class="(dl-f-[a-z]+)"')
_CELL = re.compile(r"<(td|th)( dir=\"auto\")?>")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")
_OWN_DIRECTION = ' dir="auto"'


class StaticView:
    """A reading as HTML only, for notebooks to publish or mail."""

    def __init__(self, reading: Findings) -> None:
        self._reading = reading

    def _repr_html_(self) -> str:
        return safe_html(self._reading)

    def __repr__(self) -> str:
        return repr(self._reading)


def static(reading: Findings) -> StaticView:
    """Return the reading as HTML that needs no script and no kernel.

    Use it in notebooks that are committed: a live widget saves nothing that GitHub,
    or a trusted notebook without its kernel, could show.
    """
    return StaticView(reading)


def safe_html(reading: Findings) -> str:
    """Return plain HTML with inline styles and a picture of the map."""
    return styled(plain_html(reading, picture=True, reasons=True))


def styled(page: str) -> str:
    """Return plain HTML with inline styles in place of its classes."""
    # Notebooks align table cells to the right, which makes prose hard to read.
    page = _CELL.sub(r'<\1\2 style="text-align:left">', page)
    return _CLASS.sub(lambda match: f' style="{STYLES.get(match[1], "")}"', page)


def plain_html(
    reading: Findings, *, picture: bool = False, reasons: bool = False
) -> str:
    """Return plain HTML with classes: headline, marked text and tables.

    Parameters
    ----------
    reading
        The reading to show.
    picture
        Whether to include a picture of the map, as a data URL.
    reasons
        Whether the tables give reasons, and quotations, events and figures have
        tables too.

    """
    parts = [story_html(reading)]
    if picture and reading.distinct_places():
        parts.append(_picture(reading))
    parts.extend(_tables(reading, reasons=reasons))
    return f"<div>{''.join(parts)}</div>"


def story_html(reading: Findings) -> str:
    """Return the headline and the marked text as plain HTML with classes."""
    return _headline(reading) + _text(reading)


def _headline(reading: Findings) -> str:
    story = reading.story
    published = f"published {story.published}" if story.published else None
    about = [story.publisher, published, story.licence, story.attribution]
    line = " · ".join(escaped(part) for part in about if part)
    notices = "".join(
        f"<p><em>{escaped(notice)}</em></p>" for notice in reading.notices
    )
    title = escaped(story.headline or "Untitled story")
    return f'<h3 dir="auto">{title}</h3><p class="dl-f-about">{line}</p>{notices}'


def _text(reading: Findings) -> str:
    """Return the paragraphs with the outermost names and days marked.

    What is the publisher's in them and not the story's is set small.
    """
    text, marks = reading.story.text, list(_marks(reading))
    paragraphs = []
    for paragraph in reading.paragraphs:
        at, pieces = paragraph.start, []
        for mention, kind in marks:
            if at <= mention.start and mention.end <= paragraph.end:
                pieces.append(escaped(text[at : mention.start]))
                words = escaped(text[mention.start : mention.end])
                pieces.append(_marked(words, kind))
                at = mention.end
        pieces.append(escaped(text[at : paragraph.end]))
        paragraphs.append(f'<p class="dl-f-text" dir="auto">{"".join(pieces)}</p>')
    return "".join(paragraphs)


def _marked(words: str, kind: str) -> str:
    if kind == "publisher":
        return f"<small>[not part of the story: {words}]</small>"
    return f'<mark class="dl-f-{escaped(kind)}">{words}</mark>'


def _marks(reading: Findings) -> Iterator[tuple[Stretch, str]]:
    """Yield mentions that do not overlap; of two with one start the longer."""
    mentions: list[tuple[Stretch, str]] = [(m, "place") for m in kept(reading.places)]
    mentions += [(span, "publisher") for span in _by_paragraph(reading)]
    mentions += [(m, a.kind) for a in reading.actors for m in a.mentions]
    mentions += [(m, "date") for m in kept(reading.dates)]
    end = 0
    for mention, kind in sorted(mentions, key=lambda m: (m[0].start, -m[0].end)):
        if mention.start >= end:
            yield mention, kind
            end = mention.end


def _by_paragraph(reading: Findings) -> Iterator[Span]:
    """Yield what is the publisher's, in each paragraph by itself."""
    for span in reading.boilerplate:
        for paragraph in reading.paragraphs:
            start, end = max(span.start, paragraph.start), min(span.end, paragraph.end)
            if start < end:
                yield Span(start, end)


def _picture(reading: Findings) -> str:
    from ..maps.picture import svg

    data = base64.b64encode(svg(reading).encode()).decode()
    names = [place.name for place, _ in reading.distinct_places().values()]
    alt = escaped(f"Map of {', '.join(names)}")
    source = f"data:image/svg+xml;base64,{data}"
    return f'<p><img class="dl-f-map" src="{source}" alt="{alt}"></p>'


def _tables(reading: Findings, *, reasons: bool) -> Iterator[str]:
    why = ("why",) if reasons else ()
    places: dict[str, list[Toponym]] = {}
    for mention in kept(reading.places):
        places.setdefault(mention.id, []).append(mention)
    doubt = ("doubt",) if reasons else ()
    heads: tuple[str, ...] = ("", "place", "kind", "mentions", *doubt, *why)
    yield _table("place", heads, map(_place_row, places.values()))
    heads = ("", "also", "kind", "role", "mentions")
    yield _table("actor", heads, map(_actor_row, kept(reading.actors)))
    yield _table(
        "date", ("", "means", "EDTF", *why), map(_date_row, kept(reading.dates))
    )
    if not reasons:
        return
    heads = ("speaker", "cue", "stance", "words")
    yield _table("quote", heads, map(_quote_row, kept(reading.quotes)))
    heads = ("when", "who", "what", "whom", "where", "toll", "whether")
    events = happenings(kept(reading.events))
    events.sort(key=lambda event: not event.is_fact)
    yield _table("event", heads, map(_event_row, events))
    if reading.figures:
        yield _table("figure", FIGURE_HEADS, figure_rows(reading.figures))


def _place_row(mentions: list[Toponym]) -> tuple[Any, ...]:
    place = mentions[0].place
    why = next((m.why for m in mentions if m.why), "")
    doubt = next((m.doubt for m in mentions if m.doubt), "")
    if place is None:
        return mentions[0].phrase, "not placed", "", len(mentions), doubt, why
    return place.name, place.label, place.kind, len(mentions), doubt, why


def _actor_row(actor: Actor) -> tuple[Any, ...]:
    row = actor.row()
    return tuple(row[key] for key in ("name", "aliases", "kind", "roles", "mentions"))


def _date_row(date: DateExpression) -> tuple[Any, ...]:
    days = list(dict.fromkeys(str(day or "…") for day in (date.first, date.last)))
    known = date.first or date.last
    means = " to ".join(days) if known else date.counted or ""
    return date.phrase, means, date.edtf, date.why


def _quote_row(quote: Quote) -> tuple[Any, ...]:
    return quote.speaker, quote.cue, quote.stance, quote.phrase


def _event_row(event: Event) -> tuple[Any, ...]:
    who_did_what = event.actor, event.phrase, event.target
    when = f"{event.edtf} ?" if event.is_guess("date") else event.edtf
    where = f"{event.place} ?" if event.is_guess("place") else event.place
    # A toll of what did not happen would be read as one that was.
    toll = "" if event.mode == "negated" else event.victims()
    return when, *who_did_what, where, toll, event.whether()


def _table(noun: str, heads: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> str:
    """Return a table; cells beyond the last heading are left out."""
    cut = (row[: len(heads)] for row in rows)
    body = ["<tr>" + "".join(map(_cell, row)) + "</tr>" for row in cut]
    title = f"<h4>{counted(len(body), noun).capitalize()}</h4>"
    if not body:
        return title
    head = "".join(f"<th>{escaped(name)}</th>" for name in heads)
    return (
        f'{title}<table class="dl-f-table"><thead><tr>{head}</tr></thead>'
        f"<tbody>{''.join(body)}</tbody></table>"
    )


def _cell(value: Any) -> str:
    words = "" if value is None else escaped(str(value))
    # A name may be written from right to left; its column stays where it is.
    return f"<td{_OWN_DIRECTION if _RIGHT_TO_LEFT.search(words) else ''}>{words}</td>"
