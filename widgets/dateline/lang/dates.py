"""Words of expressions of time, and what they mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from .words import NO_WORDS, Words

__all__ = ["WORD_KINDS", "DateWords", "OpenEnd", "Vocabulary", "numbered", "valued"]

#: What a word before a date opens: a span from it on, up to it, or beside it.
OpenEnd = Literal["since", "until", "before", "after"]

#: Kind of word (:data:`WORD_KINDS`) to words to their values. A word is in lower case
#: and of one kind; ``_`` is the space within a phrase, and ``'`` also matches ``’``.
Vocabulary = Mapping[str, Mapping[str, int | str | None]]

#: The kinds of words that the rules match, each with the values of its words. Units
#: are D, W, WE (weekend), F (fortnight), M, Q, Y, DE (decade), CE (century), ML
#: (millennium), TH, TM, TS (hour, minute, second); parts of the day are those of
#: TIMEX3 (MO, MI, AF, EV, NI, DT), seasons SP, SU, FA, WI.
WORD_KINDS = {
    "WEEKDAY": "names of the days of the week: 1 (Monday) to 7",
    "WEEKDAYS": "their plurals, for what happens every week: 1 to 7",
    "SHORTDAY": "their short forms, dates only when capitalised: 1 to 7",
    "MONTH": "names and short forms of the months: 1 to 12",
    "MAYBEMONTH": "months that are other words too, dates only when capitalised",
    "SEASON": "seasons",
    "SEASONS": "seasons in the plural: three summers ago",
    "MAYBESEASON": "seasons that are other words too",
    "UNIT": "one unit of the calendar",
    "UNITS": "their plurals",
    "CLOCKUNIT": "one hour or minute",
    "CLOCKUNITS": "hours, minutes, seconds",
    "SECOND": "the ordinal 2 where it is the word for a second of time too",
    "HALF": "half: H",
    "PERIOD": "an unnamed period of accounts",
    "DAYPART": "parts of the day",
    "DAYPARTS": "their plurals, for what happens on many days",
    "NOON": "words for a clock time: T12:00",
    "DAYWORD": "words for a day: days from today",
    "NAMEDDAY": "words for one day in history: its date",
    "TONIGHT": "words for a part of today",
    "OVERNIGHT": "words for the night nearest to now, last night or tonight",
    "AGO": "behind a length, counted back from today: -1",
    "BEFORE": "behind a length, counted back from a date mentioned before: -1",
    "EARLIER": "the same, also before a unit (earlier this week): -1",
    "LATER": "behind a length or before a unit, counted ahead: 1",
    "AFTER": "the same, behind a length only: 1",
    "AHEAD": "behind a length, counted ahead from today: 1",
    "FROM": "between a length and the day that it is counted ahead from: 1",
    "LAST": "before a unit or name, the one before, seen from today: -1",
    "PRECEDING": "the same, seen from a date mentioned before: -1",
    "PAST": "the same of lengths, and a word for the past: -1",
    "NEXT": "before a unit or name, the one after: 1",
    "COMING": "the same, always seen from today: 1",
    "FOLLOWING": "the same, always seen from a date mentioned before: 1",
    "THIS": "the one at hand: 0",
    "THISTIME": "the same day or month, of the year or week said behind it",
    "CURRENT": "the same, and by itself a word for the present: 0",
    "FUTURE": "a word for the future: 1",
    "THAT": "the one mentioned before: 0",
    "SAME": "the same one, after an article or a demonstrative",
    "LATEST": "the latest or whole one: 0",
    "OTHERS": "every second one (every other day)",
    "THE": "definite articles",
    "A": "indefinite articles: 1",
    "OF": "between a part and its whole",
    "IN": "in",
    "ON": "before a day",
    "AT": "before a clock time",
    "AND": "and",
    "OR": "or",
    "BETWEEN": "opens a range that an AND joins",
    "TO": "joins the ends of a range",
    "POSSESSIVE": "endings of a possessor",
    "EDGE": "adjectives for a part of a unit: START, MID, END",
    "EDGENOUN": "nouns for a part of a unit: START, MID, END",
    "APPROX": "words that make a number loose: a mod of TIMEX3",
    "EVERY": "each one of a unit",
    "PER": "each one of a unit, after an amount",
    "FREQUENCY": "how often: a period (P1D)",
    "LASTING": "how long, in one word: a duration (P1D)",
    "FEW": "a number left vague (X), or one with a word of its own (a couple)",
    "EXTRA": "more ones, between a number and its unit",
    "FULL": "whole ones, the same place",
    "LONG": "long, the same place and in compounds (decade-long)",
    "ORSO": "behind a length, makes it loose",
    "ORDINAL": "ordinals besides those of the number words",
    "DECADE": "decades in words: XX2 for the twenties",
    "MERIDIEM": "halves of the day beside a clock time: hours to add",
    "OCLOCK": "marks a number as an hour",
    "HOURS": "marks four figures as a clock time",
    "ZONE": "time zones",
    "ERA": "eras beside a year: -1 before Christ, 1 after; also with dots",
    "HIJRA": "eras of the Islamic calendar behind a year: H (lunar), S (solar, Iran's)",
    "CALENDARYEAR": "words before a year of another calendar: H or S, as above",
    "EVE": "the day before a holiday: -1",
    "FISCAL": "years and quarters of other calendars than the civil one",
    "YEAREND": "the last day of a unit: Y or M",
    "REFERENCE": "vague words: PAST_REF, PRESENT_REF, FUTURE_REF, or a duration",
    "LUNAR": "months of the Islamic calendar: 1 to 12",
    "SOLAR": "months of the Iranian calendar: 1 to 12",
}


@dataclass(frozen=True, kw_only=True, eq=False)
class DateWords:
    """Words of expressions of time, and what they mean.

    Every list may be empty: the rules that need it then find nothing. Words are in
    lower case; signs may be among them, for a sign is a token of its own.

    Holidays are in the table ``holidays.csv`` of the language, one a row: ``holiday``
    (its id, part of persisted forms), ``rule`` and ``names`` (in lower case,
    separated by ``|``; ``'`` also matches ``’``). A rule is "month-day",
    "month#nth-weekday" (weekday 1 to 7, nth -1 for the last; "+1" adds a day),
    "easter+days", another holiday's id and days ("thanksgiving+1"), or a month and
    day of the "hijri" or "jalali" year, or "state" with the codes of countries and
    the name that the package holidays gives it there ("state KR Chuseok", "state
    IN+MM Diwali"). A holiday that other languages know as well has the same id and
    rule in each.

    Attributes
    ----------
    vocabulary
        The words that rules match as kinds, with their values.
    ordinal_endings, decade_endings
        What follows the figures of an ordinal ("3rd") and of a decade ("1990s").
    compounds, clitics
        Words with signs in them that are one token ("o'clock"), and endings that are
        split off as one ("'s").
    dotted
        Short forms; a dot after them belongs to the word.
    quarter_letters
        Letters of codes such as "Q3" and "1H", each with "Q" or "H".
    month_first
        Signs between figures with which the month comes before the day ("/").
    month_first_countries, mixed_order_countries
        Countries (ISO 3166-1) whose press, in this language, writes it first, and those
        where both orders are usual; in the others the day comes first.

    containing_leads
        Prepositions of the year in which something happened: "in 2019".
    years_of_two
        What lasts from one year into the next, after both: "the 2025-26 season".
    not_seasons
        After a season's name these make something else of it ("fall of the town").
    season_leads
        Before a season that may be another word, these show that it is one.
    day_leads, after_day
        Words before a day of the month without its month ("on the 21st"), and those
        that may follow it.

    indefinite_leads
        Before a weekday these leave open which one is meant ("one Friday").
    unit_qualifiers
        After "the year" these say which one, and it is not the current one.
    clause_ends
        After "the day" these show that nothing else qualifies it.
    clause_links
        What begins the next clause after "two days before".
    period_ends
        After "the year" these give its end: it is a length.

    length_leads, not_lengths
        Before a bare plural ("for years") these make it a length, after it these say
        that it is something else.
    length_contexts
        Before a bare plural with "of" these make it a length: "after years of war".
    rate_leads
        Before "a day" these make a rate of it ("twice a day").
    ages
        After a length these make an age of it.

    attacks
        After 11 September these mean the day in 2001.
    month_leads
        Before Ramadan without a year these show that it is the month, not a name.

    open_ends, weak_open_ends
        Words before a date that open one of its ends; the weak ones do so only where
        nothing belongs to the date ("by Friday", not "before Friday's vote").
    agent_marks
        Weak ones that mark the agent of a passive as well ("by").
    near
        Before weak ones these say that the event is near: no open end.
    topic_approximators, approximator_leads
        Kinds of APPROX that begin a topic as well ("about"), and the words after which
        they do not.
    number_approximators
        Kinds of APPROX that are none before a date ("some").
    parts_before
        Three words before a date that name a part of that day ("early hours of").

    day_words_in_names, shows
        Words for a day that name a newspaper or a show where they are capitalised,
        and what follows the name of a show.
    month_name_leads, month_name_follows
        Around a word such as "march" or "may" these say that it is no month.
    month_events
        Behind a determiner and such a word these say that it is one: "the May vote".
    sure_leads
        Before such a word these say that it is one.
    year_leads
        Before four figures these make a year of them, where nothing is counted.
    firm_year_leads, deadlines
        The firmest of them; of the deadlines ("by 2050") only years to come.
    year_verbs
        Verbs of what a year does that opens a sentence ("1998 was", "1998 saw").
    year_softeners
        Between one of them and its year ("until at least 2015").
    owners
        Articles and possessors before a year that qualifies a noun.
    streets
        Last words of streets: four figures before such a name number a house.
    number_leads, measures
        Before and after four figures these make another number of them.
    day_people, day_of_people
        Whom a day says the kind of, and that word: "three day labourers", "two night
        watchmen".
    race_times
        What is told in hours, minutes and seconds behind "of", and verbs right before:
        "a record of 2:03:12", "clocked 13:05".
    prices
        In a sentence with one of these "at 14.05" is a price or a rate, no time.
    possessives, temperatures
        Possessive pronouns before, and words around, two figures with a decade ending
        that are an age or a temperature ("in her 40s").

    ahead, ahead_pairs
        Words and pairs of words that point ahead in the clause before a date.
    ahead_nouns
        Words of ``ahead`` that are nouns or names as well.
    future_auxiliaries
        Those that point ahead in the clause after a date.
    later_auxiliaries
        Those that look ahead of a verb in the past, or only may: "would come in two
        days".
    conditions
        Conjunctions of what may still happen: "unless it is paid by Friday".
    denying_subjects
        Words of a subject that denies its verb: "nobody could say".
    timetable
        Lemmas of verbs whose present tense points ahead ("opens on Friday").
    timetable_states
        States whose present tense does: "is closed on Monday".
    timetable_pairs
        Lemmas of verbs with the word behind them that do: "takes place".
    arranging_verbs
        Prepositions of a day with the lemmas of verbs that arrange something for it:
        "called for Friday", "moved to Monday".
    later_links, sequence_links
        Between two days these tell that the first is the later, or the earlier one:
        "died on Friday after a fall on Monday", "fell on Monday and died on Friday".
    date_modifiers
        What may stand between a verb and its date.
    fronted_leads
        What may stand before a date that opens its sentence.
    lasting_leads
        What stands before a date through which something lasts: "over Easter".

    day_links
        What may stand between a clock time and its day, besides time zones.
    publication_words
        Words beside the date in a line that gives the day of publication; the
        beginnings of words are enough.
    publication_zones
        Time zones in such lines.
    """

    vocabulary: Vocabulary = field(default_factory=dict)

    ordinal_endings: Words = NO_WORDS
    decade_endings: Words = NO_WORDS
    compounds: Words = NO_WORDS
    clitics: Words = NO_WORDS
    dotted: Words = NO_WORDS
    quarter_letters: Mapping[str, str] = field(default_factory=dict)
    month_first: Words = NO_WORDS
    month_first_countries: Words = NO_WORDS
    mixed_order_countries: Words = NO_WORDS

    containing_leads: Words = NO_WORDS
    years_of_two: Words = NO_WORDS
    not_seasons: Words = NO_WORDS
    season_leads: Words = NO_WORDS
    day_leads: Words = NO_WORDS
    after_day: Words = NO_WORDS

    indefinite_leads: frozenset[tuple[str, ...]] = frozenset()
    unit_qualifiers: Words = NO_WORDS
    clause_ends: Words = NO_WORDS
    clause_links: Words = NO_WORDS
    period_ends: Words = NO_WORDS

    length_leads: Words = NO_WORDS
    length_contexts: Words = NO_WORDS
    not_lengths: Words = NO_WORDS
    rate_leads: Words = NO_WORDS
    ages: Words = NO_WORDS

    attacks: Words = NO_WORDS
    month_leads: Words = NO_WORDS

    open_ends: Mapping[str, OpenEnd] = field(default_factory=dict)
    weak_open_ends: Mapping[str, OpenEnd] = field(default_factory=dict)
    agent_marks: Words = NO_WORDS
    near: Words = NO_WORDS
    topic_approximators: Words = NO_WORDS
    approximator_leads: Words = NO_WORDS
    number_approximators: Words = NO_WORDS
    parts_before: Mapping[tuple[str, ...], str] = field(default_factory=dict)

    day_words_in_names: Words = NO_WORDS
    shows: Words = NO_WORDS
    month_name_leads: Words = NO_WORDS
    month_name_follows: Words = NO_WORDS
    month_events: Words = NO_WORDS
    sure_leads: Words = NO_WORDS
    year_leads: Words = NO_WORDS
    firm_year_leads: Words = NO_WORDS
    year_verbs: Words = NO_WORDS
    deadlines: Words = NO_WORDS
    year_softeners: Words = NO_WORDS
    owners: Words = NO_WORDS
    number_leads: Words = NO_WORDS
    measures: Words = NO_WORDS
    streets: Words = NO_WORDS
    day_people: Words = NO_WORDS
    day_of_people: Words = NO_WORDS
    race_times: Words = NO_WORDS
    prices: Words = NO_WORDS
    possessives: Words = NO_WORDS
    temperatures: Words = NO_WORDS

    ahead: Words = NO_WORDS
    ahead_pairs: frozenset[tuple[str, str]] = frozenset()
    ahead_nouns: Words = NO_WORDS
    future_auxiliaries: Words = NO_WORDS
    later_auxiliaries: Words = NO_WORDS
    conditions: Words = NO_WORDS
    denying_subjects: Words = NO_WORDS
    timetable: Words = NO_WORDS
    timetable_states: Words = NO_WORDS
    timetable_pairs: frozenset[tuple[str, str]] = frozenset()
    arranging_verbs: Mapping[str, Words] = field(default_factory=dict)
    later_links: Words = NO_WORDS
    sequence_links: Words = NO_WORDS
    date_modifiers: Words = NO_WORDS
    fronted_leads: Words = NO_WORDS
    lasting_leads: Words = NO_WORDS

    day_links: Words = NO_WORDS
    publication_words: Words = NO_WORDS
    publication_zones: Words = NO_WORDS


def numbered(listed: str, first: int = 1) -> dict[str, int]:
    """Return the words of a string with their numbers, counted from ``first``."""
    return {word: number for number, word in enumerate(listed.split(), first)}


def valued(
    groups: Iterable[tuple[int | str | None, str]],
) -> dict[str, int | str | None]:
    """Return words with the value of their group: ``("MO", "dawn morning")``."""
    return {word: value for value, listed in groups for word in listed.split()}
