"""The day on which a web page says that it was published."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

from ..errors import BadDate
from ..model.publication import check_day, day_written

__all__ = ["published_on"]

#: The names of <meta> elements for the day of publication, the surest first.
_NAMES = (
    "article:published_time og:article:published_time article:published "
    "og:published_time bt:pubdate datepublished citation_publication_date "
    "citation_online_date parsely-pub-date sailthru.date dcterms.issued "
    "dcterms.created dc.date.issued dc.date.created dc.date dcterms.date "
    "cxenseparse:recs:publishtime publish-date publish_date publishdate "
    "publication_date pubdate pub_date displaydate article_date_original "
    "date_published created originalpublicationdate date"
).split()

#: And for the day on which it was last changed.
_CHANGES = (
    "article:modified_time og:updated_time og:modified_time article:modified "
    "datemodified dcterms.modified dc.date.modified last-modified lastmod revised "
    "bt:moddate modified_time updated_time"
).split()

#: What the headline's own page is in schema.org.
_ARTICLES = re.compile(r"article|posting|report|webpage|review|liveblog", re.IGNORECASE)

#: A day in figures whose first two may be either.
_FIGURES = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-]((?:1[89]|20)\d\d)(?!\d)")

#: Where English pages write the month first, by the end of their host or their
#: language; elsewhere they write the day first. Where nothing tells, the month comes
#: first, as in the texts that Dateline reads.
_DAY_FIRST = frozenset(
    "uk gb ie au nz in za ng ke gh pk bd lk my sg mt jm tt zw ug tz".split()
)
_REGION = re.compile(r"[a-z]{2,3}[-_]([a-z]{2})$", re.IGNORECASE)

#: The earliest day that a page is believed: there are archives of old papers.
_EARLIEST = dt.date(1600, 1, 1)


def published_on(tree: Any, address: str | None, guessed: str | None) -> dt.date | None:
    """Return the day on which a page says that it was published.

    What its metadata state goes before everything else; then the guess, unless all
    that the page states of that day is that it was changed then.

    Parameters
    ----------
    tree
        The page, parsed by lxml.
    address
        Its address, if it is known.
    guessed
        The day that a library found anywhere on the page or in its address (ISO 8601).

    """
    day_first = _writes_day_first(tree, address)
    day = _plausible(_published(tree), day_first)
    if day is not None:
        return day
    changed = {_plausible([value], day_first) for value in _changed(tree)}
    guess = _plausible([guessed] if guessed else [], day_first)
    return None if guess in changed else guess


def _published(tree: Any) -> Iterator[str]:
    """Yield what the page states of its publication, the surest first."""
    yield from _linked_data(tree, "datePublished")
    metas = _metas(tree)
    for name in _NAMES:
        yield from metas.get(name, ())
    for node in tree.xpath("//*[@itemprop='datePublished' or @pubdate]"):
        yield from _values(node)
    for node in tree.xpath("//time[@datetime]"):
        about = f"{node.get('class', '')} {node.get('itemprop', '')}".lower()
        if "publi" in about and "modif" not in about:
            yield from _values(node)


def _changed(tree: Any) -> Iterator[str]:
    yield from _linked_data(tree, "dateModified")
    metas = _metas(tree)
    for name in _CHANGES:
        yield from metas.get(name, ())
    for node in tree.xpath("//*[@itemprop='dateModified']"):
        yield from _values(node)
    for node in tree.xpath("//time[@datetime]"):
        if re.search("modif|updat", node.get("class", ""), re.IGNORECASE):
            yield from _values(node)


def _metas(tree: Any) -> dict[str, list[str]]:
    """Return the contents of the <meta> elements by their names in small letters."""
    metas: dict[str, list[str]] = {}
    for node in tree.xpath("//meta[@content]"):
        for key in ("property", "name", "itemprop", "http-equiv"):
            if node.get(key):
                metas.setdefault(node.get(key).lower(), []).append(node.get("content"))
    return metas


def _values(node: Any) -> list[str]:
    given = (node.get("content"), node.get("datetime"), node.text)
    return [value for value in given if value and value.strip()]


def _linked_data(tree: Any, key: str) -> Iterator[str]:
    """Yield a property of the articles in the page's JSON-LD."""
    for node in tree.xpath("//script[@type='application/ld+json']"):
        try:
            stack = [json.loads(node.text or "")]
        except (ValueError, RecursionError):
            continue
        while stack:
            part = stack.pop()
            if isinstance(part, list):
                stack += reversed(part)
            elif isinstance(part, dict):
                value = part.get(key)
                if isinstance(value, str) and _ARTICLES.search(str(part.get("@type"))):
                    yield value
                stack += [part[k] for k in ("mainEntity", "@graph") if k in part]


def _plausible(values: Iterable[str], day_first: bool) -> dt.date | None:
    """Return the first of some values that is a day on which a page can be made."""
    for value in values:
        day = _day(value.strip(), day_first)
        if day is not None and day >= _EARLIEST:
            return day
    return None


def _day(value: str, day_first: bool) -> dt.date | None:
    try:
        return check_day(day_written(value))
    except BadDate:
        pass
    figures = _FIGURES.match(value)
    try:
        if figures:
            first, second, year = (int(figure) for figure in figures.groups())
            swapped = first > 12 or (day_first and second <= 12)
            month, day = (second, first) if swapped else (first, second)
            return check_day(dt.date(year, month, day))
        return check_day(_in_words(value))
    except (ValueError, OverflowError):
        return None


def _in_words(value: str) -> dt.date:
    """Return the day of "April 3, 2020", which has day, month and year in it."""
    from dateutil import parser

    if not re.search(r"[A-Za-z]{3}", value) or not re.search(r"\d{4}", value):
        raise ValueError("no month in words")
    # Of a value without a day or a month, two defaults give different days.
    days = {
        parser.parse(value, default=dt.datetime(2000, month, day), ignoretz=True).date()
        for month, day in ((1, 1), (2, 2))
    }
    if len(days) != 1:
        raise ValueError("no day")
    return days.pop()


def _writes_day_first(tree: Any, address: str | None) -> bool:
    """Tell whether a page's country writes the day before the month in figures."""
    region = _REGION.search(tree.get("lang", "") or "")
    if region:
        return region[1].lower() in _DAY_FIRST
    host = (urlsplit(address).hostname or "") if address else ""
    return host.rpartition(".")[2] in _DAY_FIRST
