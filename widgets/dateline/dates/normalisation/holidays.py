"""Holidays: fixed days, days counted by weekdays, Easter, and lunar ones."""

from __future__ import annotations

import datetime as dt
import re

from .calendars import from_hijri, from_jalali
from .intervals import nth_weekday

__all__ = [
    "HOLIDAYS",
    "HOLIDAY_NAMES",
    "INDEPENDENCE",
    "NINE_ELEVEN",
    "easter",
    "holiday",
    "is_lunar",
]

#: Holiday -> "month-day", "month#nth-weekday" (and so many days later),
#: "easter+days", or a month and day of the "hijri" or "jalali" year.
HOLIDAYS: dict[str, str] = {
    "new-year": "01-01",
    "new-years-eve": "12-31",
    "epiphany": "01-06",
    "mlk-day": "01#3-1",
    "groundhog-day": "02-02",
    "valentine": "02-14",
    "presidents-day": "02#3-1",
    "st-patrick": "03-17",
    "april-fools": "04-01",
    "earth-day": "04-22",
    "may-day": "05-01",
    "anzac-day": "04-25",
    "mothers-day": "05#2-7",
    "memorial-day": "05#-1-1",
    "fathers-day": "06#3-7",
    "juneteenth": "06-19",
    "canada-day": "07-01",
    "independence-day": "07-04",
    "bastille-day": "07-14",
    "labor-day": "09#1-1",
    "columbus-day": "10#2-1",
    "halloween": "10-31",
    "election-day": "11#1-1+1",
    "all-saints": "11-01",
    "guy-fawkes": "11-05",
    "veterans-day": "11-11",
    "thanksgiving": "11#4-4",
    "black-friday": "thanksgiving+1",
    "christmas-eve": "12-24",
    "christmas": "12-25",
    "boxing-day": "12-26",
    "easter": "easter+0",
    "easter-monday": "easter+1",
    "good-friday": "easter-2",
    "palm-sunday": "easter-7",
    "ash-wednesday": "easter-46",
    "ascension-day": "easter+39",
    "pentecost": "easter+49",
    "ashura": "hijri 1-10",
    "arbaeen": "hijri 2-20",
    "mawlid": "hijri 3-12",
    "ramadan": "hijri 9-1",
    "eid-al-fitr": "hijri 10-1",
    "eid-al-adha": "hijri 12-10",
    "nowruz": "jalali 1-1",
    "yalda": "jalali 9-30",
}

#: The attacks that "9/11" and "the Sept. 11 attacks" stand for.
NINE_ELEVEN = "2001-09-11"

#: Spellings of their names; ``_`` stands for a space.
HOLIDAY_NAMES = {
    "new-year": "new_year's_day new_years_day new_year's",
    "new-years-eve": "new_year's_eve new_years_eve",
    "mlk-day": "martin_luther_king_day martin_luther_king_jr_day",
    "groundhog-day": "groundhog_day",
    "valentine": "valentine's_day valentines_day",
    "presidents-day": "presidents_day presidents'_day",
    "st-patrick": "st._patrick's_day saint_patrick's_day",
    "april-fools": "april_fools'_day april_fool's_day april_fools_day",
    "earth-day": "earth_day",
    "may-day": "may_day",
    "anzac-day": "anzac_day",
    "mothers-day": "mother's_day mothers_day",
    "memorial-day": "memorial_day",
    "fathers-day": "father's_day fathers_day",
    "juneteenth": "juneteenth",
    "canada-day": "canada_day",
    "independence-day": "fourth_of_july 4th_of_july",
    "bastille-day": "bastille_day",
    "labor-day": "labor_day",
    "columbus-day": "columbus_day",
    "halloween": "halloween",
    "election-day": "election_day",
    "all-saints": "all_saints'_day all_saints_day",
    "guy-fawkes": "guy_fawkes_night bonfire_night",
    "veterans-day": "veterans_day veterans'_day armistice_day remembrance_day",
    "thanksgiving": "thanksgiving thanksgiving_day",
    "black-friday": "black_friday",
    "christmas-eve": "christmas_eve",
    "christmas": "christmas christmas_day",
    "boxing-day": "boxing_day",
    "easter": "easter easter_sunday",
    "easter-monday": "easter_monday",
    "good-friday": "good_friday",
    "palm-sunday": "palm_sunday",
    "ash-wednesday": "ash_wednesday",
    "ascension-day": "ascension_day",
    "pentecost": "pentecost whit_sunday",
    "ashura": "ashura ashoura",
    "arbaeen": "arbaeen arba'een arbain",
    "mawlid": "mawlid",
    "eid-al-fitr": "eid_al-fitr eid_al_fitr eid_ul-fitr eid-al-fitr",
    "eid-al-adha": "eid_al-adha eid_al_adha eid_ul-adha eid-al-adha",
    "nowruz": "nowruz norouz noruz nowrouz",
    "yalda": "yalda_night shab-e_yalda",
}

