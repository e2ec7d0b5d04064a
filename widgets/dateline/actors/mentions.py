"""Find the names of people and bodies: the tagger's, mended by a second pass."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .likeness import heads_body, name_like
from .names import LINKS, PARTICLES, fold, initials, surname
from .sweeps import Draft, sweep
from .tables import Known, given_gender, known
from .trimming import titles_before, trim

if TYPE_CHECKING:
    from .ground import Ground

__all__ = ["Name", "find_names"]

#: Tagger labels that become actors, and as what.
_KINDS = {"PERSON": "person", "ORG": "organisation"}

#: Common nouns that name a body once a country stands before them.
BODIES = frozenset(
    "government parliament army military navy police cabinet judiciary senate "
    "congress embassy intelligence".split()
)
#: Second words of such bodies: "air force", "foreign ministry", "supreme court".
BODY_TAILS = {
    "force": ("air", "police", "security"),
    "forces": ("armed", "security", "defense", "defence", "special"),
    "ministry": (),
    "court": ("supreme", "constitutional", "high"),
    "guard": ("national", "coast", "border"),
    "bank": ("central",),
    "army": ("national",),
}


@dataclass(frozen=True, slots=True)
class Name:
    """A named mention: characters, tokens [first, last), and what it is.

    ``title`` holds the titles that stand before it, in the story's words.
    """

    start: int
    end: int
    text: str
    words: tuple[str, ...]
    first: int
    last: int
    sentence: int
    kind: str
    rule: str
    confidence: float
    why: str
    title: str = ""
    known: Known | None = None


def find_names(ground: Ground) -> list[Name]:
    """Return the names of a story, in text order, none overlapping another."""
    drafts = [
        *_tagged(ground),
        *_known(ground),
        *_titled(ground),
        *_declared(ground),
        *_nation_bodies(ground),
    ]
    kept = _settle(ground, drafts)
    kept = _settle(ground, [*kept, *sweep(ground, kept)])
    return _one_kind(_name(ground, draft) for draft in kept)


def _tagged(ground: Ground) -> Iterator[Draft]:
    """Give what the tagger calls people and organisations, trimmed."""
    for entity in ground.doc.ents:
        kind = _KINDS.get(entity.label_)
        if kind is None:
            continue
        cut = trim(ground, entity.start, entity.end, kind)
        if cut is None or not name_like(ground, cut.first, cut.last):
            continue
        if kind == "person" and heads_body(ground, cut.first, cut.last):
            kind = "organisation"
        trimmed = (cut.first, cut.last) != (entity.start, entity.end)
        yield Draft(
            cut.first,
            cut.last,
            kind,
            "tagger, trimmed" if trimmed else "tagger",
            0.75,
            f"the language model reads it as {_article(kind)}",
        )


def _article(kind: str) -> str:
    return "a person" if kind == "person" else f"an {kind}"


def _known(ground: Ground) -> Iterator[Draft]:
    """Give the well-known people and bodies, by the longest name that fits."""
    table = known()
    longest = max(map(len, table))
    heads = {words[0] for words in table}
    folded = [word for word, _ in ground.words]
    for at, (word, token) in enumerate(ground.words):
        if word not in heads:
            continue
        for size in range(min(longest, len(folded) - at), 0, -1):
            entry = table.get(tuple(folded[at : at + size]))
            if entry is None:
                continue
            last = ground.words[at + size - 1][1] + 1
            if _spelled(ground, token, last, size):
                why = f"{entry.name} is in the list of well-known names"
                rule = "known name"
                yield Draft(token, last, entry.kind, rule, 0.9, why, entry)
            break


def _spelled(ground: Ground, first: int, last: int, size: int) -> bool:
    """Tell whether words that match a known name are written as a name."""
    words = [ground.doc[i].text for i in range(first, last)]
    capitals = [w for w in words if w[:1].isupper()]
    if size == 1 and len(words[0]) <= 4 and last - first == 1:
        # "WHO" but not "Who", "IS" but not "Is".
        return words[0].isupper() or words[0] in (
            "Nato",
            "Mehr",
            "Fars",
            "Isis",
            "Isil",
        )
    small = [w for w in words if w.isalpha() and w.islower()]
    return bool(capitals) and all(
        w in PARTICLES or w in ("of", "for", "and", "the", "in", "on") for w in small
    )


def _titled(ground: Ground) -> Iterator[Draft]:
    """Give capitalised words right behind a person's title: "Gen. Qaani"."""
    doc = ground.doc
    for token in doc:
        if not token.text[:1].isupper() or token.i in ground.upper:
            continue
        begin = titles_before(ground, token.i)
        if begin == token.i or titles_before(ground, token.i + 1) < token.i + 1:
            continue
        last = token.i
        while last < len(doc) and _in_name(ground, last):
            last += 1
        while last > token.i and doc[last - 1].text in LINKS:
            last -= 1
        if last > token.i and name_like(ground, token.i, last):
            title = doc[begin : token.i].text
            why = f"it follows the title {title!r}"
            yield Draft(token.i, last, "person", "title", 0.85, why)


def _in_name(ground: Ground, index: int) -> bool:
    token = ground.doc[index]
    if index in ground.place_at or index in ground.nation_at:
        return False
    if token.text in LINKS:
        follows = index + 1 < len(ground.doc) and ground.capital(index + 1)
        return follows or token.text != "-"
    return token.text[:1].isupper() and token.pos_ == "PROPN"


