"""Readings by simple methods, which others are held against."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.errors import EmptyStory, StoryError

TEXT = (
    "LEBANON, Tennessee — Governor Marta Quill told the Cumberland Courier on Tuesday "
    "that the bridge at Cambridge, Ontario, had cracked. Quill flew from Texas to "
    "Canada’s capital. “It held,” said Quill. Nobody in Zzyxquor heard the crack."
)

METHODS = ("tagger_only", "most_populous", "first_candidate")


@pytest.fixture(scope="module")
def simple() -> dict[str, dl.Reading]:
    return {name: getattr(dl.baselines, name)(TEXT) for name in METHODS}


def _meant(reading: dl.Reading, phrase: str) -> str | None:
    (place,) = {m.place for m in reading.places if m.phrase == phrase}
    return place.id if place else None


def test_all_find_what_the_tagger_marks(simple) -> None:
    spans = [
        [(m.start, m.end) for layer in (r.places, r.dates) for m in layer]
        for r in simple.values()
    ]
    assert spans[0] == spans[1] == spans[2]
    names = [place.phrase for place in simple["tagger_only"].places]
    assert {"Tennessee", "Ontario", "Texas"} <= set(names)
    assert "Canada" in names  # without its possessive


def test_the_tagger_alone_knows_no_places_and_no_days(simple) -> None:
    reading = simple["tagger_only"]
    assert not any(mention.place for mention in reading.places)
    assert [date.edtf for date in reading.dates if date.phrase == "Tuesday"] == [None]
    assert not reading.quotes
    assert not reading.events


def test_the_most_populous_bearer_is_meant(simple, gazetteer) -> None:
    reading = simple["most_populous"]
    cambridge = gazetteer.place(_meant(reading, "Cambridge"))
    others = [match.place for match in gazetteer.matches("Cambridge")]
    assert cambridge.population == max(p.population or 0 for p in others)
    assert len(others) > 2


def test_a_state_has_the_people_of_its_towns(simple, gazetteer) -> None:
    place = gazetteer.place(_meant(simple["most_populous"], "Texas"))
    assert (place.kind, place.country) == ("admin1", "US")


def test_the_first_candidate_is_the_first_of_the_gazetteer(simple, gazetteer) -> None:
    reading = simple["first_candidate"]
    for mention in reading.places:
        found = gazetteer.find(mention.phrase, limit=1)
        assert mention.place == (found[0].place if found else None)


def test_the_same_letters_are_one_actor_and_others_another(simple) -> None:
    actors = {a.name: len(a.mentions) for a in simple["tagger_only"].actors}
    assert actors["Quill"] == 2
    assert actors["Marta Quill"] == 1


def test_a_baseline_of_a_reading_reads_its_story(simple) -> None:
    reading = dl.read(TEXT, published="2020-01-08")
    again = dl.baselines.most_populous(reading)
    assert again.story == reading.story
    assert again.places == simple["most_populous"].places


@pytest.mark.parametrize("name", METHODS)
def test_a_baseline_is_a_reading_like_any_other(simple, name) -> None:
    reading = simple[name]
    assert isinstance(reading, dl.Reading)
    assert dl.Reading.from_json(reading.to_json()) == reading
    assert [d.edtf for d in reading.republished("2021-05-04").dates] == [
        d.edtf for d in reading.dates
    ]
    assert all(m.why for m in reading.places)


def test_a_baseline_is_wrong_where_the_story_says_which_is_meant() -> None:
    reading = dl.read(TEXT, published="2020-01-08")
    score = dl.score(dl.baselines.most_populous(reading), reading)
    assert score["places", "right place"].recall < 1
    wrong = score.errors.query("layer == 'places' and what == 'place'")
    assert (
        wrong.set_index("phrase")
        .loc["LEBANON", "expected"]
        .startswith("Lebanon, Tennessee")
    )


def test_a_story_in_another_language_says_that_the_tagger_is_no_good() -> None:
    text = "Le pont de Trois-Rivières est fermé depuis mardi, a annoncé la mairie."
    reading = dl.baselines.tagger_only(dl.Story(text=text, language="fr"))
    assert any("(fr)" in notice for notice in reading.notices)


def test_a_story_without_words_is_refused() -> None:
    with pytest.raises(EmptyStory):
        dl.baselines.tagger_only(dl.Story(text=" — "))
    with pytest.raises(StoryError):
        dl.baselines.tagger_only(5)  # type: ignore[arg-type]