#: Days of independence, of many countries: only with the country's name beside it is
#: it told which ("Ukraine's Independence Day", "Ukrainian Independence Day").
INDEPENDENCE = {
    "01-04": "myanmar burmese", "02-04": "sri_lanka sri_lankan",
    "02-16": "lithuania lithuanian", "02-24": "estonia estonian",
    "03-06": "ghana ghanaian", "03-25": "greece greek",
    "03-26": "bangladesh bangladeshi", "05-26": "georgia georgian",
    "06-12": "philippines philippine", "07-04": "america american u.s. us",
    "07-05": "algeria algerian", "07-09": "argentina argentine",
    "07-20": "colombia colombian", "07-28": "peru peruvian",
    "08-14": "pakistan pakistani", "08-15": "india indian",
    "08-17": "indonesia indonesian", "08-24": "ukraine ukrainian",
    "08-31": "malaysia malaysian", "09-07": "brazil brazilian",
    "09-15": "guatemala guatemalan", "09-16": "mexico mexican",
    "09-18": "chile chilean", "09-21": "armenia armenian",
    "10-01": "nigeria nigerian", "11-11": "poland polish",
    "11-18": "latvia latvian", "11-22": "lebanon lebanese",
    "12-06": "finland finnish", "12-12": "kenya kenyan",
    "12-16": "kazakhstan kazakh",
}  # fmt: skip
HOLIDAYS.update((f"independence-{day}", day) for day in INDEPENDENCE)


def easter(year: int) -> dt.date:
    """Return Easter Sunday of a year (Gregorian; Meeus, Astronomical Algorithms)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (a + 11 * h) // 319
    n = (2 * e + 2 * i - k - h + m + 32) % 7
    month = (h - m + n + 90) // 25
    return dt.date(year, month, (h - m + n + month + 19) % 32)


def holiday(name: str, year: int) -> str | None:
    """Return the day of a holiday in a year as a value (YYYY-MM-DD), else None."""
    rule = HOLIDAYS.get(name)
    if rule is None:
        return None
    if re.fullmatch(r"\d\d-\d\d", rule):
        return f"{year:04d}-{rule}"
    if counted := re.fullmatch(r"(\d\d)#(-?\d)-(\d)(\+\d)?", rule):
        month, nth, number, later = (int(part or 0) for part in counted.groups())
        first = _as_day(nth_weekday(year, month, nth, number))
        return (first + dt.timedelta(days=later)).isoformat()
    sort, _, rest = rule.partition(" ")
    if rest:
        month, day = map(int, rest.split("-"))
        convert = {"hijri": _lunar, "jalali": _solar}[sort]
        found = convert(year, month, day)
        return found.isoformat() if found else None
    anchor, shift = re.fullmatch(r"(\w+)([+-]\d+)", rule).groups()  # type: ignore[union-attr]
    first = easter(year) if anchor == "easter" else _as_day(holiday(anchor, year))
    return (first + dt.timedelta(days=int(shift))).isoformat()


def is_lunar(name: str) -> bool:
    """Tell whether a holiday goes by the moon, and may fall a day to either side."""
    return HOLIDAYS.get(name, "").startswith("hijri")


def _as_day(value: str | None) -> dt.date:
    return dt.date.fromisoformat(value or "0001-01-01")


def _lunar(year: int, month: int, day: int) -> dt.date | None:
    """Return the first such day of the Islamic calendar in a civil year."""
    # A lunar year is 354 days: the one that begins within a civil year has a number
    # near (year - 622) * 33 / 32.
    guess = int((year - 622) * 33 / 32)
    for hijri in range(guess - 1, guess + 3):
        found = from_hijri(hijri, month, day)
        if found is not None and found.year == year:
            return found
    return None


def _solar(year: int, month: int, day: int) -> dt.date | None:
    """Return such a day of the Iranian calendar in a civil year."""
    for jalali in (year - 622, year - 621):
        found = from_jalali(jalali, month, day)
        if found is not None and found.year == year:
            return found
    return None
