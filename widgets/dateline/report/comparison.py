"""What several stories tell, side by side, as plain HTML without a script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from ..io.markup import escaped
from .summary import counted

if TYPE_CHECKING:
    from ..happenings import Claim, Dispute, Happening, Happenings, TollStep

__all__ = ["comparison_html", "comparison_page"]

#: Outcomes whose course is shown, in this order.
_OUTCOMES = (
    *("killed", "injured", "missing", "rescued", "displaced", "evacuated", "homeless"),
    *("arrested", "destroyed"),
)

_STYLE = """
:root { color-scheme: light dark; --rule: #8886; --soft: #8882; }
body { max-width: 62em; margin: 2em auto; padding: 0 1em;
  font: 16px/1.55 Georgia, serif; }
h1 { font-size: 1.9em; line-height: 1.2; margin-bottom: 0.2em; }
h2 { font-size: 1.3em; margin: 2em 0 0.2em; border-top: 1px solid var(--rule);
  padding-top: 0.7em; }
h3 { font: 600 0.95em/1.4 system-ui, sans-serif; margin: 1.3em 0 0.3em; }
p.dl-about, td.dl-about, th { font: 0.82em/1.45 system-ui, sans-serif; opacity: 0.85; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.35em 0.8em 0.35em 0;
  border-bottom: 1px solid var(--soft); }
td.dl-value { font-variant-numeric: tabular-nums; white-space: nowrap; }
td.dl-scale { width: 40%; vertical-align: middle; }
td.dl-day { width: 6.5em; } td.dl-number { width: 10em; }
td.dl-scale + td { vertical-align: middle; }
.dl-bar { display: block; height: 0.7em; min-width: 2px; border-radius: 2px;
  background: #5b7f95; }
.dl-bar.dl-feared { background: none; border: 1px dashed #5b7f95; }
summary { font: 0.9em/1.4 system-ui, sans-serif; margin-top: 1em; cursor: pointer; }
.dl-kind { font: 600 0.82em/1.4 system-ui, sans-serif; white-space: nowrap; }
.dl-contradiction .dl-kind { color: #b3261e; }
@media (prefers-color-scheme: dark) { .dl-contradiction .dl-kind { color: #ff8a80; } }
@media (max-width: 40em) {
  table, tbody, tr, td { display: block; } thead { display: none; }
  td { border: 0; padding: 0.1em 0; } tr { padding: 0.5em 0;
  border-bottom: 1px solid var(--soft); }
}
@media print { body { max-width: none; margin: 0; } h2, tr { break-inside: avoid; } }
"""


def comparison_page(happenings: Happenings, title: str) -> str:
    """Return a whole HTML page, which needs no network and runs no script."""
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">"
        f"<title>{escaped(title)}</title><style>{_STYLE}</style></head><body>"
        f"<h1>{escaped(title)}</h1>{comparison_html(happenings)}</body></html>\n"
    )


def comparison_html(happenings: Happenings) -> str:
    """Return what several stories tell, as HTML: what they agree on, where they differ.

    Parameters
    ----------
    happenings
        What was joined; what one story alone tells is counted, not shown.

    """
    several = [each for each in happenings if len(each.stories) > 1]
    stories = {story for each in happenings for story in each.stories}
    alone = len(happenings) - len(several)
    disputes = happenings.disputes
    open_ = sum(d.kind in ("contradiction", "claim and denial") for d in disputes)
    differing = [each for each in disputes if not each.moved_on]
    about = (
        f"{counted(len(stories), 'story', 'stories')} with events · "
        f"{counted(len(several), 'happening')} told by several · "
        f"{alone} told by one · {counted(open_, 'open dispute')}"
    )
    parts = [f'<p class="dl-about">{escaped(about)}</p>']
    if len({each.happening for each in differing}) > 1:
        parts.append(_overview(differing, {each.id: each.label for each in several}))
    parts += [_happening(each) for each in several]
    if not several:
        parts.append("<p>No two of these stories tell of the same happening.</p>")
    return "".join(parts)


def _overview(disputes: Iterable[Dispute], labels: Mapping[str, str]) -> str:
    """Return all differences in one list, which leads to those of each happening."""
    rows = [
        f'<tr class="dl-{_classed(dispute)}">'
        f'<td class="dl-kind">{escaped(dispute.kind)}</td>'
        f"<td>{escaped(dispute.topic)}: <strong>{escaped(dispute.first.value)}</strong>"
        f" – <strong>{escaped(dispute.second.value)}</strong></td>"
        f'<td class="dl-about"><a href="#{escaped(dispute.happening)}">'
        f"{escaped(labels[dispute.happening])}</a></td></tr>"
        for dispute in disputes
    ]
    return f"<h3>All differences, contradictions first</h3>{_table((), rows)}"


def _classed(dispute: Dispute) -> str:
    return dispute.kind.replace(" ", "-")


def _happening(happening: Happening) -> str:
    days = happening.days
    facts = [
        happening.place.label if happening.place else "place not told",
        str(days) if days else "day not told",
        counted(len(happening.stories), "story", "stories"),
    ]
    parts = [
        f"<h2>{escaped(happening.label)}</h2>",
        f'<p class="dl-about">{escaped(" · ".join(facts))}</p>',
        *(_course(happening, outcome) for outcome in _OUTCOMES),
        *_disputes(happening.disputes),
        _tellings(happening),
    ]
    return f'<section id="{escaped(happening.id)}">{"".join(parts)}</section>'


def _disputes(disputes: Iterable[Dispute]) -> Iterator[str]:
    """Yield where the stories differ, and apart from it what only moved on."""
    open_: list[Dispute] = []
    moved: list[Dispute] = []
    for dispute in disputes:
        (moved if dispute.moved_on else open_).append(dispute)
    if open_:
        yield f"<h3>Where they differ</h3>{_sides(open_)}"
    if moved:
        count = counted(len(moved), "number")
        yield (
            f"<details><summary>{escaped(count)} that moved on</summary>"
            f"{_sides(moved)}</details>"
        )


def _sides(disputes: Iterable[Dispute]) -> str:
    rows = [
        f'<tr class="dl-{_classed(dispute)}">'
        f'<td class="dl-kind">{escaped(dispute.topic)}: {escaped(dispute.kind)}</td>'
        f"<td>{_side(dispute.first)}</td><td>{_side(dispute.second)}</td></tr>"
        for dispute in disputes
    ]
    return _table((), rows)


def _side(claim: Claim) -> str:
    said = f"<strong>{escaped(claim.value)}</strong><br>{escaped(claim.sentence)}"
    return f'{said}<p class="dl-about">{escaped(str(claim.source))}</p>'


def _course(happening: Happening, outcome: str) -> str:
    """Return how a number moved over time, where several stories give it."""
    steps = [step for step in happening.course if step.outcome == outcome]
    if len({c.source.story for step in steps for c in step.claims}) < 2:
        return ""
    largest = max(step.number or 0 for step in steps) or 1
    rows = [_step_row(step, (step.number or 0) / largest) for step in steps]
    return f"<h3>How many {escaped(outcome)}</h3>{_table((), rows)}"


def _step_row(step: TollStep, share: float) -> str:
    day = str(step.as_of or "day not known")
    value = f"feared: {step.value}" if step.is_feared else step.value
    feared = " dl-feared" if step.is_feared else ""
    return (
        f'<tr><td class="dl-value dl-day">{escaped(day)}</td>'
        f'<td class="dl-value dl-number">{escaped(value)}</td>'
        f'<td class="dl-scale"><span class="dl-bar{feared}" '
        f'style="width:{max(1, round(100 * share))}%"></span></td>'
        f'<td class="dl-about">{escaped(", ".join(step.outlets))}</td></tr>'
    )


def _tellings(happening: Happening) -> str:
    rows = list(_telling_rows(happening))
    return f"<h3>Who tells it</h3>{_table((), rows)}"


def _telling_rows(happening: Happening) -> Iterator[str]:
    """Yield one row for each story, with the sentence in which it tells it first."""
    for story in happening.stories:
        telling = next(t for t in happening.tellings if t.source.story == story)
        repeated = " · word for word as before" if telling.repeats else ""
        yield (
            f'<tr><td class="dl-about">{escaped(str(telling.source))}'
            f"{escaped(repeated)}</td><td>{escaped(telling.sentence)}</td></tr>"
        )


def _table(heads: tuple[str, ...], rows: Iterable[str]) -> str:
    head = "".join(f"<th>{escaped(name)}</th>" for name in heads)
    head = f"<thead><tr>{head}</tr></thead>" if head else ""
    return f"<table>{head}<tbody>{''.join(rows)}</tbody></table>"
