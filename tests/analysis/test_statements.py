"""Quotes and events as the user says they are: marked, changed, left out, kept."""

from __future__ import annotations

import json

import pytest

import dateline as dl
from dateline.api.code import code_of
from dateline.errors import CorrectionError
from dateline.io.corrections import load_corrections
from dateline.model import EventCorrection, QuoteCorrection, SlotCorrection, Target
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
    french = dl.read(text, model="fr_blank", corrections=[strike])
    told = "events are not read in the story's language"
    assert any(told in notice for notice in french.notices)
    assert len(french.corrections) == 1


def test_a_quote_and_an_event_are_accepted_as_they_were_found(reading) -> None:
    sure = reading.accept("We had no choice,", "quote").accept("torched", "event")
    [found] = [q for q in reading.quotes if q.phrase == "We had no choice,"]
    [quote] = [q for q in sure.quotes if q.phrase == "We had no choice,"]
    assert (quote.status, quote.confidence) == ("accepted", 1.0)
    assert (quote.speaker_id, quote.cue) == (found.speaker_id, found.cue)
    torched = event(sure, "torched")
    assert (torched.status, torched.confidence) == ("accepted", 1.0)
    assert torched.meaning() == event(reading, "torched").meaning()
    assert [c.accepted for c in sure.corrections] == [True, True]
    code, told = code_of(reading, sure), {"reading": reading}
    exec(code, told)
    assert told["reading"] == sure
    assert 'accept("torched", "event")' in code


def test_who_said_what_was_accepted_holds_even_if_the_rules_find_it_no_more() -> None:
    story = "“It held,” Inés Quispe told reporters. The rest of the wall is gone."
    reading = dl.read(story).accept("It held,", "quote")
    [accepted] = reading.corrections
    assert accepted.speaker is not None
    # The marks are gone from the edited text, and with them the rule.
    again = dl.read(story.replace("“", "").replace("”", ""), corrections=[accepted])
    [quote] = [q for q in again.quotes if q.phrase == "It held,"]
    assert (quote.status, quote.speaker) == ("accepted", "Inés Quispe")


def test_what_is_changed_in_what_was_accepted_is_a_correction(reading) -> None:
    changed = reading.accept("torched", "event").fill("torched", "place", "Puno")
    assert event(changed, "torched").status == "corrected"


def test_what_is_none_cannot_be_accepted() -> None:
    for details in (
        {"kind": "quote", "quoted": False, "speaker": None, "accepted": True},
        {"kind": "event", "type": None, "accepted": True},
    ):
        with pytest.raises(CorrectionError, match="accepted"):
            correction_of({"start": 0, "end": 4, **details})


def test_the_slots_of_an_event_are_filled_with_what_the_story_names(reading) -> None:
    better = (
        reading.fill("torched", "actor", "the miners")
        .fill("torched", "target", "Inés Quispe")
        .fill("torched", "place", "Puno")
        .fill("torched", "date", "Sunday")
        .fill("torched", "factuality", "alleged")
        .fill("torched", "killed", 2)
        .fill("torched", "injured", None)
    )
    after = event(better, "torched")
    [ines] = [a.id for a in reading.actors if a.name == "Inés Quispe"]
    [puno] = [m.id for m in reading.places if m.phrase == "Puno"]
    assert (after.target, after.target_id, after.targets) == (
        "Inés Quispe",
        ines,
        ("Inés Quispe",),
    )
    assert (after.place, after.place_id, after.edtf) == ("Puno", puno, "2020-01-05")
    assert (after.factuality, after.killed, after.injured) == ("alleged", 2, None)
    assert (after.status, after.is_guess("place")) == ("corrected", False)
    assert "place set by hand" in after.why
    assert after.type == event(reading, "torched").type
    # A new day of publication moves the day of the event with that of its words.
    later = event(better.republished("2020-01-14"), "torched")
    assert later.edtf == "2020-01-12"
    nobody = event(reading.fill("torched", "actor", None), "torched")
    assert (nobody.actor, nobody.actor_id, nobody.actors) == (None, None, ())


def test_the_later_word_for_a_slot_counts_and_another_slot_stays(reading) -> None:
    twice = reading.fill("torched", "killed", 2).fill("torched", "killed", 3)
    assert len(twice.corrections) == 1
    both = twice.fill("torched", "place", "Puno")
    assert (event(both, "torched").killed, event(both, "torched").place) == (3, "Puno")
    assert event(both.undo(), "torched").place == event(reading, "torched").place


def test_slots_are_saved_and_said_in_code(reading, tmp_path) -> None:
    better = reading.recode("brigaded", "PROTEST").fill("brigaded", "place", "Cusco")
    better = better.fill("brigaded", "missing", 1)
    file = better.save_corrections(tmp_path / "kept.json")
    assert load_corrections(file) == better.corrections
    annotated = reading.annotated(better.save_annotations(tmp_path / "kept.jsonld"))
    assert annotated == better
    assert dl.Reading.from_json(better.to_json()) == better
    told: dict[str, object] = {"reading": reading}
    exec(code_of(reading, better), told)
    assert told["reading"] == better
    assert str(better.corrections[1]) == "place of “brigaded” is “Cusco”"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (("Clerks", "killed", 2), "tells no event"),
        (("torched", "colour", "red"), "no slot|give one of actor"),
        (("torched", "killed", -1), "give a number"),
        (("torched", "killed", "two"), "give a number"),
        (("torched", "killed", True), "give a number"),
        (("torched", "factuality", "perhaps"), "give one of asserted"),
        (("torched", "place", "Cuzzco"), "does not contain 'Cuzzco'"),
        (("torched", "place", 3), "cannot be filled"),
        (("torched", "date", "Cusco"), "no date in this story"),
    ],
    ids=str,
)
def test_what_cannot_fill_a_slot_is_refused(reading, given, told) -> None:
    with pytest.raises(CorrectionError, match=told):
        reading.fill(*given)


def test_a_slot_of_an_event_that_is_gone_changes_nothing(reading) -> None:
    there = Target.at(TEXT, TEXT.index("Clerks"), TEXT.index("Clerks") + 6)
    alone = reading.corrected(SlotCorrection(target=there, slot="killed", value=2))
    assert alone.events == reading.events
