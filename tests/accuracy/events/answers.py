"""Whether what was found says the same as what was marked.

Marked words may have alternatives, by bars ("Kenyan army|Kenya"); a question mark at
the end makes an answer optional ("fishermen?"): right if given, no miss if not. A star
is not judged. Names agree by their last word, without articles, titles and number: of
"General Amadou Ba", "Ba" will do, and "fishermen" of "two fishermen".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

#: What is not judged.
ANY = "*"

#: Letters that Unicode does not take apart.
LETTERS = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ı": "i", "’": "'"})


def is_required(marked: str | None) -> bool:
    """Tell whether a marked answer must be given."""
    return marked is not None and not marked.endswith("?") and ANY not in among(marked)


def is_judged(marked: Iterable[str]) -> bool:
    """Tell whether what is found can be held against these answers."""
    return not any(ANY in among(each) for each in marked)


def among(marked: str) -> list[str]:
    """Return the alternatives of a marked answer."""
    return marked.removesuffix("?").split("|")


def same_name(marked: str, found: str) -> bool:
    """Tell whether a name or a noun is the one that was marked, or one of them."""
    return any(_same(each, found) for each in among(marked))


def _same(marked: str, found: str) -> bool:
    wanted, given = words(marked), words(found)
    if not wanted or not given:
        return False
    return head(marked) in given or head(found) == head(marked)


def head(name: str) -> str:
    """Return the word that a name's other words describe."""
    kept = words(re.split(r"(?<=\w) (?:of|in|from|at|near)\b", name)[0])
    return kept[-1] if kept else ""


def words(name: str) -> list[str]:
    """Return the words of a name: folded, in the singular, without possessives."""
    plain = unicodedata.normalize("NFKD", name.translate(LETTERS)).casefold()
    plain = re.sub(r"'s\b|[\u0300-\u036f.'‘]", "", plain)
    return [_singular(word) for word in re.findall(r"\w+", plain)]


def _singular(word: str) -> str:
    if word.endswith("men"):
        return f"{word.removesuffix('men')}man"
    return word.removesuffix("s") if len(word) > 3 else word


def same_day(marked: str, found: str) -> bool:
    """Tell whether a day (EDTF, perhaps with a time or a doubt) was marked."""
    return re.sub(r"[~?%]|T.*", "", found) in among(marked)


def same_word(marked: str, found: str) -> bool:
    """Tell whether a word of a scheme, such as a class, is among those marked."""
    return found in among(marked)
