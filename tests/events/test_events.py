"""Events of invented stories: participants, place and time, casualties."""

from __future__ import annotations

import dataclasses

import pytest
from parsed import Parsed, day, demonym, literal

from dateline.events import redate
from dateline.events.casualties import find_casualties
from dateline.model import Event


def event(story: Parsed, phrase: str) -> Event:
    for found in story.events:
        if found.phrase == phrase:
            return found
    raise AssertionError(f"no {phrase!r} among {[e.phrase for e in story.events]}")


def test_verb_with_subject_and_object_is_a_frame() -> None:
    story = Parsed("Police arrested Omar Haddad. Elena Marsh met Peter Adler.")
    arrest = event(story, "arrested")
    assert arrest.type == "COERCE"
    assert (arrest.actor, arrest.target) == ("Police", "Omar Haddad")
    assert arrest.target_id == "actor:omar-haddad"
    meeting = event(story, "met")
    assert (meeting.type, meeting.actor_id) == ("CONSULT", "actor:elena-marsh")


def test_passive_turns_actor_and_target_round() -> None:
    found = event(Parsed("Omar Haddad was arrested by police in March."), "arrested")
    assert (found.actor, found.target) == ("police", "Omar Haddad")


def test_event_noun_reads_its_prepositions() -> None:
    story = Parsed("The killing of Omar Haddad by soldiers angered the town.")
    found = event(story, "killing")
    assert (found.type, found.actor, found.target) == (
        "ASSAULT",
        "soldiers",
        "Omar Haddad",
    )


def test_subject_of_a_light_verb_acts_in_the_noun() -> None:
    text = "Kenyan forces conducted air strikes on rebels near Garissa."
    story = Parsed(text, [*demonym(text, "Kenyan", "KE"), *literal(text, "Garissa")])
    found = next(e for e in story.events if "strikes" in e.phrase)
    assert found.type == "FIGHT"
    assert "forces" in (found.actor or "")
    assert found.target == "rebels"


def test_phrase_of_several_words_is_one_trigger() -> None:
    found = event(
        Parsed("Gunmen took six teachers hostage."), "took six teachers hostage"
    )
    assert found.type == "COERCE"
    assert found.actor == "Gunmen"


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Police arrested Omar Haddad.", "told"),
        ("Police did not arrest Omar Haddad.", "negated"),
        ("Police will arrest Omar Haddad.", "future"),
        ("Police could arrest Omar Haddad.", "hypothetical"),
        ("Police plan to arrest Omar Haddad.", "future"),
        ("Police refused to arrest Omar Haddad.", "negated"),
    ],
)
def test_mode_marks_what_has_not_happened(text: str, mode: str) -> None:
    found = next(e for e in Parsed(text).events if "arrest" in e.phrase)
    assert found.mode == mode


def test_place_and_date_come_with_their_rule() -> None:
    text = "Police arrested Omar Haddad in Mombasa on Friday."
    story = Parsed(text, literal(text, "Mombasa"), [day(text, "Friday", "2019-05-03")])
    found = event(story, "arrested")
    assert (found.place, found.place_id) == ("Mombasa", "test:mombasa")
    assert (found.edtf, found.date_id) == ("2019-05-03", f"date:{text.index('Friday')}")
    assert found.place_rule == "place under the trigger"
    assert found.date_rule == "date under the trigger"


def test_place_of_the_sentence_before_is_a_guess() -> None:
    text = "There was unrest in Mombasa. Police arrested Omar Haddad."
    found = event(Parsed(text, literal(text, "Mombasa")), "arrested")
    assert found.place == "Mombasa"
    assert found.place_rule == "last place shortly before it in the paragraph"
    assert found.is_guess("place")
    assert found.without_guesses().place is None


def test_toll_belongs_to_the_event_of_its_sentence() -> None:
    story = Parsed(
        "The bombing of the market by rebels killed at least 12 people and injured 30."
    )
    tolls = [e for e in story.events if e.killed or e.injured]
    assert {e.killed for e in tolls} >= {12}
    assert {e.injured for e in tolls} >= {30}
    assert "at least" in {e.toll for e in tolls}


def test_no_event_without_a_participant() -> None:
    assert (
        Parsed("It rained. The attack came at dawn. The box was seized.").events == ()
    )


def test_direct_speech_holds_no_event_of_the_story() -> None:
    story = Parsed("“Police arrested my brother in the night,” Omar Haddad said.")
    assert all(e.phrase != "arrested" for e in story.events)


def test_second_mention_points_to_the_first() -> None:
    story = Parsed(
        "Soldiers killed Omar Haddad on the bridge. The town is angry. Haddad was "
        "killed at dawn."
    )
    first, second = (e for e in story.events if e.phrase == "killed")
    assert (first.same_as, second.same_as) == (None, first.id)
    assert first.told_in == second.told_in == (0, 2)
    assert "first reported in sentence 1" in second.notes


