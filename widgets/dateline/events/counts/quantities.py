"""Quantities: how many, in figures or words, and how the number is hedged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from .hedges import Hedges, hedges_before
from .nouns import is_person
from .numbers import NumberReader
from .ratios import RatioReader

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ...lang import Language
    from ...lang.figures import Interval
    from ...model.figure import Bound

__all__ = ["Quantity", "find_quantities"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as tokens [first, last); ``start`` is where its hedge begins.

    ``low`` and ``high`` are None where a word for many can mean any number.
    ``single`` is one person by an article ("a soldier"), ``ordinal`` the number of an
    ordinal ("an 11th"), ``is_zero`` a word for nobody.
    """

    start: int
    first: int
    last: int
    low: int | None
    high: int | None
    qualifier: str | None = None
    bound: Bound | None = None
    increment: bool = False
    everybody: bool = False
    single: bool = False
    ordinal: bool = False
    is_zero: bool = False


_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")

#: The span of a number in words that begins with a word for many (low, high).
_MOST = 10


class _Reader:
    """Reads the numbers of a story off plain lists of its tokens."""

    def __init__(self, doc: Doc, language: Language, lower: Sequence[str]) -> None:
        self.doc = doc
        self.words = language.events.quantities
        self.language = language
        self.spelt = language.numbers
        self.genitives = language.events.genitive_prepositions
        self.lower = lower or [token.lower_ for token in doc]
        self.numbers = NumberReader(self.lower, language)
        self.word = self.numbers.word
        self.ratios = RatioReader(doc, self.lower, language, self.numbers)
        self.starters = _starters(language)
        vocabulary = language.dates.vocabulary
        self.only_months = frozenset(vocabulary.get("MONTH", ()))
        self.eras = frozenset(vocabulary.get("ERA", ()))
        self.months = {*self.only_months, *vocabulary.get("MAYBEMONTH", ())}

    def quantities(self) -> Iterator[Quantity]:
        at, starters = 0, self.starters
        for start, word in enumerate(self.lower):
            if start < at or (word not in starters and not word[:1].isdigit()):
                continue
            at = start
            if (ratio := self.ratios.read(at)) is not None:
                at = ratio
                continue
            found = self.read(at)
            if found is not None:
                yield found
            at = max(found.last if found else 0, at + 1)

    def read(self, at: int) -> Quantity | None:
        """Read the quantity that begins with a token."""
        word = self.lower[at]
        words = self.words
        if word in words.zero_determiners or word in words.zero_pronouns:
            return self._zero(at)
        phrase = next((p for p in self.words.zero_phrases if self._is_at(at, p)), None)
        if phrase is not None:
            return Quantity(at, at, at + 1 + phrase.count(" "), 0, 0, is_zero=True)
        if word in self.words.pairs:
            following = self.doc[at + 1 : at + 2]
            plural = any(
                t.tag_ in ("NNS", "DT") or t.lower_ in self.genitives for t in following
            )
            return (
                Quantity(at, at, at + 1, 2, 2, "all", everybody=True)
                if plural
                else None
            )
        if word in self.words.another:
            return self._another(at)
        ordinal = self._ordinal(at)
        if ordinal is not None:
            return ordinal
        many = self._many(at)
        if many is not None:
            last, (low, high) = many
            return self._hedged(Quantity(at, at, last, low, high, "vague", "vague"))
        last, value = self.numbers.read(at)
        if word in self.words.indefinite_articles and value is None:
            return self._article(at)
        if value is None or self._is_exception(at, last):
            return None
        found = self._range(at, last, value)
        if self._is_measure(found.first, found.last):
            return None
        return self._hedged(found)

    def _is_at(self, at: int, phrase: str) -> bool:
        words = phrase.split()
        return list(self.lower[at : at + len(words)]) == words

    def _zero(self, at: int) -> Quantity | None:
        last = at + 1
        if " ".join(self.lower[at : at + 3]) in self.words.hedges:
            return None  # "no more than 30"
        if self.word(last) in self.words.nobody_words and self.word(at) in (
            self.words.zero_determiners
        ):
            last += 1
        besides = self.word(last) in self.words.besides  # "nobody else"
        return Quantity(at, at, last, 0, 0, increment=besides, is_zero=True)

    def _another(self, at: int) -> Quantity | None:
        """Read "another" alone, or before a noun for one, as one more."""
        last = at + 1
        if self.numbers.read(last)[1] is not None or self._many(last) is not None:
            return None
        if self.word(last) in self.spelt.powers:
            return None
        return Quantity(at, at, last, 1, 1, self.lower[at], increment=True)

    def _ordinal(self, at: int) -> Quantity | None:
        word = self.lower[at]
        match = self.words.ordinal_pattern.fullmatch(word)
        value = int(match[1]) if match else self.spelt.ordinals.get(word)
        if value is None or self.doc[at].ent_type_ in ("DATE", "TIME"):
            return None
        if self.word(at + 1) in self.genitives:
            return None  # "a third of the town"
        return Quantity(at, at, at + 1, value, value, ordinal=True)

    def _many(self, at: int) -> tuple[int, Interval] | None:
        """Read a word for many: "dozens", "tens of thousands", "several thousand"."""
        word, words = self.word(at), self.words
        if word in words.vague:
            low, high = words.vague[word]
            behind = self.word(at + 2)
            if self.word(at + 1) in self.genitives and behind in words.vague_scales:
                scale = words.vague_scales[behind]
                own = words.vague_scales.get(word, 1)
                return at + 3, (2 * own * scale, _MOST * own * scale - 1)
            return at + 1, (low, high)
        if word not in words.vague_quantifiers:
            return None
        if self.word(at - 1) in words.many_questions:
            return None
        if self.word(at + 1)[:1].isdigit():
            return None
        power = self.spelt.powers.get(self.word(at + 1))
        if power is not None and word in words.small_counts:
            return at + 2, (2 * power, _MOST * power - 1)
        if self.numbers.read(at + 1)[1] is not None:
            return None
        return at + 1, words.vague_quantifiers[word]

    def _article(self, at: int) -> Quantity | None:
        """Read "a dozen", "a few" and "a handful", and "a young soldier" as one."""
        following = self.word(at + 1)
        if following in self.words.approximate:
            low, high = self.words.approximate[following]
            vague = low != high
            return Quantity(
                at,
                at,
                at + 2,
                low,
                high,
                "vague" if vague else None,
                "vague" if vague else "about",
            )
        many = self._many(at + 1) if following else None
        if many is not None and following in self.words.small_counts:
            return Quantity(at, at, many[0], *many[1], "vague", "vague")
        last, value = self.numbers.read(at + 1)
        if following in self.spelt.powers and value is not None:
            found = Quantity(at, at + 1, last, value, value)
            return None if self._is_measure(at + 1, last) else self._hedged(found)
        aged = self.word(last) == "-" and self.word(last + 1) in self.words.units
        if (value is not None and not aged) or self._ordinal_word(following):
            return None
        return Quantity(at, at, at + 1, 1, 1, single=True)

    def _ordinal_word(self, word: str) -> bool:
        return word in self.spelt.ordinals or bool(
            self.words.ordinal_pattern.fullmatch(word)
        )

    def _range(self, first: int, last: int, value: int) -> Quantity:
        """Return a number, or the range that it opens: "10 to 15"."""
        words, link = self.words, self.word(last)
        before = self.word(first - 1)
        between = before in words.between and link in words.between_links
        end, high = self.numbers.read(last + 1)
        if self._begins_anew(last + 1) or before.rstrip(".") in self.months:
            high = None  # "LAGOS, Aug 9 - 12 people were killed"
        left = before in words.range_origins and not self._counts(end)
        if between or (link in words.range_words and not left):
            if high is not None and value < 1000 <= high and not between:
                scale = next(
                    (s for s in (1_000_000, 1_000) if high >= s and high // s > value),
                    1,
                )
                spelt = any(w in self.spelt.scales for w in self.lower[last + 1 : end])
                value *= scale if spelt else 1
            if high is not None and high > value:
                return Quantity(first - between, first, end, value, high)
        return Quantity(first, first, last, value, value)

    def _begins_anew(self, at: int) -> bool:
        """Tell whether a number in words follows a dash after figures.

        "UPDATE 2-Four bodies found": no range is written so.
        """
        spelt = self.word(at)[:1].isalpha()
        return spelt and self.word(at - 1) == "-" and self.word(at - 2).isdigit()

    def _is_exception(self, at: int, last: int) -> bool:
        following, dated = self.word(last).rstrip("."), self.word(at).isdigit()
        if dated and following in self.only_months:
            return True  # "9 August"
        if dated and following in self.eras and self.doc[last].is_upper:
            return True  # "In 44 BC Caesar was killed"
        return " ".join(self.lower[max(0, at - 2) : at]) in self.words.exceptions

    def _counts(self, at: int) -> bool:
        """Tell whether a number before a token counts: "from 80 to 120 miners"."""
        return any(t.tag_ == "NNS" for t in self.doc[at : at + 2])

    def _hedged(self, found: Quantity) -> Quantity:
        """Return a quantity with the words around it that hedge it."""
        hedges: Hedges = hedges_before(self.lower, found.start, self.words)
        last, qualifier, bound = found.last, hedges.qualifier, hedges.bound
        increment = hedges.increment
        behind = " ".join(self.lower[last : last + 2])
        if behind in self.words.hedges_behind:
            qualifier, bound = behind, self.words.hedges_behind[behind]
            last += 2
        word = self.word(last)
        if word in self.words.increments and self.word(last + 1) != "than":
            increment, qualifier, last = True, qualifier or word, last + 1
        return replace(
            found,
            start=hedges.start,
            last=last,
            qualifier=qualifier or found.qualifier,
            bound=bound or found.bound,
            increment=increment,
            everybody=hedges.everybody,
        )

    def _is_measure(self, first: int, last: int) -> bool:
        """Tell whether a number measures something: a date, a sum, an age."""
        doc, after, before = self.doc, self.word(last), self.word(first - 1)
        if before in self.words.money_signs:
            return True
        if after in self.language.dates.day_of_people and self._are_people_of(last):
            return False
        if after in self.words.units:
            return True
        if after == "-" or (
            before == "-"
            and doc[first - 1].idx + 1 == doc[first].idx
            and not self._begins_anew(first)
        ):
            return True
        label = doc[first].ent_type_
        if label in ("MONEY", "PERCENT"):
            return True
        dated = label in ("DATE", "TIME") and not self._is_alone(first, last)
        behind = doc[last : last + 2]
        counted = any(t.tag_ == "NNS" for t in behind) and not any(
            t.lower_ in self.words.units for t in behind
        )
        if last - first == 1 and _YEAR.fullmatch(doc[first].text):
            return dated or not counted
        return dated and not counted

    def _are_people_of(self, shift: int) -> bool:
        """Tell whether a unit says which people are counted: "two night watchmen"."""
        joined = 2 if self.word(shift + 1) == "-" else 0  # "night-shift nurses"
        people = self.doc[shift + 1 + joined : shift + 2 + joined]
        return any(t.tag_ == "NNS" and is_person(t, self.language) for t in people)

    def _is_alone(self, first: int, last: int) -> bool:
        """Tell whether the pipeline takes nothing but a number for a date."""
        doc = self.doc
        begins = doc[first].ent_iob_ == "B"
        ends = last >= len(doc) or doc[last].ent_iob_ != "I"
        return begins and ends and not _YEAR.fullmatch(doc[first].text)


@lru_cache(maxsize=8)
def _starters(language: Language) -> frozenset[str]:
    """Return the words of a language with which quantities begin."""
    words, spelt = language.events.quantities, language.numbers
    return frozenset().union(
        spelt.cardinals,
        words.vague,
        words.vague_quantifiers,
        words.pairs,
        words.another,
        (phrase.split()[0] for phrase in words.zero_phrases),
        words.zero_determiners,
        words.zero_pronouns,
        words.halves,
        words.indefinite_articles,
        spelt.ordinals,
        spelt.powers,
    )


def find_quantities(
    doc: Doc, language: Language, lower: Sequence[str] = ()
) -> list[Quantity]:
    """Return the counts of a text in order, without dates, sums and measures."""
    return list(_Reader(doc, language, lower).quantities())
