"""English: words that report what somebody said."""

from ..quotes import QuoteWords
from ..words import words

__all__ = ["QUOTES"]

QUOTES = QuoteWords(
    misread_lemmas={"hop": "hope"},
    complementizers=words("that"),
    clause_openers=words("that as"),
    answering_verbs=words(
        "confirm contest deny dismiss disown dispute echo make refute reject repeat "
        "retract voice withdraw"
    ),
    loose_complement_verbs=words("say add tell note insist claim"),
    requesting_verbs=words("appeal beg call plead press urge"),
    hearing_verbs=words(
        "advise ask assure beg command direct encourage implore inform instruct invite "
        "notify order question remind tell urge warn"
    ),
    putting_verbs=words("put"),
    describing_verbs=words("describe characterise characterize call recall see"),
    manner_words=words("how"),
    asking_pairs=frozenset(
        {("want", "know"), ("ask", "know"), ("demand", "know"), ("like", "know")}
    ),
    restricting_words=words("merely only simply solely"),
    nobody=words("nobody none neither"),
    adding_verbs=words("add conclude insist note stress"),
    naming_verbs=words("call name identify"),
    contrast_words=words("while whereas although though whilst"),
    empty_infinitives={
        "ask": words("name identify quote"),
        "request": words("name identify quote"),
        "decline": words("answer comment elaborate identify name say specify"),
        "refuse": words("answer comment elaborate identify name say specify"),
    },
    source_phrases=(("according", "to"), ("in", "the", "words", "of")),
    quoting_verbs=words("quote cite"),
    uttering_verbs=words(
        "air defend deliver express give have issue make offer publish raise reiterate "
        "release renew repeat sound state utter voice"
    ),
    uttered_nouns=words(
        "advice answer appeal comment complaint explanation message plea question "
        "reaction remark reply response retort verdict warning word"
    ),
    inverting_verbs=words("said says added wrote asked"),
    time_words=words(
        "monday tuesday wednesday thursday friday saturday sunday today yesterday "
        "tomorrow morning afternoon evening night week month year earlier later"
    ),
    noun_source_prepositions=words("by from of"),
    name_prepositions=words("of for at from"),
    knowing_prepositions=words("with near inside within"),
    person_relatives=words("who"),
    closing_verbs=words("said says added told wrote"),
    closing_pronouns=words("he she they it"),
    body_pronouns=words("it"),
    group_pronouns=words("they"),
)
