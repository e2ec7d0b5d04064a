"""Pictures and figures: offline by make, escaped, and never blank without a reason."""

import dataclasses
import datetime as dt
import re
from importlib import resources
from xml.etree import ElementTree

import pytest
from atlas import named, reading_about
from readings import empty_reading, hostile_reading, sample_reading, undated_reading

from dateline.errors import BadOption
from dateline.figures import place_map, tile_map, timeline
from dateline.maps.labelling import Label, overlap, place_labels
from dateline.maps.palette import DARK, LIGHT
from dateline.maps.picture import svg
from dateline.model import Candidate
from dateline.model.items import Items

SVG = "{http://www.w3.org/2000/svg}"
TOLD = ("Baghdad", "Najaf", "Iraq", "Tehran", "Kerman", ("United States", "metonym"))


def texts(document):
    return [t.text for t in ElementTree.fromstring(document).iter(f"{SVG}text")]


def test_the_picture_names_the_places_and_what_lies_off_it():
    words = texts(svg(reading_about(*TOLD)))
    assert {"Baghdad", "Najaf", "Tehran", "Kerman", "IRAQ"} <= set(words)
    assert "Off the map: United States" in words
    assert any("Natural Earth" in word for word in words)


def test_the_picture_asks_for_nothing_from_elsewhere():
    document = svg(reading_about(*TOLD))
    addresses = set(re.findall(r"https?://[^\"']+", document))
    assert addresses == {"http://www.w3.org/2000/svg"}
    assert "<script" not in document
    assert "<foreignObject" not in document


def test_the_picture_is_small_enough_for_a_data_address():
    assert len(svg(reading_about(*TOLD))) < 48_000


@pytest.mark.parametrize("width", [120, 240, 360, 640, 1200])
def test_the_picture_has_the_width_asked_for(width):
    root = ElementTree.fromstring(svg(reading_about(*TOLD), width=width))
    assert root.get("width") == str(width)
    for text in root.iter(f"{SVG}text"):
        assert -1 <= float(text.get("x")) <= width


def test_a_height_is_kept_and_a_size_too_small_refused():
    root = ElementTree.fromstring(svg(reading_about("Paris"), width=300, height=200))
    assert root.get("height") == "200"
    with pytest.raises(BadOption, match="80 or more"):
        svg(reading_about("Paris"), width=20)


def test_the_two_doubts_are_drawn_apart():
    reading = reading_about("Tehran", "Mashhad", "Ahvaz")
    tehran, mashhad, ahvaz = reading.places
    odds = {"cannot choose": (0.5, 0.4, 0.1), "may be none": (0.6, 0.1, 0.3)}

    def doubted(mention, doubt):
        meant = (mention.place, tehran.place, None)
        candidates = tuple(
            Candidate(place=place, score=0.0, probability=share)
            for place, share in zip(meant, odds[doubt], strict=True)
        )
        return dataclasses.replace(mention, candidates=candidates)

    places = (tehran, doubted(mashhad, "cannot choose"), doubted(ahvaz, "may be none"))
    reading = reading.replace(places=Items(places))
    picture = svg(reading)
    assert picture.count('class="pin torn"') == 1
    assert picture.count('class="asked"') == 1
    assert "Mashhad (cannot choose)" in picture
    names = {trace.name for trace in place_map(reading).data if trace.name}
    assert names == {"circle", "circle, cannot choose", "circle, may be none"}


def test_markup_in_a_place_name_stays_text():
    evil = '<script>alert(1)</script>" onload="x'
    document = svg(reading_about(named(evil)))
    assert evil in texts(document)
    assert ElementTree.fromstring(document).find(f".//{SVG}script") is None


def test_characters_that_xml_cannot_hold_do_not_break_the_picture():
    ElementTree.fromstring(svg(reading_about(named("Na\x00me\x1b\ufffe"))))
    ElementTree.fromstring(svg(hostile_reading()))


def test_a_story_without_places_says_so_in_the_picture():
    assert texts(svg(empty_reading())) == [
        "No place of this story could be put on the map."
    ]


def test_names_in_the_picture_do_not_overlap():
    crowd = [
        Label(
            text=f"Place {i}",
            x=100 + i % 5 * 9,
            y=80 + i // 5 * 7,
            size=12,
            sort="point",
        )
        for i in range(25)
    ]
    placed = place_labels(crowd, [(0, 0, 60, 60)], 300, 200)
    boxes = [(0, 0, 60, 60), *(label.box for label in placed)]
    assert len(placed) > 5
    assert not any(overlap(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])
    for x, y, w, h in boxes:
        assert 0 <= x <= x + w <= 300
        assert 0 <= y <= y + h <= 200


