"""Corrections as W3C Web Annotations, for other tools; Dateline reads them back whole.

References
----------
https://www.w3.org/TR/annotation-model/

"""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, get_args

from ..errors import BadOption
from ..model import Correction, Story, Target
from .output import check_output, write_whole

__all__ = ["Offsets", "annotations_of", "save_annotations"]

#: What positions count: characters, as the standard says, or the units of UTF-16, as
#: Recogito does and others that slice strings in JavaScript.
Offsets = Literal["code points", "utf-16"]

#: The standard's vocabulary, and a term for what a correction says in full.
_CONTEXT = [
    "http://www.w3.org/ns/anno.jsonld",
    {"correction": {"@id": "urn:x-dateline:correction", "@type": "@json"}},
]

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:x-dateline:correction")

#: The keys of a correction's record that an annotation has elsewhere.
_ELSEWHERE = frozenset(
    "start end phrase before after occurrence occurrences by at note".split()
)


def annotations_of(
    corrections: Iterable[Correction], story: Story, offsets: Offsets = "code points"
) -> list[dict[str, Any]]:
    """Return corrections as annotations, one each.

    Parameters
    ----------
    corrections
        Corrections whose words are in the story.
    story
        The story.
    offsets
        What positions count: "code points", or "utf-16" for tools that count so.

    Raises
    ------
    BadOption
        There is no such way to count.

    """
    if offsets not in get_args(Offsets):
        known = ", ".join(get_args(Offsets))
        raise BadOption(f"offsets cannot count {offsets!r}; give one of {known}")
    source = story.source or uuid.uuid5(_NAMESPACE, story.text).urn
    return [_annotation(one, story.text, source, offsets) for one in corrections]


def _annotation(
    correction: Correction, text: str, source: str, offsets: Offsets
) -> dict[str, Any]:
    record = correction.record()
    details = {key: value for key, value in record.items() if key not in _ELSEWHERE}
    bodies = list(_bodies(record))
    if correction.note:
        bodies.append(_text("commenting", correction.note))
    signed = {"creator": {"type": "Person", "name": correction.by}}
    return {
        "@context": _CONTEXT,
        "id": uuid.uuid5(_NAMESPACE, f"{source} {record}").urn,
        "type": "Annotation",
        "motivation": "editing",
        **(signed if correction.by else {}),
        **({"created": correction.at} if correction.at else {}),
        "body": bodies,
        "target": {
            "source": source,
            "selector": _selectors(correction.target, text, offsets),
        },
        "correction": details,
    }


def _selectors(target: Target, text: str, offsets: Offsets) -> list[dict[str, Any]]:
    start, end = target.start, target.end
    if offsets == "utf-16":
        start, end = (len(text[:at].encode("utf-16-le")) // 2 for at in (start, end))
    return [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {
            "type": "TextQuoteSelector",
            "prefix": target.before,
            "exact": target.phrase,
            "suffix": target.after,
        },
    ]


def _text(purpose: str, value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _bodies(record: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    """Yield what a correction says, for tools that do not know Dateline."""
    kind = record["kind"]
    match kind:
        case "name":
            yield _text("tagging", record["called"])
        case "actor":
            yield _text("tagging", "actor")
        case _:
            yield _text("tagging", kind)
    for purpose, key in (("classifying", "type"), ("describing", "value")):
        if record.get(key):
            yield _text(purpose, str(record[key]))
    if kind == "place" and record["place"]:
        scheme, _, value = record["place"].partition(":")
        links = {
            "geonames": f"https://sws.geonames.org/{value}/",
            "wikidata": f"http://www.wikidata.org/entity/{value}",
        }
        link = links.get(scheme, record["place"])
        yield {"type": "SpecificResource", "purpose": "identifying", "source": link}


def save_annotations(
    annotations: list[dict[str, Any]],
    path: str | os.PathLike[str],
    *,
    force: bool = False,
) -> Path:
    """Write annotations to a file, whole or not at all.

    Raises
    ------
    OutputExists
        The file is there already and ``force`` is false.
    ReportError
        It cannot be written there.

    """
    target = check_output(path, force=force)
    write_whole(target, json.dumps(annotations, ensure_ascii=False, indent=1) + "\n")
    return target
