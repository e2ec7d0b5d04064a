"""Quantities: how many, in figures or words, and how the number is hedged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ..lang import language_of
from ..lang.events import QuantityWords
from ..lang.numbers import NumberWords

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["Count", "Qualifier", "find_counts"]

Qualifier = Literal["exact", "min", "max", "vague"]


@dataclass(frozen=True, slots=True)
class Count:
    """A number as tokens [first, last); ``value`` is None where it is vague.

    ``words`` is what hedges it, as the story has it ("at least").
    """

    first: int
    last: int
    value: int | None
    qualifier: Qualifier
    words: str = ""


_FIGURES = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,7}")


def find_counts(doc: Doc) -> Iterator[Count]:
    """Yield the counts of a text in order, without dates, money and measures."""
    language = language_of(doc)
    words, numbers = language.events.quantities, language.numbers
    at = 0
    while at < len(doc):
        word = doc[at].text.casefold()
        some = word in words.vague_quantifiers and not _is_figure(doc, at + 1)
        if some or word in words.vague:
            yield Count(at, at + 1, None, "vague", doc[at].text)
            at += 1
            continue
        if word in words.indefinite_articles:
            last, value = _article(doc, at, words, numbers)
        else:
            last, value = _number(doc, at, numbers)
        if value is not None and not _is_measure(doc, at, last, words):
            hedge, qualifier = _hedge(doc, at, words)
            yield Count(at, last, value, qualifier, hedge)
        at = max(last, at + 1)


def _is_figure(doc: Doc, at: int) -> bool:
    return at < len(doc) and doc[at].text.isdigit()


def _number(doc: Doc, at: int, numbers: NumberWords) -> tuple[int, int | None]:
    """Read the number that begins with a token: its end, and its value if it is one."""
    last, value = at, None
    while last < len(doc):
        part = _value(doc[last].text, numbers)
        if part is None:
            joins = doc[last].text == "-" and value is not None and last + 1 < len(doc)
            if not joins or _value(doc[last + 1].text, numbers) is None:
                break
        else:
            value = _combined(value, part, numbers)
        last += 1
    return last, value


def _value(text: str, numbers: NumberWords) -> int | None:
    """Return the value of one word or group of figures."""
    if _FIGURES.fullmatch(text):
        return int(text.replace(",", ""))
    word = text.casefold()
    return numbers.cardinals.get(word, numbers.powers.get(word))


def _combined(value: int | None, part: int, numbers: NumberWords) -> int:
    """Return the value of a number with its next word: 20 and 5, 2 and hundred."""
    if value is None:
        return part
    return value * part if part in numbers.powers.values() else value + part


def _article(
    doc: Doc, at: int, words: QuantityWords, numbers: NumberWords
) -> tuple[int, int | None]:
    """Read "a dozen" as twelve, and "a young soldier" as one."""
    powers = numbers.powers
    for head in range(at + 1, min(at + 5, len(doc))):
        word = doc[head].text.casefold()
        if head == at + 1 and word in powers:
            return head + 1, powers[word]
        if doc[head].pos_ not in ("ADJ", "PROPN", "NOUN"):
            break
        if word in words.single_people:
            return head, 1
    return at + 1, None


def _is_measure(doc: Doc, first: int, last: int, words: QuantityWords) -> bool:
    """Tell whether a number measures something: a date, a sum, an age."""
    if doc[first].ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT") and (
        last - first == 1
    ):
        return True
    after = doc[last].text.casefold() if last < len(doc) else ""
    before = doc[first - 1].text if first else ""
    return after in words.units or after == "-" or before in ("$", "€", "£", "#")


def _hedge(doc: Doc, first: int, words: QuantityWords) -> tuple[str, Qualifier]:
    """Return the words before a number that hedge it, and how."""
    before = doc[max(0, first - 4) : first].text.casefold()
    for pattern, phrase, hedge in words.hedge_patterns:
        if pattern.search(before):
            return phrase, hedge
    return "", "exact"
