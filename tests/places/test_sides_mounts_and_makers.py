"""Names of towns that sides, horses, works, dishes, breeds and firms have."""

from __future__ import annotations

import pytest

from dateline.places.name_classes import gazetteer_class, repute


def phrases(toponyms):
    return [t.phrase for t in toponyms]


@pytest.mark.parametrize(
    "text",
    [
        # sides: by their defeats, fans, players, leaders, ranks and verbs
        "Rovers sacked their coach hours after losing to Brentford.",
        "They went out of the cup after losing at home to Burnley.",
        "Fans of Wigan and Salford fought on the platform.",
        "Barnsley players refused to train.",
        "He captained Lancaster for nine seasons.",
        "The striker moved to Valencia for ten million euros.",
        "Rovers signed a goalkeeper from Barnsley.",
        "Hamilton qualified second behind Verstappen.",
        "Huddersfield top the table.",
        "Girona and Osasuna drew.",
        "Denton Rovers beat Preston in the semi-final.",
        "Their rivals finished behind Exeter and ahead of Sale.",
        # names that are given
        "The worm, dubbed Petersburg, spread by email.",
        "The whales were named Reno, Fargo and Tulsa.",
        "A gang known as Genoa ran the docks.",
        "Rooms are named Lagos and Quito.",
        "The Airbus, christened Bilbao, had flown for nine years.",
        "The parents had chosen the name Siena.",
        "Their albums Nebraska and Manila were reissued.",
        "The film Tirana won the jury prize.",
        'Her poem "Aleppo" won a prize.',
        # animals, dishes and goods
        "She will saddle Sligo and Tripoli in the last race.",
        "The goats are Saanens and Toggenburgs.",
        "The menu offered chicken Kiev and lobster Newburg.",
        "They sold her a Dresden figurine.",
        "Crews in the Valley feared more rain.",
        "A brand called Oslo sells backpacks.",
        # illnesses
        "The vaccine against Marburg is in short supply.",
        "Researchers blame Lassa for a third of the fevers.",
        # firms
        "Nobody at Santander would comment.",
        "Analysts at Macquarie cut their forecast.",
        "Google's Austin chip runs hot.",
        "Halifax will close forty branches, the banks said.",
        # people
        "Former mayor Clay Preston resigned.",
        "Police arrested Camden on Friday.",
        "The 12-year-old, Memphis, had never seen snow.",
        "The Macon family has owned the mill since 1900.",
    ],
)
def test_what_bears_the_name_is_no_place(toponyms_of, text):
    assert not phrases(toponyms_of(text))


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Hundreds of jobs were lost to Glasgow.", ["Glasgow"]),
        ("The firm lost jobs to Leeds.", ["Leeds"]),
        ("The town, once known as Odessa, changed its signs.", ["Odessa"]),
        ("The colony was named Amsterdam.", ["Amsterdam"]),
        ("Lima hit back with a tax of its own.", ["Lima"]),
        ("The council asked that Leeds pay the bill.", ["Leeds"]),
        ("They watched Rome burn.", ["Rome"]),
        ("He is known as Canada's king of cheese.", ["Canada"]),
        (
            "Lima finished second behind Quito in a list of safe cities.",
            ["Lima", "Quito"],
        ),
        ("Clinics in Marburg have no vaccine.", ["Marburg"]),
        ("A slum called Kibera burned.", ["Kibera"]),
        ("Police searched a quarter known as Marsa.", ["Marsa"]),
        ("The deal saddled Detroit with debts.", ["Detroit"]),
        ("Seven feet of snow buried Buffalo.", ["Buffalo"]),
        ("Frost killed the Florida oranges.", ["Florida"]),
        ("Fishermen at Bergen blame seals.", ["Bergen"]),
        ("The ships Cairo sent came too late.", ["Cairo"]),
        ("The film London critics loved won nothing.", ["London"]),
    ],
)
def test_such_words_about_a_place_leave_it_one(toponyms_of, text, places):
    assert phrases(toponyms_of(text)) == places


@pytest.mark.parametrize(
    ("name", "town"), [("Tripoli", True), ("Lima", True), ("Florida", False)]
)
def test_a_division_is_known_as_its_city(gazetteer, name, town):
    matches = tuple(gazetteer.matches(name))
    known = gazetteer_class(matches)
    assert known == "division"
    assert (repute(known, matches) in ("city", "large city")) is town
