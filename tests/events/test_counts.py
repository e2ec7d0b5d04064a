"""Figures: how many, of whom, what became of them, and who says so."""

from __future__ import annotations

import pytest
from parsed import Parsed, day, literal

from dateline.events import (
    find_counts,
    find_figures,
    redate_figures,
    with_figures,
)
from dateline.lang import language
from dateline.model import Figure


def figures(story: Parsed) -> tuple[Figure, ...]:
    counts = find_counts(story.doc)
    return find_figures(
        story.parsed,
        counts,
        story.actors,
        story.places,
        story.dates,
        story.quotes,
        story.events,
    )


def read(text: str) -> set[tuple[str, object, str]]:
    """Return outcome, value (or its ends) and of whom."""
    return {
        (f.outcome, f.value if f.low == f.high else (f.low, f.high), f.of)
        for f in figures(Parsed(text))
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The bombing claimed 17 lives.", {("killed", 17, "people")}),
        (
            "Some 340 families had been moved to schools by the evening.",
            {("evacuated", 340, "families")},
        ),
        ("About 90 villagers were housed in tents.", {("displaced", 90, "villagers")}),
        ("Nearly 200 women are sheltering in churches.", {("displaced", 200, "women")}),
        ("Police took 12 men to court.", set()),
        (
            "Heavy rains have resulted in the deaths of 23 farmers.",
            {("killed", 23, "farmers")},
        ),
        (
            "Two brothers were gunned down outside a bar.",
            {("killed", 2, "brothers")},
        ),
        (
            "Twenty-three sailors lost their lives when the trawler sank.",
            {("killed", 23, "sailors")},
        ),
        (
            "Fourteen guests were taken to hospital after inhaling fumes.",
            {("hospitalised", 14, "guests")},
        ),
        (
            "Pirates are holding 21 sailors hostage off Hobyo.",
            {("held", 21, "sailors")},
        ),
        (
            "The flood destroyed 120 houses and left 900 people homeless.",
            {("destroyed", 120, "houses"), ("homeless", 900, "people")},
        ),
        (
            "A judge acquitted three officers and jailed two for ten years.",
            {("acquitted", 3, "officers"), ("sentenced", 2, "officers")},
        ),
        (
            "Some 40 students fell ill, and six were hospitalised.",
            {("infected", 40, "students"), ("hospitalised", 6, "students")},
        ),
        (
            "Cholera cases have climbed to 1,870, with 41 deaths.",
            {("infected", 1870, "people"), ("killed", 41, "people")},
        ),
        (
            "Nine bodies were recovered and 20 people are still unaccounted for.",
            {("killed", 9, "bodies"), ("missing", 20, "people")},
        ),
        (
            "The authorities evacuated 2,400 residents from the valley.",
            {("evacuated", 2400, "residents")},
        ),
        (
            "Security forces freed 23 hostages after a siege; four gunmen died.",
            {("released", 23, "hostages"), ("killed", 4, "gunmen")},
        ),
        (
            "About 10,000 workers took part in the march.",
            {("taking part", 10000, "workers")},
        ),
        (
            "Around 60 of the 200 workers remain trapped.",
            {("trapped", 60, "workers")},
        ),
        ("All eleven crew were rescued by a tanker.", {("rescued", 11, "crew")}),
        ("Of the 40 passengers, 11 were injured.", {("injured", 11, "passengers")}),
        (
            "Causing injuries to five policemen, the crowd moved on.",
            {("injured", 5, "policemen")},
        ),
    ],
)
def test_outcome_and_of_whom(text: str, found: set[tuple[str, object, str]]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Hundreds of thousands of people have been uprooted.", (200_000, 999_999)),
        ("Several thousand villagers fled.", (2_000, 9_999)),
        ("Dozens of villagers fled.", (24, 99)),
        ("Ten to twelve villagers fled.", (10, 12)),
        ("Between 40 and 50 villagers fled.", (40, 50)),
        ("Two to three million villagers fled.", (2_000_000, 3_000_000)),
        ("Some 1.5 million villagers fled.", (1_500_000, 1_500_000)),
        ("Half a dozen villagers fled.", (6, 6)),
        ("A hundred and five villagers fled.", (105, 105)),
        ("Many villagers fled.", (None, None)),
    ],
)
def test_a_number_is_an_interval(text: str, ends: tuple[int, int]) -> None:
    (found,) = figures(Parsed(text))
    assert (found.low, found.high) == ends


