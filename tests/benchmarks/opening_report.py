"""How soon the report of a long story is seen, and how soon a click is answered.

    python tests/benchmarks/opening_report.py                    # of a made-up story
    python tests/benchmarks/opening_report.py new.html old.html  # reports, in turn

Several reports are opened in turn, each time in a fresh page of Chromium, and medians
are printed. Times by the clock count other work on the machine; those of the main
thread count the page's own alone, and drawing on the screen not at all.
"""

from __future__ import annotations

import argparse
import sys
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

sys.path.insert(0, str(Path(__file__).parents[1]))

from browser.browsers import chromium_browser

import dateline as dl

#: Of a long story: its words, and of what its paragraphs are made.
WORDS = 5_800
TOWNS = ("Izmir", "Marseille", "Trieste", "Odesa", "Valencia", "Alexandria", "Gdansk")
TOWNS += ("Tallinn", "Porto", "Bergen", "Cork", "Malmo", "Riga", "Split", "Bari")
GIVEN = ("Nadia", "Omar", "Lea", "Ravi", "Ines", "Tomas", "Aiko", "Karl", "Maria")
NAMES = ("Rahal", "Haddad", "Moss", "Nair", "Duarte", "Novak", "Tanaka", "Weber")
NAMES += ("Silva", "Lind", "Kaya")
MONTHS = ("March", "April", "May", "June", "July")
PARAGRAPH = (
    "On {day} {month} 2019 the ferry {ship} sailed from {town} to {next} with "
    "{crates} crates of lamps for the harbour office. {who}, who signs for the port "
    "authority of {town}, said: “We counted {crates} crates, and none of them was "
    "opened on the way.” Police in {next} arrested two men from {third} on the same "
    "evening, after {whom} had told a court that some of the lamps were stolen. {who} "
    "denied it a week later, and {whom} left for {third} on {later} {month}."
)

#: What a page notes about itself, from its beginning.
WATCH = """
window.seen = { clicks: [] };
new PerformanceObserver((list) => {
  for (const { name, startTime, duration } of list.getEntries())
    if (name === "click") seen.clicks.push([startTime, duration]);
}).observe({ type: "event", durationThreshold: 16 });
const look = () => {
  if (!document.querySelector(".dl-text .dl-mark")) return requestAnimationFrame(look);
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { seen.text ??= performance.now(); };
    port2.postMessage(0);
  });
};
requestAnimationFrame(look);
"""

#: The parts of Chromium's own account that are told (seconds of the main thread).
PARTS = {
    "TaskDuration": "all",
    "ScriptDuration": "script",
    "LayoutDuration": "layout",
    "RecalcStyleDuration": "styles",
}


def long_story() -> dl.Story:
    """Return a story of many names and days."""

    def paragraphs() -> Any:
        for i in range(10_000):
            town, following, third = (
                TOWNS[(i * 4 + k) % len(TOWNS)] for k in (0, 5, 9)
            )
            who, whom = (
                f"{GIVEN[(i + k) % len(GIVEN)]} {NAMES[(i + 2 * k) % len(NAMES)]}"
                for k in (0, 3)
            )
            yield PARAGRAPH.format(
                day=1 + i % 20,
                later=9 + i % 20,
                month=MONTHS[i % len(MONTHS)],
                ship=("Aurora", "Selene", "Boreas")[i % 3],
                town=town,
                next=following,
                third=third,
                who=who,
                whom=whom,
                crates=10 + i,
            )

    each = len(next(paragraphs()).split())
    text = "\n\n".join(islice(paragraphs(), WORDS // each))
    return dl.Story(text=text, title="The lamps of a ferry", published="2019-08-05")


def account(session: CDPSession) -> dict[str, float]:
    """Return what the main thread has spent, by part (ms)."""
    told = session.send("Performance.getMetrics")["metrics"]
    found = {metric["name"]: metric["value"] * 1e3 for metric in told}
    return {name: found[key] for key, name in PARTS.items()}


def spent(after: dict[str, float], before: dict[str, float]) -> dict[str, float]:
    """Return what was spent between two accounts."""
    return {name: after[name] - before[name] for name in after}


def settle(page: Page) -> None:
    """Wait until the page has nothing left to do.

    Without a limit a browser may never say so: it can wait for a frame that none asks
    for.
    """
    page.evaluate(
        "new Promise((done) => requestIdleCallback(() => requestAnimationFrame(() => "
        "requestIdleCallback(done, {timeout: 1000})), {timeout: 1000}))"
    )


def opened(browser: Browser, report: Path) -> dict[str, float]:
    """Open a report once, click twice; return what took how long (ms)."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.add_init_script(WATCH)
    before = account(session)
    page.goto(report.as_uri(), wait_until="commit")
    page.wait_for_selector(".dl-text .dl-mark[role=link]")
    settle(page)
    found = {
        f"opening: {name}": value
        for name, value in spent(account(session), before).items()
    }
    found["first paint"] = page.evaluate(
        "performance.getEntriesByName('first-contentful-paint')[0].startTime"
    )
    found["text seen"] = page.evaluate("seen.text")
    marks = page.locator(".dl-text .dl-mark[role=link]")
    for number, nth in enumerate((3, 9), start=1):
        box = marks.nth(nth).bounding_box()
        assert box is not None
        # Its left end, where no line breaks it.
        page.mouse.move(box["x"] + 4, box["y"] + 6)
        settle(page)
        before = account(session)
        page.mouse.down()
        page.mouse.up()
        settle(page)
        cost = spent(account(session), before)
        found |= {f"click {number}: {name}": value for name, value in cost.items()}
        page.wait_for_timeout(60)
        # What was answered within 16 ms is not told.
        told = page.evaluate("seen.clicks.splice(0)")
        found[f"click {number} answered"] = told[-1][1] if told else 16
    page.close()
    return found


def main() -> None:
    """Measure, and print a row for each figure."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("reports", type=Path, nargs="*")
    options.add_argument("--rounds", type=int, default=9)
    options.add_argument("--keep", type=Path, help="where to write the report to")
    given = options.parse_args()
    with TemporaryDirectory() as folder, chromium_browser() as browser:
        reports = [path.resolve() for path in given.reports]
        if not reports:
            file = given.keep or Path(folder) / "report.html"
            reports = [dl.report(dl.read(long_story()), file).resolve()]
        runs: list[list[dict[str, float]]] = [[] for _ in reports]
        for report in reports:  # what the browser keeps, it has by then
            opened(browser, report)
        for _ in range(given.rounds):
            for report, run in zip(reports, runs, strict=True):
                run.append(opened(browser, report))
        print(f"{'ms, medians of ' + str(given.rounds):32}", *(p.name for p in reports))
        for name in runs[0][0]:
            row = [median(found[name] for found in run) for run in runs]
            print(f"{name:32}", *(f"{value:8.0f}" for value in row))


if __name__ == "__main__":
    main()
