"""A story that is marked by hand: what becomes of the marks, and of wrong ones."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

import dateline as dl
from dateline.errors import DatelineError, MarkError
from dateline.io.checked_findings import check_findings

STORY = dl.Story(
    text=(
        "CORK, Ireland — A crane fell on Friday in Cork, killing at least two dockers, "
        "the Lee Harbour Trust said.\n\n"
        "“It is the same crane that Cork repaired,” said Aoife Brennan, who runs the "
        "trust. Brennan denied that it had been overloaded. Dublin’s ministers asked "
        "for a report by May. The accident was the second since 2019.\n\n"
        "A docker who saw the crane fall said that nobody had been warned at "
        "Tivoli Quay."
    ),
    published=dt.date(2024, 4, 8),
)

MARKS = """\
# The marks of the story of the crane
{"place": "CORK", "is": "Cork, Ireland", "level": "city"}
{"place": "Cork", "nth": "all", "is": "Cork, Ireland", "level": "city"}
{"place": "Ireland", "is": "iso:IE"}
{"place": "Dublin", "is": "Dublin, Ireland", "level": "city", "kind": "metonym"}
{"place": "Tivoli Quay", "is": "Tivoli Quay", "level": "facility", "country": "IE", \
"point": [51.9, -8.42]}

{"date": "Friday", "is": "2024-04-05"}
{"date": "May", "is": "2024-05"}
{"date": "2019", "is": "2019"}
{"actor": "Aoife Brennan", "is": "Aoife Brennan", "kind": "person"}
{"actor": "Brennan", "nth": "all", "is": "Aoife Brennan"}
{"actor": "Lee Harbour Trust", "is": "Lee Harbour Trust", "kind": "organisation"}
{"actor": "trust", "is": "Lee Harbour Trust", "noun": true}
{"actor": "A docker", "is": "A docker", "kind": "person", "noun": true}
{"quote": "It is the same crane that Cork repaired,", "is": "Aoife Brennan", \
"speech": "direct", "cue": "said"}
{"quote": "nobody had been warned at Tivoli Quay", "is": "A docker", \
"speech": "indirect", "cue": "said"}
{"event": "fell", "is": "ACCIDENT", "happening": "fall", "place": "iso:IE", \
"day": "2024-04-05", "killed": 2, "killed_hedge": "at least"}
{"event": "fall", "is": "ACCIDENT", "happening": "fall"}
{"event": "asked", "is": "DEMAND", "doer": "Dublin", \
"target": ["Lee Harbour Trust"], "note": "of whom is not said"}
{"event": "overloaded", "is": "LOSS", "factuality": "denied"}
"""


@pytest.fixture(scope="module")
def gold() -> dl.Reading:
    return dl.gold(STORY, MARKS)


def _problems(*marks: str) -> list[str]:
    with pytest.raises(MarkError) as caught:
        dl.gold(STORY, "\n".join((*marks, "")))
    return str(caught.value).splitlines()[1:]


def test_every_mark_is_at_its_words(gold) -> None:
    check_findings(gold)
    places = [(p.start, p.phrase, p.place.name, p.kind) for p in gold.places]
    text = STORY.text
    assert places == [
        (0, "CORK", "Cork", "literal"),
        (6, "Ireland", "Ireland", "literal"),
        (text.index("Cork, killing"), "Cork", "Cork", "literal"),
        (text.index("Cork repaired"), "Cork", "Cork", "literal"),
        (text.index("Dublin"), "Dublin", "Dublin", "metonym"),
        (text.index("Tivoli"), "Tivoli Quay", "Tivoli Quay", "literal"),
    ]
    assert [p.place.level for p in gold.places][-1] == "facility"
    assert gold.sentence(gold.places[4].sentence).startswith("Dublin’s ministers")
    assert {p.status for p in gold.places} == {"accepted"}


def test_days_are_those_of_the_edtf(gold) -> None:
    friday, may, year = gold.dates
    assert (friday.first, friday.last) == (dt.date(2024, 4, 5),) * 2
    assert (may.first, may.last, may.grain) == (
        dt.date(2024, 5, 1),
        dt.date(2024, 5, 31),
        "month",
    )
    assert (year.value, year.grain) == ("2019", "year")


def test_names_of_one_actor_are_one_cluster(gold) -> None:
    clusters = {
        a.name: ([m.phrase for m in a.mentions], [m.phrase for m in a.nominals])
        for a in gold.actors
    }
    assert clusters == {
        "Lee Harbour Trust": (["Lee Harbour Trust"], ["trust"]),
        "Aoife Brennan": (["Aoife Brennan", "Brennan"], []),
        "A docker": ([], ["A docker"]),
    }
    assert [a.kind for a in gold.actors] == ["organisation", "person", "person"]


def test_quotes_and_events_point_at_who_and_where(gold) -> None:
    direct, indirect = gold.quotes
    assert (direct.direct, direct.speaker_id, direct.cue) == (
        True,
        "actor:aoife-brennan",
        "said",
    )
    assert (indirect.direct, indirect.speaker) == (False, "A docker")
    fell, denied, asked, fall = gold.events
    assert (fell.place_id, fell.date_id, fell.victims()) == (
        gold.places[1].id,
        gold.dates[0].id,
        "at least 2 killed",
    )
    assert denied.factuality == "denied"
    assert (asked.actor, asked.actor_id) == ("Dublin", gold.places[4].id)
    assert asked.targets == ("Lee Harbour Trust",)
    assert asked.why == "of whom is not said"
    assert (fall.same_as, fell.same_as) == (fell.id, None)
    assert fell.told_in == fall.told_in == (fell.sentence, fall.sentence)


def test_the_gold_is_kept_as_json_and_agrees_with_itself(gold) -> None:
    kept = dl.Reading.from_json(gold.to_json())
    assert kept.to_dict() == gold.to_dict()
    assert dl.compare(gold, kept).differences.empty
    assert all(measure.f1 == 1 for measure in dl.score(kept, gold).measures)


def test_two_annotators_differ_where_their_lines_do(gold) -> None:
    second = MARKS.replace('"is": "2024-04-05"}', '"is": "2024-04-12"}').replace(
        '{"place": "Ireland", "is": "iso:IE"}\n', ""
    )
    second = second.replace('"place": "iso:IE"', '"place": "CORK"')
    differences = dl.compare(gold, dl.gold(STORY, second)).differences
    assert differences[["layer", "sort", "what", "phrase"]].values.tolist() == [
        ["places", "only a", "mention", "Ireland"],
        ["dates", "different", "days", "Friday"],
    ]


def test_marks_are_read_from_a_file_as_editors_save_it(tmp_path, gold) -> None:
    file = tmp_path / "crane.jsonl"
    file.write_bytes(MARKS.replace("\n", "\r\n").encode("utf-8-sig"))
    assert dl.gold(STORY, file) == gold
    assert dl.gold(STORY, str(file)) == gold
    file.write_bytes('{"place": "Cörk"}'.encode("latin-1"))
    with pytest.raises(MarkError, match="save it as UTF-8"):
        dl.gold(STORY, file)
    with pytest.raises(MarkError, match=r"none\.jsonl cannot be read: No such file"):
        dl.gold(STORY, tmp_path / "none.jsonl")


def test_apostrophes_can_be_typed_as_on_keyboards() -> None:
    marks = '{"date": "by May", "is": "2024-05"}\n{"event": "Dublin\'s", "is": "AID"}\n'
    assert dl.gold(STORY, marks).events[0].phrase == "Dublin’s"


def test_a_word_inside_another_does_not_count() -> None:
    """The “Ire” of Ireland is no occurrence, nor is the docker of the dockers."""
    assert "no such words" in _problems('{"place": "Ire", "is": null}')[0]
    marked = dl.gold(STORY, '{"event": "docker", "is": "LOSS"}\n')
    assert marked.events[0].start == STORY.text.index("docker who")


def test_one_line_can_mark_some_of_several() -> None:
    marks = '{"event": "crane", "nth": [3, 1], "is": "LOSS"}\n'
    words = STORY.text.split("crane")
    first, third = dl.gold(STORY, marks).events
    assert first.start == len(words[0])
    assert third.start == len("crane".join(words[:3]))


WRONG = {
    "not json": ('{"place": "Cork"', "line 1 is broken: Expecting"),
    "no object": ('["Cork"]', 'line 1: begin it as {"place": "words'),
    "layer": ('{"town": "Cork", "is": "Cork"}', "its first key is 'town'; give one of"),
    "no words": ('{"place": "", "is": "Cork"}', "give words of the story"),
    "key": ('{"date": "May", "is": "2024-05", "typ": "SET"}', "known: type"),
    "needed": ('{"quote": "It is", "is": null}', "'speech' is missing; give one of"),
    "value": ('{"date": "May", "is": 2024}', "'is' is 2024 (int); give text or null"),
    "class": ('{"event": "fell", "is": "FALL"}', "give one of AGREE, CONSULT"),
    "words": ('{"place": "Galway", "is": "Galway"}', "the story has no such words"),
    "which": ('{"place": "Cork", "is": "Cork"}', 'occur 2 times; add "nth"'),
    "too far": ('{"date": "May", "nth": 2, "is": null}', "occur 1 times, and nth is 2"),
    "edtf": ('{"date": "May", "is": "5/2024"}', "is not an EDTF"),
    "no such day": ('{"date": "May", "is": "2024-02-30"}', "does not exist"),
    "which place": ('{"place": "Ireland", "is": "Dublin"}', "may be several places"),
    "no place": ('{"place": "Ireland", "is": "Xyzzyville"}', "no place with this name"),
    "no level": ('{"place": "CORK", "is": "Ireland", "level": "sea"}', "none at level"),
    "point": ('{"place": "CORK", "is": "X", "point": [51, -8]}', 'needs a "level"'),
    "kind": ('{"actor": "Brennan", "nth": 1, "is": "A"}', "no line says the kind"),
    "speaker": (
        '{"quote": "nobody had been warned", "is": "Nobody", "speech": "indirect"}',
        "no line marks “Nobody”",
    ),
    "doer": ('{"event": "fell", "is": "LOSS", "doer": "Cork"}', "no line marks “Cork”"),
    "day": ('{"event": "fell", "is": "LOSS", "day": "Friday"}', "is not an EDTF"),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_line_says_where_and_what_to_do(case) -> None:
    line, said = WRONG[case]
    (problem,) = _problems(line)
    assert problem.startswith("line 1")
    assert said in problem


def test_all_wrong_lines_are_told_at_once_in_their_order() -> None:
    told = _problems(
        '{"date": "2019", "is": "19"}',
        "",
        '{"place": "Galway", "is": "Galway"}',
        '{"actor": "Brennan", "nth": [1, 2], "is": "B", "kind": "person"}',
        '{"actor": "Aoife Brennan", "is": "B", "kind": "group"}',
        '{"place": "Ireland"}',
    )
    assert [line.split(",")[0] for line in told] == [
        "line 1",
        "line 3",
        "line 5",
        "line 6",
    ]
    assert "overlaps with “Brennan” of line 4; keep the longer" in told[2]


def test_an_actor_has_one_kind_and_one_name() -> None:
    marks = (
        '{"actor": "Aoife Brennan", "is": "A. Brennan", "kind": "person"}',
        '{"actor": "Brennan", "nth": 2, "is": "A. Brennan", "kind": "group"}',
        '{"actor": "trust", "is": "a brennan", "kind": "person", "noun": true}',
    )
    told = _problems(*marks)
    assert "is person in line 1 and group in line 2; choose one" in told[0]
    assert "“a brennan” is “A. Brennan” elsewhere" in told[1]


def test_words_that_mean_two_places_do_not_say_where() -> None:
    cork = '{"place": "Cork", "nth": %d, "is": "%s", "level": "%s"}'
    event = '{"event": "fell", "is": "LOSS", "place": "%s"}'
    both = (cork % (1, "Cork, Ireland", "city"), cork % (2, "iso:IE-CO", "admin2"))
    (told,) = _problems(*both, event % "Cork")
    assert "give the one: 'Cork, Ireland', 'iso:IE-CO'" in told
    named = dl.gold(STORY, "\n".join((*both, event % "iso:IE-CO")))
    assert named.events[0].place_id == named.places[1].id != named.places[0].id


def test_the_error_is_one_of_dateline() -> None:
    assert issubclass(MarkError, DatelineError)


def test_the_stories_to_mark_are_of_news_length_and_say_what_they_are() -> None:
    folder = Path(__file__).parents[2] / "notebooks" / "stories" / "gold"
    texts = sorted(folder.glob("*.txt"))
    assert len(texts) >= 8
    for text in texts:
        story = dl.load(text)
        assert 300 <= len(story.text.split()) <= 600
        assert story.licence == "CC BY 4.0"
        assert "nvented" in (story.attribution or "")
        assert story.published
        assert json.loads(text.with_suffix(".json").read_text("utf-8"))["title"]