@pytest.mark.parametrize(
    ("words", "qualifier", "bound"),
    [
        ("At least 30", "at least", "min"),
        ("No more than 30", "no more than", "max"),
        ("Just under 30", "just under", "max"),
        ("An estimated 30", "estimated", "about"),
        ("All 30", "all", None),
        ("Only 30", "only", None),
        ("At least another 30", "at least", "min"),
        ("30 or more", "or more", "min"),
    ],
)
def test_a_number_keeps_its_hedge(words: str, qualifier: str, bound: str) -> None:
    (found,) = figures(Parsed(f"{words} miners were killed."))
    assert (found.qualifier, found.bound, found.value) == (qualifier, bound, 30)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Three nurses and a driver were wounded near Torit.",
            {(4, "people", None), (3, "nurses", 4), (1, "driver", 4)},
        ),
        (
            "Colonel Deng and four of his bodyguards were shot dead.",
            {(5, "people", None), (1, "Colonel Deng", 5), (4, "bodyguards", 5)},
        ),
        (
            "Fighting left seven guerrillas and two civilians dead.",
            {(9, "people", None), (7, "guerrillas", 9), (2, "civilians", 9)},
        ),
        (
            "Six tourists, two of them Germans, drowned off the coast.",
            {(6, "tourists", None), (2, "Germans", 6)},
        ),
        (
            "Twenty people, including five nurses, were hurt.",
            {(20, "people", None), (5, "nurses", 20)},
        ),
        (
            "Nearly a dozen protesters were detained, among them two lawmakers.",
            {(12, "protesters", None), (2, "lawmakers", 12)},
        ),
        (
            "The toll has risen to 64 after two more victims died in hospital.",
            {(64, "people", None), (2, "victims", 64)},
        ),
        ("A third hiker has died.", {(3, "hikers", None), (1, "hiker", 3)}),
        (
            "Two nurses caught measles, bringing confirmed cases to nine.",
            {(9, "people", None), (2, "nurses", 9)},
        ),
    ],
)
def test_parts_know_their_whole(
    text: str, parts: set[tuple[int, str, int | None]]
) -> None:
    found = figures(Parsed(text))
    value = {figure.id: figure.value for figure in found}
    assert {(f.value, f.of, value.get(f.part_of or "")) for f in found} == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Two nuns, a cook and six orphans perished in the fire.",
            {(9, "people", None), (2, "nuns", 9), (1, "cook", 9), (6, "orphans", 9)},
        ),
        (
            "The gang took a bus driver and six passengers hostage.",
            {(7, "people", None), (1, "bus driver", 7), (6, "passengers", 7)},
        ),
        (
            "Four aid workers, including a Dutch nurse, were abducted.",
            {(4, "aid workers", None), (1, "Dutch nurse", 4)},
        ),
        (
            "Of the 27 people killed, nine were children.",
            {(27, "people", None), (9, "children", 27)},
        ),
        (
            "Another seven patients died, raising the total to 52.",
            {(52, "patients", None), (7, "patients", 52)},
        ),
        (
            "Two Danish climbers, Jens and Lise Holm, fell to their deaths.",
            {(2, "Danish climbers", None)},
        ),
        (
            "Soldiers and two teachers were killed.",
            {(2, "teachers", None)},
        ),
    ],
)
def test_lists_and_appositions(
    text: str, parts: set[tuple[int, str, int | None]]
) -> None:
    found = figures(Parsed(text))
    value = {figure.id: figure.value for figure in found}
    assert {(f.value, f.of, value.get(f.part_of or "")) for f in found} == parts


