"""Stories that are written from right to left: their words take their own direction."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.report.static import plain_html, safe_html

ARABIC = (
    "أعلنت وزارة الصحة في العراق يوم 7 يناير 2020 إرسال طائرة من بغداد إلى الموصل، "
    "وقالت إن مساعدات أخرى ستصل من تركيا إلى أربيل في نهاية الأسبوع."
)


@pytest.fixture(scope="module")
def arabic() -> dl.Reading:
    return dl.read(ARABIC, title="أخبار العراق", language="ar")


def test_paragraphs_and_title_take_the_direction_of_their_words(arabic) -> None:
    page = plain_html(arabic)
    assert '<h3 dir="auto">أخبار العراق</h3>' in page
    assert '<p class="dl-f-text" dir="auto">' in page


def test_a_cell_with_such_a_name_keeps_its_column(arabic) -> None:
    page = safe_html(arabic)
    assert '<td dir="auto" style="text-align:left">7 يناير 2020</td>' in page
    assert '<td style="text-align:left">country</td>' in page
