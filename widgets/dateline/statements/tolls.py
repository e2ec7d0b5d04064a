"""How many were killed, injured or went missing, with the words that hedge it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["Toll", "find_tolls"]

Kind = Literal["killed", "injured", "missing"]
Qualifier = Literal["exact", "min", "max", "vague"]


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


_KILL = frozenset(
    "kill martyr slay murder massacre assassinate slaughter execute drown "
    "behead".split()
)
_INJURE = frozenset("injure wound hurt hospitalize hospitalise maim".split())
_DIE = frozenset("die perish succumb".split())
_STATES: dict[str, Kind] = {
    "dead": "killed",
    "deaths": "killed",
    "death": "killed",
    "fatalities": "killed",
    "injured": "injured",
    "wounded": "injured",
    "hurt": "injured",
    "injuries": "injured",
    "missing": "missing",
    "killed": "killed",
}
_SMALL = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen "
        "fourteen fifteen sixteen seventeen eighteen nineteen".split(),
        range(20),
        strict=True,
    )
)
_TENS = dict(
    zip(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        range(20, 100, 10),
        strict=True,
    )
)
_POWERS = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}
_VAGUE = frozenset(
    "dozens scores hundreds thousands tens several many some numerous countless".split()
)
_HEDGES: tuple[tuple[str, Qualifier], ...] = (
    ("at least", "min"),
    ("more than", "min"),
    ("no fewer than", "min"),
    ("no less than", "min"),
    ("over", "min"),
    ("up to", "max"),
    ("as many as", "max"),
    ("fewer than", "max"),
    ("less than", "max"),
    ("at most", "max"),
)
_LOOSE = frozenset(
    "about around some nearly almost approximately roughly another a an "
    "additional further only all the other these estimated total of".split()
)
_UNITS = frozenset(
    "percent % years year year-old months month weeks week days day hours hour "
    "minutes kilometers kilometres km miles mile metres meters feet dollars euros "
    "pounds p.m. a.m. pm am degrees times million billion occasions vehicles cars "
    "houses homes buildings".split()
)
_ONE = frozenset(
    "man woman person boy girl child soldier policeman officer civilian worker "
    "journalist general student pilot passenger driver teenager guard militant "
    "protester".split()
)


def find_tolls(doc: Doc) -> list[Toll]:
    """Return the numbers of victims in a story, in text order."""
    found = []
    for first, last, value in _numbers(doc):
        words, qualifier = _hedge(doc, first, value)
        kind = _kind_before(doc, first) or _kind_behind(doc, last)
        if kind is not None:
            found.append(Toll(first, last, kind, value, qualifier, words))
    return _shared(doc, found)


def _numbers(doc: Doc) -> Iterator[tuple[int, int, int | None]]:
    """Give the counts in a text as tokens [first, last) and their value."""
    at = 0
    while at < len(doc):
        last, value, is_count = _number(doc, at)
        if is_count:
            yield at, last, value
        at = max(last, at + 1)


def _number(doc: Doc, at: int) -> tuple[int, int | None, bool]:
    token = doc[at]
    word = token.text.casefold()
    if word in _VAGUE:
        plural = word in ("several", "many", "some", "numerous", "countless")
        noun = at + 1 < len(doc) and doc[at + 1].text.isdigit()
        return at + 1, None, not (plural and noun)
    if word in ("a", "an") and at + 1 < len(doc):
        return _article(doc, at)
    last, value = at, None
    while last < len(doc):
        step = _value(doc[last].text.casefold())
        if step is None:
            hyphen = doc[last].text == "-" and value is not None
            if hyphen and last + 1 < len(doc) and _value(doc[last + 1].text.casefold()):
                last += 1
                continue
            break
        value = _grow(value, step)
        last += 1
    if value is None:
        return at + 1, None, False
    if token.ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT") and last - at == 1:
        return last, value, False
    after = doc[last].text.casefold() if last < len(doc) else ""
    before = doc[at - 1].text if at else ""
    if after in _UNITS or before in ("$", "€", "£", "#") or after == "-":
        return last, value, False
    return last, value, True


def _article(doc: Doc, at: int) -> tuple[int, int | None, bool]:
    """Read "a dozen", and "a soldier" as one."""
    nxt = doc[at + 1].text.casefold()
    if nxt in ("dozen", "hundred", "thousand"):
        return at + 2, _POWERS[nxt], True
    head = at + 1
    while head < min(at + 5, len(doc)) and doc[head].pos_ in ("ADJ", "PROPN", "NOUN"):
        if doc[head].text.casefold() in _ONE:
            return head, 1, True
        head += 1
    return at + 1, None, False


def _value(word: str) -> int | None:
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+|\d{1,7}", word):
        return int(word.replace(",", ""))
    for table in (_SMALL, _TENS, _POWERS):
        if word in table:
            return table[word]
    return None


def _grow(value: int | None, step: int) -> int:
    """Read on in a number in words: 25 after 20 and 5, 200 after 2 and hundred."""
    if value is None:
        return step
    if step in (12, 100, 1000, 1_000_000):
        return value * step
    return value + step


def _hedge(doc: Doc, first: int, value: int | None) -> tuple[str, Qualifier]:
    """Return the words before a number that hedge it, and how."""
    if value is None:
        return doc[first].text, "vague"
    before = doc[max(0, first - 4) : first].text.casefold()
    for words, qualifier in _HEDGES:
        if re.search(rf"\b{words}(?: (?:another|a|an|some|the))?$", before):
            return words, qualifier
    return "", "exact"


def _kind_before(doc: Doc, first: int) -> Kind | None:
    """Return what a verb right before a number says of it: "killing at least 25"."""
    at = first - 1
    while at >= 0 and first - at < 8:
        token = doc[at]
        word = token.text.casefold()
        lemma = token.lemma_.casefold()
        if lemma in _KILL and not _passive(token):
            return "killed"
        if lemma in _INJURE and not _passive(token):
            return "injured"
        if word in ("toll", "deaths", "killing", "lives") and at < first - 1:
            return "killed"
        if lemma in ("leave", "claim", "rise", "stand", "climb", "reach", "be"):
            if lemma in ("leave", "be"):
                return None
        elif word not in _LOOSE and not _hedging(word) and word not in ("to", "at"):
            return None
        at -= 1
    return None


def _hedging(word: str) -> bool:
    return any(word in words.split() for words, _ in _HEDGES)


def _passive(token: Token) -> bool:
    return any(child.dep_ in ("nsubjpass", "auxpass") for child in token.children)


def _kind_behind(doc: Doc, last: int) -> Kind | None:
    """Return what the words behind a number say of it: "25 people were killed"."""
    at = last
    while at < len(doc) and at - last < 14:
        token = doc[at]
        word = token.text.casefold()
        if word in _UNITS and at == last:
            return None
        if word in _STATES and not _active(token):
            return _STATES[word]
        lemma = token.lemma_.casefold()
        if lemma in _DIE or (word in ("lives",) and at - last < 3):
            return "killed"
        if token.pos_ in ("VERB", "AUX"):
            if lemma in _KILL:
                return None if _active(token) else "killed"
            if lemma in _INJURE:
                return None if _active(token) else "injured"
            if lemma not in (
                *("be", "have", "suffer", "sustain", "report", "confirm", "lose"),
                *("believe", "fear", "go", "say"),
            ):
                return None
        if token.text in (".", ";", ":", "(") or (token.like_num and at > last):
            return None
        at += 1
    return None


def _active(token: Token) -> bool:
    """Tell whether a verb has victims as its object, not its subject."""
    if token.tag_ not in ("VBD", "VBP", "VBZ", "VBG", "VBN"):
        return False
    if _passive(token):
        return False
    return any(child.dep_ == "dobj" for child in token.children)


def _shared(doc: Doc, found: list[Toll]) -> list[Toll]:
    """Leave out numbers that are part of another: "10 people, including two"."""
    kept = []
    for toll in found:
        before = doc[max(0, toll.first - 3) : toll.first].text.casefold()
        part = "including" in before or before.endswith("of them")
        if not part:
            kept.append(toll)
    return kept