def test_what_befell_some_is_not_told_of_all() -> None:
    found = read("Pirates seized nine sailors, two of whom were wounded.")
    assert found == {("kidnapped", 9, "sailors"), ("injured", 2, "sailors")}


def test_numbers_by_place_are_no_sum() -> None:
    text = "Three people were killed in Gao, two in Mopti and one in Kidal."
    places = [p for name in ("Gao", "Mopti", "Kidal") for p in literal(text, name)]
    found = [(f.value, f.place, f.part_of) for f in figures(Parsed(text, places))]
    assert found == [(3, "Gao", None), (2, "Mopti", None), (1, "Kidal", None)]


@pytest.mark.parametrize(
    ("text", "status", "source"),
    [
        ("The rebels claimed to have killed 60 men.", "claimed", "rebels"),
        ("The army rejected claims that 60 men had died.", "denied", "army"),
        ("The insurgents deny having kidnapped 60 men.", "denied", "insurgents"),
        ("Up to 60 men may have been killed.", "feared", None),
        ("Rescuers fear 60 men are buried under the rubble.", "feared", "rescuers"),
        ("The militia said 60 of its fighters were killed.", "claimed", "militia"),
        ("Police say 60 men have been arrested.", "asserted", "police"),
        ("According to doctors, 60 men were wounded.", "asserted", "doctors"),
        ("Hospital officials counted 60 dead.", "asserted", "hospital officials"),
    ],
)
def test_status_and_source(text: str, status: str, source: str | None) -> None:
    (found,) = figures(Parsed(text))
    assert (found.value, found.status, found.source) == (60, status, source)


@pytest.mark.parametrize(
    "text",
    [
        "Officials lowered the death toll from 45 to 41.",
        "Doctors had put the toll at 45 before correcting it to 41.",
        "Initially officials said 45 had died; the figure was later cut to 41.",
        "The toll, first given as 45, has been raised to 41.",
    ],
)
def test_a_corrected_number_is_superseded(text: str) -> None:
    found = {figure.value: figure.status for figure in figures(Parsed(text))}
    assert found == {45: "superseded", 41: "asserted"}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Police said 40 men were hurt; the union put the figure at 75.", {40, 75}),
        (
            "A stoppage left 40 men hurt. The talks had 12 rounds. The firm put the "
            "number at 15.",
            {40},
        ),
        (
            "Doctors said 40 men were hurt. The union said 700 of 1,100 staff had "
            "joined; the firm put the figure at 450.",
            {40},
        ),
    ],
)
def test_the_figure_is_the_number_told_last(text: str, values: set[int]) -> None:
    assert {figure.value for figure in figures(Parsed(text))} == values


@pytest.mark.parametrize(
    "text",
    [
        "No passengers were killed when the bus overturned.",
        "Nobody was killed in the fire.",
        "No one was killed in the fire.",
        "Neither of the two pilots was killed.",
        "The mayor said that no deaths had been reported.",
    ],
)
def test_nobody_is_zero(text: str) -> None:
    (found,) = figures(Parsed(text))
    assert (found.outcome, found.value) == ("killed", 0)


