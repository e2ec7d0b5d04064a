"""Sites: names of small places in a story, whether or not a gazetteer knows them.

"A slope above the Moyale pit", "at Moyale": a pit, a bazaar or a quarter is seldom in
a gazetteer, but where two stories of the same days name it, they mean the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from ..lang import Language
from ..model import Findings, Span, Toponym
from ..nlp.name_forms import canonical
from ..places.spelling import SLIP

__all__ = ["is_lacking", "is_misspelt", "sites_of"]

#: Words with a capital letter that stand together: "Gorno Selo".
_NAME = re.compile(r"(?<![\w'’-])[^\W\d_a-z][^\W\d_]{2,}(?:[ -][^\W\d_a-z][^\W\d_]+)*")

_PARTS = re.compile(r"[ -]")

#: The words before, and the word behind.
_BEFORE = re.compile(r"(?:([^\W\d_]+)\s+)?([^\W\d_]+)\s+$")
_BEHIND = re.compile(r"\s+([^\W\d_]+)")


def sites_of(findings: Findings, language: Language) -> Mapping[int, set[str]]:
    """Return the folded names of sites in each sentence of a story.

    They are names of places that no gazetteer knows, and what is named as one though
    it was found to be neither a place nor an actor nor a date.

    Parameters
    ----------
    findings
        What was found in the story.
    language
        Its language.

    """
    named: dict[int, set[str]] = defaultdict(set)
    articles = language.actors.definite_articles
    for toponym in findings.places:
        placed = not (is_misspelt(toponym) or is_lacking(toponym))
        proper = toponym.phrase.split()[-1][0].isupper()  # not "the U.S. base"
        if proper and not placed and toponym.status != "rejected":
            named[toponym.sentence].add(canonical(toponym.phrase, articles))
    taken, text = _taken(findings), findings.story.text
    for index, sentence in enumerate(findings.sentences):
        for name in _names_in(text, sentence, language):
            known = taken.get(index, ())
            over = {k for s, e, k in known if s < name.end and name.start < e}
            before = _before(text, sentence, name.start)
            if not over or (over == {"person"} and articles & {*before[-1:]}):
                named[index].add(canonical(text[name.start : name.end], articles))
    return named


def is_lacking(toponym: Toponym) -> bool:
    """Tell whether no gazetteer knows a place: it has none, or its country at most.

    "Near Todonyang in northern Kenya" is somewhere in Kenya.
    """
    if toponym.place is None:
        return True
    first = next(iter(toponym.candidates), None)
    if toponym.doubt != "may be none" or toponym.place.level != "country":
        return False
    matched = "" if first is None else first.matched or ""
    mine, theirs = (bare.casefold().split() for bare in (toponym.phrase, matched))
    return toponym.kind == "literal" and set(mine).isdisjoint(theirs)


def is_misspelt(toponym: Toponym) -> bool:
    """Tell whether a place is only meant if the story has misspelt its name.

    Two stories that name one village would be sent to a town far off.
    """
    first = next(iter(toponym.candidates), None)
    if toponym.doubt != "may be none" or first is None or first.matched is None:
        return False
    alike = first.matched.casefold() == toponym.phrase.casefold()
    return not alike and first.probability <= SLIP


def _taken(findings: Findings) -> Mapping[int, list[tuple[int, int, str]]]:
    """Return where each sentence names what it is known to name, and its kind."""
    taken: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for toponym in findings.places:
        taken[toponym.sentence].append((toponym.start, toponym.end, "place"))
    for date in findings.dates:
        taken[date.sentence].append((date.start, date.end, "date"))
    for actor in findings.actors:
        for mention in actor.mentions:
            found = (mention.start, mention.end, actor.kind)
            taken[mention.sentence].append(found)
    return taken


def _names_in(text: str, sentence: Span, language: Language) -> Iterator[Span]:
    """Yield the names of a sentence that stand where the name of a site does."""
    known, articles = language.happenings, language.actors.definite_articles
    for match in _NAME.finditer(text, sentence.start, sentence.end):
        before = _before(text, sentence, match.start())
        capital = all(part[0].isupper() for part in _PARTS.split(match[0]))
        if not before or not capital or match[0].isupper():
            continue
        lead = [word for word in before if word not in articles][-1:]
        behind = _BEHIND.match(text, match.end(), sentence.end)
        led = bool(lead) and lead[0] in known.site_prepositions
        alone = behind is None or behind[1] in known.behind_sites
        if (led and alone) or (behind is not None and behind[1] in known.grounds):
            yield Span(match.start(), match.end())


def _before(text: str, sentence: Span, start: int) -> list[str]:
    """Return the two words before a name in its sentence, or the one that there is."""
    found = _BEFORE.search(text, sentence.start, start)
    return [] if found is None else [w.casefold() for w in found.groups() if w]
