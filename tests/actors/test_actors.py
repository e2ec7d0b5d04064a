"""People and bodies of invented stories: names, joins, roles, role nouns."""

from __future__ import annotations

from itertools import pairwise

import pytest
from parsed import Parsed, demonym, literal

from dateline.actors.coreference.pronouns import People, actor_gender
from dateline.actors.lexicon import lexicon_of


def test_full_name_surname_and_title_are_one_person() -> None:
    story = Parsed(
        "Governor Elena Marsh opened the bridge on Friday. Marsh said it was safe. "
        "Reporters asked Gov. Marsh about the cost."
    )
    marsh = story.actor("Elena Marsh")
    assert [m.phrase for m in marsh.mentions] == ["Elena Marsh", "Marsh", "Marsh"]
    assert marsh.kind == "person"
    assert "Governor" in marsh.roles
    assert marsh.id == "actor:elena-marsh"


def test_every_join_says_its_rule_and_both_places() -> None:
    story = Parsed("Elena Marsh spoke first. Later Marsh left for home.")
    (link,) = story.actor("Marsh").links
    assert link.rule == "surname"
    assert story.text[link.first :].startswith("Elena Marsh")
    assert story.text[link.second :].startswith("Marsh left")
    assert "Elena Marsh" in link.why


def test_mentions_carry_sentence_rule_confidence_and_reason() -> None:
    story = Parsed("It rained. Elena Marsh stayed at home.")
    (mention,) = story.actor("Elena Marsh").mentions
    assert mention.sentence == 1
    assert mention.rule
    assert mention.why
    assert 0 < mention.confidence <= 1
    assert story.text[mention.start : mention.end] == mention.phrase


def test_possessives_articles_and_lead_words_are_trimmed() -> None:
    story = Parsed(
        "Following Elena Marsh's speech, the Harbour Workers' Union went on strike. "
        "Elena Marsh’s aides left."
    )
    assert [m.phrase for m in story.actor("Elena Marsh").mentions] == [
        "Elena Marsh",
        "Elena Marsh",
    ]
    assert not any(name.startswith(("the ", "Following")) for name in story.names)


def test_spellings_of_one_name_are_joined() -> None:
    story = Parsed(
        "General Qasim Suleymany met reporters. Qassem Soleimani then left. "
        "Qasem Soleimani did not return."
    )
    assert (
        len({story.actor(n).id for n in ("Qassem Soleimani", "Qasem Soleimani")}) == 1
    )


def test_declared_acronym_is_an_alias() -> None:
    story = Parsed(
        "The Coastal Repair Authority (CRA) closed the road. The CRA said on Monday "
        "that it would reopen."
    )
    authority = story.actor("Coastal Repair Authority")
    assert [m.phrase for m in authority.mentions].count("CRA") == 2
    assert {link.rule for link in authority.links} & {"declared alias", "initials"}


def test_two_people_of_one_surname_stay_apart() -> None:
    story = Parsed(
        "Anna Kowalski and Peter Kowalski run the shop. Mrs. Kowalski said it pays. "
        "Mr. Kowalski said it does not."
    )
    anna, peter = story.actor("Anna Kowalski"), story.actor("Peter Kowalski")
    assert anna.id != peter.id
    mrs, mr = story.text.index("Mrs. K") + 5, story.text.index("Mr. K") + 4
    assert mrs in {m.start for m in anna.mentions}
    assert mr in {m.start for m in peter.mentions}


def test_father_and_son_stay_apart() -> None:
    story = Parsed("John Barnes Sr. founded it. John Barnes Jr. sold it.")
    assert len([a for a in story.actors if "Barnes" in a.name]) == 2


def test_a_person_is_never_joined_with_a_body() -> None:
    story = Parsed(
        "Henry Ford II visited the plant of the Ford Motor Company. The Ford Motor "
        "Company declined to comment."
    )
    assert story.actor("Ford Motor Company").kind == "organisation"
    assert story.actor("Ford Motor Company").id != story.actor("Henry Ford II").id


def test_famous_surname_belongs_to_the_storys_own_person() -> None:
    story = Parsed("Ivanka Trump opened the fair. Trump shook many hands.")
    assert len([a for a in story.actors if "Trump" in a.name]) == 1


