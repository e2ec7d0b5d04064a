"""Who says what: constructions in which a parse alone misleads."""

from __future__ import annotations

import pytest
from parsed import Parsed

import dateline as dl

#: A text, and what each quote of it is: its speaker and its words.
SAID = [
    (
        "Floods shut schools as rivers rise\n\nLIMA (Reuters) - Peru's government shut "
        "nine hundred schools on Monday because of a flood, minister Petra Novak said.",
        [
            (
                "Petra Novak",
                "Peru's government shut nine hundred schools on Monday because of a "
                "flood",
            )
        ],
    ),
    (
        "Doctors advised parents not to bring children.",
        [("Doctors", "not to bring children")],
    ),
    (
        "Rangers told hikers never to feed the bears.",
        [("Rangers", "never to feed the bears")],
    ),
    ("The agency said gusts reached 90 km/h.", [("agency", "gusts reached 90 km/h")]),
    (
        "“No comment,” the embassy in Quito said by phone.",
        [("embassy", "No comment,")],
    ),
    (
        "In the words of the archivist, Petra Novak: “Every map is a wish.”",
        [("Petra Novak", "Every map is a wish.")],
    ),
    (
        "“We saw the smoke.\n\n“Nobody was on deck,” said the pilot, Petra Novak.",
        [("Petra Novak", "We saw the smoke."), ("Petra Novak", "Nobody was on deck,")],
    ),
    (
        "“We ran,” said Omar Haddad.\n\n“It was late and cold.”\n\n“No one came,” said "
        "Petra Novak.",
        [
            ("Omar Haddad", "We ran,"),
            ("Omar Haddad", "It was late and cold."),
            ("Petra Novak", "No one came,"),
        ],
    ),
    (
        "Assured that the road was safe, Novak set out. It was mined, a guard said.",
        [("guard", "It was mined")],
    ),
    ("He said “perhaps”. She said “never”.", [("He", "perhaps"), ("She", "never")]),
    (
        "Two dams burst overnight; engineers believe a third may follow.",
        [("engineers", "a third may follow")],
    ),
    (
        "The port is closed, governor Petra Novak said; her deputy, Omar Haddad, says "
        "ships still land.",
        [("Petra Novak", "The port is closed"), ("Omar Haddad", "ships still land")],
    ),
    (
        "Two miners died near Rustenburg, North West province, police spokeswoman "
        "Petra Novak said.",
        [("Petra Novak", "Two miners died near Rustenburg, North West province")],
    ),
    ("Warned that the roof might fall, the guests left the hall.", []),
    ("Ordered to dock, the ferry turned round. Invited in, Omar Haddad wept.", []),
    (
        "Omar Haddad stood up and warned that the roof might fall.",
        [("Omar Haddad", "the roof might fall")],
    ),
    (
        "Omar Haddad arrived late and told the court that the ship was empty.",
        [("Omar Haddad", "the ship was empty")],
    ),
    (
        "A silo fell on Monday, hurting six; according to rangers, its base rotted.",
        [("rangers", "its base rotted")],
    ),
    (
        "A mast broke off Cadiz; the crew has been saved, according to coastguards.",
        [("coastguards", "the crew has been saved")],
    ),
    (
        "According to the harbour master, Dr. Lena Brandt, the pier had sunk.",
        [("Lena Brandt", "the pier had sunk")],
    ),
    (
        "According to a nurse, Petra Novak, four patients were moved.",
        [("Petra Novak", "four patients were moved")],
    ),
    (
        "It rained in İzmir. According to a doctor, Mona Saleh, two children died.",
        [("Mona Saleh", "two children died")],
    ),
    (
        "According to divers, who searched the wreck, it was empty.",
        [("divers", "it was empty")],
    ),
    (
        "Four died, according to rangers, a pilot and the head of the village.",
        [("rangers", "Four died")],
    ),
    (
        "A guard shouted: “Run!” Then the warden, Lena Brandt, said the gate was shut.",
        [("guard", "Run!"), ("Lena Brandt", "the gate was shut")],
    ),
    (
        "The bishop wrote: “Who pays?” A day later his deacon, Otto Lang, said that he "
        "would.",
        [("bishop", "Who pays?"), ("Otto Lang", "he would")],
    ),
    ("“Run!” the warden, Lena Brandt, shouted.", [("Lena Brandt", "Run!")]),
    (
        "Accounts differ: Lena Brandt said the pilot was alone.",
        [("Lena Brandt", "the pilot was alone")],
    ),
    (
        "In the hills, said General Otto Lang, his men had built two roads.",
        [
            (
                "Otto Lang",
                "In the hills, said General Otto Lang, his men had built two roads",
            )
        ],
    ),
    (
        "Otto Lang admitted errors had been made but insisted no one would be sacked.",
        [
            ("Otto Lang", "errors had been made"),
            ("Otto Lang", "no one would be sacked"),
        ],
    ),
    ("Lena Brandt refused to say how many were ill.", []),
    ("As the curate put it: “We ran out of tea.”", [("curate", "We ran out of tea.")]),
    ("The bishop’s answer was short: “No.”", [("bishop", "No.")]),
    ("The pilot had one word for it: “Ice.”", [("pilot", "Ice.")]),
    (
        "Lena Brandt, a baker, fled with two sons. “We walked for six days.” Hail "
        "fell.",
        [("Lena Brandt", "We walked for six days.")],
    ),
    (
        "“It was dark,” Petra Novak said. The judge, Otto Lang, adjourned the case. "
        "“We need to see the lamp.”",
        [("Petra Novak", "It was dark,"), ("Otto Lang", "We need to see the lamp.")],
    ),
    (
        "The talks failed on Friday, an envoy with knowledge of them said.",
        [("envoy with knowledge of them", "The talks failed on Friday")],
    ),
    (
        "A woman who sells fish here told the paper the pier was rotten.",
        [("woman who sells fish here", "the pier was rotten")],
    ),
    (
        "Mayor Petra Novak called the levy “a theft”, while trader Omar Haddad called "
        "it “a start”.",
        [("Petra Novak", "the levy “a theft”"), ("Omar Haddad", "it “a start”")],
    ),
    (
        "“That,” Ms. Novak said, “was close.” She lit a pipe. “Too close.”",
        [("Novak", "That,"), ("Novak", "was close."), ("Novak", "Too close.")],
    ),
    (
        "Three hurt in fall at quarry\n\nBRNO — Two men left, an officer said.",
        [("officer", "Two men left")],
    ),
    (
        "Progress report\n\nThe dam is finished. The engineer said it would hold.",
        [("engineer", "it would hold")],
    ),
    (
        "- The mayor said the road was open\n- The army said the town was calm",
        [("mayor", "the road was open"), ("army", "the town was calm")],
    ),
    (
        "09:20 Police said the depot was shut.\n\n09:55 Omar Haddad said it was open.",
        [("Police", "the depot was shut"), ("Omar Haddad", "it was open")],
    ),
    (
        "The governor, Petra Novak, said: “We will not leave the valley.”",
        [("Petra Novak", "We will not leave the valley.")],
    ),
    (
        "“The roof went first,” recalled Petra Novak. “Then the walls.”",
        [("Petra Novak", "The roof went first,"), ("Petra Novak", "Then the walls.")],
    ),
    ("Governor: “The port opens in May”.", [("Governor", "The port opens in May")]),
    (
        "“They took my brother” — Petra Novak, shopkeeper",
        [("Petra Novak", "They took my brother")],
    ),
    ("„Wir bleiben hier“, said Petra Novak.", [("Petra Novak", "Wir bleiben hier")]),
    (
        "“Are you hurt?” he asked. Omar Haddad had seen the blast.",
        [("Omar Haddad", "Are you hurt?")],
    ),
    (
        "“The pumps failed,” Haddad's former business partner said in an interview.",
        [("Haddad's former business partner", "The pumps failed,")],
    ),
    (
        "“Not one tap works,” Rep. Petra Novak (L-Ohio) said on Monday.",
        [("Petra Novak", "Not one tap works,")],
    ),
    (
        "“Let them in!” the baker's sister, Lena “Lolo” Brandt (Green), shouted. "
        "“They are cold.”",
        [
            ("Lena “Lolo” Brandt", "Let them in!"),
            ("Lena “Lolo” Brandt", "They are cold."),
        ],
    ),
    (
        "“They had a key,” Novak, a retired locksmith, said Tuesday morning.",
        [("Novak", "They had a key,")],
    ),
    (
        "The clip shows footage of Maria Lopez asking, “Who is going to pay?”",
        [("Maria Lopez", "Who is going to pay?")],
    ),
    (
        "Wages rose in June and, according to the statistics office, will rise again.",
        [("statistics office", "will rise again")],
    ),
    (
        "It was announced in a note from the harbour master that the pier is unsafe.",
        [("harbour master", "the pier is unsafe")],
    ),
    (
        "The gate stays shut, the warden, Lena Brandt, said; her cousin, Otto Lang, "
        "says it will open.",
        [("Lena Brandt", "The gate stays shut"), ("Otto Lang", "it will open")],
    ),
    (
        "A banker briefed on the merger said it would fail.",
        [("banker briefed on the merger", "it would fail")],
    ),
    (
        "“No talks are planned,” said a spokesman for Norsk Hydro.",
        [("spokesman for Norsk Hydro", "No talks are planned,")],
    ),
    (
        "Kurier: Why did you sell the mill?\nPetra Novak: It was never mine.",
        [
            ("Kurier", "Why did you sell the mill?"),
            ("Petra Novak", "It was never mine."),
        ],
    ),
    (
        "A transcript follows:\n\n"
        "“HADDAD: Who opened the “upper” gate?\n\n"
        "“NOVAK: The men from the mill.\n\n"
        "“HADDAD: At night? They said no.",
        [
            ("HADDAD", "Who opened the “upper” gate?"),
            ("NOVAK", "The men from the mill."),
            ("HADDAD", "At night? They said no."),
        ],
    ),
    (
        "After two dry years, Ms. Novak said, most farmers have come to believe “that "
        "the well is empty, and that nobody will dig another.”",
        [
            (
                "Novak",
                "After two dry years, Ms. Novak said, most farmers have come to "
                "believe “that the well is empty, and that nobody will dig another.”",
            )
        ],
    ),
    (
        "A deal is near, an official familiar with the talks said.",
        [("official familiar with the talks", "A deal is near")],
    ),
    (
        "It was announced in a statement by the ministry that ports would close.",
        [("ministry", "ports would close")],
    ),
    (
        "NOVAK: Why did you leave?\n\nHADDAD: There was no water.\n\nNOVAK: None?",
        [
            ("NOVAK", "Why did you leave?"),
            ("HADDAD", "There was no water."),
            ("NOVAK", "None?"),
        ],
    ),
    (
        "Petra Novak wants it shut. Her rival, Omar Haddad, disagrees: “We can "
        "mend it.”",
        [("Omar Haddad", "We can mend it.")],
    ),
    (
        "One woman screamed: “Why is nobody here to help us?”",
        [("One woman", "Why is nobody here to help us?")],
    ),
    (
        "“This hall,” Judge Petra Novak told the guard, Omar Haddad, “is not open to "
        "the public.”",
        [("Petra Novak", "This hall,"), ("Petra Novak", "is not open to the public.")],
    ),
    (
        "Elena Marsh said she had left the hall, and her lawyer, Omar Haddad, said it "
        "was empty.",
        [
            ("Elena Marsh", "she had left the hall"),
            ("Omar Haddad", "it was empty"),
        ],
    ),
    (
        "SPEAKER: The member will sit down.\nMR NOVAK: I will sit when I please.",
        [
            ("SPEAKER", "The member will sit down."),
            ("NOVAK", "I will sit when I please."),
        ],
    ),
    (
        "* Floods hit the north.\n* Governor Petra Novak: “We have no boats at all.”",
        [("Petra Novak", "We have no boats at all.")],
    ),
    ("The ring is said to be worth more than the house.", []),
    ("WEATHER: Rain in the north.\nSPORT: Lund lost.", []),
    ("Her motto is “Nobody”.\nPetra Novak smiled.", []),
]


