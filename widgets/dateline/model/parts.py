"""The parts of the engines that can be switched off, to see what each adds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, get_args

from ..errors import BadOption, shown

__all__ = ["Part", "parts_given"]

#: A part that a reading can be made without: **home** prefers places near the
#: publisher's home, or the one told; **spatial context** those near the other places
#: of the story, or in their countries; **propagation** takes what the words say of one
#: mention of a name, or several say together, for all of them.
Part = Literal["home", "spatial context", "propagation"]


def parts_given(without: Any) -> tuple[Part, ...]:
    """Return the parts to switch off, each once, in the order of :data:`Part`.

    Raises
    ------
    BadOption
        One of them is no part; the message lists those there are.

    """
    known = get_args(Part)
    if isinstance(without, str) or not isinstance(without, Iterable):
        raise BadOption(
            f"without is {shown(without)}; give a list with some of: {', '.join(known)}"
        )
    given = list(without)
    for part in given:
        if part not in known:
            raise BadOption(
                f"{shown(part)} is no part that can be switched off; give some of: "
                f"{', '.join(known)}"
            )
    return tuple(part for part in known if part in given)
