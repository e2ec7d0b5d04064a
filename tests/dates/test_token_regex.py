"""Which letters a pattern of time words needs."""

import pytest

from dateline.dates.extraction.extract import RULES
from dateline.dates.extraction.lexicon import letters
from dateline.dates.extraction.token_regex import needed_letters
from dateline.dates.extraction.typed_tokens import type_tokens
from dateline.lang import language


@pytest.mark.parametrize(
    ("pattern", "kinds"),
    [
        ("wd:WD COMMA? mon:MON day:DAYNUM", ["WD", "MON", "DAYNUM"]),
        ("(IN|ON)? year:YEAR era:ERA?", ["YEAR"]),
        ("day:DAYNUM (COMMA DAYNUM)* mon2:MON", ["DAYNUM", "MON"]),
        ("(A|THE) unit:UNIT", ["UNIT"]),
        ("ago:AGO | A UNIT", []),
    ],
)
def test_a_match_needs_what_is_neither_optional_nor_in_brackets(pattern, kinds) -> None:
    assert needed_letters(pattern) == tuple(frozenset(letters(k)) for k in kinds)


@pytest.mark.parametrize(
    "text",
    [
        "The quay burned from Friday, 3 January 2020 until early last week.",
        "In the third quarter of 1998, two years after Easter Sunday, at 5:30 p.m.",
        "On 2021-04-05 and 5/6/2007, the 1990s over, it rained for about three days.",
        "Nothing tells when.",
    ],
)
def test_rules_that_are_not_searched_would_not_match(text) -> None:
    tokens = type_tokens(text, language("en"))
    there = set(tokens.kinds)
    left_out = [rule for rule in RULES if not rule.may_match(there)]
    assert left_out
    assert not any(rule.pattern.search(tokens.kinds) for rule in left_out)