@pytest.mark.parametrize(("text", "said"), SAID)
def test_each_quote_has_its_speaker_and_its_words(
    text: str, said: list[tuple[str, str]]
) -> None:
    assert [(q.speaker, q.phrase) for q in Parsed(text).quotes] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "GRONINGEN, Netherlands — Two bridges were closed on Monday, the mayor, "
            "Ana Ruiz, said.",
            "Two bridges were closed on Monday",
        ),
        (
            "MENDOZA (Reuters) - Three climbers are missing, Ana Ruiz said.",
            "Three climbers are missing",
        ),
    ],
)
def test_a_report_begins_after_the_dateline(text: str, said: str) -> None:
    (quote,) = dl.read(text, home=None).quotes
    assert (text[quote.start : quote.end], quote.speaker) == (said, "Ana Ruiz")


@pytest.mark.parametrize(
    ("text", "said", "speaker"),
    [
        ("“Get down!” the guard, Cpl. Lena Voss, yelled.", "Get down!", "Lena Voss"),
        ("“Get down!” shouted the guard, Lt. Lena Voss.", "Get down!", "Lena Voss"),
        ("Pia Holm (baker): “We sold out.”", "We sold out.", "Pia Holm"),
        ("Pia Holm, 44: “We sold out at noon.”", "We sold out at noon.", "Pia Holm"),
        ("As Pia Holm put it: “We sold out.”", "We sold out.", "Pia Holm"),
        (
            "“We sold out by noon,” as Pia Holm put it.",
            "We sold out by noon,",
            "Pia Holm",
        ),
        (
            "“The lift got stuck,” according to Pia Holm, who was in it.",
            "The lift got stuck,",
            "Pia Holm",
        ),
        (
            "In the words of Pia Holm, the flood was a warning to the town.",
            "the flood was a warning to the town",
            "Pia Holm",
        ),
        (
            "“We are hungry,” their leader, a cook named Pia Holm, complained.",
            "We are hungry,",
            "Pia Holm",
        ),
    ],
)
def test_speaker_is_found_in_further_constructions(
    text: str, said: str, speaker: str
) -> None:
    (quote,) = Parsed(text).quotes
    assert (quote.phrase, quote.speaker) == (said, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "The clerk, who asked not to be identified, left the room.",
        "A spokesman declined to comment.",
        "The bank refused to elaborate.",
        "Asked why, Pia Holm laughed.",
    ],
)
def test_what_tells_nothing_is_no_quote(text: str) -> None:
    assert Parsed(text).quotes == ()


