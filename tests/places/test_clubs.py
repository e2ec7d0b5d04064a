"""Towns whose names clubs bear, and towns that bear the name of a neighbour."""

from __future__ import annotations

import pytest

from dateline.model import Place
from dateline.model.place import share_spot


@pytest.fixture
def doubts(toponyms_of):
    """Return what finds the doubts of a text's placements, by the phrase."""

    def find(text: str) -> dict[str, str]:
        return {t.phrase: t.doubt for t in toponyms_of(text) if t.place}

    return find


@pytest.mark.parametrize(
    ("text", "clubs"),
    [
        ("Burnley beat Preston 3-0 on Saturday.", ["Burnley", "Preston"]),
        ("Norwich held Leeds to a goalless draw.", ["Norwich", "Leeds"]),
        ("Barcelona thrashed Girona 4-1.", ["Barcelona", "Girona"]),
        ("Portsmouth lost 2–0 to Sunderland.", ["Portsmouth", "Sunderland"]),
        ("Lyon drew 1-1 with Toulouse.", ["Lyon", "Toulouse"]),
        ("Bergamo won on penalties against Parma.", ["Parma"]),
        ("Wigan lost at home to Barnsley.", ["Wigan", "Barnsley"]),
        ("Preston have signed a keeper.", ["Preston"]),
        ("Luton were two down at the break.", ["Luton"]),
        ("Denver missed at the buzzer.", ["Denver"]),
        (
            "Portland blew a 12-point lead before Memphis took over.",
            ["Portland", "Memphis"],
        ),
        ("Obi scored 41 points against Sacramento.", ["Sacramento"]),
        ("Castres kicked five penalties and won the game.", ["Castres"]),
        ("Cagliari and Empoli shared the points.", ["Cagliari", "Empoli"]),
        ("Guingamp came from behind to level late on.", ["Guingamp"]),
        (
            "Leicester need a point to stay up; Leeds need three.",
            ["Leicester", "Leeds"],
        ),
        ("The coach left after the loss to Tennessee.", ["Tennessee"]),
        ("The striker left Porto for Parma.", ["Porto", "Parma"]),
        (
            "The hooker will leave Exeter for Toulon at the end of the season.",
            ["Exeter", "Toulon"],
        ),
        ("The defender joined Getafe from Elche in May.", ["Getafe", "Elche"]),
        ("She is on loan at Girona from Levante.", ["Girona"]),
        ("The midfielder spent two seasons with Empoli.", ["Empoli"]),
    ],
)
def test_a_side_in_a_match_is_no_place(doubts, text, clubs):
    assert doubts(text).keys().isdisjoint(clubs)


def test_a_side_in_a_match_hints_at_where_a_story_is_set(seen):
    text = "Hutchinson beat Delano 43-21. The bus broke down in Glencoe."
    found = seen(text)
    assert found["Glencoe"].place.admin1 == "US-MN"
    assert "Hutchinson" not in found


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Burnley beat Preston 3-0 in Blackpool.", "Blackpool"),
        ("The council in Burnley voted 12-3 to sell the hall.", "Burnley"),
        ("Leeds beat off the floods of 2015-16.", "Leeds"),
        ("Storms hit Lyon on Monday.", "Lyon"),
        ("Preston lost jobs to Burnley.", "Burnley"),
        ("Schools in Preston have closed.", "Preston"),
        ("Exports from Preston have grown.", "Preston"),
        ("The people of Norwich, England, have voted.", "Norwich"),
        ("The final will be played in Leeds after the semi-final.", "Leeds"),
        ("The striker's parents left Porto for good.", "Porto"),
        ("The striker left Abuja for Europe at sixteen.", "Abuja"),
        ("Turin hosted the semi-final and the final.", "Turin"),
        ("Voters in Burnley gave the party its best win of the season.", "Burnley"),
    ],
)
def test_a_town_is_a_town(doubts, text, town):
    assert doubts(text).get(town) == ""


def _town(name: str, lat: float, lon: float, **other: str) -> Place:
    values = {"kind": "city", "country": "GB", **other}
    return Place(id=f"x:{lat}:{lon}", name=name, lat=lat, lon=lon, **values)


def test_neighbours_of_one_name_are_two():
    here, there = _town("Newport", 51.59, -3.0), _town("Newport", 51.59, -1.6)
    assert here.km_to(there) < 100
    assert not share_spot(here, there)
    assert share_spot(here, _town("Newport", 51.6, -3.05))


def test_the_list_offers_neighbours_of_one_name(toponyms_of):
    (newport,) = toponyms_of("A fire broke out in Newport.")
    offered = {c.place.admin1 for c in newport.candidates if c.place}
    assert {"GB-WLS", "GB-ENG"} <= offered
    assert newport.doubt == "cannot choose"


def test_a_town_shares_its_spot_with_its_county():
    town = _town("Lincoln", 53.23, -0.54)
    assert share_spot(town, _town("Lincolnshire", 53.1, -0.2, kind="admin2"))
    assert not share_spot(
        town, _town("Lincoln", 53.1, -0.2, kind="admin2", country="US")
    )


@pytest.mark.parametrize(
    "text",
    [
        "Doncaster opened its new market hall 1-3 p.m. on Saturday.",
        "Doncaster lost its ferry on May 7-9.",
    ],
)
def test_hours_and_days_are_no_result(seen, text):
    assert seen(text)["Doncaster"].place.country == "GB"
