"""The codes of languages (ISO 639-1) with their English names.

``iso639.txt`` has a line for each: the code, and the name as the Unicode CLDR has it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib import resources

from ..errors import BadOption, close_to, shown

__all__ = ["check_language", "language_names"]


@lru_cache(maxsize=1)
def language_names() -> Mapping[str, str]:
    """Return the English names of all languages with a code, by the code."""
    path = resources.files(__package__) / "iso639.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    return {code: name for code, _, name in (line.partition(" ") for line in lines)}


def check_language(value: object) -> str:
    """Return a language as it was given, if it is one of ISO 639-1.

    A region may follow, as in BCP 47: "pt-BR".

    Raises
    ------
    BadOption
        It is no code of ISO 639-1; the message offers one.

    """
    if isinstance(value, str) and value.partition("-")[0].lower() in language_names():
        return value
    codes = {name.casefold(): code for code, name in language_names().items()}
    near = close_to(value.casefold(), codes)[:1] if isinstance(value, str) else []
    offered = near[0] if near else "german"
    raise BadOption(
        f"the language is {shown(value)}; give its code in ISO 639-1, such as "
        f"{codes[offered]!r} for {offered.capitalize()}"
    )
