"""Quotes and events as the user says they are: marked, changed, left out, kept."""

from __future__ import annotations

import json

import pytest

import dateline as dl
from dateline.api.code import code_of
from dateline.errors import CorrectionError
from dateline.io.corrections import load_corrections
from dateline.model import EventCorrection, QuoteCorrection, Target
from dateline.model.correction import correction_of

TEXT = (
    "LIMA, Peru — Miners from Puno torched a depot in Cusco on Friday, hurting nine "
    "guards. “We had no choice,” Inés Quispe told a rally. Pay is late again, read a "
    "banner of the miners. Clerks then brigaded the Mines Ministry in Lima on Sunday."
)


@pytest.fixture(scope="module")
def reading() -> dl.Reading:
    return dl.read(TEXT, published="2020-01-07")


def quotes(reading: dl.Reading) -> dict[str, str | None]:
    return {quote.phrase: quote.speaker for quote in reading.quotes}


def event(reading: dl.Reading, trigger: str):
    return next((e for e in reading.events if e.phrase == trigger), None)


def test_words_that_were_missed_become_a_quote(reading) -> None:
    assert "Pay is late again" not in quotes(reading)
    better = reading.attribute("Pay is late again", "the miners")
    [quote] = [q for q in better.quotes if q.phrase == "Pay is late again"]
    assert (quote.status, quote.confidence, quote.direct) == ("corrected", 1.0, False)
    assert "by hand" in quote.why
    # The rest is read as before.
    assert quotes(reading).items() <= quotes(better).items()


def test_the_speaker_of_a_quote_is_an_actor_of_the_story(reading) -> None:
    [ines] = [a.id for a in reading.actors if a.name == "Inés Quispe"]
    # With marks or without, the same words are meant.
    for words in ("“We had no choice,”", "We had no choice,"):
        better = reading.attribute(words, "Quispe")
        [quote] = [q for q in better.quotes if q.phrase.startswith("We had")]
        assert (quote.speaker_id, quote.direct) == (ines, True)
    nobody = reading.attribute("We had no choice,", None)
    assert quotes(nobody)["We had no choice,"] is None
    # The later correction replaces the earlier one.
    again = nobody.attribute("We had no choice,", "Quispe")
    assert len(again.corrections) == 1


def test_a_quote_that_is_none_is_left_out(reading) -> None:
    assert quotes(reading.attribute("We had no choice,", quoted=False)) == {}


def test_a_quote_can_be_marked_over_others(reading) -> None:
    longer = reading.attribute("We had no choice,” Inés Quispe told a rally", "Quispe")
    assert list(quotes(longer)) == ["We had no choice,” Inés Quispe told a rally"]
    assert longer.quotes[0].direct == "mixed"


def test_a_trigger_that_was_missed_becomes_an_event_with_its_parts(reading) -> None:
    assert event(reading, "brigaded") is None
    better = event(reading.recode("brigaded", "PROTEST"), "brigaded")
    assert better is not None
    assert (better.type, better.status, better.confidence) == (
        "PROTEST",
        "corrected",
        1.0,
    )
    assert (better.place, better.edtf) == ("Lima", "2020-01-05")
    assert better.actor == "Clerks"


def test_the_class_of_an_event_is_changed_and_its_parts_stay(reading) -> None:
    before = event(reading, "torched")
    after = event(reading.recode("torched", "LOSS"), "torched")
    assert (before.type, after.type) == ("ASSAULT", "LOSS")
    assert (after.place, after.edtf) == (before.place, before.edtf)


def test_an_event_that_is_none_is_left_out(reading) -> None:
    better = reading.recode("torched", None)
    assert event(better, "torched") is None
    assert event(better.undo(), "torched") == event(reading, "torched")


def test_they_are_saved_read_again_and_said_in_code(reading, tmp_path) -> None:
    better = (
        reading.attribute("Pay is late again", "the miners")
        .recode("brigaded", "PROTEST")
        .recode("torched", None)
        .attribute("We had no choice,", quoted=False)
    )
    file = better.save_corrections(tmp_path / "kept.json")
    assert load_corrections(file) == better.corrections
    edited = f"An editor put a line before it.\n\n{TEXT}"
    again = dl.read(edited, published="2020-01-07", corrections=file)
    assert "Pay is late again" in quotes(again)
    assert "We had no choice," not in quotes(again)
    assert event(again, "brigaded").type == "PROTEST"
    assert dl.Reading.from_json(better.to_json()) == better
    told: dict[str, object] = {"reading": reading}
    exec(code_of(reading, better), told)
    assert told["reading"] == better


def test_what_does_not_stand_in_the_story_is_refused(reading) -> None:
    with pytest.raises(CorrectionError, match="does not contain 'We had no chance'"):
        reading.attribute("We had no chance", "Quispe")
    with pytest.raises(CorrectionError, match="does not contain 'Quisque'"):
        reading.attribute("We had no choice", "Quisque")
    with pytest.raises(CorrectionError, match="quoted=False"):
        reading.attribute("We had no choice", "Quispe", quoted=False)
    with pytest.raises(CorrectionError, match="no class of events 'RIOT'"):
        reading.recode("brigaded", "RIOT")


@pytest.mark.parametrize(
    "details",
    [
        {"kind": "quote", "quoted": "yes", "speaker": None},
        {"kind": "quote", "quoted": True, "speaker": "Quispe"},
        {"kind": "quote", "quoted": False, "speaker": {"start": 1, "end": 2}},
        {"kind": "quote", "quoted": True},
        {"kind": "event", "type": "RIOT"},
        {"kind": "event", "type": 3},
        {"kind": "event"},
    ],
    ids=json.dumps,
)
def test_records_that_say_nothing_possible_are_refused(details) -> None:
    with pytest.raises(CorrectionError, match="not a correction"):
        correction_of({"start": 0, "end": 4, **details})


def test_they_say_in_words_what_they_change() -> None:
    said, who = Target(start=0, end=4, phrase="Pay up"), Target(start=9, end=11)
    assert str(QuoteCorrection(target=said)) == "“Pay up” is a quote with no speaker"
    assert str(QuoteCorrection(target=said, quoted=False)) == "“Pay up” is not a quote"
    assert str(QuoteCorrection(target=said, speaker=who)).endswith("by 9–11")
    assert str(EventCorrection(target=said, type=None)) == "“Pay up” is not an event"


def test_without_a_pipeline_it_is_told_that_nothing_can_be_marked() -> None:
    text = "Une grève a paralysé le port de Marseille, selon la mairie."
    words = Target.at(text, text.index("grève"), text.index("grève") + 5)
    strike = EventCorrection(target=words, type="PROTEST")
    french = dl.read(text, language="fr", corrections=[strike])
    assert any("no pipeline for the story's language" in n for n in french.notices)
    assert len(french.corrections) == 1
