"""Copies say nothing new; whatever else is told makes a later version."""

import datetime as dt
import random

import pytest

import dateline as dl
from dateline.corpus.copies.comparison import compare
from dateline.corpus.copies.shingles import minhash, of_bytes, signature
from dateline.corpus.copies.telling import Facts, Telling, numbers_in

WIRE = (
    "A ferry sank off Lamu on Sunday evening with 80 people aboard.",
    "Coast guards pulled 31 survivors from the water before dark.",
    "The captain, Juma Otieno, is in hospital in Malindi.",
    "Divers will go down again as soon as the wind drops.",
    "The ferry was built in 1987 and had been inspected in May.",
    "Its owner, Tana Lines, has promised to pay for the funerals.",
    "Fishermen said that the sea had been rough all afternoon.",
    "Two boats turned back to the harbour because of the waves.",
)

#: The names that a reading finds in these stories.
NAMES = ("lamu", "juma otieno", "malindi", "tana lines", "mombasa", "asha mwangi")

DAYS = {"Sunday": "2021-05-02", "Monday": "2021-05-03", "1987": "1987"}


def telling(
    id_: str,
    *sentences: str,
    day: str | None = "2021-05-02",
    publisher: str | None = None,
    title: str | None = None,
) -> Telling:
    facts = tuple(
        Facts(
            numbers=numbers_in(text),
            names=frozenset(name for name in NAMES if name in text.casefold()),
            days=frozenset(edtf for word, edtf in DAYS.items() if word in text),
        )
        for text in sentences
    )
    return Telling(
        id=id_,
        title=title,
        publisher=publisher,
        day=dt.date.fromisoformat(day) if day else None,
        moment=None,
        sentences=sentences,
        facts=facts,
    )


ORIGINAL = telling("a", *WIRE, title="Ferry sinks")


def related(other: Telling, to: Telling = ORIGINAL) -> tuple[str, str, str] | None:
    found = compare(to, other)
    assert found == compare(other, to)
    return None if found is None else (found.story, found.kind, found.of)


COPIES = {
    "the same": telling("b", *WIRE),
    "another headline": telling("b", *WIRE, title="Many missing"),
    "cut to the first half": telling("b", *WIRE[:4]),
    "cut in the middle": telling("b", *WIRE[:2], *WIRE[4:]),
    "cut inside a sentence": telling("b", *WIRE[:5], "Its owner, Tana Lines, has"),
    "another dateline": telling("b", "LAMU (Wire) — " + WIRE[0], *WIRE[1:]),
    "other marks and case": telling("b", WIRE[0].replace(" off", ", off,"), *WIRE[1:]),
    "two sentences not split": telling("b", " ".join(WIRE[:2]), *WIRE[2:]),
    "the outlet's own name": telling(
        "b", WIRE[0], *WIRE[1:6], "Coast Post " + WIRE[6], publisher="Coast Post"
    ),
    "cut, a day later": telling("b", *WIRE[:5], day="2021-05-03"),
}


def test_a_wire_credited_below_the_headline_is_copied_with_its_credit() -> None:
    title, lede = "Ferry sinks", "LAMU (Coast Wire) - A ferry sank off Lamu on Sunday."
    wire = telling("a", title, lede, *WIRE[1:], title=title, publisher="Coast Wire")
    copy = telling("b", title, lede, *WIRE[1:5], title=title, publisher="Lamu Post")
    assert related(copy, wire) == ("b", "copy of", "a")


@pytest.mark.parametrize("other", COPIES.values(), ids=COPIES)
def test_a_copy_is_one(other) -> None:
    assert related(other) == ("b", "copy of", "a")


def changed(at: int, old: str, new: str) -> list[str]:
    assert old in WIRE[at]
    return [*WIRE[:at], WIRE[at].replace(old, new), *WIRE[at + 1 :]]


#: What may not be swallowed: one number, day, name or word that is another one.
UPDATES = {
    "a number": changed(1, "31", "34"),
    "a day": changed(0, "Sunday", "Monday"),
    "a name": changed(2, "Malindi", "Mombasa"),
    "a word that turns it round": changed(7, "turned back", "did not turn back"),
    "another verb": changed(5, "promised", "refused"),
    "a new sentence": [*WIRE, "Asha Mwangi, a diver, died on Monday."],
    "a new sentence, and old ones left out": [
        *WIRE[:3],
        "Six bodies were found near Mombasa.",
        *WIRE[5:],
    ],
    "a new lede on old paragraphs": [
        "Seven more bodies were found on Monday, and the search for the ferry ended.",
        *WIRE[1:],
    ],
    "a word left out of the middle": changed(6, " all afternoon", ""),
}


