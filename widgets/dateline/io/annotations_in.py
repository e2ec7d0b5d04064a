"""W3C Web Annotations as corrections: Dateline's own, Recogito's, and others'.

What Dateline wrote comes back whole. Of others it understands what says what words are:
a place by a link (GeoNames, Wikidata) or a point, a person, a body, a group, days in
EDTF, a class of events. Recogito's downloads say so, and tools built on its libraries.
"""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from ..errors import CorrectionError
from ..model import EVENT_CLASSES, Correction, Target
from ..model.correction import correction_of
from .corrections import document_in

__all__ = ["corrections_in", "left_out_in_words", "load_annotations"]

#: Links to places, and what the gazetteer calls them.
_LINKS = (
    (re.compile(r"https?://(?:www\.|sws\.)?geonames\.org/(\d+)"), "geonames:"),
    (
        re.compile(r"https?://(?:www\.)?wikidata\.org/(?:entity|wiki)/(Q\d+)"),
        "wikidata:",
    ),
    (re.compile(r"(geo:-?[\d.]+,-?[\d.]+)"), ""),
)

#: What tools call those whom words name, and what Dateline calls them.
_CALLED = {
    "person": "person",
    "per": "person",
    "organisation": "organisation",
    "organization": "organisation",
    "org": "organisation",
    "group": "group",
    "norp": "group",
}

_DAYS = frozenset(["date", "time", "event date"])


def load_annotations(
    path: str | os.PathLike[str], text: str
) -> tuple[tuple[Correction, ...], tuple[str, ...]]:
    """Return the corrections that a file of W3C annotations makes in a text.

    Returns
    -------
    corrections : tuple of Correction
        In the order of the file.
    notices : tuple of str
        What could not be taken over, in words.

    Raises
    ------
    CorrectionError
        There is no such file, or it holds no annotations, or an impossible one.

    """
    source, document = document_in(path, "the annotations")
    corrections, left = corrections_in(document, text, source.name)
    return corrections, left_out_in_words(left, len(corrections), source.name)


def left_out_in_words(left: int, taken: int, where: str) -> tuple[str, ...]:
    """Return a notice of how many annotations of a file were left out, if any were."""
    if not left:
        return ()
    return (
        f"{left} of {left + taken} annotations in {where} were left out: they say "
        "nothing that Dateline knows, or their words are not in this text.",
    )


def corrections_in(
    document: Any, text: str, where: str
) -> tuple[tuple[Correction, ...], int]:
    """Return the corrections that annotations of a text make.

    Parameters
    ----------
    document
        A JSON value: an annotation, a list of them, or a page or collection of them.
    text
        The text of the story. Positions may count characters or units of UTF-16: the
        words that are quoted beside them tell which.
    where
        What to call the document in a message: its file.

    Returns
    -------
    corrections : tuple of Correction
        In the order of the document.
    left_out : int
        How many annotations say nothing that Dateline could take over, or are about
        words that the text does not have.

    Raises
    ------
    CorrectionError
        It holds no annotations, or a correction in it says something impossible.

    """
    annotations = list(_annotations(document))
    if not annotations:
        raise CorrectionError(
            f"{where} holds no W3C annotations; give JSON with objects of the type "
            "Annotation"
        )
    made = [_correction(annotation, text) for annotation in annotations]
    corrections = tuple(one for one in made if one is not None)
    return corrections, len(made) - len(corrections)


def _annotations(document: Any) -> Iterator[dict[str, Any]]:
    """Yield the annotations of a list, a page, a collection, or one alone."""
    match document:
        case list():
            for item in document:
                yield from _annotations(item)
        case {"items": list() as items}:
            yield from _annotations(items)
        case {"first": dict() as page}:
            yield from _annotations(page)
        case {"type": "Annotation"} | {"body": _, "target": _}:
            yield document


def _correction(annotation: dict[str, Any], text: str) -> Correction | None:
    target = _target(annotation.get("target"), text)
    details = annotation.get("correction")
    bodies = _dictionaries(annotation.get("body"))
    if not isinstance(details, dict):
        details = _details(bodies)
    if target is None or details is None:
        return None
    notes = [_value(body) for body in bodies if body.get("purpose") == "commenting"]
    signed = {
        "by": _creator(annotation, bodies),
        "at": _time(annotation),
        "note": "; ".join(filter(None, notes)),
    }
    return correction_of({**target.record(), **details, **signed})


