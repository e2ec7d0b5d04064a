"""No story crashes, hangs, or breaks what holds for every reading.

``make fuzz EXAMPLES=100000`` reads so many, another draw each time (``SEED=1`` the
draw of that number), and counts their kinds; the test suite reads 1,000, always the
same.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

import pytest
from hypothesis import HealthCheck, Phase, event, given, settings

import dateline as dl

from .invariants import Pace, check_reading, check_report, within
from .strategies import days, stories, titles

#: How many stories are read; a number in the environment makes the draw a new one.
ASKED = os.environ.get("DATELINE_FUZZ_EXAMPLES")
EXAMPLES = int(ASKED or 1_000)

#: Of so many readings one goes through the report and all exports, which take longer.
REPORTED = 100

PACE = Pace()

#: The texts read so far: hypothesis repeats some under another title or day.
TEXTS: set[int] = set()

settings.register_profile(
    "fuzz",
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=not ASKED,
    database=None,
    print_blob=True,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate, Phase.shrink),
)


@pytest.fixture(scope="module", autouse=True)
def _warm(request: pytest.FixtureRequest) -> Iterator[None]:
    """Load the pipelines before anything is timed; at the end, say how slow it was."""
    dl.read("Floods hit Kano on Friday.")
    dl.read("Des inondations ont frappé la ville de Kano vendredi, selon la police.")
    dl.read("水")  # brings in the little words of all languages
    yield
    if ASKED:
        capture = request.config.pluginmanager.getplugin("capturemanager")
        with capture.global_and_fixture_disabled():
            request.config.get_terminal_writer().line(f"\n{PACE.slowest()}")


@settings(settings.get_profile("fuzz"))
@given(text=stories(), title=titles(), published=days())
def test_any_story_is_read_and_comes_back(
    tmp_path_factory: pytest.TempPathFactory,
    text: str,
    title: str | None,
    published: str | None,
) -> None:
    story = dl.Story(text=text, title=title, published=published)
    if hash(text) not in TEXTS:
        TEXTS.add(hash(text))
        event("a text not read before")
    with within():
        try:
            reading = PACE.timed(text, lambda: dl.read(story))
        except dl.DatelineError:
            assert not any(character.isalnum() for character in text)
            event("refused: nothing to read")
            return
        check_reading(reading, text)
        if crc32(text.encode()) % REPORTED == 0:
            event("through the report and all exports")
            check_report(reading, _folder(tmp_path_factory))


def _folder(factory: pytest.TempPathFactory) -> Path:
    folder = factory.getbasetemp() / "fuzz"
    folder.mkdir(exist_ok=True)
    return folder
