"""The second pass: what the story calls by name once, it calls by name again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .drafts import Draft
from .likeness import stands_as_place
from .names import fold, surname
from .tables import role_noun, titles

if TYPE_CHECKING:
    from .ground import Ground

__all__ = ["sweep"]


def sweep(ground: Ground, found: list[Draft]) -> Iterator[Draft]:
    """Give every other place in the text where a found name stands.

    Exact forms and acronyms of people and bodies, and the surnames of people who
    were named in full, wherever they are written with a capital letter.
    """
    forms = _forms(ground, found)
    taken = {i for draft in found for i in range(draft.first, draft.last)}
    folded = [word for word, _ in ground.words]
    sizes: dict[str, list[int]] = {}
    for words in forms:
        sizes.setdefault(words[0], []).append(len(words))
    at = 0
    while at < len(folded):
        step = 1
        for size in sorted(sizes.get(folded[at], ()), reverse=True):
            draft = forms.get(tuple(folded[at : at + size]))
            first, last = ground.words[at][1], _last(ground, at + size - 1)
            placed = draft is not None and draft[0] == "person"
            if placed and stands_as_place(ground, first, last):
                continue
            given = draft is not None and draft[1] == "given name"
            if given and not _stands_alone(ground, first, last):
                continue
            if draft is not None and _free(ground, first, last, taken):
                yield Draft(first, last, *draft)
                step = size
                break
        at += step


def _last(ground: Ground, at: int) -> int:
    return ground.words[min(at, len(ground.words) - 1)][1] + 1


_Form = tuple[str, str, float, str]


def _forms(ground: Ground, found: list[Draft]) -> dict[tuple[str, ...], _Form]:
    """Return the forms to look for: kind, rule, confidence and reason of each."""
    forms: dict[tuple[str, ...], _Form] = {}
    for draft in found:
        text = ground.doc[draft.first : draft.last].text
        words = tuple(fold(text).split())
        if not words:
            continue
        why = f"{text!r} is named elsewhere in the story"
        forms.setdefault(words, (draft.kind, "same form", draft.confidence, why))
    for draft in found:
        text = ground.doc[draft.first : draft.last].text
        words = tuple(fold(text).split())
        if draft.kind != "person" or len(words) < 2:
            continue
        for tail in _surnames(words):
            why = f"it is the surname of {text}"
            forms.setdefault(tail, ("person", "surname", 0.8, why))
        first = words[:1]
        if len(first[0]) > 2 and role_noun(first[0]) is None and first not in titles():
            why = f"it is the first name of {text}"
            forms.setdefault(first, ("person", "given name", 0.7, why))
    return forms


def _surnames(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Give the ends of a full name under which somebody may be named again.

    All but its first word or words ("García Márquez"), and the surname alone.
    """
    last = surname(words)
    at = words.index(last)
    for begin in range(1, at):
        yield words[begin : at + 1]
    if len(last) > 2 and role_noun(last) is None and (last,) not in titles():
        yield (last,)


def _stands_alone(ground: Ground, first: int, last: int) -> bool:
    """Tell whether a proper noun has no other on either side."""
    doc = ground.doc
    around = [doc[i] for i in (first - 1, last) if 0 <= i < len(doc)]
    beside = any(t.pos_ == "PROPN" and t.text[:1].isupper() for t in around)
    return doc[first].tag_ == "NNP" and not beside


def _free(ground: Ground, first: int, last: int, taken: set[int]) -> bool:
    """Tell whether a span is no part of another name and is written as a name."""
    doc = ground.doc
    if not taken.isdisjoint(range(first, last)):
        return False
    if not any(ground.capital(i) for i in range(first, last)):
        return False
    # "Jordan River", "Washington Post": a capital next to it makes another name.
    after = last < len(doc) and doc[last].pos_ == "PROPN" and ground.capital(last)
    joined = after and doc[last - 1].whitespace_ == " " and last not in taken
    return not (joined and doc[last].ent_type_ == doc[last - 1].ent_type_ != "")
