"""English numbers in words."""

from ..numbers import NumberWords

__all__ = ["NUMBERS"]

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_FIRSTS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()

NUMBERS = NumberWords(
    cardinals={
        **{word: number for number, word in enumerate(_ONES)},
        **{word: 10 * number for number, word in enumerate(_TENS, 2)},
    },
    ordinals={
        **{word: number for number, word in enumerate(_FIRSTS, 1)},
        **{f"{word[:-1]}ieth": 10 * number for number, word in enumerate(_TENS, 2)},
    },
    dozens={"dozen": 12},
    hundreds=frozenset(["hundred"]),
    scales={
        "thousand": 1_000,
        "million": 1_000_000,
        "billion": 1_000_000_000,
        "trillion": 1_000_000_000_000,
    },
    one=frozenset(["a"]),
    links=frozenset(["and"]),
    half=("and", "a", "half"),
    thousands_mark=",",
    decimal_mark=".",
)
