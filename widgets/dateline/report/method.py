"""The section of a report on how the reading was made, and what it lacks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..errors import DatelineError
from ..io.markup import escaped
from ..model import Findings, kept
from .corrections import in_words
from .summary import counted

__all__ = ["SOURCES", "listed", "method_html", "paragraphs", "sources_html"]

#: The data that a reading rests on, with their licences.
SOURCES = (
    "Places: GeoNames, CC BY 4.0, and the layers that the gazetteer's licence file "
    "names.",
    "Map: Natural Earth, public domain. Its borders show who controls the territory, "
    "not who claims it.",
)

_LEGEND = (
    ("place", "place"),
    ("person", "person"),
    ("organisation", "organisation"),
    ("group", "group"),
    ("date", "day or time"),
)


def method_html(reading: Findings, notes: str | None = None) -> str:
    """Return the section as HTML: every word of the story in it is escaped."""
    return "".join(
        (
            "<h2>Method and caveats</h2>",
            "<p>A machine read this story: check each finding against its sentence "
            "before you rely on it.</p>",
            paragraphs(notes),
            listed(reading.notices),
            _facts(reading),
            _corrections(reading),
            "<h3>Not placed</h3>",
            listed(_unplaced(reading)) or "<p>Everything was placed.</p>",
            "<h3>Marks in the text</h3>",
            _legend(),
            sources_html(reading),
        )
    )


def sources_html(reading: Findings) -> str:
    """Return where the text and the data are from, as HTML."""
    text = _text_source(reading)
    return f"<h3>Sources and licences</h3>{text}{listed(SOURCES)}"


def paragraphs(notes: str | None) -> str:
    """Return a user's remarks as HTML, in their paragraphs."""
    pieces = (notes or "").split("\n\n")
    return "".join(f"<p>{escaped(piece)}</p>" for piece in pieces if piece.strip())


def listed(items: Iterable[str]) -> str:
    """Return a list as HTML; nothing for an empty one."""
    rows = "".join(f"<li>{escaped(item)}</li>" for item in items)
    return f"<ul>{rows}</ul>" if rows else ""


def _layers(reading: Findings) -> str:
    """Name the layers of the gazetteer, if the one that was used is the present one."""
    from ..gazetteer import Gazetteer

    try:
        gazetteer = Gazetteer.default()
    except DatelineError:
        return ""
    made = reading.made_by
    if (gazetteer.name, gazetteer.built) != (made.gazetteer, made.gazetteer_built):
        return ""
    layers = (f"{name} {count:,}" for name, count in gazetteer.layers.items())
    return f" ({', '.join(layers)})"


def _reader(reading: Findings) -> str:
    return f"Dateline {reading.made_by.dateline}"


def _model(reading: Findings) -> str:
    made = reading.made_by
    return f"{made.model} {made.model_version} (spaCy {made.spacy})"


def _gazetteer(reading: Findings) -> str:
    made = reading.made_by
    return f"{made.gazetteer}, built {made.gazetteer_built}{_layers(reading)}"


def _home(reading: Findings) -> str:
    if reading.home is None:
        return "none"
    return f"{reading.home}: preferred among places with the same name, never a filter"


def _counts(reading: Findings) -> str:
    """Count what was found, and say how often places and events are told of."""
    counts = reading.counts()
    words = {layer: counted(count, layer) for layer, count in counts.items()}
    words["place"] += f" in {counted(len(kept(reading.places)), 'mention')}"
    tellings = len(kept(reading.events))
    if tellings != counts["event"]:
        words["event"] += f" in {counted(tellings, 'telling')}"
    return ", ".join(words.values())


@dataclass(frozen=True, slots=True)
class Fact:
    """A line about how a reading was made: its label, and its text for a reading."""

    label: str
    text: Callable[[Findings], str]


#: The lines in their order. A new one is a function above and an entry here.
FACTS = (
    Fact("Read by", _reader),
    Fact("Language model", _model),
    Fact("Gazetteer", _gazetteer),
    Fact("Home region", _home),
    Fact("Found", _counts),
)


def _facts(reading: Findings) -> str:
    rows = (
        f"<dt>{escaped(fact.label)}</dt><dd>{escaped(fact.text(reading))}</dd>"
        for fact in FACTS
    )
    return f"<dl>{''.join(rows)}</dl>"


def _corrections(reading: Findings) -> str:
    """List the corrections, if there are any."""
    rows = listed(in_words(reading, one) for one in reading.corrections)
    return f"<h3>Corrected by hand</h3>{rows}" if rows else ""


def _unplaced(reading: Findings) -> Iterable[str]:
    """Return what is on neither map nor calendar, each phrase once, and why."""
    lines = [
        f"“{m.phrase}”: {m.why or 'the gazetteer has no place with this name'}"
        for m in kept(reading.places)
        if m.place is None
    ]
    lines += [
        f"“{d.phrase}”: {d.why or 'no day could be worked out'}"
        for d in kept(reading.dates)
        if d.first is None and d.last is None
    ]
    return dict.fromkeys(lines)


def _legend() -> str:
    marks = (f'<mark class="dl-f-{kind}">{name}</mark>' for kind, name in _LEGEND)
    events = "Events are in small capitals, dashed where they are not told as a fact."
    return f"<p>{', '.join(marks)}; dotted where doubtful. {events}</p>"


def _text_source(reading: Findings) -> str:
    story = reading.story
    about = [story.publisher, story.licence, story.attribution]
    line = escaped(" · ".join(part for part in about if part) or "source not stated")
    source = story.source or ""
    # Only an address of the web becomes a link: "javascript:" stays a word.
    if source.startswith(("https://", "http://")):
        link = f'<a href="{escaped(source)}" rel="noopener">{escaped(source)}</a>'
        return f"<p>Text: {line} · {link}</p>"
    return f"<p>Text: {line}{f' · {escaped(source)}' if source else ''}</p>"
