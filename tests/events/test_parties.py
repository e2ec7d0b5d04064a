"""Parties that constructions hide: ellipsis, datelines, headlines, sums, titles."""

from __future__ import annotations

import pytest

import dateline as dl
from dateline.model import Event


def told(text: str, phrase: str) -> Event | None:
    """Return the event of a text that a trigger tells, None if there is none."""
    events = dl.read(text, published="2024-05-10", home=None).events
    return next((event for event in events if phrase in event.phrase), None)


def parties(text: str, phrase: str) -> tuple[set[str], set[str]]:
    """Return who acts and who is acted upon."""
    event = told(text, phrase)
    assert event is not None
    return set(event.actors), set(event.targets)


@pytest.mark.parametrize(
    ("text", "phrase", "actors", "targets"),
    [
        # The subject stands behind a dateline, with an apposition of its own.
        ("LIMA – Ana B. Ruiz, editor of the “Andean Review”, has hailed Chile’s role "
         "in the talks.", "hailed", {"Ana B. Ruiz"}, {"Chile"}),
        # "Were" is left out.
        ("The shop was searched and two brothers detained.", "detained", set(),
         {"two brothers"}),
        ("Nine shops were shut and a baker arrested.", "arrested", set(), {"baker"}),
        # A gerund tells why he was arrested, not that he did it.
        ("Man arrested after stabbing in Leeds", "stabbing", set(), set()),
        ("A man was detained after stabbing his neighbour in Leeds.", "stabbing",
         {"man"}, {"his neighbour"}),
        # A sum stands behind who has to pay it.
        ("Court fined Telegram 4 million euros", "fined", {"Court"}, {"Telegram"}),
        ("A tribunal in Madrid fined Omex 30 million euros on Monday.", "fined",
         {"tribunal"}, {"Omex"}),
        # Who makes an agreement or a measure, by further verbs.
        ("Peru concluded the Chile agreement in May.", "agreement", {"Peru"},
         {"Chile"}),
        ("Ruiz quit the pact and introduced sanctions on Chile.", "sanctions",
         {"Ruiz"}, {"Chile"}),
        ("The king named Omar Haddad minister.", "named", {"king"}, {"Omar Haddad"}),
        # What is against a nation is not done by it.
        ("The town is known for its anti-Israeli protests.", "protests", set(),
         {"Israel"}),
        # Who helps is not who does it.
        ("Kenya assisted Chad in repelling the raid.", "repelling", {"Chad"}, set()),
        # A court speaks its verdict.
        ("Ruiz praised the court's verdict.", "verdict", {"court"}, set()),
        # What is feared is not whom a warning is for.
        ("The general warned that Chad's soldiers would attack.", "warned",
         {"general"}, set()),
        # Each verb has its own "by".
        ("Ana Ruiz was elected mayor of Lima by the city council and confirmed by the "
         "Interior Ministry.", "elected", {"city council"}, {"Ana Ruiz"}),
        # Who drafted it is not whom it is done to.
        ("The resolution drafted by Kenya was adopted by the council.", "adopted",
         {"council"}, set()),
        # A dateline is no part of a name.
        ("LIMA - Chilean families of victims denounced the sentence.", "denounced",
         {"Chilean families of victims"}, set()),
        # One person with two offices.
        ("President and Prime Minister Ana Ruiz agreed with Omar Haddad on Monday to "
         "end the strike.", "agreed", {"Ana Ruiz"}, {"Omar Haddad"}),
        # A body stands before whoever heads it.
        ("The Water Board of Peru (WBP) director Ana Ruiz warned the mayors against "
         "digging.", "warned", {"Ana Ruiz"}, {"mayors"}),
        # "By" says who does what a gerund tells.
        ("Ruiz spoke on the anniversary of capturing nine marines by the navy.",
         "capturing", {"navy"}, {"nine marines"}),
        # Who has the right to do it, and whose threat it is.
        ("The mayor has the authority to appoint judges.", "appoint", {"mayor"},
         {"judges"}),
        ("The call was urgent because of Chadian threats to attack the town.", "attack",
         {"Chad"}, {"town"}),
        # A complaint is against somebody, wherever it is made.
        ("Peru filed a complaint at the court against Chile.", "complaint", {"Peru"},
         {"Chile"}),
        # Whose attack is repelled.
        ("The army repelled fierce Chadian offensives.", "repelled", {"army"},
         {"Chad"}),
        # Who is killed in a clash is not who did it.
        ("About 90 Chadian soldiers were killed in clashes with smugglers.", "killed",
         set(), {"90 Chadian soldiers"}),
        # Charges are against somebody else than who made them.
        ("Ruiz dismissed the accusations against Chad.", "dismissed", {"Ruiz"}, set()),
        # A town before an event is where it was.
        ("After the Fujairah bombings, Chad closed its border.", "bombings", set(),
         set()),
        # "Them" is whom the verb before did something to.
        ("Ruiz asked the nations to expel the rebels and hand them over.",
         "hand", {"nations"}, {"rebels"}),
        # "The country" is still the one that it was.
        ("Ana Ruiz, who visited Peru, praised the country for sheltering people "
         "from Chile. She thanked the country for its aid.", "thanked", {"Ana Ruiz"},
         {"Peru"}),
        # Whom one is helped against is not helped.
        ("Kenyan advisers helped Chad's forces against smugglers.", "helped",
         {"Kenyan advisers"}, {"Chad's forces"}),
        # "His" is whom a verb praises or blames for it.
        ("King Omar Haddad spoke. President Jean Dubois thanked Pedro Ruiz for his "
         "visit to Lima.", "visit", {"Pedro Ruiz"}, set()),
        # Who is hurt is somebody, whatever the noun.
        ("A fire injured several campers near Split.", "injured", set(),
         {"several campers"}),
        ("An explosion killed three welders in Pune.", "killed", set(),
         {"three welders"}),
        ("Gunmen wounded a beekeeper.", "wounded", {"Gunmen"}, {"beekeeper"}),
        ("Police arrested a florist in Leeds.", "arrested", {"Police"}, {"florist"}),
        # Points of the compass act.
        ("The South had been holding military exercises with Japan.", "exercises",
         {"South"}, {"Japan"}),
        ("Kenya reacted to sanctions imposed by the West against Chad.", "sanctions",
         {"West"}, {"Chad"}),
        # Who made what is rejected, in a clause behind it.
        ("Peru repudiated the allegations Chile leveled against it.", "repudiated",
         {"Peru"}, {"Chile"}),
        ("Peru rejected the accusations made by Chile.", "rejected", {"Peru"},
         {"Chile"}),
        # Part of a phrase, and of a trigger.
        ("Rebels are holding seven French nationals hostages in Niger.", "holding",
         {"Rebels"}, {"French nationals"}),
        ("The scientist lost his life during the attack.", "lost his life", set(),
         {"scientist"}),
        ("Some 31 people were infected, three of them lost their lives.",
         "lost their lives", set(), {"three of 31 people"}),
        # The name at the end of a long title.
        ("The Chief of Staff of Peru's Armed Forces Major General Ana Ruiz awarded "
         "the family a medal.", "awarded", {"Ana Ruiz"}, {"family"}),
        # Whose team it is.
        ("Omar Haddad met reporters. His team is looking into the launch.",
         "looking into", {"Omar Haddad's team"}, set()),
        # Treaties and feasts are no parties.
        ("Khamenei praised the massive rallies on Quds Day.", "praised",
         {"Khamenei"}, set()),
        ("Russian forces entered the territory of Georgia.", "entered",
         {"Russian forces"}, {"Georgia"}),
        ("The rebels were behind the attack on Goma.", "attack", {"rebels"},
         {"Goma"}),
        # A list by semicolons.
        ("Police arrested the mayor, Petra Novak; a banker, Omar Haddad; and two "
         "drivers.", "arrested", {"Police"},
         {"Petra Novak", "Omar Haddad", "two drivers"}),
        ("Gunmen killed Ana Ruiz, a nurse; Omar Haddad, a teacher; and Ivan Reva.",
         "killed", {"Gunmen"}, {"Ana Ruiz", "Omar Haddad", "Ivan Reva"}),
        ("Police arrested the mayor; the banker fled.", "arrested", {"Police"},
         {"mayor"}),
        # A line ends between a title and its name.
        ("The army arrested the general\nOmar Haddad on Friday.", "arrested",
         {"army"}, {"Omar Haddad"}),
        # A story says that a name is that of an agreement.
        ("Peru kept to the deal known as the ABCD. Chile withdrew from the ABCD.",
         "withdrew", {"Chile"}, set()),
        ("Peru withdrew from UNESCO on Monday.", "withdrew", {"Peru"}, {"UNESCO"}),
        # Whom sanctions hit, by the name of a nation before them.
        ("Ruiz introduced Syria sanctions relief in May.", "relief", {"Ruiz"},
         {"Syria"}),
        # Whom an attack in words is aimed at is no place.
        ("Ruiz lashed out at the United States over the raids.", "lashed out",
         {"Ruiz"}, {"United States"}),
        ("Eight people were killed and 18 others injured in Kabul.", "injured", set(),
         {"18 others"}),
        ("The road was blocked by the forces of the Republic of Azerbaijan.",
         "blocked", {"forces of the Republic of Azerbaijan"}, {"road"}),
        ("Ruiz called on the freedom-seekers of the world to leave.", "called on",
         {"Ruiz"}, {"freedom-seekers of the world"}),
        ("Iran met Russia. The Relief Fund helped. The two nations cooperate in "
         "space.", "cooperate", {"Iran"}, {"Russia"}),
        # Who writes a text says what it says.
        ("The family of Omar Haddad issued a statement calling on the rebels to "
         "leave.", "calling on", {"family of Omar Haddad"}, {"rebels"}),
        ("In a statement condemning the raid by Chile, Peru urged it to talk.",
         "condemning", {"Peru"}, {"Chile"}),
        # Who made what is lifted or left is not acted upon.
        ("Kenya will lift the sanctions imposed by Mali on Peru.", "lift", {"Kenya"},
         {"Peru"}),
        ("Even after Chile withdrew from the deal Peru went on.", "withdrew",
         {"Chile"}, set()),
        # Longer titles, other words for a proposal's owner, and who somebody is.
        ("Peru’s envoy at the UN office in Vienna Ana Maria Ruiz urged Chile to "
         "leave.", "urged", {"Ana Maria Ruiz"}, {"Chile"}),
        ("The wife of President Omar Haddad was arrested.", "arrested", set(),
         {"wife of President Omar Haddad"}),
        ("The council agreed with the Peruvian proposal on Monday.", "agreed",
         {"council"}, {"Peru"}),
        ("Omar Haddad is the youngest judge appointed to the court.", "appointed",
         set(), {"Omar Haddad"}),
        # Whose lives were claimed, and others by their number alone.
        ("The war on drugs has claimed the lives of nearly 40 police officers.",
         "claimed the lives", set(), {"40 police officers"}),
        ("Some 76 others lost their lives to the disease.", "lost their lives", set(),
         {"76 others"}),
        # His country's troops act for it.
        ("Kenyan president Omar Haddad said his country’s troops liberated 23 "
         "villages.", "liberated", {"Kenya"}, {"23 villages"}),
        ("Some 75 percent of voters voted for Omar Haddad.", "voted", {"voters"},
         {"Omar Haddad"}),
        # Somebody says who was behind it.
        ("Ruiz claimed that Peru was behind the attacks near Lima.", "attacks", set(),
         set()),
        ("Nine deaths on the roads of Lima shocked Peru.", "deaths", set(), set()),
        ("Ruiz’s council placed further sanctions on Peru.", "sanctions",
         {"Ruiz’s council"}, {"Peru"}),
        # Headlines.
        ("Boy shot dead after quarrel in Leeds", "shot dead", set(), {"Boy"}),
        ("Teenager shot dead outside club", "shot dead", set(), {"Teenager"}),
        ("Train derails near Odisha", "derails", set(), {"Train"}),
        ("Passenger train derails near Pune", "derails", set(), {"Passenger train"}),
        ("Bus plunges into ravine in Peru", "plunges", set(), {"Bus"}),
        ("Trawler overturns off Galway", "overturns", set(), {"Trawler"}),
    ],
)  # fmt: skip
def test_parties(text: str, phrase: str, actors: set[str], targets: set[str]) -> None:
    assert parties(text, phrase) == (actors, targets)


