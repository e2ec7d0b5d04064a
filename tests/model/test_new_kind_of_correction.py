"""A new kind of correction is one record and one override, and nothing else.

The kind of this test is written here, as somebody would who adds one: it goes through
the records, the file, an edited text, the JSON document, the workbench and the engines
with no change to any of them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar

import pytest

import dateline as dl
from dateline.actors import Link
from dateline.analysis.overrides import Overrides, override, overrides_of
from dateline.gazetteer import Gazetteer
from dateline.io.corrections import beside, load_corrections, save_corrections
from dateline.model import Span, Target
from dateline.model.correction import KINDS, Correction, correction_of, find_again
from dateline.model.mention import Layer

TEXT = (
    "Mayor Ana Ruiz spoke in Paris on Friday. Blue Falcon then swam in the river. "
    "Police warned of floods."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AliasCorrection(Correction):
    """A name is another name of a person."""

    kind: ClassVar[str] = "alias"
    layer: ClassVar[Layer] = "actors"

    person: Target

    def __str__(self) -> str:
        return f"{self.target} is another name of {self.person}"

    def details(self) -> dict[str, Any]:
        return {"of": self.person.record()}

    @classmethod
    def details_of(cls, record: Mapping[str, Any]) -> dict[str, Any]:
        return {"person": Target.from_record(record["of"])}


@override.register(AliasCorrection)
def _alias(correction: AliasCorrection, _: Gazetteer) -> Overrides:
    alias, person = (
        Span(words.start, words.end) for words in correction.targets().values()
    )
    return Overrides(
        names={(alias.start, alias.end): "person"},
        links=(Link(first=alias, second=person, same=True),),
    )


@pytest.fixture(autouse=True)
def _registered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(KINDS, AliasCorrection.kind, AliasCorrection)


def target(phrase: str, text: str = TEXT) -> Target:
    start = text.index(phrase)
    return Target.at(text, start, start + len(phrase))


ALIAS = AliasCorrection(target=target("Blue Falcon"), person=target("Ana Ruiz"))


def actors(reading: dl.Reading) -> list[set[str]]:
    return [{m.phrase for m in actor.mentions} for actor in reading.actors]


def test_its_record_comes_back_equal() -> None:
    record = json.loads(json.dumps(ALIAS.record()))
    assert record["kind"] == "alias"
    assert correction_of(record) == ALIAS
    del record["of"]
    with pytest.raises(dl.DatelineError, match="'of' is missing"):
        correction_of(record)


def test_its_file_comes_back_equal(tmp_path) -> None:
    path = save_corrections([ALIAS], tmp_path / "ruiz.corrections.json")
    assert load_corrections(path) == (ALIAS,)


def test_all_its_words_are_found_again_in_an_edited_text() -> None:
    edited = f"PARIS – {TEXT.replace('spoke', 'spoke to reporters')}"
    moved = AliasCorrection(
        target=target("Blue Falcon", edited), person=target("Ana Ruiz", edited)
    )
    assert find_again([ALIAS], edited) == ((moved,), ())
    gone = TEXT.replace("Ana Ruiz", "Carla Sosa")
    assert find_again([ALIAS], gone) == ((), (ALIAS,))


def test_a_later_one_of_the_same_words_replaces_it() -> None:
    later = AliasCorrection(target=ALIAS.target, person=target("Police"))
    assert find_again([ALIAS, later], TEXT) == ((later,), ())


def test_it_overrides_what_its_function_says(gazetteer) -> None:
    overrides, unknown = overrides_of([ALIAS], gazetteer)
    words = ALIAS.target
    assert overrides.names == {(words.start, words.end): "person"}
    assert [link.same for link in overrides.links] == [True]
    assert unknown == ()


def test_a_kind_without_an_override_says_where_to_write_it(gazetteer) -> None:
    class Unfinished(Correction):
        """A kind that somebody has only begun."""

        kind: ClassVar[str] = "unfinished"
        layer: ClassVar[Layer] = "actors"
        __str__ = AliasCorrection.__str__
        details = AliasCorrection.details
        details_of = AliasCorrection.details_of

    with pytest.raises(NotImplementedError, match=r"Unfinished.*analysis\.overrides"):
        override(Unfinished(target=ALIAS.target), gazetteer)


def test_it_is_applied_from_the_file_beside_a_story(tmp_path) -> None:
    story = tmp_path / "ruiz.txt"
    story.write_text(TEXT, encoding="utf-8")
    plain = dl.read(story, published="2020-01-07")
    assert not any({"Ana Ruiz", "Blue Falcon"} <= names for names in actors(plain))
    save_corrections([ALIAS], beside(story))
    again = dl.read(story, published="2020-01-07")
    assert any({"Ana Ruiz", "Blue Falcon"} <= names for names in actors(again))
    assert again == plain.corrected(ALIAS)
    assert dl.Reading.from_json(again.to_json()) == again


def test_the_workbench_takes_its_record_and_selects_what_it_corrected() -> None:
    workbench = dl.Workbench(dl.read(TEXT, published="2020-01-07"))
    view = workbench.view
    view.corrections = [ALIAS.record()]
    [signed] = workbench.reading.corrections
    assert replace(signed, by="", at="") == ALIAS
    [selected] = workbench.selection
    [actor] = [a for a in workbench.reading.actors if a.id == selected]
    assert {"Ana Ruiz", "Blue Falcon"} <= {m.phrase for m in actor.mentions}


def test_words_that_are_gone_are_named_in_a_notice() -> None:
    text = TEXT.replace("Blue Falcon", "She")
    reading = dl.read(text, published="2020-01-07", corrections=[ALIAS])
    [notice] = [n for n in reading.notices if "correction" in n]
    assert "“Blue Falcon” is another name of “Ana Ruiz”" in notice
