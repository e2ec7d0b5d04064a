"""Who is said not to have done it, and the stories that say otherwise."""

import pytest

import dateline as dl
from dateline.happenings.disowning import cleared_in
from dateline.lang import language

WORDS = language("en").happenings


@pytest.mark.parametrize(
    ("sentence", "cleared"),
    [
        ("The army denied any involvement in the attack.", "army"),
        ("Rebel commanders have denied responsibility.", "rebel commanders"),
        ("The mayor denied that her guards had anything to do with it.", "guards"),
        ("He said that the militia had nothing to do with the raid.", "militia"),
        ("The union denied that its members were behind the fire.", "members"),
        ("The Red Banner played no part in the ambush, it said.", "red banner"),
        ("On Monday, the navy again denied all responsibility.", "navy"),
        ("It is a group which strongly denied any role in it.", None),
        # Nobody is cleared of a deed.
        ("The army denied that anybody was hurt.", None),
        ("The army claimed responsibility for the attack.", None),
        ("The minister denied the report.", None),
        ("They played a part in the talks.", None),
        ("It was denied entry.", None),
        ("Nothing was left to do.", None),
    ],
)
def test_whom_a_sentence_clears(sentence: str, cleared: str | None) -> None:
    assert cleared_in(sentence, WORDS) == cleared


def _compare(second: str) -> dl.Comparison:
    first = (
        "Soldiers of the Red Banner shot dead seven herders near Gao in Mali on "
        "Tuesday, witnesses said."
    )
    return dl.compare_stories(
        dl.read(
            dl.Story(text=f"{title}\n\n{text}", title=title, publisher=outlet),
            published="2025-06-05",
            home=None,
        )
        for title, text, outlet in (
            ("Seven herders shot dead near Gao", first, "Sahel Post"),
            ("Seven herders killed near Gao", second, "Air Wire"),
        )
    )


def test_a_doer_who_denies_it_is_a_claim_and_its_denial() -> None:
    told = "Seven herders were shot dead near Gao in Mali on Tuesday. "
    found = _compare(told + "The Red Banner denied any involvement in the killing.")
    assert [(d.topic, d.kind) for d in found.disputes] == [("doer", "claim and denial")]
    (dispute,) = found.disputes
    values = {dispute.first.value, dispute.second.value}
    assert values == {"Soldiers of the Red Banner", "not red banner"}


@pytest.mark.parametrize(
    "said",
    [
        "The Green Front denied any involvement in the killing.",
        "The Red Banner denied that it had lost men.",
        "The Red Banner claimed responsibility for the killing.",
    ],
)
def test_what_another_denies_disputes_no_doer(said: str) -> None:
    told = "Seven herders were shot dead near Gao in Mali on Tuesday. "
    assert not [d for d in _compare(told + said).disputes if d.topic == "doer"]
