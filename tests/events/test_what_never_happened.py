"""What is told of deeds that nobody did: laws, plans, ideas, habits, refutations."""

from __future__ import annotations

import pytest

import dateline as dl


def facts(text: str) -> set[str]:
    """Return the words that tell as facts what happened in a story."""
    events = dl.read(text, published="2026-03-10", home=None).events
    return {event.phrase for event in events if event.is_fact}


@pytest.mark.parametrize(
    ("word", "text"),
    [
        # Reports that a pronoun takes up.
        ("shot", "Radio reports said the mayor of Lima had been shot. They turned out "
         "to be false."),
        ("drowned", "There were reports in Lima that four boys had drowned; these "
         "proved untrue."),
        # What is looked forward to.
        ("march", "Tickets for the September march on parliament cost nothing."),
        ("meet", "The minister left for Lima on Friday to meet the Peruvian envoy."),
        # What there is at a rate.
        ("deaths", "On average there were 3.5 deaths on Zambian roads each Easter."),
        # What a law is about.
        ("deployment", "The Emergency Act, regarding the deployment of soldiers in "
         "cities, dates from 1962."),
        ("withdrawal", "The treaty has a chapter on the withdrawal of foreign troops."),
        ("deportation", "The clause relating to the deportation of asylum seekers was "
         "struck out by the Zambian court."),
        ("allows", "Article 9 allows the president to expel envoys."),
        # Any of a sort.
        ("prosecution", "A shutdown could affect the prosecution of poachers in "
         "Kenya."),
        ("deportation", "The plan would make the deportation of migrants easier, the "
         "Ghanaian minister said."),
        ("deaths", "One in eight deaths in Lagos is caused by dirty air."),
        ("fires", "Most fires in Accra are caused by faulty wiring."),
        ("injure", "Landmines injure about 30 farmers a month in Angola."),
        ("arrested", "Every driver who kills a pedestrian in Lagos is arrested."),
        ("jailed", "A soldier who deserts is jailed in Eritrea."),
        ("evacuates", "When rivers rise in Beira, the city evacuates its poorest "
         "quarters."),
        # What is yet to come, with all that is done at it or before it.
        ("visit", "Fishing will be high on Minister Banda's list during her visit to "
         "Lusaka."),
        ("meeting", "Okello said that dams would be the focus of his meeting with "
         "President Sirleaf."),
        ("talks", "Okello will leave for Accra on Thursday for talks with Ghanaian "
         "officials."),
        ("talks", "Kone is due in Niamey tomorrow for talks."),
        ("death", "The plan will fail before the death of the old king of Lesotho."),
        ("deport", "Kone pledged to arrest smugglers, close the border and deport "
         "foreigners."),
        # Ideas, wishes and what would follow.
        ("lifting", "Kone described lifting the embargo on Chad as a mistake."),
        ("expelling", "The bishop called expelling the envoy a disgrace."),
        ("bombed", "Togo would not have the stain of having bombed a hospital."),
        ("arrest", "The best answer is the arrest of the rebel leaders, said the "
         "Malian general."),
        ("withdrawal", "It is time for the withdrawal of Chadian soldiers from Niger."),
        ("withdrawal", "Peru's response to a Chilean withdrawal would be swift, Kone "
         "said."),
        ("resignation", "The mayor of Beira laughed off talk of his resignation."),
        ("withdraw", "It is vital that Kenya withdraw its troops from Somalia."),
        ("help", "He said it is necessary that experts help the members of the council "
         "in Accra."),
        ("attacked", "It is doubtful that rebels attacked the convoy near Gao."),
        ("dies", "On average every half an hour one person dies in a crash in Egypt."),
        ("Lifting", "Lifting all sanctions is Chad's main goal in Accra talks Also on "
         "Thursday, Kone said the goal was peace."),
        ("withdrawal", "The party opposes the withdrawal of foreign troops."),
        ("war", "Togo will no more fight anyone else's war."),
        ("disappeared", "Okello has disappeared from the public scene in Kenya."),
        ("withdrawal", "Ghana's withdrawal from the pact is one of the main demands of "
         "Togo."),
        ("reaching", "Peace is more important than reaching an agreement with Chad."),
        ("releasing", "They exchanged views on a range of issues including ending the "
         "siege, releasing prisoners and opening the border of Mali."),
        ("rally", "Shops in Harare will close during the rally on Friday."),
        # What nobody has confirmed, and what a story takes back.
        ("death", "Reports of his death in Gao remained unconfirmed on Friday."),
        ("coup", "The report of a coup in Niamey has not been confirmed."),
        ("seized", "Unverified reports said that rebels had seized Kindu."),
        ("taken", "Rumours spread that rebels had taken Goma."),
        ("sheltered", "It has been suggested that Kenya sheltered rebels from Chad."),
        ("bribed", "Suspicions grew that Togo had bribed the judges."),
        ("burned", "Doubts remain that rebels burned the market in Jos."),
        ("attacked", "Gunmen attacked a school in Jos on Monday, residents said. "
         "Police later said that no such attack had taken place."),
        ("shot", "Users said that soldiers had shot three students in Kampala. The "
         "army said nothing of the sort had happened."),
        ("seized", "Rebels seized Kindu on Friday, traders said. The governor said "
         "that no such thing had happened."),
        ("banned", "Users posted that Togo had banned the march. It had not."),
        # What goes on with a wish, a plan, a choice.
        ("apologise", "Kone called on the mayor of Gao to stop insulting judges and "
         "apologise."),
        ("release", "Okello said he would begin disarming his men in May and "
         "release the hostages."),
        ("suing", "Kenya has two ways to respond: by suing the firm or by expelling "
         "its manager."),
        ("expelling", "Kenya has two ways to respond: by suing the firm or by "
         "expelling its manager."),
        ("attacking", "Chad could start a war either through a raid or by attacking "
         "Sudan."),
        ("burned", "Kone wrote that the rebels should be shot and their camp burned."),
        ("died", "The widow asked who would feed her sons once she died."),
        ("ask", "When widows in Accra ask for help, their letters are not answered."),
        ("fight", "Kone was looking for a fight with the police in Gao."),
        ("coup", "Traders were betting on a coup in Togo."),
        ("expulsion", "The charter provides for the expulsion of members that arm "
         "rebels."),
        ("hijacking", "The hijacking of the ferry near Lamu turned out to be a hoax."),
        ("seized", "During the exercise, marines seized an airfield in Ghana."),
        ("attacked", "Soldiers attacked a village of straw in Ghana as part of a "
         "drill."),
        ("attacked", "Troops taking part in the drill attacked a village near Gao."),
        ("helps", "Accra has a new club. The club helps children from Ghana."),
        ("elects", "Ghana is calm. The poll elects 70 members of the council."),
        ("flee", "Farmers in Java are used to eruptions and know how to flee."),
        ("dies", "Nurses in Accra say one in ten patients dies of the infection."),
        ("seizure", "A putsch is defined as the seizure of power by soldiers."),
        ("fighting", "Small firms in Lagos are fighting for survival."),
        ("offers", "Fees are high. The government of Ghana offers loans to parents."),
        ("opened fire", "Troops opened fire on dummy targets near Gao."),
        ("carried out", "In the drill, the army carried out air operations in Mali."),
        ("assaulted", "A mason was arraigned on charges he assaulted a girl in Lima."),
        ("fired", "The army keeps no count of shells fired in each raid near Gao."),
        # The apostrophe of print.
        ("abandoned", "There are buyers who haven’t abandoned Zambia."),
        ("attacked", "Kone said that Mali hasn’t attacked Niger."),
        # Other senses.
        ("drowning", "The people of Zambia are drowning in debt, Banda wrote."),
        ("flooding", "Cheap shoes were flooding the market in Nairobi."),
        ("came under fire", "The minister came under fire in Lusaka over fuel prices."),
        ("earthquake shook", "A political earthquake shook Liberia in May."),
        ("killing", "Rising wages are killing small firms in Ghana, Banda said."),
        ("battle", "Banda's battle with her rivals for the mayor's seat went on."),
        ("clashed", "Party leaders in Accra clashed over the budget."),
        ("supplied", "Oil companies that supplied fuel to Chad cut their imports."),
        ("occupied", "The general visited occupied Crimea on Monday."),
        ("lost power", "The party lost power in Togo last year."),
        ("epidemic of lies swept", "An epidemic of lies swept Lagos."),
    ],
)  # fmt: skip
def test_what_nobody_did_is_no_fact(word: str, text: str) -> None:
    assert word not in facts(text)


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("arrest", "The ministry in Accra issued a statement regarding the arrest of "
         "two Ghanaian reporters on Monday."),
        ("attack", "Nothing justifies the attack on the school in Jos, Kone said."),
        ("arrest", "The arrest of the banker was one of the big events of the year in "
         "Lima."),
        ("killing", "The ruling could hurt the company after the killing of three "
         "guards in Tema."),
        ("talks", "Trade topped the agenda of Okello in his talks with Kenyan "
         "officials."),
        ("talks", "Okello left for Accra on Thursday for talks with Ghanaian "
         "officials."),
        ("shelled", "The general admitted having shelled the village near Gao."),
        ("deported", "Kone arrested smugglers, closed the border and deported 40 "
         "foreigners."),
        ("attack", "The consequences of the attack on Kismayo would last years, Okello "
         "said."),
        ("expelled", "It is important that Kenya expelled the envoy, Kone said."),
        ("shelled", "The fact remains that Chad shelled Gao."),
        ("lost power", "Homes across Accra lost power after the storm."),
        ("spread", "The Ebola virus has spread in Mali."),
        ("raid", "The ministry confirmed reports of a raid on its base in Gao."),
        ("attacked", "Gunmen attacked Buni on Monday, villagers said. No attack took "
         "place on Tuesday."),
        ("attacked", "Rebels attacked Gao, the mayor said. No arrests have been made."),
        ("resigned", "Kone resigned on Monday, his office said. His deputy did not."),
        ("drowned", "Three children drowned in a lake near Kisumu on Monday."),
        ("flooded", "The river flooded the market in Kisumu on Monday."),
        ("came under fire", "The convoy came under fire near Gao."),
        ("supplied", "Kenya supplied tents to flood victims in Beira on Monday."),
        ("occupied", "The general occupied Kindu, while rebels shelled Gao."),
        ("blast", "No group claimed Saturday's blast in Kano."),
        ("ambush", "Nobody has claimed the ambush on the convoy near Gao."),
        ("attacked", "Rebels who had returned from training attacked the base at Gao."),
        ("sends aid", "Mali was calm. On Monday France sends aid to Mali."),
        ("aided", "Ships lie off Mali. They are aided by France."),
        ("fighting", "Rebels in Mali are fighting for recognition."),
        ("delivers aid", "France delivers aid to Mali."),
        ("withdrawn their labour", "Workers in Tema have withdrawn their labour."),
    ],
)  # fmt: skip
def test_what_somebody_did_is_a_fact(word: str, text: str) -> None:
    assert any(word in told for told in facts(text))


def test_what_somebody_closes_is_no_disaster() -> None:
    text = "Kenya closed museums across the country amid a cholera outbreak."
    events = dl.read(text, home=None).events
    closing = next(event for event in events if event.phrase == "closed")
    assert (closing.type, closing.actor) == ("COERCE", "Kenya")


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Dock workers in Tema went on strike on Monday.", "PROTEST"),
        ("Nurses in Accra have been on strike since Monday.", "PROTEST"),
        ("The president of Ghana ordered an inquiry into the contract.", "INVESTIGATE"),
    ],
)
def test_what_is_told_once_is_one_event(text: str, type_: str) -> None:
    events = dl.read(text, published="2026-03-10", home=None).events
    assert [event.type for event in events] == [type_]


def test_what_is_played_again_was_before() -> None:
    text = "Actors re-enacted the battle of Gao in a field on Saturday."
    events = dl.read(text, published="2026-03-10", home=None).events
    assert [event.factuality for event in events] == ["background"]