@pytest.mark.parametrize(
    "text",
    [
        "The group threatened to kill ten hostages.",
        "If the dam fails, 20,000 people will have to be evacuated.",
        "The government is set to evacuate 5,000 families.",
        "Lawyers demanded the release of 40 prisoners.",
        "A new law could cost 300 lives.",
        "The party won 34 seats and lost six.",
        "She is 45 years old and has lived at 12 Hill Street since 1998.",
        "The court fined three firms $40 million.",
        "Ostrava beat Malmo 3-2 in the 88th minute.",
        "The general was jailed for 20 years.",
        "Each barn holds 14,000 chickens.",
        "The agency has become a political body.",
        "The army killed a bill in committee by 12 votes.",
        "The coach was carrying 50 pilgrims when it left the road.",
        "Hundreds of inmates escaped and 16 were recaptured.",
        "Bandits killed all but one of its guards.",
        "Auditors confirmed twelve cases of fraud.",
        "A large crowd gathered.",
        "It went wrong with one ill-advised move.",
        "A teenager who killed two wolves moved away.",
        "One in four patients died of the fever.",
        "In Freetown nine out of ten nurses died last year.",
        "1 in 8 was wounded.",
        "One person in five was killed.",
        "One out of every six soldiers was killed at Kherson.",
        "One in 37 women died in childbirth.",
        "The talks are no dead end.",
        "Two dead batteries stopped the bus.",
        "Three missing pages were reported.",
        "The union is made of three bodies: a council, a court and a board.",
        "The ministry set up two bodies to spend the money.",
        "Leeds: three bodies, two plans and no money",
        "Two bodies agreed on Monday.",
        "A firefighter was hit by a stone and lost two fingers.",
        "The firm lost three cutters in the storm.",
    ],
)
def test_what_has_not_happened_or_counts_nobody_is_no_figure(text: str) -> None:
    assert figures(Parsed(text)) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The raids killed five in six villages.", 5),
        ("The gunman killed one in 2013.", 1),
        ("The fire killed three in 10 minutes.", 3),
        ("The blast killed three out of the four guards.", 3),
        ("Three missing hikers, two bodies and a knife were found.", 3),
        ("Kano: four bodies, two guns in a ditch", 4),
        ("The blast left six dead relatives.", 6),
        ("In 2019 three people were killed in riots in Kano.", 3),
        ("In 1999 two hundred pilgrims drowned off Beira.", 200),
        ("LAGOS, Aug 9 - 12 people were killed in a fire in Kano.", 12),
        ("LAGOS, Aug. 9 – 12 people were killed in a fire in Kano.", 12),
        ("LAGOS, 9 August 2019 - 12 people died in a fire in Kano.", 12),
    ],
)
def test_counts_beside_ratios_and_things_stay(text: str, value: int) -> None:
    assert value in {figure.value for figure in figures(Parsed(text))}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Some 2,5 million people were displaced.", 2_500_000),
        ("0,5 million people fled the city.", 500_000),
        ("Around 3.400 people were killed.", 3_400),
        ("More than 1.250 were wounded.", 1_250),
        ("At least 2.300.000 people fled the city.", 2_300_000),
        ("1.250 million people fled the city.", 1_250_000),
        ("A quarter of a million people fled the city.", 250_000),
        ("Three quarters of a million people were displaced.", 750_000),
        ("Two-thirds of a million people were displaced.", 666_667),
        ("One and a half million people fled the city.", 1_500_000),
        ("At least 1,250 people were killed.", 1_250),
    ],
)
def test_marks_of_decimals_and_fractions_of_a_million(text: str, value: int) -> None:
    assert {figure.value for figure in figures(Parsed(text))} == {value}


def test_sentence_of_death_kills_nobody() -> None:
    (found,) = figures(Parsed("A tribunal sentenced nine officers to death."))
    assert (found.outcome, found.value, found.degree) == ("sentenced", 9, "to death")


def test_the_few_who_are_badly_hurt_are_a_part() -> None:
    found = figures(Parsed("Dozens were injured, four of them critically."))
    whole, part = found
    assert (part.value, part.degree, part.part_of) == (4, "critically", whole.id)


def test_own_losses_are_of_the_side() -> None:
    (found,) = figures(Parsed("The guerrillas said they had lost only six men."))
    assert (found.side, found.of, found.status) == (
        "guerrillas",
        "guerrillas",
        "claimed",
    )


def test_so_many_a_day_is_a_rate() -> None:
    (found,) = figures(Parsed("Measles has killed three children a day."))
    assert found.kind == "rate"