def test_later_mention_takes_place_and_day_from_the_first() -> None:
    text = (
        "Soldiers killed Omar Haddad in Mombasa on Friday. The town is angry. "
        "It is quiet now. Haddad was killed in his car."
    )
    story = Parsed(text, literal(text, "Mombasa"), [day(text, "Friday", "2019-05-03")])
    _, second = (e for e in story.events if e.phrase == "killed")
    assert (second.place, second.edtf) == ("Mombasa", "2019-05-03")
    assert second.place_rule == "place of the first telling"
    assert second.date_rule == "date of the first telling"


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("A car bomb killed 12 people.", "car bomb"),
        ("A man stabbed two policemen with a kitchen knife.", "kitchen knife"),
        ("Rebels fired ballistic missiles at soldiers.", "ballistic missiles"),
        ("Omar Haddad was killed in a rocket attack by rebels.", "rocket"),
        ("Omar Haddad was killed by a drone.", "drone"),
        ("Omar Haddad was killed by rebels.", None),
        ("Soldiers destroyed two tanks of the rebels.", None),
        ("Omar Haddad met the drivers of a truck.", None),
        ("Leeds Rugby Club defeated Hull on Sunday.", None),
    ],
)
def test_instrument_is_what_it_was_done_with(text: str, means: str | None) -> None:
    assert next(iter(Parsed(text).events)).instrument == means


def test_each_number_keeps_the_words_that_hedge_it() -> None:
    story = Parsed("Rebels killed at least 12 people. Soldiers wounded dozens.")
    first, second = story.events
    assert (first.killed, first.killed_hedge) == (12, "at least")
    assert (second.injured, second.injured_hedge) == (None, "dozens")
    assert [e.victims() for e in story.events] == [
        "at least 12 killed",
        "dozens injured",
    ]


def test_missing_people_are_counted() -> None:
    story = Parsed("The flood killed two people and left up to 30 missing.")
    assert any("up to 30 missing" in e.victims() for e in story.events)
    assert 30 in {e.missing for e in story.events}


def test_who_says_it_would_means_itself() -> None:
    text = "Kenya said it would expel the diplomats."
    story = Parsed(text, literal(text, "Kenya", "KE"))
    assert event(story, "expel").actor == "Kenya"


def test_redating_updates_the_day() -> None:
    text = "Police arrested Omar Haddad in Mombasa on Friday."
    friday = day(text, "Friday", "2019-05-03")
    events = Parsed(text, dates=[friday]).events
    later = dataclasses.replace(friday, edtf="2020-01-03")
    (found,) = redate(events, [later])
    assert found.edtf == "2020-01-03"
    assert redate(events, []) == events


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("At least 25 people were killed.", [("killed", 25, "min")]),
        ("Up to twenty-five people were injured.", [("injured", 25, "max")]),
        ("Two gunmen killed eight villagers.", [("killed", 8, "exact")]),
        (
            "It left 12 dead and 40 wounded.",
            [("killed", 12, "exact"), ("injured", 40, "exact")],
        ),
        ("Dozens of protesters were wounded.", [("injured", None, "vague")]),
        ("A soldier was killed.", [("killed", 1, "exact")]),
        ("Three children died in the fire.", [("killed", 3, "exact")]),
        ("The fire killed 10, including two children.", [("killed", 10, "exact")]),
        ("The death toll rose to 1,204.", [("killed", 1204, "exact")]),
        ("More than two hundred people are missing.", [("missing", 200, "min")]),
        ("He was 25 years old and won 3 medals.", []),
        ("In 1998 the army bought 40 tanks.", []),
    ],
)
def test_casualty_figures(text: str, tolls: list[tuple[str, int | None, str]]) -> None:
    found = [(t.kind, t.value, t.qualifier) for t in find_casualties(Parsed(text).doc)]
    assert found == tolls


@pytest.mark.parametrize("text", ["", "…", "Killed. Injured. Dead.", "12 12 12 dead"])
def test_odd_text_raises_nothing(text: str) -> None:
    for found in Parsed(text).events:
        assert text[found.start : found.end] == found.phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Kenyan soldiers held joint exercises with rebels.", "held joint exercises"),
        ("Rebels carried out an attack on soldiers.", "carried out an attack"),
        ("Talks with Omar Haddad were held by rebels.", "were held"),
    ],
)
def test_light_verb_belongs_to_the_trigger_of_its_noun(text: str, phrase: str) -> None:
    (found,) = Parsed(text).events
    assert phrase in found.phrase


