"""French: words that report what somebody said."""

from ..quotes import QuoteWords
from ..words import words

__all__ = ["QUOTES"]

QUOTES = QuoteWords(
    # What the lemmatizer makes of forms that are adjectives or nouns as well.
    misread_lemmas={
        "estime": "estimer", "indique": "indiquer", "juge": "juger",
        "note": "noter", "déclare": "déclarer", "explique": "expliquer",
        "affirme": "affirmer", "précise": "préciser", "ajoute": "ajouter",
        "insiste": "insister", "résume": "résumer", "rappele": "rappeler",
    },
    complementizers=words("que qu' qu’"),
    clause_openers=words("que qu' qu’ comme"),
    naming_verbs=words("appeler nommer prénommer"),
    contrast_words=words("tandis alors mais"),
    source_phrases=(
        ("selon",), ("d'", "après"), ("d’", "après"), ("de", "source"),
    ),
    quoting_verbs=words("citer"),
    inverting_verbs=words(
        "déclaré dit affirmé expliqué annoncé indiqué précisé ajouté estimé assuré"
    ),
    time_words=words(
        "lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui matin "
        "soir nuit semaine"
    ),
    name_prepositions=words("de du des d' d’ à au aux"),
    closing_verbs=words("a déclare dit affirme explique"),
    closing_pronouns=words("il elle"),
    group_pronouns=words("ils elles on"),
)  # fmt: skip