@pytest.mark.parametrize(
    "text",
    [
        "A fire injured several campers near Split.",
        "A blast killed a beekeeper in Pune.",
        "Police arrested a florist in Leeds.",
    ],
)
def test_people_are_no_objects(text: str) -> None:
    events = dl.read(text, home=None).events
    assert [event.object for event in events if event.target] == [None]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The author of the plan was an American named Michael Novak.", "named"),
        ("The official named chemicals and steel as main goods.", "named"),
        ("A teacher hailing from Leeds won the prize.", "hailing"),
        ("Officials vowed to take revenge against Chad.", "take revenge"),
        ("The law only hurts farmers.", "hurts"),
        ("Chile has lost the power to regulate its trade.", "lost"),
        ("He was a link between resting and attacking movements.", "attacking"),
        ("Tackling dust has become a common demand.", "dust"),
        ("The army warned companies to stay away from the port.", "stay away"),
        ("The programs have been drown up.", "drown"),
        ("The school will be named for Ana Ruiz.", "named"),
        ("An Iranian tanker entered the Atlantic on Wednesday.", "entered"),
        ("The power of its fire has increased the costs of the army.", "fire"),
        ("The minister should name Ruiz as the main culprit.", "name"),
        ("Two rangers named Ivan Reva and Omar Haddad were killed.", "named"),
        (
            "No help has been provided to the ship from the Greek authorities.",
            "provided",
        ),
        # Who says or does it cannot be told.
        ("We thank Kenya for its help.", "thank"),
        ("The minister addressed the conference.", "addressed"),
        ("The mayor vowed to build a park.", "vowed"),
        ("The deployment of humans to the moon is planned.", "deployment"),
        ("No one was wounded.", "wounded"),
        ("The mayor ordered the closure of two schools.", "ordered"),
        (
            "They met before the Joint Comprehensive Plan of Action was signed.",
            "signed",
        ),
        ("Magoye said that the CIA was behind the unrest.", "unrest"),
        ("Magoye spoke about talks on plans to lift sanctions, she said.", "plans"),
    ],
)
def test_words_that_tell_no_event(text: str, phrase: str) -> None:
    assert told(text, phrase) is None


