"""Accounts: what one story tells of one happening, and what of another."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.happenings import Happening
from dateline.happenings.aboard import crew_of, number_aboard
from dateline.happenings.remarks import remarks_in
from dateline.lang import language


def _read(text: str, published: str, outlet: str) -> dl.Reading:
    title = text.split("\n", 1)[0] if "\n" in text else None
    story = dl.Story(text=text, title=title, publisher=outlet)
    return dl.read(story, published=published, home=None)


def _compare(*stories: tuple[str, str, str]) -> dl.Comparison:
    return dl.compare_stories(_read(*story) for story in stories)


def _disputes(*stories: tuple[str, str, str]) -> set[tuple[str, str, str, str]]:
    return {
        (d.topic, d.kind, d.first.value, d.second.value)
        for d in _compare(*stories).disputes
    }


def _with(comparison: dl.Comparison, words: str) -> Happening:
    return next(h for h in comparison if any(words in t.sentence for t in h.tellings))


LANDSLIDE = (
    "Landslide buries houses in Bududa\n\n"
    "A landslide buried 30 houses at Bududa in eastern Uganda on Monday, killing at "
    "least six people, the Red Cross said.\n\n"
    "The rain had not stopped for days. Twelve people were missing.",
    "2026-05-05",
    "Elgon Wire",
)


def test_a_toll_without_an_event_is_of_what_the_story_is_about():
    later = (
        "Landslide toll rises\n\n"
        "Soldiers went on digging on Wednesday where a landslide struck Bududa on "
        "Monday.\n\n"
        "The bishop of Mbale came to pray. The number of the dead stood at 19.",
        "2026-05-07",
        "Mount Post",
    )
    assert ("killed", "update", "at least 6", "19") in _disputes(LANDSLIDE, later)


@pytest.mark.parametrize(
    "other",
    [
        "Last year, a landslide at Bulambuli killed 50 people.",
        "In Kasese, another landslide killed three people on the same day.",
        "A bus crash near Jinja in April killed 20 people.",
    ],
)
def test_a_second_happening_of_a_story_stays_apart(other):
    text, published, outlet = LANDSLIDE
    comparison = _compare((f"{text}\n\n{other}", published, outlet))
    apart = {claim.value for claim in _with(comparison, other).claims}
    assert apart
    assert "at least 6" not in apart


def test_numbers_of_single_places_are_not_the_whole_toll():
    parts = (
        "Where they died\n\n"
        "A landslide struck Bududa on Monday. By Tuesday there were four dead in "
        "Bududa, three in Mbale and two in Sironko.",
        "2026-05-06",
        "Mount Post",
    )
    found = {(topic, kind) for topic, kind, _, _ in _disputes(LANDSLIDE, parts)}
    assert ("killed", "contradiction") not in found
    assert ("killed", "doubt") not in found


def test_the_missing_may_become_none_without_a_denial():
    over = (
        "Search ends at Bududa\n\n"
        "A landslide hit Bududa on Monday of last week. Nobody is missing any more.",
        "2026-05-12",
        "Mount Post",
    )
    assert ("missing", "update", "12", "0") in _disputes(LANDSLIDE, over)


def test_at_least_may_grow_from_one_day_to_the_next():
    first = ("A bus fell into a gorge near Mbale on Monday, killing at least six.",
             "2026-05-05", "A")  # fmt: skip
    same_day = ("At least nine people died when a bus fell into a gorge near Mbale on "
                "Monday.", "2026-05-05", "B")  # fmt: skip
    next_day = (same_day[0], "2026-05-06", "B")
    assert not _disputes(first, same_day)
    assert ("killed", "update", "at least 6", "at least 9") in _disputes(
        first, next_day
    )


def test_harm_of_one_small_town_is_one_in_the_news_of_a_day():
    stories = [
        ("Two people were shot dead at a market in Ahero, Kenya, officials said.",
         "2026-05-05", "A"),
        ("Signal 4\n\nFive persons lost their lives in Ahero, Kenya, on Monday, "
         "4 May.", "2026-05-05", "B"),
    ]  # fmt: skip
    assert ("killed", "contradiction", "2", "5") in _disputes(*stories)


def test_harm_of_a_city_can_be_two_in_one_week():
    stories = [
        ("Two people were shot dead at a market in Karachi, officials said.",
         "2026-05-05", "A"),
        ("Five people were shot dead in Karachi, officials said.", "2026-05-06", "B"),
    ]  # fmt: skip
    assert not _disputes(*stories)


def test_of_two_copies_the_one_that_credits_its_own_outlet_is_first():
    text = (
        "MBALE, May 5 (Elgon) - A bus fell into a gorge near Mbale on Monday, killing "
        "nine people, the police said."
    )
    comparison = _compare(
        (text, "2026-05-05", "Albert Post"), (text, "2026-05-05", "Elgon Wire")
    )
    repeated = {t.source.outlet for t in comparison.tellings if t.repeats}
    assert repeated == {"Albert Post"}


def test_who_died_of_it_did_not_do_it():
    stories = [
        ("Rebels of the Sand Front killed Mayor Petra Novak in Osijek on Monday.",
         "2026-06-10", "A"),
        ("Petra Novak's assassination in Osijek on Monday shocked Croatia.",
         "2026-06-10", "B"),
    ]  # fmt: skip
    assert not [d for d in _compare(*stories).disputes if d.topic == "doer"]


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("A ferry with 120 people on board sank off Mersin.", 120),
        ("Twenty-two people were aboard.", 22),
        ("The coach was carrying 1,044 passengers.", 1044),
        ("All six crew members aboard died.", 6),
        ("It carried 40 passengers and 5 crew.", None),
        ("One of those on board survived.", None),
        ("Nobody knows who was on board.", None),
        ("He came aboard on 3 May.", None),
        ("The board on the wall lists 19 names.", None),
    ],
)
def test_the_number_of_people_aboard_is_read(sentence, number):
    assert number_aboard(sentence, language("en")) == number


def test_two_numbers_of_people_aboard_contradict_on_any_day():
    stories = [
        ("A ferry with 120 people on board sank off Mersin on Tuesday.",
         "2026-03-11", "A"),
        ("A ferry sank off Mersin on Tuesday. It was carrying 95 passengers.",
         "2026-03-13", "B"),
    ]  # fmt: skip
    assert ("aboard", "contradiction", "120", "95") in _disputes(*stories)


def test_a_report_states_the_day_of_all_its_numbers():
    report = (
        "Situation report 2\n\nA landslide hit Bududa on Monday.\n\n"
        "AS OF TUESDAY, 5 MAY, 18:00\n\n• Killed: 14.\n\n• Missing: 8.",
        "2026-05-07",
        "Relief Watch",
    )
    (killed,) = [s for s in _compare(report).tolls if s.outcome == "killed"]
    assert (str(killed.as_of), killed.number) == ("2026-05-05", 14)


def test_the_course_of_a_toll_has_each_number_once_and_no_parts():
    later = ("A landslide at Bududa on Monday killed 11 people, five of them children.",
             "2026-05-06", "Mount Post")  # fmt: skip
    copy = (LANDSLIDE[0], "2026-05-08", "Albert Post")
    comparison = _compare(LANDSLIDE, later, copy)
    steps = [step for step in comparison[0].course if step.outcome == "killed"]
    assert [(str(s.as_of), s.value) for s in steps] == [
        ("2026-05-05", "at least 6"),
        ("2026-05-06", "11"),
    ]
    assert steps[0].outlets == ("Elgon Wire", "Albert Post")
    frame = comparison.tolls.to_frame()
    assert set(frame["happening"]) == {comparison[0].id}
    page = comparison._repr_html_()
    assert "How many killed" in page
    assert page.index("How many killed") < page.index("Who tells it")


def test_a_line_of_a_list_counts_what_the_story_is_about():
    report = (
        "Bududa landslide: report 3\n\nA landslide hit Bududa on Monday, 4 May.\n\n"
        "KILLED: 14. Two guides who were killed by a rockfall in Mbale on 6 May are "
        "not included.\n\nMISSING: 8.\n\nINJURED: 40.",
        "2026-05-08",
        "Relief Watch",
    )
    claims = _with(_compare(report), "landslide hit").claims
    assert {(c.figure.outcome, c.value) for c in claims} >= {
        ("killed", "14"),
        ("missing", "8"),
        ("injured", "40"),
    }


def test_a_death_of_another_day_is_not_of_the_fire_that_a_story_is_about():
    stories = [
        ("Fire at the mill in Jinja\n\nA fire broke out at the mill in Jinja on "
         "Sunday and injured six. Papers of the town linked it to the protests over "
         "the death of Amina Kato in March.", "2026-05-04", "A"),
        ("Amina Kato died in custody in Gulu on 11 March.", "2026-03-20", "B"),
    ]  # fmt: skip
    comparison = _compare(*stories)
    assert len(_with(comparison, "in custody").stories) == 2
    assert len(_with(comparison, "broke out").stories) == 1
    assert not comparison.disputes


def test_a_bombing_and_a_march_of_one_day_and_country_are_two():
    stories = [
        ("A bomb killed nine people at a mosque in Kunduz, Afghanistan, on Friday.",
         "2026-06-06", "A"),
        ("Students marched on Friday in Afghanistan for better schools.",
         "2026-06-06", "B"),
    ]  # fmt: skip
    assert all(len(each.stories) == 1 for each in _compare(*stories))


def test_a_story_gives_the_tolls_of_two_sources():
    both = (
        "The elders count again\n\nA landslide hit Bududa on Monday. The death "
        "toll stood at 16, the elders said. The district hospital put the number of "
        "dead at 24.",
        "2026-05-06",
        "Mount Post",
    )
    one = (
        "The landslide at Bududa on Monday killed 20 people, the Red Cross said.",
        "2026-05-06",
        "Elgon Wire",
    )
    found = {frozenset(d[2:]) for d in _disputes(both, one) if d[0] == "killed"}
    assert found == {frozenset(["16", "20"]), frozenset(["24", "20"])}


def test_what_one_outlet_denies_is_set_once_against_each_other():
    denial = (
        "No one was killed when a clinic was shelled in Wau on Monday, the army said.",
        "2026-05-05",
        "Army Bulletin",
    )
    rising = [
        (f"Shells hit a clinic in Wau on Monday, killing {count} people.", day, "A")
        for count, day in ((6, "2026-05-05"), (9, "2026-05-06"), (11, "2026-05-07"))
    ]
    kinds = [d.kind for d in _compare(denial, *rising).disputes]
    assert kinds.count("claim and denial") == 1


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("A tanker with a crew of nine ran aground.", 9),
        ("Its crew of 22 was taken ashore.", 22),
        ("The crew of the tanker was taken ashore.", None),
    ],
)
def test_the_number_of_a_crew_is_read(sentence, number):
    assert crew_of(sentence, language("en")) == number


@pytest.mark.parametrize(
    ("sentence", "topic", "value"),
    [
        ("The quake had a magnitude of 6.8.", "magnitude", "6.8"),
        ("A 5.9-magnitude tremor woke the city.", "magnitude", "5.9"),
        ("A magnitude 7 earthquake struck off Tonga.", "magnitude", "7"),
        ("The fire began with a short circuit, the mayor said.", "an accident",
         "short circuit"),
        ("The blaze was arson, the fire brigade said.", "a deed", "arson"),
        ("Somebody set fire to the archive.", "a deed", "set fire to"),
    ],
)  # fmt: skip
def test_a_sentence_says_how_strong_it_was_and_who_meant_it(sentence, topic, value):
    found = [(r.topic, r.value) for r in remarks_in(sentence, language("en"))]
    assert found == [(topic, value)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Aftershocks above magnitude 5 are likely.",
        "The magnitude of the task is plain.",
        "It was a problem of a magnitude of 40 billion.",
        "There was no sign of arson.",
        "Police have not ruled out arson.",
        "It may have been a short circuit.",
        "The mayor denied that it was deliberately lit.",
    ],
)
def test_what_is_left_open_is_no_remark(sentence):
    assert not list(remarks_in(sentence, language("en")))


def test_a_crew_larger_than_all_who_were_aboard_contradicts():
    few = ("A trawler capsized off Lamu on Tuesday. Six people were on board.",
           "2026-03-11", "A")  # fmt: skip
    crew = ("A trawler with a crew of nine capsized off Lamu on Tuesday.",
            "2026-03-11", "B")  # fmt: skip
    many = ("A trawler capsized off Lamu on Tuesday. Twelve people were on board.",
            "2026-03-11", "C")  # fmt: skip
    assert ("aboard", "contradiction", "6", "crew of 9") in _disputes(few, crew)
    assert not _disputes(many, crew)


def test_magnitudes_that_differ_by_more_than_observatories_do_contradict():
    stories = [
        (f"An earthquake of magnitude {size} shook Konya on Tuesday.", "2026-03-11", o)
        for size, o in (("6.1", "A"), ("6.2", "B"), ("6.8", "C"))
    ]
    found = {frozenset(d[2:]) for d in _disputes(*stories)}
    assert found == {frozenset(["6.1", "6.8"]), frozenset(["6.2", "6.8"])}


def test_a_cause_in_a_sentence_of_its_own_contradicts_the_other():
    stories = [
        ("Depot burns\n\nA depot was destroyed by a blaze in Jinja on Monday, killing "
         "four people. An inspector said that it was arson.", "2026-05-05", "A"),
        ("Depot burns\n\nA blaze destroyed a depot in Jinja on Monday, killing four "
         "people. The owner spoke of a short circuit.", "2026-05-05", "B"),
    ]  # fmt: skip
    assert ("cause", "contradiction", "arson", "short circuit") in _disputes(*stories)


def test_a_story_that_tells_an_attack_is_no_source_for_an_accident():
    attack = (
        "Soldiers attacked a depot in Jinja on Monday, killing four people. The army "
        "spoke of a gas leak.",
        "2026-05-05",
        "A",
    )
    (telling,) = [t for t in _compare(attack).tellings if t.main][:1]
    assert not telling.remarks


def test_a_quake_without_a_place_is_that_of_the_small_town_that_is_named():
    first = ("A town in ruins\n\nA strong earthquake shook Grevena in Greece "
             "on Sunday, killing 12 people.", "2026-05-04", "A")  # fmt: skip
    dog = (
        "Dog finds grandmother\n\nA dog found a grandmother of 80 in a cellar in "
        "Grevena, Greece, two days after the quake that killed 31 people.",
        "2026-05-05",
        "B",
    )
    assert ("killed", "update", "12", "31") in _disputes(first, dog)


def test_where_the_hurt_were_taken_is_no_other_place():
    crash = (
        "Bus crash in Kumi\n\n"
        "A bus overturned at Kumi on Monday, and eight people were killed. Twenty-six "
        "passengers were injured and taken to Mbale hospital.",
        "2026-05-05",
        "Elgon Wire",
    )
    (told,) = _compare(crash)
    assert {f.outcome for t in told.tellings for f in t.figures} == {
        "killed",
        "injured",
        "hospitalised",
    }


def test_the_lead_is_the_deed_of_the_headline_not_the_one_before_it():
    march = (
        "Soroti marches\n\n"
        "A day after the killing of a student in Kumi, people in Soroti marched over "
        "the price of sugar. Nobody was hurt.",
        "2026-05-05",
        "Teso Radio",
    )
    killing = (
        "Student killed in Kumi\n\n"
        "A student was killed in Kumi on Monday and 14 people were hurt, doctors said.",
        "2026-05-05",
        "Elgon Wire",
    )
    assert "injured" not in {topic for topic, *_ in _disputes(march, killing)}
