"""Words for violence and disasters in another sense: they tell no such event."""

from __future__ import annotations

import pytest

import dateline as dl


def facts(text: str) -> list[str]:
    """Return the classes of what a sentence tells as facts."""
    events = dl.read(text, published="2026-03-10", home=None).events
    return [event.type for event in events if event.is_fact]


@pytest.mark.parametrize(
    ("idle", "meant", "type_"),
    [
        (
            "The comedy bombed at the box office.",
            "A jet bombed the ministry in Lima.",
            "ASSAULT",
        ),
        (
            "The champions were ambushed by a young side from Lima.",
            "The miners were ambushed by a gang from Lima.",
            "ASSAULT",
        ),
        (
            "A nurse in Lima staged a long battle with the courts.",
            "Soldiers in Lima staged a long battle with the rebels.",
            "FIGHT",
        ),
        (
            "The widow has been battling to keep her farm in Peru.",
            "The army has been battling rebels in Peru.",
            "FIGHT",
        ),
        (
            "Buyers queued in Lima when the library opened on Monday.",
            "A new library opened in Lima on Monday.",
            "CEREMONY",
        ),
        (
            "\u201cIt is a fine plan,\u201d Banda agreed.",
            "Banda agreed to leave the country.",
            "AGREE",
        ),
        (
            "An official who requested anonymity spoke of Lima.",
            "An official requested help from Lima.",
            "DEMAND",
        ),
        (
            "Drivers in Lima check the weather before they hit the road.",
            "Rebels in Lima hit a convoy.",
            "ASSAULT",
        ),
        (
            "The striker helped fire Peru to a first final.",
            "The mayor of Lima fired the clerk.",
            "SANCTION",
        ),
        (
            "The government of Peru warned against excessive optimism.",
            "The government of Peru warned against an attack on Chile.",
            "THREATEN",
        ),
        (
            "Banks in Lima came under fire from investors.",
            "A convoy in Lima came under fire from the hills.",
            "FIGHT",
        ),
        (
            "The mayor of Lima came under attack for his remarks.",
            "The village of Ndola came under attack from rebels on Monday.",
            "ASSAULT",
        ),
        (
            "The derby in Lima exploded after the break.",
            "A boiler in Lima exploded after the break.",
            "ACCIDENT",
        ),
        (
            "Shares in Lima leaped, while Omex sank $2 to $21.",
            "The Omex sank off Lima.",
            "ACCIDENT",
        ),
        (
            "The Lions of Lima massacred the Bears 42-3.",
            "Rebels massacred the miners near Lima.",
            "ASSAULT",
        ),
        (
            "The speaker launched a scathing attack on the rebels in Lima.",
            "The army launched an attack on the rebels in Lima.",
            "ASSAULT",
        ),
        (
            "The collapse of the bond market hurt Lima.",
            "The collapse of a bridge in Lima killed two.",
            "ACCIDENT",
        ),
        (
            "An advertisement targeted the senator in Lima.",
            "Rebels targeted a convoy in Lima.",
            "FIGHT",
        ),
        (
            "The senator fired back at critics in Lima.",
            "Soldiers fired back at rebels in Lima.",
            "FIGHT",
        ),
        (
            "Tourists invaded Cyprus.",
            "Turkish troops invaded Cyprus.",
            "FIGHT",
        ),
        (
            "The family in Lima sent a fax to local police.",
            "France sent police to Mali.",
            "MOBILIZE",
        ),
        (
            "The senator attacked her rival as a liar in Lima.",
            "Rebels attacked her convoy in Lima.",
            "ASSAULT",
        ),
        (
            "Banda attacked Kone in a television interview.",
            "Rebels attacked Kone in a village near Gao.",
            "ASSAULT",
        ),
        (
            "The firemen began an attack on the flames in Lima.",
            "The rebels began an attack on the barracks in Lima.",
            "ASSAULT",
        ),
        (
            "Rosario ended a poor run by beating Colon 3-1.",
            "Policemen in Rosario ended a chase by beating the driver.",
            "ASSAULT",
        ),
        (
            "In the last minute Okello conceded a penalty.",
            "After a year Okello conceded the province to the rebels.",
            "CONCEDE",
        ),
        (
            "The main road in Lima reopened after the crash.",
            "Kenya reopened its border with Somalia.",
            "CONCEDE",
        ),
        (
            "The council in Lima authorized the purchase of two trucks.",
            "The council in Lima authorized the march.",
            "CONCEDE",
        ),
        (
            "Ruiz had sworn in an affidavit that he was in Lima.",
            "Ruiz was sworn in as the mayor of Lima.",
            "CEREMONY",
        ),
        (
            "Two singers crashed the wedding in Lima.",
            "Two planes crashed in Lima.",
            "ACCIDENT",
        ),
        (
            "Committee members agreed that the town needs a clinic.",
            "Committee members agreed to build a clinic in Lima.",
            "AGREE",
        ),
        (
            "Okello protested that he had seen nothing.",
            "Students protested in Kampala.",
            "PROTEST",
        ),
        (
            "Kone was ruled out of the final with a sore knee.",
            "Kone ruled out talks with the rebels.",
            "REJECT",
        ),
        (
            "Mares from Peru denied the champion a second win.",
            "The embassy denied the singer a visa.",
            "REJECT",
        ),
        (
            "A film about Lima was nominated for an Oscar.",
            "Ruiz was nominated for president of Peru.",
            "OFFICE",
        ),
        (
            "Ada Lund was named the world champion in Oslo.",
            "Ada Lund was named the judge of the court in Oslo.",
            "OFFICE",
        ),
        (
            "Ruiz was fleeing an unhappy marriage in Lima.",
            "Ruiz was fleeing the soldiers in Lima.",
            "RETREAT",
        ),
        (
            "The region is submerged in its many problems.",
            "The village was submerged by the flood.",
            "DISASTER",
        ),
        (
            "The carmaker has been ceding market share to Kenya.",
            "Chad ceded the strip to Libya.",
            "CONCEDE",
        ),
        (
            "Kone faced a battle to keep his seat in Gao.",
            "Kone's troops fought a battle for the bridge in Gao.",
            "FIGHT",
        ),
        (
            "An epidemic of obesity has spread in Zambia.",
            "An epidemic of cholera has spread in Zambia.",
            "DISASTER",
        ),
        (
            "The truck left the road in Oslo before striking a fence.",
            "The rebels crossed the border before striking a bridge in Gao.",
            "FIGHT",
        ),
        (
            "The growers in Kenya are being strangled by a new levy.",
            "The growers in Kenya were strangled by a burglar.",
            "ASSAULT",
        ),
        (
            "The actor was besieged by photographers in Lima.",
            "The town was besieged by rebels in Mali.",
            "COERCE",
        ),
        (
            "Ruiz shot a documentary about miners in Lima.",
            "Ruiz shot a miner in Lima.",
            "ASSAULT",
        ),
        (
            "The shop in Lima was swamped with orders.",
            "The shop in Lima was swamped with mud.",
            "DISASTER",
        ),
        (
            "Her speech sparked a firestorm in Lima.",
            "A firestorm swept Lima.",
            "DISASTER",
        ),
        (
            "The Ethiopian runner destroyed the field in Lima.",
            "The Ethiopian army destroyed the depot in Lima.",
            "ASSAULT",
        ),
        (
            "The club in Lima released its goalkeeper in June.",
            "The rebels in Mali released two hostages in June.",
            "CONCEDE",
        ),
        (
            "The party arrested the slide in its share of the vote.",
            "Police in Lima arrested two men.",
            "COERCE",
        ),
        (
            "A singer from Lima stole the show.",
            "A thief from Lima stole a car.",
            "COERCE",
        ),
        (
            "The party died politically in Lima.",
            "The mayor died in Lima.",
            "DEATH",
        ),
        (
            "Ada Lund celebrates after making the winning shot in Oslo.",
            "Peru celebrated its anniversary in Lima on Friday.",
            "CEREMONY",
        ),
        (
            "Kone launched harsh attacks against the accord in Gao.",
            "Kone launched bloody attacks against the army in Gao.",
            "ASSAULT",
        ),
        (
            "The navy launched a warship in Lagos.",
            "The navy launched missiles at Lagos.",
            "FIGHT",
        ),
        (
            "The second round of sanctions targets banks in Mali.",
            "The army targets rebels in Mali.",
            "FIGHT",
        ),
        (
            "Keeping the gate shut frees the guards of Gao from a duty.",
            "The rebels free the guards of Gao.",
            "CONCEDE",
        ),
        (
            "The officer left, the captain in Lima said.",
            "The soldiers left, the mayor of Lima said.",
            "RETREAT",
        ),
        (
            "An epidemic of kidnappings troubles Lagos.",
            "An epidemic of measles has hit Lagos.",
            "DISASTER",
        ),
        (
            "Lima celebrate the winner of Eva Roos.",
            "Lima celebrated the anniversary of its founding.",
            "CEREMONY",
        ),
    ],
)
def test_a_word_in_another_sense_tells_no_event(
    idle: str, meant: str, type_: str
) -> None:
    assert type_ not in facts(idle)
    assert type_ in facts(meant)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Rebels lay down arms in Mindanao", "RETREAT"),
        ("Rebels laid down their arms in Mindanao.", "RETREAT"),
    ],
)
def test_the_past_of_to_lie_is_no_other_verb(text: str, type_: str) -> None:
    assert facts(text) == [type_]


@pytest.mark.parametrize(
    "text",
    [
        "A station said a farmer had been shot near Lima, but the army said it knew of "
        "no shooting.",
        "A station said a farmer had been shot near Lima. The army said it was aware "
        "of no shooting.",
        "The hoax caller said a bomb had exploded in Lima.",
        "It only takes one hurricane to ruin the season in Lima.",
    ],
)
def test_what_is_contradicted_or_general_is_no_fact(text: str) -> None:
    assert not facts(text)