_ACRONYM = re.compile(r"\((?:the )?([A-Z][A-Za-z&.\-]{1,9})\)")


def _declared(ground: Ground) -> Iterator[Draft]:
    """Give "Full Name (FN)": the acronym, and the words that it stands for."""
    doc = ground.doc
    for found in _ACRONYM.finditer(doc.text):
        letters = re.sub(r"[^A-Za-z&]", "", found[1])
        if sum(c.isupper() for c in letters) < 2:
            continue
        short = doc.char_span(*found.span(1), alignment_mode="expand")
        bracket = doc.char_span(found.start(), found.start() + 1)
        if short is None or bracket is None:
            continue
        first = _spelled_out(ground, bracket.start, letters.casefold())
        if first is None:
            continue
        full = doc[first : bracket.start].text
        why = f"{full!r} and {found[1]!r} are declared the same in brackets"
        for start, end in ((first, bracket.start), (short.start, short.end)):
            yield Draft(start, end, "organisation", "declared acronym", 0.9, why)


def _spelled_out(ground: Ground, end: int, letters: str) -> int | None:
    """Return where the words begin, before token ``end``, that an acronym spells."""
    doc = ground.doc
    for first in range(end - 1, max(-1, end - 14), -1):
        token = doc[first]
        if token.is_punct and token.text not in "-'’" or "\n" in token.text:
            return None
        if not ground.capital(first):
            continue
        words = tuple(fold(doc[first:end].text).split())
        if letters in (initials(words), initials(words, small=True)):
            return first
    return None


def _nation_bodies(ground: Ground) -> Iterator[Draft]:
    """Give "the Lebanese government", "U.S. military": a country and a body."""
    doc = ground.doc
    for index in ground.nation_at:
        head = index + 1
        if head >= len(doc) or head in ground.nation_at:
            continue
        if doc[head].text in ("'s", "’s"):
            continue
        last = _body_end(ground, head)
        if last is not None:
            first = index
            while first - 1 in ground.nation_at and (
                ground.nation_at[first - 1] is ground.nation_at[index]
            ):
                first -= 1
            why = "a country's name and the noun of a body make one name"
            yield Draft(first, last, "organisation", "nation and body", 0.8, why)


def _body_end(ground: Ground, head: int) -> int | None:
    """Return the end of a body's noun that begins at token ``head``, if one does."""
    doc = ground.doc
    word = doc[head].text.casefold()
    if word in BODIES:
        return head + 1
    for last in range(head + 1, min(head + 3, len(doc))):
        tail = doc[last].text.casefold()
        if tail in BODY_TAILS:
            before = BODY_TAILS[tail]
            if not before or doc[last - 1].text.casefold() in before:
                return last + 1
        if doc[last].is_punct:
            break
    return None


def _settle(ground: Ground, drafts: Iterable[Draft]) -> list[Draft]:
    """Keep the longest of overlapping drafts, and none that is only a place."""
    taken: set[int] = set()
    kept = []
    for draft in sorted(drafts, key=lambda d: (d.first - d.last, -d.confidence)):
        tokens = range(draft.first, draft.last)
        if taken.isdisjoint(tokens) and not _is_place(ground, draft):
            taken.update(tokens)
            kept.append(draft)
    return sorted(kept, key=lambda draft: draft.first)


def _is_place(ground: Ground, draft: Draft) -> bool:
    """Tell whether the places engine has the whole span, or more, as a place."""
    toponym = ground.place_at.get(draft.first)
    if toponym is None or toponym.place is None:
        return False
    end = ground.doc[draft.last - 1].idx + len(ground.doc[draft.last - 1])
    return toponym.end >= end


def _name(ground: Ground, draft: Draft) -> Name:
    span = ground.doc[draft.first : draft.last]
    begin = draft.first
    if draft.kind == "person":
        begin = titles_before(ground, draft.first)
    text = span.text
    return Name(
        start=span.start_char,
        end=span.end_char,
        text=text,
        words=tuple(fold(text).split()),
        first=draft.first,
        last=draft.last,
        sentence=ground.layout.sentence_of(span.start_char),
        kind=draft.kind,
        rule=draft.rule,
        confidence=draft.confidence,
        why=draft.why,
        title=ground.doc[begin : draft.first].text,
        known=draft.known or _known_full(tuple(fold(text).split())),
    )


def _known_full(words: tuple[str, ...]) -> Known | None:
    return known().get(words) if len(words) > 1 else None


def _one_kind(names: Iterable[Name]) -> list[Name]:
    """Give every name of one form the kind that most of its mentions have."""
    names = [name for name in names if name.words]
    votes: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for name in names:
        votes[name.words][name.kind] += 3 if name.known or name.title else 1
    people = {surname(n.words) for n in names if n.kind == "person" and _full(n)}
    mended = []
    for name in names:
        kind = votes[name.words].most_common(1)[0][0]
        if len(name.words) == 1 and name.words[0] in people and name.known is None:
            kind = "person"
        if kind != name.kind:
            why = f"most mentions of it in this story are {_article(kind)}"
            name = replace(name, kind=kind, rule="label vote", why=why)
        mended.append(name)
    return mended


def _full(name: Name) -> bool:
    """Tell whether a person's name has a given name too."""
    return len(name.words) > 1 and (
        name.title != "" or given_gender(name.words[0]) is not None or name.rule != ""
    )
