"""Find the names of people and bodies: the tagger's, mended by a second pass."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from ...nlp.name_forms import fold, surname
from ..lexicon import BODY_NOUNS, known
from ..records import TOLD, Draft, Known, Name
from .candidates import article, propose
from .propagation import sweep
from .titles import titles_before

if TYPE_CHECKING:
    from ..context import Ground

__all__ = ["find_names"]


def find_names(
    ground: Ground, told: Mapping[tuple[int, int], str] | None = None
) -> list[Name]:
    """Return the names of a story, in text order, none overlapping another.

    ``told`` gives the kinds of the spans (characters) that the reader has named,
    "none" for those that name nobody.
    """
    said = _told(ground, told or {})
    kept = _beside_titles(ground, _settle(ground, [*said, *propose(ground)]))
    found = [draft for draft in kept if draft.kind != "none"]
    kept = _settle(ground, [*kept, *sweep(ground, found)])
    names = [_name(ground, draft) for draft in kept if draft.kind != "none"]
    return _one_kind(ground, _own_people([name for name in names if name.words]))


def _told(ground: Ground, told: Mapping[tuple[int, int], str]) -> Iterator[Draft]:
    """Give the spans that the reader has named, and those that name nobody."""
    for (start, end), kind in told.items():
        span = ground.doc.char_span(start, end, alignment_mode="expand")
        if span is not None:
            why = f"the reader calls it {article(kind)}"
            yield Draft(span.start, span.end, kind, TOLD, 1.0, why)


def _own_people(names: list[Name]) -> list[Name]:
    """Let the story's own people outrank famous ones of the same surname.

    In a story about Ivanka Trump "Trump" is not Donald Trump.
    """
    own = {
        surname(n.words): n.known
        for n in names
        if n.kind == "person" and len(n.words) > 1
    }
    famous = {n.known.name for n in names if n.known and len(n.words) > 1}
    return [
        replace(name, known=None)
        if name.known is not None
        and len(name.words) == 1
        and own.get(name.words[0], name.known) != name.known
        and name.known.name not in famous
        else name
        for name in names
    ]


def _settle(ground: Ground, drafts: Iterable[Draft]) -> list[Draft]:
    """Keep the longest of overlapping drafts, and none that is only a place.

    What the reader says goes before length.
    """
    taken: set[int] = set()
    kept = []
    for draft in sorted(
        drafts, key=lambda d: (d.rule != TOLD, d.first - d.last, -d.confidence)
    ):
        tokens = range(draft.first, draft.last)
        if taken.isdisjoint(tokens) and not _is_place(ground, draft):
            taken.update(tokens)
            kept.append(draft)
    return sorted(kept, key=lambda draft: draft.first)


def _beside_titles(ground: Ground, kept: list[Draft]) -> list[Draft]:
    """Leave out what is only a word of somebody's title: "Defense Secretary X"."""
    titles: set[int] = set()
    for draft in kept:
        if draft.kind == "person":
            titles.update(range(titles_before(ground, draft.first), draft.first))
    return [
        draft
        for draft in kept
        if draft.known is not None
        or draft.rule == TOLD
        or not titles.issuperset(range(draft.first, draft.last))
    ]


def _is_place(ground: Ground, draft: Draft) -> bool:
    """Tell whether the places engine has the whole span, or more, as a place.

    So it is with a lone nationality: "the Germans", tagged as a body.
    A surname that is also a place's name stays a person where it acts or owns and
    nothing says "in" or "at" before it: "Paris said", after "Valeska Paris".
    """
    if draft.rule == TOLD:
        return False
    head = ground.doc[draft.last - 1]
    nation = ground.nation_at.get(draft.first)
    if nation is not None and nation.kind == "demonym" and draft.known is None:
        return nation.end >= head.idx + len(head)
    toponym = ground.place_at.get(draft.first)
    if toponym is None or toponym.place is None:
        return False
    if toponym.end < head.idx + len(head):
        return False
    acts = head.dep_ in ("nsubj", "nsubjpass", "poss", "dobj", "agent")
    return not (draft.rule == "surname" and acts)


def _name(ground: Ground, draft: Draft) -> Name:
    span = ground.doc[draft.first : draft.last]
    begin = draft.first
    if draft.kind == "person":
        begin = titles_before(ground, draft.first)
    text = span.text
    return Name(
        start=span.start_char,
        end=span.end_char,
        text=text,
        words=tuple(fold(text).split()),
        first=draft.first,
        last=draft.last,
        sentence=ground.parsed.sentence_of(span.start_char),
        kind=draft.kind,
        rule=draft.rule,
        confidence=draft.confidence,
        why=draft.why,
        title=ground.doc[begin : draft.first].text,
        known=draft.known or _known_full(tuple(fold(text).split())),
    )


def _known_full(words: tuple[str, ...]) -> Known | None:
    return known().get(words) if len(words) > 1 else None


def _one_kind(ground: Ground, names: list[Name]) -> list[Name]:
    """Give every name of one form the kind that most of its mentions have.

    The kind that the reader gives to one mention goes for all that are alike.
    """
    votes: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for name in names:
        kind = "organisation" if _with_article(ground, name) else name.kind
        votes[name.words][kind] += 3 if name.known or name.title else 1
    people = {part for n in names if _is_person(n) for part in _parts(n.words)}
    people -= {n.words[:1] for n in names if n.kind != "person" and len(n.words) > 1}
    lone = {n.words[-1] for n in names if n.kind == "person" and len(n.words) == 1}
    told = {name.words: name for name in names if name.rule == TOLD}
    mended = []
    for name in names:
        kind = votes[name.words].most_common(1)[0][0]
        why = f"most mentions of it in this story are {article(kind)}"
        if name.known is None and (name.words in people or _ends(name, lone)):
            kind = "person"
        if name.words in told:
            kind, why = told[name.words].kind, told[name.words].why
        if kind != name.kind and name.rule != TOLD:
            name = replace(name, kind=kind, rule="label vote", why=why)
        mended.append(name)
    return mended


def _ends(name: Name, lone: set[str]) -> bool:
    """Tell whether a name of two words ends in somebody's surname: "Israel Katz"."""
    return (
        len(name.words) == 2
        and name.words[1] in lone
        and name.words[1] not in BODY_NOUNS
        and name.text.istitle()
    )


def _parts(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Give the parts of a full name that stand for it: its ends and its first word."""
    last = words.index(surname(words)) + 1
    yield words[:1]
    for begin in range(1, last):
        yield words[begin:last]


def _with_article(ground: Ground, name: Name) -> bool:
    """Tell whether "the" stands before a name as it does before no person's.

    "The Obama camp" has it for the camp.
    """
    if name.first == 0 or name.title or name.known is not None:
        return False
    article = ground.doc[name.first - 1].text.casefold() == "the"
    return article and ground.doc[name.last - 1].dep_ not in ("compound", "nmod")


def _is_person(name: Name) -> bool:
    """Tell whether a name is a person's with a given name."""
    return name.kind == "person" and len(name.words) > 1
