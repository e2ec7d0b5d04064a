"""Years: four figures that are one, and those that count or number something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .token_regex import Hit

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["is_house", "is_no_year"]

_AMOUNTS = ("CARDINAL", "MONEY", "QUANTITY", "PERCENT")


def is_no_year(hit: Hit, token: Token | None) -> bool:
    """Tell a year from another number of four figures."""
    if hit.has("era"):
        return False
    before, after, date_words = _lead(hit), hit.after(), hit.date_words
    if (
        before in date_words.number_leads
        or after in date_words.measures
        or after in ("%", "°")
    ):
        return True
    if hit.begin < hit.place("year"):
        return False
    if hit.is_kind("year", "SHORTYEAR"):
        return before not in date_words.year_leads and (
            token is None or token.ent_type_ != "DATE"
        )
    return not _is_listed(hit, token) and _is_other(hit, token)


def _is_other(hit: Hit, token: Token | None) -> bool:
    """Tell bare figures that count something, or name it, from a year."""
    before, date_words = _lead(hit), hit.date_words
    entity = token.ent_type_ if token is not None else ""
    if token is not None and entity in _AMOUNTS and not _is_end_of_range(hit):
        if before in date_words.deadlines and 2000 <= hit["year"] < 2200:
            return _counts(token)  # "seas will rise by 2150"
        return before not in date_words.firm_year_leads and not _qualifies(hit, token)
    if entity == "DATE" or _is_end_of_range(hit):
        return False
    if not 1500 <= hit["year"] <= 2100:
        return before not in date_words.firm_year_leads | date_words.deadlines
    if before in date_words.year_leads or (
        before in date_words.owners and hit["year"] >= 1900
    ):
        return token is not None and _counts(token)
    return _is_no_date(hit, token)


def _is_listed(hit: Hit, token: Token | None) -> bool:
    """Tell the later years of "in 2021, 2022 and 2023" from "and 2023 people"."""
    tokens, at = hit.tokens, hit.begin - 1
    counted = token is not None and _counts(token)
    if counted or not tokens.is_kind(at, "AND", "OR", "COMMA"):
        return False
    while tokens.is_kind(at, "AND", "OR", "COMMA", "YEARNUM"):
        at -= 1
    first = tokens.is_kind(at + 1, "YEARNUM")
    return first and tokens.word(at) in hit.date_words.firm_year_leads


def _is_no_date(hit: Hit, token: Token | None) -> bool:
    """Tell whether four figures by themselves are no year, for all the parser says."""
    if token is None:
        return False
    if hit.after() in hit.date_words.year_verbs and token.is_sent_start:
        return False  # "1998 was a bad year", where the tagger sees no date
    return _counts(token) or not token.ent_type_


def _lead(hit: Hit) -> str:
    """Return the word before a year, in "until at least 2015" the one before that."""
    return hit.before(1 + (hit.before() in hit.date_words.year_softeners))


def _is_of_one(hit: Hit, token: Token) -> bool:
    """Tell whether a number follows one known thing: "the deadly flood of 2011"."""
    the = any(hit.tokens.is_kind(hit.begin - back, "THE") for back in (3, 4, 5))
    if not the or token.i < 2:  # spaCy parts words otherwise: "14of2021" is one to it
        return False
    noun, follower = token.nbor(-2), token.doc[token.i + 1 : token.i + 2]
    counts = any(t.tag_ == "NNS" for t in follower)
    return noun.tag_ in ("NN", "NNS") and not counts


def _qualifies(hit: Hit, token: Token) -> bool:
    """Tell "the 2016 election" from "the 2016 people" and "their 2000 villagers".

    After "the" a count of these is written with a comma, unless it is a round one. So
    it is after "the flood of".
    """
    if token.ent_type_ != "CARDINAL" or not 1900 <= hit["year"] <= 2100:
        return False
    if hit.tokens.is_kind(hit.begin - 1, "OF"):
        return hit["year"] % 100 > 0 and _is_of_one(hit, token)
    if hit.before() not in hit.date_words.owners:
        return False
    known = hit.tokens.is_kind(hit.begin - 1, "THE") and hit["year"] % 100 > 0
    return known or not _counts(token)


def _is_end_of_range(hit: Hit) -> bool:
    """Tell "between 2019 and January 2020" and "from 2017 through 2019"."""
    tokens, first, behind = hit.tokens, hit.begin, hit.end
    opened = tokens.is_kind(first - 1, "BETWEEN", "FROM")
    if opened and tokens.is_kind(behind, "AND", "UPTO"):
        later = behind + 1 + tokens.is_kind(behind + 1, "MON")
        return tokens.is_kind(later, "YEARNUM")
    if not tokens.is_kind(first - 1, "AND", "UPTO"):
        return False
    begun = tokens.is_kind(first - 2, "YEARNUM")
    lead = first - 3 - tokens.is_kind(first - 3, "MON")
    return begun and tokens.is_kind(lead, "BETWEEN", "FROM")


def _counts(token: Token) -> bool:
    """Tell whether a number counts the plural noun after it."""
    doc = token.doc
    after = doc[token.i + 1] if token.i + 1 < len(doc) else None
    return after is not None and after.tag_ == "NNS" and token.dep_ == "nummod"


def is_house(hit: Hit, token: Token | None) -> bool:
    """Tell the number of a house, "at 1984 Orwell Road", from a year."""
    if token is None or hit.before() in hit.date_words.firm_year_leads:
        return False
    for word in token.doc[token.i + 1 : token.i + 5]:
        if not word.text[0].isupper():
            return False
        if word.lower_ in hit.date_words.streets:
            return True
    return False
