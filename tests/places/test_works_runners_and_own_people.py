"""Names that works, horses, firms and people bear, by what is said of them."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # what is performed, seen, or told with its maker
        ("The quartet closed with Bohemia and bowed.", {"Bohemia"}),
        ("The radio played Memphis all morning.", {"Memphis"}),
        ("He won a Bafta for his role in Dresden.", {"Dresden"}),
        ("Tulsa, by Hannah Price, sold out in a week.", {"Tulsa"}),
        ("Veracruz, sung by Hannah Price, was a hit.", {"Veracruz"}),
        ("They watched Odessa on Netflix.", {"Odessa"}),
        ("The finale of Dallas drew 90 million viewers.", {"Dallas"}),
        ("Montana was Hannah Price's masterpiece.", {"Montana"}),
        ("He quotes from Verona, Hannah Price's masterpiece.", {"Verona"}),
        # horses
        ("Memphis, at seven to two, took the lead at the last fence.", {"Memphis"}),
        ("Tampa beat Ravenna by a neck.", {"Tampa", "Ravenna"}),
        # firms
        ("The regulator fined Lexington for misleading savers.", {"Lexington"}),
        ("Nokia will cut 900 jobs.", {"Nokia"}),
        ("He has banked with Halifax for years.", {"Halifax"}),
        # schools
        ("She read law at Durham.", {"Durham"}),
        ("A graduate of Stanford runs the firm.", {"Stanford"}),
        ("He holds a doctorate from Lancaster.", {"Lancaster"}),
        # food and drink, boots, vehicles
        ("Stir in a teaspoon of Dijon.", {"Dijon"}),
        ("A Wellington boot lay on the path.", {"Wellington"}),
        ("A Sheffield shotgun was in the trunk.", {"Sheffield"}),
        # names told as names
        ("The sweep, code-named Odessa, took all night.", {"Odessa"}),
        ("The rebels called themselves Jericho.", {"Jericho"}),
        ("Her stage name was Florence.", {"Florence"}),
        ("My name is Milan.", {"Milan"}),
        ("Boston was the code name of the plan.", {"Boston"}),
        ("Testers call the phone Oslo.", {"Oslo"}),
        # people
        ("Kingston wiped his glasses.", {"Kingston"}),
        ("Sydney and her brother slept in the car.", {"Sydney"}),
        ("Hastings is survived by his wife.", {"Hastings"}),
        ("The winners are Preston, Kimball and Okonkwo.", {"Preston"}),
        ("Orlando and Celia missed the ferry.", {"Orlando"}),
        ("It was Florence who locked the door.", {"Florence"}),
        ("Neighbours remember Preston as a quiet boy.", {"Preston"}),
        ("The widow of Bolton opened the museum.", {"Bolton"}),
        ("Lancaster et al. found no effect.", {"Lancaster"}),
        ("The ball struck Preston on the cheek.", {"Preston"}),
        ("A film of the novel penned by Kingston is due.", {"Kingston"}),
        ("Salinas ran for sheriff and lost.", {"Salinas"}),
        ("Austin plays the villain in the film.", {"Austin"}),
        ("“Sit down, Sheffield,” said the teacher.", {"Sheffield"}),
        ("Four-year-old Dallas loves trains.", {"Dallas"}),
        ("A sad day for Bradford, who lost his dog.", {"Bradford"}),
        ("Derby wore a green hat to court.", {"Derby"}),
        ("The sequel to Dresden will be shot in May.", {"Dresden"}),
        ("The barman mixed a Singapore Sling.", {"Singapore"}),
        ("The dead were named as Boyle, Kells and Athy.", {"Kells", "Athy"}),
        ("Her twin, Sligo, lives abroad.", {"Sligo"}),
        ("He sold Fresno, a lithograph.", {"Fresno"}),
        # gods
        ("In the myth the goddess turns Athena into an owl.", {"Athena"}),
    ],
)
def test_what_is_said_of_works_and_people_is_of_no_place(seen, text, names):
    found = seen(text)
    assert all(found[n].kind == "embedded" for n in names & found.keys())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The winger is wanted by Genoa and Verona.", {"Genoa", "Verona"}),
        ("He was offered a three-year contract by Sunderland.", {"Sunderland"}),
        ("Lyon's goalkeeper tore a ligament.", {"Lyon"}),
        ("The referee sent off two of Catania's men.", {"Catania"}),
        ("Minnesota waived the punter.", {"Minnesota"}),
        ("Swindon scored twice in the last ten minutes.", {"Swindon"}),
        ("Houston picked the shortstop in the second round.", {"Houston"}),
    ],
)
def test_towns_with_players_are_sides(seen, text, names):
    found = seen(text)
    assert all(found[n].kind == "embedded" for n in names & found.keys())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The tour opened with a march in Bilbao.", "Bilbao"),
        ("The band played in Memphis on Sunday.", "Memphis"),
        ("She took part in the talks in Vienna.", "Vienna"),
        ("Aleppo, by all accounts, was calm.", "Aleppo"),
        ("A ferry left Split, and a yacht lost by a length off Hvar.", "Split"),
        ("The governor of Durham told savers to wait.", "Durham"),
        ("A bus from Stanford crashed.", "Stanford"),
        ("Settlers called the town Salem.", "Salem"),
        ("The town's old name was Batavia.", "Batavia"),
        ("The road to Dresden will be shut in May.", "Dresden"),
        ("The worst-hit towns were named as Kells and Athy.", "Athy"),
        ("The quake hit Lima in the north.", "Lima"),
        ("“It is cold in Leeds, Sheffield,” he wrote.", "Sheffield"),
        ("A new day for Bradford, which lost its mill.", "Bradford"),
        ("The 800-year-old Lima church burned.", "Lima"),
        ("Spain's Seville won the bid, and a colt won by a neck.", "Seville"),
        ("Genoa lost its bridge, and a man lost his wife.", "Genoa"),
        ("Lyon's mayor saw the match.", "Lyon"),
        ("The mayor was wanted by police in Genoa.", "Genoa"),
    ],
)
def test_where_things_happen_stays_a_place(placed, seen, text, name):
    assert name in placed(text) or name in seen(text)


def test_what_a_town_has_is_no_part_of_its_name(placed):
    text = "It rained in St. Paul, Minn., and St. Paul's mayor left."
    assert placed(text).count("St. Paul") == 2
