"""The names of places as English news prints them."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from frames import hashed

from dateline.gazetteer.names import fold, split_type_word

if TYPE_CHECKING:
    from spots import Spot

#: A newspaper has no ayn and writes these only where the language itself does.
_SCHOLARLY = set("\u0304\u0323\u0331\u032e\u0327\u0306\u0326")
_WRITTEN_SO = frozenset("LV LT TR AZ RO MD VN FR PT BR ES TM NZ WS TO PF CY AL".split())
_LATIN = re.compile(r"[^\W\d_]+(?:[ .'’-]{1,2}[^\W\d_]+)*\Z")
_SECTION = re.compile(
    r"\b(Quarter|District|Municipality|Sector|Zone|Zona|Ward|Borough|City of|Kecamatan"
    r"|Subdistrict|Township|Colonia|Fraccionamiento|Urbanización|Corporation|Rayon"
    r"|Raion\w*|Opština|Atholhu|[IVX]+)\b|ski[yi]?$|-(?:si|shi|gun|gu|dong)$"
)
_LETTERS = str.maketrans("øØłŁđĐıðþ", "oOlLdDidt") | {
    ord("ß"): "ss", ord("æ"): "ae", ord("Æ"): "Ae", ord("ə"): "a",
}  # fmt: skip

#: Names that are directions or common words, never written alone.
_COMMON = frozenset(
    "north south east west northern southern eastern western central centre center "
    "nord sud est ouest norte sur este oeste centro capital littoral coast upper "
    "lower middle islands island river plateau savanes plateaux lagunes nor".split()
)


@cache
def base_name(name: str) -> str:
    """Return a division's name without its type word ("Buzău County": "Buzău")."""
    split = split_type_word(fold(name))
    if split is None:
        return name
    words = name.split()
    parts = [
        " ".join(words[i:j])
        for i in range(len(words))
        for j in range(len(words), i, -1)
        if fold(" ".join(words[i:j])) == split[0]
    ]
    return parts[0] if parts else name


def plain(name: str) -> str:
    """Return a name without accents."""
    text = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    return "".join(c for c in text if not unicodedata.combining(c))


def newspaper_name(spot: Spot, seed: str) -> str:
    """Return the name as a newspaper has it: half of the time without its accents."""
    full = base_name(spot.name) if spot.kind == "admin1" else spot.name.strip()
    name = re.sub("[‘’ʼʻʿʾ`ʹʺ]", "", full)
    marks = set(unicodedata.normalize("NFD", name)) & _SCHOLARLY
    if marks and spot.country not in _WRITTEN_SO:
        return plain(name)
    return plain(name) if int(hashed("accents", seed, spot.id), 16) % 2 else name


def is_usual(spot: Spot) -> bool:
    """Tell whether a name is one that English news would print."""
    name = newspaper_name(spot, "")
    words = name.split()
    return bool(
        len(name) > 2
        and len(words) <= 4
        and _LATIN.match(name)
        and all(
            unicodedata.name(c, "").startswith("LATIN") or c in " .'-" for c in name
        )
        and not _SECTION.search(spot.name)
        and not set(fold(name).split()) <= _COMMON
    )
