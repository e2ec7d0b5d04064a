"""Divisions named after a point of the compass, in other languages: Nordkordofan.

iso-codes translates few of them. What follows the point is left as English has it, so
such a name is found where the two languages write it alike: Nord-Kivu, Kivu del Norte.
"""

from __future__ import annotations

from collections.abc import Iterator

__all__ = ["compass_names"]

#: Language -> point -> its forms, with the rest as it is and in one with the word.
_FORMS: dict[str, dict[str, tuple[str, ...]]] = {
    "de": {
        "North": ("Nord-{}", "Nord{small}"),
        "South": ("Süd-{}", "Süd{small}"),
        "East": ("Ost-{}", "Ost{small}"),
        "West": ("West-{}", "West{small}"),
        "Central": ("Zentral-{}", "Zentral{small}"),
    },
    "fr": {
        "North": ("Nord-{}", "{} du Nord", "{} Nord"),
        "South": ("Sud-{}", "{} du Sud", "{} Sud"),
        "East": ("{} oriental", "{} de l'Est", "{} Est"),
        "West": ("{} occidental", "{} de l'Ouest", "{} Ouest"),
        "Central": ("{} central",),
    },
    "es": {
        "North": ("{} del Norte", "{} Septentrional", "{} Norte"),
        "South": ("{} del Sur", "{} Meridional", "{} Sur"),
        "East": ("{} Oriental", "{} del Este"),
        "West": ("{} Occidental", "{} del Oeste"),
        "Central": ("{} Central",),
    },
    "it": {
        "North": ("{} settentrionale", "Nord {}", "{} del Nord"),
        "South": ("{} meridionale", "Sud {}", "{} del Sud"),
        "East": ("{} orientale", "{} Est"),
        "West": ("{} occidentale", "{} Ovest"),
        "Central": ("{} centrale",),
    },
    "pt": {
        "North": ("{} do Norte", "{} Setentrional"),
        "South": ("{} do Sul", "{} Meridional"),
        "East": ("{} Oriental", "{} do Leste"),
        "West": ("{} Ocidental", "{} do Oeste"),
        "Central": ("{} Central",),
    },
    "tr": {
        "North": ("Kuzey {}",),
        "South": ("Güney {}",),
        "East": ("Doğu {}",),
        "West": ("Batı {}",),
        "Central": ("Orta {}",),
    },
}

#: "Northern Darfur" is North Darfur.
_POINTS = {
    f"{point}{ending}": point
    for point in ("North", "South", "East", "West")
    for ending in ("", "ern")
} | {"Central": "Central"}


#: Nouns for divisions, which every language has a word of its own for.
_NOUNS = frozenset(
    "Province Region District Governorate Department Division State County Territory "
    "Island Islands Cape Coast Area Zone".split()
)


def compass_names(name: str) -> Iterator[tuple[str, str]]:
    """Yield (language, name) of a division's English name; nothing for other names.

    >>> [name for language, name in compass_names("North Kivu") if language == "de"]
    ['Nord-Kivu', 'Nordkivu']
    >>> list(compass_names("Kivu")), list(compass_names("Eastern Province"))
    ([], [])
    """
    first, _, rest = name.partition(" ")
    point = _POINTS.get(first)
    # "Central Region" and "Eastern Province" are no names with a point before them.
    if point is None or not rest or rest in _NOUNS:
        return
    for language, forms in _FORMS.items():
        for form in forms[point]:
            yield language, form.format(rest, small=rest.casefold())