def test_unresolved_surname_stays_visible() -> None:
    story = Parsed("Mr. Okonkwo opened the market. It was full.")
    okonkwo = story.actor("Okonkwo")
    assert okonkwo.links == ()
    assert "no full name" in okonkwo.why


def test_name_that_could_be_two_people_shows_both() -> None:
    story = Parsed(
        "Mr. Kowalski was late. Adam Kowalski and Peter Kowalski run the shop."
    )
    (alone,) = (a for a in story.actors if a.name == "Kowalski")
    assert "Adam Kowalski or Peter Kowalski" in alone.why


def test_a_role_does_not_begin_with_the_end_of_a_quotation() -> None:
    story = Parsed(
        "The trawler had left Tripoli on Monday. "
        '"We saw no lights until they were on top of us," its captain, Samir Haddad, '
        "told a doctor."
    )
    assert story.actor("Samir Haddad").roles == ("captain",)


def test_roles_before_and_after_a_name() -> None:
    story = Parsed(
        "Transport Minister Lena Vogt met Omar Haddad, the head of the Delta Port "
        "Authority, on Monday."
    )
    assert "Transport Minister" in story.actor("Lena Vogt").roles
    haddad = story.actor("Omar Haddad")
    assert any(role.startswith("head of") for role in haddad.roles)
    assert haddad.affiliation == "Delta Port Authority"


def test_former_and_acting_stay_in_a_role() -> None:
    story = Parsed("Former Chancellor Lena Vogt met acting mayor Omar Haddad.")
    roles = [r.casefold() for a in story.actors for r in a.roles]
    assert any("former" in role for role in roles)
    assert any("acting" in role for role in roles)


def test_nationality_tells_the_country() -> None:
    text = "Kenyan President Amos Kiprono arrived. The Kenyan parliament met him."
    story = Parsed(text, demonym(text, "Kenyan", "KE"))
    assert story.actor("Amos Kiprono").country == "KE"
    assert story.actor("Kenyan parliament").country == "KE"


def test_role_noun_is_bound_when_one_actor_holds_it() -> None:
    story = Parsed(
        "Parliament Speaker Lena Vogt opened the session. The parliament speaker "
        "asked for silence."
    )
    (nominal,) = story.actor("Lena Vogt").nominals
    assert nominal.phrase == "parliament speaker"
    assert nominal.rule == "role noun"


def test_role_noun_is_left_open_when_two_hold_it() -> None:
    story = Parsed(
        "Mayor Lena Vogt met Mayor Omar Haddad. The mayor was tired of meetings."
    )
    assert all(not actor.nominals for actor in story.actors)


def test_place_is_no_actor_but_a_person_named_like_one_is() -> None:
    text = (
        "Paris Hilton flew to Paris on Monday. She likes Paris, she said. "
        "Michael Jordan flew to Jordan."
    )
    people = (text.index("Paris"), text.index("Jordan"))
    towns = (*literal(text, "Paris"), *literal(text, "Jordan", "JO"))
    story = Parsed(text, [p for p in towns if p.start not in people])
    phrases = [m.phrase for a in story.actors for m in a.mentions]
    assert "Paris Hilton" in phrases
    assert "Michael Jordan" in phrases
    assert "Paris" not in phrases
    assert "Jordan" not in phrases


def test_surname_that_is_a_place_is_a_person_where_it_acts() -> None:
    text = (
        "Actress Ella Washington lives in Seattle. Washington said the film was long. "
        "She moved there from Washington."
    )
    story = Parsed(text, literal(text, "Washington"))
    mentions = [m.start for m in story.actor("Ella Washington").mentions]
    assert text.index("Washington said") in mentions
    assert text.rindex("Washington") not in mentions


def test_offices_weekdays_and_bylines_are_no_names() -> None:
    story = Parsed(
        "The Ministry closed on Monday. His Highness the King told the CEO. AB/CD"
    )
    assert not {"Ministry", "Monday", "CEO", "His Highness", "AB/CD"} & set(story.names)


def test_text_in_capitals_does_not_break() -> None:
    story = Parsed("ELENA MARSH OPENED THE BRIDGE ON FRIDAY. MARSH SAID IT WAS SAFE.")
    for actor in story.actors:
        for mention in actor.mentions:
            assert story.text[mention.start : mention.end] == mention.phrase


