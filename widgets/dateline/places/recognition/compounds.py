"""Names joined in one token by a hyphen, a dash or a slash."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...nlp.tokens import Tokens

__all__ = ["compounds"]

#: The hyphen, and marks that join two names as it does.
_JOINTS = re.compile("[-–/]")


def compounds(tokens: Tokens) -> Iterator[tuple[int, int, str]]:
    """Yield the names in each compound that is one token: "U.S.-Iran", "Kyiv/Lviv".

    Yields
    ------
    tuple
        The token, where the name begins in the story (characters), and the name.

    """
    for i, word in enumerate(tokens.text):
        joint = _JOINTS.search(word) if word[:1].isupper() else None
        if joint is None or joint.end() == len(word):
            continue
        start = tokens.start[i]
        head, rest = word[: joint.start()], _JOINTS.sub("-", word[joint.end() :])
        for part, at in ((head, start), (rest, start + len(head) + 1)):
            if part[:1].isupper() and len(part) > 1:
                yield i, at, part
