"""What is no fact by the words above it, and where a sentence really ends."""

from __future__ import annotations

import pytest

import dateline as dl


def told(text: str) -> dict[str, str]:
    """Return the factuality of each event of a story, by the words that tell it."""
    events = dl.read(text, published="2026-03-10", home=None).events
    return {event.phrase: event.factuality for event in events}


def kinds(text: str) -> set[str]:
    """Return the classes of what a story tells as facts."""
    events = dl.read(text, published="2026-03-10", home=None).events
    return {event.type for event in events if event.is_fact}


@pytest.mark.parametrize(
    ("word", "factuality", "text"),
    [
        # A bare verb shares the auxiliary of the one before, as does one far behind it.
        ("meet", "future", "President Okello said he would fly to Ghana and meet with "
         "doctors from Accra to decide on it."),
        # What an alleged deed is said to have done, and what was done before one.
        ("capturing", "alleged", "The group alleged that soldiers had beaten herders "
         "in Gao after capturing them."),
        ("destroyed", "alleged", "The alleged bombing, which destroyed a clinic in "
         "Gao, was condemned."),
        ("killed", "alleged", "The alleged raid killed four farmers near Gao."),
        # Verbs that the tagger takes for nouns, and clauses that it takes for times.
        ("held", "alleged", "Police allege he held a nurse in Mombasa."),
        ("strikes", "alleged", "Rebels had claimed the day before there were Chadian "
         "drone strikes on Gao."),
        # The means of an aim, a list of charges, what is to be verified.
        ("burning", "hypothetical", "By burning the army's stores they hope to end the "
         "siege."),
        ("destroyed", "future", "The inspectors are to verify that Chad has destroyed "
         "its missiles."),
        ("agrees", "demanded", "Kone was urged by lawmakers to ensure that Chad agrees "
         "to the plan."),
        # Reasons for which anybody may be punished, and anybody of whom a law is.
        ("seizing", "future", "The city will fine owners for seizing tenants' goods."),
        ("accused", "generic", "The act gives the state power to take the cars of "
         "people accused of poaching."),
        # Threats of two things, means of a choice.
        ("deportation", "feared", "Without papers, Kone now faces the threat of "
         "detention, and even deportation to Libya."),
        ("jailing", "hypothetical", "The board has two ways to act: by suing Kone, or "
         "by jailing him in Gao."),
        # Meetings to which somebody will go, and who will have called them.
        ("meeting", "future", "The minister will lead a group to Lomé, Togo for a "
         "meeting with Ghanaian officials."),
        ("convened", "future", "The envoy will travel to Lomé for tomorrow's summit, "
         "convened by the Ghanaian government."),
        # Plans with a day, told in the present.
        ("rules", "future", "The court rules on Thursday on Kone's case."),
        ("takes office", "future", "Kone, who takes office in May, met miners.\nHe "
         "left."),
        # What the parser takes for a time of re-doing something.
        ("imposes sanctions", "future", "Chad let Togo keep buying oil after it "
         "re-imposes sanctions on Libya."),
        # What is feared of a disease, what somebody was saved from, what is disputed.
        ("fever could spread", "feared", "Nurses fear that the fever could spread to "
         "Gao."),
        ("drowning", "negated", "Kone was honoured for saving two girls from drowning "
         "in Gao."),
        ("captured", "denied", "Kone disputed the army's version that he was captured "
         "in Chad."),
        ("protests", "hypothetical", "The party has focused on stirring popular "
         "protests in Togo."),
    ],
)  # fmt: skip
def test_what_words_above_leave_of_it(word: str, factuality: str, text: str) -> None:
    found = [value for phrase, value in told(text).items() if word in phrase]
    assert found == [factuality]


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("probes", "Gao is calm. The unit, which probes thefts, was called."),
        ("abduct", "Gao is calm.\nThey shell farms and abduct children in great "
         "numbers.\nThe road is shut."),
        ("celebrate", "Most villagers celebrate the feast in May in Togo."),
        ("detained", "In Gao, people are detained in crowded cells."),
        ("probes", "Gao is calm.\nThe council probes thefts of cattle.\nIt is busy."),
    ],
)  # fmt: skip
def test_what_is_done_again_and_again(word: str, text: str) -> None:
    found = [value for phrase, value in told(text).items() if word in phrase]
    assert found == ["generic"]


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("held", "Ten miners were held in Gao on Monday."),
        ("arrest", "Police arrest three men in Gao."),
        ("die", "Omex also had the most dogs die aboard its planes in Togo."),
        ("take control", "The defeat of the army helped rebels take control of Gao."),
        ("occupies", "Gao is calm. Chad occupies Wajir."),
        ("attacks", "In May 1999 the army attacks Gao and kills ten people."),
        ("arrested", "Chad may free reporters arrested by Togo in May."),
        ("killed", "The alleged killer was killed in Gao on Monday."),
        ("raid", "The raid on Gao could spread fear."),
    ],
)
def test_what_was_done_once_is_a_fact(word: str, text: str) -> None:
    found = {value for phrase, value in told(text).items() if word in phrase}
    assert found <= {"asserted", "background"}
    assert found


