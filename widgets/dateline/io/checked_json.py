"""JSON from outside: read within limits, and checked against a schema at the door.

Everything that Dateline loads goes through here: readings, reports, corrections, and
the facts beside a text. What has passed can be used without further checks.
"""

from __future__ import annotations

import codecs
import json
import sys
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Any, NoReturn

from ..errors import BadDate, DatelineError, shown, text_given
from ..model.day import read_day
from ..model.edtf import edtf_days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jsonschema import Draft202012Validator, FormatChecker
    from jsonschema.exceptions import ValidationError

__all__ = ["MOST_CHARACTERS", "check", "parse", "schema"]

#: The longest JSON that is read (characters). The reading of a long story has about
#: a million.
MOST_CHARACTERS = 200_000_000

#: The largest whole number that every reader of JSON takes for what it is (RFC 8259).
_LARGEST = 2**53 - 1

#: The longest part of a value that a message shows (characters).
_SHOWN = 160


def parse(data: str | bytes, what: str, error: type[DatelineError]) -> Any:
    """Return the value that JSON holds.

    Parameters
    ----------
    data
        Text, or bytes in UTF-8 or UTF-16, with a byte-order mark or without.
    what
        What it is called in a message: "story.json".
    error
        The error to raise.

    Raises
    ------
    DatelineError
        It is not JSON, is too long or too deeply nested, or has a number without a
        value or half a character in it.

    """
    if not isinstance(data, str | bytes | bytearray):
        text_given(data, what, error)
    if len(data) > MOST_CHARACTERS:
        raise error(f"{what} is longer than {MOST_CHARACTERS:,} characters")
    try:
        text = data if isinstance(data, str) else _decoded(bytes(data))
        value = json.loads(text.removeprefix("\ufeff"), parse_constant=_no_number)
    except RecursionError:
        raise error(f"{what} is broken: its lists are nested too deeply") from None
    except ValueError as wrong:
        # Python's advice on long numbers is for programmers.
        reason = str(wrong).split(";")[0]
        raise error(f"{what} is broken: {reason}") from wrong
    for part in _parts(value):
        if isinstance(part, str):
            text_given(part, f"text in {what}", error)
        elif not abs(part) <= (
            _LARGEST if isinstance(part, int) else sys.float_info.max
        ):
            raise error(f"{what} is broken: a number in it is beyond all bounds")
    return value


def _decoded(data: bytes) -> str:
    utf_16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return data.decode("utf-16" if utf_16 else "utf-8-sig")


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a value that JSON has")


def _parts(value: Any) -> Iterator[str | float]:
    """Yield all strings and numbers in a value, keys too."""
    stack = [value]
    while stack:
        part = stack.pop()
        if isinstance(part, str | float | int):
            yield part
        elif isinstance(part, list):
            stack += part
        elif isinstance(part, dict):
            stack += part
            stack += part.values()


def check(
    value: Any, name: str, what: str, error: type[DatelineError], part: str = ""
) -> None:
    """Check a value against a schema.

    Keys that the schema does not know are let through, and keys may be missing: both
    are so in documents of other versions.

    Parameters
    ----------
    value
        The value, from :func:`parse` or of a program.
    name
        The schema: "reading" is ``reading.schema.json``.
    what
        What the value is called in a message.
    error
        The error to raise.
    part
        The name of a definition in the schema, if not the whole is meant.

    Raises
    ------
    DatelineError
        The message names the wrong value, and what it should be.

    """
    from jsonschema.exceptions import best_match

    try:
        wrong = best_match(_validator(name, part).iter_errors(value))
    except RecursionError:
        raise error(f"{what} is nested too deeply") from None
    if wrong is not None:
        raise error(f"{what} is damaged or was not made by Dateline: {_said(wrong)}")


def _said(wrong: ValidationError) -> str:
    wrong = _of_the_likeliest(wrong)
    where = wrong.json_path.removeprefix("$").removeprefix(".")
    reason, most = wrong.message, _SHOWN
    if isinstance(wrong.cause, BadDate):  # it says what would be right
        reason, most = str(wrong.cause), 2 * _SHOWN
    elif types := _types_wanted(wrong):
        reason = f"{shown(wrong.instance)} is not of type {types}"
    if len(reason) > most:
        reason = f"{reason[: most // 2]} … {reason[-(most // 2) :]}"
    return f"at {where}, {reason}" if where else reason


def _of_the_likeliest(wrong: ValidationError) -> ValidationError:
    """Return what is wrong by the only choice whose type the value has, if one is."""
    while wrong.validator in ("anyOf", "oneOf"):
        others = [part for part in wrong.context or () if part.validator != "type"]
        if not others:
            break
        wrong = max(others, key=lambda part: isinstance(part.cause, BadDate))
    return wrong


def _types_wanted(wrong: ValidationError) -> str:
    """Return the types of all choices of a value that has none of them."""
    if wrong.validator not in ("anyOf", "oneOf"):
        return ""
    return " or ".join(repr(part.validator_value) for part in wrong.context or ())


def schema(name: str) -> dict[str, Any]:
    """Return a schema of Dateline, such as "reading"."""
    file = resources.files(__package__) / f"{name}.schema.json"
    loaded: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return loaded


@lru_cache(maxsize=8)
def _validator(name: str, part: str) -> Draft202012Validator:
    from jsonschema import Draft202012Validator
    from jsonschema.validators import extend

    # To JSON Schema 7.0 is an integer; Python can slice with 7 only.
    types = Draft202012Validator.TYPE_CHECKER.redefine("integer", _is_integer)
    validator = extend(Draft202012Validator, type_checker=types)
    whole = _lenient(schema(name))
    if part:
        whole = {"$ref": f"#/$defs/{part}", "$defs": whole["$defs"]}
    made: Draft202012Validator = validator(whole, format_checker=_formats())
    return made


def _formats() -> FormatChecker:
    """Return what checks the formats of JSON Schema, and the two of Dateline."""
    from jsonschema import FormatChecker

    formats = FormatChecker()
    formats.checks("edtf", raises=BadDate)(_is_edtf)
    formats.checks("any-day", raises=BadDate)(_is_any_day)
    return formats


def _is_edtf(value: object) -> bool:
    if isinstance(value, str):  # null is the business of "type"
        edtf_days(value)
    return True


def _is_any_day(value: object) -> bool:
    try:
        return not isinstance(value, str) or bool(read_day(value))
    except ValueError:
        raise BadDate(
            f"{value!r} is no day; give one that there is, such as 2020-01-03, or "
            "-0043-03-15 before the year 1"
        ) from None


def _is_integer(_: object, value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _lenient(node: Any) -> Any:
    """Return a schema in which keys may be missing and others be there."""
    if isinstance(node, list):
        return [_lenient(part) for part in node]
    if not isinstance(node, dict):
        return node
    # "required" is a list in a schema; below "properties" it would be a name.
    dropped = {"additionalProperties", "unevaluatedProperties"}
    dropped |= {"required"} if isinstance(node.get("required"), list) else set()
    return {key: _lenient(part) for key, part in node.items() if key not in dropped}
