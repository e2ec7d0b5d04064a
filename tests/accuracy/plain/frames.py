"""Sentence frames: short news sentences with a slot for the place that is measured."""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

HERE = Path(__file__).parent

#: The slot that a frame of each level measures.
SLOTS = {
    "city": "city",
    "division": "division",
    "division said": "division",
    "country": "country",
    "water": "water",
    "facility": "facility",
    "none": "name",
}

#: Slots of other cities of the same country: these are measured too.
OTHERS = ("other", "third")

#: Slots that help to tell the place, or name a person.
HELP = ("nation", "state", "person", "given")

SLOT = re.compile(r"\{(\w+)\}")

#: After these words, or one word later, a name gets no "the".
_DETERMINERS = frozenset(
    "a an the this that its his her their our whole some many several few two three "
    "four five six seven eight nine ten twelve falling rising".split()
)

#: Words that say, after a name, that it is a division's.
TYPE_WORDS = frozenset(
    "province region state department county governorate district prefecture oblast "
    "canton parish territory emirate voivodeship municipality".split()
)

_ARTICLE = re.compile(r"\b([Aa])n? $")


@dataclass(frozen=True)
class Frame:
    """A sentence with slots, the kind of news it is, and what it tells of the place.

    ``half`` is "look" (may be looked at while the engine is worked on), "report"
    (only its figures are read) or "namesakes".
    """

    desk: str
    level: str
    context: str
    text: str
    half: str

    @cached_property
    def id(self) -> str:
        """Return an id that stays when frames are added."""
        return hashed(self.text)[:8]

    @property
    def slots(self) -> tuple[str, ...]:
        """Return the slots in text order, in lower case ({CITY} is city)."""
        return tuple(slot.lower() for slot in SLOT.findall(self.text))

    @property
    def type_word(self) -> str | None:
        """Return the word that says what a division is: "province", "state" ...

        None if a place's name is all there is ("the governor of {division}").
        """
        said = re.search(r"\{division\} ([a-z]+)", self.text)
        known = said and said[1] in TYPE_WORDS and self.level == "division said"
        return said[1] if said and known else None


@dataclass(frozen=True)
class Filling:
    """What stands in a slot; ``article`` tells whether a text has "the" before it."""

    phrase: str
    article: bool = False


def hashed(*parts: object) -> str:
    """Return a hash of the parts: what looks random here is always the same."""
    return hashlib.sha1("|".join(map(str, parts)).encode()).hexdigest()


def read_frames(path: Path = HERE / "frames.csv") -> list[Frame]:
    """Return the frames of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return [Frame(**row) for row in csv.DictReader(file)]


@dataclass(frozen=True)
class Nowhere:
    """A sentence with words that are names of places as well, and name none here.

    ``kind`` says what they name: a surname, a ship, a dish, an era.
    """

    half: str
    kind: str
    text: str
    phrases: tuple[str, ...]


def nowhere(half: str, path: Path = HERE / "no_places.csv") -> list[Nowhere]:
    """Return the sentences of a half that have such words."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Nowhere(half, row["kind"], row["text"], tuple(row["phrases"].split("|")))
            for row in csv.DictReader(file)
            if row["half"] == half
        ]


def people() -> dict[str, list[tuple[str, str]]]:
    """Return given and family names of people, by continent."""
    named: dict[str, list[tuple[str, str]]] = {}
    with (HERE / "people.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            named.setdefault(row["continent"], []).append((row["given"], row["family"]))
    return named


def fill(
    text: str, fillings: Mapping[str, Filling]
) -> tuple[str, list[tuple[str, int, int]]]:
    """Return a frame's text with its slots filled, and each slot with its span.

    "The" is put before names that need one and "a" becomes "an" where it should; both
    stay outside the spans (characters).
    """
    written, spans, at = "", [], 0
    for match in SLOT.finditer(text):
        written += text[at : match.start()]
        filling = fillings[match[1].lower()]
        phrase = filling.phrase.upper() if match[1].isupper() else filling.phrase
        written = _ARTICLE.sub(r"\1n " if phrase[0] in "AEIO" else r"\1 ", written)
        if filling.article and _takes_article(match[1], written):
            written += "the " if written.strip() and written[-2:] != ". " else "The "
        spans.append((match[1].lower(), len(written), len(written) + len(phrase)))
        written += phrase
        at = match.end()
    return written + text[at:], spans


def _takes_article(slot: str, before: str) -> bool:
    """Tell whether "the" may stand here: not in "Manila, Philippines"."""
    if slot == "nation" and before.endswith((", ", "(")):
        return False
    words = {word.casefold().strip("“\"'(") for word in before.split()[-2:]}
    return not words & _DETERMINERS