def test_two_who_contradict_each_other_have_a_quote_each() -> None:
    story = Parsed(
        "The bank said it had paid the fine, whereas the court said it was waiting."
    )
    assert [(q.phrase, q.speaker) for q in story.quotes] == [
        ("it had paid the fine", "bank"),
        ("it was waiting", "court"),
    ]


def test_nickname_in_marks_is_nobodys_speech() -> None:
    story = Parsed(
        'Ivo Blaha, known to friends as "the Fox", was shot on Monday, a guard said.'
    )
    assert "the Fox" not in [quote.phrase for quote in story.quotes]


@pytest.mark.parametrize(
    "told",
    [
        '“The gate is shut,” Ivo Blaha said, adding, “"The bridge reopens on Monday.',
        'Ivo Blaha said "" The guards left at dawn.',
        "“The mill is safe,” Blaha said, “ ” The river fell on Monday.",
    ],
)
def test_marks_with_nothing_between_them_are_no_speech(told: str) -> None:
    assert all(quote.phrase.strip('“” "') for quote in Parsed(told).quotes)


def test_word_in_marks_with_its_verb_beside_it_is_speech() -> None:
    (quote,) = Parsed('The guards went in. "Never", said Ivo Blaha.').quotes
    assert (quote.phrase, quote.speaker) == ("Never", "Ivo Blaha")


