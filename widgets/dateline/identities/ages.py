"""Ages: the years that stand set off behind somebody's name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

__all__ = ["ages_behind"]

_AGE = re.compile(r"\s*,\s*(\d{1,3})\s*(?:,|\.|;|\)|$|\s(?=[^\W\d]))")
_IN_BRACKETS = re.compile(r"\s*\((\d{1,3})\)")
_AFTER_CALLING = re.compile(r"\s*,\s*([^,;:.()\d]+),\s*(\d{1,3})\s*[,.;)]")

#: So many words at most say what somebody is.
_WORDS = 5


def ages_behind(after: str, is_calling: Callable[[str], bool]) -> Iterator[int]:
    """Yield the age (years) behind a name: ", 41,", "(41)", ", a French nurse, 41,".

    Parameters
    ----------
    after
        The text behind the name.
    is_calling
        Tells whether a word as written says what somebody is: the age in "his brother
        Kofi Mensah, 41" is the brother's.

    """
    if match := _AGE.match(after) or _IN_BRACKETS.match(after):
        yield int(match[1])
    elif match := _AFTER_CALLING.match(after):
        words = match[1].split()
        if len(words) <= _WORDS and is_calling(words[-1]):
            yield int(match[2])
