"""Words that tell the names of places from other names, and which place is meant."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from .phrases import Phrase, Phrases
from .words import NO_WORDS, Words, alternatives

__all__ = ["PlaceWords"]

_APOSTROPHES = frozenset("'’")


@dataclass(frozen=True, kw_only=True, eq=False)
class PlaceWords:
    """Words that tell the names of places from other names, and which place is meant.

    Every list may be empty: the rules that need it then find nothing. Words are in
    lower case unless it says otherwise.

    Attributes
    ----------
    definite_articles
        "the": skipped before a name, and at the head of a longer one.
    possessives
        What marks a name as a possessor, as a token of its own ("'s").
    genitives
        "of", as in "city of X", "University of X".
    hemispheres
        Letters and words for the four hemispheres, with N, S, E or W.
    degree_words, minute_words, second_words
        Words for the parts of an angle.
    latitude_words, longitude_words
        Words before or behind one.
    coordinate_links
        Words between a latitude and a longitude.
    position_words
        Words before two bare numbers, or a short grid reference, that make a position
        of them.
    indefinite_articles
        "a", as in "X, a town in Y".
    containing_prepositions
        What puts the place before it into the one after it ("X in Y").
    remaining
        What stands for those left over: "and the others to X".
    where_words
        What begins a clause about a place: "to X, where".
    seat_words
        What a place is to the one that it is the seat of ("Y's capital X").
    conjunctions
        What joins the names of a list ("and", "or").
    example_openers
        What opens a list of examples after a word of kind, each as its words
        ("including"; "such", "as").

    connectors
        Words in lower case, and marks, that may stand inside a name ("Rio de
        Janeiro", "Isle of Man").
    particles
        Those of them that stand inside the names of people and what is named after
        them ("Charles de Gaulle airport"): no prepositions.
    function_words
        Words that open sentences in capitals and are rarely names.
    name_openers
        Function words that may open a name ("New York").
    name_prefixes
        Words that a hyphen joins to the rest of a name, of which neither then is a
        name by itself ("al-Hasakah", "Ben-Gvir").
    country_letters
        Short forms of countries and unions, in capitals.
    foreign_kinds
        Nouns for kinds of places in other languages, with which names of places begin
        and those of people do not ("Tal Rifaat": Arabic for a hill).
    landforms
        Nouns for land and water, in small letters behind a name that the definite
        article opens ("the Mabira forest").
    reserve_words
        What the full names of protected lands end in, and short ones do not ("Salonga
        National Park").
    combining_forms
        Words with a capital that a hyphen joins to a name without being part of it
        ("Sino-Indian", "Trans-Siberian").
    eras, leading_eras
        Eras as they are counted ("490 BC"), and those that may stand before the
        year; without dots, as the next four.
    era_nouns
        What is counted in eras besides years ("century").
    units
        Units whose short forms are codes of places as well ("30 MI", "9 AM").
    company_forms, company_endings
        Legal forms of companies that are codes of places as well ("Volvo AB"), and
        those that may follow one ("CO., LTD.").
    everyday_words
        Words besides the function words that capitals turn into a code ("OK").
    party_letters
        Letters of parties before what their politicians stand for ("D-Ohio").
    generic_words
        Words that are names of hamlets somewhere, and of nothing by themselves.
    leading_words
        Words that are cut off the head of what the tagger takes for a name, when
        they are in lower case ("northern", "nearby").
    leading_articles
        Those of the leading words that are cut off in capitals as well.
    continental_bodies
        What makes a body of a continent's name ("European Union").
    full_name_suffixes
        What the full name of a city may add to the name that it is known by ("City").

    own_countries
        Codes (ISO 3166-1) of countries whose towns the language itself has named:
        another spelling of theirs is a slip, no transliteration.

    kind_cues
        Words that say the kind of a place beside its name ("the city of X", "X
        County", "Lake X"), with the kinds that they speak for.
    office_cues
        Offices beside a name, with the kinds of place that have them ("the governor
        of X"). Another mention of the name may be of another kind.
    holder_cues
        Titles before the name of who represents a place, with its kinds ("Senator
        Ada Pruitt of X").
    plural_cues
        The plurals of such words over a list of places, with the singular.
    distinguishing_cues
        Words of kind that are added where the bare name would mean another place
        ("Washington state").
    unit_cues
        Words of kind that the full name of a division may end in ("Clay County").
    natural_heads
        Last words of the names of land and water, if they have a capital.
    surface_cues
        Prepositions before an island or a mountain, not a town ("on Skye"), with the
        kinds of place that they speak for.
    seaward_prepositions
        What puts something on the water before a town ("off X").
    seaside_nouns
        Nouns for the edge of the sea, before a genitive ("the coast of X").
    river_names
        The full names of rivers; ``{}`` stands for the bare one.
    reaching_verbs
        Verbs of motion whose object is where somebody gets to ("reached X").
    belongings
        Who and what belongs to a place, before a genitive ("residents of X", "the port
        of X").
    articled_lands
        Lands that have the article as rivers of their name do ("the Congo").
    bank_prepositions
        Prepositions before a river rather than a land ("on the Congo").
    flowing_verbs
        Verbs of what rivers do.
    urban_words
        Words beside a name, or before "of" or "in" and it, that speak of a town: of
        its parts, its offices, what only towns have ("the mayor of X", "X airport").
    regional_words
        Such words that speak of a division or a land ("across X", "X voters").

    facility_heads
        Last words of a longer name that make it one facility, with the place inside.
    facility_modifiers
        Words that may stand between the place and the last word of a facility.
    site_heads
        Last words of airports and bases, which name a place even in lower case.
    site_cues
        Last words of the names of sites that are known in full ("Evin prison",
        "Three Gorges dam"), with the kinds of place that they speak for.
    site_qualifiers
        For those that do so only after certain words, these words ("naval base").
    site_names
        For each way to call an airport or base (perhaps in two words), the full names
        that the gazetteer may have it under; ``{}`` stands for its town or own name.
    site_modifiers
        Words between the town and what its site is called.
    name_endings
        Last words of names by which streets, parks, schools and the like are known.
    road_words
        First words of numbered roads ("Highway 61", "U.S. 61").

    opposed_leads
        Pairs of words before two names that make them two places, even if they are
        spelt alike ("from X to X", "between X and X").
    contrasting_words
        Words before a name that set it apart from one of the same spelling ("the
        other X", "twinned with X", "not X").
    other_one_words
        Those right before a name with its larger place that say it is another bearer
        of a name known from before ("another X, in Y").
    same_name_phrases
        Words of a sentence that say the same from farther off ("a town of the same
        name, X in Y").

    place_prepositions
        Prepositions of relations in space.
    weighed_before, weighed_after
        Further words before and after a name that have weights of their own.
    bearings
        Words that "of" joins to a place ("east of X").
    directions
        Words that pick a part of the place named after them ("East Texas").
    adjoined_participles
        Participles that a hyphen joins to a place ("Iraq-based").
    body_prepositions
        What joins a body to the place in its name ("Bank of X", "Centre for X").
    nesting_words
        Words between the name of a place and of the larger one that holds it.

    institutions
        Nouns that make a body of the place before them ("the U.S. military").
    institution_modifiers
        Adjectives between a place and its body or its act ("Iraq's foreign ministry").
    offices
        Offices beside a place ("Iraq's security adviser").
    title_abbreviations
        Titles that are written short, whose dot ends no sentence ("Sgt.").
    speech_verbs
        Verbs (lemmas) of saying and deciding: a place that does this is its
        government.
    government_acts
        Acts, forces and policies: a country before them is its government.
    governing_words
        Who governs, and their houses: "officials in X", "in X, the Treasury said".
    party_nouns
        What states have or do with one another (lemmas).
    dealing_verbs
        Verbs (lemmas) whose object or passive subject is a government.
    pressure_nouns
        What is put on, or sent to, a government (lemmas).
    befalling_verbs
        Verbs (lemmas) of what is done to places, or happens to them, as their object
        ("shelled X", "X was flooded", "reached X").
    befalling_phrases
        Verbs of that kind with their particle, the verb as its lemma ("cut off").
    share_words
        Of how much, or which part, of a place something is said: "half of X", "the
        north of X".
    befalling_nouns
        Nouns (lemmas) of the same, before "of": "the siege of X".
    communal_nouns
        What places have, do without or impose, as lemmas ("lost its ferry", "was
        without power", "declared a state of emergency").
    saint_words
        What a saint's name begins with.
    holy_houses
        What is dedicated to saints: "St Mary's Church".
    communal_plurals
        Those who live in places or run them: "the mayors of X, Y and Z".
    communal_adjectives
        What places are, and people are not ("was deserted").
    having_verbs
        Verbs (lemmas) of having and imposing: "roads" says nothing in "snow closed
        roads".
    civic_verbs
        Verbs (lemmas) of what towns do, and neither people nor firms: "X bans cars".
    sole_words
        What only a place's last one of anything is called: "X lost its only bank".
    communal_possessives, shared_possessives
        Possessive pronouns of what is no person ("its"), and of several ("their").
    present_endings
        Endings of verbs in the present tense, with what the lemma has instead
        ("carries", "carry").
    travel_verbs, destination_prepositions
        Verbs (lemmas) of setting out, and what joins them to where the way leads
        ("head for X", "bound for X").
    way_words, vehicle_words
        Ways and journeys, and what goes along them (lemmas of nouns).
    journey_verbs, motion_verbs
        Verbs (lemmas) of journeys, which go to places rather than to people, and
        those of going, which may do either.
    departing_verbs
        Verbs (lemmas) whose object is left, for where the way leads ("leave X for Y").
    linking_verbs
        Verbs (lemmas) of what a way does to the two places at its ends.
    way_prepositions, onward_prepositions
        Prepositions before the first stop of a way ("from", "between"), and before
        the next ("to", "via", "and").
    opening_prepositions
        Those before a first stop that are followed by the next one anyhow ("from").
    goal_prepositions
        Those before where a way leads ("to", "for").
    single_way_prepositions, way_participles
        Prepositions before the only stop that is named ("boats from X", "the road to
        X"), and participles before these ("bound for X", "coming from X").
    land_verbs
        What a country does as a stretch of land, not as an actor (lemmas).
    agent_prepositions, party_prepositions, adversary_prepositions, target_prepositions
        Prepositions before a government: "attacked by X", "talks with X", "war
        against X", "sanctions on X".

    event_prepositions, event_verbs, event_sites
        Prepositions before where something happens, verbs (lemmas) that say that it
        does ("three soldiers died at X"), and nouns for what is there ("a mine at X").
    treaty_nouns
        What is signed, behind the name of the town where it was: "the X agreements".
    conquering_verbs
        Verbs (lemmas) of what is done to places alone: "overran X".

    demonym_plurals
        Endings that make a plural of a demonym ("Iraqis").
    newspaper_words
        Words of newspapers' names that stand beside the name of their town.
    typical_places, typical_people, typical_things
        Well-known names of places and people of all parts of the world, and common
        words, with whose word vectors a name is compared; as vectors know them, in
        capitals. Which ones matters little as long as they are mixed.

    """

    definite_articles: Words = NO_WORDS
    possessives: Words = NO_WORDS
    genitives: Words = NO_WORDS
    hemispheres: Mapping[str, str] = field(default_factory=dict)
    degree_words: Words = NO_WORDS
    minute_words: Words = NO_WORDS
    second_words: Words = NO_WORDS
    latitude_words: Words = NO_WORDS
    longitude_words: Words = NO_WORDS
    coordinate_links: Words = NO_WORDS
    position_words: Words = NO_WORDS
    indefinite_articles: Words = NO_WORDS
    containing_prepositions: Words = NO_WORDS
    remaining: Words = NO_WORDS
    where_words: Words = NO_WORDS
    seat_words: Words = NO_WORDS
    conjunctions: Words = NO_WORDS
    example_openers: Phrases = ()

    connectors: Words = NO_WORDS
    particles: Words = NO_WORDS
    function_words: Words = NO_WORDS
    name_openers: Words = NO_WORDS
    country_letters: Words = NO_WORDS
    foreign_kinds: Words = NO_WORDS
    landforms: Words = NO_WORDS
    reserve_words: Words = NO_WORDS
    name_prefixes: Words = NO_WORDS
    combining_forms: Words = NO_WORDS
    eras: Words = NO_WORDS
    leading_eras: Words = NO_WORDS
    era_nouns: Words = NO_WORDS
    units: Words = NO_WORDS
    company_forms: Words = NO_WORDS
    company_endings: Words = NO_WORDS
    everyday_words: Words = NO_WORDS
    party_letters: Words = NO_WORDS
    generic_words: Words = NO_WORDS
    leading_words: Words = NO_WORDS
    leading_articles: Words = NO_WORDS
    continental_bodies: Words = NO_WORDS
    full_name_suffixes: Words = NO_WORDS

    own_countries: Words = frozenset()
    kind_cues: Mapping[str, frozenset[str]] = field(default_factory=dict)
    office_cues: Mapping[str, frozenset[str]] = field(default_factory=dict)
    holder_cues: Mapping[str, frozenset[str]] = field(default_factory=dict)
    plural_cues: Mapping[str, str] = field(default_factory=dict)
    distinguishing_cues: Words = NO_WORDS
    unit_cues: Words = NO_WORDS
    natural_heads: Words = NO_WORDS
    surface_cues: Mapping[str, frozenset[str]] = field(default_factory=dict)
    seaward_prepositions: Words = NO_WORDS
    seaside_nouns: Words = NO_WORDS
    river_names: tuple[str, ...] = ()
    reaching_verbs: Words = NO_WORDS
    belongings: Words = NO_WORDS
    articled_lands: Words = NO_WORDS
    bank_prepositions: Words = NO_WORDS
    flowing_verbs: Words = NO_WORDS
    urban_words: Words = NO_WORDS
    regional_words: Words = NO_WORDS

    facility_heads: Words = NO_WORDS
    facility_modifiers: Words = NO_WORDS
    site_heads: Words = NO_WORDS
    site_cues: Mapping[str, frozenset[str]] = field(default_factory=dict)
    site_qualifiers: Mapping[str, Words] = field(default_factory=dict)
    site_names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    site_modifiers: Words = NO_WORDS
    name_endings: Words = NO_WORDS
    road_words: Words = NO_WORDS

    opposed_leads: frozenset[tuple[str, str]] = frozenset()
    contrasting_words: Words = NO_WORDS
    other_one_words: Words = NO_WORDS
    same_name_phrases: frozenset[Phrase] = frozenset()

    place_prepositions: Words = NO_WORDS
    weighed_before: Words = NO_WORDS
    weighed_after: Words = NO_WORDS
    bearings: Words = NO_WORDS
    directions: Words = NO_WORDS
    adjoined_participles: Words = NO_WORDS
    body_prepositions: Words = NO_WORDS
    nesting_words: Words = NO_WORDS

    institutions: Words = NO_WORDS
    institution_modifiers: Words = NO_WORDS
    offices: Words = NO_WORDS
    title_abbreviations: Words = NO_WORDS
    speech_verbs: Words = NO_WORDS
    government_acts: Words = NO_WORDS
    governing_words: Words = NO_WORDS
    party_nouns: Words = NO_WORDS
    dealing_verbs: Words = NO_WORDS
    pressure_nouns: Words = NO_WORDS
    befalling_verbs: Words = NO_WORDS
    befalling_phrases: Words = NO_WORDS
    share_words: Words = NO_WORDS
    befalling_nouns: Words = NO_WORDS
    communal_nouns: Words = NO_WORDS
    communal_plurals: Words = NO_WORDS
    saint_words: Words = NO_WORDS
    holy_houses: Words = NO_WORDS
    civic_verbs: Words = NO_WORDS
    sole_words: Words = NO_WORDS
    communal_adjectives: Words = NO_WORDS
    having_verbs: Words = NO_WORDS
    communal_possessives: Words = NO_WORDS
    shared_possessives: Words = NO_WORDS
    present_endings: Mapping[str, str] = field(default_factory=dict)
    travel_verbs: Words = NO_WORDS
    destination_prepositions: Words = NO_WORDS
    way_words: Words = NO_WORDS
    vehicle_words: Words = NO_WORDS
    journey_verbs: Words = NO_WORDS
    motion_verbs: Words = NO_WORDS
    departing_verbs: Words = NO_WORDS
    linking_verbs: Words = NO_WORDS
    way_prepositions: Words = NO_WORDS
    onward_prepositions: Words = NO_WORDS
    opening_prepositions: Words = NO_WORDS
    goal_prepositions: Words = NO_WORDS
    single_way_prepositions: Words = NO_WORDS
    way_participles: Words = NO_WORDS
    land_verbs: Words = NO_WORDS
    agent_prepositions: Words = NO_WORDS
    party_prepositions: Words = NO_WORDS
    adversary_prepositions: Words = NO_WORDS
    target_prepositions: Words = NO_WORDS

    event_prepositions: Words = NO_WORDS
    event_verbs: Words = NO_WORDS
    event_sites: Words = NO_WORDS
    treaty_nouns: Words = NO_WORDS
    conquering_verbs: Words = NO_WORDS

    demonym_plurals: tuple[str, ...] = ()
    newspaper_words: Words = NO_WORDS
    typical_places: tuple[str, ...] = ()
    typical_people: tuple[str, ...] = ()
    typical_things: tuple[str, ...] = ()

    @cached_property
    def possessive_marks(self) -> Words:
        """The possessives, and the bare apostrophe after a plural."""
        return self.possessives | _APOSTROPHES

    def kinds_said(self, word: str) -> frozenset[str]:
        """Return the kinds of place that a word in or beside a name speaks for."""
        for cues in (
            self.kind_cues,
            self.office_cues,
            self.holder_cues,
            self.site_cues,
            self.surface_cues,
        ):
            if word in cues:
                return cues[word]
        return frozenset()

    @cached_property
    def nesting(self) -> Words:
        """What may stand between a place and the larger one that holds it."""
        return frozenset(
            (*self.nesting_words, *self.possessives, *self.plural_cues, "(")
        )

    @cached_property
    def airport_names(self) -> tuple[str, ...]:
        """The full names of airports; ``{}`` stands for the town's."""
        kinds = (cue for cue, kinds in self.kind_cues.items() if "airport" in kinds)
        names = (name for cue in kinds for name in self.site_names.get(cue, ()))
        return tuple(name for name in dict.fromkeys(names) if name.startswith("{}"))

    @cached_property
    def island_words(self) -> Words:
        """Words of kind for islands ("isle", "islands")."""
        return frozenset(
            word for word, kinds in self.kind_cues.items() if "island" in kinds
        )

    @cached_property
    def site(self) -> re.Pattern[str]:
        """An airport or base: its town or own name, and what it is called."""
        return re.compile(
            rf"(\w.*?){alternatives(self.possessive_marks)}?"
            rf"(?: {alternatives(self.site_modifiers)})* "
            rf"({alternatives(self.site_names)})$",
            re.IGNORECASE,
        )

    @cached_property
    def newspaper_domain(self) -> re.Pattern[str]:
        """A newspaper's town and the words of its name, glued as in a domain."""
        return re.compile(
            rf"{alternatives(self.definite_articles)}?([a-z]{{4,}}?)"
            rf"((?:-|{alternatives(self.newspaper_words)})+)$"
        )
