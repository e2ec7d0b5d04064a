"""A score drawn: what is wrong, in the text."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..io.markup import escaped
from .measure import Mistake

if TYPE_CHECKING:
    from ..model import Span
    from .score import Score

__all__ = ["marked_text", "score_json", "verdict"]

#: The line around words, by what is wrong: its shape says it as well as its words.
_LINES = {"missed": "dashed", "invented": "dotted", "wrong": "solid"}


def score_json(score: Score) -> str:
    """Return what the views draw of a score (``common/verdicts.js``)."""
    record = {
        "measures": [dataclasses.asdict(measure) for measure in score.measures],
        "mistakes": [mistake.row() for mistake in score.mistakes],
    }
    return json.dumps(record, ensure_ascii=False)


def verdict(mistake: Mistake) -> str:
    """Return what is wrong in two words: "missed place", "wrong days"."""
    what = mistake.layer[:-1] if mistake.what == "mention" else mistake.what
    return f"{mistake.sort} {what}"


def marked_text(score: Score) -> str:
    """Return the text as HTML without a script, with what is wrong in it in words."""
    paragraphs = (
        f'<p style="max-width:44em;line-height:1.8" dir="auto">'
        f"{''.join(_pieces(score, paragraph))}</p>"
        for paragraph in score.reading.paragraphs
    )
    return f"<div>{''.join(paragraphs)}</div>"


def _pieces(score: Score, paragraph: Span) -> Iterator[str]:
    """Yield the words of a paragraph, with what is wrong behind those that it is in."""
    text, at = score.reading.story.text, paragraph.start
    for group in _groups(score.mistakes, paragraph):
        start = max(at, min(m.start for m in group))
        end = min(paragraph.end, max(m.end for m in group))
        yield escaped(text[at:start])
        yield _marked(text[start:end], group)
        at = end
    yield escaped(text[at : paragraph.end])


def _groups(mistakes: Sequence[Mistake], paragraph: Span) -> list[list[Mistake]]:
    """Return the mistakes of a paragraph in order, those that overlap together."""
    groups: list[list[Mistake]] = []
    reach = -1
    for mistake in sorted(mistakes, key=lambda m: (m.start, m.end)):
        if mistake.end <= paragraph.start or mistake.start >= paragraph.end:
            continue
        if mistake.start < reach:
            groups[-1].append(mistake)
        else:
            groups.append([mistake])
        reach = max(reach, mistake.end)
    return groups


def _marked(words: str, mistakes: list[Mistake]) -> str:
    line = _LINES[mistakes[0].sort]
    told = "; ".join(
        f"{verdict(m)}: found {m.found or 'nothing'}, gold {m.expected or 'nothing'}"
        for m in mistakes
    )
    names = ", ".join(dict.fromkeys(map(verdict, mistakes)))
    return (
        f'<mark style="background:none;color:inherit;border:1.5px {line} #c0392b" '
        f'title="{escaped(told)}">{escaped(words)}</mark>'
        f"<small> <b>[{escaped(names)}]</b></small>"
    )
