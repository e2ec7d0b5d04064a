"""Markdown files: what their front matter states, and their text without targets."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Any

from ..errors import StoryError
from ..model import Story
from .facts import with_facts
from .text_file import decode

__all__ = ["read_markdown_file"]

#: The front matter of most programs (YAML between ---) and of Hugo (TOML between +++).
_FRONT = re.compile(
    r"\A\s*(?P<mark>---|\+\+\+)[ \t]*\r?\n(?P<body>.*?)^(?P=mark)[ \t]*(?:\r?\n|\Z)",
    re.DOTALL | re.MULTILINE,
)

#: A first line of YAML: a "---" that only draws a line has none behind it.
_KEY = re.compile(r"\s*(?:#.*\n\s*)*[\w.-]+[ \t]*[:=]")

#: The longest front matter that is read (characters).
_LONGEST = 50_000

#: What a link is called, with one pair of brackets inside at most, and where it goes.
_LABEL = r"\[((?:[^\[\]\n]|\[[^\[\]\n]*\])*)\]"
_GOES = (
    r"\((?:<[^<>\n]*>|(?:[^()\s]|\([^()\s]*\))*)(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\)"
)
_LINK = re.compile(rf"!?{_LABEL}(?:{_GOES}|\[[^\[\]\n]*\])")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*\S+.*$\n?", re.MULTILINE)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$", re.MULTILINE)
_EMPHASIS = re.compile(
    r"(?<![\w*\\])(?P<star>\*{1,3})(?=[^\s*])([^*\n]+?)(?<=[^\s*])(?P=star)(?![\w*])"
    r"|(?<![\w\\])(?P<line>_{1,3})(?=[^\s_])([^_\n]+?)(?<=[^\s_])(?P=line)(?!\w)"
)
#: A heading that is underlined, and the marks of quoted blocks, of code and of HTML.
_UNDERLINED = re.compile(r"^(?P<title>[^\s|>#*+-][^\n|]*)\n={3,}[ \t]*$", re.M)
_QUOTED = re.compile(r"^ {0,3}(?:> ?)+", re.MULTILINE)
_CODE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_TAG = re.compile(
    r"</?(?:a|b|br|cite|em|i|p|q|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?/?>"
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_TOP = re.compile(r"\A\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|\Z)")


def read_markdown_file(data: bytes, source: str) -> Story:
    """Return the story in a Markdown file.

    The front matter tells title, publisher, day, address, licence and attribution;
    without a title there, the heading of the first order at the top is one. Targets of
    links, comments and the marks of headings, emphasis, quoted blocks and code are no
    text, nor are tags of HTML within a line; the rest stays as it is written.

    Parameters
    ----------
    data
        The bytes of the file.
    source
        Its name or path.

    Raises
    ------
    UnreadableStory
        The file is binary, or not in UTF-8 or UTF-16.
    StoryError
        Its front matter is broken, or has a value that it cannot have.

    """
    name = PurePath(source).name
    text = decode(data, name=name)
    facts: dict[str, Any] = {}
    front = _FRONT.match(text)
    if front and len(front["body"]) <= _LONGEST and _KEY.match(front["body"]):
        facts = _facts(front, name)
        text = text[front.end() :]
    text = _without_comments(text)
    top = _TOP.match(text)
    words = _without_targets(text)
    story = Story(text=words, title=_line(top[1]) if top else None, source=name)
    return with_facts(story, facts, f"the front matter of {name}")


def _facts(front: re.Match[str], name: str) -> dict[str, Any]:
    """Return what front matter states, its values as they are written."""
    load = _of_yaml if front["mark"] == "---" else _of_toml
    try:
        facts = load(front["body"])
    except (ValueError, RecursionError) as error:
        reason = " ".join(str(error).split())[:160]
        raise StoryError(f"the front matter of {name} is broken: {reason}") from error
    if not isinstance(facts, dict):
        raise StoryError(
            f"the front matter of {name} has no keys; write it as 'title: …'"
        )
    return facts


def _of_yaml(text: str) -> Any:
    import yaml

    try:
        # The base loader leaves all values text: a day as it is written, "NO" as "NO".
        return yaml.load(text, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error


def _of_toml(text: str) -> Any:
    import tomllib

    return tomllib.loads(text.replace("\r\n", "\n"))


def _without_comments(text: str) -> str:
    """Return text without what writers hide from readers; one without end is text."""
    kept, at = [], 0
    while (start := text.find("<!--", at)) >= 0:
        end = text.find("-->", start)
        if end < 0:
            break
        kept.append(text[at:start])
        at = end + len("-->")
    return "".join((*kept, text[at:]))


def _without_targets(text: str) -> str:
    """Return Markdown without targets of links and the marks of its forms."""
    text = _DEFINITION.sub("", text)
    # A picture in a link, and a link in a caption, take a second round.
    for _ in range(2):
        text = _LINK.sub(_label, text)
    text = _EMPHASIS.sub(lambda found: found[2] or found[4], text)
    for marks in (_UNDERLINED, _HEADING, _CODE):
        text = marks.sub(_label, text)
    return _ESCAPED.sub(_label, _TAG.sub("", _QUOTED.sub("", text)))


def _label(match: re.Match[str]) -> str:
    return match[1]


def _line(heading: str) -> str:
    """Return a heading as one line of words."""
    return " ".join(re.sub(r"[*_`]+", "", _without_targets(heading)).split())
