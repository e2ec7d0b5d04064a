"""Words that tell what else than a place bears a name: people, ships, dishes, cars."""

from __future__ import annotations

from dataclasses import dataclass

from .words import NO_WORDS, Words

__all__ = ["BearerWords"]


@dataclass(frozen=True, kw_only=True, eq=False)
class BearerWords:
    """Words that tell what else than a place bears a name.

    Every list may be empty: the rules that need it then find nothing. Words are in
    lower case.

    Attributes
    ----------
    given_names
        Names of places that are given to children ("Kenya Moore"). They are none of
        the language's given names, for by themselves they mean the place.
    relatives
        Who or what only a person has: "X's widow", "X's second novel".
    kin
        Nouns of relatives right before the name of one: "aunt X", "his sons X and Y".
    families
        Nouns for kin right after their name: "the X family".
    endearments
        The same of children and those who are dear: "baby X".
    work_words
        Words of a sentence about books, films, music and plays, whose titles stand in
        quotation marks.
    personal_passives
        Verbs (lemmas) of what is done to people only: "X was jailed", "they jailed X".
    figurative_trades
        Nouns for trades that are said of towns and states as well: "X is a champion".
    wholes, juries
        What opens a word on all of a list ("X and Y, both nurses"), and what people
        alone are members of: "all members of the jury".
    statues, images
        What is made of people alone ("a bust of X"), and of saints: "an icon of X".
    own_words, helpers
        Words by which somebody owns, and nouns for those whom only people have: "X
        told her lawyer".
    of_one, with_others
        Who is "of" somebody and of no place ("the widow of X"), and what follows who
        has written with others: "X et al.".
    own_things
        Nouns for what everybody wears, holds or has on the body: "X wiped her glasses".
    body_parts, authored
        Nouns for parts of the body ("bit X in the leg"), and participles of what people
        make or teach: "painted by X".
    running_verbs, for_words, offices_run_for, acting_verbs
        Verbs (lemmas) of candidates, what joins the office, and nouns for offices that
        are no titles ("X ran for office"); verbs of actors: "X plays the villain".
    identifying, people_unnamed
        Verbs (lemmas) of naming people, and words for these that are no nouns for
        people: "the dead were identified as X".
    person_prepositions
        What joins somebody rather than a place: "bad for X, who lost her keys".
    winning_verbs, prizes
        Verbs (lemmas) and what they have for an object where people or works win:
        "X won an Oscar".
    bodily_verbs, perceiving_verbs
        Verbs (lemmas) of what only somebody does ("X sobbed"), and verbs by which
        others tell of it: "they heard X sob".
    courts, telling_verbs
        Nouns (lemmas) for who hears people, and verbs (lemmas) of telling: "X told the
        jury".
    asking_verbs, putting_verbs, single_pronouns
        Verbs (lemmas) before who is asked, those with "to" before it, and the pronouns
        for one person: "asked X why she left", "put it to X that he".
    private_pasts
        Verbs, in the past, of what only people do: "X lied".
    intimate_verbs, people_told
        Verbs (lemmas) of what people do to people, and pronouns for these: "X believed
        her".
    personal_states
        Adjectives of what only people are: "X was drunk".
    street_endings
        The last word of a street's name: "X Road".
    called_nouns
        Nouns for what is called like places, right before its name: "the strain X".
    ship_openers
        What "of" joins to a place in the name of a ship: "the Pride of X".
    named_by_brand
        Nouns (lemmas) for what "such as" gives names of brands to: "brands such as X".
    club_names, grounds
        Clubs that no town is called like, and what joins a side to its opponent: "away
        to".
    idioms
        Sayings with a place's name in them, by their lemmas: "coal to newcastle".
    staging_words, work_makers
        What "of" joins to the title of a work ("the revival of X"), and who makes one
        ("the author of X").
    singing_verbs
        Verbs (lemmas) of what is done to songs and books: "they sang X".
    owned_works
        Nouns for works that only their makers make so: "X was Ana Ruiz's hit".
    opening_verbs, performers, playing_verbs, record_players
        Verbs (lemmas) of how a show begins or ends and nouns (lemmas) for who gives it:
        "the band opened with X"; and the same of what plays records.
    parts_of_works
        What works alone have: "the cast of X".
    followers_of_works
        What follows a work, or is made for it: "the sequel to X".
    seeing_verbs, screens, made
        Verbs (lemmas) of watching, where films are watched ("saw X at the cinema"), and
        participles of what is done to works: "X, sung by Ana Ruiz".
    roles, by_words
        Nouns (lemmas) for what actors have in a work ("her part in X"), and what is
        before who has made or done something ("by").
    race_words, race_phrases, race_hints
        Words and phrases that only horse races have, and words that go with odds.
    historic_words
        What "of" joins to the place of what is history: "the Battle of X".
    routing_verbs
        Verbs (lemmas) of what one side alone does to another: "X thrashed Y".
    yielding_verbs
        Verbs (lemmas) of who loses to another: "X fell to Y".
    drawing_verbs
        Verbs (lemmas) of what two sides do to one another: "X and Y drew".
    companies
        Nouns (lemmas) for companies that say what somebody does: "X will close forty
        branches, the banks said".
    company_holdings, company_parts
        What companies have and towns have not: "X cut its dividend", "shares in X".
    charging_verbs, clients
        Verbs (lemmas) of what courts do to companies, and nouns for whom these serve:
        "fined X for misleading savers".
    company_verbs
        Verbs (lemmas) of what companies and clubs do that are called like cities.
    courtesies
        Titles that only people have, right before a name: "Mr X".
    nobles
        Titles that a place's name is a part of, with a capital: "the Duke of X".
    ages_of_life
        Nouns for somebody by age and sex, and for no state or town: "X was a girl".
    ages
        How a word for somebody of some age ends: "the 12-year-old, X, wept".
    person_pronouns
        What begins a clause about somebody, and about no place: "X, who is".
    age_words
        What tells an age after a name: "X, aged 27".
    makers
        Makers whose models bear names of places ("a Seat Toledo"), each by the last
        word of its name.
    ship_prefixes
        Short forms before the names of ships ("USS X").
    things
        What bears a proper name, before the name or in apposition to it: "the ferry
        X", "X, a racehorse", "Operation X", "X is the film".
    sorts
        Nouns that make one word with a name before them: "X terrier", "X fever".
    goods
        The same for goods, if no other noun follows: "X sprouts", not "X bean farms".
    produce, breeds
        The same for what grows or is woven, and for animals, behind the names of
        towns: "X oranges", "a X calf".
    plural_endings
        How the names of breeds end in the plural: "the goats are Xs".
    periods
        The same for times and their cultures: "X-era tiles", "the X culture".
    classes
        What a hyphen joins to the first of a class of ships: "a X-class frigate".
    bodies
        What a company or the like is, in apposition to its name: "X, the brewer".
    wares
        What is said to be of a make that bears a town's name: "the plates are X".
    finds
        Nouns (lemmas) for what is of a culture or make, if several: "the tools are X".
    as_words
        What tells as what something does a thing: "X stays out at sea as a storm".
    colours
        The same for colours, which may be said of a place as well ("turned X red").
    schools, thinkers
        What those are called who think or paint alike, behind the name of where they
        did ("the X school"), and words of a sentence about them.
    learners, learning_prepositions
        Nouns and verbs (lemmas) for who learns or teaches and what they do, and the
        preposition before the school: "a professor at X", "she studied at X".
    graduates, graduating_prepositions
        Nouns and verbs (lemmas) for who has learnt and what they have of it, and what
        joins the school: "a degree from X".
    reading_verbs, subjects
        Verbs (lemmas) and nouns for what is learnt: "read law at X".
    staff
        Nouns (lemmas) for who is with a company, before the same: "analysts at X".
    saddling_verbs, burdening
        Verbs (lemmas) of what is done to horses alone ("he will saddle X"), and what
        joins what others are laden with: "the deal saddled X with debts".
    seminaries
        The last word of the name of where people learn: "X University".
    dish_heads
        What a dish is of, before the name after which it is called: "chicken X".
    products
        What a company makes of that name: "Google's X chip".
    measures
        What "of" joins to the name of what is eaten or drunk: "a bottle of X".
    naming_verbs
        Verbs (lemmas) that give a name: "a gelding called X".
    renamed
        Nouns (lemmas) for what is a place although it is none in the gazetteer: "the
        colony was called X".
    reflexives, speakers_words
        What gives itself a name ("called themselves X"), and by which who speaks owns:
        "my name is X".
    secrets, sorts_of_names
        What a hyphen joins to "named", and what tells that a name is somebody's: "his
        pen name".
    name_nouns
        Nouns for a name, right before it: "the name X".
    named_nouns
        Further nouns for what is given a name, and is no place: "a scheme called X".
    knowing_verbs
        Those (lemmas) before the preposition of a name: "a gang known as X".
    nicknaming_verbs
        Those (lemmas) that name few places: "the worm, dubbed X".
    lesser_ranks
        Whose a building is that shares its name with a famous one: "the state Capitol".
    match_verbs
        Verbs (lemmas) of what sides in a match do.
    players, transfer_verbs, transfer_prepositions
        Nouns (lemmas) for who plays or trains, verbs (lemmas) by which a side gets or
        gives one, and what joins the other side: "X traded its goalkeeper to Y".
    joining_verbs
        Verbs (lemmas) of who leaves one side for another: "he joined X from Y".
    leading_verbs, moves
        Verbs (lemmas) of who leads a side ("she captained X"), and of how a player
        changes to one, with what joins it if anything does: "join", "move to".
    parts_of_sides
        Nouns (lemmas) for what sides have in a match: "X's men".
    contracts
        Nouns (lemmas) for what clubs offer players: "a two-year deal by X".
    match_prepositions
        What joins such a verb to the other side: "lost to X".
    matches
        Nouns (lemmas) for matches and how they end: "a win over X".
    pairing_words
        What joins a match to both sides: "between X and Y".
    match_words, match_phrases
        Words that only matches have, in any sentence about one, and phrases (lemmas):
        "on loan".
    match_hints, scoring_verbs, match_units, other_contests
        Nouns and verbs (lemmas) that matches have and other things too; nouns (lemmas)
        for what is counted in them ("six tries"); and words (lemmas) of elections,
        wars, courts and markets, which tell that none is meant.
    positions
        Nouns (lemmas) for who plays where, that others bear as well: "guard".
    opposing_prepositions
        What joins the other side to what is done in a match: "41 points against X".
    lending_terms
        Those after which "at" is no place: "on loan at X".
    playing_terms, term_prepositions
        Nouns (lemmas) for the time that players spend with a side, and what joins it:
        "two seasons with X".
    town_verbs
        Verbs (lemmas) of what a town does in a story about matches: "X hosts it".
    defeats
        Verbs and nouns (lemmas) of matches, with the preposition before the other side:
        "lose to", "defeat by".
    followers
        Nouns (lemmas) for who follows a club and no town: "fans of X".
    sporting_nouns
        Nouns (lemmas) for who plays or cheers, after the name of a club: "X players".
    ranking_verbs, rank_prepositions
        Verbs (lemmas) of who comes in where in a race, and what joins who was faster.
    finishing_verbs
        Those of them that only races and matches have: "they finished behind X".
    unchanged_pasts
        Verbs (lemmas) whose past is like their present: "X hit back".
    plural_auxiliaries
        Auxiliaries of several: a town "is" and a club "are".
    counterparts
        Nouns and pronouns (lemmas) for what is like a thing named before: "its rivals
        are X".
    programs
        Languages in which programs are written; some bear names of places ("Java").
    program_words
        What follows them: "X developers".
    programming_verbs
        Verbs, as they are written, before "in" and them: "programmed in X".

    """

    given_names: Words = NO_WORDS
    relatives: Words = NO_WORDS
    kin: Words = NO_WORDS
    families: Words = NO_WORDS
    endearments: Words = NO_WORDS
    work_words: Words = NO_WORDS
    personal_passives: Words = NO_WORDS
    figurative_trades: Words = NO_WORDS
    wholes: Words = NO_WORDS
    juries: Words = NO_WORDS
    statues: Words = NO_WORDS
    images: Words = NO_WORDS
    own_words: Words = NO_WORDS
    helpers: Words = NO_WORDS
    of_one: Words = NO_WORDS
    with_others: Words = NO_WORDS
    own_things: Words = NO_WORDS
    body_parts: Words = NO_WORDS
    authored: Words = NO_WORDS
    running_verbs: Words = NO_WORDS
    for_words: Words = NO_WORDS
    offices_run_for: Words = NO_WORDS
    acting_verbs: Words = NO_WORDS
    identifying: Words = NO_WORDS
    people_unnamed: Words = NO_WORDS
    person_prepositions: Words = NO_WORDS
    winning_verbs: Words = NO_WORDS
    prizes: Words = NO_WORDS
    bodily_verbs: Words = NO_WORDS
    perceiving_verbs: Words = NO_WORDS
    courts: Words = NO_WORDS
    telling_verbs: Words = NO_WORDS
    asking_verbs: Words = NO_WORDS
    putting_verbs: Words = NO_WORDS
    single_pronouns: Words = NO_WORDS
    people_told: Words = NO_WORDS
    private_pasts: Words = NO_WORDS
    intimate_verbs: Words = NO_WORDS
    personal_states: Words = NO_WORDS
    street_endings: Words = NO_WORDS
    called_nouns: Words = NO_WORDS
    ship_openers: Words = NO_WORDS
    named_by_brand: Words = NO_WORDS
    club_names: Words = NO_WORDS
    grounds: Words = NO_WORDS
    idioms: Words = NO_WORDS
    staging_words: Words = NO_WORDS
    work_makers: Words = NO_WORDS
    singing_verbs: Words = NO_WORDS
    owned_works: Words = NO_WORDS
    opening_verbs: Words = NO_WORDS
    performers: Words = NO_WORDS
    playing_verbs: Words = NO_WORDS
    record_players: Words = NO_WORDS
    parts_of_works: Words = NO_WORDS
    followers_of_works: Words = NO_WORDS
    seeing_verbs: Words = NO_WORDS
    screens: Words = NO_WORDS
    made: Words = NO_WORDS
    roles: Words = NO_WORDS
    by_words: Words = NO_WORDS
    race_words: Words = NO_WORDS
    race_phrases: Words = NO_WORDS
    race_hints: Words = NO_WORDS
    historic_words: Words = NO_WORDS
    routing_verbs: Words = NO_WORDS
    yielding_verbs: Words = NO_WORDS
    drawing_verbs: Words = NO_WORDS
    companies: Words = NO_WORDS
    company_holdings: Words = NO_WORDS
    company_parts: Words = NO_WORDS
    charging_verbs: Words = NO_WORDS
    clients: Words = NO_WORDS
    company_verbs: Words = NO_WORDS
    courtesies: Words = NO_WORDS
    nobles: Words = NO_WORDS
    ages_of_life: Words = NO_WORDS
    ages: tuple[str, ...] = ()
    person_pronouns: Words = NO_WORDS
    age_words: Words = NO_WORDS
    makers: Words = NO_WORDS
    ship_prefixes: Words = NO_WORDS
    things: Words = NO_WORDS
    sorts: Words = NO_WORDS
    goods: Words = NO_WORDS
    produce: Words = NO_WORDS
    breeds: Words = NO_WORDS
    plural_endings: tuple[str, ...] = ()
    periods: Words = NO_WORDS
    classes: Words = NO_WORDS
    bodies: Words = NO_WORDS
    wares: Words = NO_WORDS
    finds: Words = NO_WORDS
    as_words: Words = NO_WORDS
    colours: Words = NO_WORDS
    schools: Words = NO_WORDS
    thinkers: Words = NO_WORDS
    learners: Words = NO_WORDS
    learning_prepositions: Words = NO_WORDS
    graduates: Words = NO_WORDS
    graduating_prepositions: Words = NO_WORDS
    reading_verbs: Words = NO_WORDS
    subjects: Words = NO_WORDS
    staff: Words = NO_WORDS
    saddling_verbs: Words = NO_WORDS
    burdening: Words = NO_WORDS
    seminaries: Words = NO_WORDS
    dish_heads: Words = NO_WORDS
    products: Words = NO_WORDS
    measures: Words = NO_WORDS
    naming_verbs: Words = NO_WORDS
    renamed: Words = NO_WORDS
    reflexives: Words = NO_WORDS
    speakers_words: Words = NO_WORDS
    secrets: Words = NO_WORDS
    sorts_of_names: Words = NO_WORDS
    name_nouns: Words = NO_WORDS
    named_nouns: Words = NO_WORDS
    knowing_verbs: Words = NO_WORDS
    nicknaming_verbs: Words = NO_WORDS
    lesser_ranks: Words = NO_WORDS
    match_verbs: Words = NO_WORDS
    players: Words = NO_WORDS
    transfer_verbs: Words = NO_WORDS
    joining_verbs: Words = NO_WORDS
    transfer_prepositions: Words = NO_WORDS
    leading_verbs: Words = NO_WORDS
    moves: Words = NO_WORDS
    parts_of_sides: Words = NO_WORDS
    contracts: Words = NO_WORDS
    match_prepositions: Words = NO_WORDS
    matches: Words = NO_WORDS
    pairing_words: Words = NO_WORDS
    match_words: Words = NO_WORDS
    match_phrases: Words = NO_WORDS
    match_hints: Words = NO_WORDS
    scoring_verbs: Words = NO_WORDS
    match_units: Words = NO_WORDS
    other_contests: Words = NO_WORDS
    positions: Words = NO_WORDS
    opposing_prepositions: Words = NO_WORDS
    lending_terms: Words = NO_WORDS
    playing_terms: Words = NO_WORDS
    term_prepositions: Words = NO_WORDS
    town_verbs: Words = NO_WORDS
    defeats: Words = NO_WORDS
    followers: Words = NO_WORDS
    sporting_nouns: Words = NO_WORDS
    ranking_verbs: Words = NO_WORDS
    rank_prepositions: Words = NO_WORDS
    finishing_verbs: Words = NO_WORDS
    unchanged_pasts: Words = NO_WORDS
    plural_auxiliaries: Words = NO_WORDS
    counterparts: Words = NO_WORDS
    programs: Words = NO_WORDS
    program_words: Words = NO_WORDS
    programming_verbs: Words = NO_WORDS
