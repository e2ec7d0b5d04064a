"""Stories for hypothesis: invented ones mutated, and words in any order.

Which kind a story is of is counted by hypothesis (``--hypothesis-show-statistics``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

from hypothesis import event
from hypothesis import strategies as st

from dateline.lang import language

__all__ = ["SAMPLES", "SENTENCES", "TOKENS", "days", "stories", "titles"]

#: Invented sentences, each with what an engine looks around for.
SENTENCES = (
    "NAJAF, Iraq (Wire) — At least 14 people were killed and two dozen injured.",
    "Thank you, Mr. President, said Lt. Gen. Oscar “Ox” Banda of the Kenyan army.",
    "“We told them ‘no’ twice,” said Rep. Ana Díaz-Ruiz, D-Calif., on Tuesday.",
    "From 12 to 15 June 2019, and again in mid-July, police in St. John's counted 100.",
    "The U.S. Court of Appeals for the Ninth Circuit upheld the verdict on Thursday.",
    "Shells hit Sumy at 5 p.m. on Jan. 4, 2021, the ministry's spokesman said.",
    "The Paris, Texas, mayor flew to Paris, according to the Mehr News Agency.",
    "Neither the Emir of Kano nor Sir John Mvula, 61, former head of Acme Inc., spoke.",
    "Q: Was it a third of them? A: Between 80 and 90 (24 women), up from nine.",
    "In the winter of 1998-99, two weeks earlier, in 490 BC or on 10/13/1398, it fell.",
    "He denied that troops had arrested the minister's sons near 33.31° N, 44.37° E.",
    "Kisumu — Fishermen of the Lake Victoria Union (LVU) met; the LVU's chief wept.",
    "Prime Minister-designate Aino Salo: “And you?” he asked. «Ce n’est pas fini».",
    "LEADERS OF MALI AND NIGER SIGN PACT IN NIAMEY",
    "- Kufa: two dead\n- Hilla: three hurt, one of them seriously\n\n1. On Friday",
    "MINISTER OF STATE FOR SCIENCE AND TECHNOLOGY TAMARA PHIRI",
    "No one was killed, but some 30 others are missing or feared dead since the quake.",
    "By Colonel Peter Adams, Kuala Lumpur, 22:00 GMT, Tue Nov 5 2019",
    "All rights reserved. Subscribe to our newsletter.",
)

#: Marks and characters that texts from the web, from OCR and from chats have.
ODD = (
    *"\u200b\u200f\u202e\u2060\ufeff\xad\u0301\u00a0\u2028\u2029\x0b\x0c\x1f\x85\ufffd",
    *"👩🇮🇷ﬁßİı٢५Ⅷ½№°′″€$%#@&*_~^|\\/<>{}[]()'\"“”‘’«»„‚…–—-.,;:?! \t\n\r",
    *("👩\u200d👩\u200d👧", "١٢", "--", "?!", "...", "\r\n", "\n\n", "\n\n\n", " - "),
)


def _texts(found: object) -> Iterator[str]:
    """Yield the words and phrases of a language's tables, but no patterns."""
    if isinstance(found, str):
        yield found
    elif isinstance(found, Mapping):
        yield from _texts(tuple(found.items()))
    elif isinstance(found, tuple | frozenset):
        for each in found:
            yield from _texts(each)
    elif is_dataclass(found):
        for field in fields(found):
            yield from _texts(getattr(found, field.name))


#: All words and phrases that the rules for English know, some 6,000.
KNOWN = tuple(sorted({text for text in _texts(language("en")) if text.strip()}))

#: Words that rules wait for, those that news has most.
WORDS = tuple(
    dict.fromkeys(word for sentence in SENTENCES for word in sentence.split())
) + tuple(
    "the of and in to on by at from for said who which not no two three hundred "
    "million half dozen dozens Monday May March Sunday yesterday tomorrow ago next "
    "last this week month year years 1 12 31 1999 2020 007 3rd 5,000 4.5 0 9999999999 "
    "Mr. Dr. Sen. Gov. Lt. St. U.S. US UK EU Iran Iraqi Georgia Jordan Chad Turkey "
    "killed killing died attack bomb flood arrested against police army government "
    "he she they his her it him told says denied claimed that if would may".split()
)

