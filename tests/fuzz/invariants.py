"""What holds for every reading, whatever its story."""

from __future__ import annotations

import json
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from statistics import median

import jsonschema

import dateline as dl
from dateline.exports import FORMATS
from dateline.io.checked_findings import check_findings
from dateline.io.checked_json import schema
from dateline.model.day import as_civil
from dateline.model.edtf import edtf_days

__all__ = ["Pace", "check_reading", "check_report", "within"]

#: No story of a fuzz test may take so long (seconds of this process): it hangs.
LONGEST = 60.0


@lru_cache(maxsize=1)
def _strict() -> jsonschema.Draft202012Validator:
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    return jsonschema.Draft202012Validator(schema("reading"), format_checker=checker)


def check_reading(reading: dl.Reading, text: str) -> None:
    """Assert that offsets, ids and the document of a reading hold together."""
    assert reading.story.text == text
    check_findings(reading)
    _check_order(reading)
    document = reading.to_json()
    _strict().validate(json.loads(document))
    assert dl.Reading.from_json(document) == reading
    _check_references(reading)
    _check_days(reading)
    assert len(reading.summary().splitlines()) == 5


def check_report(reading: dl.Reading, folder: Path) -> None:
    """Assert that a reading comes back from its report, and that all exports work."""
    path = dl.report(reading, folder / "report.html", force=True)
    assert dl.read_report(path) == reading
    assert reading.static()._repr_html_()
    for name, form in FORMATS.items():
        try:
            dl.export(reading, folder / f"x{form.ending}", format=name, force=True)
        except dl.DatelineError as error:
            if "pip install" not in str(error):  # a format of an extra
                raise


def _check_order(reading: dl.Reading) -> None:
    """Assert that spans are in order and that sentences do not overlap."""
    for spans in (reading.sentences, reading.paragraphs):
        for before, after in pairwise(spans):
            assert before.end <= after.start
    for layer in ("places", "dates", "quotes", "events", "figures"):
        starts = [item.start for item in getattr(reading, layer)]
        assert starts == sorted(starts), layer
        ids = [item.id for item in getattr(reading, layer)]
        assert layer == "places" or len(ids) == len(set(ids)), layer
    ids = [actor.id for actor in reading.actors]
    assert len(ids) == len(set(ids))


def _check_references(reading: dl.Reading) -> None:
    """Assert that every id that something points at is there."""
    places = {place.id for place in reading.places}
    parties = places | {actor.id for actor in reading.actors}
    dates = {date.id for date in reading.dates}
    events = {event.id for event in reading.events}
    figures = {figure.id for figure in reading.figures}
    for quote in reading.quotes:
        assert quote.speaker_id in parties | {None}
    for event in reading.events:
        assert {event.actor_id, event.target_id} <= parties | {None}
        assert event.place_id in places | {None}
        assert event.date_id in dates | {None}
        assert event.same_as in events | {None}
        assert set(event.figure_ids) <= figures
    for figure in reading.figures:
        assert figure.part_of in figures | {None}
        assert figure.event_id in events | {None}
        assert figure.as_of_id in dates | {None}
        assert figure.source_id in parties | {None}
    for date in reading.dates:
        assert date.until in dates | {None}


def _check_days(reading: dl.Reading) -> None:
    """Assert that the days of an event's row are its own, or end with a range."""
    closed = {date.id for date in reading.dates if date.until}
    for event, row in zip(reading.events, reading.events.rows(), strict=True):
        first, last = map(
            as_civil, edtf_days(event.edtf) if event.edtf else (None,) * 2
        )
        assert row["first"] == first
        assert row["last"] == last or event.date_id in closed


class Pace:
    """How long stories take for each character, to tell one that hangs."""

    #: A story may take so many times the median of all.
    TIMES = 20

    #: And so long in any case (seconds of this process): the machine stutters.
    LEAST = 3.0

    def __init__(self) -> None:
        self._paces: list[float] = []
        self._longest = (0.0, 0)

    def slowest(self) -> str:
        """Say how long the story took that took longest, beside the median of all."""
        if not self._paces:
            return "no story was read"
        usual = median(self._paces)
        taken, length = self._longest
        return (
            f"{len(self._paces):,} readings, {usual * 1e6:.0f} µs a character in the "
            f"median; the longest took {taken:.1f} s ({length:,} characters, "
            f"{taken / (length + 100) / usual:.1f} times the median)"
        )

    def timed(self, text: str, read: Callable[[], dl.Reading]) -> dl.Reading:
        """Return a reading; assert that it takes about as long as others of its length.

        One that seems to hang is read once more: what a first story of a language
        loads (spaCy's words of Indonesian take seconds) counts for none.
        """
        limit = self._limit(text)
        reading, taken = _timed(read)
        if taken >= limit:
            reading, taken = _timed(read)
        self._paces.append(taken / (len(text) + 100))
        self._longest = max(self._longest, (taken, len(text)))
        assert taken < limit, f"{taken:.1f} s for {len(text)} characters"
        return reading

    def _limit(self, text: str) -> float:
        if len(self._paces) <= 50:
            return LONGEST
        return max(self.LEAST, self.TIMES * median(self._paces) * (len(text) + 100))


def _timed(read: Callable[[], dl.Reading]) -> tuple[dl.Reading, float]:
    before = time.process_time()
    return read(), time.process_time() - before


@contextmanager
def within(seconds: float = LONGEST) -> Iterator[None]:
    """Raise TimeoutError where something takes more of the process than that."""

    def stop(*_: object) -> None:
        raise TimeoutError(f"more than {seconds:g} s")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
