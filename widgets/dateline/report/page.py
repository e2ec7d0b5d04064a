"""The one HTML file that a report is: views, their data, and nothing from elsewhere."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping
from importlib import resources
from string import Template

from .._version import __version__
from ..io.markup import escaped
from .packing import PACKED, packed

__all__ = ["page", "page_style"]

#: What HTML lets be left out of what is read where no script runs: end tags, where what
#: follows tells that they are there, and classes that have no rule in the sheet of the
#: page.
_NEEDLESS = re.compile(
    r"</(?:t[dhr]|thead|tbody|li)>|</p>(?=<(?:p|h\d|table|[ou]l)\b|</div>)"
    r'| class="dl-f-(?:text|about|table)"'
)
#: The classes of marks are written without quotation marks, and short.
_MARK = re.compile(r'<mark class="dl-f-(place|person|organisation|group|date)">')
_MARKS = {
    "place": "fp",
    "person": "fi",
    "organisation": "fo",
    "group": "fg",
    "date": "fd",
}

#: What a style sheet does not need: comments, and space beside its signs.
_SPACE = re.compile(r"/\*.*?\*/|\s+(?=[{}])|(?<=[{},:;])\s+", re.DOTALL)


def page(
    *,
    kind: str,
    title: str,
    plain: str,
    method: str,
    script: str,
    style: str,
    data: Mapping[str, str],
    language: str = "en",
    dateline: str = __version__,
) -> str:
    """Return a whole HTML page, which needs no network.

    Parameters
    ----------
    kind
        What it shows, for programs: "report".
    title
        Its title, as text.
    plain, method
        What is read where no script runs, and what follows the views, as HTML.
    script, style
        What draws the views; both are packed into the page.
    data
        What is drawn, :func:`packed`, by the names that the script knows.
    language
        That of the title and the text (ISO 639-1).
    dateline
        The version of Dateline that made what is shown.

    """
    from ..workbench.bundle import loader, script_origins

    sheet = page_style()
    # Together they are shorter, for the script repeats the names of the sheet.
    parts = {**data, "views": packed(f"{style}\0{script}")}
    return Template(
        (resources.files(__package__) / "page.html").read_text(encoding="utf-8")
    ).substitute(
        kind=kind,
        language=escaped(language),
        policy=_policy((loader(), script), (sheet, style), script_origins()),
        generator=escaped(f"Dateline {dateline}"),
        title=escaped(title),
        sheet=sheet,
        plain=_short(plain),
        method=_short(method),
        data="\n".join(
            f'<script type="{PACKED}" id="dateline-{name}">{part}</script>'
            for name, part in parts.items()
        ),
        loader=loader(),
    )


def _short(html: str) -> str:
    """Return HTML without what a browser does not need."""
    marked = _MARK.sub(lambda match: f"<mark class={_MARKS[match[1]]}>", html)
    return _NEEDLESS.sub("", marked)


def page_style() -> str:
    """Return the style sheet of the page around what is drawn."""
    sheet = (resources.files(__package__) / "report.css").read_text(encoding="utf-8")
    return _SPACE.sub("", sheet)


def _policy(
    scripts: Iterable[str], sheets: Iterable[str], origins: Iterable[str]
) -> str:
    """Return a content security policy that allows only these scripts and sheets.

    Packed ones are checked as well: their hash is that of the unpacked text. There are
    origins only during work on the front end (see workbench/bundle.py).
    """
    rules = (
        "default-src 'none'",
        f"script-src {' '.join((*map(_hash, scripts), *origins))}",
        f"style-src {' '.join(map(_hash, sheets))}",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(rules)


def _hash(source: str) -> str:
    digest = hashlib.sha256(source.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
