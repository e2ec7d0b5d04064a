"""Reports: one file, read back as it was written, safe and small."""

from __future__ import annotations

import base64
import re
import zlib
from html.parser import HTMLParser
from pathlib import Path

import pytest
from readings import HOSTILE, empty_reading, hostile_reading, sample_reading, told_twice

import dateline as dl
from dateline.errors import BadOption, OutputExists, ReportError
from dateline.io.output import check_output
from dateline.report.html import html


class Tags(HTMLParser):
    """All elements of a page with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize("reading", [sample_reading, hostile_reading, empty_reading])
def test_a_report_gives_the_reading_back(reading: object, tmp_path: Path) -> None:
    made = reading()  # type: ignore[operator]
    path = dl.report(made, tmp_path / "x.html")
    assert dl.read_report(path) == made


def test_the_path_may_be_a_string_and_comes_back_absolute(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert dl.report(sample_reading(), "x.html") == tmp_path / "x.html"
    assert [path.name for path in tmp_path.iterdir()] == ["x.html"]


def test_the_same_reading_gives_the_same_bytes() -> None:
    assert html(sample_reading()) == html(sample_reading())


def test_an_existing_file_is_kept_unless_forced(tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    path.write_text("mine", "utf-8")
    with pytest.raises(OutputExists, match=r"force=True \(--force"):
        dl.report(sample_reading(), path)
    assert path.read_text("utf-8") == "mine"
    dl.report(sample_reading(), path, force=True)
    assert dl.read_report(path) == sample_reading()


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=re.escape(str(tmp_path / "no"))):
        check_output(tmp_path / "no" / "x.html")
    with pytest.raises(ReportError, match="is a folder"):
        dl.report(sample_reading(), tmp_path)


def test_a_folder_that_may_not_be_written_to_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda path, mode: False)
    with pytest.raises(ReportError, match="cannot write into the folder"):
        dl.report(sample_reading(), tmp_path / "x.html")


def test_a_disk_that_fills_up_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = dl.report(sample_reading(), tmp_path / "x.html")
    before = path.read_bytes()

    def full(self: Path, data: bytes) -> int:
        self.touch()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(ReportError, match="No space left"):
        dl.report(empty_reading(), path, force=True)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_no_report_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    with pytest.raises(ReportError, match="cannot read"):
        dl.read_report(path)
    path.write_text("<html>a page</html>", "utf-8")
    with pytest.raises(ReportError, match="is not a report of Dateline"):
        dl.read_report(path)
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ReportError, match="cannot read"):
        dl.read_report(path)


def test_a_report_in_base_64_is_read(tmp_path: Path) -> None:
    """As reports were written until they became denser."""
    deflated = zlib.compress(sample_reading().to_json().encode(), wbits=-15)
    part = base64.b64encode(deflated).decode()
    path = tmp_path / "old.html"
    path.write_text(
        f'<script type="application/x-deflate" id="dateline-reading">{part}</script>',
        "utf-8",
    )
    assert dl.read_report(path) == sample_reading()


def test_a_damaged_report_is_refused(tmp_path: Path) -> None:
    path = dl.report(sample_reading(), tmp_path / "x.html")
    page = path.read_text("utf-8")
    cut = re.sub(r'(id="dateline-reading">.{40}).*?(</script>)', r"\1\2", page)
    path.write_text(cut, "utf-8")
    with pytest.raises(ReportError, match="damaged"):
        dl.read_report(path)


def test_the_policy_allows_nothing_but_its_own_script_and_style() -> None:
    tags = Tags(html(sample_reading())).found
    policy = next(a["content"] for t, a in tags if a.get("http-equiv"))
    assert policy is not None
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    assert "http" not in policy
    # Inline styles and handlers would be blocked: there are none.
    assert not [a for _, a in tags if "style" in a or any(k[:2] == "on" for k in a)]


def test_nothing_is_loaded_from_elsewhere() -> None:
    tags = Tags(html(sample_reading(source="https://example.org/story"))).found
    assert not [a for t, a in tags if "src" in a or t in ("link", "iframe", "img")]
    links = [a["href"] for t, a in tags if t == "a"]
    assert links == ["https://example.org/story"]


def test_text_that_would_be_markup_is_escaped() -> None:
    page = html(hostile_reading(), notes=HOSTILE[0])
    tags = Tags(page).found
    assert [t for t, _ in tags if t == "script"] == ["script"] * 7
    assert not [t for t, _ in tags if t in ("img", "a")]
    for evil in HOSTILE[:4]:
        assert evil not in page
    assert "javascript:" not in [a.get("href") for _, a in tags]


def test_the_method_tells_how_it_was_made_and_what_is_missing() -> None:
    page = html(sample_reading(), notes="Checked by hand.\n\nTwice.")
    method = page[page.index('<footer class="dl-method">') :]
    for line in (
        "en_core_web_md 3.8.0 (spaCy 3.8.7)",
        "dateline-gazetteer 1 (made by hand), built 2026-11-22",
        "“Heron Landing”: No place has this name.",
        "“many years ago”: “many” is no number.",
        "6 places in 7 mentions",
        "CC0 1.0",
        "<p>Checked by hand.<p>Twice.",
    ):
        assert line in method


def test_a_place_that_was_corrected_is_called_by_its_name_in_the_method() -> None:
    reading = dl.read("A storm hit Troy.").relocate("Troy", "Troy, Michigan")
    page = html(reading)
    assert "“Troy” means Troy, Michigan, United States" in page


def test_the_method_counts_the_places_that_the_summary_lists() -> None:
    # Heron Landing is not in the gazetteer: it is a line of the list all the same.
    assert sample_reading().summary().splitlines()[1].startswith("6 places:")
    assert "6 places in 7 mentions" in html(sample_reading())


def test_the_method_counts_events_and_says_how_often_they_are_told() -> None:
    assert "3 events</dd>" in html(sample_reading())
    assert "2 events in 3 tellings</dd>" in html(told_twice())


def test_notices_are_in_the_method() -> None:
    reading = sample_reading().replace(notices=("When was this <published>?",))
    assert "<li>When was this &lt;published&gt;?</ul>" in html(reading)


def test_the_title_is_the_storys() -> None:
    page = html(sample_reading(title="A <b> & c"))
    assert "<title>A &lt;b&gt; &amp; c</title>" in page
    assert "<title>Untitled story</title>" in html(empty_reading())


def test_the_report_of_the_sample_story_is_small(tmp_path: Path) -> None:
    reading = dl.read(dl.samples()["larijani"])
    path = dl.report(reading, tmp_path / "larijani.html")
    assert path.stat().st_size < 111_000
    assert dl.read_report(path) == reading


def test_an_option_that_a_report_does_not_have_is_named(tmp_path) -> None:
    compared = dl.compare_stories([sample_reading()])
    quiz = dl.quiz(sample_reading(), gold=sample_reading())
    cases = [(compared, "notes", "comparison"), (quiz, "title", "quiz")]
    cases.append((sample_reading(), "title", "story"))
    for what, option, name in cases:
        with pytest.raises(BadOption, match=f"report of a {name} has no .*{option}"):
            dl.report(what, tmp_path / "report.html", **{option: "x"})
