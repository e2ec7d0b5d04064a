"""How many were killed, injured or went missing, with the words that hedge it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from .quantities import LOOSE, UNITS, VAGUE, Count, Qualifier, find_counts, is_hedge

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["KINDS", "Toll", "find_tolls"]

Kind = Literal["killed", "injured", "missing"]

#: What can become of those who are counted, the worst first.
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Toll:
    """A number of victims as tokens [first, last); ``value`` None where it is vague.

    ``words`` is the qualifier as the story has it ("at least").
    """

    first: int
    last: int
    kind: Kind
    value: int | None
    qualifier: Qualifier
    words: str = ""


_KILL = "kill martyr slay murder massacre assassinate slaughter execute drown behead"
_INJURE = "injure wound hurt hospitalize hospitalise maim"

#: Verbs done to victims, by lemma.
_DONE: dict[str, Kind] = {
    **dict.fromkeys(_KILL.split(), "killed"),
    **dict.fromkeys(_INJURE.split(), "injured"),
}
#: Verbs of which victims are the subject.
_DIE = frozenset("die perish succumb".split())

#: Words behind a number that say what became of those counted.
_STATES: dict[str, Kind] = {
    **dict.fromkeys("dead deaths death fatalities killed".split(), "killed"),
    **dict.fromkeys("injured wounded hurt injuries".split(), "injured"),
    "missing": "missing",
}
#: Nouns before a number that make it a number of dead: "a death toll of 12".
_TOLL_NOUNS = frozenset("toll deaths killing lives".split())

#: Verbs that carry a number on from such a noun: "the toll rose to 12".
_CARRIERS = frozenset("claim rise stand climb reach".split())

#: Verbs that may stand between a number and what became of those counted.
_BETWEEN = frozenset(
    "be have suffer sustain report confirm lose believe fear go say".split()
)

#: How far from a number what became of those counted may stand, in tokens.
BEFORE, BEHIND = 8, 14


def find_tolls(doc: Doc) -> list[Toll]:
    """Return the numbers of victims in a story, in text order.

    A number that is part of another ("10 people, including two children") is left
    out.
    """
    found = []
    for count in find_counts(doc):
        kind = _kind_before(doc, count.first) or _kind_behind(doc, count.last)
        if kind is not None and not _part(doc, count):
            found.append(
                Toll(
                    count.first,
                    count.last,
                    kind,
                    count.value,
                    count.qualifier,
                    count.words,
                )
            )
    return found


def _kind_before(doc: Doc, first: int) -> Kind | None:
    """Return what a verb right before a number says of it: "killing at least 25"."""
    for at in range(first - 1, max(-1, first - BEFORE), -1):
        token = doc[at]
        word, lemma = token.text.casefold(), token.lemma_.casefold()
        if lemma in _DONE and not _passive(token):
            return _DONE[lemma]
        if word in _TOLL_NOUNS and at < first - 1:
            return "killed"
        if lemma in _CARRIERS and _has_toll(token):
            return "killed"
        if lemma not in _CARRIERS and word not in LOOSE and not is_hedge(word):
            return None
    return None


def _has_toll(verb: Token) -> bool:
    """Tell whether a number of dead is what rises: "the toll in Haiti rose to"."""
    subjects = (child for child in verb.children if child.dep_ == "nsubj")
    return any(child.text.casefold() in _TOLL_NOUNS for child in subjects)


def _passive(token: Token) -> bool:
    return any(child.dep_ in ("nsubjpass", "auxpass") for child in token.children)


def _kind_behind(doc: Doc, last: int) -> Kind | None:
    """Return what the words behind a number say of it: "25 people were killed"."""
    for at in range(last, min(last + BEHIND, len(doc))):
        token = doc[at]
        word, lemma = token.text.casefold(), token.lemma_.casefold()
        if word in UNITS and at == last:
            return None
        if word in _STATES and not _active(token):
            return _STATES[word]
        if lemma in _DIE or (word == "lives" and at - last < 3):
            return "killed"
        if token.pos_ in ("VERB", "AUX"):
            if lemma in _DONE:
                return None if _active(token) else _DONE[lemma]
            if lemma not in _BETWEEN:
                return None
        counts = token.like_num or word in VAGUE
        if word in (".", ";", ":", "(") or (counts and at > last):
            return None
    return None


def _active(token: Token) -> bool:
    """Tell whether a verb has victims as its object, not its subject."""
    if not token.tag_.startswith("VB") or _passive(token):
        return False
    return any(child.dep_ == "dobj" for child in token.children)


def _part(doc: Doc, count: Count) -> bool:
    """Tell whether a number is part of one told before."""
    before = doc[max(0, count.first - 3) : count.first].text.casefold()
    return "including" in before or before.endswith("of them")
