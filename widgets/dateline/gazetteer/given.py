"""The gazetteer that a caller names, or the default one."""

from __future__ import annotations

from ..errors import BadOption, shown
from .gazetteer import Gazetteer

__all__ = ["check_gazetteer", "gazetteer_given"]


def check_gazetteer(value: object) -> None:
    """Check that a value is a gazetteer, or None for the default one.

    Raises
    ------
    BadOption
        It is something else: a path, say.

    """
    if not isinstance(value, Gazetteer | None):
        raise BadOption(
            f"the gazetteer is {shown(value)}; give a dateline.Gazetteer, such as "
            "Gazetteer('places.sqlite')"
        )


def gazetteer_given(value: Gazetteer | None) -> Gazetteer:
    """Return the gazetteer that a caller gave, the default one for None.

    Raises
    ------
    BadOption
        It is none.
    GazetteerMissing, GazetteerError
        There is no default one, or it cannot be used.

    """
    check_gazetteer(value)
    return Gazetteer.default() if value is None else value
