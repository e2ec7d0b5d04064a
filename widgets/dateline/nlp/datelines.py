"""Datelines: the words that open a story or a section with its place and day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .tokens import Tokens

__all__ = ["Dateline", "Datelines", "find_datelines"]

#: The longest dateline, in tokens ("TROY, N.C., Jan. 2, 2024 (AP) —" has twelve).
LONGEST = 14
#: The longest place that opens an item of a list, in tokens.
LONGEST_OF_ITEM = 4
#: A lower-case word this short, in characters, may stand inside a place's name
#: ("Port of Spain", "Rio de Janeiro").
LINK = 3
#: A dateline in mixed case opens one of the first lines (headline, byline, dateline)
#: and leads into a sentence of at least this many tokens.
FIRST_LINES, SENTENCE = 4, 5

_DASHES = frozenset(("-", "--", "–", "—", "―"))
_BULLETS = _DASHES | frozenset("•*·")
#: What the tagger calls towns and countries.
_PLACES = frozenset(["GPE", "LOC"])
_MARKS = frozenset(", . ( ) / [ ] ' ’".split())


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline as tokens: its place is [first, place_end), ``dash`` ends it.

    The pipeline makes one token of "LAGOS-": the last of the place is then the dash.
    """

    first: int
    place_end: int
    dash: int


class Datelines:
    """The datelines of a story, in text order."""

    def __init__(self, datelines: Iterable[Dateline]) -> None:
        self._all = tuple(datelines)
        self._firsts = [dateline.first for dateline in self._all]

    def __iter__(self) -> Iterator[Dateline]:
        return iter(self._all)

    def at(self, token: int) -> Dateline | None:
        """Return the dateline that holds a token, its dash included."""
        last = bisect_right(self._firsts, token) - 1
        if last < 0 or token > self._all[last].dash:
            return None
        return self._all[last]

    def hold(self, first: int, last: int) -> bool:
        """Tell whether tokens [first, last) lie in a dateline, before its dash."""
        dateline = self.at(first)
        return dateline is not None and last <= max(dateline.dash, dateline.place_end)


def find_datelines(tokens: Tokens, bylines: Collection[str] = ()) -> Datelines:
    """Return the datelines of a story: "TEHRAN —", "TROY, N.C. (AP) —", "Leeds —".

    A place in capitals opens any line, or an item of a list ("- OSLO: …"). One in
    mixed case is distinguished from a sentence with a dash by its position and by the
    sentence that follows the dash.

    Parameters
    ----------
    tokens
        The story's.
    bylines
        The words that lead in who wrote a story, in lower case: what they open is
        not yet the dateline.

    """
    return Datelines(_datelines(tokens, bylines))


def _datelines(tokens: Tokens, bylines: Collection[str]) -> Iterator[Dateline]:
    for number, (line, end) in enumerate(_lines(tokens)):
        colon = _colon_of_item(tokens, line, end)
        if colon is not None:
            yield Dateline(line + 1, colon, colon)
            continue
        first = _after_byline(tokens, line, end, bylines)
        dash = _dash(tokens, first, min(first + LONGEST, end))
        if dash is None and number < FIRST_LINES:
            dash = _colon_of_lead(tokens, first, end)
        if dash is None:
            continue
        if _in_capitals(tokens, first) or (
            number < FIRST_LINES and _leads_on(tokens, dash, end)
        ):
            end = dash + 1 if _hangs(tokens, dash) else dash
            yield Dateline(first, _place_end(tokens, first, end), dash)


def _after_byline(
    tokens: Tokens, first: int, end: int, bylines: Collection[str]
) -> int:
    """Return where a line goes on after who wrote it: "By Ann Ito. ROME (AP) —".

    Without a full stop, the words in capitals are the place: "By Ann Ito ROME (AP) —".
    """
    if tokens.lower[first] not in bylines:
        return first
    for i in range(first + 2, min(first + LONGEST, end - 1)):
        stops = tokens.text[i] == "." and len(tokens.text[i - 1]) > 1
        if stops and tokens.namelike[i + 1]:
            return i + 1
        if _in_capitals(tokens, i) and not _in_capitals(tokens, i - 1):
            return i
    return first