def test_the_most_important_name_is_placed_first():
    first, second = (
        Label(text=text, x=50, y=50, size=12, sort="area") for text in ("One", "Two")
    )
    tight = place_labels([first, second], [(0, 0, 100, 40), (0, 60, 100, 40)], 100, 100)
    assert [label.text for label in tight] == ["One"]


def test_colours_are_those_of_the_workbench():
    front_end = resources.files("dateline.workbench") / "frontend"
    sheet = "".join(
        (front_end / name).read_text("utf-8")
        for name in ("map/map.css", "workbench.css")
    )
    for name in LIGHT:
        pair = f"light-dark({LIGHT[name]}, {DARK[name]})"
        assert re.search(rf"--dl-(map-)?{name}: {re.escape(pair)};", sheet), name


def test_the_map_figure_draws_no_geo_subplot_that_would_fetch_outlines():
    figure = place_map(reading_about(*TOLD))
    assert {trace.type for trace in figure.data} == {"scatter"}
    assert not any(key.startswith(("geo", "map")) for key in figure.to_dict()["layout"])


def test_pins_carry_id_label_mentions_and_degrees():
    figure = place_map(reading_about("Kerman", "Kerman", "Tehran"))
    pins = {row[0]: row[1:] for trace in figure.data for row in trace.customdata or ()}
    assert pins["test:kerman"][:2] == ["Kerman", 2]
    assert pins["test:kerman"][2:] == [30.28, 57.08]


def test_kinds_differ_by_shape():
    places = ("Baghdad", "Kadhimiya", "Baghdad International Airport")
    figure = place_map(reading_about(*places, "Khuzestan Province"))
    symbols = {t.name: t.marker.symbol for t in figure.data if t.customdata}
    assert symbols == {
        "circle": "circle",
        "diamond": "diamond",
        "square": "square",
        "ring": "circle-open",
    }


def test_story_text_in_figures_is_escaped():
    figure = place_map(reading_about(named("<b>Bold</b> & <script>")))
    shown = [note.text for note in figure.layout.annotations]
    shown += [text for trace in figure.data for text in trace.text or ()]
    assert any("&lt;script&gt;" in text for text in shown)
    assert not any("<script" in text or "<b>Bold" in text for text in shown)
    place_map(hostile_reading()).to_json()


def test_figures_of_empty_readings_say_why():
    assert "No place" in place_map(empty_reading()).layout.annotations[0].text
    assert "no dates" in timeline(empty_reading()).layout.annotations[0].text
    undated = [d for d in sample_reading().dates if not (d.first or d.last)]
    reading = sample_reading().replace(dates=Items(undated))
    assert "calendar" in timeline(reading).layout.annotations[0].text


def test_the_timeline_shows_each_near_date_as_a_bar_and_names_the_far_ones():
    reading = sample_reading()
    (bars,) = timeline(reading).data
    ids = {row[0] for row in bars.customdata}
    placed = {d.id for d in reading.dates if d.first or d.last}
    assert ids <= placed
    notes = " ".join(note.text for note in timeline(reading).layout.annotations)
    assert "Earlier: 1979" in notes
    assert "Not placed: many years ago" in notes
    assert "published" in notes


def test_a_bar_covers_its_days_and_a_part_of_the_day_only_its_hours():
    reading = sample_reading()
    (bars,) = timeline(reading).data
    morning = next(d for d in reading.dates if d.phrase == "Friday morning")
    at = [row[0] for row in bars.customdata].index(morning.id)
    assert bars.base[at] == f"{morning.first}T06:00:00"
    assert bars.x[at] == 6 * 3_600_000


def test_soft_ends_are_hatched():
    reading = sample_reading()
    (bars,) = timeline(reading).data
    soft = {d.id for d in reading.dates if d.mod or "~" in (d.edtf or "")}
    hatched = {
        row[0]
        for row, shape in zip(bars.customdata, bars.marker.pattern.shape, strict=True)
        if shape
    }
    assert soft & {row[0] for row in bars.customdata} <= hatched
    assert hatched


