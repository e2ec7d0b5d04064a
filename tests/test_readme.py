"""The README is short, and leads everywhere."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def test_it_is_a_screen_and_a_half() -> None:
    assert len(README.splitlines()) <= 75


def test_it_shows_the_two_commands() -> None:
    shown = "\n".join(re.findall(r"```console\n(.*?)```", README, re.S))
    assert {"report", "test"} <= set(re.findall(r"^make ([a-z]+)", shown, re.M))


def test_it_has_one_picture_and_one_notebook_cell() -> None:
    assert len(re.findall(r"!\[", README)) == 1
    assert README.count("```python") == 1


def test_it_leads_to_the_documentation() -> None:
    links = set(re.findall(r"\]\((docs/[^)#]+)\)", README))
    for page in ("tutorial", "accuracy", "design", "reference/api", "how-to/exports"):
        assert f"docs/{page}.md" in links
