"""The names of the terms in the score of a candidate, in the order of columns."""

from __future__ import annotations

from .candidates import STATIC

__all__ = [
    "AT",
    "BROAD",
    "COUNTRY",
    "COUNTY",
    "DIVISION",
    "EARTH_RADIUS_KM",
    "FIRST",
    "NONE",
    "SECOND",
]

#: The terms of the first pass: the gazetteer's, and the words beside the name.
FIRST = (
    *STATIC,
    "of the kind that the words say",
    "of another kind than the words say",
    "lies in what follows the comma",
    "lies elsewhere than what follows the comma",
    "lies in what follows the comma and ends there",
    "lies in the larger place beside it",
    "its country is named",
    "its division is named",
    "fixed by a longer form",
    "holds what precedes the comma",
    "of a kind that the story says elsewhere",
    "a state that the story calls one elsewhere",
    "a capital whose name acts",
    "a country whose name acts",
    "a division whose name acts",
    "a capital joined to a capital",
    "of the rank of what it is joined to",
    "a capital in the dateline",
    "a city in the dateline",
    "names known only in its country",
)

#: The terms that the second pass adds: nearness to the other places of the story.
SECOND = (
    *FIRST,
    "share of the story's places within 50 km",
    "share of the story's places within 150 km",
    "share of the story's places within 500 km",
    "another place within 50 km",
    "another place within 150 km",
    "share of the story's places in its division",
    "share of the story's places in its country",
    "places in its country",
    "near its neighbours in the text",
    "in the country of its neighbours in the text",
    "near the dateline",
    "in the country of the dateline",
    "near the publisher's home",
    "in the division of the publisher's home",
    "in the country of the publisher's home",
)

#: The terms of "none of these".
NONE = (
    "none of these",
    "none: doubtful as a place name",
    "none: how many share the name",
    "none: size of the largest",
    "none: no official name matches",
    "none: tagged as a person",
    "none: tagged as a body",
    "none: not tagged",
    "none: inside a longer name",
    "none: no other place near",
    "none: no other place in the country",
    "none: a name in one word",
    "none: in the dateline",
    "none: in a list under a word of kind",
)

#: The column of each term.
AT = {name: i for i, name in enumerate(SECOND)}

EARTH_RADIUS_KM = 6371.0

#: Kinds by how much they hold: a place holds only what is of a smaller size.
POINT, COUNTY, DIVISION, COUNTRY, WIDE = range(5)
BROAD = {
    "admin2": COUNTY,
    "admin1": DIVISION,
    "country": COUNTRY,
    "territory": COUNTRY,
    **dict.fromkeys(
        ("ocean", "sea", "gulf", "strait", "continent", "region", "range", "desert"),
        WIDE,
    ),
}
