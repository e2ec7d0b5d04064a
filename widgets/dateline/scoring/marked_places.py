"""The one place that a line of marks means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import Place
from ..nlp.name_forms import canonical, slug

if TYPE_CHECKING:
    from ..gazetteer import Gazetteer
    from .mark_lines import Line

__all__ = ["MarkedPlaces"]

#: How many places a message offers.
_OFFERED = 6

#: The kinds of place for the levels that are none themselves.
_KINDS = {"suburb": "district", "facility": "building"}


class MarkedPlaces:
    """Places as lines name them: by an id, by a name that means one, or by a point.

    Parameters
    ----------
    gazetteer
        Where ids and names are looked up.

    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def of(self, line: Line) -> Place | None:
        """Return the place of a line; None where it says that none is known.

        Raises
        ------
        MarkError
            The gazetteer has no such place or several, or the point lacks its level.

        """
        name, level = line.keys["is"], line.keys.get("level")
        if name is None:
            return None
        if "point" in line.keys:
            return self._at_point(line)
        found = [c.place for c in self._gazetteer.find(name, limit=100) if c.place]
        fitting = [place for place in found if level in (None, place.level)]
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            raise line.wrong(
                f'“{name}” may be several places; give the id of one as "is" (or its '
                f'"level" too): {_offered(fitting)}'
            )
        lacking = self._gazetteer.missing(name)
        what = f"none at level {level}, but {_offered(found)}" if found else lacking
        raise line.wrong(
            f"“{name}”: {what}; give another name, an id, or for a place that the "
            'gazetteer lacks "point": [latitude, longitude] with "level" and "country"'
        )

    def _at_point(self, line: Line) -> Place:
        name, level = line.keys["is"], line.keys.get("level")
        if level is None:
            raise line.wrong('a "point" needs a "level" beside it, such as "city"')
        code = line.keys.get("country")
        country = self._gazetteer.country(code) if code else None
        if code and country is None:
            raise line.wrong(f"the gazetteer has no country {code!r}")
        lat, lon = line.keys["point"]
        return Place(
            id=f"marked:{slug(canonical(name, frozenset()))}",
            name=name,
            kind=_KINDS.get(level, level),
            lat=lat,
            lon=lon,
            country=code,
            country_name=country.name if country else None,
        )


def _offered(places: list[Place]) -> str:
    told = [f"{p.id} {p.label} ({p.kind}, level {p.level})" for p in places[:_OFFERED]]
    return "; ".join(told) + ("; …" if len(places) > _OFFERED else "")