@pytest.mark.parametrize(
    ("text", "phrase", "type_"),
    [
        ("Thirty people died as a result of days of fighting in Goma.", "died",
         "FIGHT"),
        ("Two guards died in the aftermath of the bombing.", "died", "ASSAULT"),
        ("The envoy was killed in the raid while his guards were injured.", "injured",
         "ASSAULT"),
        ("Two guards were killed in a raid and six others injured.", "injured",
         "ASSAULT"),
        ("Gunmen shot dead Ana Ruiz in Lima. Her death shocked Peru.", "death",
         "ASSAULT"),
        ("Ana Ruiz died of cancer. Her death shocked Peru.", "death", "DEATH"),
        ("Dozens of people lost their lives in the unrest.", "lost their lives",
         "ASSAULT"),
        ("The attack killed 40 boys. Eleven adults also died.", "died", "ASSAULT"),
        ("The attack killed 40 boys. The mayor died of a heart attack.", "died",
         "DEATH"),
        ("The war has claimed the lives of four nuns.", "claimed", "ASSAULT"),
        ("Terrorists used chlorine gas in Aleppo.", "chlorine gas", "ASSAULT"),
        ("Police used tear gas in Lima.", "tear gas", "COERCE"),
        ("Ruiz will terminate the treaty.", "terminate", "REJECT"),
        ("Peru targeted 18 banks with sanctions.", "targeted", "SANCTION"),
        ("The mayor inaugurated a bank.", "inaugurated", "CEREMONY"),
        ("A blast shook Lima. Nine were killed and six wounded in the attack.",
         "killed", "ASSAULT"),
        ("They met with open fire. Nine protesters were killed in Lima.", "killed",
         "ASSAULT"),
        ("Iran can launch a strike against ships.", "strike", "FIGHT"),
        ("The pilot died while his son was injured.", "injured", "LOSS"),
    ],
)  # fmt: skip
def test_the_cause_decides_about_harm(text: str, phrase: str, type_: str) -> None:
    event = told(text, phrase)
    assert event is not None
    assert event.type == type_


