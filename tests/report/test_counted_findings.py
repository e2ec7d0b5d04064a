"""Every summary counts what was found by the rule of Findings.counts()."""

from __future__ import annotations

import dataclasses

from readings import sample_reading

from dateline import Reading
from dateline.model import kept
from dateline.model.items import Items
from dateline.report.method import method_html
from dateline.report.static import plain_html
from dateline.report.summary import summary


def with_rejections() -> Reading:
    """Return a reading whose first place, actor, date, quote and event are rejected."""
    reading = sample_reading()
    changed = {}
    for layer in ("actors", "dates", "quotes", "events"):
        first, *others = getattr(reading, layer)
        rejected = dataclasses.replace(first, status="rejected")
        changed[layer] = Items((rejected, *others))
    name = reading.places[0].id
    changed["places"] = Items(
        dataclasses.replace(m, status="rejected") if m.id == name else m
        for m in reading.places
    )
    return reading.replace(**changed)


def test_what_is_rejected_counts_in_no_summary() -> None:
    before, reading = sample_reading().counts(), with_rejections()
    counts = reading.counts()
    assert counts == {layer: count - 1 for layer, count in before.items()}
    words = summary(reading)
    lines = words.splitlines()
    assert lines[1].startswith(f"{counts['place']} place")
    assert lines[2].startswith(f"{counts['actor']} actor")
    assert lines[3].startswith(f"{counts['date']} date")
    statements = f"{counts['quote']} quote", f"{counts['event']} event"
    assert all(part in lines[4] for part in statements)
    assert f"{counts['place']} places, {counts['actor']} actors" in repr(reading)
    method = method_html(reading, None)
    tables = plain_html(reading, reasons=True)
    for layer, count in counts.items():
        assert f"{count} {layer}" in method
        assert f"<h4>{count} {layer}" in tables


def test_a_date_counts_each_time_and_an_unplaced_name_once() -> None:
    reading = sample_reading()
    twice = reading.replace(
        dates=Items((*reading.dates, reading.dates[0])),
        places=Items((*reading.places, reading.places[-1])),
    )
    assert twice.counts()["date"] == reading.counts()["date"] + 1
    assert twice.counts()["place"] == reading.counts()["place"]


def test_an_actor_is_counted_by_its_names() -> None:
    actor = next(a for a in sample_reading().actors if len(a.mentions) > 1)
    assert actor.times == len(actor.mentions) == actor.row()["mentions"]
    first = dataclasses.replace(actor.mentions[0], status="rejected")
    less = dataclasses.replace(actor, mentions=(first, *actor.mentions[1:]))
    assert less.times == len(kept(less.mentions)) == actor.times - 1
    unnamed = dataclasses.replace(actor, mentions=(), nominals=actor.mentions)
    assert unnamed.times == actor.times
