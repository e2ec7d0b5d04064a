"""Reading the places of a text alone, for the tests of places."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline import Gazetteer
from dateline.model import Story, Toponym
from dateline.nlp.pipeline import load_pipeline, parse
from dateline.nlp.story import ParsedStory
from dateline.places import find_places


@pytest.fixture(scope="session")
def toponyms_of(gazetteer: Gazetteer) -> Callable[[str], tuple[Toponym, ...]]:
    """Return what finds the places of a text."""

    def find(text: str) -> tuple[Toponym, ...]:
        story = ParsedStory(parse(text, load_pipeline()))
        return tuple(find_places(Story(text=text), story, gazetteer))

    return find


@pytest.fixture(scope="session")
def seen(toponyms_of) -> Callable[[str], dict[str, Toponym]]:
    """Return what finds the places of a text, by the phrase."""

    def find(text: str) -> dict[str, Toponym]:
        return {t.phrase: t for t in toponyms_of(text) if t.place}

    return find


@pytest.fixture(scope="session")
def placed(toponyms_of) -> Callable[[str], list[str]]:
    """Return what finds the phrases of a text that are put somewhere."""

    def find(text: str) -> list[str]:
        return [t.phrase for t in toponyms_of(text) if t.place]

    return find