@pytest.mark.parametrize(
    ("text", "phrase", "value"),
    [
        ("Drought in Niger is a constant threat.", "Drought", "generic"),
        ("Forest wildfire brings a heavy burden, he said.", "wildfire", "generic"),
        ("A great earthquake in Makran has a small chance of returning.",
         "earthquake", "generic"),
        ("Earthquakes in Makran have a shallow depth.", "Earthquakes", "generic"),
        ("Ruiz spoke on if Peru reneges on its promises.", "reneges", "hypothetical"),
        ("Ruiz said that all states had to cooperate.", "cooperate", "demanded"),
        ("The army had to withdraw from Goma.", "withdraw", "asserted"),
        ("Economists are criticizing Ruiz: they fear a war.", "criticizing",
         "asserted"),
        ("Peru put the policy of expelling U.S. forces on its agenda.", "expelling",
         "hypothetical"),
        ("The drought in Niger is a constant threat.", "drought", "asserted"),
        ("Mali held a summit on combating dust storms last year.", "storms",
         "hypothetical"),
        ("The leaders’ refusal of offering aid to Niger ended the talks.", "offering",
         "negated"),
    ],
)  # fmt: skip
def test_factuality(text: str, phrase: str, value: str) -> None:
    event = told(text, phrase)
    assert event is not None
    assert event.factuality == value


