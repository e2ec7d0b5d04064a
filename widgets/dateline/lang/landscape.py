"""Nouns of landscape beside names, in languages read without a pipeline: rio Madeira.

They tell the river Madeira from the island, and Lake Mai-Ndombe from the province. No
line: such nouns are part of the name there, or nothing is known about the language.
"""

from __future__ import annotations

from collections.abc import Iterator

from .beside_places import noun_before

__all__ = [
    "compound_landscapes",
    "country_of_part",
    "english_forms",
    "landscape_kind",
]

#: Nouns right before a name, or with a little word between: "lac Kivu", "isola di Kos".
_BEFORE = {
    "fr": {"river": "fleuve rivière fleuves rivières", "lake": "lac lacs",
           "island": "île îles", "mountain": "mont monts volcan",
           "range": "massif chaîne monts montagnes", "gulf": "golfe baie",
           "sea": "mer", "strait": "détroit", "desert": "désert"},
    "es": {"river": "río ríos", "lake": "lago lagos laguna", "island": "isla islas",
           "mountain": "monte volcán cerro nevado",
           "range": "sierra cordillera montes", "gulf": "golfo bahía", "sea": "mar",
           "strait": "estrecho", "desert": "desierto"},
    # No town is "auf", but every island.
    "de": {"river": "fluss flüsse flüssen strom", "lake": "see seen",
           "island": "insel inseln auf", "mountain": "berg vulkan",
           "gulf": "golf bucht", "strait": "straße", "desert": "wüste"},
    "pt": {"river": "rio rios", "lake": "lago lagos lagoa", "island": "ilha ilhas",
           "mountain": "monte vulcão",
           "range": "serra cordilheira", "gulf": "golfo baía", "sea": "mar",
           "strait": "estreito", "desert": "deserto"},
    "it": {"river": "fiume fiumi", "lake": "lago laghi", "island": "isola isole",
           "mountain": "monte vulcano",
           "range": "catena monti massiccio", "gulf": "golfo baia", "sea": "mar mare",
           "strait": "stretto", "desert": "deserto"},
    "ru": {"river": "река реки реке реку рекой рек реками реках",
           "lake": "озеро озера озере озеру озёр", "mountain": "гора горы горе вулкан",
           "island": "остров острова острове островах"},
    "uk": {"river": "річка річки річці річку річкою ріка ріки ріці ріку рік річок",
           "lake": "озеро озера озері озером", "mountain": "гора гори горі вулкан",
           "island": "острів острова острові островом острови"},
    "pl": {"river": "rzeka rzeki rzece rzekę rzeką rzek",
           "lake": "jezioro jeziora jeziorze jeziorem jezior",
           "mountain": "góra góry górze szczyt szczycie wulkan wulkanu",
           "island": "wyspa wyspy wyspie wyspę wyspą"},
    "ar": {"river": "نهر نهري", "lake": "بحيرة", "island": "جزيرة جزر",
           "mountain": "جبل", "range": "جبال وجبال", "gulf": "خليج", "sea": "بحر",
           "strait": "مضيق", "desert": "صحراء"},
    "fa": {"river": "رود رودخانه", "lake": "دریاچه", "island": "جزیره جزایر",
           "mountain": "کوه", "range": "کوه‌های رشته‌کوه", "gulf": "خلیج", "sea": "دریای",
           "strait": "تنگه", "desert": "کویر بیابان"},
}  # fmt: skip

#: Nouns behind the name, by how they begin: "Sakarya Nehri'nde", "Van Gölü'nde".
_BEHIND = {
    "tr": {"river": "nehri ırmağı çayı", "lake": "gölü", "island": "adası",
           "mountain": "dağı yanardağı", "range": "dağları",
           "sea": "denizi", "gulf": "körfezi", "strait": "boğazı", "desert": "çölü"},
}  # fmt: skip

#: Language -> noun -> the kind it stands for.
_KINDS = {
    code: {noun: kind for kind, nouns in kinds.items() for noun in nouns.split()}
    for code, kinds in _BEFORE.items()
}

#: How the gazetteer calls what has no name in the language: most of it has but English.
_ENGLISH = {
    "river": ("{} River", "River {}"),
    "lake": ("Lake {}", "{} Lake"),
    "island": ("{} Island", "Island of {}"),
    "mountain": ("Mount {}", "{} Mountain"),
    "range": ("{} Mountains",),
    "gulf": ("Gulf of {}", "{} Bay", "Bay of {}"),
    "sea": ("{} Sea", "Sea of {}"),
    "strait": ("Strait of {}", "{} Strait"),
    "desert": ("{} Desert",),
}

#: What ends the names of landscapes that are written in one word: "Kivusee".
_COMPOUNDS = {
    "de": {"see": ("lake", "sea"), "fluss": ("river",), "insel": ("island",),
           "gebirge": ("range",), "berge": ("range",), "wüste": ("desert",),
           "meer": ("sea",), "golf": ("gulf",), "vulkan": ("mountain",)},
}  # fmt: skip

#: What stands for a part of a country, in one word with its name: "Norditalien".
_PARTS = {
    "de": ("Nordost", "Nordwest", "Südost", "Südwest", "Nord", "Süd", "Ost", "West",
           "Mittel", "Zentral", "Ober", "Nieder"),
}  # fmt: skip

#: The shortest name in such a word (letters).
_SHORTEST_NAME = 3


def compound_landscapes(name: str, code: str) -> Iterator[tuple[str, str]]:
    """Yield what a name in one word with its noun is without it, and of what kind.

    >>> list(compound_landscapes("Kivusee", "de"))
    [('Kivu', 'lake'), ('Kivu', 'sea')]
    """
    for noun, kinds in _COMPOUNDS.get(code, {}).items():
        own = name.removesuffix(noun).removesuffix(noun.capitalize())
        if own != name and len(own) >= _SHORTEST_NAME:
            yield from ((own.rstrip("-‐"), kind) for kind in kinds)


def country_of_part(name: str, code: str) -> str | None:
    """Return the name in one that is a part of a country's, if it may be one.

    >>> country_of_part("Norditalien", "de"), country_of_part("Nordsee", "de")
    ('Italien', 'See')
    """
    for part in _PARTS.get(code, ()):
        own = name.removeprefix(part).lstrip("-")
        if own != name and len(own) >= _SHORTEST_NAME:
            return own.capitalize()
    return None


def landscape_kind(before: str, after: str, code: str) -> str | None:
    """Return the kind of landscape that the noun beside a name says it is, if any.

    Parameters
    ----------
    before, after
        What stands before and behind the name.
    code
        The language (ISO 639-1).

    Examples
    --------
    >>> landscape_kind("às margens do rio ", " subiu", "pt")
    'river'
    >>> landscape_kind("all'isola di ", ",", "it"), landscape_kind("a ", ",", "it")
    ('island', None)
    >>> landscape_kind("", " Gölü'nde", "tr")
    'lake'

    """
    behind = after[1:].casefold() if after[:1] == " " else ""
    for kind, nouns in _BEHIND.get(code, {}).items():
        if behind.startswith(tuple(nouns.split())):
            return kind
    if not before.endswith((" ", "'", "’")):
        return None
    return _KINDS.get(code, {}).get(noun_before(before))


def english_forms(name: str, kind: str) -> tuple[str, ...]:
    """Return what a river, lake, island or mountain may be called in English.

    >>> english_forms("Rovuma", "river")
    ('Rovuma River', 'River Rovuma')
    """
    return tuple(form.format(name) for form in _ENGLISH[kind])
