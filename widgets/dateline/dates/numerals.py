"""Numbers in figures and words."""

from __future__ import annotations

__all__ = ["CARDINALS", "ORDINALS", "Numeral", "figure_kind", "word_number"]

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINAL_ONES = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh "
    "twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
    "nineteenth"
).split()

#: Cardinal words below a hundred.
CARDINALS: dict[str, int] = {word: number for number, word in enumerate(_ONES)} | {
    word: 10 * number for number, word in enumerate(_TENS, 2)
}
CARDINALS["dozen"] = 12

_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}

#: Ordinal words; those above twenty are made of two ("twenty-first").
ORDINALS: dict[str, int] = {
    word: number for number, word in enumerate(_ORDINAL_ONES) if number
} | {f"{word[:-1]}ieth": 10 * number for number, word in enumerate(_TENS, 2)}

#: What a run of words says: its number, how many pieces, whether an ordinal.
Numeral = tuple[float, int, bool]


def figure_kind(number: float, width: int) -> str:
    """Return the kind of a number in figures by its size.

    Parameters
    ----------
    number
        Its value.
    width
        How many digits it is written with: "1998" can be a year, "1,998" cannot.

    """
    if number != int(number):
        return "FRACTION"
    if width == 4 and 1000 <= number <= 2199:
        return "YEARNUM"
    for kind, limit in (("D12", 12), ("D31", 31), ("D59", 59), ("D99", 99)):
        if 0 < number <= limit and width <= 2:
            return kind
    return "BIGNUM"


def word_number(words: list[str], at: int) -> Numeral | None:
    """Read the number that words from ``at`` on spell, the longest there is.

    It knows "twenty-six", "a hundred and five", "nineteen ninety-six" (a year),
    "two and a half" and "twenty-first".

    """
    if words[at] not in CARDINALS and words[at] not in _SCALES:
        if words[at] in ORDINALS:
            return ORDINALS[words[at]], 1, True
        if words[at] != "a" or words[at + 1 : at + 2] != ["hundred"]:
            return None
    total, part, place, end = 0, 0, at, at
    year: int | None = None
    while place < len(words):
        word = words[place]
        if word == "a" and words[place + 1 : place + 2] == ["hundred"]:
            part = 1
        elif word in _SCALES and (place == at or part):
            total, part = _scaled(total, part, _SCALES[word])
            end = place + 1
        elif word in CARDINALS:
            number = CARDINALS[word]
            if not _goes_on(part, number):
                if not (13 <= part <= 20 and number >= 10 and total == 0):
                    break
                # "nineteen ninety-six": two numbers in a row are a year.
                year, part = 100 * part, number
            else:
                part += number
            end = place + 1
        elif word in ORDINALS and _goes_on(part, ORDINALS[word]) and place > at:
            return total + part + ORDINALS[word], place + 1 - at, True
        elif word not in ("-", "and") or place == at:
            break
        elif word == "and" and not (total or part >= 100):
            break
        place += 1
    number = (year or total) + part
    if words[end : end + 3] == ["and", "a", "half"]:
        return number + 0.5, end + 3 - at, False
    return number, max(1, end - at), False


def _scaled(total: int, part: int, scale: int) -> tuple[int, int]:
    """Take "hundred" or "thousand" into what was read so far."""
    if scale == 100:
        return total, max(part, 1) * 100
    return total + max(part, 1) * scale, 0


def _goes_on(part: int, number: int) -> bool:
    """Tell whether a number can follow within one: "twenty" then "six"."""
    if part == 0:
        return True
    if part % 100 == 0:
        return number < 100
    return part % 100 >= 20 and part % 10 == 0 and number < 10
