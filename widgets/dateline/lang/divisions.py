"""Nouns of divisions beside names, where no pipeline reads: Provinz Aleppo.

They tell a province from the town that it is called like, and what of a division's name
is in use: "Oblast de Jytomyr" is Jytomyr. No line: such nouns are part of the name
there, or nothing is known about the language.
"""

from __future__ import annotations

import re

from .beside_places import LITTLE_WORDS, noun_before
from .words import words_of

__all__ = ["calls_division", "holds_district", "without_noun"]

#: Nouns for divisions right before the name, or with a little word between: "Provinz
#: Aleppo", "provincia de Córdoba". Not those of the towns' own districts.
_BEFORE = {
    "fr": "province provinces région régions gouvernorat gouvernorats canton cantons "
    "oblast oblasts wilaya wilayas état états gouverneur gouverneure",
    "es": "provincia provincias departamento departamentos región regiones gobernación "
    "estado estados gobernador gobernadora",
    "de": "provinz provinzen kanton kantone kantonen gebiet gebiete gebieten "
    "gouvernement gouvernements bundesland bundesländer bundesländern bundesstaat "
    "bundesstaaten region regionen oblast woiwodschaft woiwodschaften präfektur "
    "präfekturen",
    "pt": "província províncias estado estados região regiões departamento "
    "departamentos governador governadora",
    "it": "provincia province regione regioni governatorato governatorati cantone "
    "cantoni stato stati governatore governatrice",
    "ru": "провинция провинции провинцию провинцией провинциях штат штата штате штаты "
    "штатах мухафаза мухафазе регион регионе губернатор губернатора",
    "uk": "провінція провінції провінцію штат штату штаті кантон кантоні",
    "pl": "stan stanu stanie prowincja prowincji prowincję kanton kantonie "
    "departament departamencie",
    "ar": "محافظة محافظتي محافظات ومحافظة بمحافظة ولاية ولايتي ولايات وولاية بولاية "
    "إقليم إقليمي أقاليم مقاطعة مقاطعتي مقاطعات مناطق محافظ",
    "fa": "استان استان‌های استانهای ولایت ولایات ولایت‌های استاندار",
}

#: Further nouns that names of divisions begin with. In a text they say less: they are
#: those of the towns' own districts, too, or of countries.
_IN_NAMES = {
    "fr": "comté préfecture raion raïon district république voïvodie kraï municipalité "
    "territoire division județ communauté",
    "es": "distrito prefectura municipio condado comunidad parroquia óblast oblast "
    "cantón voivodato división krai república",
    "de": "präfektur kreis rajon komitat distrikt bezirk departamento departement "
    "autonome republik",
    "pt": "distrito condado oblast divisão território prefeitura república cantão",
    "it": "distretto prefettura canton voivodato oblast divisione dipartimento contea "
    "quartiere comune territorio repubblica regione",
    "ar": "مقاطعة شعبية منطقة كانتون إمارة بلدية جمهورية مُحَافَظَة بَلَدِيَّة",
    "fa": "منطقه شهرستان کانتون ایالت ناحیه",
    "id": "provinsi region prefektur county departemen distrik kabupaten oblast "
    "kegubernuran wilayah kanton kota",
    "nl": "arrondissement oblast woiwodschap district provincie",
    "pl": "gmina prefektura region rejon dystrykt obwód województwo prowincja komitat "
    "departament kraj okręg wilajet republika",
}

#: Nouns for divisions that follow the name, by how they begin: "Van ilinde".
_BEHIND = {"tr": ("ili", "iller", "eyalet", "vilayet", "bölge", "Valisi", "Valiliğ")}


#: What stands between a division and its district, and behind that: "Van'ın Erciş
#: ilçesi".
_HOLDS = {"tr": (re.compile(r"['’]?n?[ıiuü]n "), ("ilçe",))}


def holds_district(between: str, behind: str, code: str) -> bool:
    """Tell whether the first of two names is the division of the second (ISO 639-1).

    >>> holds_district("'ın ", " ilçesinde", "tr")
    True
    """
    if code not in _HOLDS:
        return False
    gap, nouns = _HOLDS[code]
    return bool(gap.fullmatch(between)) and behind.lstrip().startswith(nouns)


def calls_division(before: str, after: str, code: str) -> bool:
    """Tell whether the words beside a name call it a division (ISO 639-1).

    >>> calls_division("in der Provinz ", " wurde", "de")
    True
    >>> calls_division("la provincia de ", "", "es"), calls_division("in ", "", "de")
    (True, False)
    """
    behind = _BEHIND.get(code, ())
    if after[:1] == " " and behind and after[1:].startswith(behind):
        return True
    return noun_before(before) in words_of(_BEFORE, code)


def without_noun(name: str, code: str) -> str:
    """Return the name of a division without the noun in it (ISO 639-1).

    >>> without_noun("Oblast de Jytomyr", "fr"), without_noun("Comté d'Örebro", "fr")
    ('Jytomyr', 'Örebro')
    >>> without_noun("Van ili", "tr"), without_noun("Provincia de La Rioja", "es")
    ('Van', 'La Rioja')
    """
    nouns = words_of(_BEFORE, code) | words_of(_IN_NAMES, code)
    words = name.replace("’", "'").split()
    if len(words) > 1 and words[0].casefold() in nouns:
        rest = words[1:]
        # With a capital it is part of the name: "La Rioja".
        while len(rest) > 1 and rest[0] in LITTLE_WORDS:
            del rest[0]
        little, apostrophe, own = rest[0].partition("'")
        if apostrophe and little in LITTLE_WORDS:
            rest[0] = own
        return " ".join(rest)
    if len(words) > 1 and words[-1].casefold().startswith(_BEHIND.get(code, ("\0",))):
        return " ".join(words[:-1])
    return name