def test_nothing_is_doubted_because_nobody_is_named() -> None:
    both = told("Rebels killed two farmers.", "killed")
    nobody = told("A bridge collapsed in Ndola.", "collapsed")
    passive = told("Two farmers were killed.", "killed")
    lost = told("Two farmers were killed by it.", "killed")
    assert both is not None
    assert nobody is not None
    assert passive is not None
    assert lost is not None
    assert min(nobody.confidence, passive.confidence) >= both.confidence
    assert lost.confidence < passive.confidence


def test_who_speaks_of_a_plan_does_not_do_it() -> None:
    event = told(
        "Magoye said that, beside the talks to remove sanctions on Chad, Mali is "
        "following another path.",
        "remove",
    )
    assert event is None or "Magoye" not in event.actors


def test_what_is_opposed_is_not_done_by_who_opposes_it() -> None:
    assert told("Republican senators oppose lifting sanctions on Chad.", "lifting") is (
        None
    )


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Tens of thousands rallied in Lima against the government.",
         "Tens of thousands"),
        ("Thousands of nurses rallied in Lima.", "nurses"),
        ("The UN secretary-general called for a truce.", "UN secretary-general"),
        ("The ex-minister condemned the raid on Gao.", "ex-minister"),
    ],
)  # fmt: skip
def test_crowds_and_words_with_a_hyphen_act(text: str, actor: str) -> None:
    assert dl.read(text, home=None).events[0].actor == actor
