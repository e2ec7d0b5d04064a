"""Web pages: their charset, their day of publication, and what of them is the story."""

import datetime as dt
import time
from contextlib import suppress

import pytest

import dateline as dl
from dateline.errors import UnreadableStory
from dateline.io.web_page import is_html, load_html, read_html_file

LEAD = "NAJAF - A flood hit Najaf on Friday and killed two people, the governor said."
MORE = "More rain will fall on Saturday in the whole of the south, the ministry warned."


def page(head: str = "", body: str = "", lang: str = "en") -> str:
    return (
        f'<!doctype html><html lang="{lang}"><head><title>Flood hits Najaf</title>'
        f"{head}</head><body><article><h1>Flood hits Najaf</h1><p>{LEAD}</p>{body}"
        f"<p>{MORE}</p></article></body></html>"
    )


def meta(name: str, value: str) -> str:
    return f'<meta property="{name}" content="{value}">'


def linked(**properties: str) -> str:
    stated = ", ".join(f'"{key}": "{value}"' for key, value in properties.items())
    article = f'{{"@type": "NewsArticle", {stated}}}'
    return f'<script type="application/ld+json">{{"@graph": [{article}]}}</script>'


@pytest.mark.parametrize(
    ("head", "day"),
    [
        (meta("article:published_time", "2020-01-07T23:30:00-05:00"), "2020-01-07"),
        (meta("article:published_time", "1986-04-28T09:00:00Z"), "1986-04-28"),
        (meta("article:published_time", "1921-03-18"), "1921-03-18"),
        (meta("DC.date.issued", "Tue, 07 Jan 2020 23:30:00 -0500"), "2020-01-07"),
        (meta("pubdate", "January 7, 2020 11:30 pm"), "2020-01-07"),
        (meta("date", "7 January 2020"), "2020-01-07"),
        (linked(datePublished="2020-01-07", dateModified="2021-05-06"), "2020-01-07"),
        (linked(dateModified="2021-05-06T10:00:00Z"), None),
        (meta("article:modified_time", "2021-05-06T10:00:00Z"), None),
        (meta("og:updated_time", "2021-05-06"), None),
        (meta("article:published_time", "soon"), None),
        (meta("article:published_time", "2999-01-01"), None),
        (meta("date", "January 2020"), None),
        ('<script type="application/ld+json">{broken</script>', None),
        ("", None),
    ],
)
def test_the_day_is_that_of_publication_and_no_other(head, day) -> None:
    found = load_html(page(head)).published
    assert (None if found is None else found.isoformat()) == day


def test_what_the_page_states_goes_before_its_address() -> None:
    address = "https://example.org/2020/01/09/flood.html"
    stated = page(meta("article:published_time", "2020-01-07T10:00:00Z"))
    assert load_html(stated, source=address).published == dt.date(2020, 1, 7)
    changed = page(meta("article:modified_time", "2021-05-06T10:00:00Z"))
    assert load_html(changed, source=address).published == dt.date(2020, 1, 9)


@pytest.mark.parametrize(
    ("lang", "address", "day"),
    [
        ("en", None, "2020-03-04"),
        ("en-US", "https://example.co.uk/x", "2020-03-04"),
        ("en-GB", None, "2020-04-03"),
        ("en", "https://example.co.uk/x", "2020-04-03"),
        ("en", "https://example.com.au/x", "2020-04-03"),
    ],
)
def test_a_day_in_figures_is_read_as_the_country_writes_it(lang, address, day) -> None:
    html = page(meta("date", "03/04/2020"), lang=lang)
    assert str(load_html(html, source=address).published) == day


def test_a_page_and_its_text_agree_on_a_day_in_figures() -> None:
    html = page(meta("date", "03/04/2020"), "<p>The dam broke on 03/04/2020.</p>")
    reading = dl.read(html)
    (date,) = (date for date in reading.dates if date.phrase == "03/04/2020")
    assert date.first == reading.story.published


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("windows-1252", "cp1252"),
        ("iso-8859-1", "cp1252"),
        ("latin1", "cp1252"),
        ("us-ascii", "cp1252"),
        ("x-sjis", "cp932"),
        ("ks_c_5601-1987", "cp949"),
        ("x-mac-cyrillic", "mac_cyrillic"),
        ("csisolatin2", "iso8859_2"),
        ("utf-16", "utf-8"),
        ("UTF8", "utf-8"),
    ],
)
def test_a_page_opens_in_the_charset_that_it_states(label, codec) -> None:
    word = {"cp932": "洪水", "cp949": "홍수", "mac_cyrillic": "Наводнение"}.get(
        codec, "é"
    )
    text = page(f'<meta charset="{label}">', f"<p>They called it {word}.</p>")
    story = read_html_file(text.encode(codec), "page.html")
    assert f"They called it {word}." in story.text