@pytest.mark.parametrize("sentences", UPDATES.values(), ids=UPDATES)
def test_an_update_is_never_swallowed(sentences) -> None:
    later = telling("b", *sentences, day="2021-05-03")
    assert related(later) == ("b", "later version of", "a")
    # Without days it is not known which came first, but a copy it is not, unless the
    # shorter one has nothing of its own.
    relation = compare(ORIGINAL, telling("b", *sentences, day=None))
    assert relation is not None
    assert relation.kind == "version of" or relation.of == "b"


def test_a_number_in_the_title_alone_is_an_update() -> None:
    one = telling("a", *WIRE, title="Ferry sinks, 49 missing")
    other = telling("b", *WIRE, title="Ferry sinks, 46 missing", day="2021-05-03")
    assert related(other, one) == ("b", "later version of", "a")


def test_what_differs_is_told_in_words() -> None:
    later = telling("b", *changed(1, "31", "34"), day="2021-05-03")
    relation = compare(ORIGINAL, later)
    assert relation is not None
    assert "only in b: numbers 34" in relation.differs
    assert "only in a: numbers 31" in relation.differs


def test_another_story_is_none() -> None:
    other = telling(
        "b", WIRE[0], *(f"Sentence {n} of another story." for n in range(9))
    )
    assert related(other) is None


def test_the_longest_stands_for_its_copies() -> None:
    """Of a chain of ever shorter copies exactly one is no copy."""
    tellings = [telling(f"s{n}", *WIRE[: 8 - n]) for n in range(4)]
    copies = {
        relation.story
        for at, one in enumerate(tellings)
        for other in tellings[:at]
        if (relation := compare(one, other)) and relation.kind == "copy of"
    }
    assert copies == {"s1", "s2", "s3"}


def test_a_signature_is_the_same_everywhere() -> None:
    """Not of this run's hash seed, and equal after it was stored."""
    data = signature(" ".join(WIRE))
    assert len(data) == 512
    assert minhash(" ".join(WIRE)).jaccard(of_bytes(data)) == 1.0
    assert data[:8].hex() == "7d539a00f7108601"


# In a corpus.


@pytest.fixture(scope="module")
def newsroom(inside, tmp_path_factory) -> dl.Corpus:
    """Return one wire story in three outlets, cut in one, its update, and another."""
    luck = random.Random(3)
    update = " ".join(changed(1, "31", "34"))
    other = "Heavy rain fell in Nairobi, and traffic stood still for hours on Friday."
    stories = [
        dl.Story(text=" ".join(WIRE), publisher="Wire", published=dt.date(2021, 5, 2)),
        dl.Story(text=" ".join(WIRE), publisher="Post", published=dt.date(2021, 5, 3)),
        dl.Story(
            text=" ".join(WIRE[:5]), publisher="Echo", published=dt.date(2021, 5, 3)
        ),
        dl.Story(text=update, publisher="Wire", published=dt.date(2021, 5, 3)),
        dl.Story(text=other, publisher="Echo", published=dt.date(2021, 5, 3)),
    ]
    luck.shuffle(stories)
    path = tmp_path_factory.mktemp("corpora") / "newsroom.corpus"
    return dl.read_corpus(stories, path, client=inside, progress=False)


def test_copies_and_versions_in_a_corpus(newsroom) -> None:
    found = newsroom.sql("""
        SELECT s.publisher, c.relation, o.publisher AS of, s.text <> o.text AS differs
        FROM copies AS c JOIN stories AS s ON s.story = c.story
        JOIN stories AS o ON o.story = c."of" ORDER BY ALL
    """)
    copies = found[found.relation == "copy of"]
    assert set(copies.publisher) == {"Post", "Echo"}
    later = found[found.relation == "later version of"]
    assert set(later.publisher) == {"Wire"}
    # Each story once: the wire, its update, and the other one.
    assert len(newsroom.originals) == 3
    assert len(newsroom) == 5


def test_a_headline_of_its_own_and_a_credit_make_no_version() -> None:
    wire = telling(
        "a", "Ferry sinks", *WIRE, title="Ferry sinks", publisher="Coast Wire"
    )
    copy = telling(
        "b",
        "Night of the storm",
        *WIRE[:6],
        "(Coast Wire)",
        title="Night of the storm",
        publisher="The Lamp",
        day="2021-05-03",
    )
    assert related(copy, wire) == ("b", "copy of", "a")


@pytest.mark.parametrize(
    ("title", "last"),
    [("Night of the storm", "The toll is 49."), ("49 dead off Lamu", "(Coast Wire)")],
)
def test_news_in_a_headline_or_below_is_a_version(title: str, last: str) -> None:
    wire = telling(
        "a", "Ferry sinks", *WIRE, title="Ferry sinks", publisher="Coast Wire"
    )
    later = telling("b", title, *WIRE[:6], last, title=title, day="2021-05-03")
    assert related(later, wire) == ("b", "later version of", "a")
