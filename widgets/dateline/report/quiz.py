"""A quiz on a story in one HTML file, which is played without Python and network."""

from __future__ import annotations

from ..model import Findings, Items
from .method import paragraphs, sources_html
from .packing import packed
from .page import page
from .static import story_html

__all__ = ["quiz_html", "unmarked"]


def unmarked(reading: Findings) -> Findings:
    """Return a reading without what was found in its story."""
    nothing: Items[object] = Items(())
    layers = ("places", "actors", "dates", "quotes", "events", "figures")
    return reading.replace(
        **dict.fromkeys(layers, nothing), notices=(), own_dates=(), corrections=()
    )


def quiz_html(document: str, reading: Findings, *, notes: str | None = None) -> str:
    """Return a quiz as a string: a whole HTML page.

    Parameters
    ----------
    document
        The quiz as JSON.
    reading
        Any reading of its story.
    notes
        The lecturer's words to those who play it, as plain text.

    """
    from ..workbench.bundle import quiz_report_script, quiz_style

    blank = unmarked(reading)
    story = reading.story
    asked = (
        f"<h2>About this quiz</h2>{paragraphs(notes)}<p>What you mark stays in this "
        "page until you save it. The figures are counted as Dateline's score() counts "
        "them.</p>"
    )
    return page(
        kind="quiz",
        language=story.language or "en",
        title=f"Quiz: {story.headline or 'Untitled story'}",
        plain=f"<div><p>This quiz needs a browser with scripts.</p>"
        f"{story_html(blank)}</div>",
        method=asked + sources_html(blank),
        script=quiz_report_script(),
        style=quiz_style(),
        data={"quiz": packed(document)},
    )