def test_total_holds_up_to_its_day() -> None:
    text = "As of Tuesday, 318 people had been confirmed dead."
    tuesday = day(text, "Tuesday", "2021-09-14")
    story = Parsed(text, dates=[tuesday])
    (found,) = figures(story)
    assert (found.as_of, found.as_of_id) == ("2021-09-14", tuesday.id)
    later = [day(text, "Tuesday", "2021-09-21")]
    assert redate_figures([found], later)[0].as_of == "2021-09-21"


def test_day_of_the_deed_is_no_day_of_a_total() -> None:
    text = "Rebels killed 12 people on Tuesday."
    story = Parsed(text, dates=[day(text, "Tuesday", "2021-09-14")])
    assert [figure.as_of for figure in figures(story)] == [None]


def test_figure_knows_its_event_and_the_event_its_figures() -> None:
    story = Parsed("Rebels killed 12 people and wounded four.")
    found = figures(story)
    killed, wounded = with_figures(story.events, found)
    assert [f.event_id for f in found] == [killed.id, wounded.id]
    assert (killed.figure_ids, wounded.figure_ids) == ((found[0].id,), (found[1].id,))
    assert (killed.killed, wounded.injured) == (12, 4)


def test_span_holds_the_hedge_and_those_counted() -> None:
    text = "At least 31 people were hurt."
    (found,) = figures(Parsed(text))
    assert (found.phrase, found.rule) == ("At least 31 people", "outcome of a group")
    assert text[found.start : found.end] == found.phrase
    assert found.row()["value"] == 31


def test_denied_and_corrected_numbers_are_no_toll_of_an_event() -> None:
    story = Parsed("The minister denied that eight protesters had been killed.")
    assert [event.killed for event in story.events if event.killed] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Nineteen monks and pilgrims died when the bridge fell.", 19),
        ("Fifty-three passengers and crew drowned off the island.", 53),
        ("The sniper killed a photographer and not a soldier.", 1),
        ("The raid killed two shepherds but not a rebel.", 2),
        ("A couple and their two daughters were killed in the fire.", 4),
        ("A trio and six guards were killed.", 9),
        ("The trio and six guards were killed.", 9),
    ],
)
def test_a_list_adds_up_to_those_it_counts(text: str, value: int) -> None:
    story = Parsed(text)
    wholes = [f.value for f in figures(story) if f.part_of is None]
    assert wholes == [value]
    assert [e.killed for e in story.events if e.killed] == [value]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The valley recorded 60 new deaths on Friday, taking the total to 7,420.", 60),
        ("Three more patients died on Monday, taking the toll to 21.", 3),
        ("One more diver died on Sunday, bringing the toll to six.", 1),
    ],
)
def test_running_total_is_no_toll_of_the_event_of_a_day(text: str, killed: int) -> None:
    story = Parsed(text)
    assert {f.kind for f in figures(story)} == {"increment", "total"}
    assert [event.killed for event in story.events if event.killed] == [killed]


