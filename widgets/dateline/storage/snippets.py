"""The words of a text around what was searched for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .terms import Term, folded

__all__ = ["MARKS", "snippet"]

#: What is put before and after the words found.
MARKS = ("«", "»")

#: How many words a snippet has.
LENGTH = 30

_WORD = re.compile(r"\S+")

#: A word, with what stands before and behind it: "‘drone’:".
_CORE = re.compile(r"^(\W*)(.*?)(\W*)$", re.DOTALL)


def snippet(text: str, terms: Iterable[Term], marks: tuple[str, str] = MARKS) -> str:
    """Return the stretch of a text with most of the terms, with their words marked.

    Parameters
    ----------
    text
        The text as it was given.
    terms
        What was searched for.
    marks
        What is put before and after each word that was found.

    """
    wanted = [term for term in terms if not term.without]
    words = list(_WORD.finditer(text))
    hits = _hits([folded(word[0]).split() for word in words], wanted)
    first = _densest(hits)
    last = min(len(words), first + LENGTH)
    if not words:
        return ""
    marked = rf"\1{marks[0]}\2{marks[1]}\3"
    shown = [
        _CORE.sub(marked, word[0]) if number in hits else word[0]
        for number, word in enumerate(words[first:last], first)
    ]
    dots = ("… " if first else "", " …" if last < len(words) else "")
    return f"{dots[0]}{' '.join(shown)}{dots[1]}"


def _hits(words: list[list[str]], terms: list[Term]) -> dict[int, int]:
    """Return the words that belong to a term: number of the word to that of the term.

    A written word may be several folded ones, as al-Assad is two.
    """
    pieces = [(p, number) for number, word in enumerate(words) for p in word]
    found: dict[int, int] = {}
    for nth, term in enumerate(terms):
        first, length = term.words[0], len(term.words)
        starts = [at for at, (piece, _) in enumerate(pieces) if piece.startswith(first)]
        for at in starts:
            here = [piece for piece, _ in pieces[at : at + length]]
            if len(here) == length and _matches(here, term):
                for _, number in pieces[at : at + length]:
                    found.setdefault(number, nth)
    return found


def _matches(here: list[str], term: Term) -> bool:
    *head, last = term.words
    if here[:-1] != head:
        return False
    return here[-1].startswith(last) if term.prefix else here[-1] == last


def _densest(hits: dict[int, int]) -> int:
    """Return where a stretch with as many different terms as possible begins."""
    lead = LENGTH // 4
    best, most = 0, 0
    for start in sorted(hits):
        here = {term for number, term in hits.items() if 0 <= number - start < LENGTH}
        if len(here) > most:
            best, most = max(0, start - lead), len(here)
    return best