@pytest.mark.parametrize(
    "text",
    [
        "The festival was held in May for Omar Haddad.",
        "Omar Haddad gave a lecture to students.",
        "The rocket lifted off above Elena Marsh.",
        "The new comet was named after Omar Haddad.",
        "Soldiers armed with rifles watched Elena Marsh.",
        "Elena Marsh tried to sleep.",
        "Elena Marsh passed the school of Omar Haddad.",
        "A probe to Mars was praised.",
        "The results were met with joy by students.",
    ],
)
def test_other_sense_of_a_trigger_is_no_event(text: str) -> None:
    senses = "held gave lifted named armed tried passed probe met".split()
    assert not [e.phrase for e in Parsed(text).events if e.phrase.split()[0] in senses]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Police held Omar Haddad for two days.", "COERCE"),
        ("Kenya gave food to refugees.", "AID"),
        ("Kenya sent soldiers to help refugees.", "MOBILIZE"),
        ("The king named Omar Haddad prime minister.", "SUPPORT"),
        ("Police used tear gas against protesters.", "COERCE"),
        ("Rebels threw stones at police.", "ASSAULT"),
    ],
)
def test_event_sense_of_a_trigger_is_kept(text: str, type_: str) -> None:
    kenya = literal(text, "Kenya", "KE") if "Kenya" in text else []
    assert type_ in {e.type for e in Parsed(text, kenya).events}


@pytest.mark.parametrize(
    "text",
    [
        "The tsunami killed 200 people.",
        "Six pilgrims were killed in a stampede.",
        "Two students were injured by an avalanche.",
        "Floods swept through the valley on Friday, killing two people.",
        "An earthquake struck at dawn, killing at least 30 and injuring 200.",
    ],
)
def test_harm_that_nobody_does_is_a_loss(text: str) -> None:
    assert {e.type for e in Parsed(text).events} == {"LOSS"}


@pytest.mark.parametrize("line", ["LAGOS, Nigeria — ", "LAGOS (Reuters) - "])
def test_the_place_of_a_dateline_does_not_act(line: str) -> None:
    text = f"{line}Gunmen on motorcycles attacked two villages and abducted six girls."
    events = Parsed(text, literal(text, "LAGOS")).events
    assert [event.actor for event in events] == ["Gunmen", "Gunmen"]


def test_who_is_named_behind_an_office_acts() -> None:
    text = "The regional governor, Omar Haddad, condemned the attack."
    events = {e.phrase: e.actor for e in Parsed(text).events}
    assert events["condemned"] == "Omar Haddad"


def test_mentions_in_other_words_are_one_event() -> None:
    story = Parsed(
        "Gunmen kidnapped three aid workers near the border. The town is angry. The "
        "kidnapping of the workers shocked everybody."
    )
    first, second = (e for e in story.events if "kidnap" in e.phrase)
    assert second.same_as == first.id
    assert first.told_in == (0, 2)


def test_first_mention_takes_its_day_from_a_later_one() -> None:
    text = (
        "Soldiers killed Omar Haddad. The town is angry. Haddad was killed on Friday."
    )
    story = Parsed(text, dates=[day(text, "Friday", "2019-05-03")])
    first, *_ = story.events
    assert (first.edtf, first.date_rule) == ("2019-05-03", "date of a later telling")


def test_noun_that_refers_back_to_an_event_gives_its_day() -> None:
    text = "Rebels attacked soldiers near Garissa. The attack came on Friday."
    dates = [day(text, "Friday", "2019-05-03")]
    (found,) = Parsed(text, literal(text, "Garissa"), dates).events
    assert (found.edtf, found.told_in) == ("2019-05-03", (0, 1))


def test_strikes_at_several_places_are_several_events() -> None:
    text = "Soldiers struck rebels in Garissa. Soldiers struck rebels in Mombasa."
    places = [*literal(text, "Garissa"), *literal(text, "Mombasa")]
    first, second = Parsed(text, places).events
    assert second.same_as is None
    assert first.told_in == second.told_in == ()


def test_two_who_sign_are_actor_and_target() -> None:
    text = "Kenya and Uganda signed a ceasefire in Ostrava."
    places = [*literal(text, "Kenya", "KE"), *literal(text, "Uganda", "UG")]
    (found,) = Parsed(text, [*places, *literal(text, "Ostrava")]).events
    assert (found.actor, found.target, found.place) == ("Kenya", "Uganda", "Ostrava")


def test_rising_toll_counts_the_dead_not_the_missing() -> None:
    text = "The death toll from the storm in Lamar rose to 90, with hundreds missing."
    found = [(t.kind, t.value) for t in find_casualties(Parsed(text).doc)]
    assert found == [("killed", 90), ("missing", None)]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("A withdrawal of the soldiers would please Elena Marsh.", "hypothetical"),
        ("Elena Marsh demanded the withdrawal of the soldiers.", "future"),
        ("Elena Marsh praised the withdrawal of the soldiers.", "told"),
    ],
)
def test_mode_of_an_event_noun_is_that_of_its_verb(text: str, mode: str) -> None:
    assert event(Parsed(text), "withdrawal").mode == mode


def test_thing_that_is_killed_is_not_a_victim() -> None:
    story = Parsed("The vote killed the plan of the ministers. Rebels killed 12.")
    assert [e.killed for e in story.events if e.phrase == "killed"] == [12]
