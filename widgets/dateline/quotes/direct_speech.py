"""Quoted stretches: which are somebody's words, and which verb reports them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .context import Page, Saying
from .source_spans import quoted_by, voice_of

if TYPE_CHECKING:
    from ..nlp.quotation_marks import Quoted
    from .cues import Cue

__all__ = ["denied", "direct_cue", "goes_on", "in_object", "spoken"]

#: Fewer words than this between marks are scare quotes unless a verb reports them.
FEW = 4

#: How many tokens may part a quotation from its reporting verb.
REACH = 30

#: How the words hang on a reporting verb that it calls, describes or accuses.
_OBJECTS = frozenset("dobj ccomp oprd prep pobj attr acomp dative xcomp".split())


def direct_cue(page: Page, quoted: Quoted) -> tuple[Cue, str] | None:
    """Return the verb that stands behind or before a quotation, and which."""
    cue = _behind(page, quoted)
    if cue is not None:
        return cue, "verb behind"
    cue = _before(page, quoted)
    return None if cue is None else (cue, "verb before")


def spoken(page: Page, quoted: Quoted, cue: Cue, rule: str) -> Saying:
    """Return a quotation as direct speech with its verb."""
    return Saying(
        quoted.start,
        quoted.end,
        direct=True,
        rule=rule,
        confidence=0.9,
        cue=cue,
        voice=voice_of(page.doc[cue.token], page.words),
        via=quoted_by(page.doc[cue.token], page.words),
    )


def _behind(page: Page, quoted: Quoted) -> Cue | None:
    """Return the verb of '"…," X said'."""
    last = page.text[quoted.end - 1]
    if last not in ",?!…—–-" and page.text[quoted.outer : quoted.outer + 1] != ",":
        return None
    return next(_walk(page, quoted, page.token_at(quoted.outer), +1), None)


def _before(page: Page, quoted: Quoted) -> Cue | None:
    """Return the verb of 'X said: "…"', or of 'X said "…"'."""
    token = page.token_at(quoted.opens) - 1
    while token >= 0 and page.doc[token].is_space:
        token -= 1
    before = page.before(quoted.opens)
    if before not in (",", ":"):
        return page.cues.get(token)
    found = None
    for cue in _walk(page, quoted, token, -1, over_lines=before == ":"):
        found = cue
        if cue.word.takes != "q":
            break
    return found


def _walk(
    page: Page, quoted: Quoted, at: int, step: int, *, over_lines: bool = False
) -> Iterator[Cue]:
    """Give the reporting verbs in one direction, up to the clause's end."""
    doc = page.doc
    for walked in range(REACH):
        if not 0 <= at < len(doc):
            return
        token = doc[at]
        inside = page.quoted(at)
        if inside is not None and inside.opens != quoted.opens:
            return
        if walked and token.text in (".", "!", "?", ";"):
            return
        if "\n" in token.text and not over_lines:
            return
        cue = page.cues.get(at)
        if cue is not None and "q" in cue.word.takes:
            yield cue
        at += step


def goes_on(page: Page, quoted: Quoted) -> Saying | None:
    """Take a whole sentence between marks as going on with the speaker before."""
    text = page.text[quoted.start : quoted.end]
    words = len(text.split())
    if words < FEW or not (text[0].isupper() or text[0] in "'‘[.…"):
        return None
    if text[-1] not in ".!?…," and words < 2 * FEW:
        return None
    fresh = page.before(quoted.opens) in ("", *'.!?:”",»…')
    if not fresh and "\n" not in page.text[max(0, quoted.opens - 2) : quoted.opens]:
        return None
    return Saying(
        quoted.start,
        quoted.end,
        direct=True,
        rule="goes on",
        confidence=0.7,
        goes_on=True,
    )


def in_object(page: Page, quoted: Quoted) -> Saying | None:
    """Take marked words inside a reporting verb's object: "called it 'a coup'"."""
    doc = page.doc
    first = page.token_at(quoted.start)
    span = doc[first : max(first + 1, page.token_at(quoted.end))]
    if first >= len(doc):
        return None
    at = span.root
    while at.head.i != at.i and at.i not in page.cues:
        if at.pos_ in ("VERB", "AUX") and not span.start <= at.i < span.end:
            return None
        at = at.head
    cue = page.cues.get(at.i)
    if cue is None or at.i >= first or cue.word.takes == "i" or denied(page, cue):
        return None
    objects = [t.left_edge.i for t in at.rights if t.dep_ in _OBJECTS]
    first = min([*objects, first])
    return Saying(
        doc[first].idx,
        quoted.outer,
        direct="mixed",
        rule="object in marks",
        confidence=0.7,
        cue=cue,
        voice=voice_of(at, page.words),
    )


def denied(page: Page, cue: Cue) -> bool:
    """Tell whether a verb is said not to have been said: "did not say that"."""
    negated = any(child.dep_ == "neg" for child in page.doc[cue.token].children)
    return negated and cue.word.stance != "denied"