def test_running_total_is_that_of_the_event_it_names() -> None:
    text = "The toll of the blast rose to 64 after two more victims died in hospital."
    tolls = {e.phrase: e.killed for e in Parsed(text).events if e.killed}
    assert tolls == {"blast": 64, "died": 2}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Three miners were killed and a fourth miner was injured.",
            {("killed", 3), ("injured", 1)},
        ),
        (
            "Two boys drowned. A third boy was injured.",
            {("killed", 2), ("injured", 1)},
        ),
        (
            "Twenty men were injured and a third man died.",
            {("injured", 20), ("killed", 3)},
        ),
    ],
)
def test_an_ordinal_counts_over_all_victims(
    text: str, found: set[tuple[str, int]]
) -> None:
    wholes = {(f.outcome, f.value) for f in figures(Parsed(text)) if not f.part_of}
    assert wholes == found


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Six of the 15 wounded were students.",
            {("injured", 15, None), ("injured", 6, 15)},
        ),
        (
            "Three of the 16 injured died in hospital.",
            {("injured", 16, None), ("killed", 3, None)},
        ),
        (
            "One of the seven wounded died.",
            {("injured", 7, None), ("killed", 1, None)},
        ),
        (
            "Four of the ten people who were killed were children.",
            {("killed", 10, None), ("killed", 4, 10)},
        ),
        (
            "Forty people were injured. Nine of them are in a serious condition.",
            {("injured", 40, None), ("injured", 9, 40)},
        ),
        # what somebody of them did is no number of them
        (
            "Forty people were injured. One of them, Ana Ruiz, said the roof moved.",
            {("injured", 40, None)},
        ),
        ("Police arrested 20 men. Six of them had worked there.",
         {("arrested", 20, None)}),
        ("Some 300 died there. Divers in Lamu are afraid. A drone killed six of them.",
         {("killed", 300, None), ("killed", 6, None)}),
        ("Police arrested 20 men. Six of them were released.",
         {("arrested", 20, None), ("released", 6, None)}),
        ("Police arrested 20 men, six of them carrying knives.",
         {("arrested", 20, None), ("arrested", 6, 20)}),
    ],
)  # fmt: skip
def test_a_number_out_of_another(
    text: str, parts: set[tuple[str, int, int | None]]
) -> None:
    found = figures(Parsed(text))
    value = {figure.id: figure.value for figure in found}
    assert {(f.outcome, f.value, value.get(f.part_of or "")) for f in found} == parts


@pytest.mark.parametrize(
    ("text", "infected"),
    [
        ("Forty people tested positive on Monday.", 1),
        ("Nine nurses tested positive for the virus.", 1),
        ("Six players tested positive for Omicron.", 1),
        ("Nine drivers tested positive for alcohol.", 0),
        ("Six players tested positive for cocaine.", 0),
    ],
)
def test_who_has_drunk_is_not_infected(text: str, infected: int) -> None:
    assert len(figures(Parsed(text))) == infected


def test_condition_is_a_degree() -> None:
    text = "Five of the 18 injured are in critical condition."
    degrees = {figure.value: figure.degree for figure in figures(Parsed(text))}
    assert degrees == {5: "in critical condition", 18: None}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Doctors had earlier reported ten dead.", "superseded"),
        ("Initial reports had put the toll at ten.", "superseded"),
        ("Early reports put the toll at ten. It rose to 12.", "superseded"),
        ("First reports put the toll at ten. Police found 12 dead.", "superseded"),
        ("Early reports put the toll at ten.", "asserted"),
        ("A website spoke of ten dead, but that figure was false.", "denied"),
        ("A website spoke of ten dead. The number was not correct.", "denied"),
        ("A website spoke of ten dead. The army denied the report.", "denied"),
        ("A website spoke of ten dead. The number was correct.", "asserted"),
    ],
)
def test_what_was_said_at_first_or_is_false(text: str, status: str) -> None:
    assert {f.status for f in figures(Parsed(text)) if f.value == 10} == {status}


def test_headline_is_no_part_of_the_next_block() -> None:
    (found,) = figures(Parsed("27 dead\n\nCEBU – A ferry sank on Sunday."))
    assert (found.phrase, found.of, found.value) == ("27", "people", 27)


def test_objects_of_a_verb_are_not_added_to_the_subject_of_the_next() -> None:
    text = "The blast killed six nuns, their cook, and a guard and 21 others were hurt."
    wholes = {(f.outcome, f.value) for f in figures(Parsed(text)) if not f.part_of}
    assert wholes == {("killed", 8), ("injured", 21)}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("HOST said that 12 people were killed.", "HOST"),
        ("Fourteen people were killed, says governor.", "governor"),
        ("At least 14 dead in flood, says mayor", "mayor"),
    ],
)
def test_source_keeps_its_letters_and_its_place(text: str, source: str) -> None:
    assert [figure.source for figure in figures(Parsed(text))] == [source]


