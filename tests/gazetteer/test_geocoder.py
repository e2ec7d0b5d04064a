"""The geocoder keeps geopy's manners, and never opens a connection by itself."""

from __future__ import annotations

import asyncio
import copy
import pickle
import socket
from pathlib import Path
from typing import Any

import pytest
from geopy.adapters import BaseAsyncAdapter, BaseSyncAdapter
from geopy.exc import GeocoderQueryError, GeocoderServiceError, GeopyError
from geopy.extra.rate_limiter import AsyncRateLimiter, RateLimiter
from geopy.geocoders.base import Geocoder
from geopy.location import Location
from geopy.point import Point

from dateline import Gazetteer, GazetteerGeocoder
from dateline.errors import BadOption
from dateline.gazetteer import get_geocoder


@pytest.fixture
def geocoder(
    gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch
) -> GazetteerGeocoder:
    def refuse(*arguments: Any) -> None:
        raise AssertionError(f"a connection was opened: {arguments}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    return GazetteerGeocoder(gazetteer)


@pytest.mark.parametrize(
    ("query", "label"),
    [
        ("Kerman", "Kerman, Iran"),
        ("Kerman, Iran", "Kerman, Iran"),
        ("Kerman, California", "Kerman, California, United States"),
        ("Paris, Texas", "Paris, Texas, United States"),
        ("Paris, TX", "Paris, Texas, United States"),
        ("paris, tx, usa", "Paris, Texas, United States"),
        ("Cairo, Ill.", "Cairo, Illinois, United States"),
        ("London, Ontario", "London, Ontario, Canada"),
        ("Tbilisi, Georgia", "Tbilisi, Georgia"),
        ("Atlanta, Georgia", "Atlanta, Georgia, United States"),
        ("Washington, D.C.", "Washington, District of Columbia, United States"),
        (
            "Springfield, Greene County, Missouri",
            "Springfield, Missouri, United States",
        ),
        (
            "Heathrow Airport, London",
            "London Heathrow Airport, England, United Kingdom",
        ),
        ("uk", "United Kingdom"),
    ],
)
def test_what_stands_after_the_comma_holds_the_place(
    geocoder: GazetteerGeocoder, query: str, label: str
) -> None:
    found = geocoder.geocode(query)

    assert isinstance(found, Location)
    assert found.address == label


def test_a_location_tells_its_point_and_its_reasons(
    geocoder: GazetteerGeocoder,
) -> None:
    found = geocoder.geocode("Najaf")

    assert isinstance(found, Location)
    assert found.latitude == pytest.approx(32.03, abs=0.05)
    assert found.longitude == pytest.approx(44.35, abs=0.05)
    assert found.raw["id"] == "geonames:98860"
    assert found.raw["terms"]["name form"] > 0
    assert found.raw["score"] == pytest.approx(sum(found.raw["terms"].values()))


def test_a_structured_query_is_taken_apart(geocoder: GazetteerGeocoder) -> None:
    found = geocoder.geocode({"city": "Paris", "state": "Texas"})

    assert isinstance(found, Location)
    assert found.address == "Paris, Texas, United States"
    with pytest.raises(GeocoderQueryError, match="no field planet"):
        geocoder.geocode({"planet": "Mars"})


@pytest.mark.parametrize(
    ("query", "label"),
    [
        ({"city": "Athens", "country": "US"}, "Athens, Georgia, United States"),
        ({"city": "Athens", "country": "GR"}, "Athens, Attica, Greece"),
        ({"city": "Kerman", "country": "IRN"}, "Kerman, Iran"),
        ({"city": "San Juan", "state": "Puerto Rico"}, "San Juan, Puerto Rico"),
        (
            {"city": "Springfield", "state": "IL"},
            "Springfield, Illinois, United States",
        ),
        ({"country": "CA"}, "Canada"),
        ({"country": "IL"}, "Israel"),
        ({"country": "de"}, "Germany"),
        ({"country": "Georgia"}, "Georgia"),
        ({"country": "UK"}, "United Kingdom"),
        ({"state": "Georgia"}, "Georgia, United States"),
        ({"state": "Washington"}, "Washington, United States"),
        ({"state": "CA", "country": "US"}, "California, United States"),
        ({"state": "Ontario", "country": "CA"}, "Ontario, Canada"),
        (
            {"county": "Orange", "state": "Florida"},
            "Orange County, Florida, United States",
        ),
        (
            {"county": "North Slope", "state": "AK"},
            "North Slope Borough, Alaska, United States",
        ),
        (
            {"county": "Ponce", "state": "Puerto Rico", "country": "US"},
            "Ponce Municipio, Puerto Rico",
        ),
        ({"country": "FR", "city": None, "state": " "}, "France"),
    ],
)
def test_each_key_of_a_structured_query_means_places_of_its_order(
    geocoder: GazetteerGeocoder, query: dict[str, str], label: str
) -> None:
    assert geocoder.geocode(query).address == label


@pytest.mark.parametrize(
    "query",
    [
        {"city": "Kerman", "country": "Narnia"},
        {"city": "Nowhereville", "country": "FR"},
        {"country": "Paris"},
        {"postalcode": "75001"},
        {"postalcode": "75001", "country": "France"},
        {"street": "1 Main Street", "state": "Texas"},
    ],
)
def test_what_a_structured_query_lacks_is_never_something_else(
    geocoder: GazetteerGeocoder, query: dict[str, str]
) -> None:
    assert geocoder.geocode(query) is None


@pytest.mark.parametrize(
    ("state", "country", "code"),
    [
        ("Puerto Rico", "US", "PR"),
        ("PR", "USA", "PR"),
        ("Guam", "United States", "GU"),
        ("Virgin Islands", "US", "VI"),
        ("Hong Kong", "China", "HK"),
        ("Greenland", "DK", "GL"),
        ("Réunion", "France", "RE"),
        ("Curaçao", "Netherlands", "CW"),
        ("Åland", "Finland", "AX"),
        ("Bermuda", "UK", "BM"),
    ],
)
def test_a_territory_is_in_the_state_that_it_belongs_to(
    geocoder: GazetteerGeocoder, state: str, country: str, code: str
) -> None:
    found = geocoder.geocode({"state": state, "country": country})
    assert found.raw["country"] == code
    assert geocoder.geocode(f"{state}, {country}").raw["country"] == code


@pytest.mark.parametrize(
    ("query", "country"),
    [
        ({"city": "Nuuk", "country": "Denmark"}, "GL"),
        ({"city": "San Juan", "state": "PR", "country": "US"}, "PR"),
        ("Hagåtña, US", "GU"),
        ("Kowloon, Hong Kong, China", "HK"),
        ("San Juan, US", "PR"),
        # The state's own go before those of a territory that are no larger.
        ("Saint-Denis, France", "FR"),
        ("Hamilton, UK", "GB"),
        ({"city": "Kingston", "country": "AU"}, "AU"),
    ],
)
def test_the_towns_of_a_territory_are_in_its_state_too(
    geocoder: GazetteerGeocoder, query: Any, country: str
) -> None:
    assert geocoder.geocode(query).raw["country"] == country


@pytest.mark.parametrize("query", ["Taipei, China", "Pristina, Serbia"])
def test_what_only_some_call_a_territory_is_none(
    geocoder: GazetteerGeocoder, query: str
) -> None:
    assert geocoder.geocode(query) is None


@pytest.mark.parametrize(
    ("query", "divisions"),
    [
        ("London, CA", ["US-CA", "CA-ON"]),
        ("Ontario, CA", ["US-CA", "CA-ON"]),
        ("Salem, IN", ["US-IN", "IN-TN"]),
        ("Vancouver, CA", ["CA-BC"]),
        # California has Hamilton City.
        ("Hamilton, CA", ["CA-ON", "US-CA"]),
    ],
)
def test_two_letters_are_a_state_and_a_country_the_state_first(
    geocoder: GazetteerGeocoder, query: str, divisions: list[str]
) -> None:
    found = geocoder.geocode(query, exactly_one=False)
    assert [each.raw["admin1"] for each in found][: len(divisions)] == divisions


def test_keys_that_cannot_be_used_are_told(geocoder: GazetteerGeocoder) -> None:
    query = {"street": "5 Hill Road", "postalcode": "LS1 4AP", "city": "Leeds"}
    found = geocoder.geocode(query)
    assert found.address == "Leeds, England, United Kingdom"
    unused = {"street": "5 Hill Road", "postalcode": "LS1 4AP"}
    assert found.raw["unused"] == unused
    assert "unused" not in geocoder.geocode({"city": "Leeds"}).raw


def test_a_code_in_capitals_is_no_commune(geocoder: GazetteerGeocoder) -> None:
    assert geocoder.geocode("Versailles, US").raw["country"] == "US"
    assert geocoder.geocode("Oxford, UK").raw["country"] == "GB"


def test_the_arguments_of_nominatim_are_taken(gazetteer: Gazetteer) -> None:
    geocoder = GazetteerGeocoder(
        gazetteer, user_agent="me", domain="example.org", scheme="https", timeout=3
    )
    found = geocoder.geocode(
        "Paris",
        language="fr",
        addressdetails=True,
        namedetails=True,
        extratags=True,
        geometry="wkt",
        timeout=1,
    )
    assert found.raw["namedetails"] == {"name": "Paris"}
    back = geocoder.reverse((30.28, 57.08), language="fa", zoom=10, namedetails=True)
    assert back.raw["address"]["country_code"] == "ir"


@pytest.mark.parametrize(
    ("options", "label"),
    [
        ({"featuretype": "country"}, "Georgia"),
        ({"featuretype": "state"}, "Georgia, United States"),
        (
            {"viewbox": [(30, -86), (35, -80)], "bounded": True},
            "Georgia, United States",
        ),
    ],
)
def test_a_box_and_a_type_choose_among_namesakes(
    geocoder: GazetteerGeocoder, options: dict[str, Any], label: str
) -> None:
    assert geocoder.geocode("Georgia", **options).address == label


def test_a_box_alone_only_reorders(geocoder: GazetteerGeocoder) -> None:
    near_atlanta = ["35, -80", Point(30, -86)]
    found = geocoder.geocode("Athens", viewbox=near_atlanta, exactly_one=False)
    assert found[0].address == "Athens, Georgia, United States"
    assert any(location.raw["country"] == "GR" for location in found)


def test_a_box_may_cross_the_antimeridian(geocoder: GazetteerGeocoder) -> None:
    box = [(-20, 176), (-15, -178)]
    assert geocoder.geocode("Suva", viewbox=box, bounded=True).raw["country"] == "FJ"
    assert geocoder.geocode("Leeds", viewbox=box, bounded=True) is None


@pytest.mark.parametrize(
    ("zoom", "kind"), [(3, "country"), (5, "admin1"), (10, "city"), (None, "city")]
)
def test_zoom_is_how_large_a_place_is_returned(
    geocoder: GazetteerGeocoder, zoom: int | None, kind: str
) -> None:
    assert geocoder.reverse((30.28, 57.08), zoom=zoom).raw["kind"] == kind


@pytest.mark.parametrize(
    ("query", "inside"),
    [("Kerman", (30.28, 57.08)), ("Texas", (31.0, -100.0)), ("Chad", (15.0, 18.0))],
)
def test_raw_has_the_fields_of_nominatim(
    geocoder: GazetteerGeocoder, query: str, inside: tuple[float, float]
) -> None:
    raw = geocoder.geocode(query).raw
    south, north, west, east = map(float, raw["boundingbox"])
    assert south < inside[0] < north
    assert west < inside[1] < east
    assert raw["display_name"].startswith(query)
    assert raw["address"]["country"] == raw["country_name"]
    assert raw["place_id"] == raw["id"]


def test_it_can_be_pickled_and_copied(gazetteer: Gazetteer) -> None:
    geocoder = GazetteerGeocoder(gazetteer, country_bias="us")
    for other in (
        pickle.loads(pickle.dumps(geocoder)),
        copy.deepcopy(geocoder),
        copy.copy(geocoder),
    ):
        assert other.country_bias == geocoder.country_bias
        assert other.geocode("Athens").raw["country"] == "US"
    assert pickle.loads(pickle.dumps(gazetteer)).find("Kerman")
    location = geocoder.geocode("Athens")
    assert pickle.loads(pickle.dumps(location)) == location


def test_it_can_be_awaited(geocoder: GazetteerGeocoder) -> None:
    class Adapter(BaseAsyncAdapter):
        async def get_json(self, url: str, **_: Any) -> Any:
            raise AssertionError(url)

        get_text = get_json

    async def ask() -> list[Any]:
        asynchronous = GazetteerGeocoder(geocoder.gazetteer, adapter_factory=Adapter)
        later = AsyncRateLimiter(asynchronous.geocode, min_delay_seconds=0)
        async with GazetteerGeocoder(geocoder.gazetteer) as other:
            return [
                await later("Kerman"),
                await other.geocode("Kerman"),
                await other.reverse((30.28, 57.08)),
            ]

    found = asyncio.run(ask())
    assert [each.raw["name"] for each in found] == ["Kerman"] * 3


@pytest.mark.parametrize(
    "options",
    [
        {"limit": "x"},
        {"limit": 1.5},
        {"limit": True},
        {"country_codes": 5},
        {"country_codes": [5]},
        {"viewbox": 5},
        {"viewbox": [(1, 2)]},
        {"viewbox": "1,2"},
        {"viewbox": [(1, 2), (99, 0)]},
        {"featuretype": "pub"},
    ],
)
@pytest.mark.filterwarnings("error")
def test_arguments_of_the_wrong_type_are_geopys_errors(
    geocoder: GazetteerGeocoder, options: dict[str, Any]
) -> None:
    with pytest.raises(GeocoderQueryError):
        geocoder.geocode("Kerman", **options)


@pytest.mark.parametrize("query", ["\ud800", {"city": 5}, {"city": "\ud800"}, ["a"]])
def test_a_query_that_is_no_text_is_geopys_error(
    geocoder: GazetteerGeocoder, query: Any
) -> None:
    with pytest.raises(GeocoderQueryError):
        geocoder.geocode(query)


@pytest.mark.parametrize(
    "point",
    [(-16.85, 180), (-16.85, -180), (-16.85, 179.99), (-16.79, 179.97), (52.9, 173.2)],
)
def test_islands_at_the_antimeridian_have_a_country(
    geocoder: GazetteerGeocoder, point: tuple[float, float]
) -> None:
    code = "FJ" if point[0] < 0 else "US"
    assert geocoder.reverse(point).raw["country"] == code


def test_not_exactly_one_gives_a_list(geocoder: GazetteerGeocoder) -> None:
    found = geocoder.geocode("Springfield", exactly_one=False)
    few = geocoder.geocode("Springfield", exactly_one=False, limit=3)

    assert isinstance(found, list)
    assert isinstance(few, list)
    assert len(found) > 20
    assert few == found[:3]


@pytest.mark.parametrize("exactly_one", [True, False])
def test_what_is_not_there_is_none(
    geocoder: GazetteerGeocoder, exactly_one: bool
) -> None:
    assert geocoder.geocode("Xyzzyqua", exactly_one=exactly_one) is None
    assert geocoder.geocode("Kerman, Peru", exactly_one=exactly_one) is None


def test_country_codes_filter_and_a_bias_only_reorders(
    geocoder: GazetteerGeocoder,
) -> None:
    filtered = geocoder.geocode("Paris", exactly_one=False, country_codes="us,ca")
    biased = geocoder.geocode("Paris", exactly_one=False, country_bias="US")
    plain = geocoder.geocode("Paris", exactly_one=False)

    assert isinstance(filtered, list)
    assert isinstance(biased, list)
    assert isinstance(plain, list)
    assert {one.raw["country"] for one in filtered} == {"US", "CA"}
    assert biased[0].raw["country"] == "US"
    assert {one.raw["id"] for one in biased} == {one.raw["id"] for one in plain}


def test_a_bias_can_be_set_once(gazetteer: Gazetteer) -> None:
    found = GazetteerGeocoder(gazetteer, country_bias=["US"]).geocode("Kerman")

    assert isinstance(found, Location)
    assert found.raw["country"] == "US"


@pytest.mark.parametrize("query", ["", "  ", ",", {}, None, 7, ["Kerman"]])
def test_an_empty_query_is_geopys_query_error(
    geocoder: GazetteerGeocoder, query: Any
) -> None:
    with pytest.raises(GeocoderQueryError):
        geocoder.geocode(query)


def test_wrong_options_are_geopys_query_errors(geocoder: GazetteerGeocoder) -> None:
    with pytest.raises(GeocoderQueryError, match="limit is 0"):
        geocoder.geocode("Kerman", exactly_one=False, limit=0)
    with pytest.raises(GeocoderQueryError, match="limit is -1"):
        geocoder.reverse((0, 0), exactly_one=False, limit=-1)
    with pytest.raises(GeocoderQueryError, match="'IRAN' is not a country code"):
        geocoder.geocode("Kerman", country_codes="Iran")


@pytest.mark.parametrize(
    "point", [(30.2832, 57.0788), "30.2832, 57.0788", Point(30.2832, 57.0788)]
)
def test_reverse_takes_points_as_geopy_does(
    geocoder: GazetteerGeocoder, point: Any
) -> None:
    found = geocoder.reverse(point)

    assert isinstance(found, Location)
    assert found.address == "Kerman, Iran"
    assert found.raw["distance_km"] < 1


def test_reverse_gives_the_nearest_first(geocoder: GazetteerGeocoder) -> None:
    found = geocoder.reverse((33.34, 44.40), exactly_one=False, limit=4)

    assert isinstance(found, list)
    far = [one.raw["distance_km"] for one in found]
    assert len(far) == 4
    assert far == sorted(far)


def test_reverse_in_the_desert_is_the_country_and_at_sea_none(
    geocoder: GazetteerGeocoder,
) -> None:
    found = geocoder.reverse((23.0, 0.0))

    assert isinstance(found, Location)
    assert found.address == "Algeria"
    assert geocoder.reverse((0.0, -30.0)) is None
    assert geocoder.reverse((0.0, -30.0), exactly_one=False) is None


@pytest.mark.filterwarnings("ignore:Latitude normalization")
@pytest.mark.parametrize(
    "point",
    [
        "nowhere",
        (91, 0),
        None,
        "",
        (),
        {},
        {"lat": 30.28, "lon": 57.08},
        {30.28, 57.08},
        "Kerman",
        # Of these geopy reads the last two numbers, or turns a half of the globe twice.
        "30 17 N, 57 5 E",
        "30,28; 57,08",
        "-30.28 S, 57.08 E",
    ],
)
def test_what_is_no_point_is_a_query_error(
    geocoder: GazetteerGeocoder, point: Any
) -> None:
    with pytest.raises(GeocoderQueryError, match="is not a point"):
        geocoder.reverse(point)


@pytest.mark.parametrize(
    "point", ["30.28, 57.08", "30°17'N 57°05'E", "N30.28 E57.08", "30.28N,57.08E,2 km"]
)
def test_points_are_read_as_geopy_reads_them(
    geocoder: GazetteerGeocoder, point: str
) -> None:
    found = geocoder.reverse(point)
    assert isinstance(found, Location)
    assert found.raw["name"] == "Kerman"


def test_it_works_under_geopys_rate_limiter(geocoder: GazetteerGeocoder) -> None:
    look_up = RateLimiter(geocoder.geocode, min_delay_seconds=0)

    assert [look_up(name).raw["country"] for name in ("Kerman", "Najaf")] == [
        "IR",
        "IQ",
    ]


def test_it_has_nothing_to_connect_with(geocoder: GazetteerGeocoder) -> None:
    assert isinstance(geocoder, Geocoder)
    with pytest.raises(GeocoderServiceError, match="makes no network requests"):
        geocoder.adapter.get_json("https://example.org")
    with pytest.raises(GeopyError):
        geocoder.adapter.get_text("https://example.org")


def test_a_geocoder_is_had_by_name(gazetteer: Gazetteer) -> None:
    assert isinstance(get_geocoder(gazetteer=gazetteer), GazetteerGeocoder)
    with pytest.raises(BadOption, match="there is no geocoder 'google'"):
        get_geocoder("google")


# -- Nominatim in its place ---------------------------------------------------------


@pytest.mark.parametrize("user_agent", [None, "", "  "])
def test_nominatim_needs_the_callers_name(user_agent: str | None) -> None:
    with pytest.raises(BadOption, match="user_agent="):
        get_geocoder("nominatim", user_agent=user_agent)


def test_nominatim_asks_once_for_the_same_and_not_too_often(tmp_path: Path) -> None:
    asked = []

    class Server(BaseSyncAdapter):  # type: ignore[misc]
        def get_json(self, url: str, *, timeout: float, headers: Any) -> Any:
            asked.append((url, headers["User-Agent"]))
            return [{"lat": "30.28", "lon": "57.08", "display_name": "Kerman"}]

        def get_text(self, url: str, *, timeout: float, headers: Any) -> Any:
            raise AssertionError("JSON is asked for")

    def nominatim() -> Geocoder:
        return get_geocoder(
            "nominatim",
            user_agent="dateline-tests (nobody@example.org)",
            cache=tmp_path / "cache" / "answers.sqlite",
            min_delay_seconds=0,
            adapter_factory=Server,
        )

    first = nominatim()
    assert first.geocode("Kerman").latitude == pytest.approx(30.28)
    assert first.geocode("Kerman").address == "Kerman"
    assert nominatim().geocode("Kerman").address == "Kerman"  # from the file
    assert len(asked) == 1
    assert asked[0][1] == "dateline-tests (nobody@example.org)"
    first.geocode("Najaf")
    assert len(asked) == 2


def test_nominatim_waits_between_requests() -> None:
    polite = get_geocoder("nominatim", user_agent="dateline-tests")

    assert polite._ask.min_delay_seconds == 1.0