def test_a_range_is_one_bar_from_its_first_day_to_its_last():
    reading = sample_reading()
    friday, monday = (
        next(date for date in reading.dates if date.phrase == phrase)
        for phrase in ("Friday", "Monday")
    )
    opened = dataclasses.replace(friday, until=monday.id)
    dates = [opened if date is friday else date for date in reading.dates]
    (bars,) = timeline(reading.replace(dates=Items(dates))).data
    at = [row[0] for row in bars.customdata].index(friday.id)
    assert bars.text[at] == "Friday – Monday"
    assert (bars.base[at], bars.x[at]) == ("2020-01-03T00:00:00", 4 * 86_400_000)
    assert bars.customdata[at][2:] == ["2020-01-03", "2020-01-06", monday.id]
    assert monday.id not in [row[0] for row in bars.customdata]


def test_an_open_end_reaches_the_edge_and_says_so():
    reading = sample_reading()
    (open_one,) = [d for d in reading.dates if d.last and not d.first]
    near = dataclasses.replace(open_one, last=dt.date(2020, 1, 20))
    kept = [near if d is open_one else d for d in reading.dates]
    (bars,) = timeline(reading.replace(dates=Items(kept))).data
    at = [row[0] for row in bars.customdata].index(near.id)
    assert bars.text[at] == "◂ by 2021"
    assert bars.base[at] == min(bars.base)


def test_without_a_day_of_publication_relative_days_have_an_axis_of_their_own():
    figure = timeline(undated_reading())
    counted, calendar = figure.data
    monday = [row[0] for row in counted.customdata].index("date:251")
    assert (counted.base[monday], counted.x[monday]) == (-1, 1)
    assert "D−2" in figure.layout.xaxis.ticktext
    assert calendar.text == ("◂ by 2021",)
    notes = " ".join(note.text for note in figure.layout.annotations)
    assert "published, D" in notes
    assert "Published when? Perhaps 2020-01-07 (a line that is only a date)" in notes


def test_the_first_and_last_day_of_the_calendar_can_be_drawn():
    (date, *_) = [d for d in sample_reading().dates if d.first]
    ends = [
        dataclasses.replace(date, start=i, first=day, last=day, part=None)
        for i, day in enumerate((dt.date.min, dt.date.max))
    ]
    reading = sample_reading(published=None).replace(dates=Items(ends))
    assert timeline(reading).data


def test_figures_are_the_same_from_run_to_run():
    reading = reading_about(*TOLD)
    assert place_map(reading).to_json() == place_map(reading).to_json()
    assert timeline(sample_reading()).to_json() == timeline(sample_reading()).to_json()


@pytest.mark.parametrize(
    ("background", "server"),
    [("streets", "tile.openstreetmap.org"), ("satellite", "server.arcgisonline.com")],
)
def test_a_ground_from_the_network_is_drawn_if_asked_for_by_name(background, server):
    figure = tile_map(reading_about("Baghdad", "Najaf"), background)
    (pieces,) = figure.layout.map.layers
    assert server in pieces.source[0]
    assert pieces.sourceattribution
    (pins,) = figure.data
    assert pins.type == "scattermap"
    names = [data[1] for data in pins.customdata]
    assert [name.split(",")[0] for name in names] == ["Baghdad", "Najaf"]
    assert 31.9 < pins.lat[1] < 32.1
    assert 32 < figure.layout.map.center.lat < 33.4


def test_below_it_are_outlines_that_need_no_network():
    style = tile_map(reading_about("Baghdad", "Najaf"), "streets").layout.map.style
    layers = [layer["id"] for layer in style["layers"]]
    assert layers == ["sea", "land", "border", "coast"]
    assert "http" not in repr(style)
    land = style["sources"]["land"]["data"]["coordinates"]
    points = [point for (ring,) in land for point in ring]
    assert len(points) > 100
    # Iraq, from its sea to its mountains.
    assert any(43 < lon < 45 and 30 < lat < 37 for lon, lat in points)


def test_no_map_has_it_by_default_and_an_unknown_one_is_refused():
    reading = reading_about("Baghdad")
    assert {trace.type for trace in place_map(reading).data} == {"scatter"}
    refusal = r"no background 'moon' \(str\); there are streets"
    with pytest.raises(BadOption, match=refusal):
        tile_map(reading, "moon")


def test_the_ground_shows_both_sides_of_the_180th_meridian():
    view = tile_map(reading_about("Suva", "Apia"), "streets").layout.map
    assert abs(view.center.lon) > 170
    assert view.zoom > 3


def test_the_ground_of_a_story_without_places_is_empty_with_a_reason():
    figure = tile_map(empty_reading(), "streets")
    assert not figure.data
    assert figure.layout.annotations[0].text