def test_no_sense_is_listed_twice() -> None:
    rows = language("en").table("outcomes")
    keys = [
        tuple(row[k] for k in ("word", "pos", "role", "with", "needs")) for row in rows
    ]
    assert len(keys) == len(set(keys))
    assert {row["pos"] for row in rows} == {"verb", "noun", "state"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Injured: 37.", {("injured", 37, "people")}),
        ("Confirmed dead: 12; missing: 40; homes destroyed: 300.",
         {("killed", 12, "people"), ("missing", 40, "people"),
          ("destroyed", 300, "people")}),
        ("Situation report\n\n- Death toll: 8\n- Displaced: 4,300\n",
         {("killed", 8, "people"), ("displaced", 4300, "people")}),
        ("He had three words for the man who was killed: 12 were rude.", set()),
        ("The vote was close: 22 members said yes.", set()),
    ],
)  # fmt: skip
def test_a_label_says_what_its_number_counts(text: str, found: set) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Forty people were missing. Sixty patients were taken inland, some of them by "
        "boat.",
        "Forty people were missing. About 900 houses were damaged, 150 of them badly.",
    ],
)
def test_them_are_those_last_counted_in_the_sentence(text: str) -> None:
    assert read(text) == {("missing", 40, "people")}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("UPDATE 1-Six climbers die on Mount Kenya", 6),
        ("UPDATE 4-Eleven killed in Quito fire", 11),
        ("They are not in the toll of the fire, which the mayor put at 14.", 14),
        ("He disputes the death toll, which the clinic puts at seven.", 7),
        ("The dead number 27.", 27),
    ],
)
def test_number_of_a_headline_of_a_wire_and_of_a_clause_on_a_toll(
    text: str, value: int
) -> None:
    assert [f.value for f in figures(Parsed(text))] == [value]


@pytest.mark.parametrize(
    ("text", "before", "now"),
    [
        ("Bulletin 2 gave four deaths in the fire at Kumi. It was six.", 4, 6),
        ("We wrote on Monday that 11 men had drowned off Lamu; it was nine.", 11, 9),
        ("In our last report we said that 30 people were hurt. There were 25.", 30, 25),
        ("In Notice 3 the number of dead was given as eight. The number is 18.", 8, 18),
    ],
)
def test_a_number_put_in_the_place_of_an_earlier_one(
    text: str, before: int, now: int
) -> None:
    told = {figure.value: figure.status for figure in figures(Parsed(text))}
    assert told == {before: "superseded", now: "asserted"}


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said that eight people died in Kumi. It was 9 p.m.",
        "Notice 5 said that eight people died in Kumi. It is 18 km from Soroti.",
        "Our paper said that eight people were killed. There were 12 in the bus.",
    ],
)
def test_what_counts_something_else_puts_nothing_right(text: str) -> None:
    told = {figure.value: figure.status for figure in figures(Parsed(text))}
    assert told == {8: "asserted"}


def test_a_year_of_an_era_counts_nobody() -> None:
    assert not read("In 44 BC Caesar was killed by senators.")
    assert not read("On 9 August pilgrims were killed.")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The blaze killed two night watchmen.", 2),
        ("The flood killed three day labourers.", 3),
        ("A bomb killed four morning commuters.", 4),
        ("The virus killed nine night-shift nurses.", 9),
    ],
)
def test_when_people_work_or_travel_does_not_hide_how_many_they_are(
    text: str, value: int
) -> None:
    assert [f.value for f in figures(Parsed(text))] == [value]


def test_a_length_of_time_counts_nobody() -> None:
    assert not read("A three day siege killed traders.")
    assert not read("Two hour delays killed trade.")


def test_who_got_lost_is_not_dead() -> None:
    assert read("Two sailors were lost in the storm.") == {("killed", 2, "sailors")}
    assert not read("Two sailors got lost in the fog.")
    text = "Last year 31 people got lost on the mountain, two of whom died."
    assert [f.value for f in figures(Parsed(text))] == [2]