#: The project's own sample stories, whole, of 500 to 3,000 characters.
SAMPLES = tuple(
    path.read_text("utf-8")
    for path in sorted(
        (Path(__file__).parents[2] / "notebooks" / "stories").rglob("*.txt")
    )
)

TOKENS = re.compile(r"\s+|\w+|[^\w\s]")


#: Every character but halves of one, which no text can have.
_ANY = st.characters(exclude_categories=["Cs"])

#: Ways to change the tokens of a story from one of them on.
_CHANGES = ("cut after", "cut before", "drop", "double", "swap", "replace", "insert")


@st.composite
def _mutated(draw: st.DrawFn) -> str:
    """Return some sentences, with a few tokens cut, doubled, swapped or replaced."""
    chosen = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=2))
    gap = draw(st.sampled_from((" ", "\n", "\n\n", "", "\r\n")))
    return _changed(draw, gap.join(chosen), most=6)


@st.composite
def _whole(draw: st.DrawFn) -> str:
    """Return a whole story, a sample or many sentences, with more tokens changed."""
    many = st.lists(st.sampled_from(SENTENCES), min_size=6, max_size=12)
    story = draw(st.sampled_from(SAMPLES) | many.map("\n\n".join))
    return _changed(draw, story, most=20)


def _changed(draw: st.DrawFn, text: str, most: int) -> str:
    tokens = TOKENS.findall(text)
    for _ in range(draw(st.integers(0, most))):
        if tokens:
            at = draw(st.integers(0, len(tokens) - 1))
            _change(draw, tokens, at)
    return "".join(tokens)


def _change(draw: st.DrawFn, tokens: list[str], at: int) -> None:
    change = draw(st.sampled_from(_CHANGES))
    if change == "cut after":
        del tokens[at + 1 :]
    elif change == "cut before":
        del tokens[:at]
    elif change == "drop":
        del tokens[at]
    elif change == "double":
        tokens[at:at] = tokens[at : at + draw(st.integers(1, 4))]
    elif change == "swap":
        other = draw(st.integers(0, len(tokens) - 1))
        tokens[at], tokens[other] = tokens[other], tokens[at]
    elif change == "replace":
        cases = tokens[at].upper(), tokens[at].lower(), tokens[at].title()
        tokens[at] = draw(st.sampled_from((*cases, *WORDS)) | st.sampled_from(KNOWN))
    else:
        tokens.insert(at, draw(st.sampled_from(ODD) | st.text(_ANY, max_size=3)))


@st.composite
def _shuffled(draw: st.DrawFn) -> str:
    """Return words and marks in any order."""
    words = st.sampled_from(WORDS + ODD) | st.sampled_from(KNOWN)
    parts = draw(st.lists(words, min_size=1, max_size=20))
    return draw(st.sampled_from((" ", " ", "", "\n"))).join(parts)


#: The kinds of stories, how many of a hundred are asked of each (hypothesis leans to
#: those that vary more): whole ones take ten times as long to read as the sentence or
#: two in which most faults show.
KINDS = {
    "sentences, mutated": (49, _mutated()),
    "words and marks, shuffled": (25, _shuffled()),
    "any characters": (24, st.text(_ANY, max_size=40)),
    "whole stories, mutated": (2, _whole()),
}


@st.composite
def stories(draw: st.DrawFn) -> str:
    """Return the text of a story of one of the kinds."""
    hundred = [kind for kind, (share, _) in KINDS.items() for _ in range(share)]
    kind = draw(st.sampled_from(hundred))
    event(kind)
    return draw(KINDS[kind][1])


def titles() -> st.SearchStrategy[str | None]:
    """Return the strategy for titles."""
    return st.none() | st.sampled_from(SENTENCES) | st.text(_ANY, max_size=20)


def days() -> st.SearchStrategy[str | None]:
    """Return the strategy for days of publication."""
    return st.sampled_from((None, "2020-01-07", "2020-02-29", "0001-01-01"))
