"""What a user can call, found by its signatures, and values that nobody can mean."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from geopy.exc import GeopyError

from dateline.errors import DatelineError

__all__ = ["STRAY", "Door", "doors_of", "methods_of", "wrong_at"]

#: The longest message that somebody reads (characters).
_LONGEST = 1_200

#: Values of every type that Python users mix up, and text that no file or name can be.
STRAY: dict[str, Any] = {
    "None": None,
    "int": 5,
    "bool": True,
    "float": 2.5,
    "endless number": 10**400,
    "tuple": (1, 2),
    "list": ["x"],
    "list of None": [None],
    "dict": {"a": 1},
    "bytes": b"x",
    "object": object(),
    "half a character": "a\ud800",
    "null character": "a\0b",
    "long text": "x" * 5_000,
}


class Door(NamedTuple):
    """A parameter of something that can be called, and what to call it with.

    Attributes
    ----------
    name
        The name of what is called ("Reading.sentence").
    parameter
        The parameter to try.
    call
        Calls it with a value of that parameter; all others are as they should be.

    """

    name: str
    parameter: str
    call: Callable[[Any], Any]


def doors_of(
    name: str, called: Callable[..., Any], given: Mapping[str, Any]
) -> Iterator[Door]:
    """Yield every parameter of something that can be called.

    Those that are true or false are left out: to Python every value is one of both.

    Parameters
    ----------
    name
        What to call it.
    called
        The function, class or bound method.
    given
        Right values of the parameters that have no default, by their names, or by the
        name of what is called and theirs ("Corpus.relocate.place").

    """
    parameters = inspect.signature(called).parameters.values()
    for each in parameters:
        if each.kind is not each.VAR_KEYWORD and each.annotation != "bool":
            call = _caller(name, called, list(parameters), each, given)
            yield Door(name, each.name, call)


def _caller(
    name: str,
    called: Callable[..., Any],
    parameters: list[inspect.Parameter],
    tried: inspect.Parameter,
    given: Mapping[str, Any],
) -> Callable[[Any], Any]:
    def right(parameter: inspect.Parameter) -> Any:
        own = f"{name}.{parameter.name}"
        if own not in given and parameter.name not in given:
            raise AssertionError(f"give a right value of {own} in the tests of doors")
        return given[own] if own in given else given[parameter.name]

    def call(value: Any) -> Any:
        positional, named = [], {}
        for each in parameters:
            is_tried = each is tried
            if each.kind is each.VAR_KEYWORD:
                continue
            optional = (
                each.default is not each.empty or each.kind is each.VAR_POSITIONAL
            )
            if not is_tried and optional:
                continue
            chosen = value if is_tried else right(each)
            if each.kind in (each.POSITIONAL_ONLY, each.VAR_POSITIONAL):
                positional.append(chosen)
            else:
                named[each.name] = chosen
        if positional and named:  # what comes before *names has to be given by place
            positional = [*named.values(), *positional]
            named = {}
        return called(*positional, **named)

    return call


def methods_of(name: str, subject: object) -> Iterator[tuple[str, Callable[..., Any]]]:
    """Yield the public methods that Dateline gives an object, with their names."""
    for attribute in sorted(dir(type(subject))):
        found = inspect.getattr_static(type(subject), attribute)
        if isinstance(found, staticmethod | classmethod):
            found = found.__func__
        own = inspect.isfunction(found) and found.__module__.startswith("dateline")
        if own and not attribute.startswith("_"):
            yield f"{name}.{attribute}", getattr(subject, attribute)


def wrong_at(doors: Iterable[Door]) -> list[str]:
    """Return what goes wrong with stray values: raw errors, messages that are none."""
    wrong = []
    for door in doors:
        for kind, value in STRAY.items():
            what = f"{door.name}({door.parameter}={kind})"
            try:
                door.call(value)
            except (DatelineError, GeopyError) as error:
                told = str(error)
                if " " not in told or len(told) > _LONGEST:
                    wrong.append(f"{what}: {told[:80]!r}, {len(told)} characters")
            except AssertionError:
                raise
            except Exception as error:
                wrong.append(f"{what}: {type(error).__name__}: {str(error)[:80]!a}")
    return wrong
