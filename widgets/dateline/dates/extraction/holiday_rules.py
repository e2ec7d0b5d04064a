"""Holidays, and dates of the Islamic (Hijri) and Iranian (Jalali) calendars."""

from __future__ import annotations

from dataclasses import replace

from ..normalisation.calendars import from_hijri, from_jalali
from ..normalisation.holidays import NINE_ELEVEN, is_lunar
from ..underspecified import Form
from .grammar import IN_YEAR, rules, year_core
from .token_regex import Hit

__all__ = ["HOLIDAY_RULES", "holiday_form"]

#: The month of fasting is given with civil years too, other lunar months only with
#: years of the Hijra (AH), of which the tables convert these.
_RAMADAN, _FIRST_HIJRI, _LAST_HIJRI = 9, 1343, 1501


def holiday_form(hit: Hit) -> Form | None:
    """Compose "Easter" and "Christmas 2019"."""
    year = year_core(hit)
    if year is None:
        return None
    core, base = year
    mod = "APPROX" if is_lunar(hit["holiday"]) else ""
    link = ":~" if core[0] in "+-" else "~"
    return Form(f"{core}{link}{hit['holiday']}", base=base, mod=mod)


def _named_day(hit: Hit) -> Form | None:
    """Compose "9/11" and "the Sept. 11 attacks"."""
    if hit.has("named"):
        return Form(hit["named"])
    named = (hit["mon"], hit["day"]) == (
        9,
        11,
    ) and hit.after() in hit.date_words.attacks
    return Form(NINE_ELEVEN) if named else None


def _holiday_week(hit: Hit) -> Form | None:
    """Compose "Easter week", "the Christmas weekend of 2019"."""
    form = holiday_form(hit) if hit["unit"] in ("W", "WE") else None
    return None if form is None else replace(form, within=hit["unit"])


def _foreign_year(hit: Hit) -> Form | None:
    """Compose "1399 AH", "the Iranian year 1398" and "Mehr 1402"."""
    year, calendar = hit["year"], hit["era"] or hit["calendar"] or "S"
    if year != int(year):
        return None
    if hit.has("era"):
        at = hit.place("era")
        if not hit.tokens.text[hit.tokens.starts[at] : hit.tokens.ends[at]].isupper():
            return None  # an "ah" is no era
    if calendar == "H":
        first, within = from_hijri(int(year), 1, 1), "HY"
    else:
        first = from_jalali(int(year), hit["solar"] or 1, 1)
        within = "JM" if hit.has("solar") else "JY"
    return Form(first.isoformat(), within=within) if first else None


def _foreign(hit: Hit) -> Form | None:
    """Compose a day of the Islamic or Iranian calendar with its year."""
    if hit.has("lunar"):
        day = from_hijri(hit["year"], hit["lunar"], hit["day"])
        return Form(day.isoformat(), mod="APPROX") if day else None
    day = from_jalali(hit["year"], hit["solar"], hit["day"])
    return Form(day.isoformat()) if day else None


def _lunar_month(hit: Hit) -> Form | None:
    """Compose "Ramadan", "Ramadan last year", "Ramadan 2019" and "Muharram 1441"."""
    year = hit["year"]
    if hit.has("yunit"):
        core, base = year_core(hit) or ("", "")
        fasting = core and hit["lunar"] == _RAMADAN
        return Form(f"{core}:~ramadan", base=base, within="LM") if fasting else None
    if hit["lunar"] == _RAMADAN and not (year and year < _LAST_HIJRI):
        if not year and hit.before() not in hit.date_words.month_leads:
            return None  # a name as well
        return Form(f"{year or 'XXXX'}~ramadan", within="LM")
    if not year or not _FIRST_HIJRI <= year < _LAST_HIJRI:
        return None
    first = from_hijri(year, hit["lunar"], 1)
    return Form(first.isoformat(), within="LM") if first else None


#: "last year's" before a holiday.
_YEARS = "yshift:SHIFT yunit:UNIT POSSESSIVE"

HOLIDAY_RULES = rules(
    ("named-day", "(named:NAMEDDAY|mon:MON day:DAYNUM)", _named_day),
    ("holiday", f"holiday:HOLIDAY {IN_YEAR}?", holiday_form),
    ("holiday", "holiday:HOLIDAY IN year:YEARNUM", holiday_form),
    ("foreign-year", "THE? calendar:CALENDARYEAR OF? year:YEARNUM", _foreign_year),
    ("foreign-year", "solar:SOLAR OF? year:YEARNUM", _foreign_year),
    ("foreign-year", "year:NUMBER era:HIJRA", _foreign_year),
    ("week-of", f"holiday:HOLIDAY unit:UNIT {IN_YEAR}?", _holiday_week),
    ("week-of", "holiday:HOLIDAY unit:UNIT IN year:YEARNUM", _holiday_week),
    ("lunar-date", "THE? day:DAYLIKE OF? lunar:LUNAR COMMA? year:YEARNUM", _foreign),
    ("lunar-date", "lunar:LUNAR day:DAYNUM COMMA? year:YEARNUM", _foreign),
    ("lunar-month", f"lunar:LUNAR ({IN_YEAR}|OF? year:YEARNUM)?", _lunar_month),
    ("lunar-month", f"{_YEARS} lunar:LUNAR", _lunar_month),
    ("holiday", f"{_YEARS} holiday:HOLIDAY", holiday_form),
    ("solar-date", "THE? day:DAYLIKE OF? solar:SOLAR COMMA? year:YEARNUM", _foreign),
    ("solar-date", "solar:SOLAR day:DAYNUM COMMA? year:YEARNUM", _foreign),
)
