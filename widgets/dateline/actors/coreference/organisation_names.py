"""Shorter forms under which a body is named again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.name_forms import fold
from ..lexicon import BODY_NOUNS

if TYPE_CHECKING:
    from ..context import ActorContext
    from ..records import Name

__all__ = ["bare_forms", "first_word", "short_forms"]

#: What the rest of a company's name may be, where its first word alone is used again.
_TRADES = frozenset(
    "air aircraft airline airlines airways auto automobile automotive bank "
    "broadcasting communications computer computers electric electronics energy "
    "engines enterprises entertainment financial foods insurance international "
    "media motor motors music oil pictures railways records research software "
    "stores studios systems technologies technology telecom".split()
)

#: Words at the end of a body's name that news leave out the second time.
_LEGAL = frozenset(
    "inc incorporated corp corporation co company ltd limited plc llc llp ag sa "
    "se nv bv gmbh spa ab as oyj sas holdings holding group".split()
)
#: Nouns of bodies that stand before "of" or at the end: "Justice Department".
_TURNED = frozenset("ministry department bureau office agency board".split())
_TAILS = ("news agency", "news", "agency", "airlines", "party", "movement", "newspaper")


def short_forms(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Return a body's folded name without what news leave out: "Inc", "Agency"."""
    found = set()
    kept = words
    while len(kept) > 1 and kept[-1] in _LEGAL:
        kept = kept[:-1]
        found.add(kept)
    if len(words) > 2 and words[1] == "of" and words[0] in _TURNED:
        # "Ministry of Foreign Affairs", "Department of Justice"
        what = words[2:-1] if words[-1] == "affairs" else words[2:]
        found |= {(*what, words[0]), (*words[2:], words[0])}
    for tail in _TAILS:
        end = tuple(tail.split())
        if len(words) > len(end) and words[-len(end) :] == end:
            found.add(words[: -len(end)])
    return {form for form in found if len("".join(form)) > 2}


def first_word(words: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the first word of a company's name, if the rest says its trade."""
    while len(words) > 1 and (words[-1] in _LEGAL or words[-1] == "&"):
        words = words[:-1]
    rest = words[1:]
    if not rest or words[0] in BODY_NOUNS:
        return None
    brand = len(rest) == 1 and len(words[0]) > 3 and rest[0] not in BODY_NOUNS
    return words[:1] if brand or set(rest) <= _TRADES | _LEGAL else None


def bare_forms(context: ActorContext, name: Name) -> set[tuple[str, ...]]:
    """Return a body's folded name without the country it begins or ends with."""
    found = set()
    first = name.first
    while first < name.last - 1 and (
        first in context.nation_at or context.doc[first].text in ("'s", "’s", "-")
    ):
        first += 1
    words = _folded(context, first, name.last)
    if first > name.first and words:
        found.add(words)
    last = name.last - 1
    while last > name.first and last in context.nation_at:
        last -= 1
    ends = context.doc[last].text in ("of", "in", "for")
    if last < name.last - 1 and ends and last > name.first:
        found.add(_folded(context, name.first, last))
    return found


def _folded(context: ActorContext, first: int, last: int) -> tuple[str, ...]:
    return tuple(fold(context.doc[first:last].text).split())
