"""Shorter forms under which a body is named again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.name_forms import fold

if TYPE_CHECKING:
    from ..context import Ground
    from ..mentions.detection import Name

__all__ = [
    "BODY_NOUNS",
    "PAPERS",
    "bare_forms",
    "first_word",
    "goes_on_to",
    "head_noun",
    "short_forms",
]

#: Nouns that head the names of bodies; alone they name none.
BODY_NOUNS = frozenset(
    "academy administration agency airlines airways alliance army assembly "
    "association authority bank board brigade brigades bureau cabinet center "
    "centre chamber charity church club coalition college command commission "
    "committee company congress corporation corps council court department "
    "directorate division embassy federation firm force forces foundation front "
    "fund government group hospital institute intelligence judiciary league line "
    "magazine military ministry mission movement museum navy network news "
    "newspaper office opposition organisation organization parliament parties "
    "party police post presidency press radio regiment school senate service "
    "services society squadron state station syndicate television times tribunal "
    "trust tv union university".split()
)

#: Nouns that end the names of newspapers.
PAPERS = frozenset(
    "chronicle courier dispatch gazette globe guardian herald independent journal "
    "mail mirror monitor observer post star sun telegraph times tribune".split()
)

#: What the rest of a company's name may be, where its first word alone is used again.
_TRADES = frozenset(
    "air aircraft airline airlines airways auto automobile automotive bank "
    "broadcasting communications computer computers electric electronics energy "
    "engines enterprises entertainment financial foods insurance international "
    "media motor motors music oil pictures railways records research software "
    "stores studios systems technologies technology telecom".split()
)

#: Nouns of bodies that say behind them what they are for.
_PURPOSED = frozenset(
    "academy administration agency association authority board bureau center centre "
    "coalition college commission committee council department directorate faculty "
    "federation foundation fund institute institution league ministry movement office "
    "organisation organization party school society trust union university".split()
)

#: Words at the end of a body's name that news leave out the second time.
_LEGAL = frozenset(
    "inc incorporated corp corporation co company ltd limited plc llc llp ag sa "
    "se nv bv gmbh spa ab as oyj sas holdings holding group".split()
)
#: Nouns of bodies that stand before "of" or at the end: "Justice Department".
_TURNED = frozenset("ministry department bureau office agency board".split())
_TAILS = ("news agency", "news", "agency", "airlines", "party", "movement", "newspaper")


def head_noun(words: tuple[str, ...]) -> str | None:
    """Return the noun of a body that heads its folded name, if one does.

    It is the last word ("Coastal Repair Authority"), or the one before "of" or "for"
    ("University of Toronto").
    """
    for at, word in enumerate(words[1:], start=1):
        if word in ("of", "for"):
            words = words[:at]
            break
    return words[-1] if words and words[-1] in BODY_NOUNS else None


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


def goes_on_to(ground: Ground, last: int) -> int:
    """Return where a body's name ends that goes on behind its noun at ``last - 1``.

    "Institute for Astronomy", "Council on Coastal Erosion": capitalised words that
    are no place and that the tagger has not read as another name.
    """
    doc = ground.doc
    if last >= len(doc) or doc[last].text not in ("for", "on", "of"):
        return last
    noun = doc[last - 1]
    if fold(noun.text) not in _PURPOSED or not ground.capital(noun.i):
        return last
    end = last
    for index in range(last + 1, len(doc)):
        token = doc[index]
        if token.text in ("and", "&") and end > last:
            continue
        placed = index in ground.place_at or index in ground.nation_at
        if placed or token.ent_type_ or token.tag_ not in ("NNP", "NNPS"):
            break
        if not ground.capital(index):
            break
        end = index + 1
    return end


def bare_forms(ground: Ground, name: Name) -> set[tuple[str, ...]]:
    """Return a body's folded name without the country it begins or ends with."""
    found = set()
    first = name.first
    while first < name.last - 1 and (
        first in ground.nation_at or ground.doc[first].text in ("'s", "’s", "-")
    ):
        first += 1
    words = _folded(ground, first, name.last)
    if first > name.first and words:
        found.add(words)
    last = name.last - 1
    while last > name.first and last in ground.nation_at:
        last -= 1
    ends = ground.doc[last].text in ("of", "in", "for")
    if last < name.last - 1 and ends and last > name.first:
        found.add(_folded(ground, name.first, last))
    return found


def _folded(ground: Ground, first: int, last: int) -> tuple[str, ...]:
    return tuple(fold(ground.doc[first:last].text).split())
