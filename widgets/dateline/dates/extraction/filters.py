"""Filters: words that only look like dates ("may", "1945 people", "flight 1990")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...nlp.syntax import LEANING
from ..underspecified import Form
from .tense import direction
from .token_regex import Hit
from .year_filters import is_house, is_no_year

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["is_no_date"]

#: What is not counted: "on the 4th Belgium was invaded".
_UNNUMBERED = ("PERSON", "GPE")

_NAMED = ("PERSON", "ORG", "WORK_OF_ART", "PRODUCT", "FAC")


def is_no_date(hit: Hit, rule: str, form: Form, token: Token | None) -> bool:
    """Tell whether a match only looks like a date.

    Parameters
    ----------
    hit
        The match.
    rule
        The name of its rule.
    form
        What it would mean.
    token
        spaCy's token at its first token: its tag and entity are second witnesses.
        None where the text was not parsed.

    """
    named = rule in ("month", "weekday", "season", "set") and _is_name(hit, token)
    if named or (rule == "set" and _is_periodical(hit, token)):
        return True
    if rule == "day-word" and (_is_paper(hit, token) or _is_of_a_kind(hit, token)):
        return True
    if form.upto and hit.has("day2") and _is_count(hit, token):
        return True
    if rule in ("month", "month-day", "month-year"):
        return _no_month(hit, rule, token)
    if rule in ("year", "clock"):
        return _is_other_number(hit, rule, form, token)
    if rule == "decade":
        return _no_decade(hit)
    if rule == "reference":
        return _no_reference(hit, token)
    if rule == "day-of-month":
        return _is_ordinal(hit, token)
    if rule == "ahead":
        return not _looks_ahead(hit, token)
    return rule == "duration" and (_is_verb(hit, token) or _is_of_people(hit))


def _is_verb(hit: Hit, token: Token | None) -> bool:
    """Tell "it will last three days" from "in the last three days"."""
    if token is None or not hit.tokens.is_kind(hit.begin, "LAST"):
        return False
    led = token.i > 0 and token.nbor(-1).tag_ in ("MD", "TO")
    return led or token.pos_ == "VERB"


def _is_of_people(hit: Hit) -> bool:
    """Tell "three day labourers", who are three, from "three days"."""
    words, unit = hit.date_words, hit.tokens.word(hit.end - 1)
    return hit.after() in words.day_people and unit in words.day_of_people


def _is_periodical(hit: Hit, token: Token | None) -> bool:
    """Tell whether a frequency is what a paper is: "the weekly X", "its weekly's"."""
    if token is None or not hit.has("freq"):
        return False
    doc, behind = token.doc, token.i + 1
    if token.i == 0 or doc[token.i - 1].pos_ not in ("DET", "PRON"):
        return False
    if behind < len(doc) and doc[behind].pos_ == "PROPN":
        return True
    return token.pos_ == "NOUN" and token.dep_ not in LEANING


def _is_other_number(hit: Hit, rule: str, form: Form, token: Token | None) -> bool:
    """Tell years and dotted clock times from other numbers."""
    if rule == "year":
        return not form.upto and (is_house(hit, token) or is_no_year(hit, token))
    dotted = hit.is_kind("hour", "FRACTION") and not hit.has("half")
    return (dotted and _no_clock(hit, token)) or _is_race_time(hit)


def _is_race_time(hit: Hit) -> bool:
    """Tell "won in 2:17:41" and "a record of 13:05" from clock times."""
    if not hit.has("clock") or hit.place("clock") > hit.begin:
        return False
    if hit.has("half") or hit.has("zone"):
        return False
    words = hit.date_words.race_times
    if hit.tokens.is_kind(hit.begin - 1, "OF"):
        return hit.before(2) in words
    return hit.tokens.is_kind(hit.begin - 1, "IN") or hit.before() in words


def _looks_ahead(hit: Hit, token: Token | None) -> bool:
    """Tell "will meet in seven days" from "was built in seven days"."""
    if token is None or hit.tokens.is_kind(hit.end, "OF", "AGOLATER", "POSSESSIVE"):
        return False
    before = token.doc[token.sent.start : token.i]
    if any(word.tag_ in ("JJS", "RBS") for word in before):
        return False  # "the lowest level in six years"
    later = hit.date_words.later_auxiliaries
    verb = next((t for t in token.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if verb is not None and any(t.lower_ in later for t in verb.lefts):
        return True
    to, _ = direction(token.doc, token.i, token.i + 1, hit.date_words)
    return to in ("future", "scheduled")


def _is_ordinal(hit: Hit, token: Token | None) -> bool:
    """Tell "on the 10th anniversary" from "on the 18th police raided a flat".

    There the preposition is left without an object, or has the day for it ("on the
    22nd Kennedy spoke"); of a person or a country there is no 22nd.
    """
    after, tokens = hit.after(), hit.tokens
    listed = tokens.is_kind(hit.end, "COMMA", "AND", "OR")
    listed = listed and tokens.is_kind(hit.end + 1, "ORDINAL")
    ends = not after.isalpha() or after in hit.date_words.after_day
    if hit.has("wd") or (ends and not listed):
        return False
    if token is None or token.i == 0:
        return True
    objects = [child for child in token.nbor(-1).children if child.dep_ == "pobj"]
    return any(
        child.lower_ != hit.word("day") and child.ent_type_ not in _UNNUMBERED
        for child in objects
    )


def _is_name(hit: Hit, token: Token | None) -> bool:
    """Tell "June Carter", "the Sunday Times" and "the Daily Mail" from dates."""
    tokens = hit.tokens
    if token is None or hit.end >= len(tokens.starts):
        return False
    if tokens.text[tokens.starts[hit.end]].isupper() and token.tag_ == "NNP":
        return token.ent_type_ in _NAMED
    return False


def _is_paper(hit: Hit, token: Token | None) -> bool:
    """Tell "USA Today" and "the Today show" from the day: names, written as such."""
    if token is None or token.is_sent_start or not token.is_title:
        return False
    if token.lower_ not in hit.date_words.day_words_in_names:
        return False
    lead = token.nbor(-1)
    named = lead.tag_ == "NNP" and lead.whitespace_ != "" and lead.text[0].isupper()
    return named or hit.after() in hit.date_words.shows


def _is_of_a_kind(hit: Hit, token: Token | None) -> bool:
    """Tell "an overnight train", which says what kind, from "overnight raids"."""
    article = hit.tokens.is_kind(hit.begin - 1, "A")
    return (
        article
        and hit.tokens.is_kind(hit.begin, "OVERNIGHT")
        and token is not None
        and token.dep_ == "amod"
    )


def _is_count(hit: Hit, token: Token | None) -> bool:
    """Tell "Jan. 3 and 4 people died" from "Jan. 3 and 4": the number counts."""
    tokens = hit.tokens
    if token is None or not tokens.is_kind(hit.end - 1, "DAYLIKE"):
        return False
    span = token.doc[token.i : token.i + 16]
    after = next((t for t in span if t.idx >= tokens.ends[hit.end - 1]), None)
    return after is not None and after.tag_[:2] in ("NN", "JJ")


def _no_month(hit: Hit, rule: str, token: Token | None) -> bool:
    """Tell "May" the name, "March" the walk and "Jan" the man from the months."""
    at = hit.place("mon")
    tokens = hit.tokens
    if tokens.is_kind(hit.end, "UPTO") and tokens.is_kind(hit.end + 1, "MON"):
        return False  # "from May to July"
    if at < 0 or not hit.tokens.is_kind(at, "MAYBEMONTH") or rule != "month":
        return False
    date_words, before = hit.date_words, hit.before()
    led = token is not None and token.i > 0 and token.nbor(-1).tag_ in ("DT", "PRP$")
    if led and hit.after() in date_words.month_events:
        return False  # "the May vote"
    if hit.begin < at or before in date_words.sure_leads:
        return token is not None and token.ent_type_ in ("PERSON", "GPE", "ORG")
    if token is None or token.ent_type_ not in ("DATE", "TIME"):
        return True
    return (
        before in date_words.month_name_leads
        or hit.after() in date_words.month_name_follows
    )


def _no_clock(hit: Hit, token: Token | None) -> bool:
    """Tell "at 14.05" from prices and other numbers with two decimals."""
    words = hit.date_words
    if hit.after() in (*words.measures, "%", "°", "/"):
        return True
    if hit.after() == "," and hit.tokens.is_kind(hit.end + 1, "FRACTION"):
        return True  # "at 12.45, 44.01": coordinates
    tokens, behind = hit.tokens, hit.end
    timed = behind - hit.begin > 1  # with a day, a part of it or a zone
    if tokens.is_kind(behind, "ON") and tokens.is_kind(behind + 1, "DAYLIKE", "MON"):
        timed = True
    if token is None:
        return not timed
    if words.prices.intersection(near.lower_ for near in token.sent):
        return True
    if timed or token.ent_type_ == "TIME":
        return False
    # Alone, only figures of the 24-hour clock that nothing is counted in.
    figures = hit.word("hour")
    full = len(figures) == len("19.30") and (figures[0] == "0" or figures >= "13")
    return not full or hit.after() not in (".", ",", ";", ")", "")


def _no_decade(hit: Hit) -> bool:
    """Tell "in her early 40s" and "highs in the 80s" from decades."""
    if not (hit["decade"] or "").startswith("XX"):
        return False  # a century, or "the 1990s"
    around = {hit.before(steps) for steps in range(1, 9)}
    date_words = hit.date_words
    return hit.before() in date_words.possessives or bool(
        around & date_words.temperatures
    )


def _no_reference(hit: Hit, token: Token | None) -> bool:
    """Tell "the past" from "the past president"."""
    if hit.is_kind("ref", "PAST", "FUTURE"):
        return token is None or token.doc[token.i + 1].tag_ not in ("NN", "NNS")
    return False