@pytest.mark.parametrize(
    ("idle", "meant", "type_"),
    [
        ("The plan was met with outrage in Togo.", "Kone met Togo's envoy.", "CONSULT"),
        ("Ann Marsh clashed with Peter Hale over taxes in Gao.",
         "Strikers clashed with police over taxes in Gao.", "FIGHT"),
        ("The diplomatic standoff between Chad and Togo ended.",
         "The standoff between police and gunmen in Gao ended.", "FIGHT"),
        ("Villagers went on with their fight for better wages in Gao.",
         "Villagers saw the fight for control of Gao; soldiers fought.", "FIGHT"),
        ("The board charged the auditors with overseeing the mine.",
         "Police charged the auditors with fraud.", "COERCE"),
        ("Pupils are picked up for the ride to school in Gao.",
         "Police picked up two pupils in Gao.", "COERCE"),
        ("The last chord died away in Gao.", "The last miner died in Gao.", "DEATH"),
        ("Tragedy struck the school in Gao.", "Missiles struck the school in Gao.",
         "FIGHT"),
        ("The song took on a life of its own in Gao.",
         "The fire took the life of a boy in Gao.", "ACCIDENT"),
        ("Kone's spending came under fire in Gao.", "The bus came under fire in Gao.",
         "FIGHT"),
        ("The wins went to voting rights groups in Togo.",
         "Citizens voted in Togo on Sunday.", "VOTE"),
        ("Kone agrees.", "Kone agreed to a truce in Gao.", "AGREE"),
        ("Gao recorded 450 mm of rainfall in 2006.", "Rainfall struck Gao in 2006.",
         "DISASTER"),
        ("The scheme calls for ten schools in Gao.", "Kone calls for a truce in Gao.",
         "DEMAND"),
    ],
)  # fmt: skip
def test_a_word_in_another_sense(idle: str, meant: str, type_: str) -> None:
    assert type_ not in kinds(idle)
    assert type_ in kinds(meant)


@pytest.mark.parametrize(
    ("type_", "text"),
    [
        ("DISAPPROVE", "Ann Marsh attacked Peter Hale, saying he had lied to Togo."),
        ("ASSAULT", "Gunmen attacked Peter Hale in Gao, wounding him."),
        ("ASSAULT", "Hale was gunned down by sniper fire in Gao on Monday."),
        ("INVESTIGATE", "Detectives searched for the robber in Gao on Monday."),
        ("AID", "Divers searched for survivors off Lamu on Monday."),
        ("AID", "Sailors snatched two boys from the sea off Lamu."),
        ("THREATEN", "Moscow promised a harsh response to Chad."),
    ],
)
def test_the_class_by_what_goes_with_it(type_: str, text: str) -> None:
    assert type_ in kinds(text)


def test_a_verb_behind_a_garden_path_is_the_sentence_s() -> None:
    text = "A lorry taking pupils to a school overturned near Gao on Monday."
    event = next(e for e in dl.read(text, home=None).events if e.type == "ACCIDENT")
    assert event.target is not None
    assert "lorry" in event.target


def test_a_number_alone_can_be_held() -> None:
    events = dl.read("Two held in drugs raid", home=None).events
    assert [(event.type, event.target) for event in events] == [("COERCE", "Two")]


def test_a_question_may_end_its_line() -> None:
    assert set(told("Did Chad shell Gao?\nNobody knows.").values()) == {"hypothetical"}