@pytest.mark.parametrize("text", ["", "   \n\n ", "…", "🙂 🙂"])
def test_story_without_names_has_no_actors(text: str) -> None:
    assert Parsed(text).actors == ()


def test_ids_are_unique() -> None:
    story = Parsed(
        "Ali Hassan met Ali Hassan Jr. and Ali Hassan Sr. at the Hassan Company. "
        "The Hassan Group was there."
    )
    ids = [actor.id for actor in story.actors]
    assert len(ids) == len(set(ids))


def test_list_of_three_hundred_names_is_read_without_loss() -> None:
    given = ["Anna", "Peter", "Maria", "Paul", "Laura", "Mark"]
    people = [
        f"{given[n % 6]} Zabel{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(300)
    ]
    story = Parsed("The guests were " + ", ".join(people) + ".")
    spans = [(m.start, m.end) for a in story.actors for m in a.mentions]
    assert len(spans) > 150
    assert len(spans) == len(set(spans))
    assert all(first[1] <= second[0] for first, second in pairwise(sorted(spans)))


def test_work_on_names_grows_with_their_number_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Count the comparisons of spellings for a text and for one twice as long."""
    from dateline.actors.coreference import sieves

    counts = []

    def counted(one: str, other: str) -> bool:
        counts[-1] += 1
        return one == other

    monkeypatch.setattr(sieves, "alike", counted)
    for size in (40, 80):
        counts.append(0)
        names = ". ".join(f"Mr. Karl Zab{'ae'[n % 2]}l{n}x spoke" for n in range(size))
        Parsed(names + ".")
    assert counts[1] <= 4 * max(counts[0], sieves.SPELLINGS * 40)


def test_pronoun_means_the_last_subject_of_its_gender() -> None:
    story = Parsed("Laura Stein met Peter Adler. She thanked him. He smiled at her.")
    people = People(story.parsed, story.actors)
    tokens = {t.text: t for t in story.doc if people.is_pronoun(t)}
    assert people.meant(tokens["She"]).actor.name == "Laura Stein"
    assert people.meant(tokens["him"]).actor.name == "Peter Adler"


def test_pronoun_with_rivals_names_them() -> None:
    story = Parsed("Peter Adler met Paul Weber. He smiled.")
    people = People(story.parsed, story.actors)
    he = next(t for t in story.doc if t.text == "He")
    meant = people.meant(he)
    assert meant.rivals == ("Paul Weber",)
    assert "Paul Weber" in meant.why


def test_pronoun_without_people_means_nobody() -> None:
    story = Parsed("It rained for days. He did not come.")
    people = People(story.parsed, story.actors)
    he = next(t for t in story.doc if t.text == "He")
    assert people.meant(he) is None


def test_gender_comes_from_title_or_given_name() -> None:
    story = Parsed("Mrs. Okonkwo met Peter Adler and Xu Zhang.")
    lexicon = lexicon_of(story.parsed.language)
    assert actor_gender(story.actor("Peter Adler"), lexicon) == "m"
    assert actor_gender(story.actor("Okonkwo"), lexicon) == "f"


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        ("Gabriel García Márquez wrote. García Márquez won.", 0, "García Márquez"),
        ("Recep Tayyip Erdogan spoke. Tayyip Erdogan left.", 0, "Tayyip Erdogan"),
        ("John Fitzgerald Kennedy spoke. John Kennedy left.", 0, "John Kennedy"),
        ("Abdel Fattah al-Sisi spoke. Sisi left.", 0, "Sisi"),
        ("Mohammed bin Salman spoke. Bin Salman left.", 0, "Bin Salman"),
        ("Ursula von der Leyen spoke. Von der Leyen left.", 0, "Von der Leyen"),
        ("Katrín Jakobsdóttir spoke. Later Katrín left.", 0, "Katrín"),
        ("Kim Jong Un spoke. Mr. Kim left.", 0, "Kim"),
        ("Nguyen Xuan Phuc spoke. Phuc left.", 0, "Phuc"),
        ("A. P. J. Abdul Kalam spoke. Kalam left.", 0, "Kalam"),
        ("Vladimir Vladimirovich Putin spoke. Vladimir Putin left.", 0, "Putin"),
    ],
)
def test_short_forms_of_many_cultures_find_their_full_name(
    text: str, full: int, short: str
) -> None:
    story = Parsed(text)
    (actor,) = (a for a in story.actors if a.kind == "person")
    assert len(actor.mentions) == 2
    assert actor.mentions[1].phrase.endswith(short)


def test_a_part_that_two_longer_names_have_is_left_alone() -> None:
    story = Parsed(
        "Carlos López Obrador met Andrés López Obrador. Then López Obrador left."
    )
    assert len({a.id for a in story.actors}) >= 2
    carlos, andres = (
        story.actor("Carlos López Obrador"),
        story.actor("Andrés López Obrador"),
    )
    assert carlos.id != andres.id


def test_jr_goes_with_jr() -> None:
    story = Parsed("John Kerry Jr. met John Kerry Sr. in town. Kerry Jr. left.")
    junior = story.actor("John Kerry Jr.")
    assert "Kerry Jr." in [m.phrase for m in junior.mentions]


def test_noun_of_a_body_stands_for_the_only_body_with_it() -> None:
    story = Parsed(
        "The Coastal Repair Authority met. The authority said no. Omar Haddad of the "
        "Harbour Company agreed; the Company is old."
    )
    authority = story.actor("Coastal Repair Authority")
    assert [n.phrase for n in authority.nominals] == ["authority"]
    company = story.actor("Harbour Company")
    assert "Company" in [m.phrase for m in company.mentions]


def test_noun_that_two_bodies_have_stands_for_none() -> None:
    story = Parsed(
        "The Coastal Repair Authority met the Northern Port Authority. The authority "
        "said no."
    )
    assert not any(actor.nominals for actor in story.actors)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "The speaker of the parliament, Omar Haddad, spoke.",
            "Omar Haddad",
            "speaker of the parliament",
        ),
        (
            "Paul Weber, the foreign minister, left.",
            "Paul Weber",
            "foreign minister",
        ),
        (
            "Lena Vogt, 43, a former mayor of Berlin, left.",
            "Lena Vogt",
            "former mayor of Berlin",
        ),
        (
            "Then-Foreign Secretary Jack Straw spoke.",
            "Jack Straw",
            "Then-Foreign Secretary",
        ),
        (
            "Omar Haddad, who also heads the Trade Council, spoke.",
            "Omar Haddad",
            "heads the Trade Council",
        ),
        (
            "The prefect of the island, Jean Lacroix, spoke.",
            "Jean Lacroix",
            "prefect of the island",
        ),
        (
            "The provost of the college, Lin Wei, resigned.",
            "Lin Wei",
            "provost of the college",
        ),
        (
            "A nurse at the clinic, Aisha Bello, was hurt.",
            "Aisha Bello",
            "nurse at the clinic",
        ),
        ("Skipper Omar Said was rescued.", "Omar Said", "Skipper"),
    ],
)
def test_offices_are_told_in_the_storys_words(text: str, name: str, role: str) -> None:
    assert role in Parsed(text).actor(name).roles


def test_an_ambassador_comes_from_where_he_is_sent_from() -> None:
    text = (
        "Jean Dupont, the French ambassador to Chad, met Ali Sy, the president of Chad."
    )
    places = [*demonym(text, "French", "FR"), *literal(text, "Chad", "TD")]
    story = Parsed(text, places)
    assert story.actor("Jean Dupont").country == "FR"
    assert story.actor("Ali Sy").country == "TD"


def test_nobody_is_affiliated_with_a_person() -> None:
    story = Parsed("Cindy Stone, the wife of Senator John Stone, was there.")
    assert story.actor("Cindy Stone").affiliation is None


@pytest.mark.parametrize(
    "noun",
    ["The foreign minister", "The former president", "The Ghanaian president"],
)
def test_role_noun_with_other_words_than_the_office_is_left_open(noun: str) -> None:
    text = (
        "Prime Minister Lena Vogt met Kenyan President Amos Kiprono. "
        f"{noun} was not there."
    )
    places = [*demonym(text, "Kenyan", "KE"), *demonym(text, "Ghanaian", "GH")]
    assert not any(actor.nominals for actor in Parsed(text, places).actors)


def test_head_of_another_body_is_left_open() -> None:
    story = Parsed(
        "Delta Port Authority chief Omar Haddad met Lena Vogt of the Trade Council. "
        "The Trade Council chief smiled. The Delta Port Authority chief did not."
    )
    (noun,) = story.actor("Omar Haddad").nominals
    assert noun.phrase == "Delta Port Authority chief"


def test_a_family_name_that_stands_first_is_a_surname() -> None:
    story = Parsed("Kim Jong Un met Kim Yo Jong. Later Kim left.")
    (link,) = story.actor("Kim").links
    assert link.rule == "surname"
    assert "Kim Yo Jong" in link.why
    story = Parsed("Wang Yi met Li Keqiang. Wang left.")
    assert [m.phrase for m in story.actor("Wang Yi").mentions] == ["Wang Yi", "Wang"]


def test_words_of_a_title_name_no_body() -> None:
    story = Parsed("Acting Defense Secretary Patrick Shanahan spoke.")
    assert story.names == ["Patrick Shanahan"]


def test_lone_spelling_of_a_surname_finds_its_bearer() -> None:
    story = Parsed("Abu Mahdi al-Muhandis died. Later Mohandes was buried.")
    muhandis = story.actor("Abu Mahdi al-Muhandis")
    assert [m.phrase for m in muhandis.mentions][1:] == ["Mohandes"]


def test_ministry_is_known_by_either_order_of_its_words() -> None:
    story = Parsed(
        "The Ministry of Foreign Affairs met envoys. The Foreign Ministry said so."
    )
    assert story.actor("Foreign Ministry") is story.actor("Ministry of Foreign Affairs")


def test_object_pronoun_is_not_the_subject_of_its_verb() -> None:
    story = Parsed("The board fired Rahul Mehta. Later Ajay Nair replaced him.")
    people = People(story.parsed, story.actors)
    him = next(t for t in story.doc if t.text == "him")
    assert people.meant(him).actor.name == "Rahul Mehta"


def test_two_who_share_a_verb_are_rivals_for_a_pronoun() -> None:
    story = Parsed("Anna Berg and Maria Voss spoke. She left.")
    people = People(story.parsed, story.actors)
    she = next(t for t in story.doc if t.text == "She")
    meant = people.meant(she)
    assert {meant.actor.name, *meant.rivals} == {"Anna Berg", "Maria Voss"}
    assert meant.confidence < 0.7


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Zainab Hussein", "f"),
        ("Svetlana Petrova", "f"),
        ("Volodymyr Koval", "m"),
        ("Rajesh Mehta", "m"),
        ("Chimamanda Okafor", "f"),
        ("Chris Moor", ""),
    ],
)
def test_given_names_of_many_languages_tell_a_gender(name: str, gender: str) -> None:
    story = Parsed(f"{name} spoke.")
    lexicon = lexicon_of(story.parsed.language)
    assert actor_gender(story.actor(name), lexicon) == gender


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Mrs. Okafor met Mr. Okafor.", [5], [20]),
        ("Mr. Banda left. Ms. Banda stayed. Mr. Banda returned.", [4, 38], [20]),
        ("Okafor left. Mr. Okafor returned. Mrs. Okafor slept.", [0, 17], [39]),
    ],
)
def test_a_lone_name_under_titles_of_two_genders_is_two_people(
    text: str, first: list[int], second: list[int]
) -> None:
    people = [actor for actor in Parsed(text).actors if actor.kind == "person"]
    starts = [[mention.start for mention in actor.mentions] for actor in people]
    assert starts == [first, second]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Hichem Chkiouat, the minister of civil aviation, spoke.", ["person"]),
        ("Deutsche Telekom, the owner of the network, paid.", ["organisation"]),
        ("After Storm Daniel, roads were cut.", []),  # a storm is nobody
        ("Tropical Storm Grace reached the coast.", []),
        ("Operation Barkhane ended on Monday.", []),
    ],
)
def test_what_follows_or_leads_a_name_says_whose_it_is(
    text: str, kinds: list[str]
) -> None:
    assert [actor.kind for actor in Parsed(text).actors] == kinds
