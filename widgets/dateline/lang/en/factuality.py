"""English: words that tell whether what is told happened."""

from __future__ import annotations

from ..factuality import FactualityWords
from ..words import words

__all__ = ["FACTUALITY"]

FACTUALITY = FactualityWords(
    definite_determiners=words("the this that these those"),
    repeating_determiners=words("every each"),
    restricting_adverbs=words("only just merely simply solely until"),
    lasting_adverbs=words("longer more anymore"),
    unfinished_adverbs=words("yet"),
    outcome_adverbs=words("only"),
    excessive_adverbs=words("too"),
    perfect_auxiliaries=words("have"),
    open_modals=words("may might should"),
    disclosing_modals=words("can"),
    disclosing_verbs=words("announce confirm disclose report reveal"),
    contrasting=words("but"),
    ideas=words(
        "reason time way circumstance circumstances avail condition doubt case"
    ),
    reported_auxiliaries=words("would 'd ’d"),
    habitual_conjunctions=words("when whenever"),
    awaiting_conjunctions=words("once before until till"),
    lasting_conjunctions=words("till until"),
    following_conjunctions=words("after"),
    preceding_conjunctions=words("before"),
    indefinite_people=words("those people anyone anybody whoever someone somebody"),
    ordinals=words("first second third last latest next only"),
    reason_prepositions=words("for"),
    aiming_verbs=words("aim design intend mean"),
    awaited_adjectives=words("next"),
    coming_times=words("future tomorrow"),
    gatherings=words(
        "meeting summit conference session visit trip tour journey talk talks congress "
        "convention forum gathering ceremony event hearing negotiation funeral "
        "inauguration rally march procession election vote poll referendum festival "
        "parade concert match race"
    ),
    holding_verbs=words(
        "besiege block blockade control face hold imprison keep occupy rule surround"
    ),
    dating_prepositions=words("in on"),
    ever_adverbs=words("ever"),
    outing_verbs=words(
        "arrive come depart fly gather go head host lead leave meet return send travel "
        "visit"
    ),
    attending_prepositions=words("at in on during after following before"),
    lacking_prepositions=words("with"),
    party_prepositions=words("with between of"),
    occasions=words(
        "election poll ballot referendum vote runoff primary summit conference meeting "
        "session round final match"
    ),
    adding_adverbs=words("well"),
    exception_words=words("but except"),
    choices=words("choice option alternative way"),
    moments=words("day moment hour minute instant time"),
    ruling_nouns=words(
        "act amendment bill clause decree directive law legislation measure motion "
        "ordinance provision regulation resolution rule treaty chapter code charter "
        "constitution convention protocol guideline manual circular article section "
        "paragraph statute"
    ),
    planning_nouns=words(
        "accord agreement bid blueprint deal draft idea outline pact plan proposal "
        "roadmap scenario scheme"
    ),
    planning_prepositions=words("in under"),
    polite_words=words("please do let"),
    supposing_verbs=words("say imagine suppose assume picture pretend"),
    content_nouns=words(
        "report rumour rumor claim story news allegation accusation statement account "
        "tweet post announcement assertion suggestion information message conviction "
        "word version"
    ),
    cleft_pronouns=words("it"),
    report_pronouns=words("it this that they these"),
    nobody_nouns=words("one person people"),
    rates=words("average general"),
    range_words=words("up between maximum least minimum"),
    such_words=words("such"),
    such_nouns=words("kind sort"),
    correcting_adverbs=words("not never actually ever in later fact"),
    most_words=words("most many all"),
    festive_verbs=words("celebrate commemorate observe mark"),
    feast_prepositions=words("as"),
    general_owners=words("your one anyone anybody somebody nobody"),
    deictic_times=words(
        "today tonight tomorrow now this monday tuesday wednesday thursday friday "
        "saturday sunday next"
    ),
    naming_verbs=words(
        "call describe label rule brand denounce dub deem declare condemn characterise "
        "characterize"
    ),
    replaced_texts=words("version edition"),
    earlier_adjectives=words("earlier previous original prior"),
    accusers=words(
        "prosecutor prosecution police detective investigator sheriff deputy officer "
        "indictment affidavit complaint lawsuit authority official"
    ),
    charging_papers=words("affidavit complaint indictment lawsuit petition writ"),
    accused=words("suspect defendant accused"),
    crime_verbs=words(
        "kill murder stab shoot rape rob strangle kidnap abduct bomb attack assault "
        "poison torture behead ambush injure wound beat drown smother smuggle traffic "
        "bludgeon suffocate seize hijack burn steal abuse gun"
    ),
    source_openers=words("according"),
    fictions=words(
        "film movie novel drama thriller sitcom musical videogame fairytale fable "
        "blockbuster screenplay painting canvas etching engraving woodcut mural fresco "
        "tapestry cartoon dream nightmare daydream"
    ),
    possible_fictions=words(
        "series play game show story book chapter comic episode opera season"
    ),
    drills=words(
        "exercise drill simulation scenario wargame rehearsal training manoeuvre "
        "maneuver re-enactment reenactment enactment"
    ),
    drill_prepositions=words("during as"),
    mock_adjectives=words("dummy imaginary make-believe mock pretend simulated"),
    drilled_verbs=words(
        "ambush assault attack bomb capture carry destroy hijack invade raid "
        "recapture repel rescue retake seize shell storm strike take target"
    ),
    topic_prepositions=words("about"),
    setting_prepositions=words("in"),
    depicting_verbs=words(
        "tell show depict portray imagine envisage envision feature see follow narrate "
        "involve assume posit include simulate rehearse describe explore"
    ),
    simulating_verbs=words("simulate"),
    opening_verbs=words("begin climax close conclude culminate end finish open start"),
    scenarios=words(
        "simulation scenario rehearsal wargame re-enactment reenactment enactment"
    ),
    characters=words("antihero anti-hero heroine narrator protagonist"),
    heroes=words("hero villain"),
)
