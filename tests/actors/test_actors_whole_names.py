"""Names whole: bodies with "and", headlines, aliases, surnames first."""

from __future__ import annotations

import pytest
from parsed import Parsed, demonym, literal

NAMED = [
    (
        "The Ports, Harbours and Inland Canals Authority of Ghana raised its fees.",
        ["Ports, Harbours and Inland Canals Authority"],
    ),
    (
        "The Small Mines and Quarries Board opened a pit on Monday.",
        ["Small Mines and Quarries Board"],
    ),
    (
        "He works for the White House and the State Department.",
        ["White House", "State Department"],
    ),
    (
        "The Clean Rivers and Safer Roads Act (CRSRA) was passed on Monday.",
        [],
    ),
    (
        "The Ministry of Forests and Mineral Resources sold the land.",
        ["Ministry of Forests and Mineral Resources"],
    ),
    (
        "The Ministry of Education, Youth and Sports shut two halls.",
        ["Ministry of Education, Youth and Sports"],
    ),
    (
        "The Ministry of Roads and Bridges closed the pass.",
        ["Ministry of Roads and Bridges"],
    ),
    ("The Supreme Court of Justice ruled on Monday.", ["Supreme Court of Justice"]),
    (
        "Interpol wants SESAY, Ibrahim and MWANGI, Peter Kamau.",
        ["Interpol", "SESAY, Ibrahim", "MWANGI, Peter Kamau"],
    ),
    (
        "Staff of the Ministry of Labour and Ministry of Transport met.",
        ["Ministry of Labour", "Ministry of Transport"],
    ),
    (
        "Peace and Dignity Movement fighters burned the bridge.",
        ["Peace and Dignity Movement"],
    ),
    ("The weekly Al-Jarida quoted Omar Haddad.", ["Al-Jarida", "Omar Haddad"]),
    ("He warned Al-Rusafa residents of the flood.", []),
    ("Gunmen from Al-Dora were held on Monday.", []),
    ("Shots came from Al-Rusafa, a quarter of the city.", []),
    (
        "The International Federation of Mine and Quarry Workers met in Oslo.",
        ["International Federation of Mine and Quarry Workers"],
    ),
    (
        "The International Federation of Red Cross and Red Crescent Societies left.",
        ["International Federation of Red Cross and Red Crescent Societies"],
    ),
    (
        "The Lace, Linen and Allied Weavers Union called a strike.",
        ["Lace, Linen and Allied Weavers Union"],
    ),
    (
        "Members of the Coastal Salt and Harbour Workers Union (CSHWU) met.",
        ["Coastal Salt and Harbour Workers Union"],
    ),
    ("Its secretary, Zodwa Khubeka, would not say.", ["Zodwa Khubeka"]),
    ("The mill's owner, Harrow Lines, would not say.", ["Harrow Lines"]),
    (
        "Save the Children and Mercy Corps opened a camp.",
        ["Save the Children", "Mercy Corps"],
    ),
    ("Hotels collapsed when the tremor came.", []),
    (
        "Le Mauricien printed the letter. La Prensa did not.",
        ["Le Mauricien", "La Prensa"],
    ),
    ("Wanted: HAIDARI, Karim; NKOSI, Thandi.", ["HAIDARI, Karim", "NKOSI, Thandi"]),
    (
        "Prebendary Omar Haddad spoke with Sheikha Noura Haddad.",
        ["Omar Haddad", "Noura Haddad"],
    ),
    ("Radio Salama quoted Omar Haddad.", ["Radio Salama", "Omar Haddad"]),
    ("OYELARAN, Kunle, was sworn in as judge.", ["OYELARAN, Kunle"]),
    ("Court Frees Omar Haddad After Appeal\n\nOmar Haddad was freed in Oslo.",
     ["Omar Haddad"]),
    ("She died at Clinique Bellevue.", ["Clinique Bellevue"]),
    ("Minister Petra Novak Resigns Over Dam", ["Petra Novak"]),
    ("Petra Fields said that the dam was safe.", ["Petra Fields"]),
    ("The accused, HADDAD, Omar, was freed on Friday.", ["HADDAD, Omar"]),
    ("Corriere della Sera wrote that Petra Novak had left.",
     ["Corriere della Sera", "Petra Novak"]),
    ("The Tonga Red Cross sent tents.", ["Tonga Red Cross"]),
    ("A boat sank off Mersin, Turkey, coast guard officer Selin Kaya said.",
     ["Selin Kaya"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_a_name_is_whole_and_nothing_else_is_in_it(text: str, names: list[str]) -> None:
    assert [a.name for a in Parsed(text).actors if a.kind != "group"] == names


def test_a_body_keeps_the_country_that_it_is_of() -> None:
    text = "The Miners Union of Zambia met the Supreme Court of Zambia."
    story = Parsed(text, literal(text, "Zambia", "ZM"))
    assert story.names == ["Miners Union of Zambia", "Supreme Court of Zambia"]


def test_a_body_with_its_country_before_or_behind_is_one() -> None:
    text = "The Zambian Labour Ministry spoke. The Labour Ministry of Zambia erred."
    places = [*demonym(text, "Zambian", "ZM"), *literal(text, "Zambia", "ZM")[1:]]
    (actor,) = Parsed(text, places).actors
    assert len(actor.mentions) == 2


def test_a_nickname_is_not_what_somebody_is_called_by() -> None:
    (actor,) = Parsed("Li Wei, nicknamed Big Li, fled. Big Li was found.").actors
    assert actor.name == "Li Wei"


def test_who_follows_an_office_and_its_place_is_named() -> None:
    text = "Queen of Denmark Ingrid II met King of Spain Carlos IV."
    story = Parsed(
        text, [*literal(text, "Denmark", "DK"), *literal(text, "Spain", "ES")]
    )
    assert story.names == ["Ingrid II", "Carlos IV"]


@pytest.mark.parametrize(
    "paper", ["Al-Masry Al-Youm", "Al-Hayat", "Yedioth Ahronoth", "An-Nahar"]
)
def test_a_paper_is_no_person(paper: str) -> None:
    (body, person) = Parsed(f"{paper} reported that Petra Novak was freed.").actors
    assert (body.name, body.kind, person.kind) == (paper, "organisation", "person")


@pytest.mark.parametrize(
    "link", ["also called", "nom de guerre", "whose real name is", "alias"]
)
def test_an_alias_is_another_name_of_the_same_person(link: str) -> None:
    story = Parsed(f"Omar Haddad, {link} Abu Salim, led them. Abu Salim then fled.")
    (actor,) = story.actors
    assert [m.phrase for m in actor.mentions] == ["Omar Haddad", *["Abu Salim"] * 2]


@pytest.mark.parametrize(
    ("text", "places", "names"),
    [
        (
            "The Malawi Ports and Ferry Crews Union met.",
            ("Malawi",),
            ["Malawi Ports and Ferry Crews Union"],
        ),
        (
            "The Malawi Navy and Coast Patrol Service met.",
            ("Malawi",),
            ["Malawi Navy", "Coast Patrol Service"],
        ),
    ],
)
def test_a_nation_and_what_a_body_works_in_are_half_a_name(
    text: str, places: tuple[str, ...], names: list[str]
) -> None:
    story = Parsed(text, [at for place in places for at in literal(text, place)])
    assert [name for name in story.names if name not in places] == names


def test_two_bodies_joined_by_and_the_are_two() -> None:
    story = Parsed(
        "The Ministry of Trade and Industry and the Ministry of Water and Sanitation "
        "signed the deal."
    )
    assert story.names == [
        "Ministry of Trade and Industry",
        "Ministry of Water and Sanitation",
    ]


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("Pedro Salas, whose nom de guerre is Ñato, gave up.", "Pedro Salas", "Ñato"),
        (
            "A rebel with the nom de guerre Abu Dard, Karim Halabi, was shot.",
            "Karim Halabi",
            "Abu Dard",
        ),
        (
            "Mika Aalto, best known under the stage name Routa, sang. Routa is 30.",
            "Mika Aalto",
            "Routa",
        ),
        ("Born Ruth Adler, Nora Stein wrote plays.", "Nora Stein", "Ruth Adler"),
        ("Ivo Maric, also known as Petar Kos, fled.", "Ivo Maric", "Petar Kos"),
    ],
)
def test_name_and_the_alias_that_the_story_gives_are_one(
    text: str, name: str, alias: str
) -> None:
    story = Parsed(text)
    assert story.actor(name) is story.actor(alias)
    assert story.actor(name).kind == "person"


def test_name_in_a_headline_ends_before_its_verb() -> None:
    story = Parsed("Elena Duarte Wins Second Term\n\nDuarte took 60% of the vote.")
    assert story.names == ["Elena Duarte"]


def test_verb_of_a_headline_is_nobody() -> None:
    story = Parsed("Flood Hits Coast; Mayor Vows Inquiry\n\nThe river rose on Monday.")
    assert "Vows" not in story.names


def test_mayor_with_the_name_of_a_verb_is_somebody() -> None:
    assert Parsed("The plan was backed by Mayor Banks.").names == ["Banks"]


def test_dash_of_a_dateline_is_no_part_of_a_group() -> None:
    story = Parsed("HARARE (Reuters) - Miners blocked a road on Monday.")
    assert not any("-" in actor.name for actor in story.actors)


@pytest.mark.parametrize(
    ("headline", "names"),
    [
        ("Robbers Raid Bank in Riga, Officials Say", []),
        ("Workers Storm Parliament Building", []),
        ("Rangers Find Body; Police Say Nothing", []),
    ],
)
def test_verb_of_a_headline_about_several_people_opens_no_name(
    headline: str, names: list[str]
) -> None:
    story = Parsed(f"{headline}\n\nTwo men were hurt on Monday.")
    assert [a.name for a in story.actors if a.kind != "group"] == names


def test_name_that_goes_by_another_is_one() -> None:
    story = Parsed("Goran Ilic, who goes by the name Vuk, fled. Vuk is 40.")
    assert story.actor("Vuk") is story.actor("Goran Ilic")


@pytest.mark.parametrize(
    "name",
    [
        "House Rules Committee",
        "United States Senate",
        "Federal Claims Court",
        "Human Rights Watch",
    ],
)
def test_body_with_a_word_that_is_a_verb_too_is_whole(name: str) -> None:
    assert name in Parsed(f"The {name} objected on Monday.").names


def test_storm_is_nobody_by_its_name_alone_too() -> None:
    story = Parsed(
        "Cyclone Gabrielle killed nine people. Gabrielle had formed at sea. Hurricane "
        "Otis and Operation Serval were discussed."
    )
    assert not {"Gabrielle", "Otis", "Serval"} & set(story.names)


def test_mark_of_a_question_is_no_part_of_a_name() -> None:
    story = Parsed(
        "Q. Mr Okada, who paid?\nA. Nobody did.\nQ. And Ms Lindt?\nA. She left."
    )
    assert [a.name for a in story.actors if a.kind == "person"] == ["Okada", "Lindt"]


def test_second_of_two_people_is_no_role_of_the_first() -> None:
    story = Parsed(
        "Jake Mercer, and US citizen Tom Rawls, had not been seen since Friday."
    )
    assert story.actor("Jake Mercer").roles == ()


def test_verb_of_a_headline_before_its_preposition_is_nobody() -> None:
    story = Parsed("Governor Resigns Amid Inquiry\n\nLuisa Prado left on Monday.")
    assert story.names == ["Luisa Prado"]


def test_given_name_with_a_hyphen_is_a_persons() -> None:
    story = Parsed("Kigoma is a port on the lake, Jean-Paul Ndeze told reporters.")
    assert story.actor("Jean-Paul Ndeze").kind == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SUVA (Lagoon Wire) – Trams stopped on Monday.", "Lagoon Wire"),
        ("GABES, Tunisia (Amber Desk) – Nurses ended a strike.", "Amber Desk"),
    ],
)
def test_agency_in_the_brackets_of_a_dateline_is_a_body(text, name) -> None:
    assert Parsed(text).actor(name).kind == "organisation"


def test_reporter_in_the_brackets_of_a_dateline_is_a_person() -> None:
    story = Parsed("BASRA (Karim Hadi) – Dockers blocked the port on Monday.")
    assert story.actor("Karim Hadi").kind == "person"


def test_company_of_a_family_is_a_body() -> None:
    story = Parsed("Moreno Hermanos owes Banco Alvarado eleven million pesos.")
    assert {(a.name, a.kind) for a in story.actors} == {
        ("Moreno Hermanos", "organisation"),
        ("Banco Alvarado", "organisation"),
    }


def test_body_named_behind_its_noun_is_no_person() -> None:
    story = Parsed("The firm, Austin Reed, makes coats.")
    assert story.actor("Austin Reed").kind == "organisation"


@pytest.mark.parametrize(
    "name", ["Lewis Harper Ltd", "Owen Price Ltd", "Ann Lee Foods"]
)
def test_whoever_ends_in_a_form_of_firms_is_a_body(name) -> None:
    story = Parsed(f"The owners of {name} fled, and {name} closed.")
    assert story.actor(name).kind == "organisation"
