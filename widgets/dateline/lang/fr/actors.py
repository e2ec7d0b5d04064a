"""French: words in and about the names of actors, and who they are."""

from ..actors import ActorWords
from ..words import words

__all__ = ["ACTORS"]

_THE = words("le la les l l' l’")
_OF = words("de du des d d' d’")
_MINOR = _OF | _THE | words("et en pour sur à aux au")

#: Nouns that head the names of organisations.
_ORGANISATIONS = words(
    "academie agence alliance armee assemblee association autorite banque brigade "
    "bureau cabinet centre chambre club coalition college comite commission "
    "compagnie confederation conseil cour departement direction eglise entreprise "
    "etat-major federation fondation fonds force forces front garde gendarmerie "
    "gouvernement groupe hopital institut justice ligue mairie marine ministere "
    "mission mouvement mosquee musee observatoire office opposition ordre "
    "organisation parlement parquet parti police prefecture presidence radio "
    "rassemblement region reseau senat service services societe syndicat tribunal "
    "union universite"
)

#: What ministries and committees are for.
_PORTFOLIOS = words(
    "affaires agriculture armees budget commerce culture defense ecologie economie "
    "education emploi energie enseignement environnement etrangeres europeennes "
    "famille finances industrie interieur jeunesse justice logement mer numerique "
    "outre-mer peche recherche sante solidarites sports tourisme transition "
    "transports travail"
)

#: What no name is, though it has a capital letter.
_NOT_NAMES = words(
    "lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril "
    "mai juin juillet aout septembre octobre novembre decembre m mm mme mlle dr pr "
    "dieu allah islam noel paques ramadan internet covid onu pib"
)

ACTORS = ActorWords(
    definite_articles=_THE,
    indefinite_articles=words("un une des"),
    demonstratives=words("ce cet cette ces"),
    conjunctions=words("et"),
    minor_words=_MINOR,
    words_without_initial=_MINOR,
    complement_prepositions=_OF | words("pour"),
    genitive_prepositions=_OF,
    purpose_prepositions=_OF | words("pour sur"),
    country_prepositions=_OF | words("en au"),
    office_prepositions=_OF | words("à au aux"),
    role_limits=_OF | words("à au aux en dans pour"),
    relative_pronouns=words("qui que dont où lequel laquelle"),
    personal_relatives=words("qui"),
    copulas=words("être devenir"),
    portfolio_offices=words("ministre ministres secretaire"),
    portfolio_nouns=_PORTFOLIOS,
    subject_offices=words("ministre ministres secretaire professeur professeure"),
    status_words=words(
        "ancien ancienne ex futur future adjoint adjointe interimaire nouveau nouvelle"
    ),
    office_adjectives=words(
        "general generale national nationale regional regionale municipal municipale "
        "executif executive politique militaire federal federale premier premiere "
        "delegue deleguee departemental departementale"
    ),
    top_offices=words("chef cheffe president presidente directeur directrice patron"),
    leader_noun="chef",
    pronoun_genders={
        **dict.fromkeys(("il", "-il", "lui", "lui-même"), "m"),
        **dict.fromkeys(("elle", "-elle", "elle-même"), "f"),
    },
    reflexives=words("lui-même elle-même"),
    organisation_nouns=_ORGANISATIONS,
    newspaper_nouns=words("gazette journal courrier depeche tribune echo telegramme"),
    body_descriptions=words(
        "agence association chaîne club entreprise groupe hebdomadaire journal "
        "magazine mensuel ong parti quotidien radio site société syndicat"
    ),
    purpose_nouns=words(
        "academie agence association bureau centre comite commission conseil direction "
        "federation fondation fonds institut ligue ministere mouvement office "
        "organisation parti societe syndicat union universite"
    ),
    legal_forms=words("sa sas sarl se scop group groupe holding"),
    alias_phrases=("alias", "dit", "dite", "surnommé", "surnommée", "de son vrai nom"),
    birth_words=words("né née"),
    not_names=_NOT_NAMES,
    not_actors=words(
        "accord charte congres constitution convention coupe declaration festival "
        "forum guerre journee loi ouragan plan prix programme projet rapport sommet "
        "tempete tournoi traite"
    ),
    place_prepositions=words("à en dans vers près"),
    collectives=words("police foule armée opposition public équipage famille"),
)