def _lines(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Yield the lines that hold words, as tokens [first, end)."""
    for line in tokens.lines:
        first = next((i for i in line if tokens.text[i].strip()), None)
        if first is not None:
            yield first, line.stop


def _dash(tokens: Tokens, first: int, end: int) -> int | None:
    """Return the dash that ends a dateline which begins a line, if one does."""
    for i in range(first, end):
        text = tokens.text[i]
        if text in _DASHES and i > first and _is_spaced(tokens, i):
            return i
        if _ends_agency(tokens, i) and _in_capitals(tokens, first):
            return i
        if _hangs(tokens, i) and (
            _in_capitals(tokens, first) or tokens.word(i - 1) == ","
        ):
            return i  # "LAGOS- Police", "Moscow, TASS- A"
        if not (tokens.namelike[i] or (i > first and _may_stand_inside(tokens, i))):
            return None
    return None


def _colon_of_item(tokens: Tokens, first: int, end: int) -> int | None:
    """Return the colon behind the place that opens an item: "- OSLO: Trams stopped"."""
    if tokens.text[first] not in _BULLETS:
        return None
    for i in range(first + 1, min(first + 2 + LONGEST_OF_ITEM, end - 1)):
        if tokens.text[i] == ":":
            return i if i > first + 1 else None
        if tokens.text[i] != "," and not tokens.text[i].isupper():
            return None
    return None


def _colon_of_lead(tokens: Tokens, first: int, end: int) -> int | None:
    """Return the colon behind the place that opens a story: "QUETTA: Police said".

    The tagger has to know it, for so do speakers and labels: "SMITH: We left".
    """
    for i in range(first, min(first + 1 + LONGEST_OF_ITEM, end - 1)):
        if tokens.text[i] == ":":
            return i if i > first and _leads_on(tokens, i, end) else None
        if not tokens.text[i].isupper() or tokens.label(i) not in _PLACES:
            return None
    return None


def _ends_agency(tokens: Tokens, i: int) -> bool:
    """Tell whether a colon follows an agency: "QUETTA, Jan. 3 (Wire): Police said"."""
    text = tokens.text[i]
    return text == "):" or (text == ":" and tokens.word(i - 1) == ")")


def _hangs(tokens: Tokens, i: int) -> bool:
    """Tell whether a dash hangs on a name in capitals: "LAGOS- Police said".

    Not that of "ANTI- and pro-government", after which no sentence begins.
    """
    name = tokens.text[i].removesuffix("-")
    if name == tokens.text[i] or not name.isupper() or i + 1 == len(tokens):
        return False
    spaced = tokens.end[i] < tokens.start[i + 1]
    return spaced and not tokens.text[i + 1][:1].islower()


def _may_stand_inside(tokens: Tokens, i: int) -> bool:
    """Tell a mark, a number or a linking word between the names of a dateline."""
    text = tokens.text[i]
    if text in _MARKS or text in _DASHES or text.isdigit():
        return True
    # "Stratford-upon-Avon", "Port of Spain"
    return text.isalpha() and (len(text) <= LINK or tokens.text[i - 1] in _DASHES)


def _is_spaced(tokens: Tokens, dash: int) -> bool:
    """Tell a dash between a dateline and its story from a hyphen inside a name."""
    before = tokens.end[dash - 1] < tokens.start[dash]
    after = dash + 1 == len(tokens) or tokens.end[dash] < tokens.start[dash + 1]
    if tokens.text[dash] == "-":
        return before and after
    # "LAGOS—Police", but not the years of "1914–18".
    return before or after or tokens.text[dash] in ("—", "―", "--")


def _in_capitals(tokens: Tokens, first: int) -> bool:
    return tokens.text[first].isupper() and len(tokens.text[first]) > 2


def _leads_on(tokens: Tokens, dash: int, end: int) -> bool:
    """Tell whether a sentence begins after a dash: "Leeds — Police said on …"."""
    opening = tokens.text[dash + 1 : dash + 2]
    return bool(opening) and opening[0][:1].isupper() and end - dash > SENTENCE


def _place_end(tokens: Tokens, first: int, dash: int) -> int:
    """Return where a dateline's place ends: before the agency and the day."""
    capitals = _in_capitals(tokens, first)
    for i in range(first + 1, dash):
        if tokens.text[i] in ("(", "[", "/"):
            return i
        agency = i + 2 == dash and _in_capitals(tokens, i + 1)
        if tokens.text[i] == "," and agency and not capitals:
            return i  # "Moscow, TASS –"
        if tokens.text[i].isdigit():
            # The month stands before the day, with its dot.
            return i - 2 if tokens.text[i - 1] == "." else i - 1
    return dash
