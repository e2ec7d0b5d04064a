"""What stories tell of the same happenings, as rows: joined once, kept beside them.

To join the stories of a year takes minutes, so what was found is kept in the cache of
the corpus until its stories change.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa

from .._version import __version__
from ..happenings import Claim, Dispute, Happening, Happenings, Source, join
from ..io.many.entry import digest
from ..overview.compared import Compared
from ..storage.folder import Folder
from ..storage.packed import keep_tables, kept_tables
from ..storage.readings import readings

__all__ = ["compared", "is_kept", "rows_of"]

#: Raised whenever these rows get other columns.
_VERSION = 4

_HAPPENINGS = pa.schema(
    [
        pa.field("happening", pa.string(), nullable=False),
        pa.field("stories", pa.int64(), nullable=False),
        pa.field("record", pa.string(), nullable=False),
    ]
)
_TELLINGS = pa.schema(
    [
        pa.field("happening", pa.string(), nullable=False),
        pa.field("story", pa.string(), nullable=False),
    ]
)
_DISPUTES = pa.schema(
    [
        pa.field("happening", pa.string(), nullable=False),
        pa.field("rank", pa.int64(), nullable=False),
        pa.field("first_story", pa.string(), nullable=False),
        pa.field("second_story", pa.string(), nullable=False),
        pa.field("record", pa.string(), nullable=False),
    ]
)


def compared(folder: Folder) -> Compared:
    """Return what the stories of a corpus tell together, and keep it.

    Every reading is looked at once if it is not kept.
    """
    path = _path(folder)
    kept = kept_tables(path)
    if kept is not None and set(kept) == set(Compared.__slots__):
        return Compared(**kept)
    found = rows_of(_joined(folder))
    keep_tables(path, {name: getattr(found, name) for name in Compared.__slots__})
    return found


def is_kept(folder: Folder) -> bool:
    """Tell whether the stories have been joined since they last changed."""
    return _path(folder).is_file()


def _joined(folder: Folder) -> Happenings:
    return join(
        (Source.of(findings.story, story), findings)
        for receipt in folder.receipts()
        for story, findings in readings(folder, receipt.part)
    )


def rows_of(found: Happenings) -> Compared:
    """Return what was joined as rows; what one story alone tells is left out."""
    several = [each for each in found if len(each.stories) > 1]
    return Compared(
        pa.Table.from_pylist([_happening(h) for h in several], schema=_HAPPENINGS),
        pa.Table.from_pylist(
            [{"happening": h.id, "story": s} for h in several for s in h.stories],
            schema=_TELLINGS,
        ),
        pa.Table.from_pylist(
            [_dispute(d, rank) for rank, d in enumerate(found.disputes)],
            schema=_DISPUTES,
        ),
    )


def _happening(happening: Happening) -> dict[str, Any]:
    place, days = happening.place, happening.days
    record = {
        "id": happening.id,
        "words": happening.what,
        "types": list(happening.types),
        "first": _iso(days.first) if days else None,
        "last": _iso(days.last) if days else None,
        "place": place.label if place else None,
        "place_id": place.id if place else None,
        "stories": len(happening.stories),
        "disputes": len(happening.disputes),
        "tellings": list(_tellings(happening)),
        "courses": list(_courses(happening)),
    }
    return {
        "happening": happening.id,
        "stories": len(happening.stories),
        "record": json.dumps(record, ensure_ascii=False),
    }


def _tellings(happening: Happening) -> Iterator[dict[str, Any]]:
    """Yield one row for each story, with the sentence in which it tells it first."""
    for story in happening.stories:
        telling = next(t for t in happening.tellings if t.source.story == story)
        yield {
            **_source(telling.source),
            "sentence": telling.sentence,
            "repeats": telling.repeats is not None,
        }


def _courses(happening: Happening) -> Iterator[dict[str, Any]]:
    """Yield how each number moved, where several stories give it."""
    steps = happening.course
    for outcome in dict.fromkeys(step.outcome for step in steps):
        told = [step for step in steps if step.outcome == outcome]
        stories = {claim.source.story for step in told for claim in step.claims}
        if len(stories) > 1:
            yield {
                "outcome": outcome,
                "steps": [
                    {
                        "value": step.value,
                        "low": step.number,
                        "as_of": _iso(step.as_of),
                        "feared": step.is_feared,
                        "outlets": list(step.outlets),
                    }
                    for step in told
                ],
            }


def _dispute(dispute: Dispute, rank: int) -> dict[str, Any]:
    record = {
        "happening": dispute.happening,
        "topic": dispute.topic,
        "kind": dispute.kind,
        "why": dispute.why,
        "moved_on": dispute.moved_on,
        "first": _claim(dispute.first),
        "second": _claim(dispute.second),
    }
    return {
        "happening": dispute.happening,
        "rank": rank,
        "first_story": dispute.first.source.story,
        "second_story": dispute.second.source.story,
        "record": json.dumps(record, ensure_ascii=False),
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        **_source(claim.source),
        "value": claim.value,
        "sentence": claim.sentence,
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "story": source.story,
        "outlet": source.outlet,
        "title": source.title,
        "published": _iso(source.published),
    }


def _iso(day: Any) -> str | None:
    return None if day is None else day.isoformat()


def _path(folder: Folder) -> Path:
    parts = [receipt.part for receipt in folder.receipts()]
    return folder.cache / f"compared-{digest(_VERSION, __version__, parts)}.parquet"
