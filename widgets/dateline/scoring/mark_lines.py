"""The lines in which a person marks a story, each an object of JSON, and their keys."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from ..errors import MarkError, close_to, shown
from ..io.checked_json import MOST_CHARACTERS, parse
from ..io.damage import bytes_in
from ..io.paths import path_given
from ..model import EVENT_CLASSES, LEVELS
from ..model.place import ToponymKind
from ..model.statement import Factuality

__all__ = ["Line", "lines_of"]

#: The first key of a line: what its words are.
MarkedLayer = Literal["place", "date", "actor", "quote", "event"]


@dataclass(frozen=True, slots=True)
class _Value:
    """What a key may hold: in words for a message, and as a test."""

    words: str
    fits: Callable[[Any], bool]


def _one_of(values: Collection[str]) -> _Value:
    return _Value("one of " + ", ".join(values), lambda value: value in values)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_count(value: Any, least: int = 0) -> bool:
    return isinstance(value, int) and _is_number(value) and value >= least


def _is_point(value: Any) -> bool:
    if not isinstance(value, list) or len(value) != 2:
        return False
    lat, lon = value
    return all(map(_is_number, value)) and abs(lat) <= 90 and abs(lon) <= 180


def _is_nth(value: Any) -> bool:
    if isinstance(value, list):
        return bool(value) and all(_is_count(number, 1) for number in value)
    return value == "all" or _is_count(value, 1)


def _are_names(value: Any) -> bool:
    if isinstance(value, list):
        return bool(value) and all(map(_is_text, value))
    return _is_text(value)


_TEXT = _Value("text", _is_text)
_TEXT_OR_NULL = _Value("text or null", lambda v: v is None or _is_text(v))
_COUNT = _Value("a whole number, 0 or more", _is_count)
_NAMES = _Value("a name or a list of names", _are_names)

#: Keys that every line can have.
_COMMON = {
    "nth": _Value('a number from 1, a list of such numbers, or "all"', _is_nth),
    "note": _TEXT,
}

#: What else a line of each layer can have; "is" it must have.
_KEYS: Mapping[MarkedLayer, Mapping[str, _Value]] = {
    "place": {
        "is": _TEXT_OR_NULL,
        "kind": _one_of(get_args(ToponymKind)),
        "level": _one_of(list(dict.fromkeys(LEVELS.values()))),
        "country": _Value(
            "the two letters of a country, such as IQ",
            lambda v: isinstance(v, str) and re.fullmatch("[A-Z]{2}", v) is not None,
        ),
        "point": _Value("[latitude, longitude] in degrees", _is_point),
    },
    "date": {
        "is": _TEXT_OR_NULL,
        "type": _one_of(("DATE", "TIME", "DURATION", "SET")),
    },
    "actor": {
        "is": _TEXT,
        "kind": _one_of(("person", "organisation", "group")),
        "noun": _Value("true or false", lambda v: isinstance(v, bool)),
    },
    "quote": {
        "is": _TEXT_OR_NULL,
        "speech": _one_of(("direct", "indirect", "mixed")),
        "cue": _TEXT,
        "via": _TEXT,
    },
    "event": {
        "is": _one_of(list(EVENT_CLASSES)),
        "happening": _TEXT,
        "doer": _NAMES,
        "target": _NAMES,
        "place": _TEXT,
        "day": _TEXT,
        "factuality": _one_of(get_args(Factuality)),
        **{
            key: value
            for toll in ("killed", "injured", "missing")
            for key, value in ((toll, _COUNT), (f"{toll}_hedge", _TEXT))
        },
    },
}

#: What a line must have beside its words.
_NEEDED: Mapping[MarkedLayer, tuple[str, ...]] = {
    layer: ("is", "speech") if layer == "quote" else ("is",) for layer in _KEYS
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of marks: its number in the file, its layer, the words, and the keys."""

    number: int
    layer: MarkedLayer
    words: str
    keys: Mapping[str, Any]

    def wrong(self, what: str) -> MarkError:
        """Return an error that says the line, its words, and what to do."""
        words = self.words if len(self.words) <= 40 else f"{self.words[:39]}…"
        return MarkError(f"line {self.number}, {self.layer} “{words}”: {what}")


def lines_of(
    source: str | os.PathLike[str], problems: list[MarkError]
) -> Iterator[Line]:
    """Yield the lines of marks in a file, or in a text of several lines.

    Parameters
    ----------
    source
        A file of marks, or its lines as text.
    problems
        What is wrong in a line is added to it, and the line left out.

    Raises
    ------
    MarkError
        There is no such file, or it cannot be read.

    """
    for number, line in enumerate(_content(source).split("\n"), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        try:
            yield _line(number, parse(line, f"line {number}", MarkError))
        except MarkError as problem:
            problems.append(problem)


def _content(source: str | os.PathLike[str]) -> str:
    if isinstance(source, str) and ("\n" in source or source.lstrip()[:1] == "{"):
        return source
    path = path_given(source, "the marks", MarkError)
    try:
        data = bytes_in(path, MOST_CHARACTERS)
        if data is None:
            raise MarkError(f"{path} is longer than {MOST_CHARACTERS:,} bytes")
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise MarkError(f"{path} is not in UTF-8; save it as UTF-8") from error
    except OSError as error:
        reason = error.strerror or error
        raise MarkError(f"{path} cannot be read: {reason}") from error


def _line(number: int, record: Any) -> Line:
    if not isinstance(record, dict) or not record:
        raise MarkError(f'line {number}: begin it as {{"place": "words of the story"')
    layer, words = next(iter(record.items()))
    if layer not in _KEYS:
        names = ", ".join(_KEYS)
        raise MarkError(
            f"line {number}: its first key is {layer!r}; give one of {names}"
        )
    if not _is_text(words):
        raise MarkError(
            f"line {number}: {layer!r} is {shown(words)}; give words of the story"
        )
    keys = {key: value for key, value in record.items() if key != layer}
    line = Line(number=number, layer=layer, words=words.strip(), keys=keys)
    _check_keys(line)
    return line


def _check_keys(line: Line) -> None:
    known = {**_COMMON, **_KEYS[line.layer]}
    for key, value in line.keys.items():
        if key not in known:
            close = close_to(key, known) or list(known)
            raise line.wrong(f"there is no key {key!r}; known: {', '.join(close)}")
        if not known[key].fits(value):
            raise line.wrong(f"{key!r} is {shown(value)}; give {known[key].words}")
    for key in _NEEDED[line.layer]:
        if key not in line.keys:
            raise line.wrong(f"{key!r} is missing; give {known[key].words}")