def test_the_declaration_of_xhtml_states_a_charset_too() -> None:
    text = '<?xml version="1.0" encoding="ISO-8859-1"?>' + page(body="<p>A café.</p>")
    assert "A café." in read_html_file(text.encode("cp1252"), "page.xhtml").text


def test_a_charset_in_a_comment_is_no_statement() -> None:
    text = page("<!-- <meta charset='koi8-r'> -->", "<p>A café.</p>")
    assert "A café." in read_html_file(text.encode(), "page.html").text


def test_an_unknown_charset_of_a_file_is_named() -> None:
    with pytest.raises(UnreadableStory, match="klingon"):
        read_html_file(page('<meta charset="klingon">').encode(), "page.html")


def test_blocks_lists_tables_and_captions_are_lines_of_their_own() -> None:
    body = (
        '<figure><img src="a.jpg"><figcaption>Rescuers in <b>Kufa</b> on Friday.'
        "</figcaption></figure>"
        "<p>The river rose<br>by two metres.</p>"
        "<ul><li>Kufa: two dead</li><li>Hilla: three hurt</li></ul>"
        "<table><tr><td>Town</td><td>Dead</td></tr><tr><td>Kufa</td><td>2</td></tr></table>"
        "<blockquote>We lost everything.</blockquote>"
    )
    lines = load_html(page(body=body)).text.splitlines()
    for whole in (
        "Rescuers in Kufa on Friday.",
        "The river rose",
        "by two metres.",
        "We lost everything.",
    ):
        assert whole in lines
    assert sum("Kufa: two dead" in line for line in lines) == 1
    assert not any("Kufa: two dead" in line and "Hilla" in line for line in lines)
    assert any("Kufa" in line and "2" in line for line in lines)


def test_a_caption_comes_once_and_where_its_picture_was() -> None:
    body = "<figure><figcaption>The broken dam.</figcaption></figure>Tail of it."
    text = load_html(page(body=f"<div>{body}</div>")).text
    assert text.count("The broken dam.") == 1
    assert text.index(LEAD) < text.index("The broken dam.") < text.index(MORE)


def test_a_fragment_keeps_its_lines_too() -> None:
    html = (
        "<h1>Dam breaks</h1><p>A dam broke\nnear <b>Derna</b>.</p><script>x()</script>"
        "<ul><li>Two dead</li><li>Ten hurt</li></ul>"
        "<table><tr><th>Town</th><th>Dead</th></tr><tr><td>Derna</td><td>2</td></tr>"
        "</table><div>Rain<br>goes on</div><nav>Home</nav>"
    )
    story = dl.load(html)
    assert story.title == "Dam breaks"
    assert story.text.splitlines() == [
        "A dam broke near Derna.",
        "Two dead",
        "Ten hurt",
        "Town | Dead",
        "Derna | 2",
        "Rain",
        "goes on",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (page(), True),
        (f"\n <HTML><body><p>{LEAD}</p></body></HTML>", True),
        (f'<div class="x">\n<p>{LEAD}</p>\n</div>', True),
        (f"<p>{LEAD}</p>", True),
        ("Floods hit Kano <b>today</b>.", False),
        ("If 3 < 5 and 7 > 5, the <p> tag opens a paragraph.", False),
        ("He wrote <ali@example.org> about it.", False),
        (LEAD, False),
    ],
)
def test_html_given_as_text_is_noticed(text: str, told: bool) -> None:
    assert is_html(text) is told
    story = dl.load(text)
    if told:
        assert "<" not in story.text
        assert LEAD in story.text
    else:
        assert story.text == text


def test_html_that_is_read_as_words_is_noticed() -> None:
    reading = dl.read(dl.Story(text=f"<p>{LEAD}</p>"))
    assert any("HTML" in notice for notice in reading.notices)
    assert not any("HTML" in notice for notice in dl.read(LEAD).notices)


@pytest.mark.parametrize(
    "piece", ["<figure>", "<p", "<!--", "<", "<figure><figcaption>x"]
)
def test_a_page_made_to_be_slow_is_not(piece: str) -> None:
    html = piece * 50_000
    before = time.process_time()
    with suppress(UnreadableStory):
        load_html(html)
    is_html(html)
    assert time.process_time() - before < 10
