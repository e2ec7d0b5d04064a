"""Words that tell who is a party to an event, and in which role."""

from __future__ import annotations

from dataclasses import dataclass

from .words import NO_WORDS, Words

__all__ = ["PartyWords"]


@dataclass(frozen=True, kw_only=True, eq=False)
class PartyWords:
    """Words that tell who is a party to an event, and in which role.

    Attributes
    ----------
    person_nouns
        Lemmas of nouns for people, beside the role nouns of the actors: "bandit".
    person_endings
        What further nouns for people end with: "fisherman".
    body_nouns
        Lemmas of nouns for bodies that act: "court".
    objects_of_harm
        Lemmas of nouns for things that are attacked, seized or lost: "tanker".
    vehicles
        Lemmas of nouns for what people drive, fly or sail: they act, not it.
    measures
        Lemmas of nouns for what applies to a place: "curfew".
    naming_prepositions
        What leads from a noun to words that belong to its name: "members of".
    idiom_nouns
        Nouns that only make a preposition longer: "on behalf of".
    not_parties
        Words in capitals that are no party, in lower case: "mou".
    named_things, named_occasions
        Words in names of what is no party, anywhere or at the end, in lower case:
        "treaty", "day".
    informing_verbs
        Lemmas of verbs whose object is told of something: "warned officials of".
    proposal_nouns
        Lemmas of nouns for what somebody proposed or asked for: "plan".
    territories
        Nouns for land, air or water that belongs to a nation: "airspace".
    writing_verbs
        Lemmas of verbs whose subject says what their object says: "issued".
    written_nouns
        Lemmas of nouns for texts that say what their author says: "statement".
    agreement_nouns, naming_links
        Lemmas of nouns for agreements, and what leads from them to what they are
        called: "the deal known as".
    concluding_verbs, signatory_nouns
        Lemmas of verbs whose object is an agreement, and of nouns for who made one:
        "signed the", "parties to the".
    blocs
        Words with a capital that can be who acts, in lower case: "the West".
    subject_controllers
        Lemmas of verbs whose subject does what their infinitive says, whomever they
        are addressed to: "promised Zambia to leave".
    object_controllers
        Lemmas of verbs whose object does what their infinitive says: "urged Zambia to
        leave". After others it is a purpose: "visited Zambia to sign".
    control_prepositions
        What leads from a verb with an object to what that object does: "accused them
        of killing".
    accusing_verbs
        Lemmas of verbs that say of their object that it did something.
    charging_verbs, charging_prepositions
        Lemmas of verbs that need other prepositions for it: "charged them with".
    addressing_verbs, addressing_prepositions
        Lemmas of verbs with what leads to whom their infinitive is asked of: "called
        on Mali to release".
    using_verbs
        Lemmas of verbs in whose passive the doer does the infinitive: "used by rebels
        to attack".
    causing_verbs
        Lemmas of verbs whose subject has a deed done: "had two rivals killed".
    exchanging_verbs
        Lemmas of verbs whose object two give each other: "exchanged prisoners".
    bare_passives
        Lemmas of verbs that are passives where they have no object: "man killed after
        a chase".
    fatal_complements
        Words after those verbs that say how it ended: "shot dead".
    dying_verbs, sequel_words
        Lemmas of verbs that tell what became of whom something was done to, and what
        leads to that: "dies after stabbing".
    suffering_verbs, suffering_prepositions
        Lemmas of verbs whose subject an event noun is done to, and what stands
        between: "suffered an attack", "came under attack".
    errand_verbs, errand_prepositions, errand_nouns
        Lemmas of verbs whose subject does what an event noun says that they lead to,
        what stands between, and those nouns: "was on a visit", "arrived for talks".
    reason_nouns
        Lemmas of nouns that a whole clause explains: "the reason they fled".
    thing_relatives
        Relative pronouns that mean no person: "which".
    speaking_verbs
        Lemmas of verbs whose subject had the talks after which they are told: "said
        after talks with Kenya".
    blaming_verbs, blamed_prepositions
        Lemmas of verbs that lay something at somebody's door, with what leads there:
        "blamed the raid on Chad".
    hands
        What somebody acts with: "died at the hands of".
    landed_on
        Nouns for what is done to lands: of a person who has one it tells who did it.
    spans
        Nouns for a time that stands between an event and its party: "the first strike
        in history against".
    honouring_nouns, honouring_prepositions
        Nouns for ceremonies with what leads to whom they are held for.
    object_relatives
        Relative pronouns that are never a subject: "whom".
    forces
        Nouns for armed people who act for whom they belong to: "its troops".
    land_nouns
        Lemmas of nouns that take up a nation: "the country".
    land_determiners
        Words before them that do.
    group_nouns
        Lemmas of nouns that take up a body with a name: "the group".
    gatherings
        Nouns for gatherings that a body is only the name of: "the ASEAN summit".
    protests
        Nouns for protests that a person is only the cause of.
    possessed_by_patient
        Event nouns that belong to whom they are done to: "his arrest".
    modified_by_patient
        Event nouns before which a nation or name is whom they were done to.
    modified_by_whom_it_hits
        Event nouns before which the name of a nation, where its adjective could be,
        is whom they hit: "the Kenya sanctions".
    possessed_by_agent
        Event nouns that belong to who does them, whatever others of their class do:
        "his attack".
    genitive_prepositions
        What ties a noun to what it is of: "of".
    of_doer
        Event nouns whose genitive names who does it: "the visit of the king".
    directed_nouns, direction_prepositions
        Event nouns with what leads to whom they are for: "a visit to Kenya".
    concerning_nouns, concerning_prepositions
        Nouns for what is felt or said, with what leads to whose doings it is about:
        "concern over the policies of Kenya".
    aiming_prepositions
        What leads from a verb to a party only where it is harmed or blamed, else to
        a place: "at".
    opposing_prepositions
        What leads from what talks are about to whom that is against: "against".
    opposing_prefixes
        What says that an event is against whose name it stands before: "anti-".
    ability_nouns, possessing_verbs
        Nouns for what lets somebody do something, with the lemmas of verbs whose
        subject has or gets it: "has the authority to appoint".
    doing_nouns
        Nouns for somebody's part in a deed: "the role of the navy in seizing it".
    demanding_verbs, demanding_prepositions, demanding_nouns
        Verbs with their prepositions, and nouns, by which somebody asks others to do
        something: "called for lifting the ban", "the importance of opening it".
    reproving_verbs
        Lemmas of verbs whose gerund others do: "opposed lifting the ban".
    aiding_verbs, aiding_prepositions
        Lemmas of verbs of help with what leads to what their object does: "assisted
        Kenya in repelling".
    medium_prepositions
        What leads from a verb of saying with an object to where it was said, not of
        whom, and from talks to their topic: "condemned it on the radio", "talks on".
    loose_prepositions
        What leads from a verb to things whose owner is not meant: "at the house of".
    origin_nouns, origin_prepositions
        Event nouns with what leads to who does it: "pressure from Kenya".
    mutual_prepositions
        What leads from an event noun to both who do it: "talks between".
    singular_pronouns, plural_pronouns
        "it" and "they" in every form.
    collective_nouns
        Nouns in the singular that "they" takes up: "family".
    perceiving_verbs
        What people do to whom or what something is done to: "saw it attacked".
    pair_determiners, pair_nouns
        Words before, and lemmas of, nouns for two who were named before: "the two
        countries", "both sides".
    pair_numbers, pair_openers
        Those of the words that need another before them, and those others: "the two".
    accompanying_prepositions
        What leads to the other of two: "with".
    part_nouns
        Nouns whose genitive says who is meant: "a group of soldiers".

    """

    person_nouns: Words = NO_WORDS
    person_endings: tuple[str, ...] = ()
    body_nouns: Words = NO_WORDS
    objects_of_harm: Words = NO_WORDS
    vehicles: Words = NO_WORDS
    measures: Words = NO_WORDS
    naming_prepositions: Words = NO_WORDS
    idiom_nouns: Words = NO_WORDS
    not_parties: Words = NO_WORDS
    named_things: Words = NO_WORDS
    named_occasions: Words = NO_WORDS
    informing_verbs: Words = NO_WORDS
    proposal_nouns: Words = NO_WORDS
    territories: Words = NO_WORDS
    writing_verbs: Words = NO_WORDS
    written_nouns: Words = NO_WORDS
    agreement_nouns: Words = NO_WORDS
    naming_links: Words = NO_WORDS
    concluding_verbs: Words = NO_WORDS
    signatory_nouns: Words = NO_WORDS
    blocs: Words = NO_WORDS
    subject_controllers: Words = NO_WORDS
    object_controllers: Words = NO_WORDS
    control_prepositions: Words = NO_WORDS
    accusing_verbs: Words = NO_WORDS
    charging_verbs: Words = NO_WORDS
    charging_prepositions: Words = NO_WORDS
    addressing_verbs: Words = NO_WORDS
    addressing_prepositions: Words = NO_WORDS
    using_verbs: Words = NO_WORDS
    causing_verbs: Words = NO_WORDS
    exchanging_verbs: Words = NO_WORDS
    bare_passives: Words = NO_WORDS
    fatal_complements: Words = NO_WORDS
    dying_verbs: Words = NO_WORDS
    sequel_words: Words = NO_WORDS
    suffering_verbs: Words = NO_WORDS
    suffering_prepositions: Words = NO_WORDS
    errand_verbs: Words = NO_WORDS
    errand_prepositions: Words = NO_WORDS
    errand_nouns: Words = NO_WORDS
    reason_nouns: Words = NO_WORDS
    thing_relatives: Words = NO_WORDS
    speaking_verbs: Words = NO_WORDS
    blaming_verbs: Words = NO_WORDS
    blamed_prepositions: Words = NO_WORDS
    hands: Words = NO_WORDS
    landed_on: Words = NO_WORDS
    spans: Words = NO_WORDS
    honouring_nouns: Words = NO_WORDS
    honouring_prepositions: Words = NO_WORDS
    object_relatives: Words = NO_WORDS
    forces: Words = NO_WORDS
    land_nouns: Words = NO_WORDS
    land_determiners: Words = NO_WORDS
    group_nouns: Words = NO_WORDS
    gatherings: Words = NO_WORDS
    protests: Words = NO_WORDS
    possessed_by_patient: Words = NO_WORDS
    modified_by_patient: Words = NO_WORDS
    modified_by_whom_it_hits: Words = NO_WORDS
    possessed_by_agent: Words = NO_WORDS
    genitive_prepositions: Words = NO_WORDS
    of_doer: Words = NO_WORDS
    directed_nouns: Words = NO_WORDS
    direction_prepositions: Words = NO_WORDS
    concerning_nouns: Words = NO_WORDS
    concerning_prepositions: Words = NO_WORDS
    aiming_prepositions: Words = NO_WORDS
    opposing_prepositions: Words = NO_WORDS
    opposing_prefixes: Words = NO_WORDS
    aiding_verbs: Words = NO_WORDS
    ability_nouns: Words = NO_WORDS
    possessing_verbs: Words = NO_WORDS
    doing_nouns: Words = NO_WORDS
    demanding_verbs: Words = NO_WORDS
    demanding_nouns: Words = NO_WORDS
    demanding_prepositions: Words = NO_WORDS
    reproving_verbs: Words = NO_WORDS
    aiding_prepositions: Words = NO_WORDS
    medium_prepositions: Words = NO_WORDS
    loose_prepositions: Words = NO_WORDS
    origin_nouns: Words = NO_WORDS
    origin_prepositions: Words = NO_WORDS
    mutual_prepositions: Words = NO_WORDS
    singular_pronouns: Words = NO_WORDS
    plural_pronouns: Words = NO_WORDS
    perceiving_verbs: Words = NO_WORDS
    collective_nouns: Words = NO_WORDS
    pair_determiners: Words = NO_WORDS
    pair_nouns: Words = NO_WORDS
    pair_numbers: Words = NO_WORDS
    pair_openers: Words = NO_WORDS
    accompanying_prepositions: Words = NO_WORDS
    part_nouns: Words = NO_WORDS