def test_dateline_behind_a_headline_is_nobodys_words() -> None:
    story = Parsed(
        "Two hurt as tram derails in Turin\n\nTurin - Two people were hurt when a tram "
        "left its rails early on Monday, the fire brigade said."
    )
    assert [quote.phrase[:14] for quote in story.quotes] == ["Two people wer"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "“She had a good heart,” sobbed her brother. “She helped us all.”",
            [
                ("brother", "She had a good heart,"),
                ("brother", "She helped us all."),
            ],
        ),
        (
            "“It is a circus” – that is how Petra Novak described the trial.",
            [("Petra Novak", "It is a circus")],
        ),
        (
            "She thought the well was dry, but engineer Petra Novak said it was full.",
            [("She", "the well was dry"), ("Petra Novak", "it was full")],
        ),
    ],
)
def test_verbs_of_feeling_manner_and_contrast(
    text: str, said: list[tuple[str, str]]
) -> None:
    assert [(q.speaker, q.phrase) for q in Parsed(text).quotes] == said


def test_the_sort_of_a_piece_says_nothing() -> None:
    text = "Interview: 'We count every net'\n\nMarta Kask heads the inspectorate."
    assert not dl.read(dl.Story(text=text)).quotes


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("He repeated a claim that the army denied.", []),
        ("Ana Ruiz made an allegation that the minister rejected as a joke.", []),
        ("The claim that rebels rejected the truce is false.",
         ["rebels rejected the truce"]),
        ("There was an accusation that votes were rejected.", ["votes were rejected"]),
    ],
)  # fmt: skip
def test_what_became_of_a_claim_is_not_its_content(
    text: str, phrases: list[str]
) -> None:
    assert [quote.phrase for quote in dl.read(text).quotes] == phrases


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Prices fell, the Bank of Ghana said.", "Bank of Ghana"),
        ("The Ministry of Defence of Peru said that nobody was hurt.",
         "Ministry of Defence of Peru"),
        ("Prices fell, said the Tea Board of Sri Lanka.", "Tea Board of Sri Lanka"),
    ],
)  # fmt: skip
def test_a_body_with_of_in_its_name_is_known_as_the_speaker(
    text: str, speaker: str
) -> None:
    reading = dl.read(text)
    (quote,) = reading.quotes
    (actor,) = (a for a in reading.actors if a.name == speaker)
    assert (quote.speaker, quote.speaker_id) == (speaker, actor.id)


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman for the Bank of Ghana said rates fell.",
        "Residents of Kumasi said rates fell.",
    ],
)
def test_who_speaks_for_a_body_is_not_the_body(text: str) -> None:
    (quote,) = dl.read(text).quotes
    assert quote.speaker_id != "actor:bank-of-ghana"
    assert not (quote.speaker_id or "").startswith("geonames:")


def test_a_label_in_capitals_is_not_quoted() -> None:
    text = "QUETTA: Two climbers died at the weekend, the Alpine Club of Peru said."
    (quote,) = dl.read(text).quotes
    assert quote.phrase == "Two climbers died at the weekend"