def _dictionaries(value: Any) -> list[dict[str, Any]]:
    values = value if isinstance(value, list) else [value]
    return [one for one in values if isinstance(one, dict)]


def _target(target: Any, text: str) -> Target | None:
    """Return where an annotation is in a text, None if that is not certain."""
    selectors = [
        selector
        for one in _dictionaries(target)
        for selector in _dictionaries(one.get("selector"))
    ]
    by_type = {one.get("type"): one for one in reversed(selectors)}
    quote, position = (
        by_type.get(f"Text{kind}Selector", {}) for kind in ("Quote", "Position")
    )
    words = {
        ours: quote[theirs]
        for ours, theirs in (
            ("phrase", "exact"),
            ("before", "prefix"),
            ("after", "suffix"),
        )
        if isinstance(quote.get(theirs), str)
    }
    start, end = position.get("start"), position.get("end")
    if _is_offset(start) and _is_offset(end) and start < end:
        for ends in ((start, end), _from_utf16(text, start, end)):
            if text[slice(*ends)] == words.get("phrase", text[slice(*ends)]):
                return Target.at(text, *ends) if text[slice(*ends)].strip() else None
    if not words.get("phrase"):
        return None
    if text.count(words["phrase"]) == 1:
        at = text.index(words["phrase"])
        return Target.at(text, at, at + len(words["phrase"]))
    return Target(start=0, end=1, **words).found_in(text)


def _is_offset(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _from_utf16(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span in UTF-16 units as one in characters."""
    units = text.encode("utf-16-le")
    first, last = (
        len(units[: 2 * at].decode("utf-16-le", "ignore")) for at in (start, end)
    )
    return first, last


def _details(
    bodies: list[dict[str, Any]],
) -> dict[str, Any] | None:
    """Return what an annotation of another tool says, None for nothing we know."""
    values = [_value(body) for body in bodies]
    for value in values:
        for pattern, scheme in _LINKS:
            if link := pattern.match(value):
                return {"kind": "place", "place": f"{scheme}{link[1]}"}
    tags = {value.casefold() for value in values if value}
    point = next(filter(None, map(_point, bodies)), None)
    if point is not None:
        return {"kind": "place", "place": point}
    called = next((_CALLED[tag] for tag in sorted(tags) if tag in _CALLED), None)
    if called is not None:
        return {"kind": "name", "called": called}
    described = [_value(body) for body in bodies if body.get("purpose") == "describing"]
    if tags & _DAYS and described:
        return {"kind": "date", "value": described[0]}
    type_ = next((value for value in values if value in EVENT_CLASSES), None)
    return None if type_ is None else {"kind": "event", "type": type_}


def _value(body: Mapping[str, Any]) -> str:
    """Return the text or the address in a body."""
    for key in ("source", "value", "id"):
        value = body.get(key)
        if isinstance(value, dict):  # a resource with a label
            value = value.get("id") or value.get("label")
        if isinstance(value, str) and value.strip():
            return value.strip()
    return ""


def _point(body: Mapping[str, Any]) -> str | None:
    """Return the point of a body with a GeoJSON geometry (longitude, latitude)."""
    match body.get("geometry"):
        case {
            "type": "Point",
            "coordinates": [int() | float() as lon, int() | float() as lat, *_],
        }:
            return f"geo:{lat},{lon}"
    return None


def _time(annotation: Mapping[str, Any]) -> str:
    """Return when an annotation was made (ISO 8601), empty where it is not told."""
    for key in ("created", "modified"):
        value = annotation.get(key)
        if isinstance(value, str):
            with suppress(ValueError):
                dt.datetime.fromisoformat(value)
                return value
    return ""


def _creator(annotation: dict[str, Any], bodies: list[dict[str, Any]]) -> str:
    """Return who made an annotation: a name, or the end of an address."""
    for one in (annotation, *bodies):
        creator = one.get("creator")
        if isinstance(creator, dict):
            creator = creator.get("name") or creator.get("id")
        if isinstance(creator, str) and creator.strip():
            return creator.rstrip("/").rpartition("/")[2]
    return ""
