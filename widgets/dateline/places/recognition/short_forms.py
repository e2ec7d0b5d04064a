"""Short forms in capitals that stand for a place, or for something else."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...lang.places import PlaceWords
    from ...nlp.tokens import Tokens
    from .proposal import Proposal

__all__ = ["without_chance_codes"]

#: Codes and what looks like them are up to this long, in characters without dots.
_LONGEST = 3

#: Years in which a province can have done something, and an era hardly was.
_OUR_TIMES = range(1900, 2100)

_DAYS = range(1, 32)

#: What abbreviations such as US, UK and UAE are the everyday names of.
_CALLED_SO = frozenset({"country", "territory", "continent", "region"})


def without_chance_codes(
    proposals: list[Proposal], tokens: Tokens, words: PlaceWords
) -> list[Proposal]:
    """Leave out short forms that are eras, units, companies or common words.

    "490 BC", "9 AM", "STEEL CO., LTD." and the IN of a headline name no place;
    "Vancouver, BC" and "Gary, IN" do.
    """
    towns: dict[int, list[Proposal]] = defaultdict(list)
    for p in proposals:
        named = any(match.sort != "code" for match in p.matches)
        if named and not _may_be_a_word(p, words):
            towns[p.last].append(p)
    return [p for p in proposals if _is_place(p, tokens, words, towns)]


def _is_place(
    p: Proposal, tokens: Tokens, words: PlaceWords, towns: dict[int, list[Proposal]]
) -> bool:
    """Tell whether a name is none of the things that only look like a code.

    Sets its ``unmistakable`` if it is the code after a town that lies there.
    """
    if _is_year(p, tokens, words):
        return False
    short = _short(p)
    if not short:
        return True
    if short in words.eras | words.units and _is_counted(p, short, tokens, words):
        return False
    after_comma = p.first - (tokens.word(p.first - 1) == ",")
    before = towns.get(after_comma, ())
    comma = after_comma < p.first
    held = [town for town in before if _lies_in(town, p)]
    if comma and len(short) > 1:
        towns_there = [town for town in held if not _ends_somebody(town, tokens)]
        p.unmistakable = p.unmistakable or bool(towns_there)
    town_before = bool(before) if comma else bool(held)
    if short in words.company_forms:
        if _names_company(p.last, tokens, words):
            return False
        return town_before or not _ends_a_name(p.first, tokens, words)
    return town_before or not _may_be_a_word(p, words)


def _short(p: Proposal) -> str:
    """Return a short form in capitals without its dots and in lower case, else ""."""
    bare = p.name.replace(".", "")
    if p.last - p.first > 1 or not p.matches or len(bare) > _LONGEST:
        return ""
    return bare.lower() if bare.isupper() or p.name.endswith(".") else ""


def _may_be_a_word(p: Proposal, words: PlaceWords) -> bool:
    """Tell whether a short form is a word in capitals as well: IN, OR, OK, "Me."."""
    short = _short(p)
    if short not in words.function_words and short not in words.everyday_words:
        return False
    # "US" is no "us": no state's code but what the country is called.
    return not any(
        m.sort == "abbreviation" and m.place.kind in _CALLED_SO for m in p.matches
    )


def _is_year(p: Proposal, tokens: Tokens, words: PlaceWords) -> bool:
    """Tell "A.D. 79", which the tagger may take for one name."""
    era = tokens.lower[p.first].replace(".", "")
    year = tokens.text[p.first + 1 : p.first + 2]
    return era in words.leading_eras and bool(year) and year[0].isdigit()


def _ends_somebody(town: Proposal, tokens: Tokens) -> bool:
    """Tell a surname before a degree ("Ann Jordan, MD") from a town before a state."""
    number = tokens.entity[town.first]
    if number < 0:
        return False
    first, _, label = tokens.entities[number]
    return label == "PERSON" and first < town.first


def _lies_in(town: Proposal, larger: Proposal) -> bool:
    """Tell whether a place of one name can lie in one of another: "Calgary AB"."""
    divisions = {m.place.admin1 for m in larger.matches if m.place.admin1}
    return any(m.place.admin1 in divisions for m in town.matches)


def _is_counted(p: Proposal, short: str, tokens: Tokens, words: PlaceWords) -> bool:
    """Tell an era or a unit by its number: "490 BC", "fifth century BC", "AD 70"."""
    after = tokens.text[p.last] if p.last < len(tokens) else ""
    if p.first == 0 or tokens.breaks(p.first):
        return False
    number = tokens.text[p.first - 1]
    if short in words.eras and number.lower() in words.era_nouns:
        return True
    if not (number[0].isdigit() or tokens.pos[p.first - 1] == "NUM"):
        return False
    # "In 2020 BC reported …" and "On May 5 BC closed …" are the province's doings.
    recent = number.isdigit() and (int(number) in _OUR_TIMES or int(number) in _DAYS)
    return not (recent and after and tokens.pos[p.last] in ("VERB", "AUX"))


def _names_company(i: int, tokens: Tokens, words: PlaceWords) -> bool:
    """Tell whether a company's legal form goes on at token ``i``: "CO., LTD."."""
    while i < len(tokens) and tokens.text[i] in (".", ",", ".,"):
        i += 1
    return tokens.word(i).rstrip(".") in words.company_endings


def _ends_a_name(first: int, tokens: Tokens, words: PlaceWords) -> bool:
    """Tell whether the word before a token is the rest of a longer name."""
    if first == 0 or tokens.breaks(first) or not tokens.namelike[first - 1]:
        return False
    before = tokens.lower[first - 1]
    return not (
        before in words.function_words
        or before in words.directions
        or before in words.leading_words
    )
