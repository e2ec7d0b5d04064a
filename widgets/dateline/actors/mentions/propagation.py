"""Propagation, a second pass: names found once are found wherever they recur."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...nlp.name_forms import alike, skeleton, surname
from ..records import Candidate
from .filters import stands_as_place

if TYPE_CHECKING:
    from ..context import ActorContext
    from ..lexicon import Lexicon

__all__ = ["propagate"]

#: How many letters a word needs to be taken for a spelling of a surname.
SPELLED = 6


def propagate(
    context: ActorContext, candidates: list[Candidate]
) -> Iterator[Candidate]:
    """Yield the other occurrences of names that were found.

    Exact forms and acronyms of people and organisations, and the surnames of people
    who were named in full, wherever they are written with a capital letter.
    """
    forms = _forms(context, candidates)
    taken = {
        i for candidate in candidates for i in range(candidate.first, candidate.last)
    }
    folded = [word for word, _ in context.word_tokens]
    sizes: dict[str, list[int]] = {}
    for words in forms:
        sizes.setdefault(words[0], []).append(len(words))
    at = 0
    while at < len(folded):
        step = 1
        for size in sorted(sizes.get(folded[at], ()), reverse=True):
            form = forms.get(tuple(folded[at : at + size]))
            first, last = context.word_tokens[at][1], _last(context, at + size - 1)
            if form is None or not _free(context, first, last, taken):
                continue
            if _fits(context, form, first, last):
                yield Candidate(first, last, *form)
                step = size
                break
        at += step
    yield from _spellings(context, candidates, taken)


def _spellings(
    context: ActorContext, candidates: list[Candidate], taken: set[int]
) -> Iterator[Candidate]:
    """Yield lone words that can be another spelling of somebody's surname."""
    sounds: dict[str, set[str]] = defaultdict(set)
    for candidate in candidates:
        words = context.name_words(candidate.first, candidate.last)
        if candidate.kind == "person" and len(words) > 1:
            sounds[skeleton(surname(words))].add(surname(words))
    if not sounds:
        return
    for word, index in context.word_tokens:
        if len(word) < SPELLED or index in taken or index in context.resolved_at:
            continue
        spellings = [
            known
            for known in sounds.get(skeleton(word), ())
            if known != word and alike(known, word)
        ]
        if spellings and _stands_alone(context, index, index + 1):
            why = (
                f"it is another spelling of {spellings[0]}, the surname in a full name"
            )
            yield Candidate(index, index + 1, "person", "spelling", 0.6, why)


def _fits(context: ActorContext, form: _Form, first: int, last: int) -> bool:
    """Tell whether a form here can be the name again."""
    kind, rule = form[:2]
    if rule == "given name" and not _stands_alone(context, first, last):
        return False
    if rule == "noun of the body":
        return _is_definite(context, first)
    return kind != "person" or not stands_as_place(context, first, last)


def _last(context: ActorContext, at: int) -> int:
    """Return the end, as a token, of the folded word with an index."""
    return context.word_tokens[min(at, len(context.word_tokens) - 1)][1] + 1


_Form = tuple[str, str, float, str]


def _forms(
    context: ActorContext, candidates: list[Candidate]
) -> dict[tuple[str, ...], _Form]:
    """Return the forms to look for: kind, rule, confidence and reason of each."""
    forms: dict[tuple[str, ...], _Form] = {}
    full: dict[tuple[str, ...], tuple[str, str]] = {}
    for candidate in candidates:
        text = context.doc[candidate.first : candidate.last].text
        words = context.lexicon.name_words(text)
        if not words:
            continue
        why = f"{text!r} occurs as a name elsewhere in the story"
        forms.setdefault(
            words, (candidate.kind, "same form", candidate.confidence, why)
        )
        if len(words) > 1:
            full.setdefault(words, (text, candidate.kind))
    for words, (text, kind) in full.items():
        if kind == "person":
            for part, form in _person_forms(context.lexicon, words, text):
                forms.setdefault(part, form)
    for noun, text in _only_nouns(context.lexicon, full):
        why = f"{text} is the only organisation in the story with that noun"
        forms.setdefault((noun,), ("organisation", "noun of the body", 0.6, why))
    return forms


def _person_forms(
    lexicon: Lexicon, words: tuple[str, ...], text: str
) -> Iterator[tuple[tuple[str, ...], _Form]]:
    """Yield the forms under which a person may be named again."""
    for tail in _surnames(lexicon, words):
        yield tail, ("person", "surname", 0.8, f"it is the surname of {text}")
    first = words[:1]
    if len(first[0]) > 2 and not lexicon.is_office(first[0]):
        why = f"it is the first name of {text}"
        yield first, ("person", "given name", 0.7, why)


def _only_nouns(
    lexicon: Lexicon, full: dict[tuple[str, ...], tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """Yield the nouns that head the name of one organisation only, with that name."""
    headed: dict[str, list[str]] = defaultdict(list)
    for words, (text, kind) in full.items():
        noun = lexicon.head_noun(words) if kind == "organisation" else None
        if noun is not None:
            headed[noun].append(text)
    for noun, texts in headed.items():
        if len(texts) == 1:
            yield noun, texts[0]


def _surnames(lexicon: Lexicon, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the ends of a full name under which somebody may be named again.

    All but its first word or words ("García Márquez"), and the surname alone.
    """
    last = surname(words)
    if not last:
        return  # nothing but "Jr.", "MD" and the like
    at = words.index(last)
    for begin in range(1, at):
        yield words[begin : at + 1]
    if len(last) > 2 and not lexicon.is_office(last):
        yield (last,)


def _stands_alone(context: ActorContext, first: int, last: int) -> bool:
    """Tell whether a proper noun has no other on either side."""
    doc = context.doc
    around = [doc[i] for i in (first - 1, last) if 0 <= i < len(doc)]
    beside = any(t.pos_ == "PROPN" and t.text[:1].isupper() for t in around)
    return doc[first].pos_ == "PROPN" and not beside


def _is_definite(context: ActorContext, index: int) -> bool:
    """Tell whether an organisation's noun has an article and a capital, alone."""
    doc, words = context.doc, context.words
    if index == 0:
        return False
    if doc[index - 1].text.casefold() not in words.definite_articles:
        return False
    after = doc[index + 1] if index + 1 < len(doc) else None
    goes_on = after is not None and (
        after.text == "-"
        or after.text in words.complement_prepositions
        or after.pos_ in ("PROPN", "NOUN")
    )
    return doc[index].text[:1].isupper() and not goes_on


def _free(context: ActorContext, first: int, last: int, taken: set[int]) -> bool:
    """Tell whether a span is no part of another name and is written as a name."""
    doc = context.doc
    if not taken.isdisjoint(range(first, last)):
        return False
    if not any(context.capital(i) for i in range(first, last)):
        return False
    # "Jordan River", "Washington Post": a capital next to it makes another name.
    after = last < len(doc) and doc[last].pos_ == "PROPN" and context.capital(last)
    joined = after and doc[last - 1].whitespace_ == " " and last not in taken
    return not (joined and doc[last].ent_type_ == doc[last - 1].ent_type_ != "")
