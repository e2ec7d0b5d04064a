"""Dates in the forms that all languages share, of three calendars, in any figures."""

from __future__ import annotations

import datetime as dt

import pytest

from dateline.dates import anchor
from dateline.dates.extraction.universal import universal_dates
from dateline.lang.months import months

DAY = dt.date(2020, 1, 8)


def read(code: str, text: str) -> list[tuple[str, str | None]]:
    found = anchor(tuple(universal_dates(text, code, lambda _: 0)), DAY)
    return [(each.phrase, each.edtf) for each in found]


@pytest.mark.parametrize(
    ("code", "phrase", "edtf"),
    [
        # The calendar of Iran, with its own figures, Arabic ones and those of ASCII.
        ("fa", "۱۳ دی ۱۳۹۸", "2020-01-03"),
        ("fa", "١٣ دی ١٣٩٨", "2020-01-03"),
        ("fa", "13 دی 1398", "2020-01-03"),
        ("fa", "۱۳ دی ماه ۱۳۹۸", "2020-01-03"),
        ("fa", "۱۳ دی‌ماه ۱۳۹۸", "2020-01-03"),
        ("fa", "۱۳ دی، ۱۳۹۸", "2020-01-03"),
        ("fa", "۱۳ دی سال ۱۳۹۸", "2020-01-03"),
        ("fa", "۱ فروردین ۱۴۰۰", "2021-03-21"),
        ("fa", "۳۰ اسفند ۱۳۹۹", "2021-03-20"),
        ("fa", "دی ۱۳۹۸", "2019-12-22/2020-01-20"),
        ("fa", "۱۳۹۸/۱۰/۱۳", "2020-01-03"),
        ("fa", "۱۳/۱۰/۱۳۹۸", "2020-01-03"),
        # Its months in Afghanistan.
        ("fa", "۲۴ اسد ۱۴۰۰", "2021-08-15"),
        # The Islamic calendar, a day to either side.
        ("fa", "۸ جمادی‌الاول ۱۴۴۱", "2020-01-02~/2020-01-04~"),
        ("ar", "٨ جمادى الأولى ١٤٤١", "2020-01-02~/2020-01-04~"),
        ("ar", "8 من جمادى الأولى عام 1441", "2020-01-02~/2020-01-04~"),
        ("ar", "٢ صفر ١٤٤١", "2019-09-30~/2019-10-02~"),
        ("ar", "رمضان ١٤٤١", "2020-04-23~/2020-05-24~"),
        ("ar", "١٤٤١/٥/٨", "2020-01-02~/2020-01-04~"),
        ("ur", "۸ ربیع الاول ۱۴۴۱", "2019-11-04~/2019-11-06~"),
        ("tr", "5 Ramazan 1441", "2020-04-27~/2020-04-29~"),
        # The civil calendar.
        ("fa", "۷ ژانویهٔ ۲۰۲۰", "2020-01-07"),
        ("fa", "۷ ژانویه‌ی ۲۰۲۰", "2020-01-07"),
        ("ar", "٧ يناير ٢٠٢٠", "2020-01-07"),
        ("ar", "7 يناير/كانون الثاني 2020", "2020-01-07"),
        ("ar", "٢٠٢٠/١/٧", "2020-01-07"),
        ("ar", "٧/١/٢٠٢٠", "2020-01-07"),
        ("ur", "۷ جنوری ۲۰۲۰", "2020-01-07"),
        ("hi", "७ जनवरी २०२०", "2020-01-07"),
        ("hi", "०७-०१-२०२०", "2020-01-07"),
        ("fr", "7 janvier 2020", "2020-01-07"),
        ("de", "07.01.2020", "2020-01-07"),
        ("xx", "2020-01-07", "2020-01-07"),
    ],
)
def test_a_date_is_read_in_its_calendar_and_figures(
    code: str, phrase: str, edtf: str
) -> None:
    assert read(code, f"– {phrase} –") == [(phrase, edtf)]


@pytest.mark.parametrize(
    ("code", "phrase", "edtf"),
    [
        ("fa", "۱۳ دی", "2020-01-03"),
        ("fa", "۱۳ دی‌ماه", "2020-01-03"),
        ("fa", "۲ فروردین", "2020-03-21"),
        ("ar", "٨ جمادى الأولى", "2020-01-02~/2020-01-04~"),
        ("ar", "٧ يناير", "2020-01-07"),
    ],
)
def test_a_day_without_a_year_is_the_one_next_to_publication(
    code: str, phrase: str, edtf: str
) -> None:
    assert read(code, f"– {phrase} –") == [(phrase, edtf)]


def test_arabic_writes_the_word_before_the_day_with_it() -> None:
    assert read("ar", "في ٥ يناير و٧ يناير ٢٠٢٠") == [
        ("٥ يناير", "2020-01-05"),
        ("٧ يناير ٢٠٢٠", "2020-01-07"),
    ]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fa", "بازی ۲ صفر شد"),  # 2 to 0
        ("ar", "فاز 2 صفر"),
        ("fa", "دی را دیدم"),
        ("fa", "۱۳۹۸/۱۳/۱۰"),
        ("fr", "12/12/1441"),  # French counts no years of the Hijra
        ("fr", "1441/05/08"),
        ("de", "7.1.20201"),
    ],
)
def test_what_is_no_date_is_none(code: str, text: str) -> None:
    assert read(code, text) == []


def test_of_a_day_that_is_none_its_month_is_left() -> None:
    # Dey has 30 days.
    assert read("fa", "۳۱ دی ۱۳۹۸") == [("دی ۱۳۹۸", "2019-12-22/2020-01-20")]


def test_each_calendar_of_a_language_has_twelve_months() -> None:
    for code in ("ar", "fa", "ur", "tr", "fr"):
        known = {(month.calendar, month.number) for month in months(code).values()}
        for calendar in {calendar for calendar, _ in known}:
            numbers = {number for kind, number in known if kind == calendar}
            assert numbers == set(range(1, 13)), (code, calendar)
