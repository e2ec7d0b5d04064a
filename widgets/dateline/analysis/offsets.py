"""Findings in a text as it was read, moved to where it was given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from ..model import Actor, Correction, Event, Items, Mention, Span

if TYPE_CHECKING:
    from ..nlp.clean_text import CleanText

__all__ = ["as_given", "as_read", "spans_as_given"]

#: Fields that hold the id of another finding; such ids have an offset in them.
_REFERENCES = frozenset(
    "actor_id target_id place_id date_id speaker_id until same_as part_of source_id "
    "event_id as_of_id".split()
)

_Mention = TypeVar("_Mention", bound=Mention)


def as_read(
    corrections: Iterable[Correction], text: CleanText
) -> tuple[Correction, ...]:
    """Return corrections with the offsets of the text as it is read."""
    if text.text is text.given:
        return tuple(corrections)
    moved = []
    for correction in corrections:
        targets: dict[str, Any] = {}
        for name, target in correction.targets().items():
            span = text.as_read(target.start, target.end)
            targets[name] = replace(target, start=span.start, end=span.end)
        moved.append(replace(correction, **targets))
    return tuple(moved)


def spans_as_given(spans: Iterable[Span], text: CleanText) -> tuple[Span, ...]:
    """Return spans with the offsets of the text as it was given."""
    return tuple(text.as_given(span.start, span.end) for span in spans)


def as_given(
    layers: Mapping[str, Items[Any]], text: CleanText
) -> dict[str, Items[Any]]:
    """Return the layers of findings with the offsets of the text as it was given.

    Parameters
    ----------
    layers
        The findings of each layer, whose offsets are those of the text as read.
    text
        The text.

    Returns
    -------
    dict
        The same findings. The phrase of each mention is the given text between its
        offsets, and ids that have an offset in them follow it.

    """
    if text.text is text.given:
        return dict(layers)
    moved = {
        layer: [_moved(item, text) for item in items] for layer, items in layers.items()
    }
    ids = {
        old.id: new.id
        for layer, items in layers.items()
        for old, new in zip(items, moved[layer], strict=True)
        if old.id != new.id
    }
    return {
        layer: Items(_referring(item, ids) for item in items)
        for layer, items in moved.items()
    }


def _moved(item: Any, text: CleanText) -> Any:
    if not isinstance(item, Actor):
        return _moved_mention(item, text)
    return replace(
        item,
        mentions=tuple(_moved_mention(m, text) for m in item.mentions),
        nominals=tuple(_moved_mention(m, text) for m in item.nominals),
        links=tuple(
            replace(
                link,
                first=text.as_given(link.first, link.first + 1).start,
                second=text.as_given(link.second, link.second + 1).start,
            )
            for link in item.links
        ),
    )


def _moved_mention(mention: _Mention, text: CleanText) -> _Mention:
    span = text.as_given(mention.start, mention.end)
    phrase = text.given[span.start : span.end]
    return replace(mention, start=span.start, end=span.end, phrase=phrase)


def _referring(item: Any, ids: Mapping[str, str]) -> Any:
    """Return a finding that refers to the others by their new ids."""
    changed: dict[str, Any] = {
        field.name: ids[value]
        for field in fields(item)
        if field.name in _REFERENCES and (value := getattr(item, field.name)) in ids
    }
    if isinstance(item, Event) and item.figure_ids:
        changed["figure_ids"] = tuple(ids.get(one, one) for one in item.figure_ids)
    return replace(item, **changed) if changed else item
